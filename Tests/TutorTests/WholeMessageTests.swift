import ConvEngine
import Exercises
import Lessons
import Screen
import Testing
import Views

@testable import Tutor

/// No message is cut: whatever a key says can be read to its end, on the smallest screen too.
@Suite struct WholeMessageTests {
  private static let scenes = [
    "{input: [[3, 0, 1], [1, 5, 8], [2, 7, 2]], layers: [{conv: {kernel: vertical}}]}",
    "{input: [1, 2, 3, 4], layers: [{conv: {kernel: [1, 2]}}, relu]}",
    "{input: [[[1, 2], [3, 4]], [[1, 2], [3, 4]]], layers: [{max_pool: {kernel_size: 2}}, flatten, softmax]}",
    "{input: [[1, 2], [3, 4]], layers: [{conv_transpose: {kernel: [[1, 2], [3, 4]]}}]}",
    "{input: {shape: [3, 9, 9]}, layers: [{conv: {out_channels: 2, kernel_size: 3}}]}",
    "{input: [[1, 2], [3, 4]], layers: [{average_pool: {kernel_size: 2, padding: 1}}, sigmoid]}",
  ]

  /// Presses every key at every level of every kind of scene, and looks for each message on the screen.
  @Test(arguments: scenes, [(80, 24), (40, 24), (40, 12)])
  func ofEveryKey(scene: String, size: (columns: Int, rows: Int)) throws {
    let start = Script(try SceneFile.scene(scene, source: "test"))
    try expectWhole(start, KeyBinding.bindings(.scene), size, atLeast: 5)
  }

  @Test(arguments: [(80, 24), (40, 24), (40, 12)])
  func inALesson(size: (columns: Int, rows: Int)) throws {
    for page in ["", "]", "] ]", "] ] ]", "] ] ] ]"] {
      var start = Script(Model(.sample))
      start.send(.resize(Size(rows: size.rows, columns: size.columns)))
      start.press(page)
      try expectWhole(start, KeyBinding.bindings(.lesson), size, atLeast: 1)
    }
  }

  /// An answer that is wrong, and one that cannot be read.
  @Test(arguments: ["] ] a 4 x 3 enter", "] ] a enter", "] ] ] a enter"], [80, 40])
  func ofAnswers(keys: String, columns: Int) throws {
    var script = Script(Model(.sample))
    script.press(keys)
    #expect(script.message != nil)
    expectWhole(script, Size(rows: 24, columns: columns), keys)
  }

  /// The control: a message longer than the whole screen is cut, and is seen to be.
  @Test func aMessageLongerThanTheScreenIsCut() {
    var script = Script()
    script.send(.failed(String(repeating: "word ", count: 400)))
    #expect(!isWhole(script, Size(rows: 12, columns: 40)))
  }

  private func expectWhole(
    _ start: Script, _ bindings: [KeyBinding], _ size: (columns: Int, rows: Int), atLeast least: Int
  ) throws {
    var count = 0
    for way in [
      "", "down", "down down", "up", "tab", "tab tab tab", "end", "end down end", "w w w w", "e 1 . . 2",
      ": q",
    ] {
      for binding in bindings {
        for key in binding.keys {
          var script = start
          script.press(way)
          script.send(.key(key))
          guard script.message != nil, !script.model.showsHelp, script.model.code == nil else { continue }
          count += 1
          expectWhole(script, Size(rows: size.rows, columns: size.columns), "\(way), \(binding.label)")
        }
      }
    }
    #expect(count >= least, "keys did say something")
  }

  private func expectWhole(_ script: Script, _ size: Size, _ keys: String) {
    #expect(
      isWhole(script, size),
      "\(keys): \(script.message ?? "")\n\(view(script.model, size).lines.joined(separator: "\n"))")
  }

  /// Whether the message stands on the screen word for word, whatever lines it takes.
  private func isWhole(_ script: Script, _ size: Size) -> Bool {
    let screen = view(script.model, size).lines.flatMap { $0.split(separator: " ") }.joined(separator: " ")
    // Of a wrong answer the sentence that stays: the keys below name the hint.
    let message = script.model.field?.verdict ?? script.message ?? ""
    return screen.lowercased().contains(message.lowercased().split(separator: " ").joined(separator: " "))
  }
}
