import ConvEngine
import Formats
import Formats
import Exercises
import Lessons
import Screen
import Testing
import Views

@testable import Tutor

/// A scene of shapes: it goes from layer to layer, and to numbers and back.
@Suite struct ShapesTests {
  private static func lenet() throws -> Script {
    Script(try #require(WorkedExample.named("lenet-5")).read())
  }

  /// Types a command and carries out what it asks for, as the loop does.
  private func run(_ command: String, on script: inout Script) {
    script.press(":")
    script.send(.paste(command))
    script.press("enter")
    guard case .change(let scene, let flags, let layer) = script.effects.last else { return }
    do throws(InputFault) { script.send(.scene(try flags.scene(changing: scene, layer: layer))) } catch {
      script.send(.failed(error.message))
    }
    while script.state.isWorking { script.send(.slice) }
  }

  @Test func theMessageNamesWhatWorks() throws {
    var script = try Self.lenet()
    script.press("down")
    let message = try #require(script.message)
    #expect(message == "shapes only; :seed 1 draws numbers")
    let command = try #require(message.split(separator: ";")[1].firstMatch(of: /:(seed \d+)/)?.output.1)
    run(String(command), on: &script)
    script.press("down")
    #expect(script.message == nil)
    #expect(script.state.place.level == .cell)
    script.press("right down right")
    #expect((script.state.place.cell, script.state.place.term) == (1, 1))
  }

  @Test(arguments: ["seed 1", "input {shape: [1, 28, 28], seed: 1}"])
  func numbersAreDrawnForTheWholeNetwork(command: String) throws {
    var script = try Self.lenet()
    run(command, on: &script)
    #expect(script.message == nil)
    #expect(script.state.solved.hasValues)
    #expect((script.state.place.level, script.state.place.layer) == (.layer, 0))
    let scene = script.state.scene
    let file = try #require(WorkedExample.named("lenet-5")).read()
    #expect(scene.layers.count == file.layers.count)
    script.press("end")
    while script.state.isWorking { script.send(.slice) }
    script.press("down down")
    #expect(script.state.place.level == .term)
    script.press("u")
    #expect(!script.state.solved.hasValues)
    #expect(script.state.place.level == .layer)
  }

  @Test func numbersGiveWayToShapes() throws {
    var script = Script()
    script.press("right down right")
    run("input {shape: [1, 9, 9]}", on: &script)
    #expect(script.message == nil)
    #expect(script.state.place.level == .layer)
    #expect(script.state.sizedLayer?.outputShape.lengths == [1, 7, 7])
    #expect(view(script.model, Size(rows: 24, columns: 80)).lines.contains { $0.contains("1 × 7 × 7") })
    script.press("u")
    #expect(script.state.solved.hasValues)
    #expect((script.state.place.level, script.state.place.cell, script.state.place.term) == (.term, 1, 1))
  }

  @Test func gGoesToALayer() throws {
    var script = try Self.lenet()
    script.press("g 7 enter")
    #expect(script.state.place.layer == 7)
    #expect(script.message == nil)
    script.press("g 12 enter")
    #expect(script.message == "the last is 11")
    script.press("escape up")
    #expect(script.message == "the layers are as far out as it goes")
  }

  @Test func spacePlaysFromLayerToLayer() throws {
    var script = try Self.lenet()
    script.press("end left space")
    #expect(script.model.playing.isOn)
    script.send(.tick(1))
    #expect(script.state.place.layer == 11)
    script.send(.tick(2))
    #expect(!script.model.playing.isOn)
    #expect(script.message == "this is the last layer")
  }

  /// How many layers there are is no secret where the page asks for the size of the output.
  @Test func gGoesToALayerWhereTheSizeIsAskedFor() throws {
    let page = try #require(WorkedExample.named("lenet-5")).read()
    let question = Question("How large is the output?", .size)
    let lesson = Lesson(
      name: "01-net", title: "A network", goal: "Read it.", source: "the tests",
      pages: [
        Page(
          title: "One", blocks: [], scene: LessonScene(page, hidden: [.output]), questions: [question],
          line: 1)
      ])
    var script = Script(Model(lesson, page: 0))
    #expect(script.state.hiding.contains(.size))
    script.press("g 7 enter")
    #expect(script.state.place.layer == 7)
    script = Script(Model(.sample))
    script.press("] ]")
    for key in ["g", "end", ".", ","] {
      script.press(key)
      #expect(script.message == "how many cells there are is what the page asks; a answers", "\(key)")
    }
    // On a page that shows the size these keys act.
    script = Script(Model(.sample))
    script.press("] end")
    #expect(script.message == nil && script.state.place.cell == 8)
  }

  /// In a lesson the arrow at the end of the layers leads on as it does at the end of cells.
  @Test func theLastLayerLeadsToTheNextPage() throws {
    let text = """
      ---
      title: A network
      goal: Read it.
      source: Lecture
      ---
      # One

      ```scene
      input: {shape: [1, 8, 8]}
      layers: [relu, {max_pool: {kernel_size: 2}}]
      ```

      # Two

      The end.
      """
    let lesson = try #require(LessonReader.read(text, name: "01-net", source: "net.md").lesson)
    var script = Script(Model(lesson, page: 0))
    script.press("right right")
    #expect(script.message == "this is the last layer; → again turns the page")
    script.press("right")
    #expect(script.model.reading?.pageIndex == 1)
  }
}
