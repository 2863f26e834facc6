import ConvEngine
import Formats

/// A small picture that the program carries: `input: cross`, `--input cross`.
public struct SampleImage: Sendable {
  /// What it is called: lowercase words with _ between them, never a symbol such as `x3`.
  public let name: String
  /// What it shows, and what it is good for.
  public let summary: String
  /// Channels of rows; a signal has one row a channel.
  private let channels: [[[Int]]]
  private let dimensions: Dimensions

  /// A grey picture.
  init(_ name: String, _ summary: String, _ rows: [[Int]]) { self.init(name, summary, colours: [rows]) }

  /// A picture in several channels.
  init(_ name: String, _ summary: String, colours channels: [[[Int]]]) {
    (self.name, self.summary, self.channels, dimensions) = (name, summary, channels, .two)
  }

  /// A 1-D signal.
  init(_ name: String, _ summary: String, signal: [Int]) {
    (self.name, self.summary, channels, dimensions) = (name, summary, [[signal]], .one)
  }

  /// How many channels, rows and columns it has.
  public var shape: Shape { shape(dimensions) }

  /// Its cells.
  ///
  /// `dimensions: .two` takes a signal for a grid of one row, as it does a list.
  ///
  /// - Throws: ``InputFault`` where `dimensions` is one and the picture is no signal.
  func tensor(dimensions wanted: Dimensions?) throws(InputFault) -> Tensor {
    guard wanted != .one || dimensions == .one else {
      throw .badData("\(name) is a picture, and dimensions is 1; leave dimensions out")
    }
    let cells = channels.flatMap { $0.flatMap { $0 } }
    return Tensor(shape(wanted ?? dimensions), .integers(cells, denominator: 1))
  }

  private func shape(_ dimensions: Dimensions) -> Shape {
    let rows = channels[0]
    return Shape(channels: channels.count, rows: rows.count, columns: rows[0].count, dimensions: dimensions)
  }

  /// The picture that a word names; nil where none does.
  public static func named(_ name: String) -> SampleImage? { all.first { $0.name == name } }
}
