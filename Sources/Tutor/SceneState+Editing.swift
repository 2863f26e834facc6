import ConvEngine
import Notation
import Pictures

/// A cell that is being edited, and what has been typed into it.
public struct Editing: Hashable, Sendable {
  /// The cell.
  public internal(set) var target: EditedCell
  /// What has been typed; nil while the cell still shows what it holds.
  public internal(set) var text: String?
}

extension SceneState {
  /// The longest text that is taken into a cell: a fraction of two numbers as long as they may be.
  static var longestTyping: Int { 2 * NumberReader.digitLimit + 8 }

  var editRefusal: String? {
    if editsLayers { return layersRefusal }
    if walk == nil { return nothingToWalk }
    if let refusal = PictureRegistry.type(of: figure)?.refusalOfEditing { return refusal }
    if presentation.showing == .symbols { return "symbols stand for every number; v shows the numbers again" }
    let focus = presentation.focus
    if hiding.hidesFactors, focus == .input || focus == .kernel {
      return "the question of this page hides it; a answers"
    }
    return switch focus {
    case .output:
      "the output is computed; Tab moves to the input" + (layer.kernel == nil ? "" : " or the kernel")
    case .settings:
      layer.flip == nil
        ? "settings change with their keys; Tab moves to the input"
        : "settings change with their keys: s p d w f m; Tab moves to a grid"
    case .input: place.layer > 0 ? "this input is computed by layer \(place.layer - 1)" : nil
    case .kernel: kernelRefusal
    }
  }

  private var kernelRefusal: String? {
    guard let kernel = layer.kernel else { return "\(layer.kind) has no kernel" }
    return kernel.weightCount > 4_096 ? "the kernel is too large to edit" : nil
  }

  /// Opens the focused grid at the cell where the walk stands.
  mutating func beginEditing() {
    guard editRefusal == nil, !editsLayers else { return }
    let first = Position(channel: 0, row: 0, column: 0)
    if presentation.focus == .kernel {
      editing = Editing(target: EditedCell(.kernel, walk?.kernelCell(cell, place.term) ?? first))
    } else {
      editing = Editing(target: EditedCell(.input, walk?.source(cell, place.term) ?? first))
    }
  }

  /// The lengths of the grid that is being edited.
  private func editedShape(_ grid: EditedCell.Grid) -> Shape {
    if grid == .input { return scene.input.shape }
    guard let kernel = editedKernel else { return Shape(channels: 1, rows: 1, columns: 1) }
    return Shape(
      channels: kernel.channels, rows: kernel.rows, columns: kernel.columns, dimensions: kernel.dimensions)
  }

  /// The kernel as it is edited: with its channels, where they follow from the input.
  var editedKernel: Kernel? { walk?.layer.kernel ?? layer.kernel }

  /// Typed or pasted text; nothing of it is taken where not all of it is, so that no other number comes of it.
  ///
  /// - Returns: why it was not taken; nil where it was.
  mutating func type(_ text: String) -> String? {
    guard editing != nil else { return nil }
    let typed = (editing?.text ?? "") + text
    guard typed.count <= Self.longestTyping else { return "that is longer than any number may be" }
    editing?.text = typed
    return nil
  }

  /// Deletes the last typed character, or opens the cell's number for it.
  mutating func deleteTyped() {
    guard let open = editing else { return }
    let text = open.text ?? NumberText(number(at: open.target), style: figure.style).text
    editing?.text = String(text.dropLast())
  }

  /// The number that the edited cell holds.
  public func number(at edited: EditedCell) -> Number {
    switch edited.grid {
    case .input: solved.input(ofLayer: place.layer).map { $0[edited.cell] } ?? 0
    case .kernel: editedKernel?[weightOffset(edited.cell)] ?? 0
    }
  }

  /// Where the edited weight stands: in the filter and the tile of the walked output cell.
  private func weightOffset(_ cell: Position) -> Int {
    guard let kernel = editedKernel else { return 0 }
    return kernel.offset(
      tileRow: self.cell.row % kernel.tileRows, tileColumn: self.cell.column % kernel.tileColumns,
      filter: min(figure.walkedFilter, kernel.filters - 1), cell
    )
  }

  /// Takes what was typed into the cell.
  ///
  /// - Returns: why it is no number; nil where it was taken or nothing was typed.
  mutating func commit() -> String? {
    guard let open = editing, let text = open.text else { return nil }
    let number: Number
    do { number = try NumberReader.number(text) } catch { return error.message }
    let target = open.target
    if number != self.number(at: target) {
      switch target.grid {
      case .input:
        change(from: 0) { scene in
          guard case .values(let tensor) = scene.input else { return }
          scene.input = .values(tensor.setting(target.cell, to: number))
        }
      case .kernel:
        let kernel = editedKernel?.setting(weightOffset(target.cell), to: number)
        changeLayer { $0.kernel = kernel }
      }
    }
    editing?.text = nil
    return nil
  }

  /// To a neighbouring cell, within the grid.
  mutating func moveEdited(rows: Int, columns: Int) {
    guard let open = editing else { return }
    let (shape, cell) = (editedShape(open.target.grid), open.target.cell)
    // A turned kernel is drawn as it lies on the input, so there the arrows run the other way.
    let direction = open.target.grid == .kernel && layer.flip == true ? -1 : 1
    editing?.target.cell.row = min(max(cell.row + rows * direction, 0), shape.rows - 1)
    editing?.target.cell.column = min(max(cell.column + columns * direction, 0), shape.columns - 1)
  }

  /// To the next or previous cell in reading order, round the end.
  mutating func moveEdited(by distance: Int) {
    guard let open = editing else { return }
    let (shape, cell) = (editedShape(open.target.grid), open.target.cell)
    let offset = shape.offset(cell.channel, cell.row, cell.column) + distance
    editing?.target.cell = shape.position(at: (offset + shape.count) % shape.count)
  }

  /// Esc: drops what was typed, or else ends editing.
  mutating func cancelEditing() {
    if editing?.text != nil { editing?.text = nil } else { editing = nil }
  }
}
