import Testing

/// An answer is checked in a terminal, from the first number to the step of the slip and back.
@Suite struct AnswerCheckTests {
  @Test func anAnswerIsTypedJudgedAndLeadsToItsSlip() throws {
    let terminal = try Tmux("play --input '0 1 2; 3 4 5; 6 7 8' --kernel '0 1; 2 3'")
    try terminal.wait { $0.contains { $0.contains("[19]") } }
    try terminal.type("c")
    try terminal.wait { $0[0].contains("check: conv") }
    for number in ["19", "25", "33", "43"] {
      try terminal.type(number)
      try terminal.press("Enter")
    }
    let judged = try terminal.wait { $0.contains { $0.contains("[1, 0]  33   4·1 is missing") } }
    #expect(judged[0].hasSuffix("3 of 4 right, 1 wrong") && judged.joined().contains("33≠"))
    #expect(!judged.joined().contains("37"))
    try terminal.press("Down", "Enter")
    let step = try terminal.wait { $0.joined().contains("4·1 = ?") }
    #expect(step.joined().contains("kernel[0, 0, 1] = 4·1 = ?"), "\(step.joined(separator: "\n"))")
    try terminal.type("c37")
    try terminal.press("Enter")
    let right = try terminal.wait { $0.joined().contains("right: all 4 cells") }
    #expect(right[0].hasSuffix("4 of 4 right"))
    try terminal.press("Escape")
    let open = try terminal.wait { !$0[0].contains("check") }
    #expect(open.joined().contains("37"), "the output shows again")
    try terminal.type("q")
    try terminal.wait { $0.joined().contains("ended with 0") }
  }
}
