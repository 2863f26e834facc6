import Lessons

@testable import Tutor

/// A course as large as the lecture's, with titles and goals of its own, so that no lesson that is written changes what
/// the menu is looked at with.
enum Course {
  private static let parts: [(String, [String])] = [
    ("Beginning", ["Welcome: the keys", "A picture is a grid"]),
    (
      "Convolution", ["Sliding two signals", "The sliding kernel", "Turning the kernel"]
    ),
    ("Three ideas", ["Sparse connections", "Shared weights", "Equivariance"]),
    (
      "Kernel and settings",
      [
        "Special kernels", "Padding", "Stride", "How large is it?", "Valid, same, full", "Dilation",
        "Unshared and tiled", "Volumes",
      ]
    ),
    ("After the sum", ["Parts of a layer", "Detectors", "Pooling", "Invariance", "Inputs of any size"]),
    ("Networks", ["Three networks", "Strong priors", "Receptive fields"]),
    ("In practice", ["Transposed", "The same in PyTorch"]),
  ]

  static let entries: [Menu.Entry] = parts.flatMap { part, titles in titles.map { (part, $0) } }
    .enumerated().map { index, lesson in
      let isEquivariance = lesson.1 == "Equivariance"
      let goal =
        isEquivariance
        ? "Say when it does not matter whether a picture is moved before or after a layer, and what breaks that."
        : "Say what lesson \(index + 1) is about."
      return Menu.Entry(
        name: (index < 9 ? "0" : "") + "\(index + 1)-lesson", title: lesson.1, goal: goal,
        source: "Lecture, slide \(index + 1); Goodfellow et al., 9.2", part: lesson.0,
        outline: isEquivariance ? equivariance : outline(pages: 5 + index % 5))
    }

  /// The first seven lessons are done, and the tenth; the eighth was left on its fourth page.
  static let progress: Progress = {
    var progress = Progress()
    for entry in entries.prefix(7) + [entries[9]] {
      progress[entry.name].isFinished = true
      progress[entry.name].pagesSeen = entry.outline.pages.count
      progress[entry.name].answered = [[1, 0], [2, 0]]
    }
    progress["08-lesson"].page = 3
    progress["08-lesson"].pagesSeen = 4
    progress["08-lesson"].answered = [[1, 0]]
    progress["08-lesson"].note([1, 0], missed: 1)
    progress["08-lesson"].shown = [[2, 0]]
    return progress
  }()

  private static let equivariance = LessonOutline(
    [
      "Move first, or look first?", "A square with two ways", "Your turn", "At the border",
      "Two steps at a time",
      "A quarter turn", "What is it good for?",
    ].enumerated().map { LessonOutline.Page(heading: $1, questions: [0, 1, 1, 0, 1, 1, 0][$0]) })

  private static func outline(pages: Int) -> LessonOutline {
    LessonOutline(
      (0..<pages).map { .init(heading: "Page number \($0 + 1)", questions: (1...2).contains($0) ? 1 : 0) })
  }
}
