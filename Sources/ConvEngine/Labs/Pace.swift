/// How far the output of some layers moves along one axis when their input moves by a cell.
///
///     Pace([stride 2, stride 2])  // 1/4: a shift by 4 is a step of the output
///
/// A fraction of unlimited size, as strides multiply.
struct Pace {
  private let ratio: Rational
  /// No shift is longer, and no input either.
  private static let longest = Int(Int32.max)

  init(_ axes: [LayerAxis]) {
    ratio = axes.reduce(1) { ratio, axis in
      switch axis {
      case .sliding(let axis): ratio * Rational(1, axis.size.stride)
      case .adaptive(let axis): ratio * Rational(axis.count, axis.input)
      case .stamped(let axis): ratio * Rational(axis.stride)
      case .each, .all, .joined: ratio
      }
    }
  }

  /// The shortest shift of the input that is a whole step of the output.
  var denominator: Int { min(Self.longest, Int(clamping: ratio.denominator)) }

  /// Whether a shift of the input is a whole number of steps.
  func isWhole(_ cells: Int) -> Bool { (Rational(cells) * ratio).isInteger }

  /// How many steps a shift of the input is, rounded down.
  func floor(of cells: Int) -> Int {
    max(-Self.longest, min(Self.longest, Int(clamping: (Rational(cells) * ratio).floor)))
  }
}
