import ConvEngine
import Lessons
import Screen
import Views

@testable import Tutor

/// What the prose of a page says that keys do: the keys, and what must hold once they are pressed.
struct Promise: Sendable, CustomStringConvertible {
  /// The number that the lesson's name begins with: "11".
  let lesson: String
  /// The heading of the page.
  let page: String
  /// The keys, as ``Script`` presses them.
  let keys: String
  /// Whether it came true, by the page as it was opened and as it is now.
  let holds: @Sendable (_ before: Script, _ after: Script) throws -> Bool

  init(
    _ lesson: String, _ page: String, _ keys: String,
    _ holds: @escaping @Sendable (_ before: Script, _ after: Script) throws -> Bool
  ) {
    (self.lesson, self.page, self.keys, self.holds) = (lesson, page, keys, holds)
  }

  var description: String { "\(lesson), \(page): \(keys)" }

  /// Every promise of the course.
  static let all = beginning + settings + networks
}

extension Script {
  /// The page on 80 columns and 24 rows.
  var screen: String { view(model, Size(rows: 24, columns: 80)).lines.joined(separator: "\n") }

  /// The cell that is walked to, or picked where the picture picks.
  var cellIndex: Int { state.picking?.index ?? state.place.cell }

  /// The numbers of the input, and of all outputs.
  func numbers() throws -> [[Number]] {
    guard case .values(let input) = state.scene.input else { return [] }
    return ([input] + (try state.scene.solved().outputs)).map { Array($0.numbers) }
  }

  /// The size of what the walked layer makes.
  var outputShape: Shape? { state.sizedLayer?.outputShape }
}

/// The ways in which a promise may hold.
enum Holds {
  typealias Check = @Sendable (Script, Script) throws -> Bool

  /// So many cells further, and something else on the screen.
  static func step(_ distance: Int) -> Check {
    { $1.cellIndex == $0.cellIndex + distance && $1.screen != $0.screen }
  }

  /// At a term of the same cell.
  static func term(_ index: Int) -> Check {
    {
      $1.state.place.level == .term && $1.state.place.term == index
        && $1.state.place.cell == $0.state.place.cell
    }
  }

  /// At a layer, above its cells or in them.
  static func layer(_ index: Int, _ level: Level) -> Check {
    { $1.state.place.level == level && $1.state.place.layer == index }
  }

  /// The settings are as the page's changed so, and the output is as large as the engine makes it.
  static func settings(_ change: @escaping @Sendable (inout Convolution) -> Void) -> Check {
    { before, after in
      var settings = before.state.settings
      change(&settings)
      var scene = before.state.scene
      scene.layers[0] = .convolution(settings)
      return after.state.settings == settings
        && after.outputShape == SolvedScene(scene).layers.first?.outputShape
    }
  }

  /// Words on the screen that were not there.
  static func text(_ words: String) -> Check {
    { $1.screen.contains(words) && !$0.screen.contains(words) }
  }

  /// Words that stand on the screen, all of them.
  static func stands(_ words: String...) -> Check {
    { _, after in words.allSatisfy(after.screen.contains) }
  }

  /// All of these.
  static func all(_ checks: Check...) -> Check {
    { before, after in try checks.allSatisfy { try $0(before, after) } }
  }

  /// The numbers behind a word at the beginning of a row, the first so many of them.
  static func row(_ name: String, _ count: Int, of script: Script) -> [Int] {
    let row = script.screen.split(separator: "\n").first { $0.hasPrefix(" \(name) ") } ?? ""
    let words = row.replacing("−", with: "-").split { !($0.isNumber || $0 == "-") }
    return words.compactMap { Int($0) }.prefix(count).map { $0 }
  }

  /// Another kernel in the same layer, which has a name.
  static let namedKernel: Check = { before, after in
    before.state.settings.kernel != after.state.settings.kernel
      && Preset.allCases.contains { Kernel(rows: $0.rows) == after.state.settings.kernel }
  }

  /// What is done to the scene beyond its layers is another.
  static let otherLab: Check = {
    $0.state.presentation.lab != $1.state.presentation.lab && $0.screen != $1.screen
  }

  /// The answer can be typed.
  static let answerField: Check = { $1.model.field != nil && $0.model.field == nil }
}
