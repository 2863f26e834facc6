import ConvEngine

/// The curve of a function of one number, and where the walked number stands on it.
struct CurveFigure {
  /// The function, as a student writes it.
  let heading: String
  /// How far the x axis reaches to either side of 0.
  let reach: Double
  /// The x of the point; nil where none is walked.
  var point: Double?
  /// The function.
  let function: (Double) -> Double

  /// How the point looks.
  static let mark = (mark: "[•]", meaning: "where the number stands on the curve")

  init(
    heading: String, reach: Double, point: Double?, _ function: @escaping (Double) -> Double
  ) {
    (self.heading, self.reach, self.point, self.function) = (heading, reach, point, function)
  }
}
