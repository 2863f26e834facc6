/// What a question keeps from being read off the screen, until it is answered.
///
/// A page with `hide: [output]` covers `.output`: no result shows, and no product, sum or largest number on the way
/// to one. Whatever is written for a student asks this value, and writes ? in the place of what is covered.
public struct Covering: OptionSet, Hashable, Sendable {
  /// One bit for each part.
  public let rawValue: Int

  /// The parts whose bits are set.
  public init(rawValue: Int) { self.rawValue = rawValue }

  /// The numbers that a layer reads.
  public static let input = Covering(rawValue: 1 << 0)
  /// Weights and biases.
  public static let kernel = Covering(rawValue: 1 << 1)
  /// Everything that is computed: results, products, sums so far, the largest so far.
  public static let output = Covering(rawValue: 1 << 2)
  /// That of what is computed the products show all the same, as a page with `show: [products]` has it; it covers
  /// nothing by itself.
  public static let exceptProducts = Covering(rawValue: 1 << 5)
  /// How large the output is.
  public static let size = Covering(rawValue: 1 << 3)
  /// The size formula, which does not show at all.
  public static let sizeFormula = Covering(rawValue: 1 << 4)

  /// Whether one of the factors of a product is covered, which a product, or the sum of some, would tell.
  public var hidesFactors: Bool { !isDisjoint(with: [.input, .kernel]) }

  /// Whether the products of a sum are covered: with a factor, and with the output unless the page shows them.
  public var hidesProducts: Bool { hidesFactors || contains(.output) && !contains(.exceptProducts) }

  /// Whether the sums on the way to a result are covered, and the largest number so far.
  public var hidesSumsSoFar: Bool { hidesFactors || contains(.output) }
}
