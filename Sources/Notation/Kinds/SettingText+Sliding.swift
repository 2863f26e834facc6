import ConvEngine

/// The settings that several kinds of layers with sliding windows have.
extension SettingText {
  /// "stride 2"; the default is 1, for a pooling layer the size of its window.
  static func stride(_ stride: Pair, usual: Pair = Pair(1), _ form: SettingForm) -> SettingText {
    SettingText(.stride, .number(form.pairs.short(stride)), isDefault: stride == usual)
  }

  /// "padding 1", "padding same (top 0, bottom 1, left 0, right 1)": what was asked for and, where it is known, what
  /// that comes to.
  static func padding(_ padding: Padding, _ sides: Sides?, _ form: SettingForm) -> SettingText {
    func named(_ name: String) -> Value {
      .words(name + (sides.map { " (\(form.pairs.sides($0).text))" } ?? ""))
    }
    let value =
      switch padding {
      case .sides(let sides): form.pairs.sides(sides)
      case .valid: named("valid")
      case .same: named("same")
      case .sameLower: named("same_lower")
      case .full: named("full")
      }
    return SettingText(.padding, value, isDefault: padding == .sides(Sides()))
  }

  /// "dilation 2", which running text names only where it is not 1.
  static func dilation(_ dilation: Pair, _ form: SettingForm) -> SettingText {
    SettingText(
      .dilation, .number(form.pairs.short(dilation)), isDefault: dilation == Pair(1), mention: .onScreen)
  }

  /// "groups 2", which is named only where it is not 1.
  static func groups(_ groups: Int) -> SettingText {
    SettingText(.groups, .number("\(groups)"), isDefault: groups == 1, mention: .nowhere)
  }
}
