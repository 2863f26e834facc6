import ConvEngine
import Formats
import Notation

/// What is done to the input of a pooling layer: `shift: 1` and `enter: [0.3]`, `other: [0, 9]` and `wanted: [left, right]`.
extension LabReader {
  /// What comes in from outside, the nearest first; of one number no list is needed.
  func entering(_ node: YAMLNode) throws(InputFault) -> [Number] {
    let (lengths, numbers) = try nodes.numbers(node, "enter")
    guard lengths.count < 2 else {
      throw nodes.fault(
        node,
        "enter is \(nodes.describe(node)); expected the numbers that come in, the nearest first, like [0.3]")
    }
    guard !numbers.contains(where: \.isLetter) else {
      throw nodes.fault(node, "enter has a letter; expected numbers, as letters have no order")
    }
    return numbers
  }

  /// A shift that the pooling layer can be compared under.
  func checkedForPooling(_ transformation: Transformation, _ node: YAMLNode, _ scene: Scene)
    throws(InputFault) -> Transformation
  {
    guard case .shift(let rows, let columns) = transformation else { return transformation }
    do throws(ShiftedPoolingFault) {
      try ShiftedPooling.sizes(Shift(rows: rows, columns: columns), scene, layer: layerIndex)
      return transformation
    } catch {
      throw nodes.fault(node, "lab: \(Self.text(error))")
    }
  }

  /// Another input of the scene, as large as its own.
  func other(_ node: YAMLNode) throws(InputFault) -> TwinInput {
    let (lengths, numbers) = try nodes.numbers(node, "other")
    guard let scene else { return .input(numbers) }
    let expected = scene.input.shape
    let inner = expected.channels == 1 ? expected.lengths.dropFirst() : expected.lengths[...]
    guard let shape = Shape(nesting: lengths, dimensions: expected.dimensions),
      shape.lengths == expected.lengths
    else {
      throw nodes.fault(
        node,
        "other is \(Self.size(lengths)); expected \(Self.size(Array(inner))), as the input is")
    }
    guard !numbers.contains(where: \.isLetter) else {
      throw nodes.fault(node, "other has a letter; expected numbers, as letters have no order")
    }
    do throws(PooledPairFault) {
      try PooledPair.sizes(scene, layer: layerIndex, other: .input(numbers))
    } catch {
      throw nodes.fault(node, "lab: \(Self.text(error))")
    }
    return .input(numbers)
  }

  private static func size(_ lengths: [Int]) -> String {
    lengths.isEmpty ? "one number" : lengths.map { String($0) }.joined(separator: " × ")
  }

  /// What is wanted of the one input, and of the other.
  func wanted(_ node: YAMLNode) throws(InputFault) -> [String] {
    guard case .list(let items) = node.content, items.count == 2 else {
      throw nodes.fault(
        node, "wanted is \(nodes.describe(node)); expected two answers like [9 on the left, 9 on the right]")
    }
    var wanted: [String] = []
    for item in items { wanted.append(try nodes.text(item, "an answer of wanted")) }
    return wanted
  }

  private static func text(_ fault: PooledPairFault) -> String {
    switch fault {
    case .kind(let kind): text(ShiftedPoolingFault.kind(kind))
    case .noNumbers, .otherSize: text(ShiftedPoolingFault.noNumbers)
    case .letters: text(ShiftedPoolingFault.letters)
    case .cannotRun(let fault): text(ShiftedPoolingFault.cannotRun(fault))
    case .tooLarge: "the pooling reads too many cells for two inputs side by side; expected a smaller input"
    }
  }

  private static func text(_ fault: ShiftedPoolingFault) -> String {
    switch fault {
    case .kind(let kind): "the walk begins on \(kind); expected a pooling layer, as with start: {layer: 1}"
    case .signal: "the input is a 1-D signal, which has one row; expected a shift to the right, like 1"
    case .noNumbers: "the scene has shapes only; expected an input with numbers"
    case .letters: "the scene has letters, which have no order; expected numbers"
    case .cannotRun(let fault): "the layers cannot run: " + FaultText.line(fault.fault)
    case .tooLarge: "the scene is too large to be computed twice at each step; expected a smaller input"
    }
  }
}

extension Number {
  /// Whether it is a sum of symbols.
  fileprivate var isLetter: Bool { if case .symbolic = self { true } else { false } }
}
