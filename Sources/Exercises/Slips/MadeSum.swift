import ConvEngine
import Notation

/// The sum of a cell as it was made, above the one that is asked, term by term.
///
///     you    1·3 + 2·2 + 4·1 + 5·0 = 11   weights 3 2 1 0
///     asked  1·0 + 2·1 + 4·2 + 5·3 = ?    weights 0 1 2 3
///
/// Only the sum that was made has a value: it is the number of the answer.
public struct MadeSum: Hashable, Sendable {
  /// A piece of text, and whether the other sum has something else in its place.
  public struct Piece: Hashable, Sendable {
    /// The characters.
    public let text: String
    /// Whether it is not what is asked.
    public let differs: Bool
  }

  /// A place of both sums.
  ///
  /// Where nothing stands in one of them a term is missing, or was added for once too often.
  public struct Column: Hashable, Sendable {
    /// What was made; empty where a term is missing.
    public let yours: [Piece]
    /// What is asked; empty where nothing is.
    public let asked: String
    /// Which term of the walk that is; nil where nothing is asked.
    public let term: Int?

    /// Whether the two have something else.
    public var differs: Bool { yours.isEmpty || yours.contains(where: \.differs) }
  }

  /// What stands around the terms of a sum: "max(" and ")", and behind it "= 11".
  public struct Frame: Hashable, Sendable {
    /// Before the first term.
    public let opening: Piece
    /// Behind the last.
    public let closing: Piece
    /// What it comes to, or is asked to.
    public let result: String
    /// The factors that differ, one by one: "weights 3 2 1 0"; empty where words say it better.
    public let note: String
  }

  /// The places, from left to right.
  public let columns: [Column]
  /// What parts two terms.
  public let joint: TermJoint
  /// What stands around the sum that was made, and around the one that is asked.
  public let yours, asked: Frame
}

extension MadeSum {
  /// The sum of a cell in another scene, where a mistake was made in all of a layer, or of another cell.
  ///
  /// Sums of as many terms are laid on each other term by term, others by the terms that they share.
  ///
  /// - Parameter number: what the answer has.
  /// - Complexity: O(terms²).
  init?(_ made: CellSum, above asked: CellSum, number: Number) {
    guard made.formula.joint == asked.formula.joint else { return nil }
    let (mine, other) = (made.terms, asked.terms)
    let pairs =
      mine.count == other.count
      ? mine.indices.map { (Optional($0), Optional($0)) } : Self.aligned(mine, other)
    self.init(
      pairs.map { (yours: $0.0.map { mine[$0] } ?? [], term: $0.1) }, made, asked,
      number)
  }

  /// The sum of the cell that is asked, but for one place.
  ///
  /// - Parameter number: what the answer has.
  init(_ change: SlipFinding.Change, in asked: CellSum, number: Number) {
    var columns = asked.terms.enumerated().map { (yours: $1, term: Optional($0)) }
    switch change {
    case .missing(let term): columns[term].yours = []
    case .doubled(let term): columns.insert((columns[term].yours, nil), at: term + 1)
    case .instead(let term, let formula): columns[term].yours = formula.pieces(among: asked.formula.joint)
    }
    self.init(columns, asked, asked, number)
  }

  private init(
    _ columns: [(yours: [String], term: Int?)], _ made: CellSum, _ asked: CellSum, _ number: Number
  ) {
    joint = asked.formula.joint
    self.columns = columns.map { yours, term in
      let other = term.map { asked.terms[$0] } ?? []
      let isAlike = yours.count == other.count
      return Column(
        yours: yours.enumerated().map { Piece(text: $1, differs: !isAlike || other[$0] != $1) },
        asked: other.joined(), term: term)
    }
    let notes = Self.notes(columns.map { ($0.yours, $0.term.map { asked.terms[$0] } ?? []) })
    yours = Frame(
      opening: Piece(text: made.opening, differs: made.opening != asked.opening),
      closing: Piece(text: made.closing, differs: made.closing != asked.closing),
      result: made.relation(to: number).text,
      note: notes.yours)
    self.asked = Frame(
      opening: Piece(text: asked.opening, differs: false),
      closing: Piece(text: asked.closing, differs: false), result: "= ?", note: notes.asked)
  }

  /// The factors of one kind in a line, where only these differ, and in several terms.
  private static func notes(_ terms: [(yours: [String], asked: [String])]) -> (yours: String, asked: String) {
    let products = terms.filter { $0.yours.count == 3 && $0.asked.count == 3 }
    func differ(_ piece: Int) -> Int { products.count { $0.yours[piece] != $0.asked[piece] } }
    let (inputs, weights) = (differ(0), differ(2))
    let others = terms.count {
      $0.yours.count != $0.asked.count || $0.yours.count < 3 && $0.yours != $0.asked
    }
    guard others == 0, inputs == 0 || weights == 0, inputs + weights > 1 else { return ("", "") }
    let piece = inputs > 0 ? 0 : 2
    func line(_ side: ((yours: [String], asked: [String])) -> [String]) -> String {
      let numbers = products.map { bare(side($0)[piece]) }
      return (inputs > 0 ? "inputs " : "weights ") + numbers.joined(separator: " ")
    }
    return (line(\.yours), line(\.asked))
  }

  /// A number without its parentheses.
  private static func bare(_ text: String) -> String {
    text.hasPrefix("(") && text.hasSuffix(")") ? String(text.dropFirst().dropLast()) : text
  }

  /// The longest run of terms that two sums share, each in its order, and the others between them.
  private static func aligned(_ mine: [[String]], _ other: [[String]]) -> [(Int?, Int?)] {
    var longest = Array(repeating: Array(repeating: 0, count: other.count + 1), count: mine.count + 1)
    for left in mine.indices.reversed() {
      for right in other.indices.reversed() {
        longest[left][right] =
          mine[left] == other[right]
          ? longest[left + 1][right + 1] + 1 : max(longest[left + 1][right], longest[left][right + 1])
      }
    }
    var (left, right) = (0, 0)
    var pairs: [(Int?, Int?)] = []
    while left < mine.count || right < other.count {
      if left < mine.count, right < other.count, mine[left] == other[right] {
        pairs.append((left, right))
        (left, right) = (left + 1, right + 1)
      } else if right == other.count
        || left < mine.count && longest[left + 1][right] >= longest[left][right + 1]
      {
        pairs.append((left, nil))
        left += 1
      } else {
        pairs.append((nil, right))
        right += 1
      }
    }
    return pairs
  }
}
