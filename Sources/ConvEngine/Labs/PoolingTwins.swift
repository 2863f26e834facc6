/// Other inputs of a pooling layer that it answers in the same way, found by moving numbers within their windows.
///
/// Of [9, 0, 0, 2] with windows of 2 it is [0, 9, 2, 0]. Where windows overlap, a number moves only where no other window
/// minds; where none may move, a number sinks that nobody looks at. Where even that changes the answer, as in windows of
/// one cell, the one tensor has another answer: nothing is lost there.
public struct PoolingTwins: Sendable {
  /// The others, each with its cells in row-major order; at least one.
  public let tensors: [Tensor]

  /// The most that are looked for.
  public static let most = 8
  /// The places in a window that are tried for a number.
  private static let tries = 8

  /// The others of what a layer reads.
  ///
  /// - Precondition: the layer is no larger than ``PooledPair`` takes.
  /// - Complexity: O(readings · taps) for each.
  public init(_ tensor: Tensor, _ layer: SizedPooling) {
    let search = Search(tensor, layer)
    let longest = search.windows.map(\.count).max() ?? 1
    let cost = max(1, layer.readingCount * min(longest, Self.tries))
    let count = max(1, min(Self.most, longest - 1, 2_000_000 / (cost * 4)))
    var found: [[Number]] = []
    for distance in 1...count {
      let numbers = search.moved(by: distance)
      if numbers != search.numbers, !found.contains(numbers) { found.append(numbers) }
    }
    if found.isEmpty { found = [search.sunk() ?? search.parted()] }
    tensors = found.map { Tensor(tensor.shape, $0) }
  }

  /// The cells of each window that lie inside, in order of its taps, as offsets.
  static func windows(_ layer: SizedPooling) -> [[Int]] {
    let shape = layer.inputShape
    return (0..<layer.outputShape.count).map { offset in
      let window = layer.window(of: layer.outputShape.position(at: offset))
      return (0..<window.rows.count).flatMap { row -> [Int] in
        let row = window.rows.start + row * window.rows.step
        guard (0..<shape.rows).contains(row) else { return [] }
        return (0..<window.columns.count).compactMap { column in
          let column = window.columns.start + column * window.columns.step
          guard (0..<shape.columns).contains(column) else { return nil }
          return shape.offset(window.channels.lowerBound, row, column)
        }
      }
    }
  }

  /// What is searched in.
  private struct Search {
    let numbers: [Number]
    let windows: [[Int]]
    /// Which windows read a cell.
    let readers: [[Int]]
    let isMax: Bool
    /// What each window comes to: its maximum, or its sum, as padding and divisor stay.
    let answers: [Number]

    init(_ tensor: Tensor, _ layer: SizedPooling) {
      numbers = Array(tensor.numbers)
      windows = PoolingTwins.windows(layer)
      isMax = layer.settings.operation == .max
      var readers: [[Int]] = Array(repeating: [], count: numbers.count)
      for (window, cells) in windows.enumerated() { for cell in cells { readers[cell].append(window) } }
      self.readers = readers
      answers = windows.map { [numbers, isMax] in Self.answer($0, numbers, isMax) }
    }

    static func answer(_ cells: [Int], _ numbers: [Number], _ isMax: Bool) -> Number {
      guard isMax else { return cells.reduce(Number.zero) { $0 + numbers[$1] } }
      return cells.dropFirst().reduce(cells.first.map { numbers[$0] } ?? 0) {
        numbers[$1].isGreater(than: $0) ? numbers[$1] : $0
      }
    }

    /// Whether all windows that read some cells come to what they came to.
    func holds(_ numbers: [Number], at cells: [Int]) -> Bool {
      cells.allSatisfy { cell in
        readers[cell].allSatisfy { Self.answer(windows[$0], numbers, isMax).isSame(as: answers[$0]) }
      }
    }

    /// In each window its largest number changes places with another that is so many taps further on, or with the next
    /// beyond it that no window minds.
    func moved(by distance: Int) -> [Number] {
      var (moved, isMoved) = (numbers, Set<Int>())
      for cells in windows where cells.count > 1 {
        guard
          let from = cells.indices.max(by: { moved[cells[$1]].isGreater(than: moved[cells[$0]]) })
        else { continue }
        for further in 0..<min(cells.count - 1, PoolingTwins.tries) {
          let to = (from + 1 + (distance - 1 + further) % (cells.count - 1)) % cells.count
          let (one, two) = (cells[from], cells[to])
          guard moved[one] != moved[two], isMoved.isDisjoint(with: [one, two]) else { continue }
          moved.swapAt(one, two)
          if holds(moved, at: [one, two]) {
            isMoved.formUnion([one, two])
            break
          }
          moved.swapAt(one, two)
        }
      }
      return moved
    }

    /// One number less by 1 where no window minds, or two of one window with the same sum; nil where every window does.
    func sunk() -> [Number]? {
      func changed(_ changes: [(cell: Int, by: Number)]) -> [Number]? {
        var changed = numbers
        for change in changes { changed[change.cell] = changed[change.cell] + change.by }
        return holds(changed, at: changes.map(\.cell)) ? changed : nil
      }
      for cell in numbers.indices { if let found = changed([(cell, -1)]) { return found } }
      guard !isMax else { return nil }
      for cells in windows {
        for (one, two) in zip(cells, cells.dropFirst()) {
          if let found = changed([(one, 1), (two, -1)]) { return found }
        }
      }
      return nil
    }

    /// The two ends of the first window that differ changed over, or one number more by 1: another answer.
    func parted() -> [Number] {
      var parted = numbers
      for cells in windows {
        guard let two = cells.first(where: { numbers[$0] != numbers[cells[0]] }) else { continue }
        parted.swapAt(cells[0], two)
        return parted
      }
      parted[0] = parted[0] + 1
      return parted
    }
  }
}
