import Formats
import Lessons
import Testing

@Suite("Lessons that mean harm")
struct HostileLessonTests {
  private static let pieces = [
    "[", "*", "_", "**a ", "*a_", "`", "``a", "![", "](", "[a](", "<a", "&", "~~", "~~a", "\\", "- ", "> ",
    "1. ", "a  \n",
    "# a\n", "```\n", "```scene\n", "````a\n", "- a\n", "  - a\n", "\n", "    ", "|-", "é*", "[^a",
    "a\n===\n", "\u{1B}",
    "*a **b `", "-\n", "\t", "---\n", "-", "1", "a", "<", "_a*", "**", "***a", "a*", "a**b", "\r",
  ]

  @Test("40,000 of anything, in a row, in time that grows with their number", arguments: pieces)
  func repeated(piece: String) {
    let count = 40_000
    _ = LessonReader.read(
      lessonText("# T\n" + String(repeating: piece, count: count)), name: "x", source: "x.md")
    _ = LessonReader.read(String(repeating: piece, count: count), name: "x", source: "x.md")
  }

  @Test("Deep nesting in fences, and beyond the limits")
  func limits() {
    let brackets = String(repeating: "[", count: 200_000)
    #expect(
      lessonFaults("# T\n```scene\ninput: \(brackets)\n```\n")
        == ["line 8: more than 64 lists and maps within each other; a kernel needs 6"])
    #expect(
      lessonFaults(String(repeating: "a", count: 1 << 20)).map { $0.replacing("x.md: ", with: "") }
        == ["it has 1048611 bytes; expected 1048576 at most"])
    #expect(
      lessonFaults(String(repeating: "# T\n", count: 201)) == [
        "line 206: more than 200 pages; divide the lesson"
      ])
    let question = "```question\nask: a\nnumber: 1\n```\n"
    #expect(
      lessonFaults("# T\n" + String(repeating: question, count: 21))
        == ["line 87: more than 20 questions on this page; divide the page"])
    let deep = (0..<8).map { String(repeating: "  ", count: $0) + "- a\n" }.joined()
    #expect(
      lessonFaults("# T\n" + deep)
        == [13, 14].map { "line \($0): more than 6 lists within each other; expected fewer" })
    let faults = lessonFaults("# T\n" + String(repeating: "\u{7}\n\n", count: 3_000))
    #expect(faults.count == 1_001)
  }

  @Test("Random texts")
  func random() {
    var generator = SeededNumbers(3)
    let pieces =
      Self.pieces + [
        "input: [[1]]\n", "layers: [{conv: {kernel: [[1]]}}]\n", "```question\nask: a\n", "size: true\n",
        "hide: [output]\n",
        "start: {cell: [0, 0, 0]}\n", "number: 3\n", "choose: {options: [a, b], right: 1}\n", "\u{301}", "漢",
      ]
    for _ in 0..<3_000 {
      let text = (0..<30).map { _ in pieces.randomElement(using: &generator) ?? "" }.joined()
      let reading = LessonReader.read(lessonText("# T\n" + text), name: "x", source: "x.md")
      #expect((reading.lesson == nil) == !reading.faults.isEmpty)
      for fault in reading.faults {
        #expect(fault.message.unicodeScalars.allSatisfy { $0.value >= 32 }, "\(fault.message)")
        #expect((fault.line ?? 1) <= text.utf8.count { $0 == 10 } + 7)
      }
    }
  }
}
