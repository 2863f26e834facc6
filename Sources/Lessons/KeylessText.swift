/// Prose for where there are no keys: on paper, and in a conversation of plain text.
///
/// A lesson names a key as code, `→` or `Tab`. A sentence that names one, or speaks of keys, is left out; where it names them before a
/// colon only, the rest of it stays: "The kernel is turned. Press `→`: it gives 0 everywhere. `n` brings the next one."
/// becomes "The kernel is turned. It gives 0 everywhere." A block with nothing left is left out.
public struct KeylessText: Sendable {
  /// The names of the keys: "→", "Tab", "s".
  private let keys: Set<String>

  /// Leaves out what names these keys.
  public init(keys: Set<String>) { self.keys = keys }

  /// The blocks without sentences that name keys.
  ///
  /// - Complexity: O(text).
  public func blocks(_ blocks: [Block]) -> [Block] {
    blocks.compactMap { block in
      if case .formula = block.kind { return block }
      let spans = spans(block.spans)
      return spans.isEmpty && !block.spans.isEmpty ? nil : Block(block.kind, depth: block.depth, spans)
    }
  }

  /// Plain text without sentences that begin with "Press" and a key.
  ///
  /// "Which column? Press a to answer." is "Which column?".
  public func text(_ text: String) -> String {
    let sentences = Self.sentences([Span(text)])
    let kept = sentences.filter { sentence in
      let words = sentence.map(\.text).joined().split(separator: " ")
      guard words.count > 1, words[0] == "Press" else { return true }
      return !keys.contains(String(words[1].filter { !".,:;".contains($0) || words[1].count == 1 }))
    }
    return Self.joined(kept).map(\.text).joined()
  }

  private func spans(_ spans: [Span]) -> [Span] {
    let kept = Self.sentences(spans).compactMap { sentence -> [Span]? in
      guard names(sentence) else { return sentence }
      guard let (head, tail) = Self.dividedAtColon(sentence), names(head), !names(tail) else { return nil }
      return Self.capitalised(tail)
    }
    return Self.joined(kept)
  }

  /// Whether a sentence names a key, or speaks of keys.
  private func names(_ sentence: [Span]) -> Bool {
    sentence.contains { span in
      if span.look == .code { return keys.contains(span.text) }
      return span.text.split { !$0.isLetter }.contains { ["key", "keys", "Key", "Keys"].contains($0) }
    }
  }

  /// Sentences, each without the blank behind it.
  private static func sentences(_ spans: [Span]) -> [[Span]] {
    var sentences: [[Span]] = []
    var sentence: [Span] = []
    for span in spans {
      guard span.look != .code else {
        sentence.append(span)
        continue
      }
      var rest = Substring(span.text)
      while let end = end(of: rest) {
        sentence.append(Span(String(rest[..<end]), span.look))
        sentences.append(sentence)
        (sentence, rest) = ([], rest[end...].drop { $0 == " " })
      }
      if !rest.isEmpty { sentence.append(Span(String(rest), span.look)) }
    }
    return sentence.isEmpty ? sentences : sentences + [sentence]
  }

  /// Where a sentence ends: behind a full stop, or a question or exclamation mark, that a blank follows, or nothing.
  private static func end(of text: Substring) -> Substring.Index? {
    text.indices.first { index in
      let next = text.index(after: index)
      guard ".?!".contains(text[index]), next < text.endIndex, text[next] == " " else { return false }
      return text[next...].first { $0 != " " }.map { !$0.isLowercase } ?? true
    }.map { text.index(after: $0) }
  }

  /// What stands before the first colon, and behind it.
  private static func dividedAtColon(_ sentence: [Span]) -> (head: [Span], tail: [Span])? {
    for (index, span) in sentence.enumerated() where span.look != .code {
      guard let colon = span.text.firstRange(of: ": ") else { continue }
      let head = sentence[..<index] + [Span(String(span.text[..<colon.lowerBound]), span.look)]
      let tail = [Span(String(span.text[colon.upperBound...]), span.look)] + sentence[(index + 1)...]
      return (Array(head), tail)
    }
    return nil
  }

  private static func capitalised(_ sentence: [Span]) -> [Span] {
    guard let first = sentence.first, first.look != .code else { return sentence }
    let text = first.text.prefix(1).uppercased() + first.text.dropFirst()
    return [Span(text, first.look)] + sentence.dropFirst()
  }

  private static func joined(_ sentences: [[Span]]) -> [Span] {
    Array(sentences.joined(separator: [Span(" ")]))
  }
}
