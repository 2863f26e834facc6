import ConvEngine

/// The output-size formula written out, in symbols and with its numbers.
public enum SizeText {
  /// The formula in symbols: ⌊(n + before + after − e)/s⌋ + 1.
  public static let formula = rounded(
    padded("n", "before", "after", extent: "e"), stride: "s", isCeiled: false)

  /// The formula in symbols, as an axis has it: rounded up with `ceil_mode`.
  public static func formula(_ axis: LayerAxis) -> FormulaSentence {
    switch axis {
    case .sliding(let axis) where axis.size.isCeiled:
      FormulaSentence(
        .formula(rounded(padded("n", "before", "after", extent: "e"), stride: "s", isCeiled: true)),
        .words(", less 1 where "), .formula(.product([.difference("o", 1), "s"])),
        .relation(Relation(.atLeast, .sum(["n", "before"]))))
    case .sliding: FormulaSentence(.formula(formula))
    case .adaptive:
      FormulaSentence(
        .formula("o"), .words("; window "), .formula("i"), .words(" runs from "),
        .formula(.floor(.fraction(.product(["i", "n"]), over: "o"))), .words(" up to, not including, "),
        .formula(.ceiling(.fraction(.product([.sum(["i", 1]), "n"]), over: "o"))))
    case .each: FormulaSentence(.words("that of the input"))
    case .all: FormulaSentence(.formula("out_features"))
    case .joined(let shape) where shape.isList: FormulaSentence(.words("that of the input"))
    case .joined(let shape): FormulaSentence(.formula(.product(lengthNames(shape).map(Formula.name))))
    case .stamped:
      FormulaSentence(
        .formula(
          stamped(
            .product([.difference("n", 1), "s"]), before: "before", after: "after", extent: "e",
            extra: "output_padding")))
    }
  }

  /// The formula of an axis with its numbers: "⌊(5 + 1 + 1 − 3)/2⌋ + 1 = ⌊2⌋ + 1 = 3".
  ///
  /// - Parameter covering: where it holds `.size`, the result is "= ?", and nothing shows that tells of it.
  public static func numbers(_ axis: LayerAxis, covering: Covering = []) -> FormulaSentence {
    if case .sliding(let axis) = axis { return numbers(axis.size, covering: covering) }
    guard !covering.contains(.size) else { return FormulaSentence(.relation(Relation(.equal, .covered))) }
    let count = Formula.whole(axis.count)
    switch axis {
    case .sliding, .each: return FormulaSentence(.formula(count))
    case .adaptive(let axis): return adaptive(axis)
    case .all(let input, _):
      return FormulaSentence(
        .formula(count), .words(", each of all "), .formula(.whole(input)), .words(" inputs"))
    case .joined(let shape) where shape.isList: return FormulaSentence(.formula(count))
    case .joined(let shape):
      // Lengths stand apart, as their names do: 1 · 2 · 3.
      var sentence = FormulaSentence()
      for (index, length) in shape.lengths.enumerated() {
        if index > 0 { sentence.parts.append(.words(" · ")) }
        sentence.parts.append(.formula(.whole(length)))
      }
      sentence.parts.append(.relation(Relation(.equal, count)))
      return sentence
    case .stamped(let axis): return stamped(axis)
    }
  }

  /// The formula of an axis with its numbers in few columns: "⌊(5+1+1−3)/2⌋+1 = 3".
  public static func compactNumbers(_ axis: LayerAxis) -> String {
    if case .sliding(let axis) = axis { return numbers(axis.size, isShort: true).tightText }
    return numbers(axis).text
  }

  /// The size of an axis on which windows slide.
  ///
  /// - Parameter isShort: whether the step on the way to the result is left out.
  public static func numbers(
    _ size: SizeFormula, isShort: Bool = false, covering: Covering = []
  ) -> FormulaSentence {
    let cells = padded(
      .whole(size.input), .whole(size.before), .whole(size.after), extent: .whole(size.extent))
    let formula = rounded(cells, stride: .whole(size.stride), isCeiled: size.isCeiled)
    var sentence = FormulaSentence(.formula(formula))
    guard !covering.contains(.size) else {
      sentence.parts.append(.relation(Relation(.equal, .covered)))
      return sentence
    }
    if !isShort {
      let quotient = Formula.number(of: .exact(size.quotient))
      let step = Formula.sum([bracketed(quotient, isCeiled: size.isCeiled), 1])
      sentence.parts.append(.relation(Relation(.equal, step)))
    }
    guard size.fits else {
      sentence.parts.append(.words(": no window fits"))
      return sentence
    }
    sentence.parts.append(.relation(Relation(.equal, .whole(size.rounded + 1))))
    if size.isCutShort { sentence.parts += correction(size) }
    return sentence
  }
}
