import ConvEngine
import Lessons
import Notation
import Screen
import Testing
import Views

@testable import Tutor

/// Whatever is answered, and wherever the walk goes from there, the right number is nowhere on the screen: what a student
/// did has a value, and what is asked has none.
@Suite struct AnswerLeakTests {
  @Test(arguments: HiddenScene.all) func theRightNumberShowsNowhere(scene: HiddenScene) throws {
    let asked = try Asked(scene)
    for wrong in asked.wrong {
      var script = asked.script
      script.press("a \(wrong) enter")
      script.work()
      for keys in ["", "down right", "tab enter", "escape a"] {
        var next = script
        next.press(keys)
        next.work()
        for size in [Size(rows: 24, columns: 80), Size(rows: 12, columns: 40)] {
          next.send(.resize(size))
          let frame = view(next.model, size)
          let found = HiddenScene.found(asked.secrets.subtracting(HiddenScene.typed(wrong)), on: frame)
          #expect(found.isEmpty, "\(wrong), \(keys):\n\(frame.lines.joined(separator: "\n"))")
        }
      }
    }
  }

  /// A control: sums as they were made do show, and so does the number once it was asked for.
  @Test func itShowsWhereItMay() throws {
    var sums = 0
    for scene in HiddenScene.all {
      let asked = try Asked(scene)
      for wrong in asked.wrong {
        var script = asked.script
        script.press("a \(wrong) enter")
        script.work()
        sums += script.model.madeSum == nil ? 0 : 1
      }
      var script = asked.script
      script.press("a 1 enter !")
      script.work()
      let frame = view(script.model, Size(rows: 24, columns: 80))
      #expect(asked.secrets.isEmpty || !HiddenScene.found(asked.secrets, on: frame).isEmpty, "\(scene)")
    }
    #expect(sums > 20, "\(sums)")
  }

  /// The first cell of what a scene gives, asked for.
  private struct Asked {
    let script: Script
    /// How the digits of its number begin, as far as nothing else on the screen does.
    let secrets: Set<[UInt8]>
    /// Answers with a slip in them.
    let wrong: [String]

    init(_ scene: HiddenScene) throws {
      let open = try scene.script(hide: .output).state.scene
      var solved = SolvedScene(open)
      let last = open.layers.count - 1
      while solved.isPending(through: last) { solved.advance(through: last) }
      let walk = try #require(solved.walk(ofLayer: last))
      let first = Position(channel: 0, row: 0, column: 0)
      let index = walk.layer.outputShape.index(of: first)
      script = try scene.script(hide: .output, question: "cell: \(index)")
      let right = walk.result(first)
      let values = (0..<walk.stepCount(ofCell: 0)).compactMap { walk.value(cell: 0, term: $0) }
      let terms: [Number] = zip(values, [Number.zero] + values).map { $0 + $1 * -1 }
      let numbers: [Number] = terms.flatMap { [right + $0, right + $0 * -1, right + $0 * -2] } + [1]
      wrong = Set(numbers.filter { $0 != right && $0.exactValue != nil }.map { NumberText($0).text })
        .sorted().prefix(6).map { $0.replacing("−", with: "-") }
      let known = scene.needles(of: [.input, .kernel], solved)
      secrets = HiddenScene.typed(NumberText(right).text).subtracting(known)
    }
  }
}

extension HiddenScene {
  /// How the digits of a number begin that was typed.
  static func typed(_ text: String) -> Set<[UInt8]> {
    (try? NumberReader.number(Substring(text))).map(needles) ?? []
  }
}
