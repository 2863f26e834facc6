import ConvEngine
import Notation
import Screen

/// A pooling layer before and after a shift as a picture may know it: numbers that are shown or covered, and what has
/// changed only where all that it follows from shows.
struct ShiftFigure {
  private let solved: SolvedShift
  private let covering: Covering
  /// One of several shifts that stand side by side; nil of the present one alone.
  private let member: ShiftInSeries?
  private let pooling: ShiftedPooling

  init(_ solved: SolvedShift, _ covering: Covering, in member: ShiftInSeries? = nil) {
    (self.solved, self.covering, self.member) = (solved, covering, member)
    pooling = member?.pooling ?? solved.pooling
  }

  /// The same layer behind each of several shifts, and their places in the table.
  var series: [(entry: Int, figure: ShiftFigure)] {
    solved.series.map { ($0.entry, ShiftFigure(solved, covering, in: $0)) }
  }

  /// What moves the input, and whether it goes round.
  var shift: Shift { pooling.shift }
  var wraps: Bool { pooling.wraps }
  var layer: SizedPooling { pooling.layer }
  var isMax: Bool { layer.settings.operation == .max }
  var readsInput: Bool { solved.readsInput }

  // MARK: what is covered

  /// Whether what the layer reads after the shift, and what of it has changed, would tell what a page hides.
  var hidesShifted: Bool { covering.hidesFactors }
  /// Whether what it gives is hidden, or what tells it.
  var hidesPooled: Bool { covering.contains(.output) || covering.hidesFactors }

  private func isCovered(detector isShifted: Bool) -> Bool {
    isShifted ? hidesShifted : covering.contains(.input)
  }

  // MARK: numbers

  /// Columns of a number of what the layer reads, and of what it gives.
  var detectorWidth: Int {
    if covering.contains(.input) { return NumberWidths.covered }
    if hidesShifted { return solved.detectorWidth }
    return member == nil ? solved.bothWidth : solved.seriesDetectorWidth
  }
  var pooledWidth: Int {
    if hidesPooled { return NumberWidths.covered }
    return member == nil ? solved.pooledWidth : solved.seriesPooledWidth
  }

  /// A number of what the layer reads.
  func detector(_ cell: Position, isShifted: Bool) -> ShownNumber {
    let tensor = isShifted ? pooling.shiftedDetector : pooling.detector
    return ShownNumber(tensor[cell], isCovered: isCovered(detector: isShifted))
  }

  /// A number of what it gives; after a term what has come of it so far.
  func pooled(_ cell: Position, isShifted: Bool, after term: Int? = nil) -> ShownNumber {
    guard !hidesPooled else { return .covered }
    guard let term else {
      return .number((isShifted ? pooling.shiftedPooled : pooling.pooled)[cell])
    }
    // A sum that is not divided yet is no average.
    if !isMax, term < layer.tapCount(of: cell) { return .nothing }
    let value = pooling.walk(isShifted: isShifted).step(cell, term).value
    return ShownNumber(value, isCovered: false, otherwise: isMax ? .minusInfinity : .nothing)
  }

  /// The largest number of a window, and where it stands; nil where that is covered, or where nothing is compared.
  func winner(_ cell: Position, isShifted: Bool) -> (place: Position, value: Number)? {
    guard isMax, !hidesPooled else { return nil }
    return pooling.walk(isShifted: isShifted).best(cell, layer.tapCount(of: cell))
  }

  /// The walk over the layer as far as words need it, which cover what is hidden.
  func walk(isShifted: Bool) -> LayerWalk {
    LayerWalk(.pooling(layer), on: isShifted ? pooling.shiftedDetector : pooling.detector)
  }

  /// The paint of a number of what it reads, and of what it gives.
  func detectorPaint(_ number: ShownNumber) -> Shade? { solved.detectorScale.shade(number) }
  func pooledPaint(_ number: ShownNumber) -> Shade? { solved.pooledScale.shade(number) }

  // MARK: what has changed

  /// Whether a number is the same after the shift; nil where that is covered.
  func isSame(detector cell: Position) -> Bool? {
    hidesShifted ? nil : pooling.isSame(detector: cell)
  }
  func isSame(pooled cell: Position) -> Bool? { hidesPooled ? nil : pooling.isSame(pooled: cell) }

  /// How many have changed; nil where that is covered.
  var detectorChanges: Changes? { hidesShifted ? nil : solved.detectorChanges }
  var pooledChanges: Changes? { hidesPooled ? nil : solved.pooledChanges }

  /// How long the shifts of the table are, and which is the present one.
  var lengths: [Int] { solved.table.entries.map(\.length) }
  var present: Int { solved.table.present }

  /// What a shift of the table changes of the detector, and behind a kind of pooling; nil where that is covered.
  func changed(detectorAt entry: Int) -> Changes? {
    hidesShifted ? nil : solved.table.entries[entry].detector
  }
  func changed(_ operation: Pooling.Operation, at entry: Int) -> Changes? {
    guard !hidesPooled else { return nil }
    let entry = solved.table.entries[entry]
    return operation == .max ? entry.maximum : entry.average
  }
}
