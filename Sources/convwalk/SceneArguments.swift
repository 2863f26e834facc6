import ArgumentParser
import Lessons

/// The scene and its flags, as `play` and `solve` take them.
struct SceneArguments: ParsableArguments {
  @Argument(help: "A scene file in YAML or JSON, or a worked example's name; - reads standard input.")
  var scene: String?

  @Option(
    parsing: .unconditional,
    help:
      "A grid ('1 2 3; 4 5 6': spaces part cells, ; rows), a sample image such as cross, or a .csv, .tsv, .json, .pgm, .ppm or .npy file."
  )
  var input: String?

  @Option(
    parsing: .unconditional,
    help: "A whole number: draws an input, or weights, of which only the size is given.")
  var seed: String?

  @Option(parsing: .unconditional, help: "A grid ('1 0; 0 -1'), a preset such as sobel_vertical, or a file.")
  var kernel: String?

  @Option(parsing: .unconditional, help: "A number, or rows and columns: '2 1'.")
  var stride: String?

  @Option(parsing: .unconditional, help: "A number, '1 2', valid, same, same_lower, full, or '{top: 1}'.")
  var padding: String?

  @Option(help: "zeros, reflect, replicate or circular.")
  var paddingMode: String?

  @Option(parsing: .unconditional, help: "A number, or rows and columns.")
  var dilation: String?

  @Option(parsing: .unconditional, help: "Into how many groups the channels are divided.")
  var groups: String?

  @Option(parsing: .unconditional, help: "A number, or one for each filter.")
  var bias: String?

  @Flag(help: "Turn the kernel by half a turn: the mathematician's convolution.")
  var flip = false

  @Option(help: "More layers, in YAML: '[{conv: {kernel: identity}}]'.")
  var layers: String?

  @Option(help: "Layers in YAML, in the place of all: '[{conv: {kernel: identity}}, relu]'.")
  var network: String?

  @Option(help: "1 reads a list of lists as channels of a signal.")
  var dimensions: Int?

  /// The flags as the scene takes them.
  var flags: SceneFlags {
    var flags = SceneFlags()
    (flags.input, flags.kernel, flags.stride, flags.padding) = (input, kernel, stride, padding)
    (flags.paddingMode, flags.dilation, flags.groups, flags.bias) = (paddingMode, dilation, groups, bias)
    (flags.seed, flags.network) = (seed, network)
    (flags.flip, flags.layers, flags.dimensions) = (flip ? true : nil, layers, dimensions)
    return flags
  }
}
