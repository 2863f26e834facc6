import ConvEngine
import Formats
import Notation

/// What is done to the input of a pooling layer: `shift: 1` and `enter: [0.3]`.
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
