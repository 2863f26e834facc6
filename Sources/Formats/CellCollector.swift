import ConvEngine
import Notation

/// Collects cells as they come, and holds them in the smallest form that is exact.
///
/// 1, then 0.5 is [2, 1] over 2: as long as numbers fit a machine word over one common denominator, each takes
/// eight bytes. The first that does not fit moves all of them to ``Number``.
struct CellCollector {
  /// Bytes that symbols and numbers beyond a machine word may take together.
  static let longNumberBytes = 1 << 28

  private let source: String
  private let longLimit: Int
  private var integers: [Int] = []
  private var denominator = 1
  /// Takes over from `integers` at the first number that does not fit them.
  private var numbers: [Number]?
  private var longBytes = 0

  init(source: String, longNumberBytes: Int = Self.longNumberBytes) {
    (self.source, longLimit) = (source, longNumberBytes)
  }

  /// How many cells there are so far.
  var count: Int { numbers?.count ?? integers.count }

  /// One more cell, a whole number.
  ///
  /// - Throws: a fault above ``Limits/tensorCells``, as the other two do.
  @inline(__always)
  mutating func append(_ integer: Int) throws(InputFault) {
    guard denominator == 1, numbers == nil, integers.count < Limits.tensorCells, integer != .min else {
      return try append(integer, over: 1)
    }
    integers.append(integer)
  }

  /// One more cell: a number or a symbol, as it is written.
  mutating func append(
    text: UnsafeBufferPointer<UInt8>, _ place: () -> String
  ) throws(InputFault) {
    if let (numerator, denominator) = NumberReader.smallDecimal(text) {
      return try append(numerator, over: denominator)
    }
    let number: Number
    do throws(NumberFault) { number = try NumberReader.number(text) } catch {
      throw .badData("\(place()): \(error.message)")
    }
    try append(number)
  }

  /// One more cell, of any kind.
  mutating func append(_ number: Number) throws(InputFault) {
    if let words = number.exactValue?.words { return try append(words.numerator, over: words.denominator) }
    try checkCount()
    longBytes += Self.size(of: number)
    guard longBytes <= longLimit else {
      throw .badData(
        "\(source): its symbols and long numbers take more than \(longLimit) bytes, which is the limit"
      )
    }
    moveToNumbers()
    numbers?.append(number)
  }

  /// One more cell, a fraction of machine words, in lowest terms or not.
  mutating func append(_ numerator: Int, over denominator: Int) throws(InputFault) {
    try checkCount()
    if numbers == nil, let scaled = scaled(numerator, over: denominator) {
      integers.append(scaled)
    } else {
      moveToNumbers()
      numbers?.append(Number(numerator, over: denominator))
    }
  }

  /// What was collected, over the least denominator.
  consuming func cells() -> Tensor.Cells {
    if let numbers { return .numbers(numbers) }
    var divisor = denominator
    for integer in integers where divisor > 1 { divisor = greatestDivisor(divisor, integer) }
    guard divisor > 1 else { return .integers(integers, denominator: denominator) }
    return .integers(integers.map { $0 / divisor }, denominator: denominator / divisor)
  }

  /// The numerator over the common denominator, which grows where it must and can.
  private mutating func scaled(_ numerator: Int, over other: Int) -> Int? {
    if denominator % other != 0 {
      guard let common = leastCommonMultiple(denominator, other), rescale(to: common) else { return nil }
    }
    let (scaled, overflow) = numerator.multipliedReportingOverflow(by: denominator / other)
    return overflow || scaled == .min ? nil : scaled
  }

  private mutating func rescale(to common: Int) -> Bool {
    let factor = common / denominator
    let bound = Int.max / factor
    guard integers.allSatisfy({ $0.magnitude <= UInt(bound) }) else { return false }
    for index in integers.indices { integers[index] *= factor }
    denominator = common
    return true
  }

  private mutating func moveToNumbers() {
    guard numbers == nil else { return }
    numbers = integers.map { Number($0, over: denominator) }
    integers = []
  }

  private func checkCount() throws(InputFault) {
    guard count < Limits.tensorCells else {
      throw .badData("\(source) has more than \(Limits.tensorCells) cells, which is the limit")
    }
  }

  /// About how many bytes a number takes outside the list it stands in.
  private static func size(of number: Number) -> Int {
    guard let value = number.exactValue else { return 256 }
    return 96 + value.bitCount / 8
  }

  private func greatestDivisor(_ left: Int, _ right: Int) -> Int {
    var (a, b) = (left.magnitude, right.magnitude)
    while b != 0 { (a, b) = (b, a % b) }
    return Int(a)
  }
}
