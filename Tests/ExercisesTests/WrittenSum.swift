import ConvEngine

@testable import Exercises

/// Computes what a line says by nothing of the engine but its fractions: "relu(1·0 + 2·(−1))" is 0.
struct WrittenSum {
  private var rest: Substring

  /// The value of a line; nil of one that has more in it than sums, products, quotients, max and relu.
  static func value(_ text: String) -> Rational? {
    var reader = WrittenSum(rest: Substring(text.filter { $0 != " " }))
    let value = reader.sum()
    return reader.rest.isEmpty ? value : nil
  }

  /// What a sum as it was made says, and what the one says that is asked.
  static func values(_ sum: MadeSum) -> (yours: Rational?, asked: Rational?) {
    let joint = sum.joint == .plus ? "+" : ","
    let yours = sum.columns.filter { !$0.yours.isEmpty }.map { $0.yours.map(\.text).joined() }
    let asked = sum.columns.filter { !$0.asked.isEmpty }.map(\.asked)
    return (
      value(sum.yours.opening.text + yours.joined(separator: joint) + sum.yours.closing.text),
      value(sum.asked.opening.text + asked.joined(separator: joint) + sum.asked.closing.text)
    )
  }

  private mutating func take(_ character: Character) -> Bool {
    guard rest.first == character else { return false }
    rest.removeFirst()
    return true
  }

  private mutating func sum() -> Rational? {
    guard var value = product() else { return nil }
    while rest.first == "+" || rest.first == "−" {
      let isTaken = rest.removeFirst() == "−"
      guard let next = product() else { return nil }
      value = isTaken ? value - next : value + next
    }
    return value
  }

  private mutating func product() -> Rational? {
    guard var value = factor() else { return nil }
    while rest.first == "·" || rest.first == "/" {
      let isDivided = rest.removeFirst() == "/"
      guard let next = factor() else { return nil }
      value = isDivided ? value / next : value * next
    }
    return value
  }

  private mutating func factor() -> Rational? {
    if take("−") { return factor().map { 0 - $0 } }
    // Smaller than anything else in a window.
    if take("∞") { return 1_000_000 }
    if take("(") {
      let value = sum()
      return take(")") ? value : nil
    }
    for (name, function) in Self.functions where rest.hasPrefix(name + "(") {
      rest.removeFirst(name.count + 1)
      var numbers: [Rational] = []
      repeat {
        guard let number = sum() else { return nil }
        numbers.append(number)
      } while take(",")
      return take(")") ? function(numbers) : nil
    }
    let digits = rest.prefix { $0.isNumber || $0 == "." }
    rest.removeFirst(digits.count)
    return (try? GivenNumber(String(digits)))?.value.exactValue
  }

  private static let functions: [(String, @Sendable ([Rational]) -> Rational)] = [
    ("max", { $0.max() ?? 0 }), ("relu", { max(0, $0[0]) }),
  ]
}
