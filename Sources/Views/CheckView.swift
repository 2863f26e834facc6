import ConvEngine
import Pictures
import Screen
import Tutor

/// The screen of a check: how it stands, the answer beside what it is made from, one line for what is typed, and the
/// keys.
struct CheckView {
  private let model: Model

  init(_ model: Model) { self.model = model }

  func frame(_ size: Size) -> Frame {
    var canvas = Canvas(size)
    let footer = Footer(model)
    let footerRows = footer.height(columns: size.columns, atMost: size.rows >= 20 ? 2 : 1)
    footer.draw(on: &canvas, row: size.rows - footerRows, height: footerRows)
    guard let state = model.state, let check = state.check, let sheet = state.sheet else {
      return canvas.frame
    }
    let score = check.score(isShort: size.columns < 60)
    TitleLine(model.glyphs).draw("check: \(state.checkedLayerName)", score, on: &canvas)
    let room = Size(rows: size.rows - footerRows - 2, columns: size.columns)
    canvas.draw(at: Place(row: 1, column: 0), room) {
      CheckPlate(state.checkedFigure, sheet.written(in: model.glyphs)).draw(on: &$0)
    }
    BottomLine(model).draw(on: &canvas, row: size.rows - footerRows - 1)
    return canvas.frame
  }
}

extension AnswerSheet {
  /// The same in the characters of a screen.
  fileprivate func written(in glyphs: Glyphs) -> AnswerSheet {
    var sheet = self
    (sheet.words, sheet.slip, sheet.note) = (glyphs.text(words), glyphs.text(slip), glyphs.text(note))
    sheet.lines = lines.map { Line(label: $0.label, ways: $0.ways.map(glyphs.text)) }
    return sheet
  }
}
