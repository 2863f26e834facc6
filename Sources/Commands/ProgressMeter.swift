import Glibc

/// Says on standard error how far long work is, where that is a terminal; Ctrl-C ends the program as ever.
///
/// Nothing is said of work that is done within a fifth of a second.
final class ProgressMeter {
  private var next = ContinuousClock.now + .milliseconds(200)
  private var isShown = false

  /// Nil where no one would see it.
  init?() {
    guard isatty(STDERR_FILENO) == 1 else { return nil }
  }

  /// How much of a layer is done.
  func show(layer: Int, percent: Int) {
    guard ContinuousClock.now >= next else { return }
    next = .now + .milliseconds(100)
    isShown = true
    write("\rcomputing layer \(layer): \(percent) %; Ctrl-C stops ")
  }

  /// Takes the line away again.
  func clear() {
    if isShown { write("\r" + String(repeating: " ", count: 60) + "\r") }
  }

  private func write(_ text: String) {
    let bytes = Array(text.utf8)
    _ = bytes.withUnsafeBytes { Glibc.write(STDERR_FILENO, $0.baseAddress!, $0.count) }
  }
}
