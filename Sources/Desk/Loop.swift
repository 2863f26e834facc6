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
    var alarm: Alarm?
    do {
      while true {
        session.paint(view(model, session.size))
        var events = try session.events(timeoutMilliseconds: alarm?.remaining)
        if let due = alarm, due.remaining == 0 {
          events.append(.tick(due.number))
          alarm = nil
        }
        for event in events {
          for effect in update(&model, event) {
            switch effect {
            case .leave:
              session.close()
              // Ctrl-C is the interrupt key in raw modes too, and a shell must hear of it.
              if event == .key(.control("c")) { TerminalSession.die(bySignal: SIGINT) }
              return
            case .redraw: session.redraw()
            case .suspend: session.suspend()
            case .tick(let milliseconds, let number): alarm = Alarm(in: milliseconds, number)
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

/// A moment at which a tick is due.
private struct Alarm {
  let number: Int
  private let moment: ContinuousClock.Instant

  init(in milliseconds: Int, _ number: Int) {
    self.number = number
    moment = .now + .milliseconds(milliseconds)
  }

  /// Milliseconds until then; 0 once it is past.
  var remaining: Int {
    let left = moment - .now
    return left <= .zero ? 0 : Int(left / .milliseconds(1)) + 1
  }
}
