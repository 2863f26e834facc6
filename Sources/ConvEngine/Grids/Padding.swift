/// How many cells are added around an input, in the way that was asked for.
///
/// PyTorch's `padding`, and more: sides of their own, `same` with a stride, `same_lower` and `full`.
public enum Padding: Hashable, Sendable {
  /// Cells on each side.
  case sides(Sides)
  /// None: the kernel stays inside the input.
  case valid
  /// Enough for ⌈input/stride⌉ outputs; an odd cell goes to the bottom and right.
  case same
  /// As `same`, but an odd cell goes to the top and left.
  case sameLower
  /// extent − 1 on each side: every input cell is visited by every kernel cell.
  case full

  /// The same number of cells above and below, and left and right.
  public static func around(rows: Int, columns: Int) -> Padding {
    .sides(Sides(top: rows, bottom: rows, left: columns, right: columns))
  }
}

extension Padding {
  /// The cells that a named padding adds before and after the input of one axis; 0 where it has no name.
  ///
  /// `same` for n = 5, k = 2, s = 2: ⌈5/2⌉ = 3 outputs take (3 − 1)·2 + 2 = 6 cells, so 0 and 1.
  func amounts(_ size: SizeFormula) -> (before: Int, after: Int) {
    let outputs = (size.input + size.stride - 1) / size.stride
    let total = max((outputs - 1) * size.stride + size.extent - size.input, 0)
    return switch self {
    case .same: (total / 2, total - total / 2)
    case .sameLower: (total - total / 2, total / 2)
    case .full: (size.extent - 1, size.extent - 1)
    case .valid, .sides: (0, 0)
    }
  }

  /// The same size with this padding, two sides of which belong to the axis.
  func sized(
    _ size: SizeFormula, _ before: KeyPath<Sides, Int>, _ after: KeyPath<Sides, Int>
  ) -> SizeFormula {
    var amounts = amounts(size)
    if case .sides(let sides) = self { amounts = (sides[keyPath: before], sides[keyPath: after]) }
    return SizeFormula(
      input: size.input, kernel: size.kernel, dilation: size.dilation, stride: size.stride,
      before: amounts.before, after: amounts.after, isCeiled: size.isCeiled)
  }
}

/// Cells added on each side of a grid.
public struct Sides: Hashable, Sendable {
  /// Rows above and rows below.
  public var top, bottom: Int
  /// Columns to the left and to the right.
  public var left, right: Int

  /// Cells on each side; what is not named is 0.
  public init(top: Int = 0, bottom: Int = 0, left: Int = 0, right: Int = 0) {
    (self.top, self.bottom, self.left, self.right) = (top, bottom, left, right)
  }

  /// The largest of the four.
  public var largest: Int { max(top, bottom, left, right) }
}

/// What the cells of the padding hold: PyTorch's `padding_mode`.
///
/// On [1, 2, 3] with two cells of padding: zeros 0 0 [1 2 3] 0 0, reflect 3 2 [1 2 3] 2 1,
/// replicate 1 1 [1 2 3] 3 3, circular 2 3 [1 2 3] 1 2.
///
/// Source: https://pytorch.org/docs/stable/generated/torch.nn.Conv2d.html
public enum PaddingMode: String, CaseIterable, Hashable, Sendable {
  /// Zeros.
  case zeros
  /// The input mirrored at its border cell; needs padding < input.
  case reflect
  /// The border cell again and again.
  case replicate
  /// The other end of the input; needs padding ≤ input.
  case circular
}
