import Notation
import Tutor

extension SceneState {
  /// What the page keeps covered, as what is written for a student asks for it.
  var covering: Covering {
    var covering: Covering = hidesSize ? .size : []
    for part in hidden {
      switch part {
      case .input: covering.insert(.input)
      case .kernel: covering.insert(.kernel)
      case .output: covering.insert(.output)
      case .formula: covering.insert(.sizeFormula)
      }
    }
    return covering
  }
}
