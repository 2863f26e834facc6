import ConvEngine
import Screen

/// Where cells of one axis stand on the screen: columns from left to right, or rows from top to bottom.
///
/// Cells of 2 columns with one between neighbours and two more between the windows 0–1 and 2–3 stand at 1, 4, 9 and 12.
struct Spacing: Equatable {
  /// How many cells there are, and which of them show.
  let length: Int
  let range: Range<Int>
  /// Where each of those begins.
  let places: [Int]
  /// Columns or rows of a cell.
  let size: Int
  /// What is left free before the first and behind the last, for brackets.
  let margin: Int

  /// Where a cell begins; nil where it does not show.
  subscript(cell: Int) -> Int? { range.contains(cell) ? places[cell - range.lowerBound] : nil }

  /// How much all of it takes.
  var extent: Int { (places.last ?? 0) + size + margin }

  /// Cells at even distances, as many as there is room for, round a span of them.
  init(
    _ length: Int, size: Int = 1, pitch: Int = 1, margin: Int = 0, room: Int, around span: Range<Int>
  ) {
    let fitting = max(0, room - 2 * margin - size + pitch) / max(1, pitch)
    let shown = Viewport(length: length, room: fitting, start: span.lowerBound, span: span.count)
    (self.length, range, self.size, self.margin) = (length, shown.range, size, margin)
    places = shown.range.indices.map { margin + ($0 - shown.first) * pitch }
  }

  init(_ length: Int, _ range: Range<Int>, at places: [Int], size: Int, margin: Int) {
    (self.length, self.range, self.places) = (length, range, places)
    (self.size, self.margin) = (size, margin)
  }

  /// The same cells so many columns or rows further on.
  func moved(by distance: Int) -> Spacing {
    Spacing(length, range, at: places.map { $0 + distance }, size: size, margin: margin)
  }
}

/// The columns of what a pooling layer reads and gives, each result over the middle of its window.
///
/// Where the windows stand side by side a wider gap parts them, as long as there is room for all columns.
struct WindowSpacing {
  /// What the layer reads, and what it gives.
  let detector, pooled: Spacing
  /// Columns between windows beyond those between cells; 0 where windows overlap or columns are short.
  let gap: Int
  private let axis: LayerAxis

  /// As many columns as there is room for, round what is picked.
  ///
  /// - Parameters:
  ///   - pooledSize: columns of a result, where they are others than those of what is read.
  ///   - picked: the result that is to show.
  ///   - span: the cells that are to show.
  init(
    _ axis: LayerAxis, size: Int, pooledSize: Int? = nil, pitch: Int, gap: Int, room: Int, picked: Int,
    around span: Range<Int>
  ) {
    let apart = Self.isParted(axis) ? gap : 0
    let all = Self.places(axis, 0..<axis.input, size: size, pitch: pitch, gap: apart)
    let fits = all.extent <= room
    let detector =
      fits ? all : Spacing(axis.input, size: size, pitch: pitch, margin: 1, room: room, around: span)
    self.init(
      axis, detector, pooledSize ?? size, pitch: pitch, gap: fits ? apart : 0, room: room, picked: picked)
  }

  private init(
    _ axis: LayerAxis, _ detector: Spacing, _ size: Int, pitch: Int, gap: Int, room: Int, picked: Int
  ) {
    (self.axis, self.gap) = (axis, gap)
    let middles = (0..<axis.count).map { Self.middle(of: $0, axis, detector, pitch, size) }
    // Windows that begin in the padding stand out to the left; both move, as far as there is room.
    let out = max(0, 1 - (middles.first ?? 1))
    let last = max(detector.extent, (middles.last ?? 0) + size + 1)
    let isWhole = detector.range.count == axis.input
    let shift = isWhole && last + out <= room ? out : 0
    let shown = middles.indices.filter { middles[$0] + shift >= 1 && middles[$0] + shift + size + 1 <= room }
    // Where all cells show all results do, or none stands over its window, whichever of them is picked.
    let suits = isWhole ? shown.count == middles.count : shown.contains(picked)
    if Self.areApart(middles, size), suits, let first = shown.first, let last = shown.last {
      self.detector = detector.moved(by: shift)
      let places = middles[first...last].map { $0 + shift }
      pooled = Spacing(axis.count, first..<last + 1, at: places, size: size, margin: 1)
    } else {
      self.detector = detector
      let pitch = max(size + 1, pitch)
      pooled = Spacing(
        axis.count, size: size, pitch: pitch, margin: 1, room: room, around: picked..<picked + 1)
    }
  }

  private init(_ axis: LayerAxis, _ gap: Int, _ detector: Spacing, _ pooled: Spacing) {
    (self.axis, self.gap, self.detector, self.pooled) = (axis, gap, detector, pooled)
  }

  /// The same cells in columns of another size, for marks that stand for them.
  func narrowed(size: Int, pitch: Int) -> WindowSpacing {
    let marks = Self.places(axis, detector.range, size: size, pitch: pitch, gap: gap)
    let middles = pooled.range.map { Self.middle(of: $0, axis, marks, pitch, size) }
    let out = max(0, 1 - (middles.first ?? 1))
    let isAligned = Self.areApart(middles, size)
    let places = isAligned ? middles.map { $0 + out } : middles.indices.map { 1 + $0 * pitch }
    return WindowSpacing(
      axis, gap, marks.moved(by: isAligned ? out : 0),
      Spacing(axis.count, pooled.range, at: places, size: size, margin: 1))
  }

  private static func areApart(_ places: [Int], _ size: Int) -> Bool {
    zip(places, places.dropFirst()).allSatisfy { $1 - $0 > size }
  }

  /// Whether no cell is read by two windows along the axis, and every window has more than one.
  static func isParted(_ axis: LayerAxis) -> Bool {
    axis.longestWindow > 1
      && (1..<max(1, axis.count)).allSatisfy { window in
        let before = axis.position(window: window - 1, tap: axis.taps(of: window - 1) - 1)
        return axis.position(window: window, tap: 0) > before
      }
  }

  /// The cells before which a new window begins.
  static func starts(_ axis: LayerAxis) -> [Int] {
    (1..<max(1, axis.count)).map { axis.position(window: $0, tap: 0) }.filter {
      (1..<axis.input).contains($0)
    }
  }

  private static func places(_ axis: LayerAxis, _ range: Range<Int>, size: Int, pitch: Int, gap: Int)
    -> Spacing
  {
    let starts = gap > 0 ? starts(axis) : []
    var (places, at) = ([Int](), 1)
    for cell in range {
      if cell > range.lowerBound { at += pitch + (starts.contains(cell) ? gap : 0) }
      places.append(at)
    }
    return Spacing(axis.input, range, at: places, size: size, margin: 1)
  }

  /// Where a result stands over the middle of its window, which may reach into the padding.
  private static func middle(
    of window: Int, _ axis: LayerAxis, _ detector: Spacing, _ pitch: Int, _ size: Int
  ) -> Int {
    func place(_ cell: Int) -> Int {
      if let place = detector[cell] { return place }
      guard let first = detector.places.first, let last = detector.places.last else { return cell * pitch }
      return cell < detector.range.lowerBound
        ? first - (detector.range.lowerBound - cell) * pitch
        : last + (cell - detector.range.upperBound + 1) * pitch
    }
    let first = axis.position(window: window, tap: 0)
    let last = axis.position(window: window, tap: axis.taps(of: window) - 1)
    return (place(first) + place(last) + detector.size - size) / 2
  }
}
