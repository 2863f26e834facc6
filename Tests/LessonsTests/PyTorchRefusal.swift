import ConvEngine

/// What PyTorch says where it refuses a layer, and what the program's own refusal must then be about.
///
/// "non-positive stride is not supported" is about `stride`; a refusal of the kernel is none of that scene's.
enum PyTorchRefusal {
  /// What is in PyTorch's words, and what that is about; the first that fits counts.
  private static let table: [(words: String, subjects: Set<String>)] = [
    ("Padding size should be less than the corresponding input", ["reflect"]),
    ("Padding value causes wrapping around more than once", ["circular"]),
    ("Kernel size can't be greater than actual input size", ["kernel in input"]),
    ("expected bias to be 1-dimensional", ["bias"]),
    ("The expanded size of the tensor", ["bias"]),
    ("in_channels must be divisible by groups", ["groups of channels"]),
    ("out_channels must be divisible by groups", ["groups of filters"]),
    ("expected weight to be divisible by", ["groups of channels"]),
    // PyTorch does not look whether groups divide the channels before it compares these with the weights.
    ("Given transposed=1, weight of size", ["channels", "groups of channels"]),
    ("Given groups=", ["channels"]),
    ("mat1 and mat2 shapes cannot be multiplied", ["weights for inputs"]),
    ("Dimension out of range", ["dim"]),
    ("beyond less than a stride more", ["output_size"]),
    ("output padding must be smaller", ["output_padding"]),
    ("Given input size per channel", ["output"]),
    ("Output size is too small", ["kernel in input"]),
    ("Invalid computed output size", ["kernel in input"]),
    ("elements of output_size", ["output_size"]),
    ("Trying to create tensor with negative dimension", ["output_size"]),
    ("kernel size should be", ["kernel_size"]),
    ("kernel_size must be", ["kernel_size"]),
    ("dilation", ["dilation"]),
    ("stride", ["stride"]),
    ("negative padding", ["padding"]),
    ("padding must be non-negative", ["padding"]),
    ("pad must be non-negative", ["padding"]),
  ]

  /// What a refusal of PyTorch's may be about; empty where its words are not in the table.
  static func subjects(_ refusal: String) -> Set<String> {
    table.first { refusal.contains($0.words) }?.subjects ?? []
  }
}

extension LayerFault {
  /// What it is about, in the words of ``PyTorchRefusal``; nil for what PyTorch knows nothing of.
  var subject: String? {
    switch self {
    case .setting(let name, _, _): name
    case .kernelLargerThanInput, .windowLargerThanInput: "kernel in input"
    case .paddingTooLarge(_, let mode, _, _): mode.rawValue
    case .channels, .singleChannelKernel, .transposedChannels: "channels"
    case .groupsOfChannels: "groups of channels"
    case .groupsOfFilters: "groups of filters"
    case .biasCount: "bias"
    case .inputs: "weights for inputs"
    case .outputPadding: "output_padding"
    case .outputSize: "output_size"
    case .noOutput: "output"
    case .windowWithoutInput, .symbols, .symbolsOnApproximateNumbers, .needsChannels, .needsList, .dimensions,
      .tooLarge:
      nil
    }
  }
}
