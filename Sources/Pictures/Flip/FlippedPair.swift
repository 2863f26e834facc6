import ConvEngine
import Screen

/// A layer with its kernel as it is and turned, at the same step, of which one is the layer that is walked.
struct FlippedPair {
  /// The walked layer.
  let figure: Figure
  /// The layer with its kernel as it is, and turned.
  let asItIs, turned: Figure
  let geometry: Geometry
  let input: InputGrid
  /// One scale for both answers, so that equal numbers look equal; nil where they are covered or letters, or too large
  /// to be known.
  private let scale: PaintScale?

  /// Nil where there is nothing to compare with.
  init?(_ figure: Figure) {
    guard let other = figure.companion(0), let geometry = figure.geometry, let kernel = figure.kernel else {
      return nil
    }
    (self.figure, self.geometry) = (figure, geometry)
    (asItIs, turned) = kernel.isTurned ? (other, figure) : (figure, other)
    scale = FlipFacts.scale(asItIs, turned)
    input = InputGrid(geometry, figure, channel: figure.inputChannel)
  }

  /// The one that shows where there is room for one: the layer's, and with the focus on the output the other.
  var single: Figure {
    guard figure.presentation.focus == .output else { return figure }
    return isTurned(figure) ? asItIs : turned
  }

  func isTurned(_ band: Figure) -> Bool { band.kernel?.isTurned == true }

  /// Whether one of the two is the layer that is walked, which has a bold heading.
  func isLayers(_ band: Figure) -> Bool { isTurned(band) == isTurned(figure) }

  /// A cell of the answer of one of the two: painted on the scale of both, and marked where the turn makes another
  /// number of it.
  func answer(_ output: OutputGrid, of band: Figure, _ row: Int, _ column: Int) -> GridCell {
    var cell = output.cell(row, column)
    if cell.shade != nil, let scale, let number = cell.content.number {
      cell.shade = scale.shade(number)
    }
    let position = Position(channel: band.outputChannel, row: row, column: column)
    if isTurned(band), cell.left == " ", differs(at: position) { cell.left = "≠" }
    return cell
  }

  /// Whether a cell that the walk has come to is another in the other answer.
  private func differs(at cell: Position) -> Bool {
    guard !asItIs.isStillToCome(cell), let one = asItIs.output(cell).number,
      let two = turned.output(cell).number
    else { return false }
    return one != two
  }
}

/// The answers of both, one below the other.
protocol FlippedBands {
  init(_ pair: FlippedPair)
  /// How many rows show all of it, and how many the window and one kernel need.
  var rows: Int { get }
  var leastRows: Int { get }
  /// Whether both answers show in a room.
  func isTwofold(in room: Size) -> Bool
  /// How many rows and columns of the input there is room for.
  func shownOfTheWindow(in room: Size) -> Pair
  func draw(on canvas: inout Canvas)
}
