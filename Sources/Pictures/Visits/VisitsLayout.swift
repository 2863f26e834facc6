import ConvEngine
import Screen

/// How the maps of counts share a canvas; it follows from the sizes and the room, and never from the step.
enum VisitsLayout: Hashable, Sendable {
  /// Three paddings side by side, the input's map over the output's: the width of a column, and whether there is room
  /// for a line over the columns and for one between the maps.
  case columns(width: Int, hasQuestion: Bool, hasGap: Bool)
  /// Three paddings of a signal below each other, with a line between them where there is room.
  case bands(hasGap: Bool)
  /// The padding in force alone, its maps side by side.
  case pair
  /// One map alone.
  case single

  /// The two sentences below the maps.
  static let sentenceRows = 2
  /// Rows of a band: its heading, and two maps of one line with their indices.
  static let bandRows = 5
  /// Where the maps of a band begin, behind their labels.
  static let bandLeft = 7

  /// The layout of some paddings with numbers of a width, on a canvas.
  init(_ paddings: [PaddedVisits], width: Int, _ size: Size) {
    let geometries = paddings.compactMap(\.geometry)
    let isSignal = geometries.first?.inputShape.dimensions == .one
    let inputs = geometries.map { Pair($0.rows.input, $0.columns.input) }
    let outputs = geometries.map(\.outputLength)
    let most = Pair(
      (inputs + outputs).map(\.rows).max() ?? 1, (inputs + outputs).map(\.columns).max() ?? 1)
    let mapColumns = String(max(0, most.rows - 1)).count + 1 + most.columns * (width + 2)
    if isSignal {
      let spare = size.rows - 3 * Self.bandRows - Self.sentenceRows
      let fits = spare >= 0 && Self.bandLeft + mapColumns < size.columns
      self = fits ? .bands(hasGap: spare >= 3) : .pair
      return
    }
    let column = (size.columns - 2) / 3
    let inputRows = inputs.map(\.rows).max() ?? 0
    let spare = size.rows - inputRows - (outputs.map(\.rows).max() ?? 0) - 4 - Self.sentenceRows
    if spare >= 0, mapColumns < column {
      self = .columns(width: column, hasQuestion: spare >= 2, hasGap: spare >= 1)
    } else {
      self = size.columns >= 60 ? .pair : .single
    }
  }
}
