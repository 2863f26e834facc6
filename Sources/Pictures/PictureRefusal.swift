import Notation

/// Why a picture that was asked for by its name cannot be shown.
public enum PictureRefusal: Error, Hashable {
  /// No picture has the name.
  case unknown(String)
  /// The picture does not suit what it is to show.
  case unsuited(reason: String)

  /// "no picture is called 'grid'; expected one of stencil, …", or "bars show a 1-D signal, …".
  public var text: String {
    switch self {
    case .unknown(let name):
      let names = PictureRegistry.names.joined(separator: ", ")
      return "no picture is called '\(VisibleText.of(name, atMost: 40))'; expected one of \(names)"
    case .unsuited(let reason): return reason
    }
  }
}
