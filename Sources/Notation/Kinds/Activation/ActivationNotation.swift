import ConvEngine

/// What is said of an activation: its settings where it has any, and one step a cell.
struct ActivationNotation: KindNotation {
  let layer: SizedActivation

  private var function: any FunctionNotation { layer.activation.notation }

  var name: String { layer.activation.kind }

  func settings(_ form: SettingForm) -> [SettingText] { Self.settings(layer.activation, form) }

  /// The settings of the function; on the screen, what a function without any does.
  static func settings(_ activation: Activation, _ form: SettingForm) -> [SettingText] {
    let settings = activation.notation.settings(form)
    return settings.isEmpty && form.place == .screen ? [.remark("each cell by itself")] : settings
  }

  /// "output[0, 1, 2] = relu(input[0, 1, 2]) = max(0, −3) = 0".
  func step(_ words: StepWords) -> String {
    let (cell, name) = (words.output(words.cell), layer.activation.kind)
    guard !words.covering.contains(.input) else { return "\(cell) = \(name)(?)" }
    let call = words.isShort ? "" : " = \(name)(\(words.input(words.cell)))"
    return "\(cell)\(call) = \(words.formula(comesTo: words.walk.result(words.cell)))"
  }

  var program: String { "x = \(function.call.text)\n" }
}

/// What is said of one function; each has a file of its own.
protocol FunctionNotation: Sendable {
  /// Its settings; most functions have none.
  func settings(_ form: SettingForm) -> [SettingText]
  /// How PyTorch applies it to `x`.
  var call: PythonCall { get }
}

extension FunctionNotation {
  func settings(_ form: SettingForm) -> [SettingText] { [] }
}

extension Activation {
  /// What is said of this function.
  fileprivate var notation: any FunctionNotation {
    switch self {
    case .relu: ReLUNotation()
    case .leakyReLU(let slope): LeakyReLUNotation(slope: slope)
    case .sigmoid: SigmoidNotation()
    case .tanh: TanhNotation()
    }
  }
}
