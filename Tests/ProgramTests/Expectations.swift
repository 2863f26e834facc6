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
}
