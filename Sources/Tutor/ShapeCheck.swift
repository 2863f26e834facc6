import ConvEngine
import Exercises
import Notation
import Pictures
import Screen

/// The shapes of the walked network, hidden from some layer on and typed one after the other.
public struct ShapeCheck: Hashable, Sendable {
  /// What of it shows.
  var asked: AskedShapes
  /// How many were typed and are right, and how many were shown.
  var right = 0, shown = 0
}

extension SceneState {
  /// Whether shapes are typed.
  public var asksShapes: Bool { shapeCheck != nil }

  /// What is typed for the walked layer.
  public var typedShape: String { shapeCheck?.asked.text ?? "" }

  /// Why no shapes can be asked for; nil where they can.
  var shapesRefusal: String? {
    if solved.fault != nil { return "the network does not fit this input; t takes another size, u undoes" }
    return hiding.isDisjoint(with: [.size, .output])
      ? nil : "the question of this page hides what comes out; a answers"
  }

  /// Whether `c` asks for shapes, and not for the numbers of an output.
  var checksShapes: Bool { check == nil && showsNetworks && place.level == .layer }

  /// Hides the shapes from the walked layer on.
  mutating func beginShapes() {
    presentation.picked = nil
    shapeCheck = ShapeCheck(asked: AskedShapes(known: Set(0..<place.layer)))
  }

  /// Another layer of the network, with nothing typed for it.
  fileprivate mutating func ask(ofLayer layer: Int) {
    move(to: min(max(0, layer), scene.layers.count - 1))
    typeShape("")
  }

  /// Puts a text in the place of what is typed.
  fileprivate mutating func typeShape(_ text: String) {
    shapeCheck?.asked.text = text
    shapeCheck?.asked.isWrong = false
  }

  /// The next layer, round the end, whose shape is not known.
  fileprivate var nextAsked: Int? {
    guard let known = shapeCheck?.asked.known else { return nil }
    let layer = place.layer
    return (Array(layer..<scene.layers.count) + Array(0..<layer)).first { !known.contains($0) }
  }

  /// What is wrong with a shape that was typed for the walked layer; nil where nothing is.
  fileprivate func problem(of lengths: [Int]) -> String? {
    let shape = solved.layers[place.layer].outputShape
    guard lengths.count == shape.lengths.count else {
      let found = "\(lengths.count) number\(lengths.count == 1 ? "" : "s") typed"
      if shape.isList { return "\(found); expected one: \(layer.kind) gives a plain list" }
      let names = shape.dimensions == .one ? "channels × length" : "channels × rows × columns"
      return "\(found); expected \(names)"
    }
    guard lengths != shape.lengths else { return nil }
    let typed = CheckedSize(lengths, of: shape)
    let alone = Scene(
      .shape(place.layer == 0 ? scene.input.shape : solved.layers[place.layer - 1].outputShape),
      [scene.builtLayers[place.layer]])
    let said = SizeDiagnosis.diagnoses(of: typed, on: SolvedScene(alone)).prefix(2).map(\.said)
    let text = lengths.map { "\($0)" }.joined(separator: "×")
    let slips = said.map { $0.split(separator: ": that gives").first.map(String.init) ?? $0 }
    return "not \(text): "
      + (slips.isEmpty ? Self.comparison(lengths, shape) : slips.joined(separator: "; or "))
  }

  /// "the channels are right, the rows and columns not".
  private static func comparison(_ lengths: [Int], _ shape: Shape) -> String {
    let names =
      shape.isList
      ? ["the count"] : shape.dimensions == .one ? ["channels", "length"] : ["channels", "rows", "columns"]
    let right = names.indices.filter { lengths[$0] == shape.lengths[$0] }.map { names[$0] }
    let wrong = names.indices.filter { lengths[$0] != shape.lengths[$0] }.map { names[$0] }
    guard !right.isEmpty else { return "no slip is recognised; ! shows it" }
    return "\(right.joined(separator: " and ")) right, \(wrong.joined(separator: " and ")) not; ! shows it"
  }
}

// Keys while shapes are typed.
extension Model {
  mutating func keyInShapes(_ key: Key) {
    guard let state, let asked = state.shapeCheck?.asked else { return }
    switch key {
    case .character("!"): showShape()
    case .character("c"), .escape: endShapes()
    case .character(let character): type(character, in: asked)
    case .backspace: edit(String(asked.text.dropLast()))
    case .delete: edit("")
    case .right, .down, .tab: self.state?.ask(ofLayer: state.place.layer + 1)
    case .left, .up, .backTab: self.state?.ask(ofLayer: state.place.layer - 1)
    case .home: self.state?.ask(ofLayer: 0)
    case .end: self.state?.ask(ofLayer: state.scene.layers.count - 1)
    case .enter: giveShape(asked)
    default: break
    }
  }

  private mutating func edit(_ text: String) {
    state?.typeShape(text)
  }

  /// A digit, or what stands between two numbers: ×, x, *, a comma or a blank.
  private mutating func type(_ character: Character, in asked: AskedShapes) {
    guard let layer = state?.place.layer, !asked.known.contains(layer) else {
      notice = .news("this shape is known; → goes on to the next layer")
      return
    }
    let text = asked.text
    if character.isASCII, character.isNumber {
      guard text.count < Self.longestShape,
        text.split(separator: "×").last?.count ?? 0 < 9 || text.hasSuffix("×")
      else { return }
      edit(text + String(character))
    } else if "×xX*, ".contains(character), let last = text.last, last != "×" {
      edit(text + "×")
    }
  }

  private static let longestShape = 24

  private mutating func giveShape(_ asked: AskedShapes) {
    guard let layer = state?.place.layer else { return }
    if asked.known.contains(layer) { return goOn(nil) }
    let lengths = asked.text.split(separator: "×").compactMap { Int($0) }
    guard !lengths.isEmpty else { return }
    if let problem = state?.problem(of: lengths) {
      state?.shapeCheck?.asked.isWrong = true
      notice = .refusal(problem)
      return
    }
    state?.shapeCheck?.right += 1
    state?.shapeCheck?.asked.known.insert(layer)
    goOn("right: \(asked.text)")
  }

  private mutating func showShape() {
    guard let layer = state?.place.layer, state?.shapeCheck?.asked.known.contains(layer) == false else {
      return goOn(nil)
    }
    state?.shapeCheck?.shown += 1
    state?.shapeCheck?.asked.known.insert(layer)
    edit("")
    if state?.nextAsked == nil { return goOn(nil) }
    notice = .news("the shape is shown; → goes on to the next layer")
  }

  /// On to the next shape; behind the last one all show again.
  private mutating func goOn(_ praise: String?) {
    guard let state, let check = state.shapeCheck else { return }
    if let next = state.nextAsked {
      self.state?.ask(ofLayer: next)
      notice = praise.map { Notice(text: $0, kind: .praise) }
      return
    }
    self.state?.shapeCheck = nil
    let all = check.right + check.shown
    notice =
      check.shown == 0
      ? Notice(text: "right: \(all == 1 ? "the shape" : "all \(all) shapes")", kind: .praise)
      : .news("\(check.right) of \(all) shapes right, \(check.shown) shown")
  }

  private mutating func endShapes() {
    state?.shapeCheck = nil
    notice = .news("all shapes show again")
  }
}
