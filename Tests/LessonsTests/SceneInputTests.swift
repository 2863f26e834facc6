import ConvEngine
import Lessons
import ReadingFiles
import Testing

@Suite("The input of a scene")
struct SceneInputTests {
  private func input(_ yaml: String, _ rest: String = "") throws -> Scene.Input {
    try scene("{input: \(yaml), \(rest) layers: [{conv: {kernel: vertical}}]}").input
  }

  @Test("A list, rows, channels of rows")
  func lists() throws {
    #expect(try input("[1, 2, 3]").shape == Shape(channels: 1, length: 3))
    #expect(
      try cells(input("[[1, 0.5], [−3, x]]")) == [
        [[1, Number(1, over: 2)], [-3, .symbolic(Polynomial(Symbol("x")))]]
      ])
    #expect(try cells(input("[[[1, 2]], [[3, 4]]]")) == [[[1, 2]], [[3, 4]]])
  }

  @Test("Dimensions say how lists are read")
  func dimensions() throws {
    #expect(try input("[[1, 2, 3], [4, 5, 6]]", "dimensions: 1,").shape == Shape(channels: 2, length: 3))
    #expect(try input("[1, 2, 3]", "dimensions: 1,").shape == Shape(channels: 1, length: 3))
    #expect(try input("[1, 2, 3]", "dimensions: 2,").shape == Shape(channels: 1, rows: 1, columns: 3))
    #expect(try input("{shape: [2, 9]}", "dimensions: 1,").shape == Shape(channels: 2, length: 9))
  }

  @Test("A shape has no values; with a seed it has, the same each time")
  func shapes() throws {
    let shape = try input("{shape: [3, 227, 227]}")
    #expect(shape.shape == Shape(channels: 3, rows: 227, columns: 227))
    #expect(cells(shape) == nil)
    let drawn = try cells(input("{shape: [1, 2, 2], seed: 7}"))
    #expect(drawn != nil)
    #expect(drawn == (try cells(input("{shape: [1, 2, 2], seed: 7}"))))
    #expect(drawn != (try cells(input("{shape: [1, 2, 2], seed: 8}"))))
  }

  @Test("A file lies beside its scene, wherever the program runs")
  func files() throws {
    let folder = try Folder()
    _ = try folder.file("grid.csv", "1,2\n3,4\n")
    let path = try folder.file("scene.yaml", "input: grid.csv\nlayers: [{conv: {kernel: [[1]]}}]\n")
    #expect(try cells(SceneFile.read(path).input) == [[[1, 2], [3, 4]]])
    let absolute = try folder.file(
      "b.yaml", "{input: \(folder.path)grid.csv, layers: [{conv: {kernel: [[1]]}}]}")
    #expect(try cells(SceneFile.read(absolute).input) == [[[1, 2], [3, 4]]])
    let missing = try folder.file("c.yaml", "{input: none.npy, layers: []}")
    #expect(
      message { try SceneFile.read(missing) }?.replacing(folder.path, with: "")
        == "cannot read 'none.npy': no such file")
  }

  @Test("JSON is YAML")
  func json() throws {
    let scene = try scene(
      #"{"input": [[1, "1/2"]], "layers": [{"conv": {"kernel": [["-1"]], "flip": true}}]}"#)
    #expect(cells(scene.input) == [[[1, Number(1, over: 2)]]])
    var expected = Convolution(Kernel(rows: [[-1]]))
    expected.flip = true
    #expect(scene.layers == [.convolution(expected)])
  }

  @Test(
    "What is no input, with its line",
    arguments: [
      (
        "",
        "the input is empty; expected the name of a sample image or a file; a file ends in .csv, .tsv, .json, .pgm, .ppm or .npy"
      ),
      (
        "camera",
        "no sample image is called 'camera'; 'convwalk list' names them (a file ends in .csv, .tsv, .json, .pgm, .ppm or .npy)"
      ),
      (
        "5",
        "the input is the number '5'; expected a list like [1, 2, 3], or rows: [[1, 2], [3, 4]]"
      ),
      ("[]", "input has an empty list; expected numbers"),
      ("[[]]", "input has an empty list; expected numbers"),
      ("[[1, 2], [3]]", "input has a list of 1 where the first has 2; make them as long"),
      ("[[1, 2], 3]", "input has '3' where its other parts are lists of 2"),
      ("[1, [2]]", "input has a list where its other cells are numbers"),
      ("[1, {a: 2}]", "input has a map where its other cells are numbers"),
      (
        "[[[[1]]]]",
        "input has 4 levels of lists; expected 1 for a signal, 2 for rows, 3 for channels of rows"
      ),
      ("[no]", "input: 'no' is no number; expected one like 12, -0.5, 1e3 or 7/4, or a symbol like x3"),
      (
        "[12:30:45]",
        "input: '12:30:45' is no number; expected one like 12, -0.5, 1e3 or 7/4, or a symbol like x3"
      ),
      ("[1,]", nil),
      ("[~]", "input: '~' is no number; expected one like 12, -0.5, 1e3 or 7/4, or a symbol like x3"),
      ("[1, '']", "input: an empty cell; expected a number"),
      (
        #"["\u001b[2J"]"#,
        #"input: '\u{1B}[2J' is no number; expected one like 12, -0.5, 1e3 or 7/4, or a symbol like x3"#
      ),
      ("{}", "input has no shape; expected {shape: [channels, rows, columns]}"),
      ("{shape: 3}", "input has no shape; expected {shape: [channels, rows, columns]}"),
      ("{shap: [1]}", "input has no key 'shap'; did you mean 'shape'?"),
      (
        "{shape: [3]}",
        "shape has 1 number; expected [channels, rows, columns] or, in 1-D, [channels, length]"
      ),
      (
        "{shape: [1, 2, 3, 4]}",
        "shape has 4 numbers; expected [channels, rows, columns] or, in 1-D, [channels, length]"
      ),
      (
        "{shape: [0, 5, 5]}",
        "shape is 0 × 5 × 5; each must be at least 1, and there may be 67108864 cells at most"
      ),
      (
        "{shape: [1, 8192, 8193]}",
        "shape is 1 × 8192 × 8193; each must be at least 1, and there may be 67108864 cells at most"
      ),
      ("{shape: [1, x, 3]}", "shape is 'x'; expected a whole number"),
      ("{shape: [1, 1.5, 3]}", "shape is '1.5'; expected a whole number"),
      ("{shape: [1, 1e30, 3]}", "shape is '1e30'; it may be at most 2147483647"),
      ("{shape: [1, 2, 3], seed: -1}", "seed is -1; expected a whole number from 0"),
    ] as [(String, String?)])
  func refusals(yaml: String, problem: String?) {
    let found = fault("layers: [{conv: {kernel: vertical}}]\n\ninput: \(yaml)\n")
    #expect(found == problem.map { "scene.yaml, line 3: \($0)" })
  }

  @Test("Dimensions that contradict the input")
  func contradictions() {
    #expect(
      fault("{dimensions: 2, input: {shape: [3, 5]}, layers: []}")
        == "scene.yaml, line 1: shape has 2 numbers; expected [channels, rows, columns] or, in 1-D, [channels, length]"
    )
    #expect(
      fault("{dimensions: 1, input: [[[1]]], layers: []}")
        == "scene.yaml, line 1: input has 3 levels of lists; expected 1 for a signal, 2 for rows, 3 for channels of rows"
        + " (with dimensions: 1, at most 2)")
    #expect(
      fault("{dimensions: 3, input: [1], layers: []}")
        == "scene.yaml, line 1: dimensions is 3; expected 1 or 2")
  }

  @Test("A scene file has a smaller limit than a grid, and a name")
  func sceneFile() throws {
    let folder = try Folder()
    let path = try folder.file("scene.yaml", String(repeating: "#", count: 4 << 20 + 1))
    #expect(
      message { try SceneFile.read(path) }?.replacing(folder.path, with: "")
        == "'scene.yaml' has more than 4194304 bytes, which is the limit; give a smaller file")
    #expect(message { try SceneFile.read("") } == "the file's name is empty; give a file")
  }
}
