import ConvEngine
import Notation
import Screen

/// One grid of a commuting square: its heading, its numbers, and brackets round what the picked cell is made from.
struct SquareGrid {
  private let figure: Figure
  private let square: SquareFigure
  private let kind: SquareFigure.Grid
  /// The picked cell of the answer.
  private let picked: Position
  private let channel: Int
  /// Where the current term reads, if one is walked.
  private let term: Position?
  private let hasIndices: Bool
  /// The numbers, without their heading.
  let grid: CompactGrid

  init(
    _ figure: Figure, _ square: SquareFigure, _ kind: SquareFigure.Grid, at picked: Position,
    width: Int? = nil, terms: SquareTerms? = nil, hasIndices: Bool = false
  ) {
    (self.figure, self.square, self.kind, self.picked) = (figure, square, kind, picked)
    let shape = square.shape(kind)
    term = terms?.place(in: kind)
    self.hasIndices = hasIndices
    channel = min(kind.isInput ? figure.inputChannel : picked.channel, shape.channels - 1)
    grid = CompactGrid(
      rows: shape.rows, columns: shape.columns, numberWidth: width ?? square.width(kind),
      window: square.field(kind, of: picked))
  }

  /// "f(g(x))", or which channel of it.
  var heading: String {
    let channels = square.shape(kind).channels
    return channels == 1 ? kind.name : "\(kind.name)[\(channel)] of \(channels)"
  }

  /// Columns of the grid, or of its heading where that is longer.
  var width: Int { max(grid.width + indexWidth, heading.count + 1) }

  /// Columns of the row indices before the grid.
  private var indexWidth: Int { hasIndices ? "\(grid.rows - 1)".count + 1 : 0 }

  /// Draws the heading and below it as much as there is room for.
  func draw(on canvas: inout Canvas, _ place: Place, _ room: Size) {
    let text = Screen.heading(heading, to: max(0, room.columns - 1))
    canvas.write(text, row: place.row, column: place.column + 1, Style(.heading))
    if hasIndices {
      let below = Size(rows: room.rows - 2, columns: room.columns - indexWidth)
      let numbers = Place(row: place.row + 2, column: place.column + indexWidth)
      drawNumbers(on: &canvas, numbers, below)
      grid.drawIndices(on: &canvas, numbers, view(below))
      return
    }
    let below = Size(rows: room.rows - 1, columns: room.columns)
    drawNumbers(on: &canvas, Place(row: place.row + 1, column: place.column), below)
  }

  /// Draws the numbers alone.
  func drawNumbers(on canvas: inout Canvas, _ place: Place, _ room: Size) {
    let view = view(room)
    grid.draw(on: &canvas, place, view, cell: cell)
    if let term, term.channel == channel { grid.drawMark(on: &canvas, place, view, at: term) }
  }

  /// The part that shows: the window, and of one that is too large what lies round the term, or its middle.
  private func view(_ room: Size) -> (rows: Viewport, columns: Viewport) {
    grid.viewOfWindow(room, at: term ?? centre)
  }

  /// The middle of the window, or the picked cell where there is none.
  private var centre: Position {
    guard let window = grid.window else { return picked }
    func middle(_ range: ClosedRange<Int>, _ count: Int) -> Int {
      let inside = range.clamped(to: 0...max(0, count - 1))
      return (inside.lowerBound + inside.upperBound) / 2
    }
    return Position(
      channel: channel, row: middle(window.rows, grid.rows), column: middle(window.columns, grid.columns))
  }

  private func cell(_ row: Int, _ column: Int) -> (text: String, style: Style) {
    let place = Position(channel: channel, row: row, column: column)
    let number = square.number(kind, place)
    let isInWindow = grid.window.map { $0.rows.contains(row) && $0.columns.contains(column) } ?? false
    let differs = kind.isAnswer && square.agrees(at: place) == false
    let tone: Style.Tone = place == term ? .term : differs ? .strong : isInWindow ? .window : .plain
    let text = GridCell(content: number).text(figure.style, width: grid.numberWidth)
    return (text, Style(tone, square.paint(kind, number)))
  }
}

extension SquareFigure.Grid {
  /// "f(g(x))".
  var name: String {
    switch self {
    case .x: "x"
    case .gx: "g(x)"
    case .fx: "f(x)"
    case .fgx: "f(g(x))"
    case .gfx: "g(f(x))"
    }
  }

  /// Whether it is one of the two that are compared.
  var isAnswer: Bool { self == .fgx || self == .gfx }
}

/// Where both ways agree, = or ≠ in the place of each cell; blank where that is covered.
struct AgreementGrid {
  private let square: SquareFigure
  private let picked: Position
  private let differences: NumberStyle?
  let grid: CompactGrid
  static let heading = "equal?"

  /// What is asked of each cell, or by how much both ways differ.
  private var heading: String {
    differences != nil && square.verdict?.holds == false && square.hasOneSize ? "difference" : Self.heading
  }

  /// - Parameter differences: how numbers are written that say by how much both ways differ; nil writes ≠.
  init(_ square: SquareFigure, at picked: Position, pitch: Int = 2, differences: NumberStyle? = nil) {
    (self.square, self.picked, self.differences) = (square, picked, differences)
    let shape = square.shape(.fgx)
    let width = differences == nil || square.verdict?.holds != false ? pitch - 1 : square.differenceWidth
    grid = CompactGrid(
      rows: shape.rows, columns: shape.columns, numberWidth: width,
      window: square.hasOneSize ? square.field(.fgx, of: picked) : nil)
  }

  /// Columns of the grid, or of its heading where that is longer.
  var width: Int { max(grid.width, heading.count + 1) }

  /// Draws the heading and the marks below it.
  func draw(on canvas: inout Canvas, _ place: Place, _ room: Size) {
    canvas.write(heading, row: place.row, column: place.column + 1, Style(.heading))
    let head = differences == nil ? 1 : 2
    let below = Size(rows: room.rows - head, columns: room.columns)
    drawMarks(on: &canvas, Place(row: place.row + head, column: place.column), below)
  }

  /// Draws the marks alone.
  func drawMarks(on canvas: inout Canvas, _ place: Place, _ room: Size) {
    guard square.hasOneSize else { return }
    grid.draw(on: &canvas, place, grid.view(room, at: picked)) { row, column in
      let place = Position(channel: picked.channel, row: row, column: column)
      guard let agrees = square.agrees(at: place) else { return ("", .plain) }
      if agrees { return ("=", Style(.faint)) }
      guard let differences, let difference = square.difference(at: place) else {
        return ("≠", Style(.strong))
      }
      let text = GridCell(content: .number(difference)).text(differences, width: grid.numberWidth)
      return (text, Style(.strong, square.paintOfDifference(difference)))
    }
  }
}
