import Foundation
import Glibc
import Screen
import Testing

/// Whatever comes from the keyboard, only the keys that were meant act, and all of them.
@Suite struct KeyTests {
  @Test func fiveThousandKeysAtOnceAreAllTakenInOrder() throws {
    var random = SeededNumbers(seed: 5_000)
    let keys = String(
      (0..<5_000).map { _ in "lhjk.,0$sSpPdDwWfnNuUvx\t".randomElement(using: &random) ?? "l" })
    let terminal = try Tmux("play")
    try terminal.expect(ExpectedScreen.lines())
    try terminal.type(keys)
    try terminal.expect(ExpectedScreen.lines(after: keys.map { $0 == "\t" ? .tab : .character($0) }))
  }

  @Test func framesBetweenWaitingKeysAreSkipped() throws {
    let terminal = try PseudoTerminal("play")
    terminal.waitForFrame()
    terminal.redraw()
    let wholeFrame = terminal.output.count
    terminal.forget()
    terminal.type(String(repeating: "?\u{1B}[Bq", count: 1_600))
    #expect(terminal.picture() == (try PseudoTerminal("play").firstPicture()))
    #expect(terminal.output.count < 1_600 * wholeFrame)
  }

  @Test func aLoneEscapeActsWithoutAFurtherKey() throws {
    let terminal = try PseudoTerminal("play")
    terminal.waitForFrame()
    terminal.type("?")
    terminal.wait { terminal.hasSent("Esc closes") }
    terminal.forget()
    terminal.type("\u{1B}")
    terminal.waitForFrame()
  }

  @Test func outputCatchesUpAfterControlSAndControlQ() throws {
    let (stopped, free) = (try PseudoTerminal("play"), try PseudoTerminal("play"))
    stopped.waitForFrame()
    stopped.type("\u{13}")
    stopped.wait { !stopped.takesOutput }
    stopped.type("lljl")
    stopped.forget()
    stopped.type("\u{11}")
    free.waitForFrame()
    free.type("lljl")
    #expect(stopped.picture() == free.picture())
  }

  @Test func aSignalEndsItBehindControlS() throws {
    let terminal = try PseudoTerminal("play")
    terminal.waitForFrame()
    terminal.type("\u{13}")
    terminal.wait { !terminal.takesOutput }
    terminal.type("l")
    terminal.send(SIGTERM)
    terminal.type("\u{11}")
    #expect(terminal.waitForEnd() == .signal(SIGTERM))
    terminal.expectAsItWasFound()
  }

  // MARK: Pastes

  @Test func aPasteOf100KilobytesOutsideAFieldChangesNothing() throws {
    let terminal = try PseudoTerminal("play")
    let before = try terminal.firstPicture()
    terminal.type(
      "\u{1B}[200~" + String(repeating: "qsp\u{03}\u{1C}\u{1B}[A\r\n", count: 10_000) + "\u{1B}[201~")
    #expect(terminal.picture() == before)
  }

  @Test(arguments: [true, false])
  func aPasteOf100KilobytesIntoAFieldIsRefused(isBracketed: Bool) throws {
    let terminal = try PseudoTerminal("play")
    let before = try terminal.firstPicture()
    let digits = String(repeating: "1234567890", count: 10_000)
    terminal.type("e" + (isBracketed ? "\u{1B}[200~\(digits)\u{1B}[201~" : digits))
    let field = terminal.picture(showing: "Esc")
    #expect(!isBracketed || field.contains("longer than any number"))
    terminal.type("\r")
    if !isBracketed { terminal.escape() }
    terminal.redraw(after: "\u{1B}")
    #expect(terminal.picture() == before)
  }

  @Test(arguments: ["1\u{00}2", "1\u{07}2", "1\u{7F}2", "1\u{1B}2", "1\u{9B}2", "1\t2", "1 2"])
  func aPastedNumberWithAControlCharacterInItIsNoOther(text: String) throws {
    let terminal = try PseudoTerminal("play")
    terminal.waitForFrame()
    terminal.type("e\u{1B}[200~\(text)\u{1B}[201~\r")
    #expect(terminal.picture(showing: "Esc").contains("is no number"))
  }
}
