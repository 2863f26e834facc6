import ConvEngine
import Notation

/// What shows of an activation: its curve, with the walked number on it.
struct ActivationFigure: KindFigure, StandingFigure {
  let standing: Standing
  let layer: SizedActivation

  var marks: [(mark: String, meaning: String)] { [CurveFigure.mark] }

  func curve(farthest: Double) -> CurveFigure? {
    let activation = layer.activation
    let reach = activation.bounds != nil ? max(4, min(farthest, 8)) : max(1, farthest)
    return CurveFigure(
      heading: Self.heading(activation), reach: reach,
      point: standing.walk.input[standing.cell].nearestDouble
    ) { activation($0) }
  }

  /// The function, as a student writes it.
  static func heading(_ activation: Activation) -> String {
    switch activation {
    case .relu: "max(0, x)"
    case .leakyReLU(let slope): "x, or \(NumberText(.exact(slope)).text)·x below 0"
    case .sigmoid: "1/(1 + e^−x)"
    case .tanh: "tanh(x)"
    }
  }
}
