/// The output-size formula with its numbers, one axis at a time:
/// ⌊(n + before + after − e) / s⌋ + 1, where the extent e = d(k − 1) + 1.
///
/// n = 5, k = 3, s = 2, no padding: ⌊(5 + 0 + 0 − 3)/2⌋ + 1 = ⌊1⌋ + 1 = 2. All lengths are in cells.
///
/// With `ceil_mode` the quotient is rounded up, and one is taken off where the last window would begin behind the
/// input and the padding before it: (o − 1)s ≥ n + before.
///
/// Source: lecture slide “Stride”; dilation as in
/// https://pytorch.org/docs/stable/generated/torch.nn.Conv2d.html
public struct SizeFormula: Hashable, Sendable {
  /// n, the length of the input.
  public let input: Int
  /// k, the length of the kernel.
  public let kernel: Int
  /// d, the distance of neighbouring kernel cells on the input.
  public let dilation: Int
  /// s, the distance of neighbouring windows.
  public let stride: Int
  /// Cells of padding in front of the input.
  public let before: Int
  /// Cells of padding behind the input.
  public let after: Int
  /// Whether the quotient is rounded up: `ceil_mode`, which pooling has.
  public let isCeiled: Bool

  /// The formula for one axis; the stride and the dilation are at least 1.
  public init(
    input: Int, kernel: Int, dilation: Int = 1, stride: Int = 1, before: Int = 0, after: Int = 0,
    isCeiled: Bool = false
  ) {
    self.isCeiled = isCeiled
    (self.input, self.kernel, self.dilation) = (input, kernel, dilation)
    (self.stride, self.before, self.after) = (stride, before, after)
  }

  /// e, how many cells a window reaches over: a kernel of 3 with dilation 2 has extent 5.
  public var extent: Int { dilation * (kernel - 1) + 1 }

  /// The input with its padding.
  public var padded: Int { input + before + after }

  /// What stands above the line: how far the first window can move; negative where it does not fit at all.
  public var numerator: Int { padded - extent }

  /// The numerator divided by the stride, before it is rounded down.
  public var quotient: Rational { Rational(numerator, stride) }

  /// The quotient rounded down; a true floor: ⌊−1/2⌋ = −1.
  public var floor: Int {
    let (quotient, remainder) = numerator.quotientAndRemainder(dividingBy: stride)
    return remainder < 0 ? quotient - 1 : quotient
  }

  /// The quotient rounded as asked for: down, or up with `ceil_mode`.
  public var rounded: Int { isCeiled && floor * stride < numerator ? floor + 1 : floor }

  /// Whether the last window that rounding up adds is taken off, as it would begin behind the input.
  public var isCutShort: Bool { isCeiled && rounded * stride >= input + before }

  /// The length of the output; 0 or less where the window does not fit.
  public var output: Int { rounded + (isCutShort ? 0 : 1) }

  /// Whether at least one window fits.
  public var fits: Bool { output >= 1 }

  /// Cells at the end of the padded input that no window reaches because the stride does not divide evenly.
  public var leftover: Int { fits ? max(0, numerator - (output - 1) * stride) : 0 }

  /// Cells that the last window reaches beyond the padded input, with `ceil_mode`; they are not there.
  public var overhang: Int { fits ? max(0, (output - 1) * stride - numerator) : 0 }

  /// How many of the ``leftover`` cells are padding; the rest are input.
  public var leftoverPadding: Int { min(leftover, after) }
}

/// A change of one setting that makes a scene run.
public enum Repair: Hashable, Sendable {
  /// Padding on every side of at least this.
  case padding(Int)
  /// A kernel of at most this length.
  case kernel(Int)
  /// A dilation of at most this.
  case dilation(Int)
  /// An input of at least this length.
  case input(Int)
}

extension SizeFormula {
  /// The nearest changes that would let one window fit, first padding; none where it fits already.
  ///
  /// n = 2, k = 3: padding 1, or kernel 2, or input 3.
  public var repairs: [Repair] {
    guard !fits else { return [] }
    var repairs: [Repair] = [.padding((extent - input + 1) / 2)]
    if dilation > 1, kernel > 1, padded >= kernel { repairs.append(.dilation((padded - 1) / (kernel - 1))) }
    if padded >= 1 { repairs.append(.kernel((padded - 1) / dilation + 1)) }
    repairs.append(.input(extent - before - after))
    return repairs
  }
}
