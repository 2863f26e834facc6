import ConvEngine
import Exercises
import Notation
import Pictures
import Screen

/// A check as it shows.
extension Check {
  /// What of it a picture may know: what was typed, what is said of it, and the numbers that were shown.
  ///
  /// - Complexity: O(cells).
  var sheet: AnswerSheet {
    guard size.isKnown else {
      // Nothing of the layout may tell how large the output is.
      let plain = Shape(channels: 1, rows: 1, columns: 1)
      var sheet = AnswerSheet(plain, [], current: plain.position(at: 0), isTyping: true)
      sheet.size = (size.names, size.texts, size.current)
      (sheet.words, sheet.showsSource) = (size.problem, showsSource)
      return sheet
    }
    let wrong = Set(wrong)
    let cells = texts.indices.map { cell(at: $0, isWrong: wrong.contains($0)) }
    var sheet = AnswerSheet(
      shape, cells, current: position, isTyping: stage == .typing, inLetters: isInLetters)
    let stories = stories
    sheet.lines = lines(stories)
    sheet.chosen = stage == .reviewing ? chosen(of: stories) : nil
    if stage == .reviewing { (sheet.words, sheet.slip) = (words, slip(stories)) }
    sheet.showsSum = stage == .reviewing && (wrong.contains(cell) || shown.contains(cell))
    (sheet.note, sheet.showsSource) = (note(stories), showsSource)
    // Once a number was shown, its sum comes to it.
    let isToFind = sheet.showsSum && !shown.contains(cell)
    sheet.made = isToFind ? chosen(of: stories).flatMap { stories[$0].sum(at: position, of: shape) } : nil
    return sheet
  }

  private func cell(at index: Int, isWrong: Bool) -> AnswerSheet.Cell {
    if let number = shownNumber(index) { return AnswerSheet.Cell(NumberText(number).text, .shown) }
    let text = index == cell && typed != nil ? text : texts[index]
    if index == cell, typed != nil { return AnswerSheet.Cell(text.withMinus, .open) }
    if isUnreadable(index) { return AnswerSheet.Cell(text, .unreadable) }
    return AnswerSheet.Cell(text.withMinus, isWrong ? .wrong : .open)
  }

  /// "[0, 3]  10" in front of what was done there, names and numbers below each other.
  private func lines(_ stories: [CheckStory]) -> [AnswerSheet.Line] {
    let single = stories.filter { !$0.isWhole }
    let names = single.map { name($0.cells[0]).count }.max() ?? 0
    let numbers = single.map { label($0.cells[0]).count }.max() ?? 0
    return stories.map { story in
      guard !story.isWhole else { return AnswerSheet.Line(label: "", ways: story.ways) }
      let (name, text) = (name(story.cells[0]), label(story.cells[0]))
      let gap = String(repeating: " ", count: max(0, names - name.count + numbers - text.count))
      return AnswerSheet.Line(label: name + gap + "  " + text, ways: story.ways)
    }
  }

  /// What stands in a cell, as the grid has room for it.
  private func label(_ cell: Int) -> String {
    shortened(texts[cell].withMinus, to: AnswerSheet.widest(inLetters: isInLetters))
  }

  /// What is said of the chosen cell.
  private var words: String {
    let name = "output" + name(cell, isWhole: true)
    let text = texts[cell].withMinus
    if let number = shownNumber(cell) {
      return "\(name) is \(NumberText(number).text)" + (text.isEmpty ? "; it was shown" : "; you had \(text)")
    }
    if text.isEmpty { return "\(name) is not typed yet" }
    if isUnreadable(cell) { return "\(name): '\(text)' is no \(isInLetters ? "sum" : "number") yet" }
    guard isJudged, checked != nil else { return "\(name): you have \(text)" }
    guard wrong.contains(cell) else { return "\(name): \(text) is right" }
    return "\(name): you have \(text)"
  }

  /// What was done there, behind what is said of the cell.
  private func slip(_ stories: [CheckStory]) -> String {
    guard isJudged, wrong.contains(cell) || shownNumber(cell) != nil, checked?.wrong.contains(cell) == true,
      let index = chosen(of: stories)
    else { return "" }
    let story = stories[index]
    return story.isWhole ? ", as that gives" : ": " + story.ways.joined(separator: ", or ")
  }

  private func note(_ stories: [CheckStory]) -> String {
    if checked == nil { return "the output is still being computed; what is typed is judged then" }
    if isWorking { return "looking for what was done" }
    guard isJudged else { return "" }
    let (right, wrong, shown, _) = counts
    if isAllRight { return "All of it is right." }
    if shown > 0 {
      return shown == 1
        ? "1 cell was shown; = stands behind it." : "\(shown) cells were shown; = stands behind them."
    }
    guard wrong > 0, right >= wrong, stories.allSatisfy({ !$0.isWhole }) else { return "" }
    return "\(right) \(right == 1 ? "cell is" : "cells are") right, so the rule is understood: "
      + (wrong == 1 ? "this is a single slip." : "these are single slips.")
  }

  /// How it stands: "12 of 16 right, 2 wrong, 2 not yet".
  public func score(isShort: Bool = false) -> String {
    guard size.isKnown else { return "how large is the output?" }
    let (right, wrong, shown, notYet) = counts
    let count = texts.count
    guard isJudged, checked != nil else { return "\(count - notYet) of \(count) typed" }
    let rest = [(wrong, "wrong"), (shown, "shown"), (notYet, isShort ? "open" : "not yet")]
    return "\(right)\(isShort ? "" : " of \(count)") right"
      + rest.filter { $0.0 > 0 }.map { ", \($0.0) \($0.1)" }.joined()
  }
}
