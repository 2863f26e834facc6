import Lessons

/// What a search through the lessons found.
public struct Search: Hashable, Sendable {
  /// A page that has the words, and the text around them.
  public struct Hit: Hashable, Sendable {
    /// The lesson's name.
    public let lesson: String
    /// Its number and title, as the home screen has them: "4 The sliding kernel".
    public let title: String
    /// The page, from 0.
    public let page: Int
    /// The page's heading.
    public let heading: String
    /// A line with the words in it.
    public let excerpt: String
  }

  /// What was looked for.
  public let words: String
  /// The pages that have it, in the order of the lessons.
  public let hits: [Hit]
  /// Which of them is chosen.
  public internal(set) var selected = 0
}

extension Search {
  /// The pages of some lessons that contain all the words, whatever their case.
  ///
  /// - Complexity: O(text).
  public init(_ words: String, in lessons: [Lesson]) {
    self.words = words
    let wanted = words.lowercased().split(separator: " ").map { Array($0.utf8) }
    var hits: [Hit] = []
    for lesson in lessons where !wanted.isEmpty {
      for (index, page) in lesson.pages.enumerated() {
        let lines =
          [page.title] + page.blocks.map { $0.spans.map(\.text).joined() } + page.questions.map(\.ask)
        let folded = lines.map { Array($0.lowercased().utf8) }
        guard wanted.allSatisfy({ word in folded.contains { $0.contains(word) } }) else { continue }
        let best = folded.firstIndex { $0.contains(wanted[0]) } ?? 0
        hits.append(
          Hit(
            lesson: lesson.name, title: lesson.numberedTitle, page: index, heading: page.title,
            excerpt: lines[best]))
      }
    }
    self.hits = hits
  }
}
