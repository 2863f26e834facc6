import ConvEngine
import Notation
import ReadingFiles
import Testing

@testable import Lessons

@Suite("The worked examples that the program carries")
struct WorkedExampleTests {
  @Test("Each is solved to what was published", arguments: WorkedExample.all.map(\.name))
  func answers(name: String) throws {
    let example = try #require(WorkedExample.named(name))
    let solution = try example.read().solved()
    let answers = try #require(PublishedAnswer.all[name], "no published answer")
    #expect(!answers.isEmpty)
    for answer in answers {
      let last = try #require(solution.layers.last)
      switch answer {
      case .output(let published): #expect(try cells(output(solution)) == numbers(published))
      case .sums(let published):
        #expect(
          try cells(output(solution))[0].map { row in
            row.map { NumberText($0, style: .decimals).text }
          } == published)
      case .total(let published): #expect(try isRounded(total(output(solution)), to: published))
      case .size(let published): #expect(last.outputShape.lengths == published)
      case .unrounded(let published):
        #expect(try .exact(size(last.columns).quotient + 1) == NumberReader.number(published))
      case .leftover(let rows, let columns):
        #expect(try [size(last.rows).leftover, size(last.columns).leftover] == [rows, columns])
      case .padding(let left, let right): #expect([last.sides.left, last.sides.right] == [left, right])
      case .parameters(let published):
        #expect(solution.layers.reduce(0) { $0 + $1.parameterCount } == published)
      case .unsharedParameters(let published):
        #expect(try convolution(last).unsharedParameterCount == published)
      case .operations(let published): #expect(try convolution(last).operationCount == published)
      case .denseWeights(let published): #expect(last.denseWeightCount >= published)
      case .sizes(let published): #expect(solution.layers.map(\.outputShape.lengths) == published)
      case .receptiveFields(let published):
        let fields = solution.layers.indices.map { solution.layers.receptiveField(ofLayer: $0).size.columns }
        #expect(fields == published)
      case .descent(let descent): try check(descent, example.read())
      }
    }
  }

  /// Goes down the gradient, step by step: the error is the output less the target, the loss the sum of its squares,
  /// and the gradient the input correlated with twice the error.
  private func check(_ descent: PublishedAnswer.Descent, _ scene: Scene) throws {
    let target = try numbers(descent.target)[0]
    let rate = try NumberReader.number(descent.rate)
    var scene = scene
    var losses: [Number] = []
    for step in 0..<descent.steps {
      let output = try cells(#require(scene.solved().outputs.last))[0]
      let errors = zip(output, target).map { row, wanted in zip(row, wanted).map { $0 + $1 * -1 } }
      losses.append(errors.joined().reduce(0) { $0 + $1 * $1 })
      let error = Convolution(Kernel(rows: errors.map { $0.map { $0 * 2 } }))
      let gradient = try cells(#require(Scene(scene.input, [.convolution(error)]).solved().outputs.last))[0][
        0]
      if step == 0 { #expect(try gradient == descent.gradient.map { try NumberReader.number($0) }) }
      let kernel = try #require(scene.layers[0].kernel)
      let weights = gradient.indices.map { (kernel[$0] ?? 0) + gradient[$0] * rate * -1 }
      scene.layers[0] = .convolution(Convolution(Kernel(rows: [weights])))
    }
    #expect(
      try losses.prefix(descent.losses.count) == descent.losses.map { try NumberReader.number($0) }[...])
    for (index, published) in descent.kernel.enumerated() {
      let weight = try #require(scene.layers[0].kernel?[index]?.exactValue)
      #expect(try isRounded(weight, to: published))
    }
  }

  private func convolution(_ layer: SizedLayer) throws -> SizedConvolution {
    guard case .convolution(let layer) = layer else {
      Issue.record("the last layer is no convolution")
      throw CancellationError()
    }
    return layer
  }

  @Test("Every answer is that of an example")
  func answered() {
    #expect(Set(PublishedAnswer.all.keys).subtracting(WorkedExample.all.map(\.name)) == [])
  }

  @Test("Names are one of a kind, and no file's, sample image's or kernel's")
  func names() {
    let names = WorkedExample.all.map(\.name)
    #expect(Set(names).count == names.count)
    for name in names {
      #expect(name.allSatisfy { $0.isLowercase || $0.isNumber || $0 == "-" }, "\(name)")
      #expect(name.contains("-"), "\(name)")
    }
  }

  @Test("Examples of one source stand together, and say in one line what they show")
  func sources() {
    var finished: [WorkedExample.Source] = []
    for example in WorkedExample.all where example.source != finished.last {
      #expect(!finished.contains(example.source), "\(example.name)")
      finished.append(example.source)
    }
    for example in WorkedExample.all {
      // The lines of `list` fit the screen, in ASCII too.
      #expect(example.summary.utf8.allSatisfy { (32..<127).contains($0) }, "\(example.name)")
    }
  }

  @Test(
    "What a word that names no example may mean",
    arguments: [
      ("d2l-paddin", "did you mean 'd2l-padding'?"), ("cross", "it is a sample image: --input cross"),
      ("gaussian", "it is a kernel: --kernel gaussian"),
      ("qqqqqqqqq", "'convwalk list' names those there are"),
    ])
  func hints(word: String, hint: String) { #expect(WorkedExample.hint(word) == hint) }

  private func output(_ solution: SolvedScene) throws -> Tensor { try #require(solution.outputs.last) }

  /// The formula of an axis along which windows slide.
  private func size(_ axis: LayerAxis) throws -> SizeFormula {
    guard case .sliding(let axis) = axis else {
      Issue.record("the windows do not slide")
      throw CancellationError()
    }
    return axis.size
  }

  private func total(_ tensor: Tensor) throws -> Rational {
    try #require(tensor.numbers.reduce(0, +).exactValue)
  }

  /// Filters of rows of numbers: filters are parted by an empty line.
  private func numbers(_ published: String) throws -> [[[Number]]] {
    try published.split(separator: "\n\n").map { filter in
      try filter.split(separator: "\n").map { row in
        try row.split(separator: " ").map { try NumberReader.number($0) }
      }
    }
  }

  /// Whether a sum is at most half of the last printed decimal away from what is printed.
  private func isRounded(_ sum: Rational, to published: String) throws -> Bool {
    let printed = try #require(try NumberReader.number(published).exactValue)
    let decimals = published.split(separator: ".").dropFirst().first?.count ?? 0
    let unit = (0..<decimals).reduce(Rational(1)) { unit, _ in unit / 10 }
    return max(sum - printed, printed - sum) * 2 <= unit
  }
}
