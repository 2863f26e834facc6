import ConvEngine
import Lessons
import Screen
import Testing
import Views

@testable import Tutor

/// A key that is bound does something: the actions are carried out in several places, and none may be forgotten.
@Suite struct KeyBindingTests {
  /// What is on the screen when a key is pressed.
  private struct Moment {
    let script: Script

    /// After some keys, and one that is bound to nothing, which takes away what the last of them said.
    init(_ model: Model, _ keys: String) {
      var script = Script(model)
      script.press(keys + " z")
      script.work()
      self.script = script
    }

    /// Whether a key changes the screen or asks something of the world outside, and is not refused.
    func isChanged(by key: Key) -> Bool {
      var after = script
      after.send(.key(key))
      if after.model.notice?.kind == .refusal { return false }
      let size = Size(rows: 24, columns: 80)
      return after.effects.count > script.effects.count
        || view(after.model, size) != view(script.model, size)
    }
  }

  private static func moments(_ activity: Model.Activity) throws -> [Moment] {
    let scenes = try [
      Scene.example, Script.scene("0.5 2 3 4 5", kernel: "1 2"),
      SceneFile.scene(
        "{input: {shape: [8, 3, 3], seed: 1}, layers: [{conv: {out_channels: 2, kernel_size: 2}}]}",
        source: "test"),
    ]
    let keys = [
      "", "down right", "end", "tab", "s", "s u", "d", "space", "p", "o", "down o", "down o o", "down o o o",
      "down o o o o", "down o o o o o",
    ]
    switch activity {
    case .scene: return scenes.flatMap { scene in keys.map { Moment(Model(SceneState(scene)), $0) } }
    case .lesson:
      let pages = (0..<Lesson.sample.pages.count).map { Model(.sample, page: $0) }
      return pages.flatMap { page in (keys + ["pagedown"]).map { Moment(page, $0) } }
        + scenes.dropFirst().flatMap { scene in ["", "o"].map { Moment(Model(lesson(of: scene)), $0) } }
    case .shelf:
      var script = Script(Model(Menu([])))
      script.send(.shelf(Shelf(.examples)))
      return ["", "end"].map { Moment(script.model, $0) }
    case .check:
      let network = try Script.scene("1 2; 3 4", kernel: "1;", layers: "[relu]")
      let volume = try Script.scene("1 2; 3 4", kernel: "1 2; 3 4")
      let wrong = "c 1 tab 2 tab 3 tab 4 escape"
      let answers = [
        "c escape", wrong, wrong + " end", wrong + " down", "c end 4 escape home",
      ]
      return ([scenes[2], network, volume] + scenes).flatMap { scene in
        (answers + (scene.layers.count > 1 ? [wrong + " X escape"] : [])).map {
          Moment(Model(SceneState(scene)), $0)
        }
      }
    case .menu, .search:
      let entries = (1...30).map {
        Menu.Entry(name: "\($0)-lesson", title: "Lesson \($0)", goal: "Goal", part: "Part \($0 / 4)")
      }
      var progress = Progress()
      progress["1-lesson"].pagesSeen = 1
      let menu = Model(Menu(entries), progress: progress)
      if activity == .menu { return ["", "end"].map { Moment(menu, $0) } }
      var script = Script(menu)
      script.send(.found(Search("the", in: [.sample])))
      return ["", "down"].map { Moment(script.model, $0) }
    }
  }

  private static func lesson(of scene: Scene) -> Lesson {
    let page = Page(title: "A scene", blocks: [], scene: LessonScene(scene), questions: [], line: 1)
    return Lesson(name: "01-scene", title: "A scene", goal: "", source: "", pages: [page])
  }

  @Test(arguments: [Model.Activity.scene, .lesson, .menu, .search, .shelf, .check])
  func everyKeyDoesSomethingSomewhere(activity: Model.Activity) throws {
    let moments = try Self.moments(activity)
    #expect(moments.allSatisfy { $0.script.model.activity == activity })
    for binding in KeyBinding.bindings(activity) {
      for key in binding.keys {
        #expect(moments.contains { $0.isChanged(by: key) }, "\(key): \(binding.help)")
      }
    }
    // A control: a key without a binding changes nothing anywhere.
    #expect(!moments.contains { $0.isChanged(by: .character("z")) })
  }
}
