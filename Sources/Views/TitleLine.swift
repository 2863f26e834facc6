import Pictures
import Screen

/// The first row: a heading at the left, where one is at the right.
struct TitleLine {
  private let glyphs: Glyphs

  init(_ glyphs: Glyphs = .unicode) { self.glyphs = glyphs }

  /// A heading, and where one is.
  func draw(_ title: String, _ place: String, on canvas: inout Canvas) {
    let title = glyphs.text(title)
    let room = draw(place, on: &canvas)
    canvas.write(shortened(title, to: room), row: 0, column: 1, Style(.heading))
  }

  /// The network in the place of a heading; the first of the places that leaves room for all of it, otherwise the
  /// last, beside as much of the network as fits.
  func draw(_ strip: NetworkStrip, _ places: [String], on canvas: inout Canvas) {
    let columns = canvas.size.columns
    let place = places.first { strip.width(atMost: columns - $0.unicodeScalars.count - 4) != nil } ?? ""
    strip.draw(on: &canvas, row: 0, column: 1, room: draw(place, on: &canvas))
  }

  /// A page's heading, the name of its lesson behind it, and where one is: the longest of each that fit.
  func draw(page: String, lesson: [String], places: [String], on canvas: inout Canvas) {
    let page = glyphs.text(page)
    let room = canvas.size.columns - 5 - page.unicodeScalars.count
    let names = lesson.map { " · " + glyphs.text($0) }
    let pairs = places.flatMap { place in names.map { (name: $0, place: place) } }
    let fitting = pairs.first { $0.name.unicodeScalars.count + $0.place.unicodeScalars.count <= room }
    let place = fitting?.place ?? places.first { $0.unicodeScalars.count <= room } ?? places.last ?? ""
    draw(page, place, on: &canvas)
    canvas.write(parted(fitting?.name ?? ""), row: 0, column: 1 + page.unicodeScalars.count, Style(.faint))
  }

  /// Writes where one is, and returns how many columns that leaves.
  private func draw(_ place: String, on canvas: inout Canvas) -> Int {
    let place = parted(place)
    let start = canvas.size.columns - place.unicodeScalars.count - 1
    canvas.write(place, row: 0, column: start, Style(.faint))
    return start - 3
  }

  /// In ASCII a comma parts what a dot in the middle of the line does elsewhere.
  private func parted(_ text: String) -> String {
    glyphs == .ascii ? text.replacing(" · ", with: ", ") : text
  }
}
