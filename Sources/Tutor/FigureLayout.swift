import ConvEngine
import Screen

/// Where the parts of the figure stand, counted from its first row: settings, grids, the sum, the size formula.
///
/// It depends on the settings and on the room, and never on the step, so that nothing moves while walking.
public struct FigureLayout: Hashable, Sendable {
  /// The row of the headings of the grids.
  public let gridsTop: Int
  /// Rows of the grids with their headings and indices.
  public let gridsRows: Int
  /// The row on which the step is named, and how many the sum takes with it.
  public let sumTop, sumRows: Int
  /// The row of the formula, and how many it takes; none on a small screen.
  public let sizeTop, sizeRows: Int

  /// The layout in so many rows and columns.
  public init(_ state: SceneState, rows: Int, columns: Int) {
    let axes = state.scene.input.shape.dimensions == .one ? 1 : 2
    sizeRows = rows >= 11 ? axes : 0
    let most = rows >= 22 ? 4 : rows >= 12 ? 3 : rows >= 6 ? 2 : min(1, rows)
    sumRows = min(most, Self.wantedSumRows(state, columns: columns))
    let room = max(0, rows - 1 - sizeRows - sumRows)
    let wanted = Self.gridRows(state, room: room)
    // What the grids do not need parts the sum from them, the formula from the sum, and them from the settings.
    let gaps = (0..<3).map { $0 < room - wanted ? 1 : 0 }
    gridsTop = 1 + gaps[2]
    // On a large screen the sum stays near the grids, and leaves them room to grow.
    gridsRows = min(room - gaps.reduce(0, +), max(wanted, 11))
    sumTop = gridsTop + gridsRows + gaps[0]
    sizeTop = sumTop + sumRows + gaps[1]
  }

  /// How many rows show every grid whole with its heading and indices: of several channels all, where there is
  /// room for them.
  private static func gridRows(_ state: SceneState, room: Int) -> Int {
    guard let layer = state.walk?.layer else {
      return 2 + max(state.layer.kernel?.rows ?? 0, 4)
    }
    // A plain list stands upright.
    let outputRows = layer.outputShape.isList ? layer.outputShape.columns : layer.outputShape.rows
    if layer.inputShape.isList { return 2 + max(layer.inputShape.columns, outputRows) }
    let band = 2 + max(layer.rows.padded, layer.kernel?.rows ?? 0)
    let all = layer.window(of: state.cell).channels.count
    let channels = band * all <= room ? all : 1
    return max(channels * band, 2 + outputRows)
  }

  /// One row that names the step, and those that the terms of a sum take: some ten columns each.
  private static func wantedSumRows(_ state: SceneState, columns: Int) -> Int {
    let terms = min(state.walk?.layer.mostSteps ?? 20, 1_000)
    return 1 + (terms * (2 * max(state.widths.input, state.widths.kernel) + 5) + columns - 1)
      / max(1, columns)
  }

  /// How many rows of a lesson's screen the figure would like to have.
  static func wantedRows(_ state: SceneState, screen: Size) -> Int {
    // Settings, headings, the input, the layers, their total, and two lines below.
    if !state.hasValues { return state.scene.layers.count + 7 }
    let axes = state.scene.input.shape.dimensions == .one ? 1 : 2
    let sum = wantedSumRows(state, columns: screen.columns)
    let wanted = 1 + gridRows(state, room: screen.rows / 2) + min(3, sum) + axes
    return wanted >= 17 ? wanted + 3 : wanted
  }
}
