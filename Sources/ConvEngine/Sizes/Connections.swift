/// Which unit of a line is connected with which unit of the next line: those of its window, but for zeros of the
/// padding.
///
/// A kernel of 3 on 5 units with padding 1 makes 13 connections, 3n − 2, where a full matrix makes 25: from unit 2 lead
/// three of them, to outputs 1, 2 and 3.
///
/// Source: Goodfellow et al., *Deep Learning*, Figures 9.2 to 9.5.
public struct Connections: Hashable, Sendable {
  /// A line from one unit to another.
  public struct Connection: Hashable, Sendable {
    /// Which unit of the input, and which of the output.
    public let input, output: Int
    /// Which place of the window.
    public let tap: Int
    /// Which weight: in a convolution that of its place, in a matrix one of its own.
    public let weight: Int
  }

  /// How many units there are on either side.
  public let inputs, outputs: Int
  /// Every connection, output by output; two of them where padding copies a unit into one window.
  public let all: [Connection]

  /// How many connections a matrix has that joins every input with every output.
  public var fullCount: Int { inputs * outputs }

  /// Every input joined with every output, each connection with a weight of its own, row by row of the matrix.
  public var full: Connections {
    let all = (0..<fullCount).map {
      Connection(input: $0 % inputs, output: $0 / inputs, tap: $0 % inputs, weight: $0)
    }
    return Connections(inputs: inputs, outputs: outputs, all: all)
  }

  /// The connections from an input.
  public func from(input: Int) -> [Connection] { all.filter { $0.input == input } }
  /// The connections into an output.
  public func into(output: Int) -> [Connection] { all.filter { $0.output == output } }
  /// The connections that share a weight.
  public func of(weight: Int) -> [Connection] { all.filter { $0.weight == weight } }

  /// In how many ways each output is reached from inputs that are themselves reached in some ways.
  public func forward(_ ways: [Number]) -> [Number] {
    all.reduce(into: Array(repeating: .zero, count: outputs)) {
      $0[$1.output] = $0[$1.output] + ways[$1.input]
    }
  }

  /// In how many ways each input gets into outputs that themselves lead on in some ways.
  public func backward(_ ways: [Number]) -> [Number] {
    all.reduce(into: Array(repeating: .zero, count: inputs)) { $0[$1.input] = $0[$1.input] + ways[$1.output] }
  }
}

extension SizedLayer {
  /// Its connections, where its input and its output are one line of units each; nil where they are not, as of a grid or
  /// of several channels.
  ///
  /// - Complexity: O(connections).
  public var connections: Connections? {
    guard inputShape.isLine, outputShape.isLine else { return nil }
    var all: [Connections.Connection] = []
    func add(_ input: Int?, _ output: Int, _ tap: Int) {
      guard let input else { return }
      all.append(
        Connections.Connection(input: input, output: output, tap: tap, weight: weight(of: output, tap)))
    }
    let isWholeLine = if case .softmax = self { true } else { false }
    for output in 0..<outputShape.columns {
      switch columns {
      case .each where isWholeLine: for input in 0..<inputShape.columns { add(input, output, input) }
      case .each, .joined: add(output, output, 0)
      case .stamped(let axis):
        for tap in 0..<axis.kernel { add(axis.source(of: output, tap: tap), output, tap) }
      case .all, .sliding, .adaptive:
        for tap in 0..<columns.taps(of: output) {
          add(columns.source(of: columns.position(window: output, tap: tap)), output, tap)
        }
      }
    }
    return Connections(inputs: inputShape.columns, outputs: outputShape.columns, all: all)
  }
}

extension SizedLayer {
  /// Which weight a place of an output's window meets: that of its place in the kernel, which may be turned, or be one
  /// of several that take turns; in a matrix one of its own.
  fileprivate func weight(of output: Int, _ tap: Int) -> Int {
    switch self {
    case .linear: return output * columns.longestWindow + tap
    case .convolution(let layer):
      let kernel = layer.kernel
      let place = layer.settings.flip ? kernel.columns - 1 - tap : tap
      return output % kernel.tileColumns * kernel.columns + place
    default: return tap
    }
  }
}

extension Shape {
  /// Whether it is one line of units: a signal of one channel, or a list.
  public var isLine: Bool { dimensions == .one && channels == 1 }
}
