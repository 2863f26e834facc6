import Glibc
import Screen
import Terminal
import Tutor
import Views

/// The one loop: draw the model, wait for events, update the model, carry out the effects.
///
/// All keys that are waiting are taken before a frame is drawn, and nothing runs while nothing happens.
enum Loop {
  /// Runs a model on the terminal until it asks to leave.
  ///
  /// A signal that ends the program ends it here, by that signal, once the terminal has been given back.
  ///
  /// - Throws: ``CommandFailure`` with status 69 where there is no usable terminal.
  static func run(_ start: Model, _ options: TerminalOptions, command: String) throws {
    var session = try open(options, command)
    var model = start
    do {
      while true {
        session.paint(view(model, session.size))
        for event in try session.events(timeoutMilliseconds: nil) {
          for effect in update(&model, event) {
            switch effect {
            case .leave:
              session.close()
              return
            case .redraw: session.redraw()
            case .suspend: session.suspend()
            }
          }
        }
      }
    } catch {
      session.close()
      switch error {
      case .signal(let signal): TerminalSession.die(bySignal: signal)
      case .gone: TerminalSession.die(bySignal: SIGHUP)
      }
    }
  }

  private static func open(_ options: TerminalOptions, _ command: String) throws -> TerminalSession {
    do throws(TerminalFault) { return try TerminalSession(options) } catch {
      throw CommandFailure(
        .noTerminal,
        "\(command) needs a terminal, and \(error.reason); 'convwalk \(command) --plain' writes the walk as "
          + "text, 'convwalk solve' the answer"
      )
    }
  }
}
