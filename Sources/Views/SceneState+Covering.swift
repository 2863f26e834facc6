import Notation
import Tutor

extension SceneState {
  /// What a question keeps from being read, as formulas ask for it.
  var covering: Covering {
    var covering: Covering = hidesSize ? [.size] : []
    if hidden.contains(.input) { covering.insert(.input) }
    if hidden.contains(.kernel) { covering.insert(.kernel) }
    if hidden.contains(.output) { covering.insert(.output) }
    if hidden.contains(.formula) { covering.insert(.sizeFormula) }
    return covering
  }
}
