import ConvEngine

/// Every window stood one row or column too far.
///
/// What such a window reads beyond the padding is taken for padding; or the last window is left out.
enum WindowOffByOne: Mistake {
  static let name = "window_off_by_one"

  static func variations(of site: MistakeSite) -> [Variation] {
    guard let windows = Windows(site) else { return [] }
    let layer = windows.dense(before: 1, after: 1)
    let steps =
      windows.rows == nil ? [(0, 1), (0, -1)] : [(0, 1), (1, 0), (1, 1), (0, -1), (-1, 0), (-1, -1)]
    return steps.flatMap { down, right in
      let said = "every window stood \(words(down, right))"
      // One cell of padding more than there is begins at place −1.
      let columns = starts(windows.columns, right)
      let rows = windows.rows.map { starts($0, down) } ?? [0]
      let whole = site.picking(rows: rows, columns: columns, of: layer, said)
      // What begins before the edge and is left out there is the right output without its first cells.
      guard down >= 0, right >= 0 else { return [whole].compactMap { $0 } }
      let within = site.picking(
        rows: windows.rows.map { Self.inside($0, rows) } ?? [0],
        columns: Self.inside(windows.columns, columns),
        of: layer, said + ", and those that reach over the edge were left out")
      return [whole, within].compactMap { $0 }
    }
  }

  private static func starts(_ size: SizeFormula, _ step: Int) -> [Int] {
    (0..<size.output).map { $0 * size.stride + 1 + step }
  }

  /// The windows that reach over no edge of the padded input.
  private static func inside(_ size: SizeFormula, _ starts: [Int]) -> [Int] {
    starts.filter { $0 >= 1 && $0 - 1 + size.extent <= size.padded }
  }

  private static func words(_ down: Int, _ right: Int) -> String {
    let rows = down == 0 ? nil : "one row too far \(down > 0 ? "down" : "up")"
    let columns = right == 0 ? nil : "one column too far \(right > 0 ? "right" : "left")"
    return [rows, columns].compactMap { $0 }.joined(separator: " and ")
  }
}
