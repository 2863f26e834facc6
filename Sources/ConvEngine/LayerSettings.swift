/// The settings that more than one kind of layer has; nil where a layer has no such setting.
extension Layer {
  /// The distance of neighbouring windows.
  public var stride: Pair? {
    get {
      switch self {
      case .convolution(let settings): settings.stride
      }
    }
    set {
      guard let newValue else { return }
      switch self {
      case .convolution(var settings):
        settings.stride = newValue
        self = .convolution(settings)
      }
    }
  }

  /// The distance of neighbouring taps.
  public var dilation: Pair? {
    get {
      switch self {
      case .convolution(let settings): settings.dilation
      }
    }
    set {
      guard let newValue else { return }
      switch self {
      case .convolution(var settings):
        settings.dilation = newValue
        self = .convolution(settings)
      }
    }
  }

  /// Cells added around the input.
  public var padding: Padding? {
    get {
      switch self {
      case .convolution(let settings): settings.padding
      }
    }
    set {
      guard let newValue else { return }
      switch self {
      case .convolution(var settings):
        settings.padding = newValue
        self = .convolution(settings)
      }
    }
  }

  /// Rows and columns of the window.
  public var windowSize: Pair? {
    switch self {
    case .convolution(let settings): Pair(settings.kernel.rows, settings.kernel.columns)
    }
  }
}
