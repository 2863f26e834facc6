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
  /// What may say more in each picture: other ways to show numbers, other channels.
  private static let pictureKeys = ["v", "v v", "x"]
  /// What may say more beside the picture: another focus, fields, the help, the program.
  private static let otherKeys = ["tab", "tab tab", "backtab", ":", "?", "? pagedown", "y", "e", "g"]

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
        visit(withKeys: step == 0)
        if step < walk.stepCount - 1 { script.press("right") }
      }
      script.press("up")
    }
  }

  /// Looks at the present step in every picture that suits it.
  private mutating func visit(withKeys: Bool) {
    let count = max(1, PictureRegistry.suiting(script.state.figure).count)
    for picture in 0..<count {
      look("")
      if withKeys { look(after: Self.pictureKeys + (picture == 0 ? Self.otherKeys : [])) }
      if count > 1 { script.press("o") }
    }
    script.forgetEffects()
  }

  /// Looks at what each of some keys shows, from the present step.
  private mutating func look(after keys: [String]) {
    let present = script
    for keys in keys {
      script.press(keys)
      look(keys)
      script = present
    }
  }

  private func look(_ keys: String) {
    for size in Self.sizes { look(view(script.model, size), script, keys) }
  }
}
