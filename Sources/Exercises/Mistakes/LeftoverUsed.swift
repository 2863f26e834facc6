import ConvEngine

/// The cells that the stride leaves over were used: by one more window at the very end, or by windows that begin from
/// there.
enum LeftoverUsed: Mistake {
  static let name = "leftover_used"

  static func variations(of site: MistakeSite) -> [Variation] {
    guard let windows = Windows(site),
      windows.columns.leftover > 0 || (windows.rows?.leftover ?? 0) > 0
    else { return [] }
    let layer = windows.dense(before: 0, after: 0)
    let more = site.picking(
      rows: windows.rows.map { starts($0) + extra($0) } ?? [0],
      columns: starts(windows.columns) + extra(windows.columns), of: layer,
      "the cells left over at the end got one more window")
    let shifted = site.picking(
      rows: windows.rows.map { size in starts(size).map { $0 + size.leftover } } ?? [0],
      columns: starts(windows.columns).map { $0 + windows.columns.leftover }, of: layer,
      "the windows were laid from the end, so that cells are left over at the start")
    return [more, shifted].compactMap { $0 }
  }

  private static func starts(_ size: SizeFormula) -> [Int] { (0..<size.output).map { $0 * size.stride } }

  /// The window that ends with the padded input, where another one does not.
  private static func extra(_ size: SizeFormula) -> [Int] {
    size.leftover > 0 ? [size.padded - size.extent] : []
  }
}
