@testable import Screen

/// A screen that obeys control sequences, as ECMA-48 describes them: what a terminal shows of some bytes.
struct DrawnScreen {
  struct Cell: Equatable {
    var glyph: Unicode.Scalar = " "
    var look = Look()
    /// Nothing is seen of the colour of a blank.
    var seen: Cell {
      let isBlank = glyph == " " && look.background == nil && !look.isReversed && !look.isUnderlined
      return isBlank ? Cell() : self
    }
  }

  private(set) var cells: [[Cell]]
  private(set) var look = Look()
  private(set) var row = 0, column = 0
  /// Sequences that it does not know.
  private(set) var unknown: [String] = []

  init(_ size: Size) {
    cells = Array(repeating: Array(repeating: Cell(), count: size.columns), count: size.rows)
  }

  mutating func take(_ bytes: [UInt8]) {
    var rest = Substring(String(decoding: bytes, as: UTF8.self)).unicodeScalars
    while let scalar = rest.popFirst() {
      switch scalar {
      case "\r": column = 0
      case "\u{1B}":
        let sequence = rest.prefix { !("@"..."~").contains($0) || $0 == "[" }
        rest.removeFirst(sequence.count)
        obey(String(sequence), rest.popFirst() ?? " ")
      default: put(scalar)
      }
    }
  }

  private mutating func put(_ scalar: Unicode.Scalar) {
    guard column < cells[row].count else {
      unknown.append("written behind the last column")
      return
    }
    cells[row][column] = Cell(glyph: scalar, look: look)
    column += 1
  }

  private mutating func obey(_ sequence: String, _ final: Unicode.Scalar) {
    let numbers = sequence.dropFirst().split(separator: ";", omittingEmptySubsequences: false).map {
      Int($0) ?? 0
    }
    let count = max(1, numbers.first ?? 1)
    // Behind the last column the cursor waits on it.
    if "ABCD".unicodeScalars.contains(final) { column = min(column, cells[0].count - 1) }
    switch final {
    case "A": row -= count
    case "B": row += count
    case "C": column += count
    case "D": column -= count
    case "H": (row, column) = (count - 1, (numbers.count > 1 ? max(1, numbers[1]) : 1) - 1)
    case "K": for place in column..<cells[row].count { cells[row][place] = Cell(look: cleared) }
    case "m": look(numbers)
    default: unknown.append(sequence + String(final))
    }
    if !cells.indices.contains(row) || column < 0 || column >= cells[0].count,
      "ABCDH".unicodeScalars.contains(final)
    {
      unknown.append("moved off the screen")
      (row, column) = (max(0, min(row, cells.count - 1)), max(0, min(column, cells[0].count - 1)))
    }
  }

  private var cleared: Look {
    var cleared = Look()
    cleared.background = look.background
    return cleared
  }

  private mutating func look(_ numbers: [Int]) {
    var rest = numbers[...]
    while let code = rest.popFirst() {
      switch code {
      case 0: look = Look()
      case 1: look.isBold = true
      case 2: look.isDim = true
      case 4: look.isUnderlined = true
      case 7: look.isReversed = true
      case 22: (look.isBold, look.isDim) = (false, false)
      case 24: look.isUnderlined = false
      case 27: look.isReversed = false
      case 30...37: look.foreground = UInt8(code - 30)
      case 40...47: look.background = UInt8(code - 40)
      case 39: look.foreground = nil
      case 49: look.background = nil
      case 38: look.foreground = rest.dropFirst().first.map { UInt8($0) }
      case 48: look.background = rest.dropFirst().first.map { UInt8($0) }
      default: unknown.append("\(code)m")
      }
      if code == 38 || code == 48 { rest = rest.dropFirst(2) }
    }
  }
}
