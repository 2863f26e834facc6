import ConvEngine
import Testing

@testable import Notation

@Suite("The size formula in numbers")
struct SizeTextTests {
  @Test("Symbols") func symbols() { #expect(SizeText.formula.text == "⌊(n + before + after − e)/s⌋ + 1") }

  @Test("With its numbers, in full and compact")
  func numbers() {
    let even = SizeFormula(input: 5, kernel: 3, stride: 2, before: 1, after: 1)
    #expect(SizeText.numbers(even).text == "⌊(5 + 1 + 1 − 3)/2⌋ + 1 = ⌊2⌋ + 1 = 3")
    #expect(SizeText.numbers(even, isShort: true).tightText == "⌊(5+1+1−3)/2⌋+1 = 3")
    let uneven = SizeFormula(input: 6, kernel: 3, stride: 2)
    #expect(SizeText.numbers(uneven).text == "⌊(6 + 0 + 0 − 3)/2⌋ + 1 = ⌊1.5⌋ + 1 = 2")
    let third = SizeFormula(input: 7, kernel: 3, stride: 3)
    #expect(SizeText.numbers(third).text == "⌊(7 + 0 + 0 − 3)/3⌋ + 1 = ⌊4/3⌋ + 1 = 2")
  }

  @Test("A window that does not fit")
  func unfit() {
    let size = SizeFormula(input: 2, kernel: 3, stride: 2)
    #expect(SizeText.numbers(size).text == "⌊(2 + 0 + 0 − 3)/2⌋ + 1 = ⌊−0.5⌋ + 1: no window fits")
    #expect(SizeText.numbers(size, isShort: true).tightText == "⌊(2+0+0−3)/2⌋+1: no window fits")
    #expect(SizeText.leftover(size, .rows) == nil)
  }

  @Test("The extent of a dilated kernel")
  func extent() {
    #expect(SizeText.extent(SizeFormula(input: 9, kernel: 3)) == nil)
    #expect(SizeText.extent(SizeFormula(input: 9, kernel: 3, dilation: 2))?.text == "e = 2·(3 − 1) + 1 = 5")
  }

  @Test("What a stride leaves over, and whether it is padding")
  func leftover() {
    let input = SizeFormula(input: 6, kernel: 3, stride: 2)
    #expect(SizeText.leftover(input, .columns)?.text == "1 column left over (input)")
    let padding = SizeFormula(input: 4, kernel: 3, stride: 2, before: 0, after: 2)
    #expect(SizeText.leftover(padding, .rows)?.text == "1 row left over (padding)")
    let both = SizeFormula(input: 6, kernel: 1, stride: 7, before: 0, after: 2)
    #expect(SizeText.leftover(both, .length) == nil)
    let mixed = SizeFormula(input: 6, kernel: 1, stride: 4, before: 0, after: 1)
    #expect(SizeText.leftover(mixed, .length)?.text == "2 cells left over (1 of them input)")
    #expect(SizeText.leftover(SizeFormula(input: 5, kernel: 3, stride: 2), .rows) == nil)
  }

  @Test("Shapes and axes by name")
  func names() {
    #expect(SizeText.lengths(Shape(channels: 3, rows: 227, columns: 227)) == "3 × 227 × 227")
    #expect(SizeText.lengths(Shape(channels: 2, length: 5)) == "2 × 5")
    #expect(SizeText.name(.rows) == "rows")
    #expect(SizeText.name(.columns, count: 1) == "column")
    #expect(SizeText.name(.length) == "cells")
  }

  private static let sliding = SizeFormula(input: 5, kernel: 3, stride: 2, before: 1, after: 1)

  /// An axis of each kind: the formula in symbols, in numbers, and in numbers while the size is covered.
  private static let kinds: [(LayerAxis, String, String, String)] = [
    (
      .sliding(WindowAxis(sliding)), "⌊(n + before + after − e)/s⌋ + 1",
      "⌊(5 + 1 + 1 − 3)/2⌋ + 1 = ⌊2⌋ + 1 = 3", "⌊(5 + 1 + 1 − 3)/2⌋ + 1 = ?"
    ),
    (
      .sliding(WindowAxis(SizeFormula(input: 5, kernel: 1, stride: 3, after: 1, isCeiled: true))),
      "⌈(n + before + after − e)/s⌉ + 1, less 1 where (o − 1)s ≥ n + before",
      "⌈(5 + 0 + 1 − 1)/3⌉ + 1 = ⌈5/3⌉ + 1 = 3, less 1 as 2·3 ≥ 5 + 0: 2", "⌈(5 + 0 + 1 − 1)/3⌉ + 1 = ?"
    ),
    (
      .adaptive(AdaptiveAxis(input: 7, count: 3)),
      "o; window i runs from ⌊i·n/o⌋ up to, not including, ⌈(i + 1)·n/o⌉",
      "3; window i reads ⌊i·7/3⌋ to ⌈(i + 1)·7/3⌉ − 1", "= ?"
    ),
    (
      .adaptive(AdaptiveAxis(input: 7, count: 1)),
      "o; window i runs from ⌊i·n/o⌋ up to, not including, ⌈(i + 1)·n/o⌉",
      "1; the window is the whole input, 7",
      "= ?"
    ),
    (.each(4), "that of the input", "4", "= ?"),
    (.all(input: 400, count: 10), "out_features", "10, each of all 400 inputs", "= ?"),
    (
      .joined(Shape(channels: 1, rows: 2, columns: 3)), "channels · rows · columns", "1 · 2 · 3 = 6", "= ?"
    ),
    (.joined(Shape(list: 5)), "that of the input", "5", "= ?"),
  ]

  @Test("Every kind of axis, in symbols, in numbers, and covered", arguments: kinds.indices)
  func everyKind(index: Int) {
    let (axis, symbols, numbers, covered) = Self.kinds[index]
    #expect(SizeText.formula(axis).text == symbols)
    #expect(SizeText.numbers(axis).text == numbers)
    #expect(SizeText.numbers(axis, covering: .size).text == covered)
    #expect(SizeText.numbers(axis, covering: [.input, .output]).text == numbers)
  }

  @Test("A transposed convolution")
  func stamped() throws {
    var layer = TransposedConvolution(Kernel(signal: [1, 2, 3]))
    layer.stride = Pair(2)
    layer.padding = Sides(left: 1)
    func axis(size: Int) throws -> LayerAxis {
      layer.ending = .size(Pair(1, size))
      let sized = try Scene(.shape(Shape(channels: 1, length: 4)), [.transposed(layer)]).sized()[0]
      return sized.axes[0].axis
    }
    #expect(SizeText.formula(try axis(size: 8)).text == "(n − 1)s − before − after + e + output_padding")
    #expect(SizeText.numbers(try axis(size: 8)).text == "(4 − 1)·2 − 1 − 0 + 3 + 0 = 8")
    #expect(SizeText.numbers(try axis(size: 7)).text == "(4 − 1)·2 − 1 − 0 + 3 − 1 = 7")
    #expect(SizeText.numbers(try axis(size: 7), covering: .size).text == "= ?")
    #expect(SizeText.numbers(try axis(size: 8)).latex == #"(4 - 1) \cdot 2 - 1 - 0 + 3 + 0 = 8"#)
  }

  @Test("In LaTeX, from the same values")
  func latex() {
    #expect(
      SizeText.numbers(Self.sliding).latex
        == #"\left\lfloor\frac{5 + 1 + 1 - 3}{2}\right\rfloor + 1 = \lfloor2\rfloor + 1 = 3"#)
    #expect(
      SizeText.numbers(.adaptive(AdaptiveAxis(input: 7, count: 3))).latex
        == #"3\text{; window }i\text{ reads }\left\lfloor\frac{i \cdot 7}{3}\right\rfloor\text{ to }"#
        + #"\left\lceil\frac{(i + 1) \cdot 7}{3}\right\rceil - 1"#)
    #expect(
      SizeText.leftover(SizeFormula(input: 6, kernel: 3, stride: 2), .rows)?.latex
        == #"1\text{ row left over (input)}"#)
  }
}
