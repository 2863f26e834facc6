import Foundation
import Testing

/// What a step sends to a terminal of 80 columns and 24 rows, as ncurses writes it: a slow line shows steps at once.
///
/// Benchmarks/pictures.py measures the same with the time it takes.
@Suite struct BudgetTests {
  /// A picture on a scene that suits it.
  struct Walk: Sendable, CustomTestStringConvertible {
    let picture: String
    let arguments: [String]
    /// Steps from cell to cell, and the products of a cell; 0 where a picture has no terms.
    let cells, terms: Int
    /// Bytes that a cell step and a term step may take.
    var budget = 1_000, termBudget = 700
    var testDescription: String { "\(picture) of \(arguments.first ?? "")" }
  }

  private static let signal = ["--input", "2 -1 2 3 1 0 4 2", "--kernel", "3 -2 1", "--padding", "full"]
  private static let edges = ["--kernel", "sobel_vertical", "--padding", "same"]
  private static let volume =
    "input: {shape: [3, 4, 5], seed: 3}\nlayers:\n- conv: {out_channels: 2, kernel_size: 3, bias: 1}\n"

  // Where most of the screen is painted ncurses sends the ink anew with each background, which alone takes the stencil
  // and the stride above 1,000, and a new map of a volume, with another filter, above 2,000. Two columns of
  // bars change the products and the sums of both at once, each on several lines.
  private static let walks = [
    Walk(picture: "stencil", arguments: ["ng-vertical-edge"], cells: 15, terms: 9, budget: 1_200),
    Walk(picture: "stencil", arguments: ["--input", "letter_t"] + edges, cells: 15, terms: 9),
    Walk(picture: "picture", arguments: ["--input", "digit_28"] + edges, cells: 20, terms: 9),
    Walk(picture: "picture", arguments: ["--input", "harbour"] + edges, cells: 20, terms: 9),
    Walk(picture: "bars", arguments: signal, cells: 9, terms: 3, budget: 1_800),
    Walk(picture: "flip", arguments: ["ng-vertical-edge"], cells: 15, terms: 9),
    Walk(picture: "visits", arguments: ["ng-vertical-edge"], cells: 15, terms: 0),
    Walk(
      picture: "stride",
      arguments: ["--input", "letter_t", "--kernel", "sobel_vertical", "--stride", "2"], cells: 8, terms: 9,
      budget: 1_150),
    Walk(picture: "stride", arguments: signal + ["--stride", "2"], cells: 4, terms: 3),
    Walk(picture: "volume", arguments: ["volume.yaml"], cells: 11, terms: 20, budget: 2_400),
    Walk(picture: "sharing", arguments: ["goodfellow-9-5"], cells: 4, terms: 3),
    Walk(picture: "sharing", arguments: ["d2l-cross-correlation"], cells: 3, terms: 4, termBudget: 750),
  ]

  @Test(arguments: walks) func aStepSendsFewBytes(walk: Walk) throws {
    let volume = try Program.file(Self.volume, ending: "yaml")
    defer { try? FileManager.default.removeItem(at: volume) }
    let arguments = walk.arguments.map { $0 == "volume.yaml" ? volume.path : $0 }
    let terminal = try PseudoTerminal([Program.path, "play"] + arguments + ["--view", walk.picture])
    terminal.waitForFrame()
    let whole = terminal.bytes(of: "\u{0C}")
    let cells = (0..<walk.cells).map { _ in terminal.bytes(of: "l") }
    #expect(cells.allSatisfy { $0 > 20 } && (cells.max() ?? 0) <= walk.budget, "\(cells)")
    #expect(whole > walk.budget, "a whole frame takes more than a step may")
    guard walk.terms > 0 else { return }
    _ = terminal.bytes(of: "0")
    _ = terminal.bytes(of: "j")
    let terms = (1..<walk.terms).map { _ in terminal.bytes(of: "l") }
    #expect(terms.allSatisfy { $0 > 20 } && (terms.max() ?? 0) <= walk.termBudget, "\(terms)")
  }
}

extension PseudoTerminal {
  /// How many bytes a key's frame takes; it is whole when nothing has come for a while.
  fileprivate func bytes(of key: String) -> Int {
    forget()
    type(key)
    var (count, since) = (0, ContinuousClock.now)
    wait {
      if output.count != count { (count, since) = (output.count, .now) }
      return count > 0 && since.duration(to: .now) > .milliseconds(100)
    }
    return count
  }
}
