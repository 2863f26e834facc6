import ConvEngine
import Notation

/// Works out sums as they are written, by nothing of the engine but its numbers: "relu(1·0 + 2·(−1))" is 0.
public enum WrittenSum {
  /// The value of a text; nil of one that has more in it than a sum.
  public static func value(_ text: some StringProtocol) -> Rational? {
    var reader = SumReader(rest: Substring(text.filter { $0 != " " }))
    guard let value = reader.sum(), reader.rest.isEmpty else { return nil }
    return value
  }
}

/// Reads a sum: products of numbers, brackets, squares, roots, floors, max and relu.
private struct SumReader {
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
    // Smaller than anything else in a window, where it stands behind a minus.
    if take("∞") { return 1_000_000 }
    for (name, function) in Self.functions where rest.hasPrefix(name + "(") {
      rest.removeFirst(name.count + 1)
      var numbers: [Rational] = []
      repeat {
        guard let number = sum() else { return nil }
        numbers.append(number)
      } while take(",")
      return take(")") ? function(numbers) : nil
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

  private static let functions: [(String, @Sendable ([Rational]) -> Rational)] = [
    ("max", { $0.max() ?? 0 }), ("relu", { max(0, $0[0]) }),
  ]
}
