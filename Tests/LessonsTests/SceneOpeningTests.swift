import ConvEngine
import Lessons
import ReadingFiles
import Testing

@Suite("What a scene file says of how it opens")
struct SceneOpeningTests {
  private static let views = ["stencil", "architecture", "sizes", "connections"]

  private func opening(_ text: String, view: String? = nil) throws -> LessonScene {
    try SceneFile.opening(text, source: "x.yaml", views: Self.views, view: view)
  }

  private static let two = """
    input: {shape: [1, 9, 9]}
    networks:
      - {name: one, layers: [{max_pool: {kernel_size: 2}}, flatten, {linear: {out_features: 3}}]}
      - {name: two, layers: [{adaptive_max_pool: {output_size: 2}}]}
    """

  @Test("Networks, another input, a lab and a start are read as a lesson reads them")
  func opens() throws {
    let networks = try opening(Self.two + "\nview: architecture\nstart: {layer: 1}")
    #expect(networks.lab?.networks?.all.map(\.name) == ["one", "two"])
    #expect(networks.scene.layers.map(\.kind) == ["max_pool", "flatten", "linear"])
    #expect(networks.view == "architecture" && networks.start.layer == 1)
    let sizes = try opening(
      "input: [[1, 2], [3, 4]]\nlayers: [global_max_pool]\nview: sizes\nother: [[1, 2, 3]]")
    #expect(sizes.lab?.other == OtherInput(Tensor(rows: [[1, 2, 3]])))
    let unit = try opening(
      "input: [1, 2, 3]\nlayers: [{conv: {kernel: [1, 2]}}]\nview: connections\nlab: {unit: {input: 2}}")
    #expect(unit.lab?.unit != nil)
    let plain = try opening("input: [1, 2, 3]\nlayers: [relu]")
    #expect(plain.view == nil && plain.lab == nil)
  }

  @Test("A picture that is asked for beside the file takes the place of one that it does not name")
  func viewBeside() throws {
    #expect(try opening(Self.two, view: "architecture").lab?.networks != nil)
  }

  @Test(
    "Each says in one line what is wrong",
    arguments: [
      (
        two,
        "x.yaml, line 3: networks is shown by the picture 'architecture' alone; expected view: architecture"
      ),
      (
        two + "\nlayers: [relu]\nview: architecture",
        "x.yaml, line 5: the scene has layers and networks; expected one of them"
      ),
      (
        "input: [1, 2]\nlayers: [relu]\nview: stensil",
        "x.yaml, line 3: view is 'stensil'; did you mean 'stencil'?"
      ),
      (
        "input: [1, 2]\nlayers: [relu]\nstart: {layer: 1}",
        "x.yaml, line 3: start layer is 1; expected 0, the only one"
      ),
      (
        "input: [1, 2]\nlayers: [relu]\nlab: {unit: {input: 1}}",
        "x.yaml, line 3: lab unit is shown by the picture 'connections' alone; expected view: connections"
      ),
      (
        "input: [1, 2]\nlayers: [{conv: {kernel: [1, 2, 3]}}]\nview: connections\nlab: {unit: {input: 1}}",
        "x.yaml, line 2: layer 0 (conv): the kernel is larger than the padded input"
      ),
    ])
  func faults(text: String, fault: String) {
    #expect(message { try opening(text) }?.hasPrefix(fault) == true, "\(message { try opening(text) } ?? "")")
  }
}
