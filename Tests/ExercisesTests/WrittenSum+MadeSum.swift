import ConvEngine
import WrittenSums

@testable import Exercises

extension WrittenSum {
  /// What a sum as it was made says, and what the one says that is asked.
  static func values(_ sum: MadeSum) -> (yours: Rational?, asked: Rational?) {
    let joint = sum.joint == .plus ? "+" : ","
    let yours = sum.columns.filter { !$0.yours.isEmpty }.map { $0.yours.map(\.text).joined() }
    let asked = sum.columns.filter { !$0.asked.isEmpty }.map(\.asked)
    return (
      value(sum.yours.opening.text + yours.joined(separator: joint) + sum.yours.closing.text),
      value(sum.asked.opening.text + asked.joined(separator: joint) + sum.asked.closing.text)
    )
  }
}
