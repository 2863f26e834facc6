import ConvEngine

/// The numbers of each window were summed, and not divided by how many they are.
///
/// The windows are summed by a kernel of ones over each channel; where windows are of several sizes, none is.
enum DivisionForgotten: Mistake {
  static let name = "division_forgotten"

  static func variations(of site: MistakeSite) -> [Variation] {
    guard case .pooling(let pooling) = site.layer, pooling.operation == .average,
      let summing = summing(site, pooling.extent)
    else { return [] }
    let said = "the numbers of each window were summed, but not divided by how many they are"
    return [site.computing([.convolution(summing)] + site.rest, said)]
  }

  private static func summing(_ site: MistakeSite, _ extent: Pooling.Extent) -> Convolution? {
    let input = site.sized.inputShape
    switch extent {
    case .adaptive: return nil
    case .global: return ones(Pair(input.rows, input.columns), on: input)
    case .sliding(let windows):
      guard case .sliding(let rows) = site.sized.rows, case .sliding(let columns) = site.sized.columns else {
        return nil
      }
      var summing = ones(windows.size, on: input)
      (summing.stride, summing.dilation) = (windows.stride, windows.dilation)
      var sides = site.sized.sides
      // What a last window of `ceil_mode` reaches beyond the padding adds nothing.
      sides.bottom += site.isSignal ? 0 : rows.size.overhang
      sides.right += columns.size.overhang
      summing.padding = .sides(sides)
      return summing
    }
  }

  private static func ones(_ size: Pair, on input: Shape) -> Convolution {
    // The windows of a signal have a height that means nothing.
    let rows = input.dimensions == .one ? 1 : size.rows
    let numbers = [Number](repeating: 1, count: input.channels * rows * size.columns)
    var summing = Convolution(
      Kernel(
        form: .filters, filters: input.channels, channels: 1, rows: rows, columns: size.columns,
        dimensions: input.dimensions, tileRows: 1, tileColumns: 1, weights: .numbers(numbers)))
    summing.groups = input.channels
    return summing
  }
}
