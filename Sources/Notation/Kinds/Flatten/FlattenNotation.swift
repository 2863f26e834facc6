import ConvEngine

/// What is said of `flatten`: it has no settings, and moves numbers without changing them.
struct FlattenNotation: KindNotation {
  let layer: SizedFlatten

  var name: String { SizedLayer.flatten(layer).kind }

  func settings(_ form: SettingForm) -> [SettingText] { Self.settings(form) }

  /// On the screen, the order in which it goes over the cells.
  static func settings(_ form: SettingForm) -> [SettingText] {
    form.place == .screen ? [.remark("channel by channel, row by row")] : []
  }

  /// "output[4] = input[0, 1, 1] = 4".
  func step(_ words: StepWords) -> String {
    let source = words.input(layer.source(of: words.cell))
    let value = words.computed(words.walk.result(words.cell), from: .input)
    return "\(words.output(words.cell)) = \(source) \(value.text)"
  }

  var program: String { "x = \(PythonCall("torch.flatten", "x", "1").text)\n" }
}
