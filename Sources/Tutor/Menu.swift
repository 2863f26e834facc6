import Lessons

/// The home screen: the lessons in their parts, and behind them a part for playing.
public struct Menu: Sendable {
  /// A lesson of the list.
  public typealias Entry = Library.Entry

  /// What the last part has to play with.
  ///
  /// Its title and what opens it are asked for by the compiler, so a case added here is all that the menu needs.
  public enum Play: Hashable, CaseIterable, Sendable {
    /// Examples that were published with their answers.
    case examples
    /// The images and signals that the program carries.
    case images
  }

  /// What can be chosen.
  public enum Item: Hashable, Sendable {
    case lesson(Entry)
    case play(Play)
    /// Fresh exercises, one after another.
    case practice
  }

  /// Items under one heading.
  public struct Part: Hashable, Sendable {
    /// The heading; nil of lessons that name no part.
    public let heading: String?
    /// Its items, at least one.
    public let items: Range<Int>
  }

  /// Everything that can be chosen, in order.
  public let items: [Item]
  /// The parts in order; together they have every item.
  public let parts: [Part]
  /// Which item is chosen.
  public internal(set) var selected = 0

  /// A menu of some lessons; it opens with one of them chosen.
  public init(_ entries: [Entry], selected: Int = 0) {
    items = entries.map(Item.lesson) + Play.allCases.map(Item.play) + [.practice]
    var parts: [Part] = []
    for (index, entry) in entries.enumerated() {
      if let last = parts.last, last.heading == entry.part {
        parts[parts.count - 1] = Part(heading: last.heading, items: last.items.lowerBound..<index + 1)
      } else {
        parts.append(Part(heading: entry.part, items: index..<index + 1))
      }
    }
    if items.count > entries.count {
      parts.append(Part(heading: "Play", items: entries.count..<items.count))
    }
    self.parts = parts
    self.selected = min(max(0, selected), max(0, items.count - 1))
  }

  /// The lessons, in order.
  public var entries: [Entry] { items.compactMap { if case .lesson(let entry) = $0 { entry } else { nil } } }

  /// The item that is chosen.
  public var chosen: Item? { items.indices.contains(selected) ? items[selected] : nil }

  /// The lesson that is chosen; nil where it is something to play with.
  public var chosenLesson: Entry? { if case .lesson(let entry)? = chosen { entry } else { nil } }

  /// Chooses the first item of the part so many parts on, as far as there are any.
  mutating func choosePart(by distance: Int) {
    guard let part = parts.firstIndex(where: { $0.items.contains(selected) }) else { return }
    selected = parts[min(max(0, part + distance), parts.count - 1)].items.lowerBound
  }

  /// Chooses a lesson by its name, where it is there.
  mutating func choose(lesson name: String?) {
    let index = items.firstIndex { if case .lesson(let entry) = $0 { entry.name == name } else { false } }
    if let index { selected = index }
  }
}

extension Menu.Item {
  /// What it is called.
  public var title: String {
    switch self {
    case .lesson(let entry): entry.title
    case .play(.examples): "Worked examples"
    case .play(.images): "Sample images"
    case .practice: "Practice"
    }
  }

  /// What it is good for.
  public var goal: String {
    switch self {
    case .lesson(let entry): entry.goal
    case .play(.examples):
      "Open an example of a book, a course or a paper, walk through its sums, and change it as you like."
    case .play(.images): "Open one of the pictures and signals that are built in, and try kernels on it."
    case .practice: "Do one fresh exercise after another, and be told which slip was made."
    }
  }
}
