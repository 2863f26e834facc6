/// The settings of a layer that has weights.
protocol KernelSettings: LayerSettings {
  /// The weights.
  var kernel: Kernel { get set }
}

extension KernelSettings {
  var weights: Kernel? {
    get { kernel }
    set { if let newValue { kernel = newValue } }
  }

  /// Rows and columns of the kernel, for the kinds that slide or stamp it.
  var kernelSize: Pair? {
    get { Pair(kernel.rows, kernel.columns) }
    set {
      guard let newValue else { return }
      kernel = kernel.resized(
        rows: kernel.dimensions == .one ? 1 : newValue.rows, columns: newValue.columns)
    }
  }
}
