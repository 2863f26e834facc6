import ConvEngine
import Foundation
import Lessons
import Notation
import Testing

/// What PyTorch gave for some six thousand scenes of every kind of layer, and which scenes it refused.
///
/// `Tests/Fixtures/make_conv_fixtures.py` and its neighbours made them. Each scene is read, solved and written as JSON,
/// as `solve` does it.
@Suite struct PyTorchTests {
  /// One line of the fixtures: a scene, and either an output with its shape or PyTorch's refusal.
  struct Fixture {
    let scene: String
    let shape: [Int]?
    let output: [Double]
    /// What PyTorch says where it refuses the scene.
    let refusal: String?
    /// Which layer is refused, where that is known.
    let layer: Int?

    init(_ line: Data) throws {
      let object = try #require(JSONSerialization.jsonObject(with: line) as? [String: Any])
      let sceneObject = try #require(object["scene"])
      let sceneData = try JSONSerialization.data(withJSONObject: sceneObject, options: [.sortedKeys])
      scene = String(decoding: sceneData, as: UTF8.self)
      shape = object["output_shape"] as? [Int]
      output = numbers(object["output"])
      layer = object["layer"] as? Int
      refusal = object["refused"] as? String
      try #require((shape == nil) == (refusal != nil))
    }
  }

  private static let files = [
    "pytorch-conv", "pytorch-pool", "pytorch-transpose", "pytorch-layers", "pytorch-chains",
  ]

  private static func fixtures(_ file: String) throws -> [Fixture] {
    let url = try #require(Bundle.module.url(forResource: "Fixtures/\(file)", withExtension: "jsonl"))
    return try Data(contentsOf: url).split(separator: UInt8(ascii: "\n")).map { try Fixture($0) }
  }

  @Test(arguments: Arithmetic.allCases, files)
  func agreesWherePyTorchAccepts(arithmetic: Arithmetic, file: String) throws {
    let accepted = try Self.fixtures(file).filter { $0.shape != nil }
    #expect(accepted.count >= (file == "pytorch-conv" ? 2_000 : 500))
    for fixture in accepted {
      let solution = try SceneFile.scene(fixture.scene, source: "fixture").solved(arithmetic: arithmetic)
      let answer = try parsed(solution)
      #expect(answer["output_shape"] as? [Int] == fixture.shape, "\(fixture.scene)")
      #expect(agree(numbers(answer["output"]), fixture.output, file), "\(fixture.scene)")
    }
  }

  /// Every output of every layer is what its walk ends in, and the last one PyTorch's.
  @Test(arguments: files)
  func theTraceEndsInPyTorchsOutput(file: String) throws {
    for fixture in try Self.fixtures(file) where fixture.shape != nil {
      let scene = try SceneFile.scene(fixture.scene, source: "fixture")
      let solution = try scene.solved()
      for (index, layer) in solution.layers.enumerated() {
        let walk = LayerWalk(layer, on: try #require(solution.input(ofLayer: index)))
        let results = (0..<layer.outputShape.count).map { lastValue(of: $0, walk) }
        #expect(results == Array(solution.outputs[index].numbers), "layer \(index) of \(fixture.scene)")
        #expect(
          (0..<results.count).allSatisfy { walk.result(layer.outputShape.position(at: $0)) == results[$0] })
      }
      let found = solution.outputs.last.map { $0.numbers.compactMap(\.nearestDouble) } ?? []
      #expect(agree(found, fixture.output, file), "\(fixture.scene)")
    }
  }

  /// What stands in an output cell after the last step that works on it.
  private func lastValue(of offset: Int, _ walk: LayerWalk) -> Number? {
    let shape = walk.layer.outputShape
    var cell = offset
    if case .transposed = walk.layer { cell = walk.cellCount - 1 }
    return walk.value(of: shape.position(at: offset), cell: cell, term: walk.stepCount(ofCell: cell) - 1)
  }

  /// Every one of these scenes can be read, and cannot be run for PyTorch's reason.
  @Test(arguments: files)
  func refusesWhatPyTorchRefuses(file: String) throws {
    let refused = try Self.fixtures(file).filter { $0.shape == nil }
    #expect(refused.count >= 80)
    for fixture in refused {
      let refusal = try #require(fixture.refusal)
      let scene = try SceneFile.scene(fixture.scene, source: "fixture")
      let fault = #expect(throws: SceneFault.self, "\(fixture.scene)") { try scene.solved() }
      let subject = fault?.fault.subject ?? "something else"
      #expect(PyTorchRefusal.subjects(refusal).contains(subject), "\(refusal): \(fixture.scene)")
      if let layer = fixture.layer { #expect(fault?.layer == layer, "\(fixture.scene)") }
    }
  }

  /// Whether the numbers are PyTorch's: sums of quarters to the bit; what is divided, or approximate, but for the last
  /// bits, as PyTorch divides by rows and by columns apart, and adds in another order.
  private func agree(_ found: [Double], _ expected: [Double], _ file: String) -> Bool {
    if ["pytorch-conv", "pytorch-transpose"].contains(file) { return found == expected }
    return found.count == expected.count
      && zip(found, expected).allSatisfy { abs($0 - $1) <= 1e-12 * max(1, abs($1)) }
  }

  private func parsed(_ solution: SolvedScene) throws -> [String: Any] {
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
