import ConvEngine
import Foundation
import Lessons
import Testing

/// What the program carries by name: sample images and worked examples, and the list of them.
@Suite struct NamedSceneTests {
  @Test func solvesAWorkedExampleByName() throws {
    let answer = Program.Outcome(status: 0, output: "19,25\n37,43\n", error: "")
    #expect(try Program.run(["solve", "d2l-cross-correlation", "--format", "csv"]) == answer)
    #expect(
      try Program.run(["solve", "d2l-cross-correlation", "--flip", "--format", "csv"]).output
        == Program.run(["solve", "d2l-convolution", "--format", "csv"]).output)
    #expect(
      try Program.run(["play", "d2l-padding", "--plain"]) == Program.run(["solve", "d2l-padding"]))
    #expect(try Program.run(["play", "d2l-padding"]).status == 69)
  }

  @Test func theCalculationSaysWhereAnExampleIsFrom() throws {
    let heading = """
      Worked example d2l-padding
        zeros around the input: 3 x 3 becomes 4 x 4
        Source: Dive into Deep Learning, Padding and Stride
        https://d2l.ai/chapter_convolutional-neural-networks/padding-and-strides.html
        Note: the source prints the first value; the others are calculated

      Input, 1 × 3 × 3 (channels × rows × columns)

      """
    #expect(try Program.run(["solve", "d2l-padding"]).output.hasPrefix(heading))
    // What flags change is no longer the source's.
    #expect(try Program.run(["solve", "d2l-padding", "--stride", "2"]).output.hasPrefix("Input, 1 × 3 × 3"))
    // Sizes alone can be walked from layer to layer, in a terminal.
    #expect(try Program.run(["play", "cs231n-alexnet"]).status == 69)
  }

  @Test func takesASampleImageByName() throws {
    let edge = ["solve", "--input", "vertical_edge", "--kernel", "vertical", "--format", "csv"]
    #expect(try Program.run(edge).output == String(repeating: "0,30,30,0\n", count: 4))
    let scene = "{input: step, layers: [{conv: {kernel: [-1, 1]}}]}"
    #expect(
      try Program.run(["solve", "-", "--format", "csv"], input: scene).output == "0,0,0,1,0,0,0\n")
  }

  /// A scene file opens as it says; a command that works one scene out refuses several networks.
  @Test func aFileSaysHowItOpens() throws {
    let scene =
      "{input: {shape: [1, 9, 9]}, view: architecture, networks: [{name: small, layers: [relu]}, {name: deep, layers: [relu, tanh]}]}"
    let screen = try Program.run(["draw", "-", "--keys", "x Right"], input: scene).output
    #expect(screen.contains("small") && screen.contains("deep") && screen.contains("[tanh"))
    let refused = try Program.run(["solve", "-"], input: scene)
    #expect(refused.status == 65 && refused.error.contains("the scene has 2 networks, and this works on one"))
    let wrong = try Program.run(["draw", "-"], input: scene.replacing("architecture", with: "volume"))
    #expect(wrong.status == 65 && wrong.error.contains("shown by the picture 'architecture' alone"))
  }

  /// A file is never taken for an example that has its name, nor hidden where its path is written out.
  @Test func anExampleMeansTheSameInEveryFolder() throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    for name in ["d2l-cross-correlation", "mine"] {
      try "{input: [[5]], layers: [{conv: {kernel: [[1]]}}]}"
        .write(to: folder.appendingPathComponent(name), atomically: false, encoding: .utf8)
    }
    func solved(_ scene: String) throws -> String {
      try Program.run(["solve", scene, "--format", "csv"], folder: folder).output
    }
    #expect(try solved("d2l-cross-correlation") == "19,25\n37,43\n")
    #expect(try solved("./d2l-cross-correlation") == "5\n")
    #expect(try solved("mine") == "5\n")
  }

  @Test(arguments: [
    (
      "d2l-paddin",
      "cannot read 'd2l-paddin': no such file, and no worked example; did you mean 'd2l-padding'?"
    ),
    (
      "cross", "cannot read 'cross': no such file, and no worked example; it is a sample image: --input cross"
    ),
    (
      "qqqqqqqq",
      "cannot read 'qqqqqqqq': no such file, and no worked example; 'convwalk list' names those there are"
    ),
    ("./d2l-padding", "cannot read './d2l-padding': no such file"),
  ])
  func namesWhatIsNearest(word: String, message: String) throws {
    #expect(
      try Program.run(["solve", word])
        == Program.Outcome(status: 66, output: "", error: "convwalk: \(message)\n"))
  }

  @Test func listsEverythingByName() throws {
    let list = try Program.run(["list"])
    #expect(list.status == 0)
    #expect(list.error == "")
    let lines = list.output.split(separator: "\n", omittingEmptySubsequences: false)
    #expect(
      lines.filter { $0.first?.isLetter == true } == [
        "Lessons (convwalk learn NAME)", "Kernels (--kernel NAME, kernel: NAME)",
        "Sample images (--input NAME, input: NAME)",
        "Worked examples (convwalk solve NAME, convwalk play NAME)",
      ])
    let names =
      Library.builtIn.entries.map(\.name) + Preset.allCases.map(\.rawValue) + SampleImage.all.map(\.name)
      + WorkedExample.all.map(\.name)
    for name in names {
      #expect(lines.count { $0.split(separator: " ").first?[...] == name[...] } == 1, "\(name)")
    }
    for line in lines { #expect(line.count <= 80 && line.last != " ", "\(line)") }
  }

  @Test func listsInASCIIWhereThereIsNoMore() throws {
    let list = try Program.run(["list"], environment: ["LC_ALL": "C"])
    #expect(list == (try Program.run(["list", "--ascii"])))
    #expect(list.output.utf8.allSatisfy { $0 < 128 })
    // No glyph without a twin: the question marks are those that were there.
    let marks = try Program.run(["list"]).output.count { $0 == "?" }
    #expect(list.output.count { $0 == "?" } == marks)
    #expect(list.output.contains("  colour_edge      3x4x6  "))
  }
}
