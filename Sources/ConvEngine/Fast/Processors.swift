// A fast path: nobody needs it to understand the engine. It gives what the walk gives, which the tests hold it to.

import Glibc

/// The processors of the machine, for work that is worth sharing among them.
///
/// Dispatch would do, but where the system grants no further thread it waits for one for ever.
enum Processors {
  /// Calls `body` once with each of 0 ..< count, on one thread for each processor.
  ///
  /// Where the system grants fewer threads, this one does what the others would have done.
  static func share(_ count: Int, _ body: (Int) -> Void) {
    let threads = min(count, max(1, Int(sysconf(Int32(_SC_NPROCESSORS_ONLN)))))
    withoutActuallyEscaping(body) { body in
      let shares = (0..<threads).map { Share(indices: stride(from: $0, to: count, by: threads), body) }
      let running = shares.dropFirst().map { $0.start() }
      shares.first?.run()
      for (share, thread) in zip(shares.dropFirst(), running) {
        if let thread { pthread_join(thread, nil) } else { share.run() }
      }
    }
  }
}

/// What one thread does.
private final class Share {
  private let indices: StrideTo<Int>
  private let body: (Int) -> Void

  init(indices: StrideTo<Int>, _ body: @escaping (Int) -> Void) {
    (self.indices, self.body) = (indices, body)
  }

  func run() { for index in indices { body(index) } }

  /// Runs it on another thread, which the share is to outlive; nil if there is none.
  func start() -> pthread_t? {
    var thread = pthread_t()
    let share = Unmanaged.passUnretained(self).toOpaque()
    let error = pthread_create(
      &thread, nil,
      { share in
        share.map { Unmanaged<Share>.fromOpaque($0).takeUnretainedValue().run() }
        return nil
      }, share)
    return error == 0 ? thread : nil
  }
}
