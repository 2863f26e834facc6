import Exercises
import Screen
import Tutor

/// The keys that can be pressed now, made from the bindings; one that cannot act is dim.
struct Footer {
  private struct Item {
    let key: String
    let word: String
    var isEnabled = true
    var rank = 0

    var width: Int { key.unicodeScalars.count + 1 + word.unicodeScalars.count }
  }

  private var items: [Item]

  init(_ model: Model) {
    if model.confirmation != nil {
      items = [Item(key: "y", word: "begin again"), Item(key: "any other key", word: "leave it as it is")]
    } else if let ending = model.ending {
      items = Self.items(ending, leavesProgram: model.menu == nil)
    } else if model.state?.editing != nil {
      items = [
        Item(key: "Enter", word: "take, next"), Item(key: "Esc", word: "drop, end"),
        Item(key: "← → ↑ ↓ Tab", word: "other cell"), Item(key: "0–9 − . / a–z", word: "type"),
      ]
    } else if let check = model.state?.check, check.isTyping, model.field == nil {
      items = check.stage == .size ? Self.sizeKeys : Self.cellKeys
    } else if model.state?.asksShapes == true, model.field == nil {
      items = Self.shapeKeys
    } else if let field = model.field {
      items = Self.items(field, model.askedQuestion)
    } else {
      let half = model.shownHalf
      items = KeyBinding.bindings(model.activity).compactMap { Self.item($0, model, half) }
    }
    items = items.map { item in
      Item(
        key: model.glyphs.text(item.key), word: item.word, isEnabled: item.isEnabled, rank: item.rank)
    }
  }

  private static let cellKeys = [
    Item(key: "Enter", word: "take, next"), Item(key: "Tab", word: "next empty"),
    Item(key: "← → ↑ ↓", word: "other cell"), Item(key: "Esc", word: "look at it"),
  ]
  private static let sizeKeys = [
    Item(key: "Enter", word: "take, next"), Item(key: "!", word: "show the size"),
    Item(key: "Esc", word: "end the check"),
  ]

  private static let shapeKeys = [
    Item(key: "Enter", word: "take, next"), Item(key: "!", word: "show it"),
    Item(key: "← →", word: "other layer"), Item(key: "c Esc", word: "end"),
  ]

  /// A key with its word; nil where the page has nothing that it could ever act on.
  private static func item(_ binding: KeyBinding, _ model: Model, _ half: Model.Half?) -> Item? {
    if let half, let item = item(binding, half) { return item }
    guard let (key, word) = binding.footer else { return nil }
    let isEnabled = binding.action.refusal(in: model) == nil
    let isPointless =
      binding.action == .answer
      ? model.reading?.page.page.questions.isEmpty == true : model.activity == .lesson && model.state == nil
    if isPointless, !isEnabled { return nil }
    if binding.action == .open {
      return Item(key: key, word: model.openWord, isEnabled: isEnabled, rank: binding.rank)
    }
    if binding.action == .turnFace, let noun = model.state?.labNoun {
      return Item(key: "t T", word: noun, isEnabled: isEnabled, rank: 2)
    }
    if binding.action == .nextPreset, model.state?.changesOperation == true {
      return Item(key: "n", word: "max, average", isEnabled: isEnabled, rank: 2)
    }
    if binding.action == .nextPreset, let state = model.state, state.layer.hasSpreadWindows {
      return Item(
        key: key, word: "max, average", isEnabled: isEnabled, rank: state.changesLab ? 4 : binding.rank)
    }
    if binding.action == .nextChannel, model.state?.walksLayers == true, model.state?.check == nil {
      return Item(key: key, word: "layer", isEnabled: isEnabled, rank: 3)
    }
    if model.state?.showsNetworks == true {
      let words: [Action: (String, Int)] = [
        .nextNumberStyle: (model.state?.presentation.showsOtherFace == true ? "table" : "volumes", 3),
        .nextChannel: ("network", 3),
      ]
      if let (word, rank) = words[binding.action] {
        return Item(key: key, word: word, isEnabled: isEnabled, rank: rank)
      }
    }
    return Item(key: key, word: word, isEnabled: isEnabled, rank: binding.rank)
  }

  /// Where the text and the figure take turns: the key that brings the other one, in the place of one that can wait.
  private static func item(_ binding: KeyBinding, _ half: Model.Half) -> Item? {
    switch (binding.action, half) {
    case (.scrollDown, .text(let isLast)):
      Item(key: "PgDn", word: isLast ? "figure" : "text, figure", rank: 1)
    case (.goIn, .text): Item(key: "↓", word: "into", rank: 2)
    case (.scrollUp, .figure): Item(key: "PgUp", word: "text", rank: 1)
    case (.scrollDown, .figure): Item(key: "PgDn", word: "next page", rank: 4)
    case (.nextPage, .figure): Item(key: "]", word: "page", rank: 2)
    default: nil
    }
  }

  /// The keys behind the last page of a lesson.
  private static func items(_ ending: Ending, leavesProgram: Bool) -> [Item] {
    [
      Item(key: "→", word: "next lesson"), Item(key: "←", word: "back to the page"),
      Item(key: "?", word: "help"),
      Item(key: "q", word: leavesProgram ? "leave" : "menu"),
    ]
  }

  private static func items(_ field: Field, _ question: Question?) -> [Item] {
    guard let question else { return [Item(key: "Enter", word: "take"), Item(key: "Esc", word: "close")] }
    let next = field.nextEmpty != nil && !field.text.isEmpty
    let isChoice = if case .choice = question.kind { true } else { false }
    let isTried = field.isJudged && !isChoice
    var items = [Item(key: "Enter", word: next ? "next" : isTried ? "try again" : "answer")]
    if isChoice { items.append(Item(key: "↓ ↑", word: "choose")) }
    if isTried, field.sums.contains(where: { $0 != nil }), field.texts.count == 1 {
      items.append(Item(key: "↓", word: "walk the sum", rank: 1))
    }
    if field.texts.count > 1 { items.append(Item(key: "← →", word: "other number", rank: 1)) }
    if next {
      items.append(Item(key: "Tab", word: "next"))
    } else if question.hint != nil, !field.showsHint {
      items.append(Item(key: "Tab", word: "hint"))
    }
    items.append(Item(key: "!", word: "show the answer"))
    if !isChoice, !field.text.isEmpty, !isTried { items.append(Item(key: "Ctrl-U", word: "clear", rank: 2)) }
    return items + [Item(key: "Esc", word: "close")]
  }

  /// How many lines the keys take, up to a number of them.
  func height(columns: Int, atMost most: Int) -> Int { max(1, lines(columns, atMost: most).count) }

  /// Draws as many of the keys as the lines hold: the most needed ones, in the order of the help.
  func draw(on canvas: inout Canvas, row: Int, height: Int) {
    for (line, items) in lines(canvas.size.columns, atMost: height).enumerated() {
      var column = 1
      for item in items {
        column = canvas.write(
          item.key, row: row + line, column: column, Style(item.isEnabled ? .key : .faint))
        column = canvas.write(" " + item.word, row: row + line, column: column, Style(.faint)) + 2
      }
    }
  }

  private func lines(_ columns: Int, atMost most: Int) -> [[Item]] {
    let ranks = Set(items.map(\.rank)).sorted()
    // Of the keys that are needed less, as many are left out as it takes.
    for rank in ranks.reversed() {
      let lines = broken(items.filter { $0.rank <= rank }, columns)
      if lines.count <= most { return filled(rank, columns, most) ?? lines }
    }
    return Array(broken(items.filter { $0.rank == ranks.first }, columns).prefix(most))
  }

  /// The keys up to a rank, with as many of the next one as still fit.
  private func filled(_ rank: Int, _ columns: Int, _ most: Int) -> [[Item]]? {
    var chosen = items.indices.filter { items[$0].rank <= rank }
    var best: [[Item]]?
    for index in items.indices where items[index].rank == rank + 1 {
      let lines = broken((chosen + [index]).sorted().map { items[$0] }, columns)
      guard lines.count <= most else { break }
      chosen.append(index)
      best = lines
    }
    return best
  }

  private func broken(_ items: [Item], _ columns: Int) -> [[Item]] {
    var lines: [[Item]] = [[]]
    var used = 1
    for item in items {
      if used + item.width > columns - 1, !lines[lines.count - 1].isEmpty {
        lines.append([])
        used = 1
      }
      lines[lines.count - 1].append(item)
      used += item.width + 2
    }
    return lines
  }
}
