/// What a setting is called: PyTorch's name, and a shorter one for narrow screens.
///
/// The names that several kinds of layers share stand here; what one kind alone has, its own folder adds.
public struct SettingName: Hashable, Sendable {
  /// PyTorch's name, which is also that of scene files and of flags: "stride".
  public let text: String
  /// What stands before the value where there is little room: "s", as in "s2"; empty where the value says enough.
  public let key: String

  /// A name with its short form.
  init(_ text: String, key: String) { (self.text, self.key) = (text, key) }
}

extension SettingName {
  static let kernel = SettingName("kernel", key: "w")
  static let stride = SettingName("stride", key: "s")
  static let padding = SettingName("padding", key: "p")
  static let dilation = SettingName("dilation", key: "d")
  static let groups = SettingName("groups", key: "g")
  static let outputSize = SettingName("output_size", key: "o")
}
