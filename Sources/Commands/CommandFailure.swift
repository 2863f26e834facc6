import ConvEngine
import Formats
import Lessons
import Notation
import Pictures

/// How a command ends: the exit statuses that others rely on (most are those of sysexits.h).
public enum ExitStatus: Int32, CaseIterable, Sendable {
  /// Everything was done.
  case done = 0
  /// The answer that was checked is wrong, or the lessons have faults.
  case faultsFound = 1
  /// The command line is not one that can be carried out.
  case usage = 64
  /// The data says something it cannot say.
  case badData = 65
  /// There is no such file, or it cannot be read.
  case noSuchFile = 66
  /// There is no terminal that a picture can be drawn on.
  case noTerminal = 69
  /// The answer could not be written.
  case cannotWrite = 74
}

/// Why a command could not do what it was asked: one line for standard error, and the exit status.
public struct CommandFailure: Error, Sendable {
  /// The exit status.
  public let status: ExitStatus
  /// One line; empty where there is nothing to say, as when nobody reads the answer any more.
  public let message: String

  init(_ status: ExitStatus, _ message: String) { (self.status, self.message) = (status, message) }

  init(_ fault: InputFault) {
    self.init(fault.kind == .badData ? .badData : .noSuchFile, fault.message)
  }

  /// A picture that cannot be shown: status 64 where none has the name, 65 where it does not suit the scene.
  init(_ refusal: PictureRefusal) {
    switch refusal {
    case .unknown: self.init(.usage, refusal.text)
    case .unsuited: self.init(.badData, refusal.text)
    }
  }

  /// A layer that cannot run, in the scene of a file, of standard input (`-`), or of flags alone.
  init(_ fault: SceneFault, in scene: Scene, from path: String?) {
    let source = path.map { ($0 == "-" ? "standard input" : VisibleText.of($0)) + ": " } ?? ""
    self.init(.badData, source + FaultText.line(fault, in: scene))
  }
}
