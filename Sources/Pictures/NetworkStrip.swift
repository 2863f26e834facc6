import ConvEngine
import Notation
import Screen

/// A network on one line, the walked layer in brackets: `8×8 ─ conv ─ 6×6 ─ [max_pool 2×2] ─ 3×3`.
///
/// Where it is too long, parts go from the far ends with … in their place, and never the walked layer or what goes
/// into it and comes out: `… ─ 6×6 ─ [max_pool 2×2] ─ 3×3`.
public struct NetworkStrip {
  /// A layer and what comes out of it.
  struct Link: Sendable {
    /// "conv".
    let kind: String
    /// "conv 3×3": the layer with its window.
    let name: String
    /// "6×6"; ? where that is asked for or not known.
    let output: String
  }

  private struct Piece {
    let text: String
    var tone = Style.Tone.faint
  }

  private let input: String
  private let links: [Link]
  private let walked: Int

  /// The strip of a figure's scene.
  public init(_ figure: Figure) {
    (input, links) = (Self.size(figure.sceneInputShape), figure.stripLinks)
    walked = figure.place.layer
  }

  /// How many columns it takes in a room of so many; nil where not even the walked layer fits.
  public func width(atMost room: Int) -> Int? { pieces(room).map(Self.width) }

  /// Draws it in so many columns, and returns the column behind it; draws nothing where it does not fit.
  @discardableResult
  public func draw(on canvas: inout Canvas, row: Int, column: Int, room: Int) -> Int {
    (pieces(room) ?? []).reduce(column) { canvas.write($1.text, row: row, column: $0, Style($1.tone)) }
  }

  /// The longest strip that fits.
  private func pieces(_ room: Int) -> [Piece]? {
    // A link takes six columns or more, so that of a thousand layers only the near ones are looked at.
    let reach = max(0, room / 6 + 1)
    var first = max(0, walked - reach)
    var last = min(links.count - 1, walked + reach)
    while true {
      let pieces = pieces(first...last)
      if Self.width(pieces) <= room { return pieces }
      guard first < walked || last > walked else { return nil }
      if walked - first >= last - walked { first += 1 } else { last -= 1 }
    }
  }

  private func pieces(_ shown: ClosedRange<Int>) -> [Piece] {
    let before = shown.lowerBound == 0 ? input : links[shown.lowerBound - 1].output
    var pieces = [Piece(text: (shown.lowerBound == 0 ? "" : "… ─ ") + before)]
    for index in shown {
      let link = links[index]
      pieces.append(Piece(text: " ─ "))
      pieces.append(index == walked ? Piece(text: "[\(link.name)]", tone: .heading) : Piece(text: link.kind))
      pieces.append(Piece(text: " ─ " + link.output))
    }
    if shown.upperBound < links.count - 1 { pieces.append(Piece(text: " ─ …")) }
    return pieces
  }

  private static func width(_ pieces: [Piece]) -> Int {
    pieces.reduce(0) { $0 + $1.text.unicodeScalars.count }
  }

  /// "6×6", "3×6×6" of several channels, "8" of a signal.
  static func size(_ shape: Shape) -> String {
    let lengths =
      shape.lengths.count > 1 && shape.channels == 1 ? Array(shape.lengths.dropFirst()) : shape.lengths
    return lengths.map { String($0) }.joined(separator: "×")
  }
}

extension FigureScene {
  /// Every layer and what comes out of it.
  var stripLinks: [NetworkStrip.Link] {
    solved.scene.layers.enumerated().map { index, layer in
      guard solved.layers.indices.contains(index) else {
        return NetworkStrip.Link(kind: layer.kind, name: layer.kind, output: "?")
      }
      let sized = solved.layers[index]
      let isAsked = covering.contains(.size) && index == solved.scene.layers.count - 1
      // "linear 400 → 120" would say twice what stands beside it.
      let name = LayerText.name(sized).prefix { $0 != "," }
      return NetworkStrip.Link(
        kind: layer.kind, name: name.contains("→") ? layer.kind : String(name),
        output: isAsked ? "?" : NetworkStrip.size(sized.outputShape))
    }
  }
}
