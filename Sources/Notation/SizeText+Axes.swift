import ConvEngine

/// The formulas of the kinds of axes, in symbols and in numbers alike.
extension SizeText {
  /// What windows of a stride can move over: n + before + after − e.
  static func padded(_ input: Formula, _ before: Formula, _ after: Formula, extent: Formula) -> Formula {
    .difference(.sum([input, before, after]), extent)
  }

  /// ⌊cells/s⌋ + 1, or ⌈cells/s⌉ + 1 with `ceil_mode`.
  static func rounded(_ cells: Formula, stride: Formula, isCeiled: Bool) -> Formula {
    .sum([bracketed(.fraction(cells, over: stride), isCeiled: isCeiled), 1])
  }

  /// Rounded down, or up with `ceil_mode`.
  static func bracketed(_ formula: Formula, isCeiled: Bool) -> Formula {
    isCeiled ? .ceiling(formula) : .floor(formula)
  }

  /// Why one window less is taken than rounding up gives: ", less 1 as 3·2 ≥ 5 + 0: 3".
  static func correction(_ size: SizeFormula) -> [FormulaSentence.Part] {
    let begin = Formula.product([.whole(size.rounded), .whole(size.stride)])
    let end = Formula.sum([.whole(size.input), .whole(size.before)])
    return [
      .words(", less 1 as "), .formula(begin), .relation(Relation(.atLeast, end)), .words(": "),
      .formula(.whole(size.output)),
    ]
  }

  /// "3; window i reads ⌊i·7/3⌋ to ⌈(i + 1)·7/3⌉ − 1".
  static func adaptive(_ axis: AdaptiveAxis) -> FormulaSentence {
    let (input, count) = (Formula.whole(axis.input), Formula.whole(axis.count))
    if axis.count == 1 {
      return FormulaSentence(.formula(count), .words("; the window is the whole input, "), .formula(input))
    }
    let next = Formula.sum(["i", 1])
    return FormulaSentence(
      .formula(count), .words("; window "), .formula("i"), .words(" reads "),
      .formula(.floor(.fraction(.product(["i", input]), over: count))), .words(" to "),
      .formula(.difference(.ceiling(.fraction(.product([next, input]), over: count)), 1)))
  }

  /// What stamps come to, in symbols or numbers: (n − 1)s − before − after + e + output_padding.
  static func stamped(
    _ stamps: Formula, before: Formula, after: Formula, extent: Formula, extra: Formula?
  ) -> Formula {
    .sum([.difference(.difference(stamps, before), after), extent] + (extra.map { [$0] } ?? []))
  }

  /// The size that a transposed convolution has: "(2 − 1)·2 − 0 − 0 + 2 + 0 = 4".
  static func stamped(_ axis: TransposedAxis) -> FormulaSentence {
    let isCut = axis.extra < 0
    let stamps = stamped(
      .product([.difference(.whole(axis.input), 1), .whole(axis.stride)]), before: .whole(axis.before),
      after: .whole(axis.after), extent: .whole(axis.extent), extra: isCut ? nil : .whole(axis.extra))
    return FormulaSentence(
      .formula(isCut ? .difference(stamps, .whole(-axis.extra)) : stamps),
      .relation(Relation(.equal, .whole(axis.count))))
  }
}
