import ConvEngine
import Lessons
import Notation
import Testing

@Suite("The settings of pooling layers, in every form they may have")
struct PoolingSettingsTests {
  private func pooling(_ layer: String, on input: String = "[[1, 2], [3, 4]]") throws -> Layer {
    try scene("{input: \(input), layers: [\(layer)]}").layers[0]
  }

  @Test("Every kind, with what it leaves out")
  func kinds() throws {
    let plain = Pooling.Windows(size: Pair(2))
    #expect(try pooling("{max_pool: {kernel_size: 2}}") == .pooling(Pooling(.max, .sliding(plain))))
    #expect(try pooling("{average_pool: {kernel_size: 2}}") == .pooling(Pooling(.average, .sliding(plain))))
    let size = Pooling.Extent.adaptive(outputSize: Pair(3, 1))
    #expect(try pooling("{adaptive_max_pool: {output_size: [3, 1]}}") == .pooling(Pooling(.max, size)))
    #expect(
      try pooling("{adaptive_average_pool: {output_size: [3, 1]}}") == .pooling(Pooling(.average, size)))
    for form in ["global_max_pool", "{global_max_pool: {}}", "{global_max_pool: }"] {
      #expect(try pooling(form) == .pooling(Pooling(.max, .global)))
    }
    #expect(try pooling("global_average_pool") == .pooling(Pooling(.average, .global)))
    #expect(plain.stride == Pair(2))
  }

  @Test("Everything that a window may have")
  func windows() throws {
    var windows = Pooling.Windows(size: Pair(2, 3))
    (windows.stride, windows.dilation, windows.padding) = (Pair(1, 2), Pair(2), .sides(Sides(top: 1)))
    (windows.ceilMode, windows.countsPadding) = (true, false)
    let text =
      "{average_pool: {kernel_size: [2, 3], stride: [1, 2], dilation: 2, padding: {top: 1}, ceil_mode: true, "
      + "count_include_pad: false}}"
    #expect(try pooling(text) == .pooling(Pooling(.average, .sliding(windows))))
    let signal = try pooling("{max_pool: {kernel_size: 3, padding: full}}", on: "[1, 2, 3]")
    #expect(signal.padding == .full)
    #expect(signal.windowSize?.columns == 3)
  }

  @Test(
    "What is wrong is named, with what would be right",
    arguments: [
      ("{max_pool: {}}", "max_pool has no kernel_size; expected max_pool: {kernel_size: 2}"),
      ("max_pool", "max_pool has no kernel_size; expected max_pool: {kernel_size: 2}"),
      (
        "{adaptive_max_pool: {}}",
        "adaptive_max_pool has no output_size; expected adaptive_max_pool: {output_size: 2}"
      ),
      (
        "{max_pool: {kernel: 2}}",
        "max_pool has no key 'kernel'; did you mean 'kernel_size'?"
      ),
      ("{max_pool: {kernel_size: 2, strid: 1}}", "max_pool has no key 'strid'; did you mean 'stride'?"),
      ("{max_pool: {kernel_size: 2, ceil_mode: 1}}", "ceil_mode is '1'; expected true or false"),
      (
        "{global_max_pool: {kernel_size: 2}}",
        "global_max_pool has no key 'kernel_size'; it has no settings"
      ),
      ("{global_max_pool: 2}", "global_max_pool is '2'; it has no settings, expected {}"),
      (
        "{avg_pool: {kernel_size: 2}}",
        "no layer is called 'avg_pool'; expected one of \(Layer.kinds.joined(separator: ", "))"
      ),
      (
        "{gelu_tanh: {}}",
        "no layer is called 'gelu_tanh'; expected one of \(Layer.kinds.joined(separator: ", "))"
      ),
    ])
  func faults(layer: String, problem: String) {
    #expect(fault("{input: [[1]], layers: [\(layer)]}") == "scene.yaml, line 1: \(problem)")
  }

  @Test(
    "A layer that cannot run says what would",
    arguments: [
      (
        "{max_pool: {kernel_size: 3}}", "[1, 2]",
        "the window is larger than the padded input in its cells: e = kernel_size = 3 is more than n + before + after = 2 + 0 + 0 = 2; try padding 1, or kernel_size 2, or an input of 3"
      ),
      (
        "{average_pool: {kernel_size: 2, dilation: 2, padding: 1}}", "[1]",
        "window 0 of the cells begins at −1 and reads padding only, no cell of the input; use less padding, or dilation 1 at most"
      ),
      (
        "{max_pool: {kernel_size: 0}}", "[1]", "kernel_size is 0; it must be a whole number from 1 to 4194304"
      ),
      (
        "{adaptive_max_pool: {output_size: 0}}", "[1]",
        "output_size is 0; it must be a whole number from 1 to 67108864"
      ),
      (
        "{max_pool: {kernel_size: 1}}", "[a, 2]",
        "a maximum needs to know which of two numbers is larger, and symbols have no order; give it numbers, or take the average"
      ),
    ])
  func unfit(layer: String, input: String, problem: String) throws {
    let found = SolvedScene(try scene("{input: \(input), layers: [\(layer)]}")).fault
    #expect(found.map { FaultText.line($0.fault) } == problem)
  }
}
