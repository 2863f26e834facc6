import ArgumentParser
import Commands
import Terminal

/// How the screen is drawn, as `learn` and `play` take it.
struct ScreenArguments: ParsableArguments {
  @Flag(inversion: .prefixedNo, help: "Draw in colour whatever NO_COLOR says, or never.")
  var color: Bool?

  @Flag(help: "Draw in ASCII alone.")
  var ascii = false

  @Flag(help: "Plain text for screen readers and pipes: a scene's whole walk, a lesson as a conversation.")
  var plain = false

  /// When to draw in colour.
  var colour: TerminalOptions.Colour {
    switch color {
    case nil: .automatic
    case true?: .always
    case false?: .never
    }
  }
}
