import ConvEngine
import Screen

/// Which bands of a volume show, and the rows on which they and the column addition stand.
///
/// The rows follow from the scene and the room; only which channels show follows the step.
struct VolumeRows {
  /// The row of the headings.
  let top: Int
  /// Rows of a band with the line above its plane.
  let bandRows: Int
  /// The channels that have a band.
  let channels: Viewport
  /// How many channels there are.
  let channelCount: Int
  /// The first row of what is added below the bands, and how many rows that takes.
  let sumTop, sumRows: Int

  /// A bias, a rule and the total.
  private static let fewestSumRows = 3

  init(_ geometry: Geometry, _ figure: Figure, room: Int) {
    channelCount = geometry.inputShape.channels
    let band = Self.band(geometry)
    let all = 1 + channelCount * band + Self.fewestSumRows
    // Sums of channels that have no band take a line before and one behind.
    sumRows = Self.fewestSumRows + (all <= room ? 0 : 2)
    top = room > all ? 1 : 0
    let left = room - 1 - sumRows
    bandRows = max(2, min(band, left))
    let count = max(1, min(channelCount, left / bandRows))
    channels = Viewport(length: channelCount, room: count, start: figure.inputChannel, span: 1)
    sumTop = top + 1 + count * bandRows
  }

  /// The first row of the band at a place among those that show.
  func bandTop(_ place: Int) -> Int { top + 1 + place * bandRows }

  /// How many rows show every band.
  static func wanted(_ geometry: Geometry) -> Int {
    2 + geometry.inputShape.channels * band(geometry) + fewestSumRows
  }

  private static func band(_ geometry: Geometry) -> Int { 1 + max(geometry.rows.padded, geometry.kernelRows) }
}
