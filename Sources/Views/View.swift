import Screen
import Tutor

/// The smallest screen that anything is drawn on.
public let smallestSize = Size(rows: 12, columns: 40)

/// The whole screen for a model: a pure function of the two.
public func view(_ model: Model, _ size: Size) -> Frame {
  guard size.rows >= smallestSize.rows, size.columns >= smallestSize.columns else { return tooSmall(size) }
  if model.showsHelp { return HelpView(model).frame(size) }
  if let code = model.code { return CodeView(code, scroll: model.codeScroll).frame(size) }
  if let ending = model.ending { return EndingView(model, ending).frame(size) }
  switch model.activity {
  case .menu: return MenuView(model).frame(size)
  case .search: return SearchView(model).frame(size)
  case .shelf: return ShelfView(model).frame(size)
  case .lesson: return LessonView(model).frame(size)
  case .scene: return SceneView(model).frame(size)
  case .check: return CheckView(model).frame(size)
  }
}

/// Says that the screen is too small, in whatever room there is.
private func tooSmall(_ size: Size) -> Frame {
  var canvas = Canvas(size)
  let needed = "needs \(smallestSize.columns)×\(smallestSize.rows)"
  let lines = ["too small: \(needed)", "it is \(size.columns)×\(size.rows); q leaves"]
  for (row, line) in lines.enumerated() { canvas.write(line, row: row, column: 0) }
  return canvas.frame
}
