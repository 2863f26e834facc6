import ConvEngine
import Lessons
import ReadingFiles
import Testing

@Suite("Scenes from flags")
struct SceneFlagsTests {
  /// The scene that flags make, or change.
  private func made(changing scene: Scene? = nil, _ set: (inout SceneFlags) -> Void) throws -> Scene {
    var flags = SceneFlags()
    set(&flags)
    return try flags.scene(changing: scene)
  }

  private func flagFault(changing scene: Scene? = nil, _ set: (inout SceneFlags) -> Void) -> String? {
    message { try made(changing: scene, set) }
  }

  private func input(_ text: String, dimensions: Int? = nil) throws -> Tensor? {
    let scene = try made { ($0.input, $0.kernel, $0.dimensions) = (text, "vertical", dimensions) }
    guard case .values(let tensor) = scene.input else { return nil }
    return tensor
  }

  @Test("Spaces part cells, semicolons rows")
  func grids() throws {
    let grid = try #require(try input("1 2 3; 4 5 6"))
    #expect(grid.shape == Shape(channels: 1, rows: 2, columns: 3))
    #expect(cells(grid) == [[[1, 2, 3], [4, 5, 6]]])
    #expect(try input("1 2 3")?.shape == Shape(channels: 1, length: 3))
    #expect(try input("1 2 3;")?.shape == Shape(channels: 1, rows: 1, columns: 3))
    #expect(try input("1 2 3", dimensions: 2)?.shape == Shape(channels: 1, rows: 1, columns: 3))
    #expect(try input("1 2; 3 4", dimensions: 1)?.shape == Shape(channels: 2, length: 2))
    #expect(try input("1 2;", dimensions: 1)?.shape == Shape(channels: 1, length: 2))
    #expect(
      try input("  -1 \t a;\n−0.5  1/3 ; ").map(cells)
        == [[[-1, .symbolic(Polynomial(Symbol("a")))], [Number(-1, over: 2), Number(1, over: 3)]]])
  }

  @Test(
    "What is no grid",
    arguments: [
      ("", "--input: row 0 is empty; expected numbers, with spaces between cells and ; between rows"),
      (";", "--input: row 0 is empty; expected numbers, with spaces between cells and ; between rows"),
      ("1 2;;3 4", "--input: row 1 is empty; expected numbers, with spaces between cells and ; between rows"),
      ("; 1", "--input: row 0 is empty; expected numbers, with spaces between cells and ; between rows"),
      ("1 2; 3", "--input: row 1 has 1 where row 0 has 2; make them as long"),
      ("1,2", "--input, row 0: '1,2' has a comma; part cells with spaces, rows with ;"),
      ("1, 2; 3, 4", "--input, row 0: '1,' has a comma; part cells with spaces, rows with ;"),
      ("a,b", "--input, row 0: 'a,b' has a comma; part cells with spaces, rows with ;"),
      (
        "1 2x",
        "--input, row 0, cell 1: '2x' is no number; expected one like 12, -0.5, 1e3 or 7/4, or a symbol like x3"
      ),
      (
        "1 2; 3 \u{1B}",
        #"--input, row 1, cell 1: '\u{1B}' is no number; expected one like 12, -0.5, 1e3 or 7/4, or a symbol like x3"#
      ),
      (
        "--1",
        "--input, row 0, cell 0: '--1' is no number; expected one like 12, -0.5, 1e3 or 7/4, or a symbol like x3"
      ),
      (
        "camera",
        "--input: no sample image is called 'camera'; 'convwalk list' names them (a file ends in .csv, .tsv, .json, .pgm, .ppm or .npy)"
      ),
      (
        "crss",
        "--input: no sample image is called 'crss'; did you mean 'cross'? (a file ends in .csv, .tsv, .json, .pgm, .ppm or .npy)"
      ),
      (
        "edge",
        "--input: no sample image is called 'edge'; did you mean 'vertical_edge', 'horizontal_edge' or 'colour_edge'? (a file ends in .csv, .tsv, .json, .pgm, .ppm or .npy)"
      ),
      ("1/0", "--input, row 0, cell 0: '1/0' divides by 0; expected another denominator"),
      ("1/-0 2", "--input, row 0, cell 0: '1/-0' divides by 0; expected another denominator"),
      (
        "½", "--input, row 0, cell 0: '½' is no number; expected the digits 0 to 9, and fractions like 1/2"
      ),
      (
        "nan",
        "--input, row 0, cell 0: 'nan' is no number; expected one like 12, -0.5, 1e3 or 7/4, or a symbol like x3"
      ),
      (
        "-Inf",
        "--input, row 0, cell 0: '-Inf' is no number; expected one like 12, -0.5, 1e3 or 7/4, or a symbol like x3"
      ),
      ("0x10", "--input, row 0, cell 0: '0x10' is no number; expected it in decimal: 16"),
      ("1_000", "--input, row 0, cell 0: '1_000' is no number; expected it without _: 1000"),
      (".5", "--input, row 0, cell 0: '.5' is no number; expected 0.5"),
      (
        "2024/grid",
        "'2024/grid' is no grid; expected a file that ends in .csv, .tsv, .json, .pgm, .ppm or .npy"
      ),
      ("no/such.csv", "cannot read 'no/such.csv': no such file"),
      ("1,2.csv", "cannot read '1,2.csv': no such file"),
      ("3.npy", "cannot read '3.npy': no such file"),
      ("./grid", "'./grid' is no grid; expected a file that ends in .csv, .tsv, .json, .pgm, .ppm or .npy"),
    ])
  func inputFaults(text: String, problem: String) {
    #expect(flagFault { ($0.input, $0.kernel) = (text, "vertical") } == problem)
  }

  @Test("Files for the input and the kernel")
  func files() throws {
    let folder = try Folder()
    let input = try folder.file("input.csv", "1,2\n3,4\n")
    let kernel = try folder.file("kernel.json", "[[[1]], [[2]]]")
    let scene = try made { ($0.input, $0.kernel) = (input, kernel) }
    #expect(cells(scene.input) == [[[1, 2], [3, 4]]])
    #expect(
      scene.layers
        == [
          .convolution(
            Convolution(Kernel(form: .filter, channels: 2, rows: 1, columns: 1, weights: .numbers([1, 2]))))
        ])
  }

  @Test("Every setting of conv")
  func settings() throws {
    let scene = try made {
      ($0.input, $0.kernel, $0.stride, $0.padding) = ("1 2; 3 4", "1 0; 0 -1", "2 3", "1")
      ($0.dilation, $0.paddingMode, $0.groups, $0.bias, $0.flip) = ("2", "circular", "1", "1 1/2", true)
    }
    var expected = Convolution(Kernel(rows: [[1, 0], [0, -1]]))
    expected.stride = Pair(2, 3)
    expected.padding = .around(rows: 1, columns: 1)
    expected.dilation = Pair(2)
    expected.paddingMode = .circular
    expected.bias = .perFilter([1, Number(1, over: 2)])
    expected.flip = true
    #expect(scene.layers == [.convolution(expected)])
  }

  @Test(
    "Padding as numbers, names and sides",
    arguments: [
      ("1 2", Padding.around(rows: 1, columns: 2)), ("same", .same), ("same_lower", .sameLower),
      ("full", .full),
      ("valid", .valid), ("{top: 1, right: 2}", .sides(Sides(top: 1, right: 2))),
    ])
  func padding(text: String, padding: Padding) throws {
    var expected = Convolution(.vertical)
    expected.padding = padding
    let scene = try made { ($0.input, $0.kernel, $0.padding) = ("1 2; 3 4", "vertical", text) }
    #expect(scene.layers == [.convolution(expected)])
  }

  @Test("Flags change a scene's first layer and leave the rest")
  func changes() throws {
    let base = try scene(
      "{input: [[1, 2]], layers: [{conv: {kernel: [[1]], bias: 3}}, {conv: {kernel: [[2]]}}]}")
    let changed = try made(changing: base) { ($0.kernel, $0.stride) = ("4 5;", "2") }
    var first = Convolution(Kernel(rows: [[4, 5]]))
    first.stride = Pair(2)
    first.bias = .same(3)
    #expect(cells(changed.input) == [[[1, 2]]])
    #expect(changed.layers == [.convolution(first), base.layers[1]])
    #expect(try made(changing: base) { $0.input = "7;" }.layers == base.layers)
    #expect(try made(changing: base) { _ in }.layers == base.layers)
  }

  @Test("--layers are added behind")
  func layers() throws {
    let scene = try made {
      ($0.input, $0.kernel, $0.layers) = ("1 2 3", "1 1", "[{conv: {kernel: [2]}}, {conv: {kernel: [3]}}]")
    }
    let kernels: [Kernel] = [Kernel(signal: [1, 1]), Kernel(signal: [2]), Kernel(signal: [3])]
    #expect(scene.layers == kernels.map { .convolution(Convolution($0)) })
    #expect(
      flagFault { ($0.input, $0.layers) = ("1", "") }
        == "--layers is empty; expected a list: '[{conv: {kernel: vertical}}]'")
    #expect(
      flagFault { ($0.input, $0.layers) = ("1", "[rellu]") }
        == "--layers, line 1: no layer is called 'rellu'; did you mean 'relu'?")
  }

  @Test("Faults name the flag")
  func faults() {
    func fault(_ set: (inout SceneFlags) -> Void) -> String? {
      flagFault {
        ($0.input, $0.kernel) = ("1 2; 3 4", "vertical")
        set(&$0)
      }
    }
    #expect(
      fault { $0.input = nil }
        == "there is no input; give a scene file, or --input (a file, or '1 2 3; 4 5 6; 7 8 9')")
    #expect(
      fault { $0.kernel = nil }
        == "there is no layer; give a scene with layers, or --kernel (a preset's name or '1 0; 0 1')")
    #expect(
      fault { ($0.kernel, $0.stride) = (nil, "2") }
        == "there is no kernel; give --kernel, a preset's name or '1 0; 0 1'")
    #expect(fault { $0.kernel = "vertcal" } == "no kernel is called 'vertcal'; did you mean 'vertical'?")
    #expect(
      fault { $0.kernel = "sobl" }
        == "no kernel is called 'sobl'; did you mean 'sobel_vertical' or 'sobel_horizontal'?")
    #expect(fault { $0.kernel = "blur" } == "no kernel is called 'blur'; did you mean 'box_blur'?")
    #expect(
      fault { $0.kernel = "1/0" }
        == "--kernel, row 0, cell 0: '1/0' divides by 0; expected another denominator")
    #expect(fault { $0.stride = "1 2 3" } == "--stride has 3 numbers; expected one, or rows and columns")
    #expect(fault { $0.stride = "0.5" } == "--stride is '0.5'; expected a whole number up to 2147483647")
    #expect(fault { $0.stride = "1e400" } == "--stride is '1e400'; expected a whole number up to 2147483647")
    #expect(fault { $0.groups = "1 2" } == "--groups has 2 numbers; expected one")
    #expect(fault { $0.paddingMode = "reflct" } == "--padding-mode is 'reflct'; did you mean 'reflect'?")
    #expect(fault { $0.padding = "sam" } == "--padding, line 1: padding is 'sam'; did you mean 'same'?")
    #expect(
      fault { $0.padding = "{up: 1}" }
        == "--padding, line 1: padding has no key 'up'; expected one of top, bottom, left, right")
    #expect(fault { $0.dimensions = 3 } == "--dimensions is 3; expected 1 or 2")
    #expect(
      flagFault { ($0.input, $0.kernel, $0.stride) = ("1 2 3", "1", "1 2") }
        == "--stride has 2 numbers; expected one, as the input is 1-D")
  }

  @Test("--dimensions without --input is taken only where it agrees with the scene")
  func dimensions() throws {
    let base = try scene("{input: [[1, 2]], layers: [{conv: {kernel: [[1]]}}]}")
    #expect(try made(changing: base) { $0.dimensions = 2 }.layers == base.layers)
    #expect(
      flagFault(changing: base) { $0.dimensions = 1 }
        == "--dimensions says how --input is read; give --input too, or write dimensions into the scene")
  }
}
