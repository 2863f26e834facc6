import ConvEngine
import Lessons
import Notation

extension Choice {
  /// The choices of the lessons up to the special kernels.
  static let ofConvolution: [Choice] = [
    Choice("In which row and column does the 7 stand?") { (scene: Scene, options: [String]) in
      options.map { option in
        let place = numbers(in: option)
        let input = scene.numbers
        return place[0] < input.shape.rows && place[1] < input.shape.columns
          && input[0, place[0], place[1]] == 7
      }
    },
    // What is lost is what differs between a picture and the same picture shuffled.
    Choice("Someone shuffles the pixels of all pictures") { (_: Scene, _: [String]) in
      let picture = Tensor(rows: (0..<6).map { row in (0..<6).map { Number(row * 6 + $0 / 2) } })
      let count = picture.shape.count
      let step = count % 7 == 0 ? 5 : 7
      let shuffled = (0..<count).map { picture[$0 * step % count] }
      func sum(_ numbers: [Number]) -> Number { numbers.reduce(.zero) { $0 + $1 } }
      func neighbours(_ numbers: [Number]) -> Set<[Number]> {
        Set(zip(numbers, numbers.dropFirst()).map { [$0, $1] })
      }
      let plain = Array(picture.numbers)
      return [
        neighbours(plain) != neighbours(shuffled), plain.count != shuffled.count, sum(plain) != sum(shuffled),
      ]
    },
    Choice("What happens to the sums of f ∗ g when f and g change places?") {
      (scene: Scene, _: [String]) in
      let sums = Array(try scene.result().numbers)
      let weights = (0..<scene.convolution.kernel.weightCount).compactMap { scene.convolution.kernel[$0] }
      let swapped = Scene(.values(Tensor(signal: weights)), scene.layers).changing {
        $0.kernel = Kernel(signal: Array(scene.numbers.numbers))
      }
      let others = Array(try swapped.result().numbers)
      return [others == sums.reversed(), others == sums, others == sums.map { $0 * -1 }]
    },
    Choice("For which kernel does it make no difference whether it is turned?") {
      (scene: Scene, options: [String]) in
      try options.map { option in
        let scene = scene.changing { $0.kernel = Kernel(signal: numbers(in: option).map { Number($0) }) }
        let turned = scene.changing { $0.flip.toggle() }
        return try Array(scene.result().numbers) == Array(turned.result().numbers)
      }
    },
    Choice("In column 3 of the output stands 0. Why?") { (scene: Scene, _: [String]) in
      let layer = try scene.sized()[0]
      let window = layer.window(of: Position(channel: 0, row: 0, column: 3))
      let columns = (0..<3).map { tap in layer.columns.position(window: 3, tap: tap) }
      func column(_ index: Int) -> [Number] { (0..<3).map { scene.numbers[0, $0, index] } }
      let isInside = columns.allSatisfy { !layer.columns.isPadding($0) }
      return [
        isInside && columns.allSatisfy { column($0).allSatisfy { $0 == .zero } },
        layer.outputShape.columns <= 3, !isInside || window.columns.extent != 3,
        isInside && column(columns[0]) == column(columns[2]),
      ]
    },
    Choice("What is the output in row 0, column 1?") { (scene: Scene, options: [String]) in
      let sum = try scene.result()[0, 0, 1]
      return options.map { NumberText(sum, style: .decimals).text == $0 }
    },
    Choice("Another kernel is 4 5 over 6 7. Turned by half, what is its first row?") {
      (_: Scene, options: [String]) in
      let weights = Tensor(rows: [[4, 5], [6, 7]])
      let first = (0..<2).map { Transformation.turn(quarters: 2).moved(weights)[0, 0, $0] }
      return options.map { numbers(in: $0).map { Number($0) } == first }
    },
    Choice("For which kernel is there no difference at all?") { (scene: Scene, options: [String]) in
      try options.map { option in
        let scene = scene.changing { $0.kernel = kernel(rows(in: option)) }
        let turned = scene.changing { $0.flip.toggle() }
        return try Array(scene.result().numbers) == Array(turned.result().numbers)
      }
    },
    // What conv2 gives is the sum with the kernel turned; what was trained is the sum with the kernel as it is.
    Choice("Now its weights are used with conv2 of MATLAB. What helps?") { (_: Scene, _: [String]) in
      let rows = [[1, 2, 0], [0, 3, -1], [4, 0, 1]]
      let input = Tensor(rows: (0..<5).map { row in (0..<5).map { Number((row * 5 + $0) * 7 % 11) } })
      func output(_ rows: [[Int]], flip: Bool) throws -> [Number] {
        var layer = Convolution(kernel(rows))
        layer.flip = flip
        return Array(try Scene(.values(input), [.convolution(layer)]).result().numbers)
      }
      let trained = try output(rows, flip: false)
      return [
        // With nothing done the sums are others, so there is something to help; training again is not needed then.
        try output(rows, flip: true) == trained,
        try output(rows.map { $0.map(-) }, flip: true) == trained,
        try output(turned(rows), flip: true) == trained,
      ]
    },
    Choice("A shape moves three pixels to the right.") { (_: Scene, _: [String]) in
      var layer = Convolution(.vertical)
      layer.padding = .around(rows: 1, columns: 1)
      let shape = Tensor(
        rows: (0..<5).map { row in (0..<12).map { row > 0 && row < 4 && (3...4).contains($0) ? 7 : 0 } })
      let square = try CommutingSquare(
        .shift(rows: 0, columns: 3), Scene(.values(shape), [.convolution(layer)]), layers: 1)
      func isMoved(_ columns: Int) -> Bool {
        Array(Transformation.shift(rows: 0, columns: columns).moved(square.fx).numbers)
          == Array(square.fgx.numbers)
      }
      return [isMoved(0), isMoved(-3), isMoved(3), square.fgx.numbers.allSatisfy { $0 == .zero }]
    },
    Choice("By how much may the input move so that the output of stride 2 only moves?") {
      (scene: Scene, _: [String]) in
      let whole = try Set(
        (1...6).filter {
          try CommutingSquare(.shift(rows: 0, columns: $0), scene, layers: 1).isWholeStep
        })
      return [whole.count == 6, whole == [1, 3, 5], whole == [2, 4, 6]]
    },
    Choice("Which kernel gives the same whether picture and output are turned or not?") {
      (scene: Scene, options) in
      options.map { option in
        let preset = Preset.allCases.filter { option.contains($0.rawValue) }.max {
          $0.rawValue.count < $1.rawValue.count
        }
        return preset.map { Transformation.turn(quarters: 1).keeps(Kernel(rows: $0.rows)) } ?? false
      }
    },
    Choice("A quarter turn, and this kernel. Does the order matter?") { (scene: Scene, _: [String]) in
      func commutes(_ input: Tensor) throws -> Bool {
        try CommutingSquare(.turn(quarters: 1), Scene(.values(input), scene.layers), layers: 1).commutes
      }
      let here = try commutes(scene.numbers)
      let anywhere = try (1...20).allSatisfy { seed in
        try commutes(
          Tensor(Shape(channels: 1, rows: 5, columns: 6), .drawn(Draw(seed: UInt64(seed), from: -9, to: 9))))
      }
      return [!here, here && !anywhere, here && anywhere]
    },
  ]
}
