import ConvEngine
import Notation

/// Sums as they are written in prose, worked out by the engine's numbers.
struct WrittenSum {
  /// Both sides of each equation whose two sides are sums of numbers alone.
  static func equations(in text: String) -> [(left: Rational, right: Rational)] {
    let text = text.replacing(/(\d),(\d\d\d)/) { "\($0.1)\($0.2)" }.replacing(" is exactly ", with: " is ")
    let said = text.replacing(/([+−·\/][\d ().+−·\/]*[\d⌋)]) is (−?\d)/) { "\($0.1) = \($0.2)" }
    let sides = said.split(separator: "=", omittingEmptySubsequences: false)
    return zip(sides, sides.dropFirst()).compactMap { before, after in
      guard let left = tail(of: before), let right = head(of: after) else { return nil }
      return (left, right)
    }
  }

  private static let signs = Set("0123456789.+−·/()⌊⌋√² ")

  /// The sum that a text ends with; nil where a letter belongs to it.
  private static func tail(of text: Substring) -> Rational? {
    let run = String(text.reversed().prefix { signs.contains($0) }.reversed())
    // Behind the end of a sentence a sum begins anew.
    if let stop = run.ranges(of: ". ").last { return value(run[stop.upperBound...]) }
    let sum = run.drop { $0 == " " }
    let before = text.dropLast(run.count).last
    if before?.isLetter == true, run.first != " " || "+−·/)²".contains(sum.first ?? " ") { return nil }
    return value(sum)
  }

  /// The sum that a text begins with; nil where a letter belongs to it.
  private static func head(of text: Substring) -> Rational? {
    let run = text.prefix { signs.contains($0) }
    let after = text.dropFirst(run.count).first
    if after == "…" || after?.isLetter == true && run.last != " " { return nil }
    let stop =
      run.firstRange(of: ". ")?.lowerBound
      ?? (run.hasSuffix(".") ? run.index(before: run.endIndex) : run.endIndex)
    return value(run[..<stop])
  }

  private static func value(_ text: Substring) -> Rational? {
    // Two numbers side by side are a row of numbers, not a sum.
    guard !text.contains(/\d +\d/) else { return nil }
    var reader = Reader(rest: Substring(text.filter { $0 != " " }))
    guard let value = reader.sum(), reader.rest.isEmpty else { return nil }
    return value
  }

  /// Reads a sum: products of numbers, brackets, squares and roots.
  private struct Reader {
    var rest: Substring

    mutating func take(_ sign: Character) -> Bool {
      guard rest.first == sign else { return false }
      rest.removeFirst()
      return true
    }

    mutating func sum() -> Rational? {
      guard var value = product() else { return nil }
      while let sign = rest.first, "+−".contains(sign) {
        rest.removeFirst()
        guard let next = product() else { return nil }
        value = sign == "+" ? value + next : value - next
      }
      return value
    }

    mutating func product() -> Rational? {
      guard var value = factor() else { return nil }
      while let sign = rest.first, "·/".contains(sign) {
        rest.removeFirst()
        guard let next = factor() else { return nil }
        if sign == "/", next == 0 { return nil }
        value = sign == "·" ? value * next : value / next
      }
      return value
    }

    mutating func factor() -> Rational? {
      if take("−") { return factor().map { 0 - $0 } }
      guard var value = atom() else { return nil }
      while take("²") { value = value * value }
      return value
    }

    mutating func atom() -> Rational? {
      if take("(") {
        guard let value = sum(), take(")") else { return nil }
        return value
      }
      if take("⌊") {
        guard let value = sum(), take("⌋") else { return nil }
        return Rational(Int(Double(nearest: value).rounded(.down)))
      }
      if take("√") {
        guard let value = atom(), value > 0 else { return nil }
        let root = Rational(Int(Double(nearest: value).squareRoot().rounded()))
        return root * root == value ? root : nil
      }
      let digits = rest.prefix { $0.isNumber && $0 != "²" || $0 == "." }
      guard !digits.isEmpty, case .exact(let value)? = try? NumberReader.number(String(digits)) else {
        return nil
      }
      rest.removeFirst(digits.count)
      return value
    }
  }
}
