/// A unit of a line, or a weight between two lines, that a page is about: input 2, output 0, weight 1.
public enum PickedUnit: Hashable, Sendable {
  /// A cell of the scene's input.
  case input(Int)
  /// A cell of the walked layer's output.
  case output(Int)
  /// A place of the walked layer's window.
  case weight(Int)
}
