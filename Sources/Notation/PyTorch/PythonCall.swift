/// A call in a Python program: "F.conv2d(x, weight, bias, stride=(1, 1))".
struct PythonCall: Sendable {
  private let function: String
  private var arguments: [String]

  /// A call with arguments that have no names.
  init(_ function: String, _ arguments: String...) { (self.function, self.arguments) = (function, arguments) }

  /// Adds an argument under a setting's name: "stride=2".
  mutating func set(_ name: SettingName, _ value: String) { arguments.append("\(name.text)=\(value)") }

  /// The call as it stands in the program.
  var text: String { "\(function)(\(arguments.joined(separator: ", ")))" }
}
