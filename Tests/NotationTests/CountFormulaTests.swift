import ConvEngine
import Notation
import Testing

/// Counts, and how they follow from sizes.
@Suite struct CountFormulaTests {
  @Test(arguments: [(0, "0"), (999, "999"), (1_000, "1,000"), (16_422_592, "16,422,592"), (-1_000, "-1,000")])
  func countsHaveCommas(count: Int, text: String) { #expect(CountText.of(count) == text) }

  /// The product and sum that a formula writes: "16·(6·5·5 + 1)".
  private func value(_ formula: String) -> Int? {
    let flat = formula.replacing("(", with: "").replacing(")", with: "")
    let parts = flat.split(separator: " + ")
    let products = parts.map { $0.split(separator: "·").compactMap { Int($0) }.reduce(1, *) }
    guard parts.count > 1 else { return products.first }
    // What stands before a bracket multiplies all of it.
    let factor = formula.contains("(") ? Int(formula.prefix { $0 != "·" }) ?? 0 : 1
    return products[0] + factor
  }

  private static func kernel(_ filters: Int, _ channels: Int, _ rows: Int, _ columns: Int) -> Kernel {
    Kernel(
      form: .filters, filters: filters, channels: channels, rows: rows, columns: columns, weights: .unknown)
  }

  @Test func theyAreWhatTheEngineCounts() throws {
    for (filters, channels, groups) in [(16, 6, 1), (1, 1, 1), (4, 6, 2), (6, 6, 6), (1, 3, 1)] {
      for bias in [Bias.none, .same(0)] {
        var layer = Convolution(Self.kernel(filters, channels / groups, 5, 3))
        (layer.bias, layer.groups, layer.stride) = (bias, groups, Pair(2))
        let sized = try Layer.convolution(layer).sized(on: Shape(channels: channels, rows: 14, columns: 11))
        #expect(CountFormula.parameters(sized).flatMap(value) == sized.parameterCount)
        #expect(CountFormula.multiplications(sized).flatMap(value) == sized.multiplicationCount)
      }
    }
    var linear = Linear(outFeatures: 120, weights: .unknown)
    linear.bias = .same(0)
    let matrix = try Layer.linear(linear).sized(on: Shape(list: 400))
    #expect(CountFormula.parameters(matrix) == "120·(400 + 1)")
    #expect(CountFormula.multiplications(matrix) == "120·400")
  }

  /// LeNet's second convolution, and a signal.
  @Test func formulasOfTheCourse() throws {
    var layer = Convolution(Self.kernel(16, 6, 5, 5))
    layer.bias = .same(0)
    let sized = try Layer.convolution(layer).sized(on: Shape(channels: 6, rows: 14, columns: 14))
    #expect(CountFormula.parameters(sized) == "16·(6·5·5 + 1)")
    #expect(CountFormula.multiplications(sized) == "16·10·10·6·5·5")
    let pool = try Layer.pooling(Pooling(.max, .global)).sized(on: Shape(channels: 6, rows: 14, columns: 14))
    #expect(CountFormula.parameters(pool) == nil && CountFormula.multiplications(pool) == nil)
    let signal = try Layer.convolution(Convolution(Kernel(signal: [1, 2, 1]))).sized(
      on: Shape(channels: 1, length: 7))
    #expect(CountFormula.parameters(signal) == "3" && CountFormula.multiplications(signal) == "1·5·3")
  }
}
