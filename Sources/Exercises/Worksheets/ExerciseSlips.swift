import ConvEngine

/// What was done in a wrong answer of one number.
extension Exercise {
  /// The wrong numbers that mistakes give, each with what was done; empty where no number is asked.
  ///
  /// Of 148 parameters, 144 are "the bias was not added".
  ///
  /// - Complexity: O(layers · mistakes).
  public var slips: [Number: String] {
    guard case .measure(let measure) = asked, let right = measure.value(of: scene) else { return [:] }
    return slips(right) { measure.value(of: $0, in: scene, at: $1) }
  }

  /// The same for one length of the output's size: its rows, or its columns.
  public func slips(ofLength length: KeyPath<Shape, Int>) -> [Number: String] {
    guard let shape = try? scene.sized().last?.outputShape else { return [:] }
    return slips(shape[keyPath: length]) { variation, _ in variation.shape?[keyPath: length] }
  }

  /// The first mistake of the catalogue that gives a number is told for it, the simplest of all.
  private func slips(_ right: Int, _ value: (Variation, Int) -> Int?) -> [Number: String] {
    let solved = SolvedScene(scene)
    var slips: [Number: String] = [:]
    for mistake in MistakeRegistry.all {
      for index in solved.layers.indices {
        let place = solved.layers.count > 1 ? "in layer \(index) (\(scene.layers[index].kind)) " : ""
        for variation in mistake.variations(of: MistakeSite(solved: solved, index: index)) {
          guard let wrong = value(variation, index), wrong != right, slips[Number(wrong)] == nil else {
            continue
          }
          slips[Number(wrong)] = place + variation.said
        }
      }
    }
    return slips
  }
}
