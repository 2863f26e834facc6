import ConvEngine
import Formats
import Notation

/// Flags by their names, as they are typed into the command field.
extension SceneFlags {
  /// The names there are, as on the command line without the dashes.
  public static let names = [
    "input", "seed", "kernel", "stride", "padding", "padding-mode", "dilation", "groups", "bias", "flip",
    "layers", "network", "dimensions",
  ]

  /// Sets the flag called `name`: "stride" to "2", "flip" to "" or "false".
  ///
  /// - Throws: ``InputFault`` where there is no such flag, or where it needs a value.
  public mutating func set(_ name: String, to value: String) throws(InputFault) {
    let name = name.replacing("_", with: "-")
    guard Self.names.contains(name) else {
      throw .badData("no setting is called \(Quote.of(name)); \(NearestName.hint(name, among: Self.names))")
    }
    if name == "flip" { return try setFlip(value) }
    guard !value.isEmpty else { throw .badData("\(name) needs a value, as on the command line: stride 2") }
    switch name {
    case "input": input = value
    case "seed": seed = value
    case "kernel": kernel = value
    case "stride": stride = value
    case "padding": padding = value
    case "padding-mode": paddingMode = value
    case "dilation": dilation = value
    case "groups": groups = value
    case "bias": bias = value
    case "layers": layers = value
    case "network": network = value
    default: try setDimensions(value)
    }
  }

  private mutating func setFlip(_ value: String) throws(InputFault) {
    guard ["", "true", "false"].contains(value) else {
      throw .badData("flip is \(Quote.of(value)); expected true or false")
    }
    flip = value != "false"
  }

  private mutating func setDimensions(_ value: String) throws(InputFault) {
    guard let number = Int(value) else {
      throw .badData("dimensions is \(Quote.of(value)); expected 1 or 2")
    }
    dimensions = number
  }
}
