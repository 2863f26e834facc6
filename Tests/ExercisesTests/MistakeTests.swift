import ConvEngine
import Testing

@testable import Exercises

/// An answer that was made by a mistake is diagnosed as it, over many scenes.
@Suite struct MistakeTests {
  /// A scene, and the answer that a mistake gives on it, computed by the definition.
  typealias Made = (scene: Scene, answer: Volume)
  typealias Making = @Sendable (inout Dice) -> Made

  private static func convolution(
    _ dice: inout Dice, channels: Int = 1, filters: Int = 1, size: Int = 7, groups: Int = 1
  ) -> NaiveConvolution {
    let input = dice.volume(channels, size, size + dice.roll(0...2), -4...9)
    let kernel = (0..<filters).map { _ in dice.volume(channels / groups, 3, 3, -3...3) }
    return NaiveConvolution(input: input, kernel: kernel, groups: groups)
  }

  private static func made(
    _ right: NaiveConvolution, _ more: Layer..., by mistake: (inout NaiveConvolution) -> Void
  ) -> Made {
    var changed = right
    mistake(&changed)
    return (Scene(.values(right.input.tensor), [right.layer] + more), changed.output)
  }

  private static func made(_ right: NaivePooling, by mistake: (inout NaivePooling) -> Void) -> Made {
    var changed = right
    mistake(&changed)
    return (right.scene, changed.output)
  }

  private static func pooling(_ dice: inout Dice, isMax: Bool, size: Int = 7) -> NaivePooling {
    NaivePooling(input: dice.volume(1, size, size, -9...9), isMax: isMax)
  }

  /// What a cell beyond the edge reads in the other modes of padding.
  private static let reflected: @Sendable (Int, Int) -> Int? = { place, length in
    place < 0 ? -place : place >= length ? 2 * length - 2 - place : place
  }
  private static let replicated: @Sendable (Int, Int) -> Int? = { min(max($0, 0), $1 - 1) }
  private static let circular: @Sendable (Int, Int) -> Int? = { ($0 + $1) % $1 }

  static let all: [(name: String, make: Making)] = [
    (
      "flipped_kernel",
      { dice in
        made(convolution(&dice)) { $0.kernel = $0.kernel.map(\.turned) }
      }
    ),
    (
      "flipped_kernel",
      { dice in
        let right = NaiveStamps(input: dice.volume(1, 3, 3, -4...9), kernel: dice.volume(1, 3, 3, -3...3)[0])
        var changed = right
        changed.kernel = [right.kernel].turned[0]
        return (right.scene, changed.output)
      }
    ),
    (
      "transposed_kernel",
      { dice in
        made(convolution(&dice, channels: 2)) { $0.kernel = $0.kernel.map(\.transposed) }
      }
    ),
    (
      "transposed_output",
      { dice in
        let right = convolution(&dice)
        return (right.scene(), right.output.transposed)
      }
    ),
    (
      "padding_forgotten",
      { dice in
        var right = convolution(&dice, size: 5)
        right.padding = (1, 1, 1, 1)
        return made(right) { $0.padding = (0, 0, 0, 0) }
      }
    ),
    (
      "padding_halved",
      { dice in
        var right = convolution(&dice, size: 5)
        right.padding = (2, 2, 2, 2)
        return made(right) { $0.padding = (1, 1, 1, 1) }
      }
    ),
    (
      "padding_mode",
      { dice in
        var right = convolution(&dice, size: 5)
        right.padding = (1, 1, 1, 1)
        let other = [reflected, replicated, circular][dice.roll(0...2)]
        return made(right) { $0.source = other }
      }
    ),
    (
      "stride_ignored",
      { dice in
        var right = convolution(&dice)
        right.stride = (2, 2)
        return made(right) { $0.stride = (1, 1) }
      }
    ),
    (
      "stride_swapped",
      { dice in
        var right = convolution(&dice, size: 8)
        right.stride = (1, 2)
        return made(right) { $0.stride = (2, 1) }
      }
    ),
    (
      "dilation_ignored",
      { dice in
        var right = convolution(&dice)
        right.dilation = (2, 2)
        return made(right) { $0.dilation = (1, 1) }
      }
    ),
    (
      "dilation_off_by_one",
      { dice in
        var right = convolution(&dice, size: 9)
        right.dilation = (2, 2)
        return made(right) { $0.dilation = (3, 3) }
      }
    ),
    (
      "bias_forgotten",
      { dice in
        var right = convolution(&dice, filters: 2)
        right.bias = [Rational(dice.roll(1...5)), Rational(dice.roll(-5...0))]
        return made(right) { $0.bias = nil }
      }
    ),
    (
      "bias_per_channel",
      { dice in
        var right = convolution(&dice, channels: 3, size: 5)
        right.bias = [Rational(dice.roll(1...5))]
        return made(right) { $0.bias = $0.bias.map { $0.map { $0 * 3 } } }
      }
    ),
    (
      "channels_averaged",
      { dice in
        var right = convolution(&dice, channels: 3, size: 5)
        let bias = Rational(dice.roll(1...5))
        right.bias = [0]
        let answer = right.output.changing { $0 / 3 + bias }
        right.bias = [bias]
        return (right.scene(), answer)
      }
    ),
    (
      "channel_missing",
      { dice in
        let right = convolution(&dice, channels: 3, size: 5)
        let missing = dice.roll(0...2)
        return made(right) { $0.kernel[0][missing] = $0.kernel[0][missing].map { $0.map { _ in 0 } } }
      }
    ),
    (
      "groups_ignored",
      { dice in
        let right = convolution(&dice, channels: 2, filters: 2, size: 5, groups: 2)
        return made(right) {
          $0.groups = 1
          $0.kernel = $0.kernel.map { [$0[0], $0[0]] }
        }
      }
    ),
    (
      "tiles_ignored",
      { dice in
        let shared = convolution(&dice, size: 5)
        guard case .convolution(var layer) = shared.layer, case .numbers(let first) = layer.kernel.weights
        else {
          return (shared.scene(), shared.output)
        }
        let others = (0..<27).map { _ in Number.exact(Rational(dice.roll(-3...3))) }
        layer.kernel = Kernel(
          form: .filters, rows: 3, columns: 3, tileRows: 2, tileColumns: 2, weights: .numbers(first + others))
        return (Scene(.values(shared.input.tensor), [.convolution(layer)]), shared.output)
      }
    ),
    (
      "window_off_by_one",
      { dice in
        var right = convolution(&dice, size: 8)
        right.stride = (2, 2)
        let shift = dice.roll(0...1) == 0 ? (0, 1) : (1, 1)
        return made(right) { $0.shift = shift }
      }
    ),
    (
      "ceil_instead_of_floor",
      { dice in
        var right = convolution(&dice, size: 8)
        right.input = dice.volume(1, 8, 8, -4...9)
        right.stride = (2, 2)
        return made(right) { $0.extra = (1, 1) }
      }
    ),
    (
      "floor_instead_of_ceil",
      { dice in
        var right = pooling(&dice, isMax: true)
        right.isCeiled = true
        return made(right) { $0.isCeiled = false }
      }
    ),
    ("plus_one_forgotten", { dice in made(convolution(&dice)) { $0.extra = (-1, -1) } }),
    (
      "leftover_used",
      { dice in
        // 8 cells, windows of 3 and stride 2: the last window could stand at 5.
        var right = convolution(&dice)
        right.input = dice.volume(1, 8, 8, -4...9)
        right.stride = (2, 2)
        var dense = right
        dense.stride = (1, 1)
        let places = [0, 2, 4, 5]
        let answer = dense.output.map { plane in places.map { row in places.map { plane[row][$0] } } }
        return (right.scene(), answer)
      }
    ),
    ("max_instead_of_average", { dice in made(pooling(&dice, isMax: false)) { $0.isMax = true } }),
    ("average_instead_of_max", { dice in made(pooling(&dice, isMax: true)) { $0.isMax = false } }),
    (
      "division_forgotten",
      { dice in
        // Pairs of a signal, side by side.
        let signal = dice.volume(1, 1, 12, -9...9)[0][0]
        let scene = Scene(
          .values(Tensor(signal: signal.map { .exact($0) })),
          [.pooling(Pooling(.average, .sliding(Pooling.Windows(size: Pair(2)))))])
        return (scene, [[(0..<6).map { signal[2 * $0] + signal[2 * $0 + 1] }]])
      }
    ),
    (
      "division_forgotten",
      { dice in
        var right = pooling(&dice, isMax: false)
        (right.isCeiled, right.size, right.padding) = (true, 3, dice.roll(0...1))
        return made(right) { $0.divides = false }
      }
    ),
    (
      "padding_counted",
      { dice in
        var right = pooling(&dice, isMax: false)
        (right.size, right.padding, right.counts) = (3, 1, false)
        return made(right) { $0.counts = true }
      }
    ),
    (
      "padding_not_counted",
      { dice in
        var right = pooling(&dice, isMax: false)
        (right.size, right.padding) = (3, 1)
        return made(right) { $0.counts = false }
      }
    ),
    (
      "padding_as_zero",
      { dice in
        var right = pooling(&dice, isMax: true)
        right.input = dice.volume(1, 7, 7, -9...1)
        (right.size, right.padding) = (2, 1)
        return made(right) { $0.filling = 0 }
      }
    ),
    ("activation_forgotten", { dice in made(convolution(&dice), .activation(.relu)) { _ in } }),
    (
      "activation_too_early",
      { dice in
        let right = convolution(&dice)
        return made(right, .activation(.relu)) { $0.input = $0.input.changing { max($0, 0) } }
      }
    ),
    (
      "activation_too_early",
      { dice in
        var right = convolution(&dice)
        let answer = right.output.changing { max($0, 0) + 3 }
        right.bias = [3]
        return (right.scene(.activation(.relu)), answer)
      }
    ),
    (
      "transposed_undoes",
      { dice in
        let first = convolution(&dice, size: 5)
        let stamps = NaiveStamps(input: first.output, kernel: dice.volume(1, 3, 3, -3...3)[0], stride: 1)
        return (Scene(.values(first.input.tensor), [first.layer] + stamps.scene.layers), first.input)
      }
    ),
    (
      "output_padding_forgotten",
      { dice in
        let right = NaiveStamps(
          input: dice.volume(1, 3, 3, -4...9), kernel: dice.volume(1, 3, 3, -3...3)[0], padding: 1, extra: 1)
        var changed = right
        changed.extra = 0
        return (right.scene, changed.output)
      }
    ),
  ]

  /// More where the program is fast.
  #if DEBUG
    private static let scenes = 5
  #else
    private static let scenes = 100
  #endif

  @Test func everyMistakeHasScenes() {
    #expect(Set(Self.all.map(\.name)) == Set(MistakeRegistry.all.map { $0.name }))
    #expect(Set(MistakeRegistry.all.map { $0.name }).count == MistakeRegistry.all.count)
  }

  @Test(arguments: 0..<all.count) func isDiagnosedAsItself(_ number: Int) throws {
    let (name, make) = Self.all[number]
    var (made, first) = (0, 0)
    for seed in 0..<Self.scenes {
      var dice = Dice(seed * 100 + number)
      let (scene, answer) = make(&dice)
      let diagnosed = try Diagnosed(answer, on: scene)
      // Where the mistake makes no difference there is none.
      guard !diagnosed.checked.isRight else { continue }
      made += 1
      first += diagnosed.mistakes.first == name ? 1 : 0
      #expect(diagnosed.mistakes.contains(name), "\(seed): \(diagnosed.mistakes)")
      if diagnosed.checked.hasRightShape {
        let explained = diagnosed.diagnoses.first { $0.mistake == name }?.cells
        #expect(explained == diagnosed.checked.wrong.map(diagnosed.checked.index))
      } else {
        #expect(diagnosed.checked.wrong.isEmpty)
      }
    }
    #expect(made * 3 >= Self.scenes * 2)
    print("\(name): named in all of \(made) scenes, first in \(first)")
  }
}
