import ConvEngine
import Testing

/// Weights of its own for each output cell, and so what sharing saves.
///
/// The shared layer is the worked example cs231n-alexnet.
@Suite struct UnsharedTests {
  /// CS231n, AlexNet's first layer: 105,705,600 parameters where each output cell has weights and a bias of its
  /// own, and as many multiplications as where they are shared.
  @Test func `CS231n, parameters without sharing`() throws {
    let input = Shape(channels: 3, rows: 227, columns: 227)
    let shared = Convolution(Kernel(form: .size, filters: 96, rows: 11, columns: 11, weights: .unknown))
      .with { $0.stride = Pair(4) }
    let unshared = shared.with {
      $0.kernel = Kernel(
        form: .size, filters: 96, rows: 11, columns: 11, tileRows: 55, tileColumns: 55, weights: .unknown)
      $0.bias = .perTile(Array(repeating: 0, count: 55 * 55 * 96))
    }
    let sized = try unshared.sized(on: input)
    #expect(sized.parameterCount == 105_705_600)
    #expect(try sized.multiplicationCount == shared.sized(on: input).multiplicationCount)
    #expect(sized.multiplicationCount == 55 * 55 * 96 * 363)
  }
}
