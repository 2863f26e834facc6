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
    try expectClosed(String(decoding: bytes, as: UTF8.self))
  }
}
