import ConvEngine
import Notation
import Screen
import Tutor

/// The weights that the walked output cell uses: one channel of its filter and tile, turned where it is flipped.
struct KernelPicture: HeadedGrid {
  let trace: ConvolutionTrace
  let stepper: Stepper
  let grid: GridPicture
  let focus = Stepper.Focus.kernel
  private let channel: Int
  private let current: ConvolutionStep.Product?

  /// The weights that meet one channel of the input.
  ///
  /// Nil where the layer has no weights.
  init?(_ trace: LayerTrace, _ stepper: Stepper, channel inputChannel: Int) {
    guard case .convolution(let trace) = trace else { return nil }
    (self.trace, self.stepper) = (trace, stepper)
    let kernel = trace.layer.kernel
    let isProduct = stepper.walk.level == .term && stepper.walk.term < trace.layer.productsPerCell
    current = isProduct ? trace.product(stepper.output, stepper.walk.term) : nil
    channel = inputChannel % trace.layer.channelsPerGroup
    grid = GridPicture(
      rows: kernel.rows, columns: kernel.columns, numberWidth: stepper.widths.kernel, rowsBefore: 0,
      columnsBefore: 0, indexedRows: kernel.rows, indexedColumns: kernel.columns, style: stepper.style,
      isTurned: trace.layer.settings.flip
    )
  }

  /// "kernel", or which filter, channel and tile of it.
  var heading: String {
    let kernel = trace.layer.kernel
    var parts: [String] = []
    if kernel.filters > 1 { parts.append("filter \(stepper.output.channel)") }
    if kernel.channels > 1 { parts.append("channel \(channel)") }
    if !kernel.isShared {
      parts.append(
        "tile [\(stepper.output.row % kernel.tileRows), \(stepper.output.column % kernel.tileColumns)]")
    }
    if trace.layer.settings.flip { parts.append("turned") }
    return parts.isEmpty ? "kernel" : (parts.count == 1 ? "kernel " : "") + parts.joined(separator: " ")
  }

  /// The rows that show in a room for so many.
  func rows(room: Int) -> Viewport {
    let cell = edited.map { trace.layer.kernelCell(tap: $0).row } ?? current?.tap.row ?? 0
    return Viewport(length: grid.rows, room: room, start: cell, span: 1)
  }

  /// The columns that show in a room for so many.
  func columns(room: Int) -> Viewport {
    let cell = edited.map { trace.layer.kernelCell(tap: $0).column } ?? current?.tap.column ?? 0
    return Viewport(length: grid.columns, room: room, start: cell, span: 1)
  }

  /// What meets one tap of the window: with `flip` the kernel is drawn as it lies on the input.
  func cell(_ row: Int, _ column: Int) -> GridCell {
    let tap = Position(channel: channel, row: row, column: column)
    let offset = trace.layer.weightOffset(output: stepper.output, tap: tap)
    var cell = GridCell(number: stepper.hidden.contains(.kernel) ? nil : trace.layer.kernel[offset])
    if let edited, edited == trace.layer.kernelCell(tap: tap) {
      (cell.left, cell.right, cell.tone) = ("{", "}", .field)
    } else if let current, current.tap == tap {
      (cell.left, cell.right, cell.tone) = ("›", "‹", .term)
    }
    return cell
  }

  private var edited: Position? { stepper.editing?.grid == .kernel ? stepper.editing?.cell : nil }
}
