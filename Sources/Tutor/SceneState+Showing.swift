import Notation
import Pictures

/// How numbers show, and whether the size formula does.
extension SceneState {
  /// Decimals, fractions, letters, and decimals again.
  mutating func nextShowing() {
    if showsNetworks { return presentation.showsOtherFace.toggle() }
    let faces = PictureRegistry.type(of: figure)?.faces ?? []
    if !faces.isEmpty { return presentation.face = (presentation.face + 1) % faces.count }
    let all = Showing.allCases
    let index = all.firstIndex(of: presentation.showing) ?? 0
    presentation.showing = all[(index + 1) % all.count]
    if presentation.showing == .symbols, walk?.canShowSymbols != true { presentation.showing = all[0] }
    settleFigure()
  }

  /// Shows the size formula, or no longer.
  mutating func toggleFormula() {
    presentation.formula = presentation.formula == .hidden ? .always : .hidden
    settleFigure()
  }

  /// Why the size formula cannot be shown.
  var formulaRefusal: String? {
    if hiding.contains(.sizeFormula) { return "the question of this page hides the size formula; a answers" }
    return walk == nil && solved.fault == nil ? nothingToWalk : nil
  }

  /// What a key has changed that the screen shows in passing only; nil where the picture says it.
  func news(of action: Action) -> String? {
    switch action {
    case .nextNumberStyle where showsNetworks: nil
    case .nextNumberStyle where PictureRegistry.type(of: figure)?.faces.isEmpty == false:
      PictureRegistry.type(of: figure)?.faces[presentation.face]
    case .nextNumberStyle:
      switch presentation.showing {
      case .decimals: "numbers show as decimals"
      case .fractions: "numbers show as fractions"
      case .symbols: "a letter stands for every number"
      }
    case .nextPreset, .previousPreset: figure.kernelName.map { "the kernel is \($0) now" }
    case .showFormula:
      "the size formula: \(presentation.formula == .hidden ? "hidden" : "shown where the picture has it")"
    case .nextPicture, .previousPicture:
      PictureRegistry.type(of: figure).map { "\($0.name): \($0.summary)" }
    case .focusNext, .focusPrevious: picking.map { "→ ← . , go from \($0.noun) to \($0.noun) now" }
    default: nil
    }
  }
}
