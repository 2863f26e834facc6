import ConvEngine
import Lessons
import Testing

@Suite("Networks and another input beside a scene")
struct SceneBesideTests {
  private func read(_ scene: String) -> (scene: LessonScene?, faults: [String]) {
    let reading = LessonReader.read(
      lessonText("# T\n```scene\n\(scene)\n```\n"), name: "x", source: "x.md",
      views: ["stencil", "architecture", "sizes"])
    return (
      reading.lesson?.pages[0].scene, reading.faults.map { $0.message.replacing("x.md, ", with: "") }
    )
  }

  private static let two = """
    networks:
      - {name: one, layers: [{max_pool: {kernel_size: 2}}, flatten, {linear: {out_features: 3}}]}
      - {name: two, layers: [{adaptive_max_pool: {output_size: 2}}]}
    """

  @Test("The first network has the scene's layers")
  func networks() {
    let (scene, faults) = read("input: {shape: [1, 9, 9]}\nview: architecture\n\(Self.two)")
    #expect(faults.isEmpty)
    #expect(scene?.scene.layers.map(\.kind) == ["max_pool", "flatten", "linear"])
    let networks = scene?.lab?.networks
    #expect(networks?.all.map(\.name) == ["one", "two"] && networks?.walked == 0)
    #expect(networks?.all[1].layers.map(\.kind) == ["adaptive_max_pool"])
  }

  @Test("Another input has the cells that it was given, or drawn ones")
  func other() {
    let layers = "input: [[1, 2], [3, 4]]\nlayers: [global_max_pool]\nview: sizes\n"
    #expect(read(layers + "other: [[1, 2, 3]]").scene?.lab?.other == OtherInput(Tensor(rows: [[1, 2, 3]])))
    #expect(read(layers + "other: {shape: [1, 4, 5], seed: 2}").scene?.lab?.other?.shape.columns == 5)
  }

  @Test(
    "Each says in one line what is wrong",
    arguments: [
      (
        "networks: []\nview: architecture",
        "line 9: networks is 0 networks; expected 1 to 3 like [{name: one size only, layers: […]}]"
      ),
      (
        "networks: [{name: one}]\nview: architecture",
        "line 9: a network has no layers; expected {name: one size only, layers: […]}"
      ),
      (
        "layers: [relu]\nnetworks: [{name: one, layers: [relu]}]\nview: architecture",
        "line 9: the scene has layers and networks; expected one of them"
      ),
      (
        "networks: [{name: one, layers: [relu]}]",
        "line 9: networks is shown by the picture 'architecture' alone; expected view: architecture"
      ),
      (
        "networks: [{name: a, layers: [relu]}, {name: b, layers: [{linear: {out_features: 2}}]}]\nview: architecture",
        "line 9: b: layer 0 (linear): linear works on a plain list and its input is 1 × 2 × 2; put flatten before it"
      ),
      (
        "layers: [global_max_pool]\nother: {shape: [1, 4, 5]}\nview: sizes",
        "line 10: other is a shape; expected numbers, or a shape with a seed"
      ),
      (
        "layers: [global_max_pool]\nother: [[[1]], [[2]]]\nview: sizes",
        "line 10: other is 2 × 1 × 1 and the input 1 × 2 × 2; expected as many channels"
      ),
      (
        "layers: [global_max_pool]\nother: [[1]]",
        "line 10: other is shown by the picture 'sizes' alone; expected view: sizes"
      ),
    ])
  func faults(scene: String, fault: String) {
    #expect(read("input: [[1, 2], [3, 4]]\n" + scene).faults.first == fault)
  }
}
