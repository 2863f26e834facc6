import ConvEngine
import Pictures
import Screen
import Views

@testable import Tutor

/// Every layer, level, step and picture of a scene, gone to by keys, and looked at on two sizes of screen.
struct SceneTour {
  private(set) var script: Script
  private let look: (_ frame: Frame, _ script: Script, _ keys: String) -> Void
  private static let sizes = [Size(rows: 24, columns: 80), Size(rows: 40, columns: 120)]
  /// What may say more than the picture does: other ways to show numbers, other channels, another focus, fields, the
  /// help, the program.
  private static let keys = [
    "v", "v", "v", "x", "x", "tab", "tab", "tab", "tab", ":", "escape", "?", "pagedown", "escape", "y",
    "escape",
    "e", "escape", "g", "escape",
  ]

  init(_ script: Script, look: @escaping (_ frame: Frame, _ script: Script, _ keys: String) -> Void) {
    (self.script, self.look) = (script, look)
  }

  /// Goes through all of it.
  mutating func go() {
    for layer in script.state.scene.layers.indices {
      script.press("up up home")
      for _ in 0..<layer { script.press("right") }
      visit(withKeys: true)
      guard let walk = script.state.walk else { continue }
      script.press("down home")
      if script.state.place.level == .term { script.press("up home") }
      for cell in 0..<walk.cellCount {
        visit(withKeys: cell == 0)
        if cell < walk.cellCount - 1 { script.press("right") }
      }
      guard walk.layer.hasTerms else { continue }
      script.press("home down")
      for step in 0..<walk.stepCount {
        visit(withKeys: step == 0 || step == walk.stepCount - 1)
        if step < walk.stepCount - 1 { script.press("right") }
      }
      script.press("up")
    }
  }

  /// Looks at the present step in every picture that suits it.
  private mutating func visit(withKeys: Bool) {
    for _ in 0..<max(1, PictureRegistry.suiting(script.state.figure).count) {
      look("")
      for keys in withKeys ? Self.keys : [] {
        script.press(keys)
        look(keys)
      }
      script.press("o")
    }
    script.forgetEffects()
  }

  private func look(_ keys: String) {
    for size in Self.sizes { look(view(script.model, size), script, keys) }
  }
}
