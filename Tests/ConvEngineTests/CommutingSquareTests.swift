import ConvEngine
import Testing

@Suite("Moving first, and moving afterwards")
struct CommutingSquareTests {
  private static let right = Transformation.shift(rows: 0, columns: 1)

  private func square(
    _ transformation: Transformation, _ scene: Scene, layers: Int? = nil
  ) throws -> CommutingSquare {
    try CommutingSquare(transformation, scene, layers: layers ?? scene.layers.count)
  }

  private func verdict(_ transformation: Transformation, _ scene: Scene) throws -> SquareVerdict {
    SquareVerdict(try square(transformation, scene), scene)
  }

  // MARK: the transformations, by hand

  @Test("Each moves a grid as its name says")
  func transformations() {
    let grid = Tensor(rows: [[1, 2, 3], [4, 5, 6]])
    let moved: [(Transformation, [[Number]])] = [
      (.shift(rows: 0, columns: 1), [[0, 1, 2], [0, 4, 5]]),
      (.shift(rows: -1, columns: 2), [[0, 0, 4], [0, 0, 0]]),
      (.flipRows, [[4, 5, 6], [1, 2, 3]]), (.flipColumns, [[3, 2, 1], [6, 5, 4]]),
      (.turn(quarters: 1), [[4, 1], [5, 2], [6, 3]]), (.turn(quarters: 2), [[6, 5, 4], [3, 2, 1]]),
      (.turn(quarters: 3), [[3, 6], [2, 5], [1, 4]]),
      (.scale(2), [[1, 1, 2, 2, 3, 3], [1, 1, 2, 2, 3, 3], [4, 4, 5, 5, 6, 6], [4, 4, 5, 5, 6, 6]]),
    ]
    for (transformation, expected) in moved {
      #expect(transformation.moved(grid).nested == [expected], "\(transformation)")
    }
    let around = Transformation.shift(rows: 1, columns: -1).moved(grid, wraps: true)
    #expect(around.nested == [[[5, 6, 4], [2, 3, 1]]])
    #expect(Transformation.scale(2).moved(Tensor(signal: [1, 2])).signal == [1, 1, 2, 2])
  }

  // MARK: the page's own square

  private static func page(_ change: (inout Convolution) -> Void = { _ in }) -> Scene {
    var layer = Convolution(.vertical)
    layer.padding = .around(rows: 1, columns: 1)
    change(&layer)
    let x: [[Number]] = [
      [0, 0, 0, 0, 0], [0, 3, 7, 0, 0], [0, 5, 1, 0, 0], [0, 0, 4, 0, 0], [0, 0, 0, 0, 0],
    ]
    return Scene(.values(Tensor(rows: x)), [.convolution(layer)])
  }

  @Test("A shift within the picture holds in all 25 cells")
  func holds() throws {
    let square = try square(Self.right, Self.page())
    #expect(square.fx.nested[0][1] == [-8, -8, 8, 8, 0] && square.fgx.nested == square.gfx.nested)
    let cell = Position(channel: 0, row: 1, column: 2)
    #expect(square.windowsAgree(at: cell) && square.source(of: cell)?.column == 1)
    let verdict = SquareVerdict(square, Self.page())
    #expect(verdict.holds && verdict.count == 25 && verdict.cause == nil && verdict.remedy == nil)
  }

  @Test("What leaves over the border breaks it in one column, and circular padding mends that")
  func border() throws {
    let verdict = try verdict(.shift(rows: 0, columns: 3), Self.page())
    #expect(
      verdict.differing.map(\.column) == [4, 4, 4, 4, 4] && verdict.differing.map(\.row) == [0, 1, 2, 3, 4])
    #expect(verdict.cause == .border && verdict.remedy == .circular)
    #expect(verdict.line?.axis == .columns && verdict.line?.index == 4)
    let circular = Self.page { $0.paddingMode = .circular }
    #expect(try self.verdict(.shift(rows: 0, columns: 3), circular).holds)
    #expect(try square(.shift(rows: 2, columns: -3), circular).wraps)
  }

  @Test("A stride of 2 has no step of 1, and a shift by 2 is one step")
  func strides() throws {
    let scene = Self.page { $0.stride = Pair(2) }
    let broken = try verdict(Self.right, scene)
    #expect(broken.differing.count == 8 && broken.count == 9)
    #expect(broken.cause == .stride && broken.remedy == .shift(.shift(rows: 0, columns: 2)))
    let square = try square(.shift(rows: 0, columns: 2), scene)
    #expect(square.onOutput == Self.right && square.isWholeStep)
    #expect(SquareVerdict(square, scene).holds)
  }

  @Test("A turn turns the windows and leaves the kernel, unless that is the same turned")
  func turns() throws {
    let broken = try verdict(.turn(quarters: 1), Self.page())
    #expect(broken.differing.count == 16 && broken.cause == .kernel)
    #expect(broken.remedy == .kernel(.boxBlur))
    let laplacian = Self.page { $0.kernel = Kernel(rows: Preset.laplacian.rows) }
    for transformation in [Transformation.turn(quarters: 1), .flipRows, .turn(quarters: 2), .flipColumns] {
      #expect(try verdict(transformation, laplacian).holds, "\(transformation)")
    }
    #expect(try verdict(.flipRows, Self.page()).holds)
    #expect(try verdict(.flipColumns, Self.page()).cause == .kernel)
    let even = Self.page {
      ($0.kernel, $0.padding) = (Kernel(rows: [[1, 1], [1, 1]]), .sides(Sides(bottom: 1, right: 1)))
    }
    #expect(try verdict(.flipColumns, even).cause == .uneven)
  }

  @Test("A window does not grow with the picture, and sizes that differ are said")
  func scaling() throws {
    #expect(try verdict(.scale(2), Self.page()).cause == .window)
    let valid = try verdict(.scale(2), Self.page { $0.padding = .valid })
    #expect(
      valid.cause
        == .sizes(Shape(channels: 1, rows: 8, columns: 8), Shape(channels: 1, rows: 6, columns: 6)))
    #expect(valid.differing.count == 64)
    let one = Self.page { ($0.kernel, $0.padding) = (Kernel(rows: [[3]]), .valid) }
    #expect(try verdict(.scale(3), one).holds)
  }

  @Test("Weights that are not shared stay where they are")
  func unshared() throws {
    let tiled = Kernel(
      form: .rows, rows: 1, columns: 1, tileRows: 1, tileColumns: 2, weights: .numbers([1, 2]))
    let scene = Self.page { ($0.kernel, $0.padding) = (tiled, .valid) }
    #expect(try verdict(Self.right, scene).cause == .unshared)
  }

  @Test("Of several layers it names the first that breaks it")
  func layers() throws {
    var scene = Self.page()
    scene.layers += [
      .activation(.relu), .pooling(Pooling(.max, .sliding(Pooling.Windows(size: Pair(2))))),
    ]
    let verdict = try verdict(Self.right, scene)
    #expect(
      verdict.layer == 2 && verdict.cause == .stride && verdict.remedy == .shift(.shift(rows: 0, columns: 2)))
  }

  @Test("What cannot be moved is refused")
  func faults() {
    let signal = Scene(
      .values(Tensor(signal: [1, 2, 3])), [.convolution(Convolution(Kernel(signal: [1, 1])))])
    #expect(throws: CommutingSquareFault.signal) { try square(.turn(quarters: 1), signal) }
    #expect(throws: CommutingSquareFault.signal) { try square(.shift(rows: 1, columns: 0), signal) }
    #expect(throws: CommutingSquareFault.list) {
      try square(Self.right, Scene(Self.page().input, [.flatten]))
    }
    #expect(throws: CommutingSquareFault.noNumbers) {
      try square(Self.right, Scene(.shape(Shape(channels: 1, rows: 5, columns: 5)), Self.page().layers))
    }
    let wide = Scene(
      .values(Tensor(rows: [[1, 2, 3, 4]])), [.convolution(Convolution(Kernel(rows: [[1, 1]])))])
    #expect(throws: CommutingSquareFault.self) { try square(.turn(quarters: 1), wide) }
  }

  // MARK: against the definition

  /// Random layers on random inputs, under every transformation: both ways with arrays that are turned and flipped as
  /// arrays, and the definition of convolution.
  @Test("Both ways, and which cells differ, are the definition's", arguments: 0..<120)
  func oracle(seed: Int) throws {
    let trial = Trial(seed % 4 == 0 ? .fractions : .small, seed: seed)
    let scene = Scene(.values(trial.input), [.convolution(trial.layer)])
    for transformation in Self.all where transformation.suits(trial.input.shape.dimensions) {
      guard let square = try? square(transformation, scene) else { continue }
      let below = Literal.moved(
        trial.naive { $0 }.input, transformation, wraps: square.wraps, isSignal: trial.plan.isSignal)
      #expect(square.gx.nested == below)
      let fx = Literal.results(trial, trial.naive { $0 }.input)
      let fgx = Literal.results(trial, below)
      #expect(square.fx.nested == fx && square.fgx.nested == fgx, "\(transformation)")
      let gfx = Literal.moved(
        fx, Literal.onOutput(transformation, trial.plan.stride), wraps: square.wraps,
        isSignal: trial.plan.isSignal)
      #expect(square.gfx.nested == gfx, "\(transformation)")
      let verdict = SquareVerdict(square, scene)
      #expect(verdict.holds == (fgx == gfx), "\(transformation)")
      guard square.hasOneSize else { continue }
      let differing = square.fgx.shape.positions.filter {
        fgx[$0.channel][$0.row][$0.column] != gfx[$0.channel][$0.row][$0.column]
      }
      #expect(verdict.differing == differing)
      try check(verdict, transformation, scene)
    }
  }

  /// A cause that is named can be taken away, and a remedy that is offered works.
  private func check(_ verdict: SquareVerdict, _ transformation: Transformation, _ scene: Scene) throws {
    guard case .convolution(var layer) = scene.layers[0] else { return }
    switch verdict.remedy {
    case .circular, .circularEverywhere:
      layer.paddingMode = .circular
      #expect(try self.verdict(transformation, Scene(scene.input, [.convolution(layer)])).holds)
    case .kernel(let preset):
      layer.kernel = Kernel(rows: preset.rows)
      #expect(try self.verdict(transformation, Scene(scene.input, [.convolution(layer)])).holds)
    case .shift(let whole):
      #expect(whole.suits(scene.input.shape.dimensions))
      #expect(try square(whole, scene).isWholeStep)
    case .paddedCircular:
      (layer.padding, layer.paddingMode) = (.same, .circular)
      #expect(try self.verdict(transformation, Scene(scene.input, [.convolution(layer)])).holds)
    case .weights(let weights):
      layer.kernel = Kernel(signal: weights)
      #expect(try self.verdict(transformation, Scene(scene.input, [.convolution(layer)])).holds)
    case .setting, nil: break
    }
    // Without a cause by the border every cell that sees none of it agrees.
    guard verdict.cause == nil else { return }
    #expect(verdict.holds, "\(transformation) breaks for no reason")
  }

  private static let all: [Transformation] = [
    .shift(rows: 0, columns: 1), .shift(rows: 0, columns: 3), .shift(rows: -1, columns: 0),
    .shift(rows: 2, columns: -2), .flipRows, .flipColumns, .turn(quarters: 1), .turn(quarters: 2),
    .turn(quarters: 3), .scale(2), .scale(3),
  ]
}

/// Transformations of arrays, and the definition of convolution on them.
private enum Literal {
  static func moved(_ grids: [[[Number]]], _ transformation: Transformation, wraps: Bool, isSignal: Bool)
    -> [[[Number]]]
  {
    grids.map { rows in
      switch transformation {
      case .shift(let down, let across):
        let wide = rows.map { shifted($0, across, wraps, empty: 0) }
        return shifted(wide, down, wraps, empty: rows[0].map { _ in 0 })
      case .flipRows: return rows.reversed()
      case .flipColumns: return rows.map { $0.reversed() }
      case .turn(let quarters): return (0..<quarters).reduce(rows) { rows, _ in turned(rows) }
      case .scale(let factor):
        let wide = rows.map { $0.flatMap { Array(repeating: $0, count: factor) } }
        return isSignal ? wide : wide.flatMap { Array(repeating: $0, count: factor) }
      }
    }
  }

  private static func shifted<Cell>(_ cells: [Cell], _ by: Int, _ wraps: Bool, empty: Cell) -> [Cell] {
    var cells = cells
    for _ in 0..<abs(by) {
      if by > 0 {
        let last = cells.removeLast()
        cells.insert(wraps ? last : empty, at: 0)
      } else {
        let first = cells.removeFirst()
        cells.append(wraps ? first : empty)
      }
    }
    return cells
  }

  /// A quarter turn clockwise: the first column, read upwards, is the first row.
  private static func turned(_ rows: [[Number]]) -> [[Number]] {
    rows[0].indices.map { column in rows.reversed().map { $0[column] } }
  }

  static func results(_ trial: Trial, _ input: [[[Number]]]) -> [[[Number]]] {
    NaiveConvolution(input: input, tiles: trial.tiles, bias: trial.bias, plan: trial.plan).runningSums().map {
      $0.map { $0.map { $0[$0.count - 1] } }
    }
  }

  static func onOutput(_ transformation: Transformation, _ stride: Pair) -> Transformation {
    guard case .shift(let rows, let columns) = transformation else { return transformation }
    func floor(_ by: Int, _ stride: Int) -> Int {
      (-10...10).last { $0 * stride <= by } ?? 0
    }
    return .shift(rows: floor(rows, stride.rows), columns: floor(columns, stride.columns))
  }
}
