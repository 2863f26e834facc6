import ConvEngine

/// A slip that is made in all of a layer, as another computation of it; each is a file beside this one.
///
/// A new one needs its file and its line in ``MistakeRegistry``.
protocol Mistake: Sendable {
  /// What programs call it: `flipped_kernel`.
  static var name: String { get }
  /// What the layer is made into by it; more than one where it can be made in several ways, none where it cannot be
  /// made at all.
  ///
  /// A variation that gives the right numbers after all, or cannot run, is passed over by whoever asks.
  static func variations(of site: MistakeSite) -> [Variation]
}

/// What is computed where a mistake is made.
struct Variation: Sendable {
  /// What was done, as a sentence without its end: "the kernel was turned by half a turn".
  let said: String
  /// The layer as it was computed by mistake, and those behind it; made anew each time where it is only planned.
  var scene: Scene { plan() }
  private let plan: @Sendable () -> Scene
  /// Whether its scene is still to be made, from as many cells as the input has.
  let isPlanned: Bool
  /// Which cells of that are kept, and in which order; nil where all are kept as they are.
  var rearrangement: Rearrangement?
  /// The layers that come behind the rearrangement.
  var rest: [Layer] = []

  init(said: String, scene: Scene, rearrangement: Rearrangement? = nil, rest: [Layer] = []) {
    (self.said, plan, isPlanned) = (said, { scene }, false)
    (self.rearrangement, self.rest) = (rearrangement, rest)
  }

  /// A variation that changes the cells of an input, which takes as long as many others together.
  init(said: String, planning plan: @escaping @Sendable () -> Scene) {
    (self.said, self.plan, isPlanned) = (said, plan, true)
  }

  /// The same with its scene made.
  var made: Variation {
    isPlanned ? Variation(said: said, scene: scene, rearrangement: rearrangement, rest: rest) : self
  }
}

/// Cells of an output as somebody else put them: some rows and columns, or rows for columns.
enum Rearrangement: Sendable {
  /// These rows and columns, in this order.
  case picked(rows: [Int], columns: [Int])
  /// Rows written as columns.
  case transposed

  /// The cells, rearranged.
  ///
  /// - Complexity: O(cells).
  func callAsFunction(_ tensor: Tensor) -> Tensor {
    let (old, new) = (tensor.shape, shape(of: tensor.shape))
    var numbers: [Number] = []
    numbers.reserveCapacity(new.count)
    for channel in 0..<new.channels {
      for row in 0..<new.rows {
        for column in 0..<new.columns {
          switch self {
          case .picked(let rows, let columns):
            numbers.append(tensor[old.offset(channel, rows[row], columns[column])])
          case .transposed: numbers.append(tensor[old.offset(channel, column, row)])
          }
        }
      }
    }
    return tensor.isApproximate
      ? Tensor(new, .doubles(numbers.map { $0.nearestDouble ?? 0 })) : Tensor(new, numbers)
  }

  /// The shape that they then have.
  func shape(of shape: Shape) -> Shape {
    switch self {
    case .picked(let rows, let columns):
      Shape(channels: shape.channels, rows: rows.count, columns: columns.count, dimensions: shape.dimensions)
    case .transposed: Shape(channels: shape.channels, rows: shape.columns, columns: shape.rows)
    }
  }
}
