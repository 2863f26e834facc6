/// The settings that more than one kind of layer has; nil where a layer has no such setting.
extension Layer {
  /// The distance of neighbouring windows.
  public var stride: Pair? {
    get {
      switch self {
      case .convolution(let settings): settings.stride
      case .pooling(let settings): settings.windows?.stride
      }
    }
    set {
      guard let newValue else { return }
      switch self {
      case .convolution(var settings):
        settings.stride = newValue
        self = .convolution(settings)
      case .pooling(var settings):
        settings.windows?.stride = newValue
        self = .pooling(settings)
      }
    }
  }

  /// The distance of neighbouring taps.
  public var dilation: Pair? {
    get {
      switch self {
      case .convolution(let settings): settings.dilation
      case .pooling(let settings): settings.windows?.dilation
      }
    }
    set {
      guard let newValue else { return }
      switch self {
      case .convolution(var settings):
        settings.dilation = newValue
        self = .convolution(settings)
      case .pooling(var settings):
        settings.windows?.dilation = newValue
        self = .pooling(settings)
      }
    }
  }

  /// Cells added around the input.
  public var padding: Padding? {
    get {
      switch self {
      case .convolution(let settings): settings.padding
      case .pooling(let settings): settings.windows?.padding
      }
    }
    set {
      guard let newValue else { return }
      switch self {
      case .convolution(var settings):
        settings.padding = newValue
        self = .convolution(settings)
      case .pooling(var settings):
        settings.windows?.padding = newValue
        self = .pooling(settings)
      }
    }
  }

  /// Rows and columns of the window.
  public var windowSize: Pair? {
    switch self {
    case .convolution(let settings): Pair(settings.kernel.rows, settings.kernel.columns)
    case .pooling(let settings): settings.windows?.size
    }
  }
}
