import ConvEngine
import Notation
import Tutor

/// Where the walk stands, counted as people count: "cell 2 of 16 · term 6 of 10"; rows, columns and channels keep their
/// indices from 0 beside it.
enum PlaceText {
  /// The cell, and the term where the walk is inside one; the layer where it goes from layer to layer; what the picture
  /// picks, where the arrows walk that.
  ///
  /// - Parameter isShort: "cell 2/16 · term 6/10", where there is little room.
  static func of(_ state: SceneState, isShort: Bool = false) -> String {
    let cells = state.hiding.contains(.size) ? nil : state.walk?.cellCount
    let cell = counted("cell", state.place.cell, of: cells, isShort)
    guard state.stepCount > 0 else { return "" }
    if let picking = state.picking {
      let place = counted(picking.noun, picking.index, of: picking.count, isShort)
      guard picking.isPart, let whole = state.wholePicking else { return place }
      return counted(whole.noun, whole.index, of: whole.count, isShort) + " · " + place
    }
    switch state.place.level {
    case .layer: return "layer \(state.place.layer) of 0–\(state.stepCount - 1)"
    case .cell: return cell
    case .term: return cell + " · " + counted("term", state.stepIndex, of: state.stepCount, isShort)
    }
  }

  /// What → and ← move along.
  static func level(_ state: SceneState) -> String {
    if let picking = state.picking { return picking.noun }
    return switch state.place.level {
    case .layer: "layer"
    case .cell: "cell"
    case .term: "term"
    }
  }

  private static func counted(_ noun: String, _ index: Int, of count: Int?, _ isShort: Bool) -> String {
    "\(noun) \(index + 1)" + (count.map { (isShort ? "/" : " of ") + "\($0)" } ?? "")
  }
}
