import ConvEngine
import Notation

extension Exercise {
  /// How its number comes about, or the size of its output; nil where the scene cannot run.
  ///
  /// "layer 0 (conv): 6·3·5·5 + 6 = 456; layer 1 (linear): 10·84 + 10 = 850; altogether: 456 + 850 = 1306".
  public var working: String? {
    guard let layers = try? scene.sized(), !layers.isEmpty else { return nil }
    switch asked {
    case .output, .size:
      let changing = layers.enumerated().filter { $1.inputShape != $1.outputShape || layers.count == 1 }
      return changing.flatMap(Self.sizes).joined(separator: "; ")
    case .measure(.receptiveField):
      let isSignal = scene.input.shape.dimensions == .one
      return MeasureText.receptiveField(layers.map { isSignal ? $0.columns : $0.rows })?.text
    case .measure(.parameters):
      var lines = layers.enumerated().compactMap { index, layer in
        MeasureText.parameters(of: layer).map { "layer \(index) (\(layer.kind)): \($0.text)" }
      }
      let counts = layers.map(\.parameterCount).filter { $0 > 0 }
      if counts.count > 1 { lines.append("altogether: \(MeasureText.sum(counts).text)") }
      return lines.joined(separator: "; ")
    }
  }

  /// "layer 0 (conv), rows: ⌊(7 + 0 + 0 − 3)/2⌋ + 1 = ⌊2⌋ + 1 = 3"; axes of one length once.
  private static func sizes(_ index: Int, _ layer: SizedLayer) -> [String] {
    let texts = layer.axes.map { SizeText.numbers($0.axis).text }
    guard !texts.isEmpty else { return [] }
    let names = layer.axes.map { SizeText.title($0.name) }
    let place = "layer \(index) (\(layer.kind)), "
    guard Set(texts).count > 1 else { return [place + names.joined(separator: " and ") + ": " + texts[0]] }
    return zip(names, texts).map { place + "\($0): \($1)" }
  }
}
