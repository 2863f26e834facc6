import Notation

/// How messages quote what they found: visible, short, between quotation marks.
package enum Quote {
  /// 'strid', with every control character written out and the end cut off where it is long.
  package static func of(_ text: String) -> String { "'\(VisibleText.of(text, atMost: 60))'" }
}
