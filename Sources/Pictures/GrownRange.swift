extension Range<Int> {
  /// This range grown by one place at a time, as long as what it becomes fits: of a long line what stands round the one
  /// thing that must show.
  ///
  /// - Parameter behindFirst: whether a place behind it is tried before one in front.
  func grown(in all: Range<Int>, behindFirst: Bool, while fits: (Range<Int>) -> Bool) -> Range<Int> {
    var grown = self
    while true {
      let front = Swift.max(all.lowerBound, grown.lowerBound - 1)..<grown.upperBound
      let behind = grown.lowerBound..<Swift.min(all.upperBound, grown.upperBound + 1)
      let next = (behindFirst ? [behind, front] : [front, behind]).first {
        $0.count > grown.count && fits($0)
      }
      guard let next else { return grown }
      grown = next
    }
  }
}
