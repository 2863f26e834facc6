/// One line of a lesson: its scalars without the line feed, and its number.
struct SourceLine {
  let scalars: ArraySlice<Unicode.Scalar>
  /// From 1.
  let number: Int

  var text: String {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars)
    return String(view)
  }

  var isBlank: Bool { scalars.allSatisfy { $0 == " " || $0 == "\t" } }

  /// The same without blanks at its ends.
  var trimmed: ArraySlice<Unicode.Scalar> { scalars.trimmed }

  /// The same with every tab as spaces up to the next multiple of four columns.
  var withoutTabs: SourceLine {
    var expanded: [Unicode.Scalar] = []
    for scalar in scalars {
      let count = scalar == "\t" ? 4 - expanded.count % 4 : 1
      expanded.append(contentsOf: repeatElement(scalar == "\t" ? " " : scalar, count: count))
    }
    return SourceLine(scalars: expanded[...], number: number)
  }

  /// The lines of a text; a line feed at its very end begins no further line.
  ///
  /// - Complexity: O(scalars).
  static func lines(of text: String, firstNumber: Int = 1) -> [SourceLine] {
    let scalars = Array(text.unicodeScalars)
    var lines: [SourceLine] = []
    var start = 0
    for index in scalars.indices where scalars[index] == "\n" {
      lines.append(SourceLine(scalars: scalars[start..<index], number: firstNumber + lines.count))
      start = index + 1
    }
    if start < scalars.count {
      lines.append(SourceLine(scalars: scalars[start...], number: firstNumber + lines.count))
    }
    return lines
  }
}

extension ArraySlice<Unicode.Scalar> {
  /// How many of a scalar stand at the front.
  func run(of scalar: Unicode.Scalar) -> Int { prefix { $0 == scalar }.count }

  /// Without spaces and tabs at both ends.
  var trimmed: ArraySlice<Unicode.Scalar> {
    var slice = drop { $0 == " " || $0 == "\t" }
    while let last = slice.last, last == " " || last == "\t" { slice.removeLast() }
    return slice
  }

  /// As text.
  var text: String {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: self)
    return String(view)
  }
}

extension Unicode.Scalar {
  /// Whether Markdown takes a backslash before it away.
  var isASCIIPunctuation: Bool {
    switch value {
    case 0x21...0x2F, 0x3A...0x40, 0x5B...0x60, 0x7B...0x7E: true
    default: false
    }
  }

  /// Whether it is one of A to Z or a to z.
  var isASCIILetter: Bool { 0x41...0x5A ~= value & ~0x20 && value < 0x80 }

  /// Whether it is one of 0 to 9.
  var isASCIIDigit: Bool { 0x30...0x39 ~= value }
}
