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
  public let layer: FittedLayer
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

  /// Work that has not begun.
  ///
  /// - Precondition: the tensor has the layer's input shape and the weights are known.
  /// - Complexity: O(input + weights).
  public init(_ layer: FittedLayer, on input: Tensor, _ arithmetic: Arithmetic = .exact) {
    self.layer = layer
    switch layer {
    case .convolution(let layer): begin(layer, on: input, arithmetic)
    case .pooling(let layer):
      if arithmetic == .double {
        pooledDoubles = layer.doubleValues(of: input)
      } else {
        pooledWords = layer.wordValues(of: input)
        if pooledWords == nil { pooledNumbers = layer.numberValues(of: input) }
      }
    }
  }

  private mutating func begin(_ layer: FittedConvolution, on input: Tensor, _ arithmetic: Arithmetic) {
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
    return Tensor(layer.outputShape, sums ?? pooled ?? .numbers([]))
  }

  private var lineCount: Int { layer.outputShape.channels * layer.outputShape.rows }

  private var linesDone: Int {
    let sums =
      doubles?.linesDone ?? words?.linesDone ?? wide?.linesDone ?? big?.linesDone ?? numbers?.linesDone
    return sums ?? pooledDoubles?.linesDone ?? pooledWords?.linesDone ?? pooledNumbers?.linesDone ?? 0
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
  }
}

/// The sums of a layer in the scalar of a correlation, as far as they have been made.
struct OutputSums<Element: Scalar>: Sendable {
  private let correlation: Correlation<Element>
  private var values: [Element]
  private let makeCells: @Sendable ([Element]) -> Tensor.Cells
  private let linesPerSlice: Int
  private(set) var linesDone = 0

  /// - Parameters:
  ///   - sliceSize: multiplications that take some milliseconds in this scalar.
  ///   - makeCells: the sums as cells of a tensor.
  init(
    _ correlation: Correlation<Element>, sliceSize: Int,
    makeCells: @escaping @Sendable ([Element]) -> Tensor.Cells
  ) {
    (self.correlation, self.makeCells) = (correlation, makeCells)
    let layer = correlation.layer
    linesPerSlice = max(1, sliceSize / (layer.columns.count * layer.productsPerCell))
    values = Array(repeating: .zero, count: layer.outputShape.count)
  }

  var cells: Tensor.Cells { makeCells(values) }

  /// Makes so many rows more, or those of one slice.
  mutating func advance(lines: Int?) {
    let next = min(linesDone + (lines ?? linesPerSlice), correlation.lineCount)
    correlation.fill(linesDone..<next, of: &values)
    linesDone = next
  }
}
