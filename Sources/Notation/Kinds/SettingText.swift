import ConvEngine

/// One setting of a layer as it is written: "stride 2".
public struct SettingText: Hashable, Sendable {
  /// What a setting is set to.
  public enum Value: Hashable, Sendable {
    /// Digits, which stand right behind a short key: "s2", "w3×3".
    case number(String)
    /// Anything else: "same (1)", "reflect".
    case words(String)
    /// Whether something is on.
    case flag(Bool)

    /// "3×3", "reflect", "true".
    var text: String {
      switch self {
      case .number(let text), .words(let text): text
      case .flag(let isOn): isOn ? "true" : "false"
      }
    }
  }

  /// Where a setting is written while it has its default value.
  enum Mention: Hashable, Sendable {
    /// In running text and on the screen.
    case everywhere
    /// On the screen only, where keys change it.
    case onScreen
    /// Nowhere.
    case nowhere
  }

  /// What it is called.
  public let name: SettingName
  /// What it is set to.
  public let value: Value
  /// Whether the layer would be the same if it were not given.
  public let isDefault: Bool
  /// Where it is written while it is the default.
  private let mention: Mention

  /// A setting, and where it is written while it is the default.
  init(_ name: SettingName, _ value: Value, isDefault: Bool = false, mention: Mention = .everywhere) {
    (self.name, self.value, self.isDefault, self.mention) = (name, value, isDefault, mention)
  }

  /// What is said in the place of settings, by a layer that has none: "each cell by itself".
  static func remark(_ text: String) -> SettingText { SettingText(SettingName(text, key: text), .words("")) }

  /// Whether it is written at a place.
  func isWritten(at place: SettingForm.Place) -> Bool {
    guard isDefault else { return true }
    return switch mention {
    case .everywhere: true
    case .onScreen: place == .screen
    case .nowhere: false
    }
  }

  /// As running text has it: "kernel 3 × 3", and by its name alone what is switched on: "ceil_mode".
  public var inText: String {
    switch value {
    case .flag(true), .words(""): name.text
    case .flag(false), .number, .words: "\(name.text) \(value.text)"
    }
  }

  /// As a screen with room for it has it: "kernel 3×3", "ceil_mode true".
  public var onScreen: String { "\(name.text) \(value.text)" }

  /// As a narrow screen has it: "w3×3", "p same (1)", "ceil true".
  public var onNarrowScreen: String {
    if name.key.isEmpty { return value.text }
    return switch value {
    case .number(let digits): name.key + digits
    case .words, .flag: "\(name.key) \(value.text)"
    }
  }
}
