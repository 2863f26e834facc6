import Foundation
import Testing

/// What the program writes and with which status it ends.
@Suite struct CommandLineTests {
  private let grid = ["--input", "0 1 2; 3 4 5; 6 7 8", "--kernel", "0 1; 2 3"]

  @Test func solvesAsOnABoard() throws {
    let outcome = try Program.run(["solve"] + grid)
    #expect(
      outcome
        == Program.Outcome(
          status: 0,
          output: """
            Input, 1 × 3 × 3 (channels × rows × columns)
              0 1 2
              3 4 5
              6 7 8

            Layer 0: conv, kernel 2 × 2, stride 1, padding 0

            Kernel
              0 1
              2 3

            Output size = ⌊(n + before + after − e)/s⌋ + 1
              rows     ⌊(3 + 0 + 0 − 2)/1⌋ + 1 = ⌊1⌋ + 1 = 2
              columns  ⌊(3 + 0 + 0 − 2)/1⌋ + 1 = ⌊1⌋ + 1 = 2
            Parameters: 4; multiplications: 16

            Sums, by output [filter, row, column]
              [0, 0, 0] = 0·0 + 1·1 + 3·2 + 4·3 = 19
              [0, 0, 1] = 1·0 + 2·1 + 4·2 + 5·3 = 25
              [0, 1, 0] = 3·0 + 4·1 + 6·2 + 7·3 = 37
              [0, 1, 1] = 4·0 + 5·1 + 7·2 + 8·3 = 43

            Output, 1 × 2 × 2
              19 25
              37 43

            """,
          error: ""
        )
    )
    #expect(try Program.run(["play", "--plain"] + grid) == outcome)
    let ascii = try Program.run(["solve"] + grid, environment: ["LC_ALL": "C"])
    #expect(ascii.output.utf8.allSatisfy { $0 < 128 })
    #expect(ascii.output.split(separator: "\n").count == outcome.output.split(separator: "\n").count)
  }

  @Test func markdownIsInTheLocalesCharactersAndLaTeXInASCII() throws {
    let markdown = try Program.run(["solve"] + grid + ["--format", "markdown"])
    #expect(markdown.output.contains("⌊(3 + 0 + 0 − 2)/1⌋ + 1"))
    let twin = try Program.run(["solve"] + grid + ["--format", "markdown"], environment: ["LC_ALL": "C"])
    #expect(twin.output.contains("[(3 + 0 + 0 - 2)/1] + 1"))
    #expect(try Program.run(["solve"] + grid + ["--format", "markdown", "--ascii"]) == twin)
    let latex = try Program.run(["solve"] + grid + ["--format", "latex"])
    #expect(latex.output.utf8.allSatisfy { $0 < 128 })
    #expect(latex.output.hasPrefix("\\documentclass") && latex.output.hasSuffix("\\end{document}\n"))
    #expect(try Program.run(["solve"] + grid + ["--format", "latex", "--ascii"]) == latex)
  }

  @Test func solvesAFileOfOnesOwn() throws {
    let csv = try Program.file("0,1,2\n3,4,5\n6,7,8\n", ending: "csv")
    let outcome = try Program.run(["solve", "--input", csv.path, "--kernel", "0 1; 2 3", "--format", "csv"])
    #expect(outcome == Program.Outcome(status: 0, output: "19,25\n37,43\n", error: ""))
    let scene = "{\"input\": \"\(csv.path)\", \"layers\": [{\"conv\": {\"kernel\": [[0, 1], [2, 3]]}}]}"
    #expect(try Program.run(["solve", "-", "--format", "csv"], input: scene) == outcome)
    let flipped = try Program.run(["solve", "-", "--format", "csv", "--flip"], input: scene)
    #expect(flipped.output == "5,11\n23,29\n")
  }

  @Test func writesJSON() throws {
    let outcome = try Program.run(["solve"] + grid + ["--bias", "1/3", "--stride", "2", "--format", "json"])
    #expect(
      outcome.output
        == #"{"input_shape":[1,3,3],"layers":[{"kind":"conv","output_shape":[1,1,1],"output":[[[19.333333333333332]]],"#
        + #""exact":[[["58/3"]]]}],"output_shape":[1,1,1],"output":[[[19.333333333333332]]]}"# + "\n"
    )
  }

  private static let refusals: [(arguments: [String], status: Int32)] = [
    (["solve", "--kernel", "1", "--nope"], 64),
    (["solve", "--format", "xml"], 64),
    (["frobnicate"], 64),
    (["solve", "--kernel", "1"], 64),
    (["solve"], 64),
    (["solve", "--input", "1,2", "--kernel", "1"], 65),
    (["solve", "--input", "1 2", "--kernel", "1 2 3"], 65),
    (["solve", "/nonexistent.yaml"], 66),
    (["solve", "--input", "nope.csv", "--kernel", "1"], 66),
    (["solve", "/"], 66),
    (["play", "--input", "1 2 3", "--kernel", "1"], 69),
  ]

  @Test(arguments: refusals)
  func saysWhatIsWrongAndEndsWithItsStatus(arguments: [String], status: Int32) throws {
    let outcome = try Program.run(arguments)
    #expect(outcome.status == status)
    #expect(outcome.output == "")
    if status != 64 {
      #expect(outcome.error.hasPrefix("convwalk: "))
      #expect(outcome.error.filter { $0 == "\n" }.count == 1, "one line: \(outcome.error)")
    }
  }

  @Test func withoutATerminalPlayNamesTheWaysThatNeedNone() throws {
    #expect(
      try Program.run(["play"])
        == Program.Outcome(
          status: 69, output: "",
          error: "convwalk: play needs a terminal, and standard output is not a terminal; "
            + "'convwalk play --plain' writes the walk as text, 'convwalk solve' the answer\n"
        )
    )
  }

  @Test func saysWhyASceneCannotRun() throws {
    #expect(
      try Program.run(["solve", "--input", "1 2; 3 4", "--kernel", "vertical"]).error
        == "convwalk: layer 0 (conv): the kernel is larger than the padded input in its rows: e = k = 3 is more "
        + "than n + before + after = 2 + 0 + 0 = 2; try padding 1, or a kernel of 2, or an input of 3\n"
    )
  }

  @Test func aFullDiskIsSaidAndAClosedPipeIsNot() throws {
    let full = Process()
    full.executableURL = URL(fileURLWithPath: "/bin/sh")
    full.arguments = ["-c", "'\(Program.path)' solve --input '1 2 3' --kernel 1 > /dev/full 2> /dev/null"]
    try full.run()
    full.waitUntilExit()
    #expect(full.terminationStatus == 74)
    let closed = Process()
    closed.executableURL = URL(fileURLWithPath: "/bin/sh")
    let scene = try Program.file(
      "input: {shape: [1, 300, 300], seed: 1}\nlayers: [{conv: {kernel: vertical}}]\n")
    let error = try Program.file("")
    closed.arguments = [
      "-c", "'\(Program.path)' solve '\(scene.path)' 2> '\(error.path)' | head -n 1 > /dev/null",
    ]
    try closed.run()
    closed.waitUntilExit()
    #expect(try String(contentsOf: error, encoding: .utf8) == "")
  }
}
