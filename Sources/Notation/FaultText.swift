import ConvEngine

/// Why a scene cannot run, in one line: what was found, what was expected, and what to do.
public enum FaultText {
  /// The line for a layer of a scene.
  public static func line(_ fault: SceneFault, in scene: Scene) -> String {
    let kind = scene.layers.indices.contains(fault.layer) ? " (\(scene.layers[fault.layer].kind))" : ""
    return "layer \(fault.layer)\(kind): \(line(fault.fault))"
  }

  /// The line for one fault.
  public static func line(_ fault: LayerFault) -> String {
    switch fault {
    case .setting(let name, let found, let allowed):
      return "\(name) is \(found); it must be \(range(allowed))"
    case .kernelLargerThanInput(let axis, let size):
      return kernelLargerThanInput(axis, size)
    case .windowLargerThanInput(let axis, let size):
      return windowLargerThanInput(axis, size)
    case .windowWithoutInput(let axis, let window, let place, let size):
      let start = place < 0 ? "−\(-place)" : "\(place)"
      let dilation = size.dilation > size.input ? ", or dilation \(size.input) at most" : ""
      return
        "window \(window) of the \(SizeText.name(axis)) begins at \(start) and reads padding only, no cell "
        + "of the input; use less padding\(dilation)"
    case .symbols(let kind, let need):
      return symbols(kind, need)
    case .symbolsOnApproximateNumbers:
      return "its weights are symbols and its input is approximate (≈), and the two do not mix; "
        + "give it numbers for weights"
    case .paddingTooLarge(let axis, let mode, let padding, let input):
      let relation = mode == .reflect ? "less than" : "at most"
      let names = SizeText.name(axis)
      return "padding_mode \(mode.rawValue) needs padding \(relation) n; the padding is \(padding) and "
        + "n = \(input) \(names); use padding \(mode == .reflect ? input - 1 : input), or padding_mode zeros"
    case .channels(let input, let kernel, let groups):
      return channels(input, kernel, groups)
    case .singleChannelKernel(let input, _):
      return "the kernel has 1 channel and the input has \(input); give the kernel \(input) channels, "
        + "[[[…]], …], or use groups: \(input) to apply it to each channel"
    case .groupsOfChannels(let channels, let groups):
      return "groups is \(groups), which does not divide the \(channels) input channels; "
        + "use \(divisors(channels))"
    case .groupsOfFilters(let filters, let groups):
      return "groups is \(groups), which does not divide the \(filters) filters; use \(divisors(filters))"
    case .biasCount(let found, let filters):
      return biasCount(found, filters)
    case .dimensions(let input, let kernel):
      return dimensions(input, kernel)
    case .needsChannels(let kind, let input):
      return "\(kind) works on channels and its input is a plain list of \(input.count) numbers; "
        + "put it before flatten"
    case .needsList(let kind, let input):
      return
        "\(kind) works on a plain list and its input is \(SizeText.lengths(input)); put flatten before it"
    case .inputs(let weights, let input):
      return "each row of the weights has \(weights) numbers and the input \(input); "
        + "give weight \(input) columns, one for each input"
    case .transposedChannels(let input, let kernel):
      return "the kernel is for \(kernel) input channel\(kernel == 1 ? "" : "s") and the input has \(input); "
        + "give it \(input), [in][out/groups][rows][columns]"
    case .outputPadding(let axis, let found, let size):
      let most = max(size.stride, size.dilation)
      return
        "output_padding is \(found) in the \(SizeText.name(axis)); it must be less than the stride or the "
        + "dilation, at most \(most - 1)"
    case .outputSize(let axis, let found, let size):
      return "output_size is \(found) in the \(SizeText.name(axis)), and the stamps reach over "
        + "\(size.count - size.extra); with stride \(size.stride) it may be at most "
        + "\(size.count - size.extra + size.stride - 1)"
    case .noOutput(let axis, let size):
      return "nothing is left of the output in its \(SizeText.name(axis)): "
        + "\(SizeText.numbers(.stamped(size)).text); use less padding"
    case .tooLarge(let what, let lengths, let limit):
      let size = lengths.map { String($0) }.joined(separator: " × ")
      return "the \(what) would be \(size), more than the limit of \(limit) numbers; make it smaller"
    }
  }

  /// A change as a student would make it: "padding 1", "a kernel of 2".
  public static func repair(_ repair: Repair) -> String {
    switch repair {
    case .padding(let value): "padding \(value)"
    case .kernel(let value): "a kernel of \(value)"
    case .dilation(let value): "dilation \(value)"
    case .input(let value): "an input of \(value)"
    }
  }

  private static func kernelLargerThanInput(_ axis: Axis, _ size: SizeFormula) -> String {
    let extent = SizeText.extent(size)?.text ?? "e = k = \(size.kernel)"
    let padded = "n + before + after = \(size.input) + \(size.before) + \(size.after) = \(size.padded)"
    let repairs = size.repairs.map(repair).joined(separator: ", or ")
    return "the kernel is larger than the padded input in its \(SizeText.name(axis)): \(extent) "
      + "is more than \(padded); try \(repairs)"
  }

  private static func windowLargerThanInput(_ axis: Axis, _ size: SizeFormula) -> String {
    let extent = SizeText.extent(size)?.text ?? "e = kernel_size = \(size.kernel)"
    let padded = "n + before + after = \(size.input) + \(size.before) + \(size.after) = \(size.padded)"
    let repairs = size.repairs.compactMap { repair in
      switch repair {
      // With a dilation that steps over the input more padding only gives windows without any of it.
      case .padding: size.dilation > size.input ? nil : self.repair(repair)
      case .kernel(let value): "kernel_size \(value)"
      case .dilation, .input: self.repair(repair)
      }
    }
    return "the window is larger than the padded input in its \(SizeText.name(axis)): \(extent) "
      + "is more than \(padded); try \(repairs.joined(separator: ", or "))"
  }

  private static func symbols(_ kind: String, _ need: NumberNeed) -> String {
    switch need {
    case .order:
      "a maximum needs to know which of two numbers is larger, and symbols have no order; "
        + "give it numbers, or take the average"
    case .sign:
      "\(kind) needs to know whether a number is above 0, and symbols have no order; give it numbers"
    case .value: "\(kind) takes an exponential, and a symbol has none; give it numbers"
    }
  }

  private static func channels(_ input: Int, _ kernel: Int, _ groups: Int) -> String {
    let perGroup = input / groups
    let inGroups = groups == 1 ? "" : " in \(groups) groups, \(perGroup) each"
    var text = "each filter has \(kernel) channels and the input has \(input)\(inGroups); "
    text += "give each filter \(perGroup) channel\(perGroup == 1 ? "" : "s")"
    if kernel > 0, input % kernel == 0, input / kernel != groups {
      text += ", or use groups: \(input / kernel)"
    }
    return text
  }

  private static func biasCount(_ found: Int, _ filters: Int) -> String {
    "there \(found == 1 ? "is 1 bias" : "are \(found) biases") for \(filters) filter\(filters == 1 ? "" : "s"); "
      + "give one number" + (filters == 1 ? "" : ", or \(filters)")
  }

  private static func dimensions(_ input: Dimensions, _ kernel: Dimensions) -> String {
    if input == .two, kernel == .one {
      return
        "the input is a grid and the kernel is 1-D; write the kernel as rows: [[1, 0]], or '1 0;' in a flag"
    }
    return "the input is 1-D and the kernel is a grid; write the kernel as a list: [1, 0], or the input as "
      + "rows: [[1, 2, 3]], or '1 2 3;' in a flag"
  }

  private static func range(_ allowed: ClosedRange<Int>) -> String {
    "a whole number from \(allowed.lowerBound) to \(allowed.upperBound)"
  }

  /// The numbers that divide a count evenly, the first few of them.
  private static func divisors(_ count: Int) -> String {
    let all = (1...min(count, 1_000)).filter { count % $0 == 0 }
    return all.prefix(6).map { String($0) }.joined(separator: ", ") + (all.count > 6 ? ", …" : "")
  }
}
