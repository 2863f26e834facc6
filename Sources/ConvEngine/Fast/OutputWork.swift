import BigInt

/// The output of a layer in the making: long work as a value that is advanced a slice at a time.
///
///     var work = OutputWork(layer, on: input, .exact)
///     while !work.isDone { work.advance() }
///     let output = work.output
///
/// A slice takes some milliseconds, however large the layer is; how much is done in it is counted in
/// multiplications and not in time, so that the same slices give the same values everywhere.
public struct OutputWork: Sendable {
  /// The layer whose output is made.
  public let layer: SizedLayer
  // One of these is there. They are no existential, whose methods would not be specialised, and no enum, whose
  // sums would be copied to be changed.
  private var doubles: OutputSums<Double>?
  private var words: OutputSums<Int>?
  private var wide: OutputSums<Int128>?
  private var big: OutputSums<BigInt>?
  private var numbers: OutputSums<Number>?
  private var pooledDoubles: PooledValues<Double>?
  private var pooledWords: PooledValues<Int>?
  private var pooledNumbers: PooledValues<Number>?
  private var mapped: CellwiseOutput?

  /// Work that has not begun.
  ///
  /// What comes in approximate is computed in floating point, and so is approximate again.
  ///
  /// - Precondition: the tensor has the layer's input shape and the weights are known.
  /// - Complexity: O(input + weights).
  public init(_ layer: SizedLayer, on input: Tensor, _ arithmetic: Arithmetic = .exact) {
    self.layer = layer
    let arithmetic = input.isApproximate ? .double : arithmetic
    switch layer {
    case .convolution(let layer): begin(.convolution(layer), on: input, arithmetic)
    case .linear(let layer): begin(.convolution(layer.convolution), on: input, arithmetic)
    case .transposed(let layer): begin(.transposed(layer), on: input, arithmetic)
    case .pooling(let layer): begin(layer, on: input, arithmetic)
    case .activation, .softmax, .flatten: mapped = CellwiseOutput(layer, input, arithmetic)
    }
  }

  private mutating func begin(_ layer: SizedPooling, on input: Tensor, _ arithmetic: Arithmetic) {
    if arithmetic == .double {
      pooledDoubles = layer.doubleValues(of: input)
    } else {
      pooledWords = layer.wordValues(of: input)
      if pooledWords == nil { pooledNumbers = layer.numberValues(of: input) }
    }
  }

  private mutating func begin(_ layer: WeightedLayer, on input: Tensor, _ arithmetic: Arithmetic) {
    if arithmetic == .double {
      doubles = layer.doubleSums(of: input)
    } else if let sums = layer.machineSums(of: input) {
      switch sums {
      case .words(let sums): words = sums
      case .wide(let sums): wide = sums
      }
    } else {
      big = layer.bigSums(of: input)
      if big == nil { numbers = layer.numberSums(of: input) }
    }
  }

  /// Whether every output cell is there.
  public var isDone: Bool { linesDone == lineCount }

  /// How much is done, in hundredths rounded down.
  public var percentDone: Int { linesDone * 100 / max(1, lineCount) }

  /// Makes the next rows of the output.
  public mutating func advance() { advance(lines: nil) }

  /// Makes all that is left, on all processors.
  public mutating func finish() { advance(lines: lineCount) }

  /// The output.
  ///
  /// - Precondition: the work is done.
  public var output: Tensor {
    precondition(isDone, "the output is not complete yet")
    let sums = doubles?.cells ?? words?.cells ?? wide?.cells ?? big?.cells ?? numbers?.cells
    let pooled = pooledDoubles?.cells ?? pooledWords?.cells ?? pooledNumbers?.cells
    return Tensor(layer.outputShape, sums ?? pooled ?? mapped?.cells ?? .numbers([]))
  }

  /// The pieces in which the output is made: its rows, or the lines along which a layer works.
  private var lineCount: Int {
    if let mapped { return mapped.lineCount }
    if case .linear = layer { return layer.outputShape.columns }
    return layer.outputShape.channels * layer.outputShape.rows
  }

  private var linesDone: Int {
    let sums =
      doubles?.linesDone ?? words?.linesDone ?? wide?.linesDone ?? big?.linesDone ?? numbers?.linesDone
    let pooled = pooledDoubles?.linesDone ?? pooledWords?.linesDone ?? pooledNumbers?.linesDone
    return sums ?? pooled ?? mapped?.linesDone ?? 0
  }

  private mutating func advance(lines: Int?) {
    doubles?.advance(lines: lines)
    words?.advance(lines: lines)
    wide?.advance(lines: lines)
    big?.advance(lines: lines)
    numbers?.advance(lines: lines)
    pooledDoubles?.advance(lines: lines)
    pooledWords?.advance(lines: lines)
    pooledNumbers?.advance(lines: lines)
    mapped?.advance(lines: lines)
  }
}

/// The sums of a layer in one kind of number, as far as they have been made.
struct OutputSums<Element: Scalar>: Sendable {
  private let layer: WeightedLayer
  private let numbers: LayerNumbers<Element>
  private var values: [Element]
  private let makeCells: @Sendable ([Element]) -> Tensor.Cells
  private let linesPerSlice: Int
  private(set) var linesDone = 0

  /// - Parameters:
  ///   - sliceSize: multiplications that take some milliseconds in this kind of number.
  ///   - makeCells: the sums as cells of a tensor.
  init(
    _ layer: WeightedLayer, _ numbers: LayerNumbers<Element>, sliceSize: Int,
    makeCells: @escaping @Sendable ([Element]) -> Tensor.Cells
  ) {
    (self.layer, self.numbers, self.makeCells) = (layer, numbers, makeCells)
    linesPerSlice = max(1, sliceSize / (layer.outputShape.columns * layer.productsPerCell))
    values = Array(repeating: .zero, count: layer.outputShape.count)
  }

  var cells: Tensor.Cells { makeCells(values) }

  /// Makes so many lines more, or those of one slice.
  mutating func advance(lines: Int?) {
    let lineCount = layer.outputShape.channels * layer.outputShape.rows
    let next = min(linesDone + (lines ?? linesPerSlice), lineCount)
    layer.fill(linesDone..<next, of: &values, numbers)
    linesDone = next
  }
}
