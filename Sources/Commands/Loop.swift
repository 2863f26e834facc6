import Glibc
import Lessons
import Screen
import Terminal
import Tutor
import Views

/// The one loop: draw the model, wait for events, update the model, carry out the effects.
///
/// All keys that are waiting are taken before a frame is drawn, and nothing runs while nothing happens.
struct Loop {
  private var model: Model
  private let runner: EffectRunner
  private var alarm: Alarm?
  /// Whether long work waits for its next slice.
  private var isWorking = false
  /// Progress that is to be kept once the frame is out, and whether it was said that it cannot be.
  private var unsaved: Progress?
  private var hasComplained = false

  private init(_ model: Model, _ runner: EffectRunner) { (self.model, self.runner) = (model, runner) }

  /// Runs a model on the terminal until it asks to leave.
  ///
  /// A signal that ends the program ends it here, by that signal, once the terminal has been given back.
  ///
  /// - Parameter first: what is done before anything is shown.
  /// - Returns: the model as the user left it.
  /// - Throws: ``CommandFailure`` with status 69 where there is no usable terminal.
  @discardableResult
  static func run(
    _ model: Model, _ options: TerminalOptions, _ runner: EffectRunner = EffectRunner(),
    first: [Effect] = [], command: String
  ) throws -> Model {
    var session = try open(options, command)
    var loop = Loop(model, runner)
    do {
      let end = try loop.run(first, on: &session)
      session.close()
      // Ctrl-C is the interrupt key in raw modes too, and a shell must hear of it.
      if end == .interrupted { TerminalSession.die(bySignal: SIGINT) }
      return loop.model
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
        "\(command) needs a terminal, and \(error.reason); 'convwalk \(command) --plain' "
          + (command == "learn"
            ? "goes through it line by line, 'convwalk solve' writes"
            : "writes the walk as text, 'convwalk solve'")
          + " the answer"
      )
    }
  }

  /// How the model asked to end.
  private enum End {
    case left, interrupted
  }

  private mutating func run(_ first: [Effect], on session: inout TerminalSession) throws(TerminalEnd) -> End {
    model.write(in: session.isASCII ? .ascii : .unicode)
    _ = update(&model, .resize(session.size))
    _ = carryOut(first + model.begin(), on: &session)
    defer { save() }
    while true {
      session.paint(view(model, session.size))
      if unsaved != nil, save() { session.paint(view(model, session.size)) }
      var events = try session.events(timeoutMilliseconds: isWorking ? 0 : alarm?.remaining)
      if let due = alarm, due.remaining == 0 {
        events.append(.tick(due.number))
        alarm = nil
      }
      if events.isEmpty, isWorking {
        isWorking = false
        if let end = carryOut(update(&model, outcome: .slice), on: &session) { return end }
      }
      for event in events {
        if let end = carryOut(update(&model, event), on: &session) { return end }
      }
    }
  }

  /// Does what the model asks for, and what follows from that; how it ends, once it asks to.
  private mutating func carryOut(_ effects: [Effect], on session: inout TerminalSession) -> End? {
    for effect in effects {
      switch effect {
      case .leave: return .left
      case .interrupt: return .interrupted
      case .redraw: session.redraw()
      case .suspend: session.suspend()
      case .tick(let milliseconds, let number): alarm = Alarm(in: milliseconds, number)
      case .save(let progress): unsaved = progress
      case .forget(let lesson, let progress):
        unsaved = nil
        complain(runner.progress?.save(progress, forgetting: lesson.map { .lesson($0) } ?? .all))
      case .work: isWorking = true
      case .open, .openNext, .change, .search, .browse, .play, .practise:
        guard let outcome = runner.outcome(of: effect) else { continue }
        if let end = carryOut(update(&model, outcome: outcome), on: &session) { return end }
      }
    }
    return nil
  }
}

extension Loop {
  /// Keeps the progress; true where it has to be said, for the first time, that it cannot be.
  @discardableResult
  private mutating func save() -> Bool {
    guard let progress = unsaved else { return false }
    unsaved = nil
    return complain(runner.progress?.save(progress))
  }

  /// Says, once, why the progress cannot be kept; true where it had to be said.
  @discardableResult
  private mutating func complain(_ failure: String?) -> Bool {
    guard let failure, !hasComplained else { return false }
    hasComplained = true
    _ = update(&model, outcome: .failed(failure))
    return true
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
