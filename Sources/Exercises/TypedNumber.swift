import ConvEngine
import Notation

/// A number of an answer, and how it was typed.
struct TypedNumber {
  /// As it was typed, without a ≈ before it.
  let text: String
  let value: Number
  /// Whether a ≈ or ~ stood before it.
  let isMarkedRounded: Bool

  /// Whether it is the number that was asked for: 0.5 is 1/2, and 0.33 is not 1/3.
  ///
  /// Where the right number is only known approximately, a thousandth of it is near enough.
  func isRight(_ right: Number) -> Bool {
    switch right {
    case .exact: return !isMarkedRounded && value == right
    case .symbolic: return value == right
    case .approximate(let double):
      guard let typed = value.nearestDouble else { return false }
      return (typed - double).magnitude <= 0.001 * max(1, double.magnitude)
    }
  }

  /// Whether it is the right number rounded, or cut off, behind its last digit.
  func isRounded(_ right: Number) -> Bool {
    guard let exact = right.exactValue, let typed = value.exactValue else { return false }
    if isMarkedRounded, typed == exact { return true }
    guard !exact.isInteger, let point = text.utf8.firstIndex(of: UInt8(ascii: ".")) else { return false }
    let places = text.utf8[point...].dropFirst().prefix { (48...57).contains($0) }.count
    var unit = Rational(1)
    for _ in 0..<min(places, 1_000) { unit = unit / 10 }
    let difference = typed - exact
    return (difference.signum < 0 ? -difference : difference) < unit
  }

  /// What it is worth as the only number of an answer.
  func grade(against right: Number, hasHint: Bool) -> Grade {
    if isRight(right) { return .right }
    if isRounded(right) { return .wrong(Self.exactly(right)) }
    return .wrong("\(NumberText(value).text) is not right" + Question.hintWords(hasHint))
  }

  /// Asks for a number that is not rounded, with an example that gives nothing away.
  static func exactly(_ right: Number) -> String {
    let example = right == Number(7, over: 4) ? "5/3" : "7/4"
    return "near, but rounded; exactly, please: a fraction like \(example) may be written"
  }
}

/// Reads the numbers of an answer: "19 25", "19, 25", "[19; 25]".
enum TypedNumbers {
  /// The numbers of an answer that should have `count` of them.
  ///
  /// All are parted in one way: by semicolons, by commas, or by blanks; so "1,5" is two numbers, and no other
  /// reading of it is possible.
  ///
  /// - Throws: what cannot be read; also another count of numbers, and symbols.
  /// - Complexity: O(bytes).
  static func read(_ answer: String, count: Int, symbolsAllowed: Bool = false) throws(Unreadable)
    -> [TypedNumber]
  {
    guard answer.utf8.count <= 10_000 else { throw Unreadable("the answer is too long; expected numbers") }
    let text = withoutBrackets(answer)
    let pieces =
      divided(text, at: ";") ?? divided(text, at: ",") ?? text.split(whereSeparator: \.isWhitespace)
    guard pieces.count == count else {
      let found = pieces.count == 1 ? "one number" : "\(pieces.count) numbers"
      let expected = count == 1 ? "one" : "\(count), separated by spaces"
      let point = text.utf8.contains(UInt8(ascii: ",")) ? "; decimals are written with a point: 1.5" : ""
      throw Unreadable("\(found) typed; expected \(expected)\(point)")
    }
    var numbers: [TypedNumber] = []
    for piece in pieces { numbers.append(try number(piece, symbolsAllowed)) }
    return numbers
  }

  /// One number, with a ≈ before it or not.
  private static func number(_ piece: Substring, _ symbolsAllowed: Bool) throws(Unreadable) -> TypedNumber {
    let isRounded = piece.hasPrefix("≈") || piece.hasPrefix("~")
    let digits = (isRounded ? piece.dropFirst() : piece).trimmingBlanks
    let value: Number
    do { value = try NumberReader.number(digits) } catch { throw Unreadable(error.message) }
    guard symbolsAllowed || value.exactValue != nil else {
      throw Unreadable("'\(VisibleText.of(String(digits), atMost: 40))' is a symbol; expected a number")
    }
    return TypedNumber(text: String(digits), value: value, isMarkedRounded: isRounded)
  }

  /// The pieces between separators; nil where there is none.
  private static func divided(_ text: Substring, at separator: Character) -> [Substring]? {
    guard text.contains(separator) else { return nil }
    return text.split(separator: separator, omittingEmptySubsequences: false).map(\.trimmingBlanks)
  }

  /// Text without one pair of brackets round it.
  static func withoutBrackets(_ text: String) -> Substring {
    let inner = text[...].trimmingBlanks
    for (open, close) in [("[", "]"), ("(", ")")] where inner.hasPrefix(open) && inner.hasSuffix(close) {
      return inner.dropFirst().dropLast().trimmingBlanks
    }
    return inner
  }
}

extension Substring {
  /// Without blanks at both ends.
  var trimmingBlanks: Substring {
    var text = drop(while: \.isWhitespace)
    while text.last?.isWhitespace == true { text.removeLast() }
    return text
  }
}
