import ConvEngine
import Screen

/// From a number to its paint, on a scale that the scene fixes and no step changes.
///
/// Values are compared exactly, never through floating point, so that a −1 beside a 1000 is never taken for 0.
struct PaintScale: Hashable, Sendable {
  /// How classes follow from values.
  enum Kind: Hashable, Sendable {
    /// Black to white in 19 steps, for what has no negative number: 236 + ⌊18v/m + ½⌋.
    case grey
    /// Four steps of red above 0, four of blue below: a class begins right above j·m/4.
    case signed
    /// The same with three steps, so that the weights do not outshine the window.
    case kernel
    /// Five steps of teal, for how often a cell is read; 0 has none.
    case count
  }

  let kind: Kind
  /// The largest magnitude, which has the deepest paint.
  let largest: Number

  init(_ kind: Kind, largest: Number) { (self.kind, self.largest) = (kind, largest) }

  /// Grey where nothing is negative, red and blue otherwise.
  init(_ extent: Extent) { self.init(extent.isSigned ? .signed : .grey, largest: extent.largest) }

  /// The paint of a number; nil for a symbol, for what is no number, and for a count of 0.
  func paint(_ number: Number) -> Paint? {
    switch kind {
    case .grey: steps(number, of: 18, isRounded: true).map { .grey(Int8($0)) }
    case .signed: signed(number, of: 4)
    case .kernel: signed(number, of: 3)
    case .count: steps(number, of: 5, isRounded: false).flatMap { $0 == 0 ? nil : .count(Int8($0)) }
    }
  }

  /// The paint of a whole cell with a number; nil for what has none, and for what is covered.
  func shade(_ number: Number) -> Shade? { paint(number).map { .whole($0) } }
  func shade(_ number: ShownNumber) -> Shade? { number.number.flatMap(shade) }

  private func signed(_ number: Number, of count: Int) -> Paint? {
    let isNegative =
      switch number {
      case .exact(let value): value.signum < 0
      case .approximate(let value): value < 0
      case .symbolic: false
      }
    let steps = steps(isNegative ? number * -1 : number, of: count, isRounded: false)
    return steps.map { .signed(Int8(isNegative ? -$0 : $0)) }
  }

  /// How many of so many steps a number of 0 or more takes: rounded to the nearest, or up, so that only 0 takes none.
  private func steps(_ number: Number, of count: Int, isRounded: Bool) -> Int? {
    guard !number.isZero, !largest.isZero else { return number.nearestDouble == nil ? nil : 0 }
    if let value = number.exactValue, let most = largest.exactValue {
      let share = value * Rational(count) / most
      let steps = isRounded ? (share + Rational(1, 2)).floor : -(-share).floor
      return Int(clamping: min(max(0, steps), .init(count)))
    }
    guard let value = number.nearestDouble, let most = largest.nearestDouble, value.isFinite else {
      return nil
    }
    let share = value * Double(count) / most
    return Int(min(max(0, isRounded ? (share + 0.5).rounded(.down) : share.rounded(.up)), Double(count)))
  }
}
