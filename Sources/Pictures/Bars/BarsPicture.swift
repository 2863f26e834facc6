import ConvEngine
import Screen

/// A 1-D signal and what comes of it as bars.
///
/// A convolution shows as two columns, with the kernel turned and as it is: one signal slides over the other, what meets
/// is multiplied and added, and each place gives one number of a new signal. Every other layer, and a signal too long for
/// that, shows as what comes in and what goes out.
struct BarsPicture: Picture {
  static let name = "bars"
  static let summary = "a 1-D signal and its output as bars"

  static func refusal(of figure: Figure) -> String? {
    guard case .walking = figure.state, let shape = figure.geometry?.inputShape else {
      return "bars show the steps of a signal; there is nothing to walk"
    }
    if case .symbolic = figure.input(0, 0, 0).number {
      return "bars show numbers, and letters have no height"
    }
    if shape.isList { return "bars show a signal, and the input is a plain list" }
    return shape.dimensions == .one ? nil : "bars show a 1-D signal, and the input is a grid"
  }

  /// The kernel turned the other way, then both again with the signals in each other's roles.
  static func companions(of scene: Scene, layer: Int, _ lab: Lab?) -> [Scene] {
    guard case .convolution(let settings) = scene.layers[layer], scene.input.shape.dimensions == .one else {
      return []
    }
    var turned = scene
    turned.layers[layer] = .convolution(settings.turned)
    guard layer == 0, let swapped = SwappedSignals.scene(of: scene) else { return [turned] }
    return [turned] + [swapped, SwappedSignals.scene(of: turned)].compactMap { $0 }
  }

  static func refusalOfTerms(of figure: Figure) -> String? {
    figure.isSwapped ? "the steps of a sum are those of the layer; t gives the signals their roles back" : nil
  }

  static func refusalOfOtherFace(of figure: Figure) -> String? { figure.swapRefusal }

  private let figure: Figure
  private let columns: BarColumns?

  init(_ figure: Figure) {
    self.figure = figure
    columns = BarColumns(figure)
  }

  func size(in room: Size) -> Size {
    guard let columns, columns.layout(in: room) != nil else {
      return Size(rows: PlainBars(figure).rows(in: room), columns: room.columns)
    }
    return Size(rows: min(room.rows, BarsLayout.wantedRows), columns: room.columns)
  }

  func draw(on canvas: inout Canvas) {
    if let columns, let layout = columns.layout(in: canvas.size) { return columns.draw(layout, on: &canvas) }
    PlainBars(figure).draw(on: &canvas)
  }
}

extension Convolution {
  /// The same with the kernel turned by half a turn, or back.
  var turned: Convolution {
    var settings = self
    settings.flip.toggle()
    return settings
  }
}
