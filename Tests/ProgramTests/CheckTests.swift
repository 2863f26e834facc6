import Foundation
import Testing

/// `convwalk check`, from outside: what it writes, and with which status it ends.
@Suite struct CheckTests {
  private let grid = ["--input", "0 1 2; 3 4 5; 6 7 8", "--kernel", "0 1; 2 3"]

  private func check(_ more: [String], input: String = "") throws -> Program.Outcome {
    try Program.run(["check"] + grid + more, input: input)
  }

  @Test func rightAnswersEndWith0() throws {
    let right = Program.Outcome(status: 0, output: "Right: all 4 cells.\n", error: "")
    #expect(try check(["--answer", "19 25; 37 43"]) == right)
    #expect(try check(["-"], input: "19,25\n37,43\n") == right)
    #expect(try check(["-"], input: "[[[19, 25.0], [\"37\", \"86/2\"]]]") == right)
    for format in ["csv", "json"] {
      let solved = try Program.run(["solve"] + grid + ["--format", format])
      #expect(try check(["-"], input: solved.output) == right)
    }
    let file = try Program.file("19 25\n37 43\n")
    defer { try? FileManager.default.removeItem(at: file) }
    #expect(try check([file.path]) == right)
  }

  @Test func aWrongCellIsNamedWithItsSlip() throws {
    let outcome = try check(["--answer", "19 25; 37 _"])
    #expect(
      outcome
        == Program.Outcome(status: 1, output: "4 cells: 3 right, 1 not yet.\nNot yet: (1, 1)\n", error: ""))
    #expect(
      try check(["--answer", "19 25; 17 43"])
        == Program.Outcome(
          status: 1,
          output: """
            4 cells: 3 right, 1 wrong.
              (1, 0)  yours 17, right 37

            • in cell (1, 0) 17 is 20 too little: an arithmetic slip

            """, error: ""))
    #expect(
      try check(["--answer", "19 25; 33 43", "--format", "json"]).output.hasPrefix(
        "{\"correct\":false,\"not_yet\":[],\"wrong\":[{\"at\":[0,1,0],\"yours\":\"33\",\"expected\":\"37\"}],"
          + "\"diagnoses\":[{\"mistake\":\"term_missing\",\"text\":\"in cell (1, 0) the term 4·1 is missing\","
          + "\"cells\":[[0,1,0]]},"))
  }

  @Test func aWrongSizeIsSaidFirst() throws {
    let outcome = try check(["--answer", "19 25 1; 37 43 1"])
    #expect(outcome.status == 1)
    #expect(outcome.output.hasPrefix("The size is wrong: yours is 2 × 3, right is 2 × 2.\n"))
    let json = try check(["--padding", "1", "--answer", "19 25; 37 43", "--format", "json"])
    #expect(
      json.output.hasPrefix(
        "{\"correct\":false,\"shape\":{\"yours\":[2,2],\"expected\":[1,4,4]},\"not_yet\":[],\"wrong\":[],"
          + "\"diagnoses\":[{\"mistake\":\"padding_forgotten\""))
    #expect(
      try check(["--size", "2 2"])
        == Program.Outcome(status: 0, output: "Right: the output is 2 × 2.\n", error: ""))
    let size = try check(["--padding", "1", "--size", "2 × 2"])
    #expect(size.status == 1 && size.output.contains("• the padding was forgotten: that gives this size\n"))
  }

  /// Of one number the mistake that alone gives it is named, and that it would also give it is all that is said.
  @Test func theOnlyNumberOfAnAnswerNamesTheMistakeThatGivesIt() throws {
    let scene = ["--input", "1 2 3; 4 5 6; 7 8 9", "--kernel", "1 0 2; 5 -3 1; 0 7 1"]
    let right = try Program.run(["solve"] + scene + ["--format", "csv"]).output
    #expect(right == "83\n")
    let outcome = try Program.run(["check"] + scene + ["--answer", "57"])
    #expect(
      outcome.output
        == """
        1 cell: 1 wrong.
          (0, 0)  yours 57, right 83

        • in cell (0, 0) the kernel was turned by half a turn: that would also give 57

        """, "\(outcome.output)")
  }

  @Test func channelsAreSaidOfASizeThatHasThem() throws {
    let scene =
      "{input: {shape: [1, 2, 2], seed: 1}, layers: [{conv: {out_channels: 2, kernel_size: 1}}]}"
    let outcome = try Program.run(["check", "-", "--size", "1 1"], input: scene)
    #expect(
      outcome.output.hasPrefix("The size is wrong: yours is 1 × 1, right is 2 × 2 × 2.\n"), "\(outcome)")
  }

  @Test func numbersMayBeRoundedWhereThatIsSaid() throws {
    let scene = ["--input", "1 2; 3 5", "--layers", "[{average_pool: {kernel_size: 2}}]", "--kernel", "1/3;"]
    func status(_ more: [String]) throws -> Int32 { try Program.run(["check"] + scene + more).status }
    #expect(try status(["--answer", "11/12"]) == 0 && status(["--answer", "0.916666666667"]) == 0)
    #expect(try status(["--answer", "0.92"]) == 1 && status(["--answer", "0.92", "--rounded"]) == 0)
    #expect(
      try status(["--answer", "1", "--tolerance", "0.1"]) == 0
        && status(["--answer", "-1", "--tolerance", "0.1"]) == 1)
  }

  @Test(arguments: [
    (
      ["--answer", "x 2; 3 4"], 65,
      "--answer, cell [0, 0]: 'x' is no number; expected one like 12, -0.5, 1e3 or 7/4, or _ for a blank"
    ),
    (["--answer", "1 2; 3"], 65, "--answer: row 1 has 1 where row 0 has 2; make them as long"),
    (["nowhere.csv"], 66, "cannot read 'nowhere.csv': no such file"),
    (
      [], 64,
      "there is no answer; give one: a file after the scene, - for standard input, --answer '1 2; 3 4', or --size '2 2'"
    ),
    (
      ["--answer", "1", "--size", "1 1"], 64,
      "there are 2 answers; give one: a file after the scene, - for standard input, --answer '1 2; 3 4', or --size '2 2'"
    ),
    (["--answer", "1", "--tolerance", "-1"], 64, "--tolerance is '-1'; expected a number of 0 or more"),
    (["--size", "two"], 64, "--size is 'two'; expected rows and columns, like '2 7'"),
    (
      ["--stride", "0", "--answer", "1"], 65, "layer 0 (conv): stride is 0; it must be a whole number from 1"
    ),
  ])
  func refuses(arguments: [String], status: Int32, message: String) throws {
    let outcome = try check(arguments)
    #expect(
      outcome.status == status && outcome.output == ""
        && outcome.error.hasPrefix("convwalk: " + message.prefix(60)), "\(outcome)")
  }

  @Test func aSceneWithoutNumbersHasASizeOnly() throws {
    let outcome = try Program.run(["check", "conv-arithmetic-no-padding", "--answer", "1"])
    #expect(outcome.status == 65 && outcome.error.contains("check --size"))
    #expect(try Program.run(["check", "conv-arithmetic-no-padding", "--size", "2 2"]).status == 0)
    #expect(try Program.run(["check", "-", "-"]).status == 64)
  }
}
