/// What is a key away and makes a square hold: each is tried before it is said.
extension SquareTrial {
  /// A remedy against a cause, in the layer that fails.
  func remedy(_ cause: SquareVerdict.Cause, layer: Int) -> SquareVerdict.Remedy? {
    switch cause {
    case .border: circular(layer)
    case .stride: wholeStep.map { .shift($0) }
    case .kernel: kernel(layer).map { .kernel($0) } ?? weights(layer).map { .weights($0) }
    case .uneven: setting(layer)
    case .sizes, .unshared, .window: nil
    }
  }

  private func circular(_ index: Int) -> SquareVerdict.Remedy? {
    guard case .shift = square.transformation else { return nil }
    func goesRound(_ layer: inout Layer) {
      if layer.paddingMode != nil { layer.paddingMode = .circular }
    }
    if commutes(with: { goesRound(&$0[index]) }) { return .circular }
    if commutes(with: { for index in $0.indices { goesRound(&$0[index]) } }) { return .circularEverywhere }
    guard square.layers[index].sides.largest == 0, scene.layers[index].paddingMode != nil else { return nil }
    let isPadded = commutes {
      $0[index].padding = .same
      goesRound(&$0[index])
    }
    return isPadded ? .paddedCircular : nil
  }

  /// The shortest shift along the columns, or the rows of one that goes along these only, that is a whole step.
  private var wholeStep: Transformation? {
    guard case .shift(_, let columns) = square.transformation, let step = square.wholeStep else { return nil }
    return columns == 0 ? .shift(rows: step.rows, columns: 0) : .shift(rows: 0, columns: step.columns)
  }

  /// The first kernel with a name, from the present one on, that makes it hold.
  private func kernel(_ index: Int) -> Preset? {
    guard scene.input.shape.dimensions == .two, case .convolution(let settings) = scene.layers[index],
      settings.kernel.isShared
    else { return nil }
    let all = Preset.allCases
    let present = all.firstIndex { Kernel(rows: $0.rows) == settings.kernel }.map { $0 + 1 } ?? 0
    // The kernel that changes nothing keeps everything, and shows little.
    let inOrder = (all[present...] + all[..<present]).filter { $0 != .identity } + [.identity]
    return inOrder.first { preset in
      let kernel = Kernel(rows: preset.rows)
      return square.transformation.keeps(kernel) && commutes { $0[index].kernel = kernel }
    }
  }

  /// Of a kernel of one filter on a signal, its weights with the first half mirrored: [1, 2, −1] becomes [1, 2, 1].
  private func weights(_ index: Int) -> [Number]? {
    guard scene.input.shape.dimensions == .one, case .convolution(let settings) = scene.layers[index],
      settings.kernel.isShared, settings.kernel.weightCount == settings.kernel.columns
    else { return nil }
    let count = settings.kernel.columns
    let mirrored = (0..<count).compactMap { settings.kernel[min($0, count - 1 - $0)] }
    guard mirrored.count == count else { return nil }
    return commutes { $0[index].kernel = Kernel(signal: mirrored) } ? mirrored : nil
  }

  private func setting(_ index: Int) -> SquareVerdict.Remedy? {
    for setting in SquareVerdict.Setting.allCases {
      for amount in [1, -1]
      where commutes(with: { $0[index].change(setting, by: amount, square.layers[index]) }) {
        return .setting(setting, by: amount)
      }
    }
    return nil
  }

  private func commutes(with change: (inout [Layer]) -> Void) -> Bool {
    var scene = scene
    change(&scene.layers)
    return (try? CommutingSquare(square.transformation, scene, layers: square.layers.count))?.commutes == true
  }
}

extension Layer {
  /// One more or one less of a setting, on both axes of a grid.
  fileprivate mutating func change(_ setting: SquareVerdict.Setting, by amount: Int, _ sized: SizedLayer) {
    let isSignal = sized.inputShape.dimensions == .one
    func changed(_ pair: Pair) -> Pair {
      Pair(isSignal ? pair.rows : max(1, pair.rows + amount), max(1, pair.columns + amount))
    }
    switch setting {
    case .padding where padding != nil:
      let cells = max(0, sized.sides.largest + amount)
      padding = .around(rows: isSignal ? 0 : cells, columns: cells)
    case .padding: break
    case .stride: stride = stride.map(changed)
    case .window: windowSize = windowSize.map(changed)
    }
  }
}
