import ConvEngine
import WrittenSums

/// Equations as they are written in prose.
extension WrittenSum {
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
    if let stop = run.ranges(of: ". ").last { return prose(run[stop.upperBound...]) }
    let sum = run.drop { $0 == " " }
    let before = text.dropLast(run.count).last
    if before?.isLetter == true, run.first != " " || "+−·/)²".contains(sum.first ?? " ") { return nil }
    return prose(sum)
  }

  /// The sum that a text begins with; nil where a letter belongs to it.
  private static func head(of text: Substring) -> Rational? {
    let run = text.prefix { signs.contains($0) }
    let after = text.dropFirst(run.count).first
    if after == "…" || after?.isLetter == true && run.last != " " { return nil }
    let stop =
      run.firstRange(of: ". ")?.lowerBound
      ?? (run.hasSuffix(".") ? run.index(before: run.endIndex) : run.endIndex)
    return prose(run[..<stop])
  }

  /// The value of a sum in prose.
  private static func prose(_ text: Substring) -> Rational? {
    // Two numbers side by side are a row of numbers, not a sum.
    text.contains(/\d +\d/) ? nil : value(text)
  }
}
