import Screen

/// Keys while the help, or the scene as a program, lies over everything.
extension Model {
  /// While the help is open, arrows scroll it and q, ?, Enter and Esc close it.
  mutating func keyInHelp(_ key: Key) -> [Effect] {
    let last = HelpText(self).lastTop(rows: size.rows, columns: HelpText.columns(size))
    switch key {
    case .down, .character("j"): helpScroll += 1
    case .up, .character("k"): helpScroll -= 1
    case .pageDown, .character(" "): helpScroll += HelpText.room(size.rows) - 1
    case .pageUp: helpScroll -= HelpText.room(size.rows) - 1
    case .home, .character("0"): helpScroll = 0
    case .end, .character("$"): helpScroll = last
    case .escape, .enter, .character("q"), .character("?"): showsHelp = false
    default: break
    }
    helpScroll = min(max(0, helpScroll), last)
    return []
  }

  /// While a program is shown, arrows scroll it and q, y, Enter and Esc close it.
  mutating func keyInCode(_ key: Key) -> [Effect] {
    let lastLine = max(0, (code?.count ?? 0) - 1)
    switch key {
    case .down, .character("j"): codeScroll = min(codeScroll + 1, lastLine)
    case .up, .character("k"): codeScroll = max(codeScroll - 1, 0)
    case .pageDown, .character(" "): codeScroll = min(codeScroll + 10, lastLine)
    case .pageUp: codeScroll = max(codeScroll - 10, 0)
    case .escape, .enter, .character("q"), .character("y"): code = nil
    default: break
    }
    return []
  }
}
