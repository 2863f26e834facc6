/// One axis of windows that are spread evenly over an input, however long it is.
///
/// Window i of o runs from ⌊i·n/o⌋ up to, and not including, ⌈(i + 1)·n/o⌉. n = 5, o = 3: 0–1, 1–3, 3–4; the
/// windows may overlap, and need not be of one length.
///
/// Source: https://pytorch.org/docs/stable/generated/torch.nn.AdaptiveAvgPool2d.html
public struct AdaptiveAxis: Hashable, Sendable {
  /// n, the length of the input.
  public let input: Int
  /// o, how many windows there are.
  public let count: Int

  /// `count` windows over an input of `input` cells; both are at least 1.
  public init(input: Int, count: Int) { (self.input, self.count) = (input, count) }

  /// The cells of a window.
  public func cells(of window: Int) -> Range<Int> {
    window * input / count..<((window + 1) * input + count - 1) / count
  }
}
