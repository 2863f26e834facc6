import ConvEngine
import Exercises
import Lessons
import Screen
import Testing
import Views

@testable import Tutor

/// A page of a lesson whose scene has shapes only: a network to read.
@Suite struct NetworkLessonTests {
  private func text(_ question: String) -> String {
    """
    ---
    title: A network
    goal: Read the sizes of a network.
    source: Lecture
    ---
    # LeNet's beginning

    Walk from layer to layer.

    ```scene
    input: {shape: [1, 28, 28]}
    layers:
      - conv: {out_channels: 6, kernel_size: 5, padding: 2, bias: 0}
      - sigmoid
      - average_pool: {kernel_size: 2}
      - flatten
    start: {layer: 1}
    hide: [output]
    ```

    ```question
    ask: How large is the output?
    \(question)
    ```
    """
  }

  @Test func itIsWalkedAndAskedAbout() throws {
    let lesson = try #require(LessonReader.read(text("size: true"), name: "01-net", source: "net.md").lesson)
    #expect(PageCheck.problems(lesson).isEmpty)
    var script = Script(Model(lesson, page: 0))
    let size = Size(rows: 24, columns: 80)
    #expect((script.state.place.layer, script.state.place.level) == (1, .layer))
    script.press("end")
    #expect(script.state.place.layer == 3)
    // While the size is asked for, the table keeps it back.
    script.press("a")
    let asked = view(script.model, size).lines
    #expect(asked.contains { $0.contains("3 flatten") && $0.contains("?") })
    #expect(!asked.contains { $0.split(separator: " ").contains("1176") })
    script.press("1176 enter")
    #expect(script.message == "right: 1176")
    #expect(view(script.model, size).lines.contains { $0.contains("3 flatten") && $0.contains("1176") })
  }

  @Test func cellsOfItCannotBeAskedFor() {
    let faults = LessonReader.read(text("cell: [3]"), name: "01-net", source: "net.md").faults
    #expect(
      faults.map(\.message) == [
        "net.md, line 23: the question asks for numbers and the scene has shapes only; expected a seed: "
          + "{shape: […], seed: 1}"
      ])
  }
}
