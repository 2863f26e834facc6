import ConvEngine
import GoldenFrames
import Screen
import Testing
import Views

@testable import Tutor

/// Letters in the place of numbers, as in Goodfellow et al., *Deep Learning*, Figure 9.1.
@Suite struct SymbolTests {
  @Test func figureNineOneIsShownInItsOwnLetters() throws {
    var script = Script(try Script.scene("1 2 3 4; 5 6 7 8; 9 10 11 12", kernel: "1 0; 0 1"))
    script.press("v v")
    #expect(script.state.presentation.showing == .symbols)
    #expect(try #require(script.state.walk).stepCount == 6 * 5)
    let lines = view(script.model, Size(rows: 24, columns: 120)).lines
    #expect(lines.contains { $0.contains("aw + bx + ey + fz") && $0.contains("bw + cx + fy + gz") })
    try expectGolden(view(script.model, Size(rows: 24, columns: 100)), "symbols")
    script.press("v")
    #expect(script.state.presentation.showing == .decimals)
  }

  @Test func largerScenesHaveNumberedLetters() throws {
    var script = Script()
    script.press("v v down")
    #expect(view(script.model, Size(rows: 24, columns: 80)).lines.contains { $0.contains("x0·w0") })
    // A sum of nine products fits nowhere and takes no room: the whole input shows beside it.
    let lines = view(script.model, Size(rows: 24, columns: 80)).lines
    #expect(lines.contains { $0.contains("x15") && $0.contains("w0") == false })
    #expect(!lines.joined().contains("≈"))
    script.press("e")
    #expect(script.message == "symbols stand for every number; v shows the numbers again")
  }
}
