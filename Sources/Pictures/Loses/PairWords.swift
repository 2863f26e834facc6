import ConvEngine
import Notation
import Screen

/// What can be said of two inputs of a pooling layer: how the walked cell comes about in both, what whatever follows can
/// tell of them, and how many others have the same answer.
struct PairWords {
  private let figure: Figure
  private let pair: PairFigure
  private let cell: Position

  init(_ figure: Figure, _ pair: PairFigure) { (self.figure, self.pair, cell) = (figure, pair, figure.cell) }

  /// The walked cell and the verdict on at most so many lines.
  func lines(columns: Int, height: Int) -> [String] {
    guard height > 0 else { return [] }
    if let term = figure.term { return Array(steps(term, columns).prefix(height)) }
    guard let outputs = pair.outputs else {
      return [
        fitting(
          ["What the pooling gives is hidden, and with it whether it tells them apart.", "hidden"],
          columns: columns)
      ]
    }
    let verdict = verdict(outputs)
    guard height > 1 else { return [fitting(verdict, columns: columns)] }
    let room = columns * (height - 1) - (height > 2 ? 12 : 0)
    let text = verdict.first { $0.unicodeScalars.count <= room } ?? verdict[verdict.count - 1]
    return [fitting(made, columns: columns)] + wrapped(text, width: columns, height: height - 1)
  }

  /// "output[0, 0, 0]: max(0, 2, 0, 9) = 9 and max(9, 0, 2, 0) = 9".
  private var made: [String] {
    let name = figure.name(ofOutput: cell)
    func formula(_ isOther: Bool) -> String? {
      PoolingText.formula(pair.walk(isOther: isOther), cell, figure.covering, figure.style)
    }
    func text(_ isOther: Bool) -> String {
      PoolingText.text(pair.output(cell, isOther: isOther), figure.style)
    }
    let short = ["\(name): \(text(false)) of A, \(text(true)) of B", "\(text(false)) and \(text(true))"]
    guard let one = formula(false), let two = formula(true) else { return short }
    return ["\(name): \(one) and \(two)", "\(one) and \(two)"] + short
  }

  /// The step of the walk in A and in B.
  private func steps(_ term: Int, _ columns: Int) -> [String] {
    [("A  ", false), ("B  ", true)].map { label, isOther in
      let covering = isOther && pair.hidesOther ? figure.covering.union([.input, .output]) : figure.covering
      let step = StepLine(
        walk: pair.walk(isOther: isOther), cell: cell, term: term, covering: covering, style: figure.style)
      // Which cell it is stands in the title.
      let name = figure.name(ofOutput: cell).count + 2
      return label + step.text(columns: columns - label.count + name).dropFirst(name)
    }
  }

  private func verdict(_ outputs: Changes) -> [String] {
    if pair.inputs?.changed == 0 { return ["A and B are the same input.", "A is B."] }
    if outputs.changed > 0 {
      let counted = "\(outputs.changed) of \(outputs.count) differ"
      return ["\(counted): what follows can tell A and B apart.", "\(counted)."]
    }
    let numbers = outputs.count == 1 ? "the same number" : "the same \(outputs.count) numbers"
    if let wanted = pair.wanted, wanted[0] != wanted[1] {
      return [
        "What follows sees \(numbers), so at most one of the two can be right: the training error stays at 1/2 or more. That is underfitting.",
        "What follows sees \(numbers): at most one of the two can be right. That is underfitting.",
        "At most one can be right: underfitting.",
      ]
    }
    if pair.wanted != nil {
      return [
        "What follows sees \(numbers), and the same is wanted of both: nothing is lost.", "Nothing is lost.",
      ]
    }
    return [
      "What follows sees \(numbers) and cannot tell A from B. A task that asks what tells them apart cannot be learned: that is underfitting.",
      "What follows sees \(numbers) and cannot tell A from B.", "Nothing tells A from B.",
    ]
  }

  /// "3,439 · 15 · 15 · 1,105 = 855,021,375 inputs of digits have this answer."; empty where nobody can count them so.
  func count(columns: Int) -> String {
    guard let factors = pair.digitInputs, figure.term == nil else { return "" }
    let total = Self.text(factors.reduce(1) { $0 * $1 })
    let what = pair.readsInput ? "inputs" : "maps"
    let product = factors.count > 1 ? factors.map(Self.text).joined(separator: " · ") + " = " : ""
    let forms = [
      "\(product)\(total) \(what) of digits have this answer.",
      "\(total) \(what) of digits have this answer.", "",
    ]
    return fitting(forms, columns: columns)
  }

  /// A whole number with commas.
  private static func text(_ number: Number) -> String {
    let digits = Array(NumberText(number).text)
    return digits.indices.reduce("") { text, index in
      let isParted = index > 0 && (digits.count - index) % 3 == 0
      return text + (isParted ? "," : "") + String(digits[index])
    }
  }
}
