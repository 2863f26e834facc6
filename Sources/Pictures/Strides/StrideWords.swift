import ConvEngine
import Notation

/// Where the walked window stands, and what the stride leaves out, in two sentences whose numbers are all computed.
struct StrideWords {
  private let figure: Figure
  private let geometry: Geometry

  init(_ figure: Figure, _ geometry: Geometry) { (self.figure, self.geometry) = (figure, geometry) }

  /// Both sentences, in words that fit so many columns.
  func lines(columns: Int) -> [String] { [window, kept].map { fitting($0, columns: columns) } }

  /// Where the walked window begins, from the longest form to the shortest.
  ///
  /// "output[0, 0, 1] has its window at row 0·2 = 0 and column 1·2 = 2."
  var window: [String] {
    let cell = figure.cell
    let places = geometry.axes.compactMap { name, axis -> String? in
      guard let size = axis.sliding else { return nil }
      let index = name == .rows ? cell.row : cell.column
      let product = "\(index)·\(size.stride)" + (size.before > 0 ? " − \(size.before)" : "")
      let word = name == .length ? "cell " : name == .rows ? "row " : "column "
      return word + product + " = " + NumberText(Number(index * size.stride - size.before)).text
    }
    let (output, name) = (figure.name(ofOutput: cell), places.joined(separator: " and "))
    let short = places.joined(separator: ", ")
    return [
      "\(output) has its window at \(name) of the input.", "\(output) has its window at \(name).",
      "window of \(output): \(short)", "window at \(short)", short,
    ]
  }

  /// How many positions are kept, and what is left over, in the long form and in shorter ones.
  private var kept: [String] {
    let sizes = geometry.axes.compactMap(\.axis.sliding)
    let kept = sizes.reduce(1) { $0 * $1.output }
    let all = sizes.reduce(1) { $0 * max($1.numerator + 1, $1.output) }
    if sizes.contains(where: { $0.overhang > 0 }) {
      return ["\(kept) windows." + leftOver, "\(kept) windows."]
    }
    return [
      "\(kept) of \(all) positions are kept, \(all - kept) skipped." + leftOver,
      "\(kept) of \(all) positions are kept." + leftOver,
      "\(kept) of \(all) positions are kept, \(all - kept) skipped.", "\(kept) of \(all) positions are kept.",
    ]
  }

  private var leftOver: String {
    let parts = geometry.axes.compactMap { name, axis -> String? in
      guard let size = axis.sliding, size.leftover > 0 else { return nil }
      let word = name == .rows ? "row" : name == .columns ? "column" : "cell"
      let cells = size.leftover - size.leftoverPadding
      var parts: [String] = []
      if cells == 1 { parts.append("\(word) \(size.input - 1)") }
      if cells > 1 { parts.append("\(word)s \(size.input - cells)–\(size.input - 1)") }
      if size.leftoverPadding == 1 { parts.append("1 \(word) of padding") }
      if size.leftoverPadding > 1 { parts.append("\(size.leftoverPadding) \(word)s of padding") }
      return parts.joined(separator: ", ")
    }
    return parts.isEmpty ? "" : " Left over (░): " + parts.joined(separator: "; ") + "."
  }
}
