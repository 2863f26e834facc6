extension Look {
  /// The parameters of SGR that turn one look into another, joined by semicolons; empty where both are the same.
  ///
  /// From plain to bold on gold it is `1;48;5;220`, and from there to plain on violet `22;48;5;177`.
  ///
  /// Source: ECMA-48, *Control Functions for Coded Character Sets*, 8.3.117 (SGR).
  func codes(after old: Look = Look()) -> String {
    var codes: [String] = []
    // One code ends bold and dim alike.
    let endsWeight = old.isBold && !isBold || old.isDim && !isDim
    if endsWeight { codes.append("22") }
    if isBold, endsWeight || !old.isBold { codes.append("1") }
    if isDim, endsWeight || !old.isDim { codes.append("2") }
    if isUnderlined != old.isUnderlined { codes.append(isUnderlined ? "4" : "24") }
    if isReversed != old.isReversed { codes.append(isReversed ? "7" : "27") }
    if foreground != old.foreground { codes.append(Self.code(foreground, 30)) }
    if background != old.background { codes.append(Self.code(background, 40)) }
    return codes.joined(separator: ";")
  }

  /// 31 for the second of the eight colours, `38;5;220` for one of the 256, 39 for the terminal's own.
  private static func code(_ colour: UInt8?, _ base: Int) -> String {
    guard let colour else { return "\(base + 9)" }
    return colour < 8 ? "\(base + Int(colour))" : "\(base + 8);5;\(colour)"
  }
}
