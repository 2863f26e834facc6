import ConvEngine

/// Reads the pictures of Netpbm: `.pgm` (P2, P5) as one channel, `.ppm` (P3, P6) as three, raw integers.
///
/// Source: https://netpbm.sourceforge.net/doc/pgm.html and ppm.html
struct PortablePixmap {
  private let bytes: FileBytes
  private let source: String
  private var position = 2

  init(_ bytes: FileBytes, source: String) { (self.bytes, self.source) = (bytes, source) }

  /// The picture as a tensor.
  ///
  /// - Throws: a fault that says what is wrong with the header or the samples.
  /// - Complexity: O(bytes).
  func tensor(isColour: Bool) throws(InputFault) -> Tensor {
    var reader = self
    let magic = String(decoding: bytes.prefix(2), as: UTF8.self)
    let expected = isColour ? ["P3", "P6"] : ["P2", "P5"]
    guard expected.contains(magic) else {
      let others =
        ["P1", "P2", "P3", "P4", "P5", "P6", "P7"].contains(magic)
        ? "is a \(magic) picture" : "is no such picture"
      throw .badData("\(source) \(others); expected \(expected.joined(separator: " or "))")
    }
    guard let next = bytes.dropFirst(2).first, " \t\n\r\u{0B}\u{0C}#".utf8.contains(next) else {
      throw .badData("\(source): nothing parts \(magic) from the width; expected a space or a line end")
    }
    let width = try reader.header("width", 1...Limits.tensorCells)
    let height = try reader.header("height", 1...Limits.tensorCells)
    let largest = try reader.header("maximum", 1...65_535)
    let channels = isColour ? 3 : 1
    guard Limits.product([channels, width, height], upTo: Limits.tensorCells) != nil else {
      throw .badData("\(source) is \(width) × \(height); there may be \(Limits.tensorCells) cells at most")
    }
    let shape = Shape(channels: channels, rows: height, columns: width)
    let isText = magic == "P2" || magic == "P3"
    let cells: any CellSource =
      isText
      ? SampleCells(samples: planes(try reader.textSamples(shape.count, largest), shape), largest: largest)
      : try reader.rawSamples(shape, largest)
    return Tensor(shape, .source(cells))
  }

  /// Pixels hold their colours side by side, tensors channel by channel.
  private func planes(_ samples: [Int], _ shape: Shape) -> [Int] {
    guard shape.channels > 1 else { return samples }
    return (0..<shape.count).map { index in
      let (channel, pixel) = index.quotientAndRemainder(dividingBy: shape.rows * shape.columns)
      return samples[pixel * shape.channels + channel]
    }
  }

  private mutating func header(_ name: String, _ allowed: ClosedRange<Int>) throws(InputFault) -> Int {
    skipSpaceAndComments()
    guard let value = integer() else {
      let found = String(decoding: bytes.dropFirst(position).prefix(10), as: UTF8.self)
      throw .badData("\(source): the \(name) is \(Quote.of(found)); expected a whole number from 1")
    }
    guard allowed.contains(value) else {
      throw .badData(
        "\(source): the \(name) is \(value); expected \(allowed.lowerBound) to \(allowed.upperBound)")
    }
    return value
  }

  private mutating func rawSamples(_ shape: Shape, _ largest: Int) throws(InputFault) -> RasterCells {
    let count = shape.count
    // One white space parts the header from the samples.
    guard position < bytes.count, " \t\n\r".utf8.contains(bytes[position]) else { throw short(0, count) }
    let data = bytes[(position + 1)...]
    let size = largest > 255 ? 2 : 1
    guard data.count >= count * size else { throw short(data.count / size, count) }
    let rest = data.dropFirst(count * size)
    guard rest.allSatisfy({ " \t\n\r".utf8.contains($0) }) else {
      throw .badData("\(source) has \(rest.count) bytes behind its \(count) samples; expected nothing there")
    }
    let cells = RasterCells(bytes: bytes, start: position + 1, size: size, shape: shape, largest: largest)
    // Samples as wide as their bytes cannot be too large; only others need to be looked at.
    if largest != 255, largest != 65_535, let brightest = cells.brightest, brightest > largest {
      throw tooBright(brightest, largest)
    }
    return cells
  }

  private mutating func textSamples(_ count: Int, _ largest: Int) throws(InputFault) -> [Int] {
    // Each sample takes a byte at least, so a file cannot ask for more memory than it has bytes.
    guard count <= bytes.count else { throw short(0, count) }
    var samples: [Int] = []
    samples.reserveCapacity(count)
    while samples.count < count {
      skipSpaceAndComments()
      guard position < bytes.count else { throw short(samples.count, count) }
      guard let value = integer() else {
        let found = String(decoding: bytes[position...].prefix(10), as: UTF8.self)
        throw .badData("\(source): sample \(samples.count) is \(Quote.of(found)); expected a whole number")
      }
      guard value <= largest else { throw tooBright(value, largest) }
      samples.append(value)
    }
    skipSpaceAndComments()
    guard position == bytes.count else {
      throw .badData("\(source) has more than its \(count) samples; expected nothing behind them")
    }
    return samples
  }

  private mutating func skipSpaceAndComments() {
    while position < bytes.count {
      if bytes[position] == UInt8(ascii: "#") {
        while position < bytes.count, bytes[position] != UInt8(ascii: "\n") { position += 1 }
      } else if " \t\n\r\u{0B}\u{0C}".utf8.contains(bytes[position]) {
        position += 1
      } else {
        return
      }
    }
  }

  /// A run of up to nine digits.
  private mutating func integer() -> Int? {
    let start = position
    var value = 0
    while position < bytes.count, bytes[position] &- UInt8(ascii: "0") < 10, position - start < 9 {
      value = value * 10 + Int(bytes[position] - UInt8(ascii: "0"))
      position += 1
    }
    let isCut = position < bytes.count && bytes[position] &- UInt8(ascii: "0") < 10
    return position > start && !isCut ? value : nil
  }

  private func short(_ found: Int, _ expected: Int) -> InputFault {
    .badData("\(source) has \(found) of its \(expected) samples; the file is cut off")
  }

  private func tooBright(_ found: Int, _ largest: Int) -> InputFault {
    .badData("\(source): a sample is \(found), above the maximum \(largest) that the header gives")
  }
}
