import Foundation
import Testing

/// What a step sends to a terminal of 80 columns and 24 rows, which on a slow line shows at once.
///
/// Benchmarks/pictures.py measures the same with the time it takes.
@Suite struct BudgetTests {
  /// A picture on a scene that suits it.
  struct Walk: Sendable, CustomTestStringConvertible {
    let picture: String
    let arguments: [String]
    /// Steps from cell to cell, and the products of a cell; 0 where a picture has no terms.
    let cells, terms: Int
    /// Keys that go to the layer which is walked.
    var before = ""
    /// Bytes that a cell step may take; a term step may take 700.
    var budget = 1_000
    var testDescription: String { "\(picture) of \(arguments.first ?? "")" }
  }

  private static let signal = ["--input", "2 -1 2 3 1 0 4 2", "--kernel", "3 -2 1", "--padding", "full"]
  private static let edges = ["--kernel", "sobel_vertical", "--padding", "same"]
  private static let volume =
    "input: {shape: [3, 4, 5], seed: 3}\nlayers:\n- conv: {out_channels: 2, kernel_size: 3, bias: 1}\n"

  private static let sizes = "input: digit_7\nlayers:\n- adaptive_max_pool: {output_size: 3}\n"
  /// The row of Figure 9.8, and a grid of digits, each under a maximum.
  private static let row =
    "input: [0.1, 1, 0.2, 0.1]\nlayers:\n- max_pool: {kernel_size: 3, stride: 1, padding: 1}\n"
  private static let map =
    "input: {shape: [1, 6, 6], seed: 5}\nlayers:\n- max_pool: {kernel_size: 2}\n"

  /// A picture of 512 × 512 pixels in which every neighbour differs.
  private static let large =
    "P2 512 512 255\n"
    + (0..<512).map { row in (0..<512).map { "\((row * 7 ^ $0 * 5) / 3 & 255)" }.joined(separator: " ") }
    .joined(separator: "\n")

  private static let walks = [
    Walk(picture: "stencil", arguments: ["ng-vertical-edge"], cells: 15, terms: 9),
    Walk(picture: "stencil", arguments: ["--input", "letter_t"] + edges, cells: 15, terms: 9),
    Walk(picture: "stencil", arguments: ["--input", "large.pgm"] + edges, cells: 30, terms: 9),
    Walk(picture: "picture", arguments: ["--input", "large.pgm"] + edges, cells: 30, terms: 9),
    Walk(picture: "picture", arguments: ["--input", "digit_28"] + edges, cells: 20, terms: 9),
    Walk(picture: "picture", arguments: ["--input", "harbour"] + edges, cells: 20, terms: 9),
    Walk(picture: "bars", arguments: signal, cells: 9, terms: 3),
    Walk(picture: "flip", arguments: ["ng-vertical-edge"], cells: 15, terms: 9),
    Walk(picture: "visits", arguments: ["ng-vertical-edge"], cells: 15, terms: 0),
    Walk(
      picture: "stride",
      arguments: ["--input", "letter_t", "--kernel", "sobel_vertical", "--stride", "2"], cells: 8, terms: 9),
    Walk(picture: "stride", arguments: signal + ["--stride", "2"], cells: 4, terms: 3),
    Walk(picture: "volume", arguments: ["volume.yaml"], cells: 11, terms: 20, budget: 2_000),
    Walk(picture: "sharing", arguments: ["goodfellow-9-5"], cells: 4, terms: 3),
    Walk(picture: "sharing", arguments: ["d2l-cross-correlation"], cells: 3, terms: 4),
    Walk(picture: "architecture", arguments: ["lenet-5"], cells: 11, terms: 0),
    Walk(picture: "sizes", arguments: ["sizes.yaml"], cells: 8, terms: 9),
    Walk(picture: "equivariance", arguments: ["ng-vertical-edge"], cells: 15, terms: 9),
    Walk(picture: "equivariance", arguments: signal, cells: 9, terms: 3),
    // The field moves in the maps of all layers at once, and at the end of a row across all of them: 1,120 and 1,440.
    Walk(
      picture: "receptive", arguments: ["chain.yaml"], cells: 15, terms: 0, before: "kllj", budget: 1_450),
    Walk(picture: "receptive", arguments: ["long.yaml"], cells: 7, terms: 0, before: "kllj"),
    Walk(picture: "connections", arguments: ["goodfellow-9-5"], cells: 3, terms: 0),
    Walk(picture: "connections", arguments: ["long.yaml"], cells: 7, terms: 0, before: "kllj"),
    Walk(picture: "invariance", arguments: ["row.yaml"], cells: 3, terms: 3),
    Walk(picture: "invariance", arguments: ["map.yaml"], cells: 8, terms: 4),
    Walk(picture: "loses", arguments: ["map.yaml"], cells: 8, terms: 4),
  ]

  /// A grid and a signal behind three layers.
  private static let chain =
    "input: {shape: [1, 14, 14], seed: 3}\nlayers:\n- conv: {out_channels: 1, kernel_size: 3}\n"
    + "- max_pool: {kernel_size: 2}\n- conv: {out_channels: 1, kernel_size: 3}\n"
  private static let long =
    "input: {shape: [1, 15], seed: 3}\nlayers:\n"
    + Array(repeating: "- conv: {out_channels: 1, kernel_size: 3, padding: 1}\n", count: 3).joined()

  /// The files that walks name.
  private static let files: [String: (text: String, ending: String)] = [
    "volume.yaml": (volume, "yaml"), "large.pgm": (large, "pgm"), "sizes.yaml": (sizes, "yaml"),
    "chain.yaml": (chain, "yaml"), "long.yaml": (long, "yaml"), "row.yaml": (row, "yaml"),
    "map.yaml": (map, "yaml"),
  ]

  @Test(arguments: walks) func aStepSendsFewBytes(walk: Walk) throws {
    var files: [String: URL] = [:]
    for (name, file) in Self.files where walk.arguments.contains(name) {
      files[name] = try Program.file(file.text, ending: file.ending)
    }
    defer { for file in files.values { try? FileManager.default.removeItem(at: file) } }
    let arguments = walk.arguments.map { files[$0]?.path ?? $0 }
    let terminal = try PseudoTerminal([Program.path, "play"] + arguments + ["--view", walk.picture])
    terminal.waitForFrame()
    for key in walk.before { _ = terminal.bytes(of: String(key)) }
    let whole = terminal.bytes(of: "\u{0C}")
    let cells = (0..<walk.cells).map { _ in terminal.bytes(of: "l") }
    #expect(cells.allSatisfy { $0 > 20 } && (cells.max() ?? 0) <= walk.budget, "\(cells)")
    #expect(whole > walk.budget, "a whole frame takes more than a step may")
    guard walk.terms > 0 else { return }
    _ = terminal.bytes(of: "0")
    _ = terminal.bytes(of: "j")
    let terms = (1..<walk.terms).map { _ in terminal.bytes(of: "l") }
    #expect(terms.allSatisfy { $0 > 20 } && (terms.max() ?? 0) <= 700, "\(terms)")
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
