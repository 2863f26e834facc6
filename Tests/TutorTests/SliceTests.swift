import ConvEngine
import Exercises
import Lessons
import Screen
import Testing

@testable import Tutor

/// No event ever does more than a slice of long work, so that every key is answered at once.
@Suite struct SliceTests {
  /// A scene whose outputs take several slices each, walked in a lesson that asks for a number of the last layer.
  private struct Watched {
    private(set) var script: Script
    /// What the effects of the last event asked for.
    private var isAskedToGoOn = false

    init() throws {
      let input = Tensor(
        Shape(channels: 16, rows: 128, columns: 128), .drawn(Draw(seed: 1, from: -9, to: 9)))
      let scene = Scene(.values(input), [Self.layer(16, 8), Self.layer(8, 8), Self.layer(8, 2)])
      let question = Question("What is it?", .cells([Position(channel: 1, row: 0, column: 0)]))
      let page = Page(
        title: "P", blocks: [], scene: LessonScene(scene, hidden: [.output]), questions: [question], line: 1)
      script = Script(Model(Lesson(name: "01-a", title: "A", goal: "B", source: "C", pages: [page])))
    }

    private static func layer(_ channels: Int, _ filters: Int) -> Layer {
      let kernel = Kernel(
        form: .filters, filters: filters, channels: channels, rows: 3, columns: 3,
        weights: .drawn(Draw(seed: 2, from: -3, to: 3)))
      return .convolution(Convolution(kernel))
    }

    /// Presses keys one by one.
    ///
    /// - Parameter keeping: how many outputs still hold after a change; all of them where nothing changes.
    mutating func press(_ keys: String, keeping: Int = .max) {
      for key in keys.split(separator: " ") {
        watch(keeping) { $0.press(String(key)) }
      }
    }

    /// Carries out the work that was asked for, as the loop does between two keys, until it is done.
    ///
    /// - Parameter slices: the most slices to go on for.
    /// - Returns: how many slices it took.
    @discardableResult mutating func work(slices: Int = .max) -> Int {
      var count = 0
      while isAskedToGoOn, count < slices {
        watch(.max) { $0.send(.slice) }
        count += 1
      }
      return count
    }

    /// One event, of which the work is measured: the outputs made meanwhile, and how far the next has come.
    private mutating func watch(_ keeping: Int, _ event: (inout Script) -> Void) {
      let before = script.state.solved
      script.forgetEffects()
      event(&script)
      isAskedToGoOn = script.effects.contains { if case .work = $0 { true } else { false } }
      let after = script.state.solved
      let isKept = before.outputs.count <= keeping
      let start = isKept ? Self.done(before) : Self.count(before, keeping)
      let bound = after.layers.indices.map { Self.slice(after, $0) }.max() ?? 0
      #expect(Self.done(after) - start <= bound, "\(before.outputs.count) to \(after.outputs.count) outputs")
      #expect(isAskedToGoOn == script.state.isWorking, "work goes on exactly as long as it is needed")
    }

    /// The multiplications done so far.
    private static func done(_ solved: SolvedScene) -> Int {
      let made = count(solved, solved.outputs.count)
      guard solved.outputs.count < solved.layers.count else { return made }
      return made + solved.layers[solved.outputs.count].multiplicationCount * solved.percentDone / 100
    }

    /// The multiplications of the first layers.
    private static func count(_ solved: SolvedScene, _ layers: Int) -> Int {
      solved.layers.prefix(layers).reduce(0) { $0 + $1.multiplicationCount }
    }

    /// What one slice of a layer may do, and a hundredth of the layer, as progress is known in hundredths only.
    private static func slice(_ solved: SolvedScene, _ layer: Int) -> Int {
      let sized = solved.layers[layer]
      let blank = Tensor(sized.inputShape, .drawn(Draw(seed: 1, from: -9, to: 9)))
      return OutputWork(sized, on: blank).workPerSlice + sized.multiplicationCount / 100
    }
  }

  @Test func theFirstLayerTakesManySlices() throws {
    var watched = try Watched()
    watched.press("up right right")
    #expect(watched.work() > 5, "otherwise nothing is proved here")
    #expect(watched.script.state.solved.outputs.count == 2)
    watched.press("down right down right right . , up up left left down end")
  }

  @Test func aChangeBeginsAgainBehindIt() throws {
    var watched = try Watched()
    watched.press("up right")
    #expect(watched.work() > 2)
    watched.press("right")
    watched.work(slices: 1)
    watched.press("f", keeping: 2)
    watched.press("left")
    watched.press("f", keeping: 1)
    watched.press("s", keeping: 1)
    watched.press("left")
    watched.press("d", keeping: 0)
    watched.press("right")
    watched.work(slices: 2)
    watched.press("u u U r", keeping: 0)
  }

  /// While the answer to a question about the last layer is worked out, keys go on being answered.
  @Test func anAnswerIsWorkedOutInSlices() throws {
    var watched = try Watched()
    watched.press("a 1 enter")
    #expect(watched.script.message?.hasPrefix("working the answer out: ") == true)
    let slices = watched.work(slices: 3)
    #expect(slices == 3)
    watched.press("right down right")
    #expect(watched.script.state.place.layer == 0)
    #expect(watched.script.state.place.level == .term)
    #expect(watched.script.state.place.term == 1, "the walk goes on")
    watched.work()
    #expect(watched.script.state.solved.outputs.count == 2)
    #expect(watched.script.model.notice?.kind == .refusal, "1 is wrong")
    watched.press("!")
    #expect(watched.script.message?.hasPrefix("the answer is ") == true)
  }

  @Test(arguments: ["escape", "ctrl-c"]) func theAnswerCanBeGivenUp(key: String) throws {
    var watched = try Watched()
    watched.press("a !")
    #expect(watched.work(slices: 2) == 2)
    watched.press(key)
    #expect(watched.work() == 0)
    #expect(!watched.script.state.isWorking)
    #expect(watched.script.state.hiding.contains(.output), "nothing is shown")
    #expect(watched.script.model.reading?.page.outcomes == [.open])
    watched.press("escape right")
    #expect(watched.script.state.place.cell == 1)
    watched.press("a !")
    watched.work()
    #expect(watched.script.message?.hasPrefix("the answer is ") == true)
    #expect(watched.script.state.hiding.isEmpty)
  }
}
