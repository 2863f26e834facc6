import ConvEngine
import Notation
import Screen

/// What can be said of a commuting square: of the picked cell, where both ways agree, and what breaks it.
///
/// All of it is computed, and said of this input and this transformation.
struct SquareWords {
  private let figure: Figure
  private let square: SquareFigure
  private let cell: Position

  init(_ figure: Figure, _ square: SquareFigure, at cell: Position) {
    (self.figure, self.square, self.cell) = (figure, square, cell)
  }

  /// Draws the sentences; at the level of the terms both sums, and the verdict where there is a line for it.
  ///
  /// - Parameter cut: what is said of a window that is too large for its grid.
  func draw(on canvas: inout Canvas, _ terms: SquareTerms?, row: Int, height: Int, cut: String?) {
    let columns = canvas.size.columns - 2
    guard let terms else {
      let lines = lines(columns: columns, height: height - (cut == nil ? 0 : 1)) + (cut.map { [$0] } ?? [])
      for (line, text) in lines.enumerated() {
        canvas.write(text, row: row + line, column: 1)
      }
      return
    }
    let end = terms.draw(on: &canvas, row: row, height: height)
    guard end < row + height else { return }
    if let last = cut ?? square.verdict.map({ fitting(verdict($0), columns: columns) }) {
      canvas.write(last, row: end, column: 1)
    }
  }

  /// The sentences, the verdict first where there is little room; as many as fit so many lines.
  func lines(columns: Int, height: Int) -> [String] {
    guard height > 0 else { return [] }
    guard let verdict = square.verdict else {
      return [
        fitting(
          ["Both ways meet in the bracketed cell; what it holds is hidden.", "hidden"], columns: columns)
      ]
    }
    let told = fitting(self.verdict(verdict), columns: columns)
    if height < 3 {
      // What the picked cell holds stands in the grids; what would mend it stands nowhere else.
      let second = verdict.remedy.map { remedy in [String(self.remedy(remedy, verdict).dropFirst())] } ?? pick
      return Array([told, fitting(second, columns: columns)].prefix(height))
    }
    return [fitting(pick, columns: columns), told] + wrapped(reason(verdict), columns, height - 2)
  }

  private func wrapped(_ forms: [String], _ columns: Int, _ height: Int) -> [String] {
    guard let longest = forms.first, !longest.isEmpty else { return [] }
    let text =
      forms.first { $0.unicodeScalars.count <= columns * height - (height > 1 ? 12 : 0) }
      ?? forms[forms.count - 1]
    return Screen.wrapped(text, width: columns, height: height)
  }

  /// What comes of the picked cell both ways.
  private var pick: [String] {
    let place = figure.name(ofOutput: cell).dropFirst("output".count)
    let (below, above) = (square.number(.fgx, cell), other)
    guard square.hasOneSize else {
      return ["f(g(x))\(place) is \(text(below)).", "\(place) is \(text(below))."]
    }
    if square.agrees(at: cell) == true {
      let both = "both ways give \(text(below))"
      let place = "At \(place) \(both)."
      return square.windowsAgree(at: cell) == true
        ? ["Both windows hold the same numbers, so \(both).", place, text(below) + " both ways"]
        : [place, text(below) + " both ways"]
    }
    return [
      "At \(place) f(g(x)) is \(text(below)), but g(f(x)) is \(text(above)).",
      "At \(place) \(text(below)), but \(text(above)).", "\(text(below)) ≠ \(text(above))",
    ]
  }

  private var other: ShownNumber {
    let shape = square.shape(.gfx)
    guard cell.channel < shape.channels, cell.row < shape.rows, cell.column < shape.columns else {
      return .nothing
    }
    return square.number(.gfx, cell)
  }

  private func text(_ number: ShownNumber) -> String {
    guard case .number(let number) = number else { return number == .minusInfinity ? "−∞" : "?" }
    return NumberText(number, style: figure.style, width: 12).text
  }

  // MARK: the verdict

  private func verdict(_ verdict: SquareVerdict) -> [String] {
    // Layers behind the first that breaks it may bring both to one size again.
    if case .sizes(let below, let above) = verdict.cause, !square.hasOneSize {
      let (below, above) = (size(below), size(above))
      return [
        "f(g(x)) ≠ g(f(x)): one is \(below), the other \(above), so no cell can be compared.",
        "f(g(x)) is \(below), but g(f(x)) is \(above).", "\(below) ≠ \(above)",
      ]
    }
    if verdict.holds {
      let all = verdict.count == 1 ? "its one cell" : "all \(verdict.count) cells"
      return [
        "f(g(x)) = g(f(x)) in \(all): on this x their order does not matter.",
        "f(g(x)) = g(f(x)) in \(all).", "= in \(all)",
      ]
    }
    let counted = "f(g(x)) ≠ g(f(x)) in \(verdict.differing.count) of \(verdict.count) cells"
    let breaks = culprit(verdict).map { ": \($0) breaks it." } ?? "."
    return [
      counted + line(verdict) + breaks, counted + breaks, counted + ".",
      "≠ in \(verdict.differing.count) of \(verdict.count) cells" + breaks,
      "≠ in \(verdict.differing.count) of \(verdict.count) cells.",
    ]
  }

  private func size(_ shape: Shape) -> String {
    shape.dimensions == .one ? "\(shape.columns) long" : "\(shape.rows)×\(shape.columns)"
  }

  private func line(_ verdict: SquareVerdict) -> String {
    guard verdict.differing.count > 1, let line = verdict.line else { return "" }
    if figure.isSignal { return line.axis == .columns ? ", all at \(line.index)" : "" }
    return ", all in \(line.axis == .columns ? "column" : "row") \(line.index)"
  }

  private func culprit(_ verdict: SquareVerdict) -> String? {
    switch verdict.cause {
    case .border: "the border"
    case .stride: "the stride"
    case .kernel: "the kernel"
    case .unshared: "what is not shared"
    case .uneven: "an uneven border"
    case .window: "the window"
    case .sizes: "another size on the way"
    case nil: nil
    }
  }

  // MARK: why, and what would mend it

  private func reason(_ verdict: SquareVerdict) -> [String] {
    guard let cause = verdict.cause else { return verdict.holds ? [""] : [layer(verdict)] }
    let (why, short) = Self.why(cause, square.transformation)
    let remedy = verdict.remedy.map { self.remedy($0, verdict) } ?? ""
    let layer = layer(verdict)
    return [
      why + layer + remedy, short + layer + remedy, why + remedy, short + remedy,
      remedy.isEmpty ? short : String(remedy.dropFirst()),
    ]
  }

  private func layer(_ verdict: SquareVerdict) -> String {
    guard square.layerCount > 1, let layer = verdict.layer else { return "" }
    return " Layer \(layer), \(figure.layerKinds[layer]), is the first that breaks it."
  }

  private static func why(_ cause: SquareVerdict.Cause, _ transformation: Transformation) -> (String, String)
  {
    switch cause {
    case .border:
      (
        "At the border one way sees what the other does not: padding, or what g pushed out of the picture.",
        "One way sees more at the border."
      )
    case .stride where transformation.isScaling:
      ("The window skips places, and on the larger picture other ones.", "It skips other places now.")
    case .stride:
      (
        "The window skips places: no step of the output is as small as this shift.",
        "No step of the output is as small."
      )
    case .kernel:
      (
        "The window below holds the moved numbers, but the kernel has not moved.",
        "The kernel has not moved with it."
      )
    case .unshared:
      ("Every place has weights of its own, which do not move along.", "Its weights do not move along.")
    case .uneven:
      (
        "The windows stand unevenly: one side has more padding, or cells left over.",
        "The windows stand unevenly."
      )
    case .window:
      (
        "The picture is larger now, and the window is not: it sees less of it at once.",
        "The window has not grown."
      )
    case .sizes:
      (
        "Layers whose output follows the input in no fixed ratio cannot keep up with this.",
        "The sizes differ."
      )
    }
  }

  /// What makes it hold and the key that does it, with the layer that the key is for where that is not the walked one.
  private func remedy(_ remedy: SquareVerdict.Remedy, _ verdict: SquareVerdict) -> String {
    let there = verdict.layer.map { $0 < square.layerCount - 1 ? " in layer \($0)" : "" } ?? ""
    func holds(_ what: String, _ keys: String) -> String { " With \(what) it holds: \(keys)\(there)." }
    switch remedy {
    case .circular: return holds("circular padding", "m")
    case .circularEverywhere: return " With circular padding in every layer it holds: m in each."
    case .paddedCircular: return holds("padding same and circular", "M and m")
    case .shift(let shift): return " A \(TransformationText.of(shift)) is a whole step: t."
    case .kernel(let preset): return holds(preset.rawValue, "Tab and n")
    case .weights(let weights):
      let weights = weights.map { NumberText($0, style: figure.style, width: 8).text }
      return holds("weights " + weights.joined(separator: ", "), "Tab and e")
    case .setting(let setting, let amount):
      let isMore = amount > 0
      let (name, keys) =
        switch setting {
        case .padding: ("padding", ("p", "P"))
        case .stride: ("stride", ("s", "S"))
        case .window: ("window", ("w", "W"))
        }
      return holds("a \(name) \(isMore ? "larger" : "smaller") by 1", isMore ? keys.0 : keys.1)
    }
  }
}
