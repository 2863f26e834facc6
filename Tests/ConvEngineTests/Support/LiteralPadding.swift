import ConvEngine

/// `cells` with padding, built by putting lists together instead of by arithmetic on indices.
///
/// [1, 2, 3] with 2 before and 1 behind: zeros 0 0 1 2 3 0, reflect 3 2 1 2 3 2, replicate 1 1 1 2 3 3,
/// circular 2 3 1 2 3 1 (the definitions of PyTorch's ReflectionPad, ReplicationPad and CircularPad).
func literallyPadded<Cell>(
  _ cells: [Cell], before: Int, after: Int, _ mode: PaddingMode, zero: Cell
) -> [Cell] {
  switch mode {
  case .zeros:
    return Array(repeating: zero, count: before) + cells + Array(repeating: zero, count: after)
  case .reflect:
    let mirrored = Array(cells.reversed())
    return mirrored.dropLast().suffix(before) + cells + mirrored.dropFirst().prefix(after)
  case .replicate:
    return Array(repeating: cells[0], count: before) + cells
      + Array(repeating: cells[cells.count - 1], count: after)
  case .circular:
    return cells.suffix(before) + cells + cells.prefix(after)
  }
}

/// Where windows that reach over `extent` cells start on `length` cells, found by sliding one to the end.
func literalStarts(length: Int, extent: Int, stride: Int) -> [Int] {
  var starts: [Int] = []
  var start = 0
  while start + extent <= length {
    starts.append(start)
    start += stride
  }
  return starts
}

/// The cells of padding before and behind one axis, found from what each kind of padding is meant to achieve.
func literalSides(
  _ padding: Padding, sides: (Int, Int), length: Int, extent: Int, stride: Int
) -> (before: Int, after: Int) {
  switch padding {
  case .valid: return (0, 0)
  case .sides: return sides
  case .full: return (extent - 1, extent - 1)
  case .same, .sameLower:
    // As many windows as input cells that a stride starts on.
    let wanted = literalStarts(length: length, extent: 1, stride: stride).count
    var total = 0
    while literalStarts(length: length + total, extent: extent, stride: stride).count < wanted { total += 1 }
    let (smaller, larger) = (total / 2, total - total / 2)
    return padding == .same ? (smaller, larger) : (larger, smaller)
  }
}

extension PaddingMode {
  /// Whether one side of this many cells can be filled from so many cells of input.
  func canFill(_ padding: Int, of input: Int) -> Bool {
    switch self {
    case .zeros, .replicate: true
    case .reflect: padding < input
    case .circular: padding <= input
    }
  }
}
