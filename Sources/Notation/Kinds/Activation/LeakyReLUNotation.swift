import ConvEngine

/// What is said of `leaky_relu`: "negative_slope 0.01".
struct LeakyReLUNotation: FunctionNotation {
  /// By what numbers below 0 are multiplied.
  let slope: Rational

  func settings(_ form: SettingForm) -> [SettingText] {
    let text = NumberText(.exact(slope), style: form.style).text
    return [
      SettingText(.negativeSlope, .words(text), isDefault: Activation.all.contains(.leakyReLU(slope: slope)))
    ]
  }

  var call: PythonCall {
    var call = PythonCall("F.leaky_relu", "x")
    call.set(.negativeSlope, PythonText.number(.exact(slope)))
    return call
  }
}

extension SettingName {
  /// By what numbers below 0 are multiplied.
  public static let negativeSlope = SettingName("negative_slope", key: "slope")
}
