import ConvEngine

extension Preset {
  /// What the kernel does, in a line.
  public var summary: String {
    switch self {
    case .vertical: "left against right: positive where left is brighter"
    case .horizontal: "above against below: positive where above is brighter"
    case .sobelVertical: "right against left, the middle row counting double"
    case .sobelHorizontal: "below against above, the middle column counting double"
    case .scharrVertical: "as sobel_vertical, the middle row counting more still"
    case .scharrHorizontal: "as sobel_horizontal, the middle column counting more still"
    case .identity: "gives the input back"
    case .boxBlur: "the mean of nine cells"
    case .gaussian: "a mean: the middle counts most, the corners least"
    case .sharpen: "a cell against its four neighbours"
    case .laplacian: "how much a cell differs from its four neighbours"
    case .emboss: "a relief lit from one corner"
    }
  }
}
