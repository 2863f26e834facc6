import ConvEngine
import Lessons
import Testing

@Suite("The lab of a scene")
struct LabTests {
  private static func page(
    lab: String, layers: String = "[{conv: {kernel: sobel_vertical}}]", view: String = "view: picture\n",
    input: String = "cross"
  ) -> String {
    "# T\n```scene\ninput: \(input)\nlayers: \(layers)\n\(view)lab: \(lab)\n```\n"
  }

  private func read(_ body: String) -> (lab: Lab?, faults: [String]) {
    let reading = LessonReader.read(
      lessonText(body), name: "x", source: "x.md", views: ["stencil", "picture"])
    let faults = reading.faults.map { $0.message.replacing("x.md, ", with: "") }
    return (reading.lesson?.pages[0].scene?.lab, faults)
  }

  @Test("Magnitude names two kernels")
  func magnitude() {
    let (lab, faults) = read(Self.page(lab: "{magnitude: [scharr_vertical, scharr_horizontal]}"))
    #expect(faults.isEmpty)
    #expect(lab?.magnitude == GradientPair(.scharrVertical, .scharrHorizontal))
  }

  @Test("Unit names one to begin with, or says in one line what it may be")
  func unit() {
    func read(_ unit: String) -> (PickedUnit?, [String]) {
      let reading = LessonReader.read(
        lessonText(
          Self.page(
            lab: "{unit: \(unit)}", layers: "[{conv: {kernel: [a, b, c], padding: 1}}]",
            view: "view: connections\n", input: "[1, 2, 3, 4, 5]")),
        name: "x", source: "x.md", views: ["stencil", "picture", "connections"])
      return (
        reading.lesson?.pages[0].scene?.lab?.unit,
        reading.faults.map { $0.message.replacing("x.md, ", with: "") }
      )
    }
    #expect(read("{input: 4}") == (.input(4), []))
    #expect(read("{output: 0}") == (.output(0), []))
    #expect(read("{weight: 2}") == (.weight(2), []))
    #expect(read("{input: 5}").1 == ["line 11: input is 5; expected 0 to 4"])
    #expect(read("{weight: 3}").1 == ["line 11: weight is 3; expected 0 to 2"])
    #expect(read("{cell: 1}").1 == ["line 11: unit has no key 'cell'; expected one of input, output, weight"])
    #expect(read("3").1 == ["line 11: unit is '3'; expected one unit like {input: 2}"])
  }

  @Test("A scene without one has none")
  func none() {
    let (lab, faults) = read("# T\n```scene\ninput: cross\nlayers: [{conv: {kernel: vertical}}]\n```\n")
    #expect(faults.isEmpty && lab == nil)
  }

  @Test(
    "What a lab cannot say, with its line",
    arguments: [
      (
        page(lab: "5"),
        "line 11: lab is '5'; expected a map like {magnitude: [sobel_vertical, sobel_horizontal]}"
      ),
      (page(lab: "{magnitud: [a, b]}"), "line 11: lab has no key 'magnitud'; did you mean 'magnitude'?"),
      (page(lab: "\n  turn: 1"), "line 12: lab has no key 'turn'; expected one of magnitude, unit"),
      (
        page(lab: "{magnitude: sobel_vertical}"),
        "line 11: magnitude is 'sobel_vertical'; expected two kernels like [sobel_vertical, sobel_horizontal]"
      ),
      (
        page(lab: "{magnitude: [sobel_vertical]}"),
        "line 11: magnitude is a list; expected two kernels like [sobel_vertical, sobel_horizontal]"
      ),
      (
        page(lab: "\n  magnitude:\n  - sobel_vertical\n  - sobel_horizontl"),
        "line 14: no kernel is called 'sobel_horizontl'; did you mean 'sobel_horizontal'?"
      ),
      (
        page(lab: "{magnitude: [sobel_vertical, sobel_horizontal]}", view: "view: stencil\n"),
        "line 11: lab magnitude is shown by the picture 'picture' alone; expected view: picture"
      ),
      (
        page(lab: "{magnitude: [sobel_vertical, sobel_horizontal]}", view: ""),
        "line 10: lab magnitude is shown by the picture 'picture' alone; expected view: picture"
      ),
      (
        page(lab: "{magnitude: [sobel_vertical, sobel_horizontal]}", layers: "[relu]"),
        "line 11: magnitude: the walk begins on relu, which has no gradient; expected a conv"
      ),
      (
        page(
          lab: "{magnitude: [sobel_vertical, sobel_horizontal]}",
          layers: "[{conv: {kernel: [[1, 2], [3, 4]]}}]"),
        "line 11: magnitude: the conv has a kernel of 2 × 2; expected one of 3 × 3"
      ),
      (
        page(
          lab: "{magnitude: [sobel_vertical, sobel_horizontal]}",
          layers: "[{conv: {kernel: [1, 2, 3]}}]", input: "[1, 2, 3, 4]"),
        "line 11: magnitude: the input is a 1-D signal; expected a grid"
      ),
      (
        page(
          lab: "{magnitude: [sobel_vertical, sobel_horizontal]}",
          layers: "[{conv: {out_channels: 4, kernel_size: 3}}]", input: "{shape: [3, 8, 8], seed: 1}"),
        "line 11: magnitude: the conv makes 4 maps of 3 channels in 1 group; expected one map of each channel, as with groups: 3"
      ),
    ])
  func faults(body: String, fault: String) { #expect(read(body).faults == [fault]) }
}
