import ConvEngine
import Formats
import Notation

/// A flag's text as a grid: spaces part cells, `;` parts rows.
struct GridFlag {
  let name: String
  let text: String

  /// Whether the text begins like numbers; otherwise it is a name.
  ///
  /// `1/0`, `½`, `nan` and `0x10` are meant as numbers, and are told what is wrong with them as such.
  var isGrid: Bool {
    if GridFile.ending(of: text) != nil { return false }
    guard let first = text.split(whereSeparator: { " ;,\t\n".contains($0) }).first else { return true }
    if (try? NumberReader.number(first)) != nil { return true }
    let digits = first.drop { "+-−".contains($0) }
    if ["nan", "inf", "infinity"].contains(digits.lowercased()) { return true }
    guard let slash = first.firstIndex(of: "/") else {
      return first.first.map { "+-−.".contains($0) || $0.isNumber } ?? false
    }
    // 1/0 and 1/-2 are fractions; 2/grid and ./5 lie in a folder.
    return digits.first?.isNumber == true
      && first[slash...].dropFirst().first.map { "+-−".contains($0) || $0.isNumber } ?? true
  }

  /// One row without `;` is a signal, rows are a grid.
  func tensor(dimensions: Dimensions?) throws(InputFault) -> Tensor {
    var rows: [[Number]] = []
    var lines = text.split(separator: ";", omittingEmptySubsequences: false).map { String($0) }
    let isSignal = lines.count == 1
    if lines.count > 1, lines[lines.count - 1].allSatisfy({ $0.isWhitespace }) { lines.removeLast() }
    for line in lines {
      let row = try cells(line, row: rows.count)
      if let first = rows.first, first.count != row.count {
        throw .badData(
          "\(name): row \(rows.count) has \(row.count) where row 0 has \(first.count); make them as long")
      }
      rows.append(row)
    }
    let lengths = isSignal && dimensions != .two ? [rows[0].count] : [rows.count, rows[0].count]
    guard let shape = Shape(nesting: lengths, dimensions: dimensions) else {
      throw .badData("\(name): expected one row for a 1-D signal")
    }
    return Tensor(shape, rows.flatMap { $0 })
  }

  /// One row of numbers.
  func row() throws(InputFault) -> [Number] { try cells(text, row: 0) }

  /// One whole number, or two: rows and columns.
  func pair(_ dimensions: Dimensions) throws(InputFault) -> Pair {
    let numbers = try row()
    let most = dimensions == .one ? 1 : 2
    guard numbers.count <= most else {
      throw .badData(
        "\(name) has \(numbers.count) numbers; expected one"
          + (most == 2 ? ", or rows and columns" : ", as the input is 1-D"))
    }
    let rows = try whole(numbers[0])
    return Pair(rows, try whole(numbers[numbers.count - 1]))
  }

  /// One whole number.
  func integer() throws(InputFault) -> Int {
    let numbers = try row()
    guard numbers.count == 1 else { throw .badData("\(name) has \(numbers.count) numbers; expected one") }
    return try whole(numbers[0])
  }

  private func whole(_ number: Number) throws(InputFault) -> Int {
    guard let value = number.exactValue, value.isInteger, let small = Int(value.description),
      small.magnitude <= 1 << 53
    else { throw .badData("\(name) is \(Quote.of(text)); expected a whole number up to \(Limits.setting)") }
    return small
  }

  private func cells(_ line: String, row: Int) throws(InputFault) -> [Number] {
    var numbers: [Number] = []
    for word in line.split(whereSeparator: \.isWhitespace) {
      guard !word.contains(",") else {
        throw .badData(
          "\(name), row \(row): \(Quote.of(String(word))) has a comma; part cells with spaces, rows with ;")
      }
      do { numbers.append(try NumberReader.number(word)) } catch {
        throw .badData("\(name), row \(row), cell \(numbers.count): \(error.message)")
      }
    }
    guard !numbers.isEmpty else {
      throw .badData(
        "\(name): row \(row) is empty; expected numbers, with spaces between cells and ; between rows")
    }
    return numbers
  }
}
