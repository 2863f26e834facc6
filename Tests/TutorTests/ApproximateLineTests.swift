import Lessons
import Screen
import Testing
import Views

@testable import Tutor

/// A line with ≈ follows from the digits that it shows.
@Suite struct ApproximateLineTests {
  private func lines(input: String, keys: String) throws -> [String] {
    var script = try Script(
      page: """
        ```scene
        input: [[\(input)]]
        layers: [sigmoid, {conv: {kernel: [[829007, 3]]}}]
        start: {layer: 1}
        ```
        """)
    script.press(keys)
    return view(script.model, Size(rows: 24, columns: 100)).lines
  }

  @Test func productsAndSums() throws {
    let lines = try lines(input: "-8, -800", keys: "down")
    #expect(lines.contains { $0.contains("3.3535e−4·829007 ≈ 278.01; sum ≈ 278.01") })
    #expect(!lines.contains { $0.contains("·829007") && $0.contains("278.00") })
    let result = try self.lines(input: "-8, 2", keys: "")
    #expect(result.contains { $0.contains("3.3535e−4·829007 + 0.8807971·3  ≈ 280.65") })
  }
}
