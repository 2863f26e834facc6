import ConvEngine
import Notation

/// What the cone shows, in sentences whose numbers are all computed.
struct ConeWords {
  /// A line below the picture; a heading is faint.
  struct Line {
    let words: String
    var isHeading = false
  }

  private let cone: Cone
  private let isSignal: Bool
  private var input: Cone.Level { cone.levels[0] }

  init(_ cone: Cone, isSignal: Bool) { (self.cone, self.isSignal) = (cone, isSignal) }

  /// As many of them as so many rows of picture and words leave room for.
  func lines(columns: Int, rows: Int) -> [Line] {
    var lines = [sum ?? dependence, cone.values == nil ? ways : values].map {
      Line(words: fitting($0, columns: columns))
    }
    if rows < 14 { return rows < 6 ? [] : lines }
    if let growth {
      lines +=
        [Line(words: "")] + growth.map { Line(words: fitting($0.0, columns: columns), isHeading: $0.1) }
    }
    return lines
  }

  /// "Cell 12 of the input: 1 + 2 + 1 = 4 ways, through cells 10 to 12 of layer 0.", of the cell that is walked.
  private var sum: [String]? {
    guard let part = cone.part else { return nil }
    let shape = cone.levels[part.level].shape
    let isLine = shape.dimensions == .one
    let cell = isLine ? "\(part.cell.column)" : "[\(part.cell.row), \(part.cell.column)]"
    let (rows, columns) = (part.sum.rows, part.sum.columns)
    let place = "Cell \(cell) of \(part.level == 0 ? "the input" : "layer \(part.level - 1)")"
    guard !rows.isEmpty, !columns.isEmpty else {
      return ["\(place) is skipped: no way leads through it.", "\(place) is skipped.", "skipped"]
    }
    func added(_ ways: [Number]) -> String { ways.map(text).joined(separator: " + ") }
    let total = rows.reduce(Number.zero) { $0 + $1.ways } * columns.reduce(Number.zero) { $0 + $1.ways }
    let ways = "\(text(total)) \(total == 1 ? "way" : "ways")"
    let above = "layer \(part.level)"
    let all = rows.flatMap { row in columns.map { row.ways * $0.ways } }
    let sum = all.count == 1 ? "" : "\(added(all)) = "
    let product = rows.count == 1 ? sum : "(\(added(rows.map(\.ways))))·(\(added(columns.map(\.ways)))) = "
    let through = isLine && !shape.isList ? ", through \(Self.cells(columns)) of \(above)" : " into \(above)"
    return [
      "\(place): \(sum)\(ways)\(through).", "\(place): \(sum)\(ways).",
      "\(place): \(product)\(ways)\(through).", "\(place): \(product)\(ways).",
      "\(place): \(ways)\(through).", "\(place): \(ways)", ways,
    ]
  }

  private func text(_ number: Number) -> String { NumberText(number).text }

  /// "cell 10", "cells 10 to 12", "cells 10, 12 and 14".
  private static func cells(_ terms: [WaysSum.Term]) -> String {
    var all: [Int] = []
    for term in terms where all.last != term.cell { all.append(term.cell) }
    guard all.count > 1 else { return "cell \(all.first ?? 0)" }
    let isRun = zip(all, all.dropFirst()).allSatisfy { $1 - $0 == 1 }
    if isRun, all.count > 2 { return "cells \(all[0]) to \(all[all.count - 1])" }
    return "cells " + all.dropLast().map(String.init).joined(separator: ", ") + " and \(all[all.count - 1])"
  }

  /// What the numbers are where they are no ways.
  private var values: [String] {
    let channels = cone.levels.contains { $0.shape.channels > 1 }
    let which = channels ? " in its channel 0" : ""
    return [
      "The numbers are those of each layer\(which); v shows the ways again.",
      "The numbers of each layer\(which).",
    ]
  }

  private var name: String {
    let cell = cone.cell
    let isLine = cone.levels.last.map { $0.shape.dimensions == .one } ?? isSignal
    return isLine ? "Cell \(cell.column)" : "Cell [\(cell.row), \(cell.column)]"
  }

  /// "Cell 4 depends on 16 of 30 cells of the input, 8 to 23.", and shorter forms.
  private var dependence: [String] {
    let (rows, columns) = (input.ways.rows, input.ways.columns)
    guard let down = rows.range, let right = columns.range else {
      return ["\(name) depends on no cell of the input.", "\(name) sees no cell of the input."]
    }
    let size = field(rows.cells.count, columns.cells.count)
    if let cut = cut(down, right) { return cut }
    let shape = field(input.shape.rows, input.shape.columns)
    let gaps = rows.cells.count < down.count || columns.cells.count < right.count ? ", with gaps" : ""
    let places =
      isSignal
      ? Self.range(right)
      : "row\(Self.plural(down)) \(Self.range(down)), column\(Self.plural(right)) \(Self.range(right))"
    let short = ["\(name): \(size) of \(shape)\(gaps)", "\(name): \(size) of \(shape)"]
    return [
      "\(name) depends on \(size) of the \(shape) cells of the input: \(places)\(gaps)\(padding).",
      "\(name) depends on \(size) of the input: \(places)\(gaps).",
      "\(name) depends on \(size): \(places)\(gaps).",
    ] + short
  }

  /// Of a field that zeros of the padding cut off: how much of it are cells.
  private func cut(_ down: ClosedRange<Int>, _ right: ClosedRange<Int>) -> [String]? {
    let size = cone.field.size
    guard isOutside, !cone.copiesCells, size.rows < 1 << 40, size.columns < 1 << 40 else { return nil }
    let rest = "the rest is padding"
    if isSignal {
      return [
        "\(name) depends on \(right.count) of \(size.columns) columns, \(Self.range(right)): \(rest).",
        "\(name): \(right.count) of \(size.columns) columns, \(rest)",
        "\(name): \(right.count) of \(size.columns)",
      ]
    }
    let cells = "\(down.count)×\(right.count) of \(size.rows)×\(size.columns)"
    return [
      "\(name) depends on \(cells) cells, rows \(Self.range(down)), columns \(Self.range(right)): \(rest).",
      "\(name) sees rows \(Self.range(down)), columns \(Self.range(right)), \(cells): \(rest).",
      "\(name) depends on \(cells) cells: \(rest).", "\(name): \(cells), \(rest)", "\(name): \(cells)",
    ]
  }

  private var isOutside: Bool {
    cone.field.rows.lowerBound < 0 || cone.field.columns.lowerBound < 0
      || cone.field.rows.upperBound >= input.shape.rows
      || cone.field.columns.upperBound >= input.shape.columns
  }

  /// "; the field of 5×5 reaches into the padding".
  private var padding: String {
    let size = cone.field.size
    let isKnown = size.rows < 1 << 40 && size.columns < 1 << 40
    return isOutside && isKnown ? "; \(field(size.rows, size.columns)) with padding" : ""
  }

  /// "A number says in how many of the 54 ways a cell gets there: 1 to 5.", and shorter forms.
  private var ways: [String] {
    let (rows, columns, channels) = (input.ways.rows, input.ways.columns, input.ways.channels)
    let total = NumberText(rows.sum * columns.sum).text
    let (fewest, most) = (
      NumberText(rows.fewest * columns.fewest).text, NumberText(rows.most * columns.most).text
    )
    let range = fewest == most ? most : "\(fewest) to \(most)"
    let through =
      channels.sum == 1 ? "" : " Each goes through the channels in \(NumberText(channels.sum).text) ways."
    if total == "0" { return ["No way leads there."] }
    return [
      "A number says in how many of the \(total) ways a cell gets there: \(range).\(through)",
      "A number says in how many of \(total) ways: \(range).\(through.isEmpty ? "" : " Channels: ·\(NumberText(channels.sum).text).")",
      "A number: in how many of \(total) ways", "\(total) ways, \(range) a cell", "\(total) ways",
    ]
  }

  /// The sums by which the field grows, under what they are made of.
  private var growth: [([String], Bool)]? {
    guard let growth = cone.growth else { return nil }
    let heading = (
      [
        "grows by (k − 1) · dilation · strides below      after each layer",
        "(k − 1) · dilation · strides below", "k − 1, dilation, strides",
      ], true
    )
    let isOne = isSignal || growth.rows == growth.columns
    if isOne { return [heading, (Self.sum(growth.columns, isSignal ? "" : " each way"), false)] }
    return [heading, (Self.sum(growth.rows, " rows"), false), (Self.sum(growth.columns, " columns"), false)]
  }

  /// "1 + 2·1·1 + 1·1·1 = 4          3, 4".
  private static func sum(_ growth: [ReceptiveGrowth], _ noun: String) -> [String] {
    var sizes: [Int] = []
    for layer in growth {
      guard let cells = layer.cells, cells < 1 << 40 else { return ["more than can be counted"] }
      sizes.append((sizes.last ?? 1) + cells)
    }
    let terms = growth.map { " + \($0.reach)·\($0.dilation)·\($0.jump)" }.joined()
    let sum = "1\(terms) = \(sizes.last ?? 1)\(noun)"
    let each = sizes.map { "\($0)" }.joined(separator: ", ")
    let gap = String(repeating: " ", count: max(2, 49 - sum.unicodeScalars.count))
    return [sum + gap + each, sum, "1 + … = \(sizes.last ?? 1)\(noun)"]
  }

  private func field(_ rows: Int, _ columns: Int) -> String { isSignal ? "\(columns)" : "\(rows)×\(columns)" }

  private static func plural(_ range: ClosedRange<Int>) -> String { range.count == 1 ? "" : "s" }

  /// "8 to 23".
  static func range(_ range: ClosedRange<Int>) -> String {
    range.count == 1 ? "\(range.lowerBound)" : "\(range.lowerBound) to \(range.upperBound)"
  }
}
