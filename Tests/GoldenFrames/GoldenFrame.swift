import Foundation
import Screen
import Testing

/// Compares a frame with the one that was looked at and kept: its glyphs in one plane, its styles in another.
///
/// The kept frames lie in `Golden`, beside the file of the test. With `RECORD_GOLDEN=1` in the environment it writes
/// the file instead, and fails, so that nothing is recorded unseen.
public func expectGolden(
  _ frame: Frame, _ name: String, palette: Palette? = nil, file: String = #filePath,
  sourceLocation: SourceLocation = #_sourceLocation
) throws {
  let drawing = GoldenFrame.drawing(of: frame, palette)
  let url = URL(fileURLWithPath: file).deletingLastPathComponent().appendingPathComponent(
    "Golden/\(name).txt")
  if ProcessInfo.processInfo.environment["RECORD_GOLDEN"] == "1" {
    try drawing.write(to: url, atomically: true, encoding: .utf8)
    Issue.record(
      "recorded \(name); look at it and run again without RECORD_GOLDEN", sourceLocation: sourceLocation)
    return
  }
  guard let expected = try? String(contentsOf: url, encoding: .utf8) else {
    Issue.record("there is no golden frame \(name)", sourceLocation: sourceLocation)
    return
  }
  #expect(drawing == expected, "\(name) differs; it is now:\n\(drawing)", sourceLocation: sourceLocation)
}

/// A frame as text that a reader can look at.
public enum GoldenFrame {
  /// Both planes as text, each row between bars; a cursor is named at the top.
  public static func drawing(of frame: Frame, _ palette: Palette? = nil) -> String {
    var text = "\(frame.size.columns)×\(frame.size.rows)"
    if let cursor = frame.cursor { text += ", cursor in row \(cursor.row), column \(cursor.column)" }
    text += "\n\n"
    for row in 0..<frame.size.rows {
      let glyphs = (0..<frame.size.columns).map { String(frame[row, $0].glyph) }
      text += "|" + glyphs.joined() + "|\n"
    }
    text += "\n" + legend(frame, palette) + "\n\n"
    for row in 0..<frame.size.rows {
      let letters = (0..<frame.size.columns).map { letter(frame[row, $0].style.tone) }
      text += "|" + String(letters) + "|\n"
    }
    return text + paint(frame)
  }

  /// How cells are painted, in a plane of its own where any is: grey 0 to I, signed −4 to 4 as zyxw o abcd, counts 1 to 5
  /// as !@#$%, gold &, a bar that hangs ~, the frame round the window R, the current term t; of half blocks the upper
  /// pixels, and the lower ones in one more plane.
  private static func paint(_ frame: Frame) -> String {
    guard frame.cells.contains(where: { $0.style.shade != nil }) else { return "" }
    let upper = plane(frame) { shade in
      switch shade {
      case .whole(let paint), .halves(let paint, _), .bar(let paint, _): paint
      case .edge(let paint): paint
      case nil: nil
      }
    }
    let lower = plane(frame) { if case .halves(_, let paint) = $0 { paint } else { nil } }
    return lower.contains { !" |\n".contains($0) } ? upper + lower : upper
  }

  private static func plane(_ frame: Frame, _ paint: (Shade?) -> Paint?) -> String {
    "\n"
      + (0..<frame.size.rows).map { row in
        let letters = (0..<frame.size.columns).map { column -> Character in
          let shade = frame[row, column].style.shade
          if case .bar(_, hangs: true) = shade { return "~" }
          return paint(shade).map(letter) ?? " "
        }
        return "|" + String(letters) + "|\n"
      }.joined()
  }

  private static func letter(_ paint: Paint) -> Character {
    switch paint {
    case .grey(let step): Array("0123456789ABCDEFGHI")[Int(step)]
    case .signed(let step): Array("zyxwoabcd")[Int(step) + 4]
    case .count(let step): Array("!@#$%")[Int(step) - 1]
    case .frame: "R"
    case .term: "t"
    case .gold: "&"
    }
  }

  /// The tones that are in the frame, each with its look where a palette is given.
  private static func legend(_ frame: Frame, _ palette: Palette?) -> String {
    let tones = Set(frame.cells.map(\.style.tone)).subtracting([.plain]).sorted { $0.rawValue < $1.rawValue }
    guard let palette else { return tones.map { "\(letter($0)) \($0)" }.joined(separator: ", ") }
    return tones.map { "\(letter($0)) \($0): \(words(palette.look(of: Style($0))))" }.joined(separator: "\n")
  }

  /// "bold, 16 on 222".
  private static func words(_ look: Look) -> String {
    var words: [String] = []
    if look.isBold { words.append("bold") }
    if look.isDim { words.append("dim") }
    if look.isReversed { words.append("reversed") }
    if look.isUnderlined { words.append("underlined") }
    if let foreground = look.foreground {
      words.append("colour \(foreground)" + (look.background.map { " on \($0)" } ?? ""))
    }
    return words.joined(separator: ", ")
  }

  private static func letter(_ tone: Style.Tone) -> Character {
    switch tone {
    case .plain: " "
    case .faint: "f"
    case .padding: "p"
    case .window: "w"
    case .rail: "R"
    case .same: "s"
    case .term: "t"
    case .field: "e"
    case .heading: "h"
    case .key: "k"
    case .warning: "!"
    case .success: "+"
    case .emphasis: "i"
    case .strong: "b"
    case .code: "c"
    }
  }
}
