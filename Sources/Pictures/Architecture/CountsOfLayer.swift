import ConvEngine
import Notation
import Screen

/// The sums of a layer's counts, gone through number by number: which is picked, what it is, and what has come of it.
struct CountsOfLayer {
  private let sums: [CountSum]
  /// Which sum, and which of its numbers.
  private let sum, part: Int

  /// The sums of a layer, at one of their numbers, counted over all of them.
  init?(_ sums: [CountSum], at index: Int) {
    var left = index
    for (sum, parts) in sums.map(\.parts).enumerated() {
      if left < parts.count {
        (self.sums, self.sum, part) = (sums, sum, left)
        return
      }
      left -= parts.count
    }
    return nil
  }

  private var picked: CountSum { sums[sum] }

  /// Each sum on a line; where there is little room only the one that is walked, below its name.
  func ledger(isNarrow: Bool) -> [LedgerLine] {
    if isNarrow {
      var line = LedgerLine(label: "", values: [])
      line.sum = CountSumLine(picked, marked: part)
      return [
        LedgerLine(label: "\(picked.measure.rawValue): \(CountText.of(picked.total))", values: []), line,
      ]
    }
    return sums.enumerated().map { index, sum in
      var line = LedgerLine(label: sum.measure.rawValue, values: [], isMinor: index != self.sum)
      line.sum = CountSumLine(sum, marked: index == self.sum ? part : nil)
      return line
    }
  }

  /// What the picked number is, and what has come of the numbers up to it; always two lines, so that nothing moves from
  /// one number to the next.
  func facts(columns: Int) -> [ArchitectureFact] {
    let part = picked.parts[part]
    return [part.words, part.made ?? ""].map { ArchitectureFact(text: shortened($0, to: columns)) }
  }
}

extension NetworkColumn {
  /// The sums of a layer's counts, of those that show.
  func sums(ofLayer layer: Int) -> [CountSum] {
    guard sized.indices.contains(layer) else { return [] }
    let row = rows[layer]
    return [
      row.parameters == nil ? nil : CountSum.parameters(sized[layer]),
      row.multiplications == nil ? nil : CountSum.multiplications(sized[layer]),
    ].compactMap { $0 }
  }
}

extension Figure {
  /// The sums of the counts of the walked layer, as far as they show.
  public var countSums: [CountSum] {
    let networks = networks
    return networks[min(presentation.lab?.networks?.walked ?? 0, networks.count - 1)].sums(
      ofLayer: place.layer)
  }
}
