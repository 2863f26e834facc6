import Lessons
import Screen
import Testing
import Tutor
import Views

/// What `convwalk play` shows without flags; the only place in these tests that knows how a model is made.
enum ExpectedScreen {
  /// The lines of the screen after some keys, as a terminal of 8 colours shows them, which tmux is unless told
  /// otherwise.
  static func lines(after keys: [Key] = [], columns: Int = 80, rows: Int = 24) -> [String] {
    let frame = frame(after: keys, columns: columns, rows: rows)
    return (0..<rows).map { row in
      var line = String.UnicodeScalarView()
      for column in 0..<columns { line.append(Palette.eightColours.glyph(of: frame[row, column])) }
      while line.last == " " { line.removeLast() }
      return String(line)
    }
  }

  /// The frame after some keys.
  static func frame(after keys: [Key] = [], columns: Int = 80, rows: Int = 24) -> Frame {
    var model = Model(SceneState(.example))
    for key in keys { _ = update(&model, .key(key)) }
    return view(model, Size(rows: rows, columns: columns))
  }

  /// The keys that type a text.
  static func keys(_ text: String) -> [Key] { text.map { .character($0) } }
}
