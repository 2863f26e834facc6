import ConvEngine
import Screen

/// The columns on which planes, filter planes, products, sums and maps of a volume stand.
///
/// Where they do not all fit, the maps lose their row indices, then the products go, then planes and maps scroll, and
/// at last the maps go, so that the window stays whole.
struct VolumeColumns {
  /// Where the planes begin, behind their labels.
  let planes: Int
  /// How many columns of cells of a plane there is room for.
  let planeCells: Int
  let kernel: Int
  /// Nil where there is no room for them.
  let products: Int?
  let sum: Int
  /// The heading of the maps, and where their cells begin; beyond the screen where there is no room for them.
  let maps, mapCells: Int
  /// Columns of a product and of a sum.
  let productColumns, sumWidth: Int

  private static let gap = 3

  init(_ geometry: Geometry, _ figure: Figure, room: Int) {
    let widths = figure.widths
    productColumns = figure.productColumns
    sumWidth = max(widths.output, productColumns + 1)
    planes = 2 + "ch \(geometry.inputShape.channels - 1)".count
    let (plane, kernelColumns) = (geometry.columns.padded, figure.kernel?.size.columns ?? 1)
    // A heading needs a column more than its letters: it may have an arrow before it.
    let kernelWidth = max(
      kernelColumns * (widths.kernel + 2), (room < 60 ? "filter 10" : "filter 10 of 10").count - 1)
    let productsWidth = max(kernelColumns * (productColumns + 2), "products".count + 1)
    let label = "map 10".count
    let length = geometry.outputLength
    // Everything but the planes, the products and the maps.
    let fixed = planes + Self.gap + kernelWidth + Self.gap + sumWidth + 2 + 2
    let map = max(length.columns * (widths.output + 2), "output".count)
    let cell = widths.input + 2
    let whole = fixed + plane * cell + map
    let hasProducts = whole + productsWidth + 2 <= room
    let hasIndices = whole + (hasProducts ? productsWidth + 2 : 0) + label <= room
    // A map of one column is the least that says where the sum goes.
    let least = min(map, max(widths.output + 2, "output".count))
    let beside = (room - fixed - (whole <= room ? map : least)) / cell
    let hasMaps = beside >= min(plane, figure.window.columns.extent)
    // Without maps their gap goes too.
    planeCells = min(plane, max(1, hasMaps ? beside : (room - fixed + 2) / cell))
    kernel = planes + planeCells * cell + Self.gap
    products = hasProducts ? kernel + kernelWidth + Self.gap : nil
    sum = (products.map { $0 + productsWidth } ?? kernel + kernelWidth + 1) + 2
    maps = hasMaps ? sum + sumWidth + 2 + 2 : room + 1
    mapCells = maps + (hasIndices ? label : 0)
  }
}

extension Figure {
  /// Columns of a product: as many as the widest factors can make, and never what is covered.
  var productColumns: Int {
    let both = widths.input + widths.kernel
    guard !covering.hidesFactors, let largest = largestProduct else { return both }
    return max(largest, both - 1)
  }
}
