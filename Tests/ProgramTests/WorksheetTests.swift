import Foundation
import Testing

/// `convwalk worksheet`, `check worksheet:…` and `practise`, from outside.
@Suite struct WorksheetTests {
  private func worksheet(_ more: String...) throws -> Program.Outcome {
    try Program.run(["worksheet"] + more)
  }

  /// The output of an exercise, as CSV.
  private func solved(_ name: String) throws -> String {
    try Program.run(["solve", name, "--format", "csv"]).output
  }

  @Test func aSheetIsTheSameEachTimeAndEndsWithItsKey() throws {
    let sheet = try worksheet("--topic", "stride", "--count", "3", "--seed", "7", "--level", "2")
    #expect(sheet.status == 0 && sheet.error == "")
    #expect(sheet == (try worksheet("--topic", "stride", "--count", "3", "--seed", "7", "--level", "2")))
    let longer = try worksheet("--topic", "stride", "--count", "4", "--seed", "7", "--level", "2", "--key")
    #expect(longer.output.hasPrefix(sheet.output))
    #expect(longer.output.components(separatedBy: "(worksheet:stride:2:7:4)").count == 3)
    #expect(!sheet.output.contains("Key") && longer.output.contains("\nKey\n===\n"))
    #expect(
      sheet.output
        != (try worksheet("--topic", "stride", "--count", "3", "--seed", "8", "--level", "2")).output)
  }

  @Test func otherScripts() throws {
    let latex = try worksheet("--topic", "padding", "--format", "latex", "--key").output
    #expect(latex.hasPrefix("\\documentclass") && latex.hasSuffix("\\end{document}\n"))
    #expect(latex.utf8.allSatisfy { $0 < 127 })
    let markdown = try worksheet("--topic", "padding", "--format", "markdown").output
    #expect(
      markdown.hasPrefix("# Padding\n") && markdown.contains("\n## Exercise 6 (worksheet:padding:1:1:6)\n"))
    let ascii = try worksheet("--topic", "softmax", "--key", "--ascii")
    #expect(ascii.output.utf8.allSatisfy { $0 < 128 } && !ascii.output.contains("?"))
  }

  @Test(arguments: [
    (
      ["--topic", "strid"],
      "there is no topic 'strid'; did you mean 'stride'? 'convwalk help worksheets' lists the topics"
    ),
    (["--topic", "qqqqqqq"], "there is no topic 'qqqqqqq'; 'convwalk help worksheets' lists the topics"),
    ([], "there is no topic; give one, like --topic stride; 'convwalk help worksheets' lists the topics"),
    (["--topic", "stride", "--level", "4"], "--level is 4; expected 1, 2 or 3"),
    (["--topic", "stride", "--count", "0"], "--count is 0; expected 1 to 100"),
  ])
  func whatCannotBeDrawnIsSaidInOneLine(arguments: [String], message: String) throws {
    let outcome = try Program.run(["worksheet"] + arguments)
    #expect(outcome == Program.Outcome(status: 64, output: "", error: "convwalk: \(message)\n"))
  }

  @Test(arguments: [
    (
      "worksheet:strid:2:7:3",
      "there is no topic 'strid'; did you mean 'stride'? 'convwalk help worksheets' lists the topics"
    ),
    (
      "worksheet:stride:2:7",
      "'worksheet:stride:2:7' names no exercise; expected its topic, level, seed and number, like worksheet:stride:2:7:3"
    ),
    ("worksheet:stride:9:7:3", "'worksheet:stride:9:7:3': its level is '9'; expected 1, 2 or 3"),
    (
      "worksheet:stride:2:-7:3", "'worksheet:stride:2:-7:3': its seed is '-7'; expected a whole number from 0"
    ),
    ("worksheet:stride:2:7:0", "'worksheet:stride:2:7:0': its number is '0'; expected a whole number from 1"),
  ])
  func anExerciseThatIsNoneIsSaidInOneLine(name: String, message: String) throws {
    let outcome = try Program.run(["check", name, "--answer", "1"])
    #expect(outcome == Program.Outcome(status: 65, output: "", error: "convwalk: \(message)\n"))
  }

  @Test func anAnswerIsGradedAndDiagnosed() throws {
    let name = "worksheet:stride:2:7:3"
    let right = try solved(name)
    #expect(try Program.run(["check", name, "-"], input: right).status == 0)
    let written = right.replacingOccurrences(of: ",", with: " ").split(separator: "\n").joined(
      separator: "; ")
    #expect(try Program.run(["check", name, "--answer", written]).output.hasPrefix("Right: all "))
    let ignored = try Program.run(["solve", name, "--stride", "1", "--format", "csv"]).output
    let wrong = try Program.run(["check", name, "-", "--format", "json"], input: ignored)
    #expect(wrong.status == 1 && wrong.output.contains("\"mistake\":\"stride_ignored\""))
  }

  @Test func channelsMayStandBelowEachOther() throws {
    let name = "worksheet:filters:2:7:1"
    let rows = try solved(name).split(separator: "\n").map { $0.replacingOccurrences(of: ",", with: " ") }
    #expect(rows.count == 4)
    #expect(
      try Program.run(["check", name, "--answer", rows.joined(separator: "; ")])
        == Program.Outcome(status: 0, output: "Right: all 8 cells.\n", error: ""))
  }

  @Test func sizesAndNumbersAreGradedToo() throws {
    let key = try worksheet("--topic", "output-size", "--level", "1", "--seed", "7", "--count", "1", "--key")
      .output
    let size = try #require(key.components(separatedBy: "Answer: ").last).trimmingCharacters(in: .newlines)
    let name = "worksheet:output-size:1:7:1"
    #expect(try Program.run(["check", name, "--answer", size]).status == 0)
    #expect(try Program.run(["check", name, size]).status == 0)
    #expect(
      try Program.run(["check", name, "-"], input: size.replacingOccurrences(of: " × ", with: ",")).status
        == 0)
    #expect(try Program.run(["check", name, "--answer", "1 1"]).status == 1)

    let parameters = "worksheet:parameters:1:7:1"
    let sheet = try worksheet("--topic", "parameters", "--seed", "7", "--count", "1", "--key").output
    let count = try #require(
      sheet.components(separatedBy: "Answer: ").last.flatMap { Int($0.trimmingCharacters(in: .newlines)) })
    #expect(
      try Program.run(["check", parameters, "\(count)"])
        == Program.Outcome(status: 0, output: "Right.\n", error: ""))
    let filters = try #require(sheet.firstMatch(of: /conv, (\d+) filters/)).1
    let forgotten = count - (try #require(Int(filters)))
    let wrong = Program.Outcome(
      status: 1,
      output: """
        The number is wrong: yours is \(forgotten), right is \(count).

        • the bias was not added: that gives this number

        """, error: "")
    #expect(try Program.run(["check", parameters, "--answer", "\(forgotten)"]) == wrong)
    #expect(
      try Program.run(["check", parameters, "--answer", "\(forgotten)", "--format", "json"]).output
        == "{\"correct\":false,\"number\":{\"yours\":\"\(forgotten)\",\"expected\":\"\(count)\"},\"not_yet\":[],"
        + "\"wrong\":[],\"diagnoses\":[{\"mistake\":\"bias_forgotten\","
        + "\"text\":\"the bias was not added: that gives this number\",\"cells\":[]}]}\n")
    #expect(try Program.run(["check", parameters, "--answer", "1 2"]).status == 65)
  }

  @Test func practiceSaysAtItsEndHowToHaveTheSameAgain() throws {
    let terminal = try Tmux("practise --topic stride --seed 7", environment: "LC_ALL=C.UTF-8")
    try terminal.wait { $0.first?.contains("Exercise 1") == true }
    try terminal.press("a", "!", "a", "!", "]")
    let second = try terminal.wait { $0.first?.hasPrefix(" Exercise 2") == true }
    #expect(second.first?.hasSuffix("0 right, 1 shown") == true)
    try terminal.press("q")
    let again = "The same again: convwalk practise --topic stride --level 1 --seed 7"
    let screen = try terminal.wait { $0.contains(again) }
    #expect(screen.contains(again) && screen.contains("0 right, 1 shown"))
    let ended = try Tmux("practise --topic stride --seed 8", environment: "LC_ALL=C.UTF-8")
    try ended.wait { $0.first?.contains("Exercise 1") == true }
    try ended.press("C-c")
    let last = try ended.wait { $0.contains { $0.contains("--seed 8") && $0.contains("The same again") } }
    #expect(last.contains("0 right, 0 shown"))
    let plain = try Program.run(["practise", "--plain", "--seed", "7"])
    #expect(plain.status == 0 && plain.output.contains("Exercise 10 (worksheet:"))
    #expect(plain == (try Program.run(["practise", "--plain", "--seed", "7"])))
  }
}
