import ConvEngine
import Notation
import Screen

/// The numbers in all layers up to the walked one, in one channel of each, as far as they show.
struct ConeValues {
  private let solved: SolvedScene
  private let layer: Int
  private let covering: Covering
  private let hidesSceneInput: Bool
  private let style: NumberStyle
  private let extents: [Extent?]

  init(
    _ solved: SolvedScene, layer: Int, _ covering: Covering, _ hidesSceneInput: Bool, _ style: NumberStyle
  ) {
    (self.solved, self.layer, self.covering) = (solved, layer, covering)
    (self.hidesSceneInput, self.style) = (hidesSceneInput, style)
    extents = (0...layer + 1).map { level in
      level <= layer ? solved.input(ofLayer: level).map { Extent($0) } : nil
    }
  }

  /// The number of a cell: of the input at level 0, then of what comes out of each layer.
  func number(_ level: Int, _ cell: Position) -> ShownNumber {
    let number =
      level <= layer ? solved.input(ofLayer: level)?[cell] : solved.walk(ofLayer: layer)?.result(cell)
    return ShownNumber(number, isCovered: isCovered(level))
  }

  /// The paint of a number among those of its layer.
  func paint(_ level: Int, _ number: ShownNumber) -> Shade? {
    guard let number = number.number, let extent = extents[level] else { return nil }
    return PaintScale(extent).paint(number).map { .whole($0) }
  }

  /// How a number is written in so many columns.
  func text(_ number: ShownNumber, width: Int) -> String {
    switch number {
    case .number(let number): NumberText(number, style: style, width: width).text
    case .minusInfinity: "−∞"
    case .covered: "?"
    case .nothing: ""
    }
  }

  /// Columns that a number of a level takes.
  func width(_ level: Int) -> Int {
    guard !isCovered(level) else { return 1 }
    guard level <= layer, let input = solved.input(ofLayer: level) else { return 4 }
    let widest = input.numbers.prefix(Self.examined).reduce(2) { max($0, NumberText($1, style: style).width) }
    return min(widest, 7)
  }

  /// Numbers that are looked at for how wide they are.
  private static let examined = 256

  private func isCovered(_ level: Int) -> Bool {
    if level == layer + 1 { return covering.contains(.output) }
    return covering.contains(.input) || level == 0 && hidesSceneInput
  }
}
