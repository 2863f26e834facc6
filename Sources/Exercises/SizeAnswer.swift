import ConvEngine
import Notation

/// Grades the size that was typed for an output: "3 4", "3 × 4", "3x4", "3, 4", "3 by 4", "(3, 4)".
struct SizeAnswer {
  private static let most = 10_000

  private let shape: Shape

  init(_ shape: Shape) { self.shape = shape }

  /// What to type, with an example that is not the answer.
  static func expectation(_ shape: Shape?) -> String {
    guard let shape else { return "a size" }
    if shape.dimensions == .one { return "the length, a whole number" }
    return "rows and columns, like " + (shape.rows == 2 && shape.columns == 7 ? "3 × 5" : "2 × 7")
  }

  /// Right, or which of rows and columns are not; channels may lead.
  func grade(_ answer: String, hasHint: Bool) throws(Unreadable) -> Grade {
    let numbers = try self.numbers(answer)
    let lengths = shape.lengths
    let plain = shape.isList ? lengths : Array(lengths.dropFirst())
    guard numbers.count == plain.count || numbers.count == lengths.count else {
      let found = numbers.count == 1 ? "one number" : "\(numbers.count) numbers"
      throw Unreadable("\(found) typed; expected \(Self.expectation(shape))")
    }
    let hasChannels = !shape.isList && numbers.count == lengths.count
    let expected = (hasChannels ? lengths : plain).map { Number($0) }
    if numbers == expected { return .right }
    let names = (hasChannels ? ["channels"] : []) + (plain.count == 1 ? ["length"] : ["rows", "columns"])
    return .wrong(comparison(numbers, expected, names) + Question.hintWords(hasHint))
  }

  /// Which of rows and columns are not right, or of several lengths; all where channels lead.
  func wrongNumbers(in answer: String) -> Set<Int> {
    let plain = shape.isList ? shape.lengths : Array(shape.lengths.dropFirst())
    guard let numbers = try? self.numbers(answer), numbers.count == plain.count else {
      return Set(plain.indices)
    }
    return Set(plain.indices.filter { numbers[$0] != Number(plain[$0]) })
  }

  private func comparison(_ numbers: [Number], _ expected: [Number], _ names: [String]) -> String {
    let right = names.indices.filter { numbers[$0] == expected[$0] }.map { names[$0] }
    let wrong = names.indices.filter { numbers[$0] != expected[$0] }.map { names[$0] }
    if right.isEmpty {
      return "not " + numbers.map { NumberText($0).text }.joined(separator: " × ")
    }
    return Self.sentence(right, "right") + ", " + Self.sentence(wrong, "not")
  }

  private static func sentence(_ names: [String], _ verdict: String) -> String {
    let isSingular = names == ["length"]
    return "the \(names.joined(separator: " and ")) \(isSingular ? "is" : "are") \(verdict)"
  }

  /// The numbers of the answer; signs between them are ×, x, *, a comma, a semicolon or "by".
  private func numbers(_ answer: String) throws(Unreadable) -> [Number] {
    guard answer.utf8.count <= Self.most else { throw Unreadable("the answer is too long; expected a size") }
    var text = ""
    for character in TypedNumbers.withoutBrackets(answer) {
      text += "×xX*,;".contains(character) ? " × " : String(character)
    }
    var numbers: [Number] = []
    var isBehindSign = true
    for word in text.split(whereSeparator: \.isWhitespace) {
      if word == "×" || word.lowercased() == "by" {
        guard !isBehindSign else {
          throw Unreadable("a number is missing; expected \(Self.expectation(shape))")
        }
        isBehindSign = true
        continue
      }
      let number: Number
      do { number = try NumberReader.number(word) } catch {
        throw Unreadable(
          "'\(VisibleText.of(String(word), atMost: 40))' is no number; expected \(Self.expectation(shape))")
      }
      guard number.exactValue != nil else {
        throw Unreadable(
          "'\(VisibleText.of(String(word), atMost: 40))' is a symbol; expected \(Self.expectation(shape))")
      }
      numbers.append(number)
      isBehindSign = false
    }
    guard !isBehindSign else { throw Unreadable("a number is missing; expected \(Self.expectation(shape))") }
    return numbers
  }
}
