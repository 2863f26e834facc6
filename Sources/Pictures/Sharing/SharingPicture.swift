import ConvEngine
import Screen

/// A convolution as the matrix that it is: the same few weights on its diagonals and zeros elsewhere.
///
/// It has two faces: letters, the layer beside its tiled, unshared and fully connected kin; and the numbers of the
/// layer's own matrix. Letters show where the layer is a signal of one channel with room for them.
struct SharingPicture: Picture {
  static let name = "sharing"
  static let summary = "the layer as a matrix, and every place where a weight is used"

  static func refusal(of figure: Figure) -> String? {
    guard case .walking = figure.state, let geometry = figure.geometry else {
      return "sharing shows the cells of a layer; there is nothing to walk"
    }
    if geometry.outputShape == nil {
      return "the matrix has a row for each output cell, and how many is asked for"
    }
    return geometry.matrix == nil ? "sharing shows the weights of a convolution" : nil
  }

  static func refusalOfOtherFace(of figure: Figure) -> String? {
    guard let geometry = figure.geometry, !LetterMatrices.suits(geometry) else { return nil }
    return "letters need a short signal of one channel and one filter; this shows its numbers"
  }

  private let figure: Figure

  init(_ figure: Figure) { self.figure = figure }

  func size(in room: Size) -> Size {
    let rows = figure.geometry?.matrix?.rows ?? 0
    return Size(rows: min(rows + 14, max(room.rows * 3 / 4, 12)), columns: room.columns)
  }

  func draw(on canvas: inout Canvas) {
    guard let geometry = figure.geometry, let matrix = geometry.matrix, let output = geometry.outputShape
    else { return }
    if !figure.presentation.showsOtherFace, LetterMatrices.suits(geometry) {
      LetterMatrices(figure, matrix).draw(on: &canvas)
    } else {
      MatrixOfNumbers(figure, geometry, matrix, output).draw(on: &canvas)
    }
  }
}
