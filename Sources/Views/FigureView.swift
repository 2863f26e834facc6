import ConvEngine
import Lessons
import Notation
import Screen
import Tutor

extension LayerFault {
  /// The axis on which no window fits, and its size.
  fileprivate var unfittedSize: (Axis, SizeFormula)? {
    switch self {
    case .kernelLargerThanInput(let axis, let size), .windowLargerThanInput(let axis, let size): (axis, size)
    default: nil
    }
  }
}

/// The figure: the settings, the grids side by side, the sum of the walked cell, and the size formula.
struct FigureView {
  private let state: SceneState

  init(_ state: SceneState) { self.state = state }

  /// Draws the figure on some rows of a frame.
  func draw(on canvas: inout Canvas, row: Int, height: Int) {
    let layout = FigureLayout(state, rows: height, columns: canvas.size.columns)
    SettingsLine(state).draw(on: &canvas, row: row)
    if state.place.level == .layer {
      NetworkPicture(state).draw(on: &canvas, row: row + 2, height: height - 2)
    } else if let walk = state.shownWalk {
      GridsPicture(walk, state).draw(on: &canvas, row: row + layout.gridsTop, height: layout.gridsRows)
      SumPicture(walk, state).draw(on: &canvas, row: row + layout.sumTop, height: layout.sumRows)
      SizePicture(state).draw(walk.layer, on: &canvas, row: row + layout.sizeTop, height: layout.sizeRows)
    } else if let work = state.work {
      let text = "computing what comes in: \(work.percentDone) % of a layer; Esc stops"
      canvas.writeWrapped(text, row: row + layout.gridsTop, column: 1, height: 2)
    } else if let fault = state.fault {
      UnfittedPicture(state, fault).draw(on: &canvas, row: row + layout.gridsTop, height: layout.gridsRows)
      drawFault(fault, on: &canvas, row: row + layout.sumTop, height: layout.sumRows)
      if let (axis, size) = fault.fault.unfittedSize {
        let line = axis == .columns && layout.sizeRows > 1 ? 1 : 0
        if layout.sizeRows > 0 {
          SizePicture(state).draw(
            axis, .sliding(WindowAxis(size)), on: &canvas, row: row + layout.sizeTop + line)
        }
      }
    }
  }

  private func drawFault(_ fault: SceneFault, on canvas: inout Canvas, row: Int, height: Int) {
    let text = "this cannot run: " + FaultText.line(fault.fault) + "; u undoes the last change"
    canvas.writeWrapped(text, row: row, column: 1, height: height, Style(.warning))
  }
}
