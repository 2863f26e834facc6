import ConvEngine

/// What a picture may know of a number: itself, or that it is there and covered.
public enum ShownNumber: Hashable, Sendable {
  /// A number to be read.
  case number(Number)
  /// The −∞ that pads a maximum, or a maximum of nothing else.
  case minusInfinity
  /// A number that a question hides.
  case covered
  /// Nothing yet, as a quotient whose parts are still being made.
  case nothing

  /// The number, or what stands where there is none; covered if asked.
  init(_ number: Number?, isCovered: Bool, otherwise: ShownNumber = .nothing) {
    self = isCovered ? .covered : number.map(Self.number) ?? otherwise
  }

  /// The number; nil where it is covered or no number.
  public var number: Number? { if case .number(let number) = self { number } else { nil } }
}
