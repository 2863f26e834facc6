import ConvEngine
import Notation

/// The number is off by something that no other slip explains.
enum ArithmeticSlip: Slip {
  static let name = "arithmetic_slip"

  static func finding(in cell: WorkedCell) -> SlipFinding? {
    let difference = cell.given.value + cell.expected * -1
    let given = NumberText(cell.given.value).text
    if case .symbolic = difference {
      return SlipFinding(
        said: "\(given) is off by \(NumberText(difference).text): an arithmetic slip")
    }
    let isLess = (difference.nearestDouble ?? 0) < 0
    let size = NumberText(isLess ? difference * -1 : difference).text
    let direction = isLess ? "little" : "much"
    return SlipFinding(
      said:
        "\(given) is \(size) too \(direction): an arithmetic slip"
    )
  }
}
