import ConvEngine
import Notation
import Screen

/// Passages as a picture may know them: sizes, and numbers that are shown or covered.
struct SizesFigure {
  private let solved: SolvedSizes
  private let covering: Covering

  init(_ solved: SolvedSizes, _ covering: Covering) { (self.solved, self.covering) = (solved, covering) }

  /// How many inputs there are.
  var count: Int { solved.passages.count }
  /// Columns of a number that is read, of one that is given, and of one that leaves at the end.
  var inputWidth: Int { covering.contains(.input) ? NumberWidths.covered : solved.inputWidth }
  var outputWidth: Int { covering.contains(.output) ? NumberWidths.covered : solved.outputWidth }
  var lastWidth: Int { covering.contains(.output) ? NumberWidths.covered : solved.lastWidth }

  /// How large an input is, and why its way ends.
  func input(_ index: Int) -> Shape { solved.passages[index].input }
  func fault(_ index: Int) -> String? { solved.passages[index].fault }
  /// The walked layer on an input.
  func layer(_ index: Int) -> SizedLayer? { solved.passages[index].layer }
  /// The last layer's name, and how many numbers it gives.
  func last(_ index: Int) -> (name: String, count: Int)? {
    solved.passages[index].last.map { ($0.name, $0.output.shape.count) }
  }

  /// A number that the walked layer reads, one that it gives, and one that leaves at the end.
  func read(_ index: Int, _ cell: Position) -> ShownNumber {
    ShownNumber(solved.passages[index].read?[cell], isCovered: covering.contains(.input))
  }
  func output(_ index: Int, _ cell: Position) -> ShownNumber {
    ShownNumber(solved.passages[index].output?[cell], isCovered: covering.contains(.output))
  }
  func last(_ index: Int, _ place: Int) -> ShownNumber {
    ShownNumber(solved.passages[index].last?.output[place], isCovered: covering.contains(.output))
  }

  /// The paint of a number that is read, and of one that is given.
  func paint(read number: ShownNumber) -> Shade? { solved.inputScale.shade(number) }
  func paint(output number: ShownNumber) -> Shade? { solved.outputScale.shade(number) }

  /// Which cell is the largest of a window, or of what of it has been walked; nil of an average, and where that is
  /// covered.
  func winner(_ index: Int, of cell: Position, after term: Int? = nil) -> Position? {
    guard covering.isDisjoint(with: [.input, .output]), let read = solved.passages[index].read,
      case .pooling(let layer)? = solved.passages[index].layer, layer.settings.operation == .max
    else { return nil }
    let all = layer.tapCount(of: cell)
    return PoolingWalk(layer, on: read).best(cell, term.map { min($0 + 1, all) } ?? all)?.place
  }

  // MARK: walking

  /// The walk over the layer on an input; nil where it does not get there.
  private func walk(_ index: Int) -> LayerWalk? {
    guard solved.passages.indices.contains(index), let layer = solved.passages[index].layer,
      let read = solved.passages[index].read, layer.outputShape == solved.passages[0].layer?.outputShape
    else { return nil }
    return LayerWalk(layer, on: read)
  }

  /// How many steps a cell takes on an input.
  func stepCount(_ index: Int, of cell: Position) -> Int {
    walk(index).map { $0.stepCount(ofCell: $0.layer.outputShape.offset(cell.channel, cell.row, cell.column)) }
      ?? 0
  }

  /// The cell that a step reads.
  func place(_ index: Int, of cell: Position, _ term: Int) -> Position? { walk(index)?.place(cell, term) }

  /// What has come of a cell after a step.
  func soFar(_ index: Int, _ cell: Position, _ term: Int) -> ShownNumber {
    if covering.hidesSumsSoFar { return .covered }
    guard let walk = walk(index) else { return .nothing }
    let offset = walk.layer.outputShape.offset(cell.channel, cell.row, cell.column)
    return ShownNumber(
      walk.value(cell: offset, term: term), isCovered: false, otherwise: isMax ? .minusInfinity : .nothing)
  }

  private var isMax: Bool {
    if case .pooling(let layer)? = solved.passages[0].layer {
      layer.settings.operation == .max
    } else {
      false
    }
  }

  /// What a step does: "8×10  input[0, 2, 3] = 9 > 6; largest = 9".
  func stepLine(_ index: Int, _ cell: Position, _ term: Int, style: NumberStyle, name: Int, columns: Int)
    -> String
  {
    guard let walk = walk(index) else { return "" }
    let input = input(index)
    let size = input.dimensions == .one ? "of \(input.columns)  " : "\(input.rows)×\(input.columns)  "
    let step = StepLine(walk: walk, cell: cell, term: term, covering: covering, style: style)
    // Which cell it is stands in the title.
    return size + step.text(columns: columns - size.count + name).dropFirst(name)
  }
}

extension Figure {
  /// Where the walk stands among inputs that are set beside the scene's: which of them is walked, and its step; nil
  /// where a cell is looked at as a whole.
  var walkedPassage: (index: Int, term: Int)? {
    term.map { presentation.stepsBeyond > 0 ? (1, presentation.stepsBeyond - 1) : (0, $0) }
  }
}
