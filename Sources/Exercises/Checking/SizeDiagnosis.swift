import ConvEngine

/// Which mistakes would give a size that is not right.
public enum SizeDiagnosis {
  /// Every mistake that gives the size, the simpler ones first.
  ///
  /// - Complexity: O(layers · mistakes · weights); what the input holds plays no part in it.
  public static func diagnoses(of checked: CheckedSize, on solved: SolvedScene) -> [Diagnosis] {
    var found: [Diagnosis] = []
    let layers = solved.scene.layers
    let solved = SolvedScene(Scene(.shape(solved.scene.input.shape), layers))
    for mistake in MistakeRegistry.all {
      for index in solved.layers.indices {
        let variations = mistake.variations(of: MistakeSite(solved: solved, index: index))
        guard
          let variation = variations.first(where: {
            $0.shape.map { CheckedSize(checked.lengths, of: $0).isRight } ?? false
          })
        else { continue }
        let place = layers.count > 1 ? "in layer \(index) (\(layers[index].kind)) " : ""
        found.append(
          Diagnosis(
            mistake: mistake.name, text: "\(place)\(variation.said): that gives this size",
            said: "\(place)\(variation.said): that gives this size", cells: []))
      }
    }
    return found
  }
}
