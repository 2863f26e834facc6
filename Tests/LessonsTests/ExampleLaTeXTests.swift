import Lessons
import Notation
import Testing

@Suite("The worked examples in LaTeX")
struct ExampleLaTeXTests {
  @Test("ASCII, with every brace and environment closed", arguments: WorkedExample.all.map(\.name))
  func closed(name: String) throws {
    let example = try #require(WorkedExample.named(name))
    var bytes: [UInt8] = []
    var writer = ByteWriter { bytes += $0 }
    try SolutionLaTeX.write(try example.read().solved(), heading: example.heading, to: &writer)
    try writer.flush()
    #expect(bytes.allSatisfy { $0 < 127 && ($0 >= 32 || $0 == 10) })
    let latex = String(decoding: bytes, as: UTF8.self).replacing(#"\{"#, with: "").replacing(#"\}"#, with: "")
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
}
