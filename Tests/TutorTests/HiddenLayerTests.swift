import ConvEngine
import Lessons
import Screen
import Testing
import Views

@testable import Tutor

/// What a page keeps hidden is nowhere on the screen, at no step of any kind of layer.
@Suite struct HiddenLayerTests {
  private func text(_ layers: String, hide: String) -> String {
    """
    ---
    title: T
    goal: G
    source: S
    ---
    # Page

    ```scene
    input: [[8731, -8731], [8731, 8731]]
    layers: \(layers)
    start: {layer: \(layers.hasPrefix("[flatten, ") ? 1 : 0)}
    hide: [\(hide)]
    ```

    ```question
    ask: What is it?
    number: 3
    ```
    """
  }

  @Test(
    arguments: [
      "[relu]", "[leaky_relu]", "[sigmoid]", "[tanh]", "[softmax]", "[flatten]",
      "[flatten, {linear: {weight: [[6427, 6427, 6427, 6427]]}}]", "[{conv_transpose: {kernel: [[6427]]}}]",
      "[{conv: {kernel: [[6427, 1]]}}]", "[{conv: {kernel: [[6427]]}}]", "[{max_pool: {kernel_size: 2}}]",
      "[{average_pool: {kernel_size: 2}}]",
    ], ["input, kernel, output", "output"])
  func nothingHiddenShows(layers: String, hide: String) throws {
    let reading = LessonReader.read(text(layers, hide: hide), name: "01-x", source: "x.md")
    let lesson = try #require(reading.lesson, "\(reading.faults.map(\.message))")
    var script = Script(Model(lesson, page: 0))
    let walk = try #require(script.state.walk)
    let output = walk.result(Position(channel: 0, row: 0, column: 0))
    let secrets =
      (hide.contains("input") ? ["8731", "6427"] : [])
      + (hide.contains("output") && output.exactValue.map { $0 > 9_000 } == true
        ? [output.exactValue?.description ?? ""] : [])
    for keys in ["", "right", "down", "right", "right", "end", "tab", "v"] {
      script.press(keys)
      let lines = view(script.model, Size(rows: 40, columns: 120)).lines
      for secret in secrets {
        #expect(
          !lines.contains { $0.contains(secret) }, "\(secret) after \(keys): \(lines.joined(separator: "\n"))"
        )
      }
      // Approximate numbers are outputs too.
      if hide.contains("output") { #expect(!lines.contains { $0.contains("≈ ") || $0.contains("[≈") }) }
    }
  }
}
