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
  /// The size of the kernel, in rows and columns.
  public static let kernel = SettingName("kernel", key: "w")
  /// How far apart neighbouring windows stand.
  public static let stride = SettingName("stride", key: "s")
  /// Cells added around the input; of a transposed convolution, cut off its output.
  public static let padding = SettingName("padding", key: "p")
  /// How far apart neighbouring taps of a window stand.
  public static let dilation = SettingName("dilation", key: "d")
  /// Into how many groups channels and filters are divided.
  public static let groups = SettingName("groups", key: "g")
  /// How many rows and columns come out.
  public static let outputSize = SettingName("output_size", key: "o")
}
