import ConvEngine
import Lessons
import Screen
import Testing

@testable import Tutor

/// A model driven by keys, as a student would press them.
struct Script {
  private(set) var model: Model
  /// What `update` asked for, in order.
  private(set) var effects: [Effect] = []

  init(_ scene: Scene = .example) { model = Model(SceneState(scene)) }

  init(_ model: Model) { self.model = model }

  /// A lesson of one page, with these fences.
  init(page: String) throws {
    let text = "---\ntitle: T\ngoal: G\nsource: S\n---\n# Page\n\n" + page
    let reading = LessonReader.read(text, name: "01-x", source: "x.md")
    model = Model(try #require(reading.lesson, "\(reading.faults.map(\.message))"), page: 0)
  }

  /// The scene on the screen.
  var state: SceneState { model.state! }
  /// What the last key said.
  var message: String? { model.notice?.text }

  /// Presses keys: letters as themselves, the others by name: "right down s escape".
  mutating func press(_ keys: String) {
    for word in keys.split(separator: " ") {
      if let key = Script.named[String(word)] {
        send(.key(key))
      } else {
        for character in word { send(.key(.character(character))) }
      }
    }
  }

  mutating func send(_ event: Event) { effects += update(&model, event) }

  /// Forgets what was asked for, in scripts too long to remember it.
  mutating func forgetEffects() { effects.removeAll() }

  mutating func send(_ outcome: Outcome) { effects += update(&model, outcome: outcome) }

  private static let named: [String: Key] = [
    "left": .left, "right": .right, "up": .up, "down": .down, "home": .home, "end": .end, "enter": .enter,
    "escape": .escape, "tab": .tab, "backtab": .backTab, "backspace": .backspace, "delete": .delete,
    "pageup": .pageUp, "pagedown": .pageDown, "ctrl-c": .control("c"), "ctrl-r": .control("r"),
    "ctrl-l": .control("l"), "ctrl-z": .control("z"), "space": .character(" "),
  ]
}

extension SceneState {
  /// The settings of the walked layer, which is a convolution.
  var settings: Convolution { convolution! }

  /// The walked layer with its sizes; nil where it cannot run.
  var sizedLayer: SizedLayer? {
    solved.layers.indices.contains(place.layer) ? solved.layers[place.layer] : nil
  }
}

extension LayerWalk {
  /// The steps of all cells.
  var stepCount: Int { (0..<cellCount).reduce(0) { $0 + stepCount(ofCell: $1) } }
}

extension Script {
  /// Standing on a layer.
  static func place(layer: Int) -> WalkPlace {
    var place = WalkPlace()
    (place.level, place.layer) = (.layer, layer)
    return place
  }

  /// A scene from flags.
  static func scene(
    _ input: String, kernel: String, stride: String? = nil, padding: String? = nil, layers: String? = nil
  ) throws -> Scene {
    var flags = SceneFlags()
    (flags.input, flags.kernel, flags.stride, flags.padding, flags.layers) = (
      input, kernel, stride, padding, layers
    )
    return try flags.scene(changing: nil)
  }
}
