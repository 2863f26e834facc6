/// In which language a document is written.
public enum DocumentScript: String, CaseIterable, Sendable {
  /// Plain text.
  case text
  /// CommonMark.
  case markdown
  /// A document for pdflatex.
  case latex
}
