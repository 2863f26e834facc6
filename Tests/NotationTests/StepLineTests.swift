import ConvEngine
import Notation
import Testing

@Suite("What a step does, in one line")
struct StepLineTests {
  private func line(
    _ scene: Scene, cell: (Int, Int, Int) = (0, 0, 0), term: Int?, covering: Covering = [], columns: Int = 120
  ) throws -> String {
    let walk = try #require(StepWalk.last(of: scene))
    let cell = Position(channel: cell.0, row: cell.1, column: cell.2)
    return StepLine(walk: walk, cell: cell, term: term, covering: covering, style: .decimals)
      .text(columns: columns)
  }

  @Test("A product, a bias and a result, with padding that copies the input")
  func products() throws {
    var convolution = Convolution(Kernel(signal: [2, -1]))
    convolution.padding = .around(rows: 0, columns: 1)
    convolution.paddingMode = .replicate
    convolution.bias = .same(5)
    let scene = Scene(.values(Tensor(signal: [3, 4])), [.convolution(convolution)])
    #expect(
      try line(scene, term: 0)
        == "output[0, 0]: padding[0, −1] (a copy of input[0, 0]) · kernel[0, 0] = 3·2 = 6; sum = 6")
    #expect(try line(scene, term: 1) == "output[0, 0]: input[0, 0] · kernel[0, 1] = 3·(−1) = −3; sum = 3")
    #expect(try line(scene, term: 2) == "output[0, 0]: the bias; sum = 8")
    #expect(try line(scene, term: 3) == "output[0, 0]: the result = 8")
    #expect(try line(scene, term: nil) == "output[0, 0] = 8")
  }

  @Test("Where there is little room the names go first, then digits, then the end")
  func narrow() throws {
    let scene = Scene(
      .values(Tensor(signal: [number("1.23456789"), 4])), [.convolution(Convolution(Kernel(signal: [1])))])
    #expect(
      try line(scene, term: 0)
        == "output[0, 0]: input[0, 0] · kernel[0, 0] = 1.23456789·1 = 1.23456789; sum = 1.23456789")
    #expect(
      try line(scene, term: 0, columns: 60) == "output[0, 0]: 1.23456789·1 = 1.23456789; sum = 1.23456789")
    #expect(try line(scene, term: 0, columns: 45).hasPrefix("output[0, 0]: "))
    for columns in 0...120 {
      let line = try line(scene, term: 0, columns: columns)
      #expect(line.unicodeScalars.count <= columns)
      #expect(columns == 0 || !line.isEmpty)
    }
    #expect(try line(scene, term: 0, columns: 8) == "output[…")
  }

  @Test("The largest so far: of a tie the first stays")
  func maximum() throws {
    let scene = SampleScene.maximum
    let last = (1, 1, 1)
    #expect(try line(scene, term: 0) == "output[0, 0, 0]: padding[0, −1, −1] = −∞; largest = −∞")
    #expect(
      try line(scene, term: 3) == "output[0, 0, 0]: input[0, 0, 0] = −1, the first number; largest = −1")
    #expect(try line(scene, cell: last, term: nil) == "output[1, 1, 1] = −8, from input[1, 1, 1]")
  }

  @Test("With everything covered nothing of it is written, for each kind")
  func covered() throws {
    let all: Covering = [.input, .kernel, .output]
    var lines: [String] = []
    for scene in StepWalk.scenes {
      let walk = try #require(StepWalk.last(of: scene))
      let terms = walk.layer.hasTerms ? 0 : nil
      let shape = walk.layer.walkShape
      lines.append(
        StepLine(walk: walk, cell: shape.position(at: 0), term: terms, covering: all, style: .decimals)
          .text(columns: 120))
    }
    #expect(
      lines == [
        "output[0, 0, 0]: ?·?; sum = ?", "output[0, 0, 0]: ?·?; sum = ?",
        "output[0, 0, 0]: input[0, 0, 0] = ?; largest = ?", "output[0, 0, 0]: input[0, 0, 0] = ?; sum = ?",
        "input[0, 0, 0] · kernel = ? onto output[0, 0, 0]", "output[0, 0, 0]: e^input[0, 0, 0] = ?",
        "output[0] = input[0, 0, 0] = ?", "output[0]: ?·?; sum = ?", "output[0, 0, 0] = relu(?)",
        "output[0, 0, 0] = leaky_relu(?)", "output[0, 0, 0] = sigmoid(?)", "output[0, 0, 0] = tanh(?)",
      ])
  }
}
