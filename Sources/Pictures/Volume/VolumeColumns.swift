import ConvEngine
import Screen

/// The columns on which planes, filter planes, products, sums and maps of a volume stand.
///
/// Where they do not all fit, the maps lose their indices, the filter its long heading, the maps scroll, then the
/// products go, then planes scroll, and at last the maps go, so that the window stays whole.
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
    let productsWidth = max(kernelColumns * (productColumns + 2), "products".count + 1)
    let label = "map 10".count
    let length = geometry.outputLength
    let map = max(length.columns * (widths.output + 2), "output".count)
    // A map of one column is the least that says where the sum goes, and one of two shows that it grows.
    let least = min(map, max(widths.output + 2, "output".count))
    let some = min(map, max(2 * (widths.output + 2), "output".count))
    let cell = widths.input + 2
    // A heading needs a column more than its letters: it may have an arrow before it.
    let headings = ["filter 10 of 10", "filter 10"].map {
      max(kernelColumns * (widths.kernel + 2), $0.count - 1)
    }
    // Everything but the planes, the products and the maps.
    let others = planes + Self.gap + Self.gap + sumWidth + 2 + 2
    let beside = others + plane * cell + productsWidth + 2
    let withProducts = [(headings[0], map), (headings[1], map), (headings[1], some)].first { heading, map in
      heading + beside + map <= room
    }
    let kernelWidth = withProducts?.0 ?? headings[room < 60 ? 1 : 0]
    let hasProducts = withProducts != nil
    let fixed = others + kernelWidth
    let whole = fixed + plane * cell + map
    let hasIndices = whole + (hasProducts ? productsWidth + 2 : 0) + label <= room
    let besideMaps = (room - fixed - (whole <= room ? map : least)) / cell
    let hasMaps = hasProducts || besideMaps >= min(plane, figure.window.columns.extent)
    // Without maps their gap goes too.
    let cells = hasProducts ? plane : hasMaps ? besideMaps : (room - fixed + 2) / cell
    planeCells = min(plane, max(1, cells))
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
