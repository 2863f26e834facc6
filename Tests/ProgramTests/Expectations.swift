import Testing

extension PseudoTerminal {
  /// Expects the terminal to be as the program found it, with only these lines written on what was there before.
  func expectAsItWasFound(showing lines: [Substring] = [], sourceLocation: SourceLocation = #_sourceLocation)
  {
    #expect(modes == modesBefore, "the modes", sourceLocation: sourceLocation)
    let state = ScreenState(after: output)
    #expect(state.shown == lines, sourceLocation: sourceLocation)
    #expect(state.withoutText == ScreenState(), sourceLocation: sourceLocation)
  }

  /// Expects one line that says why nothing can be drawn and what needs no terminal, and not a byte besides.
  func expectRefusal(_ reason: String, sourceLocation: SourceLocation = #_sourceLocation) {
    #expect(
      text
        == "convwalk: play needs a terminal, and \(reason); 'convwalk play --plain' writes the walk as text, "
        + "'convwalk solve' the answer\r\n",
      sourceLocation: sourceLocation
    )
  }
}

extension [String: String] {
  /// The usual environment with these variables.
  static func usual(with changes: [String: String]) -> [String: String] {
    PseudoTerminal.environment.merging(changes) { $1 }
  }
}
