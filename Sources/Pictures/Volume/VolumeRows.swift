import ConvEngine
import Screen

/// Which bands of a volume show, and the rows on which they and the column addition stand.
///
/// The rows follow from the scene and the room; only which channels show follows the step. Where a window is one row
/// high bands may be flat, a line each, with one line of indices above all of them: of signals always, of 1×1 kernels
/// where whole planes do not fit.
struct VolumeRows {
  /// The row of the headings.
  let top: Int
  /// Whether a band is one line, and how many rows it has otherwise, with the line above its plane.
  let isFlat: Bool
  let bandRows: Int
  /// The channels that have a band.
  let channels: Viewport
  /// How many channels there are.
  let channelCount: Int
  /// The first row of what is added below the bands, and how many rows that takes.
  let sumTop, sumRows: Int
  /// How many of these are for channels without a band: one before and one behind, or one for all.
  let hiddenRows: Int
  /// Whether there is a rule above the total.
  let hasRule: Bool

  /// Rows below which the sums take as few lines as they can.
  private static let fewRows = 12

  init(_ geometry: Geometry, _ figure: Figure, room: Int) {
    let count = geometry.inputShape.channels
    channelCount = count
    hasRule = room >= Self.fewRows
    let sums = Self.sumRows(figure) - (hasRule ? 0 : 1)
    let band = Self.band(geometry)
    func rows(_ bands: Int, isFlat: Bool) -> Int { isFlat ? bands + 1 : bands * band }
    isFlat =
      Self.isSignal(geometry) || (Self.isPointwise(geometry) && 1 + rows(count, isFlat: false) + sums > room)
    let all = 1 + rows(count, isFlat: isFlat) + sums
    let fitting = isFlat ? room - 2 - sums : max(1, (room - 1 - sums) / band)
    // Of a group that fits no sum is hidden.
    let isHidden = all > room && figure.window.channels.count > 1
    hiddenRows = !isHidden ? 0 : fitting >= count ? 0 : hasRule ? 2 : 1
    sumRows = sums + hiddenRows
    top = room > all ? 1 : 0
    let left = max(0, room - 1 - sumRows)
    bandRows = isFlat ? 1 : max(2, min(band, left))
    let shown = max(1, min(count, isFlat ? left - 1 : left / bandRows))
    channels = Viewport(length: count, room: shown, start: figure.inputChannel, span: 1)
    sumTop = top + 1 + (isFlat ? shown + 1 : shown * bandRows)
  }

  /// The first row of the band at a place among those that show, and how many rows it has there.
  func band(_ place: Int) -> (top: Int, rows: Int) {
    guard isFlat else { return (top + 1 + place * bandRows, bandRows) }
    return place == 0 ? (top + 1, 2) : (top + 2 + place, 1)
  }

  /// How many rows show every band.
  static func wanted(_ geometry: Geometry, _ figure: Figure) -> Int {
    let channels = geometry.inputShape.channels
    return 2 + (isSignal(geometry) ? channels + 1 : channels * band(geometry)) + sumRows(figure)
  }

  /// A bias, a rule and the total.
  private static func sumRows(_ figure: Figure) -> Int { figure.hasBias ? 3 : 2 }

  private static func isSignal(_ geometry: Geometry) -> Bool { geometry.inputShape.dimensions == .one }

  /// Whether a window is one cell.
  private static func isPointwise(_ geometry: Geometry) -> Bool {
    let window = geometry.window(of: Position(channel: 0, row: 0, column: 0))
    return window.rows.count == 1 && window.columns.count == 1
  }

  private static func band(_ geometry: Geometry) -> Int { 1 + max(geometry.rows.padded, geometry.kernelRows) }
}
