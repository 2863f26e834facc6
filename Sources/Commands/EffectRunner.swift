import ConvEngine
import Formats
import Lessons
import Notation
import Tutor

/// Carries out the effects that touch files: reads lessons and scenes, searches, keeps the progress.
struct EffectRunner: Sendable {
  /// The lessons; nil where only a scene is played.
  var library: Library?
  /// Where progress is kept; nil where there is no place for it.
  var progress: ProgressFile?

  /// What came of an effect; nil where there is nothing to say.
  func outcome(of effect: Effect) -> Outcome? {
    switch effect {
    case .leave, .interrupt, .redraw, .tick, .suspend, .save, .forget, .work: nil
    case .open(let name, let page): opened(name, page)
    case .openNext(let name): openedNext(name)
    case .change(let scene, let flags, let layer): changed(scene, flags, layer)
    case .search(let words): found(words)
    case .browse(let kind): .shelf(Shelf(kind))
    case .play(let name, let kind): played(name, kind)
    case .practise: .lesson(Practice(seed: PractiseCommand.freshSeed()).lesson, page: 0)
    }
  }

  /// A scene of a shelf; an image comes with a kernel to walk over it.
  private func played(_ name: String, _ kind: Menu.Play) -> Outcome {
    do throws(InputFault) {
      switch kind {
      case .examples:
        guard let scene = try WorkedExample.named(name)?.read() else { break }
        return .played(scene, name: name, view: nil)
      case .images:
        guard let image = SampleImage.named(name) else { break }
        let scene = try image.walkedScene()
        // What is larger than the screen is seen better as a picture than as numbers.
        return .played(scene, name: name, view: image.shape.rows > 16 ? "picture" : nil)
      }
    } catch {
      return .failed(error.message)
    }
    return .failed("there is no '\(name)'")
  }

  private func opened(_ name: String, _ page: Int?) -> Outcome {
    guard let library else { return .failed("there are no lessons here") }
    do throws(InputFault) { return .lesson(try library.lesson(named: name), page: page) } catch {
      return .failed(error.message)
    }
  }

  private func openedNext(_ name: String) -> Outcome {
    guard let entries = library?.entries, let index = entries.firstIndex(where: { $0.name == name }) else {
      return .failed("there is no next lesson")
    }
    guard entries.indices.contains(index + 1) else { return .failed("this was the last lesson; q leaves it") }
    return opened(entries[index + 1].name, 0)
  }

  private func changed(_ scene: Scene, _ flags: SceneFlags, _ layer: Int) -> Outcome {
    do throws(InputFault) { return .scene(try flags.scene(changing: scene, layer: layer)) } catch {
      return .failed(error.message)
    }
  }

  private func found(_ words: String) -> Outcome {
    guard let library else { return .failed("there are no lessons here") }
    return .found(Search(words, in: library.entries.indices.compactMap { library.reading(at: $0).lesson }))
  }
}
