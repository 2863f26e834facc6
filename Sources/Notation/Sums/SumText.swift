import ConvEngine

/// The sum of one cell, piece by piece: `3·1 + 0·0 + 1·(−1) + 2 = 4`.
///
/// Each piece knows its term, so that a view can mark the one that is being made. A piece is made when it is
/// asked for: a window of a thousand cells costs nothing until it is read.
public struct SumText: Sendable {
  private let form: any SumForm
  private let style: NumberStyle
  private let width: Int
  private var numbers: TermNumbers { TermNumbers(style: style, width: width) }

  /// The sum of an output cell, with no number in more than `width` columns.
  public init(
    _ walk: LayerWalk, output: Position, style: NumberStyle = .decimals, width: Int = .max
  ) {
    let form: any SumForm =
      switch walk.layer {
      case .convolution(let layer): ProductSum(ConvolutionWalk(layer, on: walk.input), output)
      case .pooling(let layer): WindowSum(PoolingWalk(layer, on: walk.input), output)
      case .transposed(let layer): ProductSum(TransposedWalk(layer, on: walk.input), onto: output)
      case .activation(let layer): FunctionSum(ActivationWalk(layer, on: walk.input), output)
      case .softmax(let layer): SoftmaxSum(SoftmaxWalk(layer, on: walk.input), output)
      case .flatten(let layer): PlaceSum(FlattenWalk(layer, on: walk.input), output)
      case .linear(let layer): ProductSum(LinearWalk(layer, on: walk.input), output)
      }
    self.init(form, style, width)
  }

  /// What the walk makes at one of its cells: the sum of an output cell, or the stamp of an input cell.
  public init(_ walk: LayerWalk, cell: Position, style: NumberStyle = .decimals, width: Int = .max) {
    guard case .transposed(let layer) = walk.layer else {
      self.init(walk, output: cell, style: style, width: width)
      return
    }
    self.init(StampSum(TransposedWalk(layer, on: walk.input), cell), style, width)
  }

  private init(_ form: any SumForm, _ style: NumberStyle, _ width: Int) {
    (self.form, self.style, self.width) = (form, style, width)
  }

  /// How many terms there are: products, and the bias where there is one.
  public var count: Int { form.count }

  /// What stands before the first term: "max(", or "(" of a sum that is divided.
  public var opening: String { form.opening }

  /// What parts two terms.
  public var separator: Character { form.separator }

  /// What stands behind the last term: ")", or ")/4" with the divisor of an average.
  public var closing: String { form.closing }

  /// A term as it stands in the sum, without the + before it: "1·(−1)", or the bias.
  public subscript(term: Int) -> String { form.term(term, numbers) }

  /// Whether a term shows fewer digits than it has.
  public func isShortened(_ term: Int) -> Bool {
    form.numbers(of: term).contains { NumberText($0, style: style, width: width).isShortened }
  }

  /// The value of the whole sum, after "=" or, where any digit was dropped, "≈".
  public var result: String {
    let texts = form.results.map { NumberText($0, style: style, width: width) }
    let isShortened = texts.contains(where: \.isShortened)
    let more = form.results.count < form.count && form.results.count > 1 ? ", …" : ""
    let values = texts.map { $0.text.drop { isShortened && $0 == "≈" } }
    return (isShortened ? "≈ " : "= ") + values.joined(separator: ", ") + more
  }

  /// A value after the sign that is true of it: "= −5", "≈ 0.731".
  public static func equals(_ number: Number, style: NumberStyle = .decimals, width: Int = .max) -> String {
    let text = NumberText(number, style: style, width: width)
    return text.isShortened ? "≈ " + text.text.drop { $0 == "≈" } : "= " + text.text
  }
}
