import ConvEngine

/// The + 1 of the size formula was forgotten, so that the last row and column are missing.
enum PlusOneForgotten: Mistake {
  static let name = "plus_one_forgotten"

  static func variations(of site: MistakeSite) -> [Variation] {
    guard let windows = Windows(site) else { return [] }
    let shape = site.sized.outputShape
    let columns = Array(0..<shape.columns - 1)
    let rows = windows.rows == nil ? [0] : Array(0..<shape.rows - 1)
    let said = "the + 1 of the size formula was forgotten, so the last row and column are missing"
    return [
      site.picking(
        rows: rows, columns: columns, of: site.layer,
        windows.rows == nil ? "the + 1 of the size formula was forgotten, so the last cell is missing" : said)
    ].compactMap { $0 }
  }
}
