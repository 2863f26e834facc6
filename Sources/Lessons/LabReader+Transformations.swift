import ConvEngine
import Formats
import Notation

/// What moves the input: `shift: [0, 1]`, `flip: rows`, `turn: 1`, `scale: 2`.
extension LabReader {
  private var isSignal: Bool { scene?.input.shape.dimensions == .one }

  /// Rows and columns; in 1-D a number alone.
  func shift(_ node: YAMLNode) throws(InputFault) -> Transformation {
    let expected = isSignal ? "cells to the right, like 1" : "rows and columns, like [0, 1]"
    let (lengths, _) = try nodes.numbers(node, "shift")
    let items: [YAMLNode] = if case .list(let items) = node.content { items } else { [node] }
    guard lengths.count < 2, items.count == (isSignal ? 1 : 2) else {
      throw nodes.fault(node, "shift is \(nodes.describe(node)); expected \(expected)")
    }
    var cells: [Int] = []
    for item in items {
      cells.append(
        try integer(item, "shift", -Transformation.farthest...Transformation.farthest, "cells"))
    }
    return .shift(rows: isSignal ? 0 : cells[0], columns: cells[cells.count - 1])
  }

  /// `rows` or `columns`: what changes places.
  func flip(_ node: YAMLNode) throws(InputFault) -> Transformation {
    try nodes.name(node, "flip", among: ["rows", "columns"]) == "rows" ? .flipRows : .flipColumns
  }

  /// A whole number within bounds.
  func integer(_ node: YAMLNode, _ name: String, _ allowed: ClosedRange<Int>, _ what: String)
    throws(InputFault) -> Int
  {
    let number = try nodes.integer(node, name)
    guard allowed.contains(number) else {
      throw nodes.fault(
        node, "\(name) is \(number); expected \(allowed.lowerBound) to \(allowed.upperBound) \(what)")
    }
    return number
  }

  /// A transformation that the layers can be compared under.
  func checked(_ transformation: Transformation, _ node: YAMLNode) throws(InputFault) -> Transformation {
    guard let scene else { return transformation }
    if view == "invariance" { return try checkedForPooling(transformation, node, scene) }
    do throws(CommutingSquareFault) {
      try CommutingSquare.sizes(transformation, scene, layers: layerIndex + 1)
      return transformation
    } catch {
      throw nodes.fault(node, "lab: \(Self.text(error))")
    }
  }

  private static func text(_ fault: CommutingSquareFault) -> String {
    switch fault {
    case .list: "a plain list goes in or comes out, which has no places to move; expected a grid or a signal"
    case .signal: "the input is a 1-D signal, which has one row; expected shift, flip: columns or scale"
    case .noNumbers: "the scene has shapes only; expected an input with numbers"
    case .cannotRun(let fault): "the layers cannot run on what is moved so: " + FaultText.line(fault.fault)
    case .tooLarge: "the scene is too large to be computed twice at each step; expected a smaller input"
    }
  }
}
