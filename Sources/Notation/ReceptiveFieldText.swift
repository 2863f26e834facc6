import ConvEngine

/// A receptive field in words.
public enum ReceptiveFieldText {
  /// "5 × 5", in 1-D "5".
  public static func size(_ field: ReceptiveField, of input: Shape) -> String {
    let size = field.size
    return input.dimensions == .one ? number(size.columns) : "\(number(size.rows)) × \(number(size.columns))"
  }

  /// "each cell depends on 5 × 5 cells of the input", and whether these are all of it.
  public static func sentence(_ field: ReceptiveField, of input: Shape) -> String {
    let all = field.covers(input) ? ", all of it" : ""
    let beyond = field.size.rows > input.rows || field.size.columns > input.columns
    return "receptive field: a cell depends on \(size(field, of: input)) of the scene's input"
      + (beyond ? " and its padding" : "") + all
  }

  private static func number(_ length: Int) -> String { length > 1 << 53 ? "∞" : "\(length)" }
}
