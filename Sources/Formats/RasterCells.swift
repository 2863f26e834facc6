import ConvEngine

/// The samples of a raw Netpbm picture where they lie in the file: pixel by pixel, the colours of each side by
/// side, one byte each or two with the larger first.
struct RasterCells: CellSource {
  let bytes: FileBytes
  /// Where the first sample begins.
  let start: Int
  /// Bytes of a sample.
  let size: Int
  let shape: Shape
  /// The maximum that the header gives.
  let largest: Int

  var count: Int { shape.count }
  var bounds: ClosedRange<Int>? { 0...largest }
  var statedMaximum: Int? { largest }

  func number(at offset: Int) -> Number { Number(sample(offset)) }
  func integers() -> [Int]? { (0..<count).map { sample($0) } }
  func doubles() -> [Double] { (0..<count).map { Double(sample($0)) } }

  /// The largest sample there is.
  var brightest: Int? { (0..<count).lazy.map { sample($0) }.max() }

  private func sample(_ offset: Int) -> Int {
    var place = offset
    if shape.channels > 1 {
      let (channel, pixel) = offset.quotientAndRemainder(dividingBy: shape.rows * shape.columns)
      place = pixel * shape.channels + channel
    }
    let first = start + place * size
    return size == 1 ? Int(bytes[first]) : Int(bytes[first]) << 8 | Int(bytes[first + 1])
  }
}

/// The samples of a Netpbm picture that is written in digits, as they were read, channel by channel.
struct SampleCells: CellSource {
  let samples: [Int]
  /// The maximum that the header gives.
  let largest: Int

  var count: Int { samples.count }
  var bounds: ClosedRange<Int>? { 0...largest }
  var statedMaximum: Int? { largest }

  func number(at offset: Int) -> Number { Number(samples[offset]) }
  func integers() -> [Int]? { samples }
  func doubles() -> [Double] { samples.map { Double($0) } }
}
