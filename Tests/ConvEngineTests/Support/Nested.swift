import ConvEngine

extension Tensor {
  /// Channels of rows of numbers.
  var nested: [[[Number]]] {
    (0..<shape.channels).map { channel in
      (0..<shape.rows).map { row in (0..<shape.columns).map { self[channel, row, $0] } }
    }
  }

  /// The cells of the only row of the only channel.
  var signal: [Number] { nested[0][0] }
}

extension Convolution {
  /// This layer applied to an input, exactly.
  func callAsFunction(_ input: Tensor) throws -> Tensor { try sized(on: input.shape).output(of: input) }

  /// The same layer with some settings changed.
  func with(_ change: (inout Convolution) -> Void) -> Convolution {
    var copy = self
    change(&copy)
    return copy
  }
}

extension [[Number]] {
  /// Rows of consecutive whole numbers: `counting(from: 0, rows: 3, columns: 3)` is 0…8.
  static func counting(from first: Int, rows: Int, columns: Int) -> [[Number]] {
    (0..<rows).map { row in (0..<columns).map { Number(first + row * columns + $0) } }
  }
}

extension Shape {
  /// Every cell in row-major order.
  var positions: [Position] {
    (0..<channels).flatMap { channel in
      (0..<rows).flatMap { row in
        (0..<columns).map { Position(channel: channel, row: row, column: $0) }
      }
    }
  }
}
