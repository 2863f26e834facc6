import Screen
import Tutor

/// Where the parts and lessons of the home screen stand, which follows from them and from the size alone: no lesson
/// changes its place while one goes through the course.
struct MenuLayout {
  /// A row of a column.
  enum Line: Hashable {
    /// The heading of a part, from 0.
    case heading(Int)
    /// An item, from 0.
    case item(Int)
    case blank
  }

  /// How much there is beside the list.
  enum Style {
    /// The chosen lesson at the right, with its pages.
    case beside
    /// Its goal and how far it has come below.
    case below
    /// A line of its goal.
    case short
  }

  /// The columns, from top to bottom; one that is longer than ``rows`` scrolls.
  let columns: [[Line]]
  /// How wide a column is.
  let width: Int
  /// The first row of the list, and how many it has.
  let top, rows: Int
  let style: Style

  /// The least width of a column, and that of the list beside which a lesson is told of.
  private static let (narrowest, list) = (26, 44)

  init(_ menu: Menu, _ size: Size) {
    let isSmall = size.rows < 16 || size.columns < 60
    let room = max(1, size.rows - (isSmall ? 4 : 8))
    let dense = Self.blocks(menu).flatMap(\.lines)
    // Three rows: the title, what is said, and the keys. A blank one below the title where there is room for it.
    let besideRoom = size.rows - 3
    if size.columns >= 100, dense.count <= besideRoom {
      (columns, width, style) = ([dense], Self.list, .beside)
      (top, rows) = dense.count < besideRoom ? (2, besideRoom - 1) : (1, besideRoom)
      return
    }
    let most = isSmall ? 1 : size.columns / Self.narrowest
    if let columns = Self.columns(menu, atMost: max(1, most), rows: room) {
      self.columns = columns
      width = columns.count == 1 ? min(size.columns - 2, 76) : size.columns / max(3, columns.count)
      style = isSmall ? .short : .below
      let height = columns.map(\.count).max() ?? 0
      top = isSmall ? 1 : height + 1 < room ? 3 : 2
      rows = room
      return
    }
    columns = [dense]
    if size.columns >= 100 {
      (width, style, top, rows) = (Self.list, .beside, 2, size.rows - 4)
    } else {
      (width, style) = (min(size.columns - 2, 76), isSmall ? .short : .below)
      (top, rows) = (isSmall ? 1 : 2, room)
    }
  }

  /// What is never divided between two columns: a part with its heading, and each lesson that has none.
  private static func blocks(_ menu: Menu) -> [(part: Int, lines: [Line])] {
    menu.parts.enumerated().flatMap { index, part -> [(part: Int, lines: [Line])] in
      let items = part.items.map(Line.item)
      return part.heading == nil ? items.map { (index, [$0]) } : [(index, [.heading(index)] + items)]
    }
  }

  /// The fewest columns that hold everything, as short as they can be; nil where even the most do not.
  private static func columns(_ menu: Menu, atMost most: Int, rows: Int) -> [[Line]]? {
    let blocks = blocks(menu)
    for count in 1...most {
      var best: [[Line]]?
      for height in stride(from: rows, through: 1, by: -1) {
        guard let columns = columns(blocks, height: height), columns.count <= count else { break }
        best = columns
      }
      if let best { return best }
    }
    return nil
  }

  /// The blocks one below the other in columns of a height; nil where one of them is longer.
  private static func columns(_ blocks: [(part: Int, lines: [Line])], height: Int) -> [[Line]]? {
    var columns: [[Line]] = [[]]
    var before: Int?
    for (part, lines) in blocks {
      guard lines.count <= height else { return nil }
      let column = columns[columns.count - 1]
      let gap = column.isEmpty || part == before ? 0 : 1
      if column.count + gap + lines.count > height {
        columns.append(lines)
      } else {
        columns[columns.count - 1] += (gap > 0 ? [.blank] : []) + lines
      }
      before = part
    }
    return columns
  }
}
