import ConvEngine
import Notation

/// An answer that was worked out elsewhere: its lengths, and a number or a blank in each cell.
///
/// `GivenAnswer(lengths: [2, 2], texts: ["1", "", "1/3", "0.5"])` has one cell that is not filled in yet.
public struct GivenAnswer: Sendable {
  /// How long the lists of each level are, outermost first.
  public let lengths: [Int]
  /// The numbers in reading order; nil where a cell is blank.
  public let cells: [GivenNumber?]

  /// A cell that cannot be read, and why.
  public struct Fault: Error, Hashable, Sendable {
    /// Its indices, from 0.
    public let cell: [Int]
    /// What was found and what was expected.
    public let problem: String
  }

  /// Reads the cells of an answer.
  ///
  /// - Parameter inLetters: whether cells may be expressions in letters, as those of the right answer are.
  /// - Throws: the first cell that is no number, or no expression.
  /// - Complexity: O(digits).
  public init(lengths: [Int], texts: [String], inLetters: Bool = false) throws(Fault) {
    self.lengths = lengths
    var cells: [GivenNumber?] = []
    cells.reserveCapacity(texts.count)
    for text in texts {
      if text.isEmpty {
        cells.append(nil)
        continue
      }
      do throws(Problem) { cells.append(try GivenAnswer.number(text, inLetters)) } catch {
        throw Fault(cell: GivenAnswer.index(of: cells.count, in: lengths), problem: error.words)
      }
    }
    self.cells = cells
  }

  private struct Problem: Error { let words: String }

  private static func number(_ text: String, _ inLetters: Bool) throws(Problem) -> GivenNumber {
    guard inLetters else {
      do throws(NumberFault) { return try GivenNumber(text) } catch { throw Problem(words: problem(error)) }
    }
    do throws(ExpressionFault) { return try .inLetters(text) } catch { throw Problem(words: error.message) }
  }

  /// The same numbers as channels of a shape, where they were written as rows below each other, or each as one number.
  ///
  /// Four rows of two are an answer for 2 × 2 × 2 then.
  public func stacked(as shape: Shape) -> GivenAnswer {
    let rows = shape.channels * shape.rows
    let isStacked =
      !fits(shape) && cells.count == shape.count
      && (lengths == [rows, shape.columns] || lengths.filter { $0 > 1 } == [rows] && shape.columns == 1)
    return isStacked ? GivenAnswer(lengths: shape.lengths, cells: cells) : self
  }

  private init(lengths: [Int], cells: [GivenNumber?]) { (self.lengths, self.cells) = (lengths, cells) }

  /// Why a cell cannot be read; a symbol is no number either, where numbers alone are compared.
  private static func problem(_ fault: NumberFault) -> String {
    fault.message.replacing(", or a symbol like x3", with: ", or _ for a blank")
  }

  /// Whether it has as many channels, rows and columns as a shape; lengths of 1 in front may be left out.
  ///
  /// The 4 × 4 numbers of one channel are an answer for 1 × 4 × 4. Channels of one row each are a 1-D signal's too, as
  /// `solve --format csv` writes them.
  public func fits(_ shape: Shape) -> Bool { GivenAnswer.fits(lengths, shape) }

  static func fits(_ lengths: [Int], _ shape: Shape) -> Bool {
    var names = [shape.lengths]
    if shape.dimensions == .one, !shape.isList { names.append([shape.channels, 1, shape.columns]) }
    return names.contains { trimmed($0) == trimmed(lengths) }
  }

  private static func trimmed(_ lengths: [Int]) -> [Int] {
    let rest = lengths.drop { $0 == 1 }
    return rest.isEmpty ? [1] : Array(rest)
  }

  /// The indices of a cell: of cell 3 in [2, 2] they are [1, 1].
  static func index(of cell: Int, in lengths: [Int]) -> [Int] {
    var rest = cell
    var index: [Int] = []
    for length in lengths.reversed() {
      index.append(rest % length)
      rest /= length
    }
    return index.reversed()
  }
}
