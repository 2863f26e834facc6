import ConvEngine
import Notation
import Screen

/// What can be said of a pooling layer before and after a shift: how the walked cell comes about both times, why it has
/// changed or not, and how both kinds of pooling compare.
///
/// All of it is computed, and said of this input and this shift.
struct ShiftWords {
  private let figure: Figure
  private let shifted: ShiftFigure
  private let cell: Position

  init(_ figure: Figure, _ shifted: ShiftFigure) {
    (self.figure, self.shifted, cell) = (figure, shifted, figure.cell)
  }

  /// As many lines as there is room for, the most telling first.
  ///
  /// - Parameter counts: whether nothing else on the screen says how many have changed.
  func lines(columns: Int, height: Int, counts: Bool) -> [String] {
    guard height > 0 else { return [] }
    if let term = figure.term { return Array(steps(term, columns).prefix(height)) }
    guard !shifted.hidesPooled else {
      return [
        fitting(
          ["What the pooling gives is hidden, and with it what has changed there.", "hidden"],
          columns: columns)
      ]
    }
    let counted = counts ? [fitting(self.counted, columns: columns)] : []
    var lines = [fitting(made, columns: columns)]
    lines += height < 3 ? counted : []
    lines.append(fitting(why, columns: columns))
    lines += height < 3 ? [] : counted.isEmpty ? [fitting(compared, columns: columns)] : counted
    return Array(lines.filter { !$0.isEmpty }.prefix(height))
  }

  // MARK: the walked cell

  /// How it comes about both times: "max(1, 0.2, 0.1) = 1; after the shift max(0.1, 1, 0.2) = 1".
  private var made: [String] {
    let name = figure.name(ofOutput: cell)
    func formula(_ isShifted: Bool) -> String? {
      PoolingText.formula(
        shifted.walk(isShifted: isShifted), cell, figure.covering, figure.style)
    }
    let (before, after) = (text(isShifted: false), text(isShifted: true))
    let short = ["\(name): \(before); after the shift \(after)", "\(before); shifted \(after)"]
    guard let one = formula(false), let two = formula(true) else { return short }
    return [
      "\(name): \(one); after the shift \(two)", "\(name): \(one); shifted \(two)", "\(one); shifted \(two)",
    ]
      + short
  }

  private func text(isShifted: Bool) -> String {
    PoolingText.text(shifted.pooled(cell, isShifted: isShifted), figure.style)
  }

  /// The step of the walk, on what is as it is and on what is shifted.
  private func steps(_ term: Int, _ columns: Int) -> [String] {
    [("as it is  ", false), ("shifted   ", true)].map { label, isShifted in
      let covering =
        isShifted && shifted.hidesShifted ? figure.covering.union([.input, .output]) : figure.covering
      let step = StepLine(
        walk: shifted.walk(isShifted: isShifted), cell: cell, term: term, covering: covering,
        style: figure.style)
      // Which cell it is stands in the title.
      let name = figure.name(ofOutput: cell).count + 2
      return label + step.text(columns: columns - label.count + name).dropFirst(name)
    }
  }

  // MARK: why

  private var why: [String] {
    guard let isSame = shifted.isSame(pooled: cell) else { return [""] }
    let (old, new) = (text(isShifted: false), text(isShifted: true))
    guard let before = shifted.winner(cell, isShifted: false),
      let after = shifted.winner(cell, isShifted: true)
    else { return isSame ? Self.sameAverage : Self.otherAverage }
    if isSame, before.place == after.place {
      return ["The largest number stands where it stood, so the maximum stays.", "The maximum stays."]
    }
    if isSame {
      return [
        "The \(new) stands elsewhere in the window now: the maximum asks whether, not where.",
        "The \(new) stands elsewhere in its window now.", "The maximum stays.",
      ]
    }
    let isLarger = after.value.isGreater(than: before.value)
    return isLarger
      ? ["A larger number, \(new), stands in the window now, so the maximum changes.", "\(new) has come in."]
      : [
        "No \(old) is left in the window, so the maximum changes to \(new).",
        "No \(old) is left in the window.",
        "\(old) is gone.",
      ]
  }

  private static let sameAverage = [
    "The numbers in the window have the same sum as before, so the average stays.", "The sum is the same.",
  ]
  private static let otherAverage = [
    "The average answers to every number under it, so it changes with their sum.", "The sum has changed.",
  ]

  // MARK: counts

  /// How many have changed of what goes in, and behind both kinds of pooling.
  private var counted: [String] {
    guard let detector = shifted.detectorChanges, let max = shifted.changed(.max, at: shifted.present),
      let average = shifted.changed(.average, at: shifted.present)
    else { return [""] }
    func of(_ changes: Changes) -> String { "\(changes.changed) of \(changes.count)" }
    let pooled = shifted.isMax ? max : average
    return [
      "Changed: detector \(of(detector)), maximum \(of(max)), average \(of(average)).",
      "Changed: detector \(of(detector)), pooled \(of(pooled)).",
      "\(of(detector)), then \(of(pooled)) changed",
      "≠ \(of(pooled))",
    ]
  }

  /// How both kinds compare at this shift, where there is something to say.
  private var compared: [String] {
    guard let max = shifted.changed(.max, at: shifted.present),
      let average = shifted.changed(.average, at: shifted.present), max.changed < average.changed
    else { return [""] }
    let (most, least) = (number(max.largest), number(average.largest))
    let isLess = max.largest.isGreater(than: average.largest)
    let counts = "\(average.changed) of \(average.count) against \(max.changed)"
    return isLess
      ? [
        "An average changes more often, \(counts), but by less: \(least) at most against \(most).",
        "An average changes more often, \(counts), but by less.", "",
      ] : ["An average changes more often, \(counts).", ""]
  }

  private func number(_ number: Number) -> String { NumberText(number, style: figure.style, width: 8).text }
}

extension ShiftFigure {
  /// "shifted right by 1".
  var title: String { "shifted " + way }

  /// "right by 1".
  var way: String {
    let text = TransformationText.of(.shift(rows: shift.rows, columns: shift.columns), wraps: wraps)
    return String(text.dropFirst("shift ".count))
  }

  /// Whether the input stands where it stood.
  var isUnmoved: Bool { shift.rows == 0 && shift.columns == 0 }

  /// "2 of 4 changed", shorter where columns are few; empty where that is covered.
  func counted(_ changes: Changes?, columns: Int) -> String {
    guard let changes else { return "" }
    let count = "\(changes.changed) of \(changes.count)"
    return fitting([count + " changed", count], columns: columns)
  }

  /// "by 0.8 at most"; empty where nothing has changed.
  func atMost(_ changes: Changes?, _ style: NumberStyle, columns: Int) -> String {
    guard let changes, changes.changed > 0 else { return "" }
    let text = NumberText(changes.largest, style: style, width: NumberWidths.widest).text
    return fitting(["by \(text) at most", "by ≤ \(text)"], columns: columns)
  }
}
