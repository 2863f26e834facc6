/// The list items that are open at a line, from the outermost in, and the numbers that follow in their lists.
///
/// Behind `3. a` and `5. b` the next item with a full stop is number 5: a list counts on from its first number,
/// whatever the others say.
struct OpenLists {
  private struct Item {
    /// How far its text is indented, counted from the item around it.
    let indentation: Int
    /// What stands before its text; nil once its first block has taken it.
    var marker: String?
    let line: Int
  }

  private struct List {
    let delimiter: Unicode.Scalar
    var next: Int
  }

  private var items: [Item] = []
  /// The last list at each depth, as long as nothing but items of it has come there.
  private var lists: [List] = []

  /// How many items are open.
  var count: Int { items.count }

  /// Whether nothing has come yet in the innermost item.
  var innermostIsEmpty: Bool { items.last?.marker != nil }

  /// Takes the indentation of the open items away from a line, and says how many of them the line belongs to.
  func match(_ line: inout ArraySlice<Unicode.Scalar>) -> Int {
    let isBlank = line.isBlank
    for (index, item) in items.enumerated() {
      if isBlank {
        if item.marker != nil { return index }
      } else {
        guard line.prefix(item.indentation).run(of: " ") == item.indentation else { return index }
        line = line.dropFirst(item.indentation)
      }
    }
    return items.count
  }

  /// Opens an item in the innermost one, and gives what stands behind its marker.
  mutating func open(
    _ marker: MarkdownLine.Marker, behind indentation: Int, _ text: ArraySlice<Unicode.Scalar>, _ line: Int
  ) -> ArraySlice<Unicode.Scalar> {
    takeMarker()
    let rest = text.dropFirst(marker.width)
    let blanks = rest.prefix(5).run(of: " ")
    // Behind five blanks the text is code; behind none there is none, and it may come on the next line.
    let padding = rest.isBlank || blanks > 4 ? 1 : blanks
    let depth = items.count
    var number = marker.number ?? 0
    if lists.count > depth, lists[depth].delimiter == marker.delimiter { number = lists[depth].next }
    lists = lists.prefix(depth) + [List(delimiter: marker.delimiter, next: number + 1)]
    items.append(
      Item(
        indentation: indentation + marker.width + padding,
        marker: marker.number == nil ? "•" : "\(number).", line: line
      )
    )
    return rest.dropFirst(min(padding, blanks))
  }

  /// The marker of the innermost item, for its first block.
  @discardableResult
  mutating func takeMarker() -> String? {
    guard let marker = items.last?.marker else { return nil }
    items[items.count - 1].marker = nil
    return marker
  }

  /// Ends the lists that stand beside a block that is none of their items.
  mutating func endLists() { lists.removeLast(max(0, lists.count - items.count)) }

  /// Closes all but the outermost `count` items, and gives the lines of those in which nothing came.
  mutating func close(to count: Int) -> [Int] {
    var empty: [Int] = []
    while items.count > count, let item = items.popLast() {
      if item.marker != nil { empty.append(item.line) }
    }
    return empty
  }
}

extension ArraySlice<Unicode.Scalar> {
  /// Whether there is nothing but spaces.
  var isBlank: Bool { allSatisfy { $0 == " " || $0 == "\t" } }

  /// Without the spaces at the front.
  var trimmedFront: ArraySlice<Unicode.Scalar> { drop { $0 == " " } }
}
