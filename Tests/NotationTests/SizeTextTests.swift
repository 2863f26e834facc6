import ConvEngine
import Notation
import Testing

@Suite("The size formula in numbers")
struct SizeTextTests {
  @Test("Symbols") func symbols() { #expect(SizeText.formula == "⌊(n + before + after − e)/s⌋ + 1") }

  @Test("With its numbers, in full and compact")
  func numbers() {
    let even = SizeFormula(input: 5, kernel: 3, stride: 2, before: 1, after: 1)
    #expect(SizeText.numbers(even) == "⌊(5 + 1 + 1 − 3)/2⌋ + 1 = ⌊2⌋ + 1 = 3")
    #expect(SizeText.compactNumbers(even) == "⌊(5+1+1−3)/2⌋+1 = 3")
    let uneven = SizeFormula(input: 6, kernel: 3, stride: 2)
    #expect(SizeText.numbers(uneven) == "⌊(6 + 0 + 0 − 3)/2⌋ + 1 = ⌊1.5⌋ + 1 = 2")
    let third = SizeFormula(input: 7, kernel: 3, stride: 3)
    #expect(SizeText.numbers(third) == "⌊(7 + 0 + 0 − 3)/3⌋ + 1 = ⌊4/3⌋ + 1 = 2")
  }

  @Test("A window that does not fit")
  func unfit() {
    let size = SizeFormula(input: 2, kernel: 3, stride: 2)
    #expect(SizeText.numbers(size) == "⌊(2 + 0 + 0 − 3)/2⌋ + 1 = ⌊−0.5⌋ + 1: no window fits")
    #expect(SizeText.compactNumbers(size) == "⌊(2+0+0−3)/2⌋+1: no window fits")
    #expect(SizeText.leftover(size, .rows) == nil)
  }

  @Test("The extent of a dilated kernel")
  func extent() {
    #expect(SizeText.extent(SizeFormula(input: 9, kernel: 3)) == nil)
    #expect(SizeText.extent(SizeFormula(input: 9, kernel: 3, dilation: 2)) == "e = 2·(3 − 1) + 1 = 5")
  }

  @Test("What a stride leaves over, and whether it is padding")
  func leftover() {
    let input = SizeFormula(input: 6, kernel: 3, stride: 2)
    #expect(SizeText.leftover(input, .columns) == "1 column left over (input)")
    let padding = SizeFormula(input: 4, kernel: 3, stride: 2, before: 0, after: 2)
    #expect(SizeText.leftover(padding, .rows) == "1 row left over (padding)")
    let both = SizeFormula(input: 6, kernel: 1, stride: 7, before: 0, after: 2)
    #expect(SizeText.leftover(both, .length) == nil)
    let mixed = SizeFormula(input: 6, kernel: 1, stride: 4, before: 0, after: 1)
    #expect(SizeText.leftover(mixed, .length) == "2 cells left over (1 of them input)")
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
}
