import CNcurses
import Glibc
import Screen

extension TerminalSession {
  /// Keys taken in one batch; what is left waits for the next.
  private static let largestBatch = 4096

  /// Waits for events and returns all that are waiting, in order.
  ///
  /// - Parameter timeoutMilliseconds: how long to wait; nil waits until something happens, and nothing runs
  ///   in the meantime. When the time is over there are no events.
  /// - Throws: `TerminalEnd` if a signal asks the program to end, or the terminal is gone. The session is still
  ///   to be closed.
  public mutating func events(timeoutMilliseconds: Int?) throws(TerminalEnd) -> [Event] {
    let deadline = timeoutMilliseconds.map { Clock.milliseconds + max(0, $0) }
    while true {
      try wait(until: queued.isEmpty ? [deadline, decoderDeadline].compactMap { $0 }.min() : 0)
      let events = queued
      queued = []
      if !events.isEmpty { return events }
      if let deadline, Clock.milliseconds >= deadline { return [] }
    }
  }

  /// Stops the program's job, as Ctrl-Z does, and comes back when it is continued.
  ///
  /// The terminal is given back while the program is stopped; the next events are the size and `redraw`.
  public mutating func suspend() { stop(wholeJob: true) }

  /// Waits once, until something has happened or a moment has come, and queues what did.
  private mutating func wait(until moment: Int?) throws(TerminalEnd) {
    var descriptors = [
      pollfd(fd: wakeUp, events: Int16(POLLIN), revents: 0),
      pollfd(fd: keys.descriptor, events: Int16(POLLIN), revents: 0),
    ]
    let time = moment.map { Int32(clamping: max(0, $0 - Clock.milliseconds)) } ?? -1
    let ready = poll(&descriptors, 2, time)
    if ready < 0, errno != EINTR { throw .gone }
    try takeSignals()
    if ready > 0, descriptors[1].revents != 0 {
      try takeKeys()
    } else if let decoderDeadline, Clock.milliseconds >= decoderDeadline {
      queued += decoder.expire()
      self.decoderDeadline = nil
    }
  }

  // MARK: Keys

  private mutating func takeKeys() throws(TerminalEnd) {
    var taken = 0
    repeat {
      switch keys.read() {
      case .bytes(let bytes):
        let events = decoder.decode(bytes)
        // In cooked modes the terminal itself would make a signal of it; it is the way out of anything.
        if events.contains(.key(.control("\\"))) { throw .signal(SIGQUIT) }
        queued += events
        taken += bytes.count
      case .nothing: break
      case .gone: throw .gone
      }
    } while taken < Self.largestBatch && keys.hasMore
    decoderDeadline = decoder.pending.patience(escape: escapeMilliseconds).map { Clock.milliseconds + $0 }
  }

  // MARK: Signals

  private mutating func takeSignals() throws(TerminalEnd) {
    cn_signals_drain()
    try throwIfEnding()
    if cn_signals_take(SIGTSTP) {
      stop(wholeJob: false)
    } else if cn_signals_take(SIGCONT) {
      resume()
    }
    try throwIfEnding()
    if cn_signals_take(SIGWINCH) { takeSize() }
  }

  private func throwIfEnding() throws(TerminalEnd) {
    let signal = cn_signals_ending()
    if signal != 0 { throw .signal(signal) }
  }

  private mutating func takeSize() {
    let newSize = ScreenSize.current
    guard newSize != size else { return }
    size = newSize
    resize_term(Int32(size.rows), Int32(size.columns))
    modes.prepareLeaving(size)
    painter.redraw()
    queued.append(.resize(size))
  }

  // MARK: Stopping

  private mutating func stop(wholeJob: Bool) {
    modes.leave()
    _ = cn_signals_stop(SIGTSTP, wholeJob)
    resume()
  }

  /// Takes the terminal back after the program was stopped; a program that is to end leaves it alone.
  private mutating func resume() {
    // Only the job in the foreground may set modes: one that was merely continued stops again until it is that.
    while cn_signals_ending() == 0, cn_guard_in_background() {
      if !cn_signals_stop(SIGTTOU, false) { break }
    }
    guard cn_signals_ending() == 0 else { return }
    _ = cn_signals_take(SIGCONT)
    reset_prog_mode()
    cn_guard_read_keys()
    modes.enter()
    painter.redraw()
    takeSize()
    queued.append(.redraw)
  }
}

extension KeyDecoder.Pending {
  /// Milliseconds to wait for what may follow.
  fileprivate func patience(escape: Int) -> Int? {
    switch self {
    case .nothing: nil
    case .escape: escape
    case .sequence: max(escape, 100)
    case .paste: 1000
    }
  }
}

/// The clock that no one sets.
private enum Clock {
  static var milliseconds: Int {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return time.tv_sec * 1000 + time.tv_nsec / 1_000_000
  }
}
