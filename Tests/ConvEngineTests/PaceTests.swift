import Testing

@testable import ConvEngine

/// How far an output moves when its input does.
@Suite struct PaceTests {
  private func pace(strides: [Int]) throws -> Pace {
    var layer = Convolution(Kernel(rows: [[1]]))
    let axes = try strides.map { stride in
      layer.stride = Pair(stride)
      return SizedLayer.convolution(try layer.sized(on: Shape(channels: 1, rows: 9, columns: 9))).columns
    }
    return Pace(axes)
  }

  @Test func aShiftByTheProductOfTheStridesIsAStep() throws {
    let pace = try pace(strides: [2, 3])
    #expect(pace.denominator == 6 && pace.isWhole(12) && !pace.isWhole(9))
    #expect(pace.floor(of: 12) == 2 && pace.floor(of: 11) == 1 && pace.floor(of: -1) == -1)
  }

  /// Their product is beyond any `Int`.
  @Test func threeStridesOfTwoBillionAreNoTrap() throws {
    let pace = try pace(strides: Array(repeating: 2_147_483_647, count: 3))
    #expect(!pace.isWhole(1) && pace.isWhole(0) && pace.floor(of: 5) == 0 && pace.floor(of: -5) == -1)
    #expect(pace.denominator >= 2_147_483_647)
  }
}
