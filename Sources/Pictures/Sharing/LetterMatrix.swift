import ConvEngine

/// How weights are given to the entries of a matrix, each stored weight a letter.
struct LetterMatrix {
  /// Who shares weights with whom.
  enum Sharing: Hashable {
    /// All outputs, or as many tiles as there are kernels take turns.
    case kernels(Int)
    /// No two outputs: a kernel for each.
    case unshared
    /// None, and every output reads the whole input.
    case full
  }

  private let sharing: Sharing
  private let matrix: ConvolutionMatrix
  private let size: Int

  init(_ sharing: Sharing, _ matrix: ConvolutionMatrix, kernel size: Int) {
    (self.sharing, self.matrix, self.size) = (sharing, matrix, size)
  }

  /// "shared 1 kernel".
  var heading: (name: String, count: String) {
    switch sharing {
    case .kernels(1): ("shared", "1 kernel")
    case .kernels(let count): ("tiled", "\(count) kernels")
    case .unshared: ("unshared", "\(matrix.rows) kernels")
    case .full: ("full", "no kernel")
    }
  }

  /// Which stored weights stand in a row, by their column.
  func weights(row: Int) -> [Int: Int] {
    if sharing == .full {
      return Dictionary(uniqueKeysWithValues: (0..<matrix.columns).map { ($0, row * matrix.columns + $0) })
    }
    let entries = matrix.entries(of: Position(channel: 0, row: 0, column: row))
    return Dictionary(
      uniqueKeysWithValues: entries.map { entry in
        (
          entry.column,
          kernel(row) * size + matrix.weight(of: Position(channel: 0, row: 0, column: 0), tap: entry.taps[0])
        )
      })
  }

  /// How many weights are stored: k, tiles · k, o · k, o · n.
  var weightCount: Int {
    switch sharing {
    case .kernels(let count): count * size
    case .unshared: matrix.rows * size
    case .full: matrix.rows * matrix.columns
    }
  }

  /// How many entries are not always 0: o · k less the taps on padding, or o · n.
  var entryCount: Int { sharing == .full ? matrix.rows * matrix.columns : matrix.entryCount }
  /// How many entries are always 0.
  var zeroCount: Int { matrix.rows * matrix.columns - entryCount }

  /// In how many entries a stored weight stands.
  func useCount(of weight: Int) -> Int {
    (0..<matrix.rows).reduce(0) { $0 + weights(row: $1).values.count { $0 == weight } }
  }

  private func kernel(_ row: Int) -> Int {
    if case .kernels(let count) = sharing { row % count } else { row }
  }

  /// The letter of a stored weight: a to z, then A to Z, and ∗ beyond.
  static func letter(_ weight: Int) -> Unicode.Scalar {
    let first: Unicode.Scalar = weight < 26 ? "a" : "A"
    return weight < letterCount ? Unicode.Scalar(UInt8(first.value) + UInt8(weight % 26)) : "∗"
  }

  /// How many weights have a letter of their own.
  static let letterCount = 52
}
