import ConvEngine

/// What parts the terms of a cell.
public enum TermJoint: String, Hashable, Sendable {
  /// They are added.
  case plus = "+"
  /// They stand side by side, as in a maximum.
  case comma = ","

  /// What a term is to the terms around it.
  var place: FormulaPlace { self == .plus ? .summand : .alone }
}

/// How the cells of one kind of layer are made, in the words of a formula: what its terms are, what stands around
/// them, and what comes of them.
protocol CellTerms: Sendable {
  /// How many terms there are.
  var count: Int { get }
  /// What parts two terms.
  var joint: TermJoint { get }
  /// One term.
  func term(_ index: Int, _ numbers: TermNumbers) -> Formula
  /// What stands around the terms, which are `.terms` in it: max(…), (…)/4.
  func enclosure(_ numbers: TermNumbers) -> Formula
  /// What it comes to: one number, or one for each of the first terms.
  var results: [Number] { get }
}

extension CellTerms {
  var joint: TermJoint { .plus }
  func enclosure(_ numbers: TermNumbers) -> Formula { .terms }
}

/// The numbers that terms are made of, as they show, or covered.
struct TermNumbers: Sendable {
  let format: NumberFormat
  let covering: Covering

  /// A number that the layer reads.
  func input(_ number: Number) -> Formula { covering.contains(.input) ? .covered : setting(number) }

  /// A weight or a bias.
  func weight(_ number: Number) -> Formula { covering.contains(.kernel) ? .covered : setting(number) }

  /// A setting, which is never covered.
  func setting(_ number: Number) -> Formula { .number(NumberText(number, format)) }
}
