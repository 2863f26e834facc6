import ConvEngine
import Lessons
import Notation
import Screen
import Testing

@testable import Tutor

/// A scene on a lesson's page that hides parts of it, with numbers whose digits occur nowhere by chance.
struct HiddenScene: CustomTestStringConvertible, Sendable {
  /// What goes in, as a lesson writes it.
  var input: String
  /// The layers, as a lesson writes them.
  ///
  /// Whatever has three digits or more is a weight or a bias.
  var layers: String

  init(_ layers: String, on input: String = HiddenScene.grid) { (self.layers, self.input) = (layers, input) }

  var testDescription: String { "\(layers) on \(input)" }

  private static let grid = "[[887, -877], [863, 859]]"
  private static let signal = "[887, -877, 863]"
  private static let small = "[[0.887, -0.677], [0.463, 0.159]]"

  /// Scenes of every kind of layer.
  static let ofKind: [String: [HiddenScene]] = [
    "conv": [
      HiddenScene("[{conv: {kernel: [[643, -647]], bias: 7919}}]"),
      HiddenScene("[{conv: {kernel: [643, 647], padding: 1}}]", on: signal),
      HiddenScene("[{conv: {kernel: [[[643]], [[-647]]]}}]", on: "[[[887, -877]], [[863, 859]]]"),
      HiddenScene("[{conv: {kernel: [[653]]}}]"),
    ],
    "conv_transpose": [
      HiddenScene("[{conv_transpose: {kernel: [[643, -647]], bias: 7919}}]"),
      HiddenScene("[{conv_transpose: {kernel: [643, 647], stride: 2}}]", on: signal),
    ],
    "max_pool": [
      HiddenScene("[{max_pool: {kernel_size: 2}}]"),
      HiddenScene("[{max_pool: {kernel_size: 2, padding: 1}}]", on: signal),
    ],
    "average_pool": [
      HiddenScene("[{average_pool: {kernel_size: 2}}]"),
      HiddenScene("[{average_pool: {kernel_size: 2, stride: 1}}]", on: signal),
    ],
    "adaptive_max_pool": [HiddenScene("[{adaptive_max_pool: {output_size: 1}}]")],
    "adaptive_average_pool": [HiddenScene("[{adaptive_average_pool: {output_size: 1}}]")],
    "global_max_pool": [HiddenScene("[global_max_pool]")],
    "global_average_pool": [HiddenScene("[global_average_pool]")],
    "relu": [HiddenScene("[relu]"), HiddenScene("[relu]", on: signal)],
    "leaky_relu": [HiddenScene("[{leaky_relu: {negative_slope: 0.37}}]")],
    "sigmoid": [HiddenScene("[sigmoid]", on: small)],
    "tanh": [HiddenScene("[tanh]", on: small)],
    "softmax": [HiddenScene("[softmax]", on: small)],
    "flatten": [HiddenScene("[flatten]")],
    "linear": [HiddenScene("[flatten, {linear: {weight: [[643, -647, 641, 653]], bias: [7919]}}]")],
  ]

  /// Networks: what is hidden behind one layer must not show as what comes into the next.
  static let chains = [
    HiddenScene("[{average_pool: {kernel_size: 2}}, flatten]"),
    HiddenScene("[{conv: {kernel: [[643, 647]]}}, relu]"),
    HiddenScene("[{conv: {kernel: [[653]]}}, {max_pool: {kernel_size: 2}}]"),
    HiddenScene("[{conv_transpose: {kernel: [643, 647], stride: 2}}, {conv: {kernel: [659]}}]", on: signal),
    HiddenScene("[flatten, softmax]", on: small),
    HiddenScene("[sigmoid, {conv: {kernel: [[643, 647]]}}, tanh]", on: small),
  ]

  static let all = Layer.kinds.flatMap { ofKind[$0] ?? [] } + chains
}

extension HiddenScene {
  /// A lesson of one page that hides parts of the scene and asks what does not follow from it.
  func script(hide: Covering, question: String = "number: 3") throws -> Script {
    let parts = Self.parts.filter { hide.contains($0.part) }.map(\.name).joined(separator: ", ")
    return try Script(
      page: """
        ```scene
        input: \(input)
        layers: \(layers)
        \(parts.isEmpty ? "" : "hide: [\(parts)]")
        ```

        ```question
        ask: What is it?
        \(question)
        ```
        """)
  }

  private static let parts: [(name: String, part: Covering)] = [
    ("input", .input), ("kernel", .kernel), ("output", .output),
  ]

  /// Every combination of what a page can hide of it.
  var hidings: [Covering] {
    let combinations: [Covering] = [
      .input, .output, [.input, .output], .kernel, [.input, .kernel], [.kernel, .output],
      [.input, .kernel, .output],
    ]
    return hasWeights ? combinations : Array(combinations.prefix(3))
  }

  /// Whether any layer multiplies with weights.
  var hasWeights: Bool { layers.contains("kernel:") || layers.contains("weight:") }
}

extension HiddenScene {
  /// How the digits of a part's numbers begin: four of them, or all where there are three.
  func needles(of part: Covering, _ solved: SolvedScene) -> Set<[UInt8]> {
    var numbers: [Number] = []
    for (index, layer) in solved.layers.enumerated() {
      guard let walk = solved.walk(ofLayer: index) else { continue }
      if part.contains(.kernel) {
        numbers += (0..<(layer.kernel?.weightCount ?? 0)).compactMap { layer.kernel?[$0] }
      }
      if part.contains(.output) { numbers += Self.made(by: walk) }
    }
    if part.contains(.input), let input = solved.input(ofLayer: 0) {
      numbers += (0..<input.shape.count).map { input[$0] }
    }
    let bias = part.contains(.kernel) && layers.contains("7919") ? Self.needles(7919) : []
    return numbers.reduce(into: bias) { $0.formUnion(Self.needles($1)) }
  }

  /// How the digits of all that some layers make begin.
  func needles(ofLayers layers: Range<Int>, _ solved: SolvedScene) -> Set<[UInt8]> {
    let numbers = layers.compactMap { solved.walk(ofLayer: $0) }.flatMap { Self.made(by: $0) }
    return numbers.reduce(into: []) { $0.formUnion(Self.needles($1)) }
  }

  /// All that a layer makes: products of its weights, sums so far, results, and what stands there before the first.
  private static func made(by walk: LayerWalk) -> [Number] {
    let outputs = (0..<walk.layer.outputShape.count).map { walk.layer.outputShape.position(at: $0) }
    var numbers = outputs.map { walk.result($0) }
    numbers += outputs.compactMap { walk.value(of: $0, cell: 0, term: 0) }
    for cell in 0..<walk.cellCount {
      numbers += (0..<walk.stepCount(ofCell: cell)).compactMap { walk.value(cell: cell, term: $0) }
    }
    for weight in 0..<(walk.layer.kernel?.weightCount ?? 0) {
      guard let weight = walk.layer.kernel?[weight] else { continue }
      numbers += (0..<walk.input.shape.count).map { walk.input[$0] * weight }
    }
    return numbers
  }

  static func needles(_ number: Number) -> Set<[UInt8]> {
    let texts = [NumberStyle.decimals, .fractions].map { NumberText(number, style: $0).text }
    // Of a fraction, the numerator: 100 may be the denominator of something that shows.
    return Set(texts.compactMap { digits(in: $0).first }.filter { $0.count >= 3 }.map { Array($0.prefix(4)) })
  }

  /// The digits of every number in a text, without leading zeros and the point: "−0.887 of 12" has 887 and 12.
  private static func digits(in text: String) -> [[UInt8]] {
    text.unicodeScalars.split { !isPartOfNumber($0) }.map { run in
      Array(run.filter { $0 != "." }.drop { $0 == "0" }.map { UInt8($0.value) })
    }
  }

  private static func isPartOfNumber(_ glyph: Unicode.Scalar) -> Bool {
    ("0"..."9").contains(glyph) || glyph == "."
  }

  /// Which of the needles begin a number on a frame.
  static func found(_ needles: Set<[UInt8]>, on frame: Frame) -> Set<[UInt8]> {
    var found: Set<[UInt8]> = []
    for line in frame.lines {
      for digits in digits(in: line) where digits.count >= 3 {
        for length in 3...4 where needles.contains(Array(digits.prefix(length))) {
          found.insert(Array(digits.prefix(length)))
        }
      }
    }
    return found
  }
}
