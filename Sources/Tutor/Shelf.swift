import Lessons

/// Scenes to choose from, which are opened to play with.
public struct Shelf: Hashable, Sendable {
  /// One of them.
  public struct Scene: Hashable, Sendable {
    /// What it is opened as: "d2l-padding".
    public let name: String
    /// What it shows.
    public let summary: String
    /// Where it was published; empty where that says nothing.
    public let source: String
  }

  /// What they are.
  public let kind: Menu.Play
  /// The scenes in order; those of one source stand together.
  public let scenes: [Scene]
  /// Which of them is chosen.
  public internal(set) var selected = 0

  /// Everything of one kind that the program carries.
  ///
  /// - Complexity: O(bytes of the files that hold them).
  public init(_ kind: Menu.Play) {
    self.kind = kind
    scenes =
      switch kind {
      case .examples:
        WorkedExample.all.map { Scene(name: $0.name, summary: $0.summary, source: $0.source.title) }
      case .images: SampleImage.all.map { Scene(name: $0.name, summary: $0.summary, source: "") }
      }
  }

  /// Chooses the first scene of the source so many sources on, as far as there are any.
  mutating func chooseSource(by distance: Int) {
    let starts = scenes.indices.filter { $0 == 0 || scenes[$0].source != scenes[$0 - 1].source }
    guard let now = starts.lastIndex(where: { $0 <= selected }) else { return }
    selected = starts[min(max(0, now + distance), starts.count - 1)]
  }
}

/// What the menu asks before it takes anything away.
public enum Confirmation: Hashable, Sendable {
  /// Whether a lesson is to begin again.
  case beginAgain(Menu.Entry)
  /// Whether all of it is.
  case beginAllAgain

  /// The question.
  public var question: String {
    switch self {
    case .beginAgain(let lesson): "begin '\(lesson.title)' again, and forget what was answered in it?"
    case .beginAllAgain: "begin the whole course again, and forget everything that was answered?"
    }
  }
}
