import ConvEngine
import Testing

@Suite("A pooling layer before and after a shift")
struct ShiftedPoolingTests {
  private static func pooling(_ operation: Pooling.Operation, _ windows: (inout Pooling.Windows) -> Void)
    -> Layer
  {
    var settings = Pooling.Windows(size: Pair(1))
    windows(&settings)
    return .pooling(Pooling(operation, .sliding(settings)))
  }

  private static func figure(_ operation: Pooling.Operation) -> Scene {
    let detector: [Number] = [Number(1, over: 10), 1, Number(2, over: 10), Number(1, over: 10)]
    return Scene(
      .values(Tensor(signal: detector)),
      [
        pooling(operation) {
          ($0.size, $0.stride, $0.padding) = (Pair(1, 3), Pair(1), .around(rows: 0, columns: 1))
        }
      ])
  }

  private static let entering = Shift(rows: 0, columns: 1, entering: [Number(3, over: 10)])

  private static func tenths(_ numbers: Int...) -> [Number] { numbers.map { Number($0, over: 10) } }

  /// Goodfellow et al., Deep Learning, Figure 9.8.
  @Test("Every value of the detector changes, and half of the maxima")
  func figure98() throws {
    let pooling = try ShiftedPooling(Self.entering, Self.figure(.max), layer: 0)
    #expect(pooling.detector.signal == Self.tenths(1, 10, 2, 1))
    #expect(pooling.shiftedDetector.signal == Self.tenths(3, 1, 10, 2))
    #expect(pooling.pooled.signal == Self.tenths(10, 10, 10, 2))
    #expect(pooling.shiftedPooled.signal == Self.tenths(3, 10, 10, 10))
    let (detector, pooled) = (pooling.detectorChanges, pooling.pooledChanges)
    #expect(detector.changed == 4 && detector.count == 4 && detector.largest == Number(9, over: 10))
    #expect(pooled.changed == 2 && pooled.count == 4 && pooled.largest == Number(8, over: 10))
    // The average changes more often, but by less.
    let average = pooling.changes(.average)
    #expect(average.changed == 3 && average.largest == Number(3, over: 10))
    let other = try ShiftedPooling(Self.entering, Self.figure(.average), layer: 0)
    #expect(other.pooledChanges == average && other.changes(.max) == pooled)
  }

  @Test("The same for shifts by 0 to 4, both kinds of pooling", arguments: Pooling.Operation.allCases)
  func table(operation: Pooling.Operation) throws {
    let table = try ShiftTable(Self.entering, Self.figure(operation), layer: 0)
    #expect(table.entries.map(\.length) == [0, 1, 2, 3, 4] && table.present == 1)
    #expect(table.entries.map(\.detector.changed) == [0, 4, 4, 3, 4])
    #expect(table.entries.map(\.maximum.changed) == [0, 2, 3, 4, 4])
    #expect(table.entries.map(\.average.changed) == [0, 3, 4, 4, 3])
    // A shift beyond the row is added to it.
    var far = Self.entering
    far.columns = -40
    let other = try ShiftTable(far, Self.figure(operation), layer: 0)
    #expect(other.entries.map(\.length) == [0, 1, 2, 3, 4, 40] && other.present == 5)
  }

  @Test("What comes in is the nearest first, then 0, from whichever side")
  func entering() {
    let signal = Tensor(signal: [1, 2, 3])
    func moved(_ columns: Int, wraps: Bool = false) -> [Number] {
      Shift(rows: 0, columns: columns, entering: [7, 8]).moved(signal, wraps: wraps).signal
    }
    #expect(moved(0) == [1, 2, 3] && moved(1) == [7, 1, 2] && moved(2) == [8, 7, 1])
    #expect(moved(3) == [0, 8, 7] && moved(-1) == [2, 3, 7] && moved(-2) == [3, 7, 8])
    #expect(moved(1, wraps: true) == [3, 1, 2])
    let grid = Shift(rows: 1, columns: 2, entering: [7, 8]).moved(Tensor(rows: [[1, 2, 3], [4, 5, 6]]))
    #expect(grid.nested == [[[8, 7, 7], [8, 7, 1]]])
    let diagonal = Shift(rows: -4, columns: 6)
    #expect(diagonal.length == 2 && diagonal.step == Shift(rows: -2, columns: 3))
    #expect(diagonal.step.times(2) == diagonal && Shift(rows: 0, columns: 0).step.columns == 1)
  }

  @Test("What cannot be compared is refused")
  func faults() throws {
    func fault(_ scene: Scene, layer: Int = 0, _ shift: Shift = Self.entering) -> ShiftedPoolingFault? {
      do throws(ShiftedPoolingFault) {
        _ = try ShiftedPooling(shift, scene, layer: layer)
        return nil
      } catch { return error }
    }
    let grid = Tensor(rows: [[1, 2], [3, 4]])
    let pool = Self.pooling(.max) { $0.size = Pair(2) }
    #expect(fault(Scene(.values(grid), [.activation(.relu)])) == .kind("relu"))
    #expect(fault(Self.figure(.max), Shift(rows: 1, columns: 0)) == .signal)
    #expect(fault(Scene(.shape(grid.shape), [pool])) == .noNumbers)
    let letters = Scene(
      .values(grid.setting(Position(channel: 0, row: 0, column: 0), to: .symbolic(Polynomial(Symbol("a"))))),
      [Self.pooling(.average) { $0.size = Pair(2) }])
    #expect(fault(letters) == .letters)
    let many = Tensor(Shape(channels: 1, rows: 600, columns: 600), .drawn(Draw(seed: 1, from: 0, to: 9)))
    #expect(fault(Scene(.values(many), [pool])) == .tooLarge)
    #expect(fault(Scene(.values(Tensor(rows: [[1]])), [pool])) != nil)
  }

  /// Random scenes: grids and signals, channels, layers before, windows of all kinds, shifts with what enters.
  @Test("Everything is the definition's", arguments: 0..<150)
  func oracle(seed: Int) throws {
    let plan = Plan(seed: seed)
    let pooling = try ShiftedPooling(plan.shift, plan.scene, layer: plan.scene.layers.count - 1)
    let after = plan.moved
    #expect(pooling.shiftedDetector.nested == plan.detector(after))
    #expect(pooling.detector.nested == plan.detector(plan.input))
    let operations: [Pooling.Operation] = [.max, .average]
    for operation in operations {
      let (one, two) = (
        plan.pooled(plan.detector(plan.input), operation), plan.pooled(plan.detector(after), operation)
      )
      if operation == plan.operation { #expect(pooling.shiftedPooled.nested == two) }
      let flat = (one.flatMap { $0.flatMap { $0 } }, two.flatMap { $0.flatMap { $0 } })
      let changes = pooling.changes(operation)
      #expect(changes.count == flat.0.count)
      #expect(changes.changed == zip(flat.0, flat.1).count { $0 != $1 })
      let differences = zip(flat.0, flat.1).map { ($0.nearestDouble! - $1.nearestDouble!).magnitude }
      #expect((changes.largest.nearestDouble! - differences.max()!).magnitude < 1e-9)
    }
    let table = try ShiftTable(plan.shift, plan.scene, layer: plan.scene.layers.count - 1)
    let present = table.entries[table.present]
    #expect(present.detector == pooling.detectorChanges && present.maximum == pooling.changes(.max))
    #expect(table.entries[0].detector.changed == 0 && table.entries[0].average.changed == 0)
  }
}

/// A scene of numbers in plain arrays, and what the definition makes of it.
private struct Plan {
  let input: [[[Number]]]
  let isSignal: Bool
  let shift: Shift
  let operation: Pooling.Operation
  let (size, stride, padding, dilation): (Int, Int, Int, Int)
  /// Weights of a row of three that runs over every channel first, and whether what is negative becomes 0.
  let weights: [Number]?
  let rectifies: Bool
  let countsPadding: Bool

  init(seed: Int) {
    var generator = SeededGenerator(seed: seed)
    func draw(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &generator) }
    isSignal = seed % 3 == 0
    let (rows, columns) = (isSignal ? 1 : draw(5...7), draw(5...8))
    input = (0..<draw(1...2)).map { _ in
      (0..<rows).map { _ in (0..<columns).map { _ in Number(draw(-5...9), over: draw(1...2)) } }
    }
    let entering = (0..<draw(0...2)).map { _ in Number(draw(-3...9)) }
    shift = Shift(rows: isSignal ? 0 : draw(-2...2), columns: draw(-3...3), entering: entering)
    operation = seed % 2 == 0 ? .max : .average
    (size, stride, dilation) = (draw(1...3), draw(1...3), draw(1...2))
    padding = min(draw(0...1), (size - 1) * dilation / 2)
    weights = draw(0...1) == 0 ? nil : (0..<3).map { _ in Number(draw(-2...2)) }
    (rectifies, countsPadding) = (draw(0...1) == 0, draw(0...1) == 0)
  }

  var scene: Scene {
    let (rows, columns) = (input[0].count, input[0][0].count)
    let shape =
      isSignal
      ? Shape(channels: input.count, length: columns)
      : Shape(channels: input.count, rows: rows, columns: columns)
    var layers: [Layer] = []
    if let weights {
      let all = (0..<input.count).flatMap { _ in weights }
      var layer = Convolution(
        Kernel(
          form: .filters, filters: input.count, channels: 1, rows: 1, columns: 3,
          dimensions: isSignal ? .one : .two, weights: .numbers(all)))
      layer.groups = input.count
      layer.padding = .around(rows: 0, columns: 1)
      layers.append(.convolution(layer))
    }
    if rectifies { layers.append(.activation(.relu)) }
    var windows = Pooling.Windows(size: isSignal ? Pair(1, size) : Pair(size))
    windows.stride = isSignal ? Pair(1, stride) : Pair(stride)
    windows.dilation = isSignal ? Pair(1, dilation) : Pair(dilation)
    windows.padding = .around(rows: isSignal ? 0 : padding, columns: padding)
    windows.countsPadding = countsPadding
    layers.append(.pooling(Pooling(operation, .sliding(windows))))
    return Scene(.values(Tensor(shape, input.flatMap { $0.flatMap { $0 } })), layers)
  }

  /// The input moved cell by cell: one in front of the first is what enters there.
  var moved: [[[Number]]] {
    input.map { rows in
      rows.indices.map { row in
        rows[row].indices.map { column in
          let (up, left) = (row - shift.rows, column - shift.columns)
          if rows.indices.contains(up), rows[0].indices.contains(left) { return rows[up][left] }
          let outside = [-up, up - rows.count + 1, -left, left - rows[0].count + 1].max()!
          return outside <= shift.entering.count ? shift.entering[outside - 1] : 0
        }
      }
    }
  }

  func detector(_ input: [[[Number]]]) -> [[[Number]]] {
    input.map { rows in
      rows.map { row in
        var cells = row
        if let weights {
          let padded = [0] + row + [0]
          cells = row.indices.map { at in
            (0..<3).reduce(Number(0)) { $0 + padded[at + $1] * weights[$1] }
          }
        }
        return rectifies ? cells.map { $0.nearestDouble! < 0 ? 0 : $0 } : cells
      }
    }
  }

  func pooled(_ detector: [[[Number]]], _ operation: Pooling.Operation) -> [[[Number]]] {
    func starts(_ length: Int) -> [Int] {
      Array(Swift.stride(from: -padding, through: length + padding - ((size - 1) * dilation + 1), by: stride))
    }
    return detector.map { rows in
      (isSignal ? [0] : starts(rows.count)).map { top in
        starts(rows[0].count).map { left in
          let down = isSignal ? [0] : (0..<size).map { top + $0 * dilation }
          let across = (0..<size).map { left + $0 * dilation }
          var inside: [Number] = []
          for row in down where rows.indices.contains(row) {
            for column in across where rows[0].indices.contains(column) { inside.append(rows[row][column]) }
          }
          if operation == .max { return inside.max { $0.nearestDouble! < $1.nearestDouble! }! }
          let count = countsPadding ? down.count * across.count : inside.count
          return inside.reduce(Number(0)) { $0 + $1 } * Number(1, over: count)
        }
      }
    }
  }
}
