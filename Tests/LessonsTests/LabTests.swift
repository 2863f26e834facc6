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
      lessonText(body), name: "x", source: "x.md", views: ["stencil", "picture", "equivariance"])
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

  private static func moving(
    _ lab: String, layers: String = "[{conv: {kernel: vertical}}]", input: String = "cross"
  ) -> String {
    page(lab: lab, layers: layers, view: "view: equivariance\n", input: input)
  }

  @Test(
    "What moves the input, in each of its words",
    arguments: [
      ("{shift: [0, -2]}", Transformation.shift(rows: 0, columns: -2)), ("{flip: rows}", .flipRows),
      ("{flip: columns}", .flipColumns), ("{turn: 3}", .turn(quarters: 3)), ("{scale: 2}", .scale(2)),
    ])
  func transformations(lab: String, expected: Transformation) {
    let (lab, faults) = read(Self.moving(lab))
    #expect(faults.isEmpty && lab?.transformation == expected)
  }

  @Test("A signal is shifted by a number")
  func shiftOfASignal() {
    let page = Self.moving("{shift: 2}", layers: "[{conv: {kernel: [1, 2, 1]}}]", input: "[1, 2, 3, 4]")
    #expect(read(page).lab?.transformation == .shift(rows: 0, columns: 2))
  }

  @Test("What shifts a pooled input, and what comes in")
  func pooled() {
    func read(
      _ lab: String, layers: String = "[{max_pool: {kernel_size: 2}}]", input: String = "[1, 2, 3, 4]"
    )
      -> (Lab?, [String])
    {
      let reading = LessonReader.read(
        lessonText(Self.page(lab: lab, layers: layers, view: "view: invariance\n", input: input)), name: "x",
        source: "x.md", views: ["stencil", "invariance"])
      return (
        reading.lesson?.pages[0].scene?.lab, reading.faults.map { $0.message.replacing("x.md, ", with: "") }
      )
    }
    let (lab, faults) = read("{shift: -2, enter: [0.3, 4]}")
    #expect(faults.isEmpty && lab?.transformation == .shift(rows: 0, columns: -2))
    #expect(lab?.entering == [Number(3, over: 10), 4])
    #expect(read("{enter: 5}").0?.entering == [5])
    #expect(
      read("{enter: [[1]]}").1 == [
        "line 11: enter is a list; expected the numbers that come in, the nearest first, like [0.3]"
      ])
    #expect(
      read("{enter: [a]}").1 == ["line 11: enter has a letter; expected numbers, as letters have no order"])
    #expect(
      read("{shift: 1}", layers: "[relu]").1 == [
        "line 11: lab: the walk begins on relu; expected a pooling layer, as with start: {layer: 1}"
      ])
    #expect(
      read("{turn: 1}").1 == [
        "line 11: lab turn is shown by the picture 'equivariance' alone; expected view: equivariance"
      ])
  }

  @Test("Another input, and what is wanted of both")
  func pair() {
    func read(_ lab: String) -> (Lab?, [String]) {
      let page = Self.page(
        lab: lab, layers: "[{max_pool: {kernel_size: 2}}]", view: "view: loses\n", input: "[1, 2, 3, 4]")
      let reading = LessonReader.read(lessonText(page), name: "x", source: "x.md", views: ["loses"])
      return (
        reading.lesson?.pages[0].scene?.lab, reading.faults.map { $0.message.replacing("x.md, ", with: "") }
      )
    }
    let (lab, faults) = read("{other: [2, 0, 4, 1], wanted: [left, right]}")
    #expect(faults.isEmpty && lab?.twin == .input([2, 0, 4, 1]) && lab?.wanted == ["left", "right"])
    #expect(read("{other: [1, 2]}").1 == ["line 11: other is 2; expected 4, as the input is"])
    #expect(
      read("{wanted: [left]}").1 == [
        "line 11: wanted is a list; expected two answers like [9 on the left, 9 on the right]"
      ])
  }

  @Test(
    "What a lab cannot say, with its line",
    arguments: [
      (
        page(lab: "5"),
        "line 11: lab is '5'; expected a map like {magnitude: [sobel_vertical, sobel_horizontal]}"
      ),
      (page(lab: "{magnitud: [a, b]}"), "line 11: lab has no key 'magnitud'; did you mean 'magnitude'?"),
      (
        page(lab: "\n  tilt: 1"),
        "line 12: lab has no key 'tilt'; expected one of enter, flip, magnitude, other, scale, shift, turn, unit, wanted"
      ),
      (
        moving("{shift: 1}"), "line 11: shift is '1'; expected rows and columns, like [0, 1]"
      ),
      (moving("{shift: [0, 1, 2]}"), "line 11: shift is a list; expected rows and columns, like [0, 1]"),
      (moving("{shift: [0, 9999]}"), "line 11: shift is 9999; expected -4096 to 4096 cells"),
      (moving("{shift: [0, a]}"), "line 11: shift is 'a'; expected a whole number"),
      (moving("{flip: colums}"), "line 11: flip is 'colums'; did you mean 'columns'?"),
      (moving("{turn: 4}"), "line 11: turn is 4; expected 1 to 3 quarter turns clockwise"),
      (moving("{scale: 1}"), "line 11: scale is 1; expected 2 to 8 cells a side for each"),
      (
        moving("{turn: 1, scale: 2}"),
        "line 11: lab moves the input twice; expected one of shift, flip, turn and scale"
      ),
      (
        moving("{turn: 1}", layers: "[{conv: {kernel: [1, 2, 1]}}]", input: "[1, 2, 3, 4]"),
        "line 11: lab: the input is a 1-D signal, which has one row; expected shift, flip: columns or scale"
      ),
      (
        moving("{shift: [0, 1]}", layers: "[flatten]"),
        "line 11: lab: a plain list goes in or comes out, which has no places to move; expected a grid or a signal"
      ),
      (
        page(lab: "{shift: [0, 1]}"),
        "line 11: lab shift is shown by the pictures 'equivariance' and 'invariance' alone; expected view: equivariance or invariance"
      ),
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
