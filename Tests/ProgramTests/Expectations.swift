import Foundation
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

extension PseudoTerminal {
  /// The whole screen at the moment, as it is drawn onto an empty one, up to a word near its end.
  ///
  /// All keys typed before have been taken by then.
  func picture(showing mark: String = frameMark, sourceLocation: SourceLocation = #_sourceLocation) -> String
  {
    redraw(showing: mark, sourceLocation: sourceLocation)
    return picture(upTo: mark) ?? ""
  }

  /// The picture once whatever was unfinished is over: that may swallow keys, a paste all that come within a
  /// second, so the screen is asked for until it comes.
  func pictureInTheEnd() -> String {
    forget()
    for _ in 0..<20 where picture(upTo: Self.frameMark) == nil {
      type("\u{0C}")
      let moment = ContinuousClock.now + .milliseconds(1_300)
      wait { picture(upTo: Self.frameMark) != nil || ContinuousClock.now > moment }
    }
    return picture(upTo: Self.frameMark) ?? ""
  }

  /// The picture after the start.
  func firstPicture() throws -> String {
    waitForFrame()
    return picture()
  }

  /// Presses Escape while a field is open, and waits until it has acted, so that no key behind it is taken for
  /// Alt and that key.
  func escape() {
    redraw(showing: "Esc", after: "\u{1B}")
  }
}

extension [String: String] {
  /// The usual environment with these variables.
  static func usual(with changes: [String: String]) -> [String: String] {
    PseudoTerminal.environment.merging(changes) { $1 }
  }
}
