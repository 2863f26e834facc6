import ConvEngine
import Notation

/// How likely an answer of numbers at random would be explained as well.
///
/// A random number is the one that a mistake gives about once in as many as there are numbers between the smallest and
/// the largest of the output. So m of f cells are hit by one of N mistakes with a probability of at most
/// N · (f over m) · pᵐ, and a story is told only where that is below 1 in 100.
///
/// A sum of t products of letters is drawn from the M products that the output has in all, in one of (M over t) ways.
struct Chance: Sendable {
  /// p, for one cell.
  private let hit: Double
  /// f.
  private let filled: Int
  /// Fewer numbers than this are hardly ever drawn from.
  private static let fewestNumbers = 16.0
  private static let most = 0.01

  init(_ checked: CheckedAnswer) {
    filled = checked.answer.cells.count { $0 != nil }
    let given = checked.answer.cells.compactMap { $0?.value.nearestDouble }
    let right = checked.expected.numbers.prefix(1 << 16).compactMap(\.nearestDouble)
    func spread(_ values: [Double]) -> Double { (values.max() ?? 0) - (values.min() ?? 0) + 1 }
    let slack = checked.rule.tolerance.map { Double(nearest: $0) } ?? 0
    let isInLetters = checked.expected.numbers.contains { $0.nearestDouble == nil }
    let numbers = isInLetters ? Self.sums(checked.expected) : min(spread(given), spread(right))
    hit = min(1, (1 + 2 * slack) / max(Self.fewestNumbers, numbers))
  }

  /// In how many ways the shortest sum of letters may be drawn from the products that the cells are made of.
  private static func sums(_ output: Tensor) -> Double {
    let cells = output.numbers.prefix(1 << 12).compactMap { number in
      if case .symbolic(let polynomial) = number { polynomial } else { nil }
    }
    let all = Set(cells.flatMap { $0.terms.map(\.symbols) }).count
    let least = cells.map(\.terms.count).min() ?? 0
    return (0..<least).reduce(1) { $0 * Double(all - $1) / Double($1 + 1) }
  }

  /// Whether a story that gives all but some cells, one of so many tried, says more than chance would.
  func excludes(_ story: Story, among tried: Int) -> Bool {
    var logarithm = Double(tried).roughLogarithm
    let hits = filled - story.misses
    // The ways in which cells can be missed, and the hits of the rest.
    for miss in 0..<story.misses {
      logarithm += (Double(filled - miss) / Double(miss + 1)).roughLogarithm
    }
    logarithm += Double(hits) * hit.roughLogarithm
    return logarithm < Self.most.roughLogarithm
  }
}

extension Double {
  /// The binary logarithm of a number above 0, a tenth too small at most: of 16 it is 4, of 3 it is 1.5.
  fileprivate var roughLogarithm: Double { Double(exponent) + significand - 1 }
}
