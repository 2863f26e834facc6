import Testing

/// Expects every brace, and every environment behind the preamble, to be closed.
func expectClosed(_ document: String) throws {
  let latex = document.replacing(#"\{"#, with: "").replacing(#"\}"#, with: "")
  var depth = 0
  for character in latex.utf8 {
    depth += character == UInt8(ascii: "{") ? 1 : character == UInt8(ascii: "}") ? -1 : 0
    #expect(depth >= 0)
  }
  #expect(depth == 0)
  // Environments that are begun in the document; the preamble defines one.
  let page = try #require(latex.firstRange(of: #"\begin{document}"#)).lowerBound
  var open: [Substring] = []
  for match in latex[page...].matches(of: /\\(begin|end)\{(\w+)\}/) {
    if match.1 == "begin" {
      open.append(match.2)
    } else {
      #expect(open.popLast() == match.2)
    }
  }
  #expect(open.isEmpty)
}
