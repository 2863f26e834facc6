import ConvEngine
import Foundation
import Lessons
import Notation
import Testing

/// What torch.nn's layers gave for some three thousand scenes, and which scenes they refused.
///
/// `Tests/Fixtures/make_conv_fixtures.py` and `make_pool_fixtures.py` made them. Each scene is read, solved and written as JSON, as `solve`
/// does it.
@Suite struct PyTorchTests {
  /// One line of the fixtures: a scene, and either an output with its shape or PyTorch's refusal.
  struct Fixture {
    let scene: String
    let shape: [Int]?
    let output: [Double]

    init(_ line: Data) throws {
      let object = try #require(JSONSerialization.jsonObject(with: line) as? [String: Any])
      let sceneObject = try #require(object["scene"])
      let sceneData = try JSONSerialization.data(withJSONObject: sceneObject, options: [.sortedKeys])
      scene = String(decoding: sceneData, as: UTF8.self)
      shape = object["output_shape"] as? [Int]
      output = numbers(object["output"])
      try #require((shape == nil) == (object["refused"] is String))
    }
  }

  private static let files = ["pytorch-conv", "pytorch-pool"]

  private static func fixtures(_ file: String) throws -> [Fixture] {
    let url = try #require(Bundle.module.url(forResource: "Fixtures/\(file)", withExtension: "jsonl"))
    return try Data(contentsOf: url).split(separator: UInt8(ascii: "\n")).map { try Fixture($0) }
  }

  @Test(arguments: Arithmetic.allCases, files)
  func agreesWherePyTorchAccepts(arithmetic: Arithmetic, file: String) throws {
    let accepted = try Self.fixtures(file).filter { $0.shape != nil }
    #expect(accepted.count >= (file == "pytorch-conv" ? 2_000 : 900))
    for fixture in accepted {
      let solution = try SceneFile.scene(fixture.scene, source: "fixture").solved(arithmetic: arithmetic)
      let answer = try parsed(solution)
      #expect(answer["output_shape"] as? [Int] == fixture.shape, "\(fixture.scene)")
      #expect(agree(numbers(answer["output"]), fixture.output, file), "\(fixture.scene)")
    }
  }

  @Test(arguments: files)
  func theTraceEndsInPyTorchsOutput(file: String) throws {
    for fixture in try Self.fixtures(file) where fixture.shape != nil {
      let scene = try SceneFile.scene(fixture.scene, source: "fixture")
      let solution = try scene.solved()
      let last = solution.layers.count - 1
      let trace = LayerTrace(solution.layers[last], on: try #require(solution.input(ofLayer: last)))
      let results = (0..<trace.cellCount).map { trace.value(cell: $0, term: trace.stepCount(ofCell: $0) - 1) }
      #expect(
        agree(results.compactMap { $0?.nearestDouble }, fixture.output, file), "\(fixture.scene)")
    }
  }

  @Test(arguments: files)
  func refusesWhatPyTorchRefuses(file: String) throws {
    let refused = try Self.fixtures(file).filter { $0.shape == nil }
    #expect(refused.count > 100)
    for fixture in refused {
      let scene: Scene
      do { scene = try SceneFile.scene(fixture.scene, source: "fixture") } catch { continue }
      #expect(throws: SceneFault.self, "\(fixture.scene)") { try scene.solved() }
    }
  }

  /// Whether the numbers are PyTorch's: sums of quarters to the bit, and averages but for the last bits, as PyTorch
  /// divides by rows and by columns apart, and what reads JSON rounds too.
  private func agree(_ found: [Double], _ expected: [Double], _ file: String) -> Bool {
    if file == "pytorch-conv" { return found == expected }
    return found.count == expected.count && zip(found, expected).allSatisfy { abs($0 - $1) < 1e-12 }
  }

  private func parsed(_ solution: Solution) throws -> [String: Any] {
    var bytes: [UInt8] = []
    var writer = ByteWriter { bytes += $0 }
    try SolutionJSON.write(solution, to: &writer)
    try writer.flush()
    return try #require(JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any])
  }
}

/// The numbers of nested lists, in order.
private func numbers(_ value: Any?) -> [Double] {
  if let list = value as? [Any] { return list.flatMap { numbers($0) } }
  return (value as? NSNumber).map { [$0.doubleValue] } ?? []
}
