import ConvEngine
import Exercises
import Notation

/// A lesson as it was read from its file: pages of prose, each with a scene to walk and questions about it.
public struct Lesson: Sendable {
  /// The file's name without its ending: "01-the-sliding-kernel".
  public let name: String
  /// What it is called.
  public let title: String
  /// What one can do after it.
  public let goal: String
  /// Where its matter comes from: lecture slides, book figures.
  public let source: String
  /// The part of the course that it belongs to, if it names one.
  public let part: String?
  /// The headings of its pages, and how many questions each asks.
  public let outline: LessonOutline
  /// What is read in order; at least one.
  public let pages: Pages
  /// Whether its pages are exercises that are drawn one after the other, of which nothing is remembered.
  public private(set) var isPractice = false

  /// The number that a name begins with: 4 of "04-the-sliding-kernel"; nil where it has none.
  static func number(of name: String) -> Int? { Int(name.prefix { $0 != "-" }) }

  /// Its title behind its number, where it has one: "4 The sliding kernel".
  public var numberedTitle: String { Self.number(of: name).map { "\($0) \(title)" } ?? title }

  /// A lesson from its parts.
  public init(
    name: String, title: String, goal: String, source: String, part: String? = nil, pages: [Page]
  ) {
    self.init(
      name: name, title: title, goal: goal, source: source, part: part, outline: LessonOutline(pages),
      pages: Pages(pages))
  }

  init(
    name: String, title: String, goal: String, source: String, part: String?, outline: LessonOutline,
    pages: Pages
  ) {
    (self.name, self.title, self.goal, self.source, self.part) = (name, title, goal, source, part)
    (self.outline, self.pages) = (outline, pages)
  }

  /// Exercises on pages that are made when they are opened.
  init(practising pages: Pages, title: String, goal: String, source: String) {
    self.init(
      name: "practice", title: title, goal: goal, source: source, part: nil, outline: LessonOutline(),
      pages: pages)
    isPractice = true
  }
}

/// One page of a lesson: what stands under one `#` heading.
public struct Page: Sendable {
  /// The heading.
  public let title: String
  /// The prose, from top to bottom.
  public let blocks: [Block]
  /// The scene to walk, if the page has one.
  public let scene: LessonScene?
  /// What is asked, in order.
  public let questions: [Question]
  /// The line of the file its heading stands on, from 1.
  public let line: Int

  /// A page from its parts.
  public init(title: String, blocks: [Block], scene: LessonScene?, questions: [Question], line: Int) {
    (self.title, self.blocks, self.scene, self.questions, self.line) = (title, blocks, scene, questions, line)
  }
}

/// A paragraph, an item of a list, or a formula.
public struct Block: Hashable, Sendable {
  /// What kind of block it is.
  public enum Kind: Hashable, Sendable {
    /// Running text.
    case paragraph
    /// An item of a list, with what stands before it: "•", "2.".
    case item(marker: String)
    /// A line of a formula fence, shown as it is written.
    case formula
  }

  /// What kind of block it is.
  public let kind: Kind
  /// How many lists it stands in: 0 for a paragraph of its own, 1 for an item and for paragraphs within it.
  public let depth: Int
  /// The text.
  public let spans: [Span]

  /// A block from its parts.
  public init(_ kind: Kind, depth: Int = 0, _ spans: [Span]) {
    (self.kind, self.depth, self.spans) = (kind, depth, spans)
  }
}

/// A piece of text that looks the same throughout.
public struct Span: Hashable, Sendable {
  /// How a piece of text looks.
  public enum Look: Hashable, Sendable {
    case plain
    /// Between single stars or underscores.
    case emphasis
    /// Between double stars or underscores.
    case strong
    /// Between backquotes.
    case code
  }

  /// The text, on one line, with nothing in it that must not be sent to a terminal.
  public let text: String
  /// How it looks.
  public let look: Look

  /// A piece of text.
  public init(_ text: String, _ look: Look = .plain) { (self.text, self.look) = (text, look) }
}

/// A scene of a lesson: what is walked, where the walk begins, and what stays hidden until the page's questions
/// are answered.
public struct LessonScene: Sendable {
  /// Where the walk begins.
  public struct Start: Hashable, Sendable {
    /// The layer, from 0.
    public var layer = 0
    /// The output cell: channel, row, column.
    public var cell = Position(channel: 0, row: 0, column: 0)
    /// The term, from 0; nil begins at the level of the cells.
    public var term: Int?

    /// The first cell of the first layer.
    public init() {}
  }

  /// What a page shows that otherwise does not.
  public enum Shown: String, CaseIterable, Sendable {
    /// The size formula.
    case formula
    /// The products of a sum that is hidden.
    case products
  }

  /// The input and its layers.
  public let scene: Scene
  /// The name of the picture it is shown as; nil for the usual one.
  ///
  /// Whether it suits the scene is known where pictures are.
  public let view: String?
  /// The line of the file that names the picture, from 1.
  public let viewLine: Int?
  /// Where the walk begins.
  public let start: Start
  /// What stays hidden until the questions are answered.
  public let hidden: Covering
  /// What shows beyond what always does.
  public let shown: Set<Shown>
  /// What the picture does to the scene beyond its layers, if anything.
  public let lab: Lab?

  /// Where the walk begins; in a scene of shapes at its layers.
  public var startPlace: WalkPlace {
    var place = WalkPlace()
    let solved = SolvedScene(scene)
    if !solved.hasValues { place.level = .layer }
    guard solved.layers.indices.contains(start.layer) else { return place }
    let layer = solved.layers[start.layer]
    place.layer = start.layer
    place.cell = layer.walkShape.offset(start.cell.channel, start.cell.row, start.cell.column)
    if let term = start.term, layer.hasTerms { (place.level, place.term) = (.term, term) }
    return place
  }

  /// The same with another scene in its place, as flags have changed it.
  public func changed(to scene: Scene) -> LessonScene {
    LessonScene(
      scene, view: view, viewLine: viewLine, start: start, hidden: hidden, shown: shown, lab: lab)
  }

  /// A scene of a lesson from its parts.
  public init(
    _ scene: Scene, view: String? = nil, viewLine: Int? = nil, start: Start = Start(), hidden: Covering = [],
    shown: Set<Shown> = [], lab: Lab? = nil
  ) {
    (self.scene, self.view, self.viewLine, self.lab) = (scene, view, viewLine, lab)
    (self.start, self.shown) = (start, shown)
    self.hidden = shown.contains(.products) ? hidden.union(hidden.isEmpty ? [] : .exceptProducts) : hidden
  }
}
