import ConvEngine
import Notation

/// Reads NumPy's `.npy` files of 1 to 3 dimensions, channels first; floats exactly as NumPy prints them.
///
/// The 32-bit float nearest to a tenth is read as 0.1, which is what NumPy shows for it, not as
/// 0.100000001490116….
struct NumPyFile {
  private let bytes: [UInt8]
  private let source: String
  private let header: NumPyHeader

  init(_ bytes: [UInt8], source: String) throws(InputFault) {
    (self.bytes, self.source) = (bytes, source)
    header = try NumPyHeader(bytes, source: source)
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
    guard let count = Limits.product(lengths, upTo: Limits.tensorCells) else {
      throw .badData("\(source) has shape \(text); there may be \(Limits.tensorCells) cells at most")
    }
    let size = bytes.count - header.dataStart
    guard size == count * header.size else {
      throw .badData("\(source) has \(size) bytes of items; shape \(text) needs \(count * header.size)")
    }
    return Tensor(shape, try cells(count))
  }

  private func cells(_ count: Int) throws(InputFault) -> Tensor.Cells {
    if header.item == .floating { return Tensor.Cells(compacting: try floats(count)) }
    if header.size == 1, header.item != .signed {
      let isBoolean = header.item == .boolean
      let items = bytes[header.dataStart...]
      if isBoolean, items.contains(where: { $0 > 1 }) {
        throw .badData("\(source) has a bool that is neither 0 nor 1")
      }
      let start = header.dataStart
      return .bytes(isInOrder ? items : (0..<count).map { items[start + place(of: $0)] }[...])
    }
    if header.item == .unsigned, header.size == 8,
      (0..<count).contains(where: { pattern($0) > UInt64(Int.max) })
    {
      return .numbers(
        (0..<count).map { .exact(Rational(digits: String(pattern(place(of: $0))), exponent: 0)) })
    }
    return .integers((0..<count).map { integer(place(of: $0)) }, denominator: 1)
  }

  /// Whether the items lie in the order of a tensor.
  private var isInOrder: Bool { !header.isFortranOrder || header.lengths.count == 1 }

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
    var pattern: UInt64 = 0
    for index in 0..<header.size {
      let byte = bytes[start + (header.isBigEndian ? index : header.size - 1 - index)]
      pattern = pattern << 8 | UInt64(byte)
    }
    return pattern
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

  private func floats(_ count: Int) throws(InputFault) -> [Number] {
    var numbers: [Number] = []
    numbers.reserveCapacity(count)
    for index in 0..<count {
      let text = shortestText(pattern(place(of: index)))
      guard let number = try? NumberReader.number(text) else {
        throw .badData("\(source): item \(index) is \(text); expected a finite number")
      }
      numbers.append(number)
    }
    return numbers
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
