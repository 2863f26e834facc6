import ConvEngine
import Screen

/// Units with a line for each connection: a convolution joins few and uses the same few weights everywhere, a full
/// matrix joins all, each with a weight of its own; and of several layers how the field of a unit grows.
struct ConnectionsPicture: Picture {
  static let name = "connections"
  static let summary = "units with lines between them, beside a full matrix"
  static let marks = [
    (mark: "›x2‹", meaning: "the picked unit"), (mark: "[s1]", meaning: "a unit that it reaches or reads"),
    (mark: "+›b·x2‹", meaning: "the connection that ↓ went into"),
  ]
  static let firstFocus: Presentation.Focus? = .output
  static let refusalOfEditing: String? =
    "connections follow from sizes alone; o shows a picture with numbers to edit"

  static let walksLayers = true
  static let faces = ["the matrix names its weights", "the matrix shows its weights as numbers"]

  static func refusalOfTerms(of figure: Figure) -> String? {
    parts(of: figure, depth: 1) == nil ? "this unit has no connection: all that it reads is padding" : nil
  }

  /// The connections of the pick.
  static func parts(of figure: Figure, depth: Int) -> Picking? {
    guard depth == 1, let picking = picking(of: figure) else { return nil }
    let count = figure.partCount(pick(picking))
    return count > 0
      ? Picking(parts: "connection", in: Shape(list: count), at: figure.presentation.part) : nil
  }

  static func refusal(of figure: Figure) -> String? {
    switch figure.state {
    case .walking, .layers: break
    case .working, .fault, .nothing: return "connections start from a unit, and there is nothing to walk"
    }
    if figure.covering.contains(.size) {
      return "connections shows every unit, and how many there are is what the page asks"
    }
    return figure.unitRefusal
  }

  /// Inputs, weights or outputs, as the focus says.
  static func picking(of figure: Figure) -> Picking? {
    guard figure.place.level != .layer, refusal(of: figure) == nil else { return nil }
    return units(of: figure)
  }

  private static func units(of figure: Figure) -> Picking? {
    guard let counts = figure.unitCounts else { return nil }
    let said = figure.presentation.lab?.unit
    func picking(_ noun: String, _ count: Int, first usual: Int) -> Picking {
      let index = said?.focus == figure.presentation.focus ? said?.index ?? usual : usual
      let first = Position(channel: 0, row: 0, column: index)
      return Picking(
        noun, in: Shape(list: count), at: figure.presentation.picked, first: first, isChoice: true)
    }
    switch figure.presentation.focus {
    case .input: return picking("input", counts.inputs, first: counts.inputs / 2)
    case .kernel: return picking("weight", counts.weights, first: counts.weights / 2)
    case .output, .settings:
      let isWalked = figure.geometry != nil && figure.walkedGrid == .output
      return picking("output", counts.outputs, first: isWalked ? figure.cell.column : counts.outputs / 2)
    }
  }

  private static func pick(_ picking: Picking) -> UnitChain.Pick {
    switch picking.noun {
    case "input": .input(picking.index)
    case "weight": .weight(picking.index)
    default: .output(picking.index)
    }
  }

  private let chain: UnitChain?
  private let weights: WeightNames

  init(_ figure: Figure) {
    var chain = Self.units(of: figure).flatMap { figure.units(Self.pick($0)) }
    if let parts = Self.walkedParts(of: figure)?.picking, let all = chain?.parts {
      chain?.part = all[parts.index]
    }
    self.chain = chain
    weights = WeightNames(figure)
  }

  func size(in room: Size) -> Size {
    guard let chain else { return room }
    let wanted = chain.layers.count == 1 ? 18 : 4 * chain.layers.count + 6
    return Size(rows: min(max(9, room.rows * 3 / 4), wanted), columns: room.columns)
  }

  func draw(on canvas: inout Canvas) {
    guard let chain else { return }
    if chain.layers.count == 1 {
      OneLayer(chain, weights, canvas.size).draw(on: &canvas)
    } else {
      LayersOfUnits(chain, weights, canvas.size).draw(on: &canvas)
    }
  }
}

extension PickedUnit {
  /// What has to be in focus for it to be picked.
  public var focus: Presentation.Focus {
    switch self {
    case .input: .input
    case .output: .output
    case .weight: .kernel
    }
  }

  fileprivate var index: Int {
    switch self {
    case .input(let index), .output(let index), .weight(let index): index
    }
  }
}
