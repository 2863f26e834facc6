/// Numbers in channels, rows and columns.
///
/// `Tensor(rows: [[1, 2], [3, 4]])[0, 1, 0]` is 3. The cells are kept in the smallest form that holds them
/// exactly (bytes of a picture, machine integers over one common denominator), so a 4096 × 4096 picture is
/// 16 MB and any cell of it is read in constant time; edits lie on top and copy nothing.
public struct Tensor: Sendable {
  /// How the cells are held, in row-major order.
  public enum Cells: Sendable {
    /// Whole numbers from 0 to 255, as a picture has them; a slice, so that a file's bytes are not copied.
    case bytes(ArraySlice<UInt8>)
    /// Whole numbers that are all divided by one denominator: [1, 2] over 10 is 0.1, 0.2.
    case integers([Int], denominator: Int)
    /// Numbers of any kind.
    case numbers([Number])
    /// Floating point.
    case doubles([Double])
    /// Numbers that are read from where they are stored, such as a file.
    case source(any CellSource)
    /// Small whole numbers drawn from a seed, each computed when it is read.
    case drawn(Draw)
  }

  /// Channels, rows and columns.
  public let shape: Shape
  /// The cells before any edit.
  public let cells: Cells
  /// Cells that were changed since, by their place in row-major order.
  public private(set) var edits: [Int: Number] = [:]

  /// A tensor of `shape` whose cells are `cells`, in row-major order.
  ///
  /// - Precondition: there are as many cells as the shape has.
  public init(_ shape: Shape, _ cells: Cells) {
    self.shape = shape
    self.cells = cells
    if let count = cells.count {
      precondition(count == shape.count, "\(count) cells for a shape of \(shape.count)")
    }
  }

  /// A tensor of any numbers, held as machine integers where they fit.
  public init(_ shape: Shape, _ numbers: [Number]) {
    self.init(shape, Cells(compacting: numbers))
  }

  /// One channel of rows; every row has the same length.
  public init(rows: [[Number]]) { self.init(channels: [rows]) }

  /// Channels of rows; all of one size.
  public init(channels: [[[Number]]]) {
    let shape = Shape(channels: channels.count, rows: channels[0].count, columns: channels[0][0].count)
    self.init(shape, channels.flatMap { $0.flatMap { $0 } })
  }

  /// A 1-D signal of one channel.
  public init(signal: [Number]) { self.init(Shape(channels: 1, length: signal.count), signal) }

  /// The number at a place in row-major order.
  ///
  /// - Complexity: O(1).
  public subscript(offset: Int) -> Number {
    if !edits.isEmpty, let edited = edits[offset] { return edited }
    switch cells {
    case .bytes(let bytes): return Number(Int(bytes[bytes.startIndex + offset]))
    case .integers(let integers, let denominator): return Number(integers[offset], over: denominator)
    case .numbers(let numbers): return numbers[offset]
    case .doubles(let doubles): return .approximate(doubles[offset])
    case .source(let source): return source.number(at: offset)
    case .drawn(let draw): return Number(draw[offset])
    }
  }

  /// The number of a cell.
  ///
  /// - Complexity: O(1).
  public subscript(channel: Int, row: Int, column: Int) -> Number {
    self[shape.offset(channel, row, column)]
  }

  /// The number of a cell.
  ///
  /// - Complexity: O(1).
  public subscript(position: Position) -> Number {
    self[position.channel, position.row, position.column]
  }

  /// The same tensor with one cell changed.
  ///
  /// - Complexity: O(edits); the other cells are shared, not copied.
  public func setting(_ position: Position, to number: Number) -> Tensor {
    var copy = self
    copy.edits[shape.offset(position.channel, position.row, position.column)] = number
    return copy
  }

  /// Every cell in row-major order; meant for small tensors and for writing out.
  public var numbers: some RandomAccessCollection<Number> { (0..<shape.count).lazy.map { self[$0] } }
}

extension Tensor {
  /// The smallest and the largest whole number that a cell can be before edits; nil where its form does not say.
  public var bounds: ClosedRange<Int>? {
    switch cells {
    case .bytes: 0...255
    case .source(let source): source.bounds
    case .drawn(let draw): draw.smallest...draw.largest
    case .integers, .numbers, .doubles: nil
    }
  }
}

extension Tensor {
  /// What the file that it comes from calls its largest number: 255 of most pictures, however dark they are; nil
  /// where it comes from no such file.
  public var statedMaximum: Int? { if case .source(let source) = cells { source.statedMaximum } else { nil } }

  /// Whether its numbers are floating point, which is approximate.
  public var isApproximate: Bool {
    if case .doubles = cells { true } else { false }
  }

  /// A zero of the same kind as its numbers.
  var zero: Number { isApproximate ? .approximate(0) : 0 }
}

extension Tensor.Cells {
  /// How many cells there are; nil where they are drawn on demand.
  fileprivate var count: Int? {
    switch self {
    case .bytes(let cells): cells.count
    case .integers(let cells, _): cells.count
    case .numbers(let cells): cells.count
    case .doubles(let cells): cells.count
    case .source(let source): source.count
    case .drawn: nil
    }
  }

  /// Machine integers over the least common denominator where all numbers allow it, else the numbers.
  public init(compacting numbers: [Number]) {
    var denominator = 1
    for number in numbers {
      guard let words = number.exactValue?.words,
        let common = leastCommonMultiple(denominator, words.denominator)
      else {
        self = .numbers(numbers)
        return
      }
      denominator = common
    }
    var integers: [Int] = []
    integers.reserveCapacity(numbers.count)
    for number in numbers {
      guard let words = number.exactValue?.words else { break }
      let (scaled, overflow) = words.numerator.multipliedReportingOverflow(
        by: denominator / words.denominator
      )
      if overflow || scaled == .min { break }
      integers.append(scaled)
    }
    self =
      integers.count == numbers.count
      ? .integers(integers, denominator: denominator) : .numbers(numbers)
  }
}

/// The least number that both divide, or nil where it does not fit a word: (4, 6) → 12.
package func leastCommonMultiple(_ left: Int, _ right: Int) -> Int? {
  if left == right { return left }
  let divisor = Int(greatestCommonDivisor(UInt128(left), UInt128(right)))
  let (product, overflow) = (left / divisor).multipliedReportingOverflow(by: right)
  return overflow ? nil : product
}
