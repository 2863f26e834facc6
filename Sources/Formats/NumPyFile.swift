import ConvEngine
import Notation

/// Reads NumPy's `.npy` files of 1 to 3 dimensions, channels first; floats exactly as NumPy prints them.
///
/// The 32-bit float nearest to a tenth is read as 0.1, which is what NumPy shows for it, not as
/// 0.100000001490116….
struct NumPyFile {
  private let bytes: FileBytes
  private let source: String
  private let header: NumPyHeader
  /// How many items there are.
  let count: Int
  /// Whether the items lie in the order of a tensor.
  private let isInOrder: Bool

  init(_ bytes: FileBytes, source: String) throws(InputFault) {
    (self.bytes, self.source) = (bytes, source)
    header = try NumPyHeader(bytes, source: source)
    // A product beyond the limit is not needed: the shape is refused before the count is used.
    count = Limits.product(header.lengths, upTo: Limits.tensorCells) ?? 0
    isInOrder = !header.isFortranOrder || header.lengths.count == 1
  }

  /// The array as a tensor.
  ///
  /// - Throws: a fault that names the type, the shape, or the item that cannot be taken.
  /// - Complexity: O(bytes).
  func tensor(_ dimensions: Dimensions?) throws(InputFault) -> Tensor {
    let lengths = header.lengths
    let text = lengths.map { String($0) }.joined(separator: " × ")
    guard (1...3).contains(lengths.count), let shape = Shape(nesting: lengths, dimensions: dimensions) else {
      throw .badData(
        "\(source) has \(lengths.count) dimensions; expected 1 to 3, and 1 or 2 where dimensions is 1")
    }
    guard lengths.allSatisfy({ $0 > 0 }) else {
      throw .badData("\(source) has shape \(text), and so no cells")
    }
    guard count > 0 else {
      throw .badData("\(source) has shape \(text); there may be \(Limits.tensorCells) cells at most")
    }
    let size = bytes.count - header.dataStart
    guard size == count * header.size else {
      throw .badData("\(source) has \(size) bytes of items; shape \(text) needs \(count * header.size)")
    }
    try checkItems(count)
    return Tensor(shape, .source(self))
  }

  /// Looks for items that are not numbers: infinities, NaN, a bool of 2.
  private func checkItems(_ count: Int) throws(InputFault) {
    if header.item == .boolean, let place = (0..<count).first(where: { pattern($0) > 1 }) {
      throw .badData("\(source) has a bool that is neither 0 nor 1: item \(place)")
    }
    guard header.item == .floating else { return }
    let exponent: UInt64 = header.size == 2 ? 0x7C00 : header.size == 4 ? 0x7F80_0000 : 0x7FF0_0000_0000_0000
    for place in 0..<count where pattern(place) & exponent == exponent {
      let index = (0..<count).first { self.place(of: $0) == place } ?? place
      throw .badData(
        "\(source): item \(index) is \(shortestText(pattern(place))); expected a finite number")
    }
  }

  /// Where in the file the item lies that a tensor has at this place.
  private func place(of index: Int) -> Int {
    if isInOrder { return index }
    var rest = index
    var place = 0
    var step = header.lengths.reduce(1, *)
    // In Fortran's order the first index runs fastest.
    for length in header.lengths.reversed() {
      step /= length
      place += rest % length * step
      rest /= length
    }
    return place
  }

  /// The bits of an item, as an unsigned integer.
  private func pattern(_ place: Int) -> UInt64 {
    let start = header.dataStart + place * header.size
    let isBigEndian = header.isBigEndian
    return switch header.size {
    case 1: UInt64(bytes.load(UInt8.self, at: start, isBigEndian: isBigEndian))
    case 2: UInt64(bytes.load(UInt16.self, at: start, isBigEndian: isBigEndian))
    case 4: UInt64(bytes.load(UInt32.self, at: start, isBigEndian: isBigEndian))
    default: bytes.load(UInt64.self, at: start, isBigEndian: isBigEndian)
    }
  }

  private func integer(_ place: Int) -> Int {
    let pattern = pattern(place)
    switch (header.item, header.size) {
    case (.signed, 1): return Int(Int8(truncatingIfNeeded: pattern))
    case (.signed, 2): return Int(Int16(truncatingIfNeeded: pattern))
    case (.signed, 4): return Int(Int32(truncatingIfNeeded: pattern))
    default: return Int(truncatingIfNeeded: pattern)
    }
  }

  /// The shortest decimal that reads back as the same float of its width.
  private func shortestText(_ pattern: UInt64) -> String {
    switch header.size {
    case 2: HalfPrecision.shortestText(UInt16(truncatingIfNeeded: pattern))
    case 4: Float(bitPattern: UInt32(truncatingIfNeeded: pattern)).description
    default: Double(bitPattern: pattern).description
    }
  }
}

extension NumPyFile: CellSource {
  var bounds: ClosedRange<Int>? {
    switch (header.item, header.size) {
    case (.boolean, _): 0...1
    case (.unsigned, 1): 0...255
    case (.signed, 1): -128...127
    default: nil
    }
  }

  func number(at offset: Int) -> Number {
    let place = place(of: offset)
    if header.item == .floating {
      // Every item was found to be finite at the beginning, and so is what it prints as.
      return (try? NumberReader.number(shortestText(pattern(place)))) ?? 0
    }
    guard isBeyondWord(place) else { return Number(integer(place)) }
    return .exact(Rational(digits: String(pattern(place)), exponent: 0))
  }

  func integers() -> [Int]? {
    switch (header.item, header.size) {
    case (.floating, _): nil
    case (.signed, 1): converted(Int8.self) { Int($0) }
    case (.signed, 2): converted(Int16.self) { Int($0) }
    case (.signed, 4): converted(Int32.self) { Int($0) }
    case (.signed, _): converted(Int64.self) { Int($0) }
    case (_, 1): converted(UInt8.self) { Int($0) }
    case (_, 2): converted(UInt16.self) { Int($0) }
    case (_, 4): converted(UInt32.self) { Int($0) }
    default: (0..<count).contains(where: isBeyondWord) ? nil : converted(Int64.self) { Int($0) }
    }
  }

  func doubles() -> [Double] {
    switch (header.item, header.size) {
    case (.floating, 8): converted(UInt64.self) { Double(bitPattern: $0) }
    case (.floating, _): (0..<count).map { Double(shortestText(pattern(place(of: $0)))) ?? .nan }
    case (.unsigned, 8): converted(UInt64.self) { Double($0) }
    default: integers()?.map { Double($0) } ?? []
    }
  }

  /// Every item, in the order of a tensor, as something else.
  @inline(__always)
  private func converted<Item: FixedWidthInteger, Result>(
    _ type: Item.Type, _ convert: (Item) -> Result
  ) -> [Result] {
    (0..<count).map { index in
      let start = header.dataStart + place(of: index) * MemoryLayout<Item>.size
      return convert(bytes.load(type, at: start, isBigEndian: header.isBigEndian))
    }
  }

  /// Whether an item is an unsigned integer that no `Int` holds.
  private func isBeyondWord(_ place: Int) -> Bool {
    header.item == .unsigned && header.size == 8 && pattern(place) > UInt64(Int.max)
  }
}
