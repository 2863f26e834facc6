/// Text of a page as it stands in the file: its lines joined with line feeds, blanks at their beginning and at
/// the very end taken away.
struct RawText {
  var scalars: [Unicode.Scalar]
  /// The line of the file it begins on.
  let line: Int
}

/// What a lesson's Markdown is made of.
enum MarkdownPiece {
  /// The text of a `#` heading, which begins a page.
  case heading(RawText)
  /// A paragraph, on its own or in a list.
  case paragraph(Block.Kind, depth: Int, RawText)
  /// What stands in a fence.
  case fence(Fence)

  /// The line it begins on.
  var line: Int {
    switch self {
    case .heading(let text), .paragraph(_, _, let text): text.line
    case .fence(let fence): fence.line
    }
  }
}

/// A fence that a lesson may have.
struct Fence {
  enum Kind: String, CaseIterable {
    case scene, question, formula
  }

  /// Nil where the name is none of these, which has been said.
  let kind: Kind?
  /// The line of its first backquotes.
  let line: Int
  /// What stands in it.
  var lines: [SourceLine] = []
  /// Whether something is wrong with the fence itself, so that nothing follows from what stands in it.
  var isBroken = false

  /// What stands in it, with a line feed after each line.
  var text: String {
    var view = String.UnicodeScalarView()
    for line in lines {
      view.append(contentsOf: line.scalars)
      view.append("\n")
    }
    return String(view)
  }
}
