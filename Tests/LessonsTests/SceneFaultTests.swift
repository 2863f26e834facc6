import ConvEngine
import Lessons
import Testing

@Suite("What a scene cannot say, with its line")
struct SceneFaultTests {
  @Test(
    "Parts that are missing, unknown or of another type",
    arguments: [
      ("layers: []", "1: the scene has no input; expected input: [[…], …], a file, or {shape: […]}"),
      ("input: [1]", "1: the scene has no layers; expected layers: with one conv at least"),
      ("input: [1]\nlayer: []", "2: a scene has no key 'layer'; did you mean 'layers'?"),
      ("input: [1]\nlayers: []", "2: layers is an empty list; expected a list with one layer at least"),
      ("input: [1]\nlayers:", "2: layers is empty; expected a list with one layer at least"),
      (
        "input: [1]\nlayers: [conv]",
        "2: conv has no settings; expected conv: {kernel: [[1, 0], [0, 1]]}"
      ),
      (
        "input: [1]\nlayers:\n- {conv: {}, relu: {}}",
        "3: a layer is a map; expected one name with its settings: conv: {kernel: …}"
      ),
      ("input: [1]\nlayers:\n- cnv: {}", "3: no layer is called 'cnv'; did you mean 'conv'?"),
      ("input: [1]\nlayers:\n- max_pol: {}", "3: no layer is called 'max_pol'; did you mean 'max_pool'?"),
      (
        "input: [1]\nlayers:\n- conv: 5",
        "3: conv is '5'; expected a map with kernel, kernels, out_channels, kernel_size, …"
      ),
      (
        "input: [1]\nlayers:\n- conv:",
        "3: conv is empty; expected a map with kernel, kernels, out_channels, kernel_size, …"
      ),
    ])
  func parts(text: String, problem: String) { #expect(fault(text) == "scene.yaml, line \(problem)") }

  @Test("More layers than the limit")
  func layers() {
    let layers = String(repeating: "{conv: {kernel: [1]}},", count: 1_001)
    #expect(
      fault("{input: [1], layers: [\(layers)]}")
        == "scene.yaml, line 1: there are 1001 layers; expected 1000 at most")
  }

  @Test(
    "Settings of conv on a grid",
    arguments: [
      ("strid: 2", "conv has no key 'strid'; did you mean 'stride'?"),
      ("Padding: 2", "conv has no key 'Padding'; did you mean 'padding'?"),
      (
        "kernels: [[vertical]]",
        "conv has kernel and kernels; expected one of kernel, kernels, or out_channels with kernel_size"
      ),
      (
        "out_channels: 2",
        "conv has kernel and out_channels; expected one of kernel, kernels, or out_channels with kernel_size"
      ),
      ("kernel_size: 3", "conv has kernel and kernel_size; leave kernel_size out, kernel says it"),
      ("stride: [1, 2, 3]", "stride is a list of 3; expected one number or [rows, columns]"),
      ("stride: [1]", "stride is a list of 1; expected one number or [rows, columns]"),
      ("stride: 1.5", "stride is '1.5'; expected a whole number"),
      ("stride: a", "stride is 'a'; expected a whole number"),
      ("stride: {a: 1}", "stride is a map; expected one word or number"),
      ("stride: 1e1000", "stride is '1e1000'; it may be at most 2147483647"),
      ("padding: sme", "padding is 'sme'; did you mean 'same'?"),
      ("padding: reflect", "padding is 'reflect'; expected one of full, same, same_lower, valid, a number"),
      ("padding: {up: 1}", "padding has no key 'up'; expected one of top, bottom, left, right"),
      ("padding: {top: x}", "padding top is 'x'; expected a whole number"),
      ("padding_mode: zero", "padding_mode is 'zero'; did you mean 'zeros'?"),
      ("padding_mode: [zeros]", "padding_mode is a list; expected one word or number"),
      ("groups: [1, 2]", "groups is a list; expected one word or number"),
      ("flip: yes", "flip is 'yes'; expected true or false"),
      ("bias: {}", "bias is a map; expected one word or number"),
      ("bias: []", "bias has an empty list; expected numbers"),
      ("bias: nan", "bias: 'nan' is no number; expected one like 12, -0.5, 1e3 or 7/4, or a symbol like x3"),
      (
        "bias: [[1, 2]]",
        "bias is a grid of [1, 2] and kernels one of [1, 1]; give one number, one a filter, or the same grid"
      ),
    ])
  func settings(setting: String, problem: String) {
    let text = "input: [[1]]\nlayers:\n- conv:\n    kernel: vertical\n    \(setting)\n"
    // What is wrong with the settings together is said where they begin.
    let line = problem.contains("expected one of kernel") ? 4 : 5
    #expect(fault(text) == "scene.yaml, line \(line): \(problem)")
  }

  @Test(
    "Kernels on a grid",
    arguments: [
      ("{}", "conv has no kernel; expected one of kernel, kernels, or out_channels with kernel_size"),
      (
        "{kernel_size: 3}",
        "conv has no kernel; expected one of kernel, kernels, or out_channels with kernel_size"
      ),
      ("{out_channels: 3}", "conv has out_channels and no kernel_size; give both, or a kernel"),
      (
        "{out_channels: 0, kernel_size: 3}",
        "out_channels is 0; it must be a whole number from 1 to 2147483647"
      ),
      (
        "{kernels: [[vertical]], kernel_size: 3}",
        "conv has kernels and kernel_size; leave kernel_size out, kernels says it"
      ),
      ("{kernel: sobel_vertcal}", "no kernel is called 'sobel_vertcal'; did you mean 'sobel_vertical'?"),
      ("{kernel: []}", "kernel has an empty list; expected numbers"),
      ("{kernel: [[1, 2], [3]]}", "kernel has a list of 1 where the first has 2; make them as long"),
      ("{kernel: [[[[[1]]]]]}", "kernel has 5 levels of lists; expected 2 to 4 on this input"),
      ("{kernels: vertical}", "kernels is 'vertical'; expected a grid of kernels"),
      ("{kernels: []}", "kernels is empty; expected a grid of kernels"),
      ("{kernels: [[]]}", "kernels is empty; expected a grid of kernels"),
      ("{kernels: [vertical]}", "kernels has 'vertical' for a row; expected a list of kernels"),
      ("{kernels: [[vertical, vertical], [vertical]]}", "kernels has a row of 1 tiles where the first has 2"),
      ("{kernels: [[vertical, [[1]]]]}", "kernels has tiles of different sizes; make them all the same size"),
      (
        "{kernels: [[[[1, 0]], [1, 0]]]}", "kernels has tiles of different sizes; make them all the same size"
      ),
    ])
  func kernels(settings: String, problem: String) {
    #expect(fault("{input: [[1]], layers: [{conv: \(settings)}]}") == "scene.yaml, line 1: \(problem)")
  }

  @Test(
    "Settings of conv on a signal",
    arguments: [
      ("{kernel: [1], stride: [1, 2]}", "stride is a list of 2; expected one number, as the input is 1-D"),
      ("{kernel: [1], padding: {top: 1}}", "padding has no key 'top'; expected one of left, right"),
      ("{kernel: [[[[1]]]]}", "kernel has 4 levels of lists; expected 1 to 3 on this input"),
    ])
  func signals(settings: String, problem: String) {
    #expect(fault("{input: [1], layers: [{conv: \(settings)}]}") == "scene.yaml, line 1: \(problem)")
  }
}
