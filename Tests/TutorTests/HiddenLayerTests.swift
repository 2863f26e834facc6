import Foundation
import ConvEngine
import Lessons
import Notation
import Screen
import Testing
import Views

@testable import Tutor

/// What a page keeps hidden is nowhere on the screen: in no picture, at no step, of no kind of layer.
@Suite struct HiddenLayerTests {
  @Test func everyKindOfLayerIsThere() {
    #expect(Set(HiddenScene.ofKind.keys) == Set(Layer.kinds))
    for (kind, scenes) in HiddenScene.ofKind {
      #expect(!scenes.isEmpty && scenes.allSatisfy { $0.layers.contains(kind) }, "\(kind)")
    }
  }

  /// Covered, no number of a hidden part shows.
  ///
  /// Uncovered, each of the numbers that came in and went out does, so that
  /// they are looked for in the right way.
  @Test(arguments: HiddenScene.all)
  func nothingHiddenShows(scene: HiddenScene) throws {
    let open = try scene.script(hide: [])
    let solved = open.state.scene.solved
    let all = scene.needles(of: [.input, .kernel, .output], solved)
    var shown: Set<[UInt8]> = []
    var tour = SceneTour(open) { frame, _, _ in shown.formUnion(HiddenScene.found(all, on: frame)) }
    tour.go()
    #expect(scene.needles(of: .input, solved).isSubset(of: shown), "the input shows where it is not hidden")
    #expect(scene.needles(of: .kernel, solved).isSubset(of: shown), "so do weights and biases")
    for hide in scene.hidings {
      let rest = Covering([.input, .kernel, .output]).subtracting(hide)
      // What is covered here and stands there is no secret: the 887 of an input that relu leaves as it is.
      let secrets = scene.needles(of: hide, solved).subtracting(scene.needles(of: rest, solved))
      if hide.isSuperset(of: [.input, .output]) {
        #expect(!secrets.intersection(shown).isEmpty, "there is a number to hide")
      }
      try look(for: secrets, in: scene, hide)
    }
  }

  private func look(for secrets: Set<[UInt8]>, in scene: HiddenScene, _ hide: Covering) throws {
    var tour = SceneTour(try scene.script(hide: hide)) { frame, script, keys in
      let found = HiddenScene.found(secrets, on: frame).map { String(decoding: $0, as: UTF8.self) }
      #expect(
        found.isEmpty,
        "\(found) with \(hide) hidden, at \(script.state.place), \(keys):\n\(frame.lines.joined(separator: "\n"))"
      )
      // Approximate numbers are outputs too, however many digits of them show.
      guard hide.contains(.output), !script.model.showsHelp else { return }
      let isApproximate = frame.lines.contains { $0.contains("≈ ") || $0.contains("≈0") || $0.contains("≈−") }
      #expect(!isApproximate, "≈ at \(script.state.place), \(keys):\n\(frame.lines.joined(separator: "\n"))")
    }
    tour.go()
  }

  /// Neither the width of what is covered nor its sign tells anything: 7 and −8731 make the same frames, and where they
  /// are not covered other ones.
  @Test(arguments: HiddenScene.all) func whatIsCoveredLooksTheSameWhateverItIs(scene: HiddenScene) throws {
    let hidings: [Covering] =
      scene.hasWeights ? [[.input, .output], [.kernel, .output]] : [[.input, .output]]
    for hide in hidings {
      let (few, many) = (scene.replacing(hide, with: "7"), scene.replacing(hide, with: "-8731"))
      let frames = (try frames(few.script(hide: hide)), try frames(many.script(hide: hide)))
      #expect(frames.0.count == frames.1.count)
      let difference = zip(frames.0, frames.1).first { $0 != $1 }
      #expect(
        difference == nil,
        "7:\n\(difference?.0.lines.joined(separator: "\n") ?? "")\n−8731:\n\(difference?.1.lines.joined(separator: "\n") ?? "")"
      )
      #expect(try lastLayer(few) != lastLayer(many))
    }
  }

  /// The last layer of a scene that hides nothing.
  private func lastLayer(_ scene: HiddenScene) throws -> Frame {
    var script = try scene.script(hide: [])
    script.press("up up end down")
    return view(script.model, Size(rows: 24, columns: 80))
  }

  private func frames(_ script: Script) -> [Frame] {
    var frames: [Frame] = []
    var tour = SceneTour(script) { frame, _, _ in frames.append(frame) }
    tour.go()
    return frames
  }

  /// A sum of letters is a result as well.
  @Test(arguments: [true, false]) func aSumOfLettersIsHiddenToo(isHidden: Bool) throws {
    let scene = HiddenScene("[{conv: {kernel: [[w, x]]}}]", on: "[[a, b, c]]")
    var tour = SceneTour(try scene.script(hide: isHidden ? .output : [])) { _, _, _ in }
    var isFound = false
    tour = SceneTour(tour.script) { frame, _, _ in
      isFound = isFound || frame.lines.contains { $0.contains("= aw + bx") || $0.contains("[aw + bx]") }
    }
    tour.go()
    #expect(isFound != isHidden)
  }

  /// While the size of the output is asked for, neither it nor how many cells there are shows; once it is not, both do.
  ///
  /// That the last cell has the index 64 can be found out by walking to it.
  @Test(arguments: [
    HiddenScene("[{conv: {kernel: [1, 0, -1], padding: 30}}]", on: "[3, 1, 4, 1, 5, 9, 2]"),
    HiddenScene("[{conv_transpose: {kernel: [1, 0, -1], stride: 31}}]", on: "[3, 1, 4]"),
    HiddenScene("[relu, {conv: {kernel: [1, 0, -1], padding: 30}}]", on: "[3, 1, 4, 1, 5, 9, 2]"),
  ])
  func theSizeIsHiddenWhileItIsAskedFor(scene: HiddenScene) throws {
    // 7 + 30 + 30 − 3 + 1, and 2 · 31 + 3.
    let size = 65
    for isAsked in [true, false] {
      var found: Set<String> = []
      let question = isAsked ? "size: true" : "number: 3"
      var tour = SceneTour(try scene.script(hide: .output, question: question)) { frame, _, _ in
        // To whoever walks to the last cell it is cell 65, but not of how many.
        let lines = frame.lines.map { $0.replacingOccurrences(of: "cell \(size) ·", with: "") }
        for line in lines where line.contains("\(size)") || line.contains("0–\(size - 1)") {
          found.insert(line)
        }
      }
      tour.go()
      #expect(found.isEmpty == isAsked, "\(found)")
    }
  }
}

extension HiddenScene {
  /// The same scene with one number in the place of every number of the hidden parts.
  fileprivate func replacing(_ parts: Covering, with number: String) -> HiddenScene {
    var scene = self
    if parts.contains(.input) { scene.input = input.replacing(#/-?[0-9.]+/#, with: number) }
    if parts.contains(.kernel) { scene.layers = layers.replacing(#/-?[0-9]{3,}/#, with: number) }
    return scene
  }
}

extension Scene {
  /// The scene with all its outputs.
  fileprivate var solved: SolvedScene {
    var solved = SolvedScene(self)
    while solved.isPending(through: layers.count - 1) { solved.advance(through: layers.count - 1) }
    return solved
  }
}
