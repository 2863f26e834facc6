/// A piece of a paragraph before it is known what its stars and underscores mean.
struct InlinePiece {
  /// What is shown; of a run, the characters that turn out to mean nothing.
  var text: [Unicode.Scalar]
  var isCode = false
  /// Nil for text and code.
  var run: DelimiterRun?
  /// What ends before the text, and what begins behind it, from the inside out.
  var ends = 0
  var begins: [Span.Look] = []
  let line: Int
}

/// Pairs runs of stars and underscores: CommonMark's procedure "process emphasis".
///
/// - Complexity: O(pieces).
struct Emphasis {
  private var pieces: [InlinePiece]
  /// For each piece the run before and behind it among those that may still pair; −1 where there is none.
  private var previous: [Int]
  private var next: [Int]
  private var first = -1
  /// Below which place no beginning is left, by the kind of the end that looked for it in vain.
  private var bottoms: [Int: Int] = [:]

  init(_ pieces: [InlinePiece]) {
    self.pieces = pieces
    previous = Array(repeating: -1, count: pieces.count)
    next = previous
    var last = -1
    for (place, piece) in pieces.enumerated() where piece.run != nil {
      previous[place] = last
      if last < 0 { first = place } else { next[last] = place }
      last = place
    }
  }

  /// Pairs what belongs together.
  mutating func resolve() {
    var end = first
    while end >= 0 {
      guard let run = pieces[end].run, run.canClose else {
        end = next[end]
        continue
      }
      guard let begin = beginning(of: end, run) else {
        bottoms[kind(run)] = previous[end]
        let behind = next[end]
        if !run.canOpen { remove(end) }
        end = behind
        continue
      }
      pair(begin, end)
      if pieces[end].text.isEmpty {
        let behind = next[end]
        remove(end)
        end = behind
      }
    }
  }

  /// The nearest run that begins what a run ends.
  private func beginning(of end: Int, _ run: DelimiterRun) -> Int? {
    let bottom = bottoms[kind(run)] ?? -1
    var place = previous[end]
    while place > bottom {
      if let other = pieces[place].run, other.character == run.character, other.canOpen {
        // A run that may both begin and end pairs with another only if their lengths do not add up to a multiple
        // of 3, or are multiples of 3 both.
        let isEither = run.canOpen || other.canClose
        let isThird = (run.length + other.length) % 3 == 0 && run.length % 3 != 0
        if !(isEither && isThird) { return place }
      }
      place = previous[place]
    }
    return nil
  }

  private mutating func pair(_ begin: Int, _ end: Int) {
    let isStrong = pieces[begin].text.count >= 2 && pieces[end].text.count >= 2
    pieces[begin].begins.append(isStrong ? .strong : .emphasis)
    pieces[end].ends += 1
    pieces[begin].text.removeLast(isStrong ? 2 : 1)
    pieces[end].text.removeLast(isStrong ? 2 : 1)
    next[begin] = end
    previous[end] = begin
    if pieces[begin].text.isEmpty { remove(begin) }
  }

  private mutating func remove(_ place: Int) {
    let (before, behind) = (previous[place], next[place])
    if before >= 0 { next[before] = behind }
    if behind >= 0 { previous[behind] = before }
  }

  private func kind(_ run: DelimiterRun) -> Int {
    (run.character == "*" ? 6 : 0) + (run.canOpen ? 3 : 0) + run.length % 3
  }

  /// The text in spans of one look each.
  ///
  /// A look within another cannot be shown, and is a fault.
  func spans(_ faults: inout FaultList) -> [Span] {
    var spans = SpanCollector()
    var looks: [Span.Look] = []
    var isNested = false
    for piece in pieces {
      looks.removeLast(piece.ends)
      if !piece.text.isEmpty {
        if looks.count + (piece.isCode ? 1 : 0) > 1, !isNested {
          isNested = true
          faults.add(
            piece.line, "emphasis, strong text or code within another; end one before the next begins")
        }
        spans.add(piece.text, piece.isCode ? .code : looks.last ?? .plain)
      }
      looks += piece.begins.reversed()
    }
    return spans.finished()
  }
}

/// Joins text that looks the same to one span; two pieces of code stay apart.
private struct SpanCollector {
  private var spans: [Span] = []
  private var text: [Unicode.Scalar] = []
  private var look = Span.Look.plain

  mutating func add(_ scalars: [Unicode.Scalar], _ look: Span.Look) {
    if look != self.look || look == .code { flush() }
    self.look = look
    text += scalars
  }

  consuming func finished() -> [Span] {
    flush()
    return spans
  }

  private mutating func flush() {
    if !text.isEmpty { spans.append(Span(text[...].text, look)) }
    text = []
  }
}
