import ConvEngine
import Testing

/// The functions of single numbers, and what each says of itself.
@Suite struct ActivationTests {
  @Test func namesAndSettings() {
    #expect(Activation.all.map(\.kind).starts(with: ["relu", "leaky_relu", "sigmoid", "tanh"]))
    var leaky = Activation.all[1]
    #expect(leaky.setting?.name == "negative_slope" && leaky.setting?.value == Rational(1, 100))
    leaky.setting?.value = Rational(1, 3)
    #expect(leaky == .leakyReLU(slope: Rational(1, 3)))
    // Where there is nothing to set nothing happens.
    var plain = Activation.relu
    plain.setting = leaky.setting
    #expect(plain == .relu && plain.setting == nil)
  }

  /// No number that comes out lies beyond the bounds, and some come close to them.
  @Test(arguments: Activation.all) func bounds(activation: Activation) {
    let outputs = stride(from: -40.0, through: 40, by: 0.25).map { activation($0) }
    let (least, most) = (outputs.min() ?? .nan, outputs.max() ?? .nan)
    if let bounds = activation.bounds {
      #expect(bounds.contains(least) && bounds.contains(most))
      #expect(least - bounds.lowerBound < 1e-9 && bounds.upperBound - most < 1e-9)
    } else {
      #expect(most == 40)
    }
  }

  /// The function of a fraction is the function of the double that is nearest to it.
  @Test(arguments: Activation.all) func fractionsAndDoublesAgree(activation: Activation) {
    for numerator in -9...9 {
      let number = Number(numerator, over: 4)
      let double = activation(Double(numerator) / 4)
      #expect(abs((activation(number).nearestDouble ?? .nan) - double) < 1e-15)
      #expect(activation(.approximate(Double(numerator) / 4)) == .approximate(double))
    }
    #expect(activation(Double.nan).isNaN)
  }
}
