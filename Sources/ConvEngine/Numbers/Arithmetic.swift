/// The kind of number that a scene is solved in.
public enum Arithmetic: String, CaseIterable, Sendable {
  /// Fractions of unlimited size; nothing is rounded.
  case exact
  /// IEEE double precision, as NumPy and PyTorch's float64.
  case double
}
