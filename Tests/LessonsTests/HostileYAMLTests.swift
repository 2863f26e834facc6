import ConvEngine
import Formats
import Lessons
import ReadingFiles
import Testing

@Suite("YAML that means harm")
struct HostileYAMLTests {
  private let tooDeep = "more than 64 lists and maps within each other; a kernel needs 6"
  private let anchor = "an anchor (&) is not part of a scene; write the values out"

  private func repeated(_ text: String, _ count: Int = 200_000) -> String {
    String(repeating: text, count: count)
  }

  @Test(
    "Deep nesting, whatever it is written with",
    arguments: ["[", "{", "- ", "? ", "input: [", "[a-#,[", "[{", "- - ? "])
  func depth(piece: String) {
    #expect(fault(repeated(piece)) == "scene.yaml, line 1: \(tooDeep)")
  }

  @Test("Deep nesting behind a quote that is none")
  func hiddenDepth() {
    #expect(fault("x: it 'is\ny: " + repeated("[")) == "scene.yaml, line 2: \(tooDeep)")
    #expect(fault("x: |\n  'a\ny: " + repeated("[")) == "scene.yaml, line 3: \(tooDeep)")
  }

  @Test("Many brackets side by side are no nesting")
  func wide() throws {
    let rows = repeated("[1, '2', \"3\"], ", 2_000)
    #expect(try scene("{input: [\(rows)], layers: [{conv: {kernel: vertical}}]}").input.shape.rows == 2_000)
  }

  @Test(
    "A billion laughs, and where they hide",
    arguments: ["", "x: it 'is\n", "x: |\n  '\n", "x: \"a\"\n", "# 'a\n", "x: 'it''s'\n"])
  func laughs(disguise: String) {
    var text = disguise + "a0: &a0 [1, 2]\n"
    for level in 1..<60 {
      text +=
        "a\(level): &a\(level) [\(Array(repeating: "*a\(level - 1)", count: 9).joined(separator: ", "))]\n"
    }
    let line = disguise.filter { $0 == "\n" }.count + 1
    #expect(fault(text) == "scene.yaml, line \(line): \(anchor)")
  }

  @Test(
    "Anchors, aliases and merge keys",
    arguments: [
      "&a [1]", "[&b-1 1]", "{&_ k: 1}", "\"x\"&y 1", "[1,&a 2]", "!t  &a [1]", "!<t> &a x", "\t&a x",
      "? &a x",
      "x\u{2028}&a y: 1", "x\u{85}&a y: 1",
    ])
  func anchors(value: String) {
    #expect(fault("layers: []\ninput: \(value)") == "scene.yaml, line 2: \(anchor)")
  }

  @Test("An alias without an anchor, a merge key, an ampersand that is text")
  func aliases() {
    #expect(
      fault("input: *a") == "scene.yaml, line 1: an alias (*) is not part of a scene; write the values out")
    #expect(
      fault("<<: {input: [1]}\n")
        == "scene.yaml, line 1: a scene has no key '<<'; expected one of input, layers, dimensions")
    #expect(
      fault("R&D & more: 1\n")
        == "scene.yaml, line 1: a scene has no key 'R&D & more'; expected one of input, layers, dimensions")
    #expect(
      fault("Q &A: 1\n")
        == "scene.yaml, line 1: a scene has no key 'Q &A'; expected one of input, layers, dimensions")
  }

  @Test("No anchor gets past the screen to the parser")
  func everyAnchor() {
    var generator = SeededNumbers(11)
    for _ in 0..<4_000 {
      let pieces = [
        "&a", "*a", " ", "\n", "- ", ": ", "?", "[", "]", "{", "}", ",", "!t", "'", "\"", "x", "|", "#",
      ]
      let text = (0..<12).map { _ in pieces.randomElement(using: &generator) ?? "" }.joined()
      #expect(fault(text)?.contains(": an anchor is not part") != true, "\(text)")
    }
  }

  @Test("Tags", arguments: ["!!int", "!!binary", "!python/object", "!!float"])
  func tags(tag: String) {
    let name = tag.hasPrefix("!!") ? "tag:yaml.org,2002:\(tag.dropFirst(2))" : tag
    #expect(
      fault("layers: []\ninput: \(tag) 3\n")
        == "scene.yaml, line 2: the tag '\(name)' is not part of a scene; leave it out")
  }

  @Test(
    "Text that is no single YAML document",
    arguments: [
      (
        "input:\n\t- 1\n",
        "2, column 1: a tab, or a character that begins no value; indent with blanks, and quote text that begins "
          + "with @ or %"
      ),
      ("input: [1]\nlayers: [] ]\n", "2, column 12: this is not YAML: did not find expected key"),
      ("{input: [1]} x\n", "1, column 14: this is not YAML: did not find expected <document start>"),
      ("input: [1, 2\n", "2, column 1: this is not YAML: did not find expected ',' or ']'"),
      ("input: \"abc", "1, column 12: this is not YAML: found unexpected end of stream"),
      ("input: [1]\n---\ninput: [2]\n", "2: a second document begins here; expected one scene"),
      ("input: [1]\n\ninput: [2]\n", "1: the key 'input' stands there twice; keep one"),
      ("\"in\\u0070ut\": [1]\ninput: [2]\n", "1: the key 'input' stands there twice; keep one"),
      ("a: 1\nb: \u{7}\n", "2: this is not YAML: control characters are not allowed"),
      ("? [1]\n: 2\n", "1: a key is a list or a map; expected a name"),
    ])
  func malformed(text: String, problem: String) {
    #expect(fault(text) == "scene.yaml, line \(problem)")
  }

  @Test("100,000 documents")
  func documents() {
    #expect(
      fault(repeated("---\ninput: [1]\n", 100_000))
        == "scene.yaml, line 3: a second document begins here; expected one scene")
  }

  @Test("Nothing in it", arguments: ["", "\n\n\n", "# a comment\n", "   ", "\u{FEFF}"])
  func empty(text: String) throws {
    let folder = try Folder()
    let path = try folder.file("scene.yaml", text)
    #expect(
      message { try SceneFile.read(path) }?.replacing(folder.path, with: "")
        == "scene.yaml is empty; expected a scene with input and layers")
  }

  @Test(
    "Another thing than a map",
    arguments: [("[1]", "a list"), ("[]", "an empty list"), ("5", "'5'"), ("~", "'~'")])
  func wrongRoot(text: String, found: String) {
    #expect(
      fault(text) == "scene.yaml, line 1: a scene is \(found); expected a map with input, layers, dimensions")
  }

  @Test("Escapes written in JSON come out visibly")
  func escapes() {
    #expect(
      fault(#"{"in\u001b[2Jput": 3}"#)
        == #"scene.yaml, line 1: a scene has no key 'in\u{1B}[2Jput'; expected one of input, layers, dimensions"#
    )
    #expect(
      fault(#"{"input": [1], "layers": "\u202e\u0000"}"#)
        == #"scene.yaml, line 1: layers is '\u{202E}\u{0}'; expected a list with one layer at least"#)
  }

  @Test("4 MB in one line, and more than 4 MB")
  func large() {
    let shown = String(repeating: "x", count: 30) + "…" + String(repeating: "x", count: 29)
    #expect(
      fault(repeated("x", 4 << 20))
        == "scene.yaml, line 1: a scene is '\(shown)'; expected a map with input, layers, dimensions")
    #expect(
      fault(repeated("x", 4 << 20 + 1))
        == "scene.yaml: 4194305 bytes of YAML, more than the limit of 4194304; "
        + "put a large input into a .csv or .npy file and name it")
  }

  @Test("Line ends and marks of every kind are accepted")
  func lineEnds() throws {
    let folder = try Folder()
    let text = "input: [[1, 2]]\nlayers:\n  - conv: {kernel: [[1]]}"
    for form in [
      text, "\u{FEFF}" + text, text.replacing("\n", with: "\r\n"), text.replacing("\n", with: "\r"),
    ] {
      #expect(try cells(SceneFile.read(folder.file("scene.yaml", form)).input) == [[[1, 2]]])
    }
  }

  @Test(
    "Bytes that are no UTF-8 text",
    arguments: [
      ([0x61, 0x0A, 0x00], ", line 2: a NUL byte; expected text in UTF-8"),
      ([0x61, 0x0A, 0x63, 0xE9, 0x20, 0x61], ", line 2: byte 0xE9 is not UTF-8; save the file as UTF-8"),
      ([0xFF, 0xFE, 0x61, 0x00], " is UTF-16; save it as UTF-8"),
    ] as [([UInt8], String)])
  func bytes(bytes: [UInt8], problem: String) throws {
    let folder = try Folder()
    let path = try folder.file("scene.yaml", bytes)
    #expect(message { try SceneFile.read(path) }?.replacing(folder.path, with: "") == "scene.yaml" + problem)
  }
}
