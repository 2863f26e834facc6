import Screen

/// The first of several wordings, from the longest to the shortest, that fits; of none that does the last, cut.
///
///     fitting(["4 of 16 positions are kept", "4 of 16 kept"], columns: 20)  // "4 of 16 kept"
func fitting(_ wordings: [String], columns: Int) -> String {
  wordings.first { $0.unicodeScalars.count <= columns } ?? shortened(wordings.last ?? "", to: columns)
}
