import ConvEngine
import Notation
import Screen
import Tutor

/// The weights that the walked cell meets: one channel of its filter and tile, turned where it is flipped.
struct KernelPicture: HeadedGrid {
  let state: SceneState
  let grid: GridPicture
  let heading: String
  let focus = SceneState.Focus.kernel
  let isUpright: Bool
  private let kernel: Kernel
  /// The channel within the filter.
  private let channel: Int
  /// The tap of the current multiplication.
  private let current: Position?
  /// Where the weight of a tap stands in the kernel.
  private let offset: (Position) -> Int
  private let isTurned: Bool

  /// The weights that meet one channel of the input.
  ///
  /// Nil where the layer has no weights.
  init?(_ walk: LayerWalk, _ state: SceneState, channel inputChannel: Int) {
    guard let kernel = walk.layer.kernel else { return nil }
    (self.state, self.kernel) = (state, kernel)
    let cell = state.cell
    let tap = state.place.level == .term ? walk.kernelCell(cell, state.place.term) : nil
    let reads = state.place.level == .term && walk.place(cell, state.place.term) != nil
    switch walk.layer {
    case .convolution(let layer):
      channel = inputChannel % layer.channelsPerGroup
      offset = { layer.weightOffset(output: cell, tap: $0) }
      current = reads ? tap.map(layer.kernelCell(tap:)) : nil
      isTurned = layer.settings.flip
      heading = Self.heading(layer, cell, channel)
    case .linear(let layer):
      channel = 0
      offset = { cell.column * layer.inputShape.columns + $0.column }
      (current, isTurned) = (reads ? tap : nil, false)
      heading = "weights for \(cell.column)"
    case .transposed(let layer):
      channel = state.shownOutputChannel % layer.outputsPerGroup
      offset = { kernel.offset(tileRow: 0, tileColumn: 0, filter: cell.channel, $0) }
      (current, isTurned) = (tap, false)
      let parts =
        (kernel.filters > 1 ? " of input \(cell.channel)" : "")
        + (kernel.channels > 1 ? " for output \(state.shownOutputChannel)" : "")
      heading = "kernel" + parts
    case .pooling, .activation, .softmax, .flatten: return nil
    }
    if case .linear = walk.layer { isUpright = true } else { isUpright = false }
    let grid = GridPicture(
      rows: kernel.rows, columns: kernel.columns, numberWidth: state.widths.kernel, rowsBefore: 0,
      columnsBefore: 0, indexedRows: kernel.rows, indexedColumns: kernel.columns, style: state.style,
      isTurned: isTurned
    )
    self.grid = isUpright ? grid.upright : grid
  }

  /// "kernel", or which filter, channel and tile of it.
  private static func heading(_ layer: SizedConvolution, _ cell: Position, _ channel: Int) -> String {
    let kernel = layer.kernel
    var parts: [String] = []
    if kernel.filters > 1 { parts.append("filter \(cell.channel)") }
    if kernel.channels > 1 { parts.append("channel \(channel)") }
    if !kernel.isShared {
      parts.append("tile [\(cell.row % kernel.tileRows), \(cell.column % kernel.tileColumns)]")
    }
    if layer.settings.flip { parts.append("turned") }
    return parts.isEmpty ? "kernel" : (parts.count == 1 ? "kernel " : "") + parts.joined(separator: " ")
  }

  /// The rows that show in a room for so many.
  func rows(room: Int) -> Viewport {
    Viewport(length: kernel.rows, room: room, start: edited?.row ?? current?.row ?? 0, span: 1)
  }

  /// The columns that show in a room for so many.
  func columns(room: Int) -> Viewport {
    Viewport(length: kernel.columns, room: room, start: edited?.column ?? current?.column ?? 0, span: 1)
  }

  /// What meets one tap of the window: with `flip` the kernel is drawn as it lies on the input.
  func cell(_ row: Int, _ column: Int) -> GridCell {
    let tap = Position(channel: channel, row: row, column: column)
    var cell = GridCell(number: state.hidden.contains(.kernel) ? nil : kernel[offset(tap)])
    if edited == tap {
      (cell.left, cell.right, cell.tone) = ("{", "}", .field)
    } else if current == tap {
      (cell.left, cell.right, cell.tone) = ("›", "‹", .term)
    }
    return cell
  }

  /// The tap whose weight is being edited.
  private var edited: Position? {
    guard state.editing?.grid == .kernel, let cell = state.editing?.cell else { return nil }
    guard isTurned else { return cell }
    return Position(
      channel: cell.channel, row: kernel.rows - 1 - cell.row, column: kernel.columns - 1 - cell.column)
  }
}
