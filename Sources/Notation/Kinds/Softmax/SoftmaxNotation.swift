import ConvEngine

/// What is said of a softmax: "softmax", "dim 0 (channels)".
struct SoftmaxNotation: KindNotation {
  let layer: SizedSoftmax

  var name: String { SizedLayer.softmax(layer).kind }

  func settings(_ form: SettingForm) -> [SettingText] {
    [SettingText(.dim, .number("\(dim) (\(directionName))"))]
  }

  /// What was given, for one that cannot run; which axis none stands for depends on the input.
  static func settings(_ settings: Softmax) -> [SettingText] {
    settings.dim.map { [SettingText(.dim, .number("\($0)"))] } ?? []
  }

  /// PyTorch's `dim`, counted without a batch axis.
  private var dim: Int {
    switch layer.direction {
    case .channels: 0
    case .rows: 1
    case .columns: layer.inputShape.lengths.count - 1
    }
  }

  /// What the numbers that add up to 1 stand along: "channels".
  private var directionName: String {
    switch layer.direction {
    case .channels: "channels"
    case .rows: "rows"
    case .columns:
      layer.inputShape.isList ? "the list" : layer.inputShape.dimensions == .one ? "length" : "columns"
    }
  }

  func step(_ words: StepWords) -> String {
    SoftmaxStepLine(walk: SoftmaxWalk(layer, on: words.walk.input), words: words).text
  }

  /// PyTorch counts the batch as the first axis.
  var program: String {
    var call = PythonCall("F.softmax", "x")
    call.set(.dim, "\(dim + 1)")
    return "x = \(call.text)\n"
  }
}

extension SettingName {
  /// Along which axis numbers add up to 1; 0 is channels.
  public static let dim = SettingName("dim", key: "dim")
}
