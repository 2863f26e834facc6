import ConvEngine
import Notation

/// A solved scene as the figures of one of its layers show it: what of them stays the same from step to step.
///
/// It is made anew when the scene changes, another layer is walked, or numbers show in another way; a step then costs
/// one window, however large the input is.
///
/// It never changes, and is shared rather than copied: with all that its pictures compare it is large, and the model that
/// holds it is handed on at every key.
public final class FigureScene: Sendable {
  /// The scene, as far as it is solved.
  let solved: SolvedScene
  /// Which layer is walked.
  let layer: Int
  /// How numbers show.
  let showing: Showing
  /// What a question hides of the walked layer.
  let covering: Covering
  /// Whether the page hides what goes into the scene, and not only what goes into a later layer.
  let hidesSceneInput: Bool
  /// The walk as it shows: over letters where they are asked for, over the scene's numbers otherwise.
  let walk: LayerWalk?
  /// What the walked layer gives, where it is small enough to be made in a slice.
  let output: Tensor?
  /// The scales on which numbers are painted; nil for letters, which are not.
  let scales: PaintScales?
  /// What the layer reads and gives as pixels, where a picture shows them.
  let pixels: PixelPlanes?
  /// The gradient in the place of the output, where the page's lab asks for its magnitude and the layer has one.
  let gradient: GradientWalk?
  /// Both ways that equivariance compares, where it shows.
  let square: SolvedSquare?
  /// The networks that stand side by side, where they show.
  let networks: [NetworkColumn]?
  /// Inputs of other sizes on their way through the layers, where they show.
  let sizes: SolvedSizes?
  /// A pooling layer before and after a shift, where invariance shows.
  let shifted: SolvedShift?
  /// Two inputs of a pooling layer, where their picture shows.
  let pair: SolvedPair?
  /// How many columns numbers take.
  let widths: NumberWidths
  /// The name of the walked layer's kernel, where it is one of the named.
  let presetName: String?
  /// The scenes that the picture compares this one with.
  let companions: [FigureScene]
  /// On how much of the scene's input a cell behind each layer depends, where the layers are listed.
  let fields: [ReceptiveField]

  /// The figures of a layer.
  ///
  /// - Parameters:
  ///   - hiding: what the page hides. What a layer gives is what the next one reads, so where the output is hidden
  ///     the input of every later layer is too.
  ///   - checked: the layer whose output a student types: it is covered, and so is what comes behind it.
  ///   - picture: the name of the picture that shows it, which may compare it with other scenes.
  ///   - lab: what the page does to the scene beyond its layers.
  ///   - showsFormula: whether the size formula shows, as long as the page does not hide it.
  ///   - symbols: the walk in the symbols of another scene, in place of symbols of its own.
  ///   - listsLayers: whether the walk goes from layer to layer, so that all of them show.
  /// - Complexity: at most one slice of work.
  public init(
    _ solved: SolvedScene, layer: Int = 0, showing: Showing = .decimals, hiding: Covering = [],
    checking checked: Int? = nil, picture: String = PictureRegistry.usual, lab: Lab? = nil,
    listsLayers: Bool = false,
    showsFormula: Bool = true, symbols: LayerWalk? = nil
  ) {
    (self.solved, self.layer, self.showing) = (solved, layer, showing)
    let formula: Covering = showsFormula ? [] : .sizeFormula
    var covering = hiding.union(formula).union(layer > 0 && hiding.contains(.output) ? .input : [])
    if let checked, layer >= checked { covering.formUnion(layer > checked ? [.input, .output] : .output) }
    self.covering = covering
    hidesSceneInput = hiding.contains(.input)
    let walk = solved.walk(ofLayer: layer)
    self.walk = showing == .symbols ? symbols ?? walk?.inSymbols : walk
    output = self.walk.flatMap(Self.smallOutput)
    scales = showing == .symbols ? nil : self.walk.map { [output] in PaintScales($0, output: output) }
    gradient = Self.gradient(self.walk, scales, lab)
    pixels = picture == PixelsPicture.name ? Self.pixels(self.walk, scales, output, gradient) : nil
    square =
      picture == EquivariancePicture.name
      ? SolvedSquare(solved, layer: layer, lab, showing, self.walk) : nil
    networks = picture == ArchitecturePicture.name ? Self.networks(solved, covering, lab) : nil
    let showsSizes = picture == SizesPicture.name && !listsLayers
    sizes = showsSizes ? SolvedSizes(solved, layer: layer, lab, showing) : nil
    shifted = picture == InvariancePicture.name ? SolvedShift(solved, layer: layer, lab, showing) : nil
    pair = picture == LosesPicture.name ? SolvedPair(solved, layer: layer, lab, showing) : nil
    let kernel = self.walk?.layer.kernel ?? solved.scene.layers[layer].kernel
    widths = NumberWidths(
      kernel: kernel, input: self.walk?.input ?? solved.input(ofLayer: layer), output: output,
      walk: self.walk, style: Presentation.style(showing), covering: covering)
    presetName = kernel.flatMap { kernel in
      Preset.allCases.first { Kernel(rows: $0.rows) == kernel }?.rawValue
    }
    companions = Self.companions(picture, solved, layer, lab).map { [square] companion in
      FigureScene(
        companion, layer: layer, showing: showing, hiding: hiding, checking: checked,
        showsFormula: showsFormula,
        symbols: showing == .symbols
          ? square?.symbols(companion.walk(ofLayer: layer), as: walk, layer: layer) : nil)
    }
    fields = listsLayers ? solved.layers.indices.map { solved.layers.receptiveField(ofLayer: $0) } : []
  }

  /// What a picture compares with, solved as far as the scene itself: of the same input, layers before the walked one
  /// give the same; of another, a picture asks for no more than a slice of work.
  private static func companions(_ picture: String, _ solved: SolvedScene, _ layer: Int, _ lab: Lab?)
    -> [SolvedScene]
  {
    guard solved.walk(ofLayer: layer) != nil, let picture = PictureRegistry.named(picture) else { return [] }
    return picture.companions(of: solved.scene, layer: layer, lab).map { scene in
      var companion = SolvedScene(scene, changedFrom: picture.movesInput ? 0 : layer, of: solved)
      companion.advance(through: layer - 1)
      return companion
    }
  }

  /// The figure of a cell at a term of it, the last one where it has fewer; nil where the layer has no such cell.
  func standing(at cell: Position, term: Int, _ place: WalkPlace, _ presentation: Presentation) -> Figure? {
    guard let walk, walk.layer.walkShape.contains(cell) else { return nil }
    var place = place
    place.cell = walk.layer.walkShape.offset(cell.channel, cell.row, cell.column)
    place.term = min(term, walk.stepCount(ofCell: place.cell) - 1)
    return Figure(self, at: place, presentation)
  }

  /// The pixels that the layer reads and gives; nil of letters, and where there are too many.
  static func pixels(
    _ walk: LayerWalk?, _ scales: PaintScales?, _ output: Tensor?, _ gradient: GradientWalk?
  ) -> PixelPlanes? {
    walk.flatMap { PixelPlanes($0, scales, known: output, gradient) }
  }

  /// The gradient of what a layer reads; nil of letters, which have no root.
  private static func gradient(_ walk: LayerWalk?, _ scales: PaintScales?, _ lab: Lab?) -> GradientWalk? {
    guard let walk, scales != nil, let pair = lab?.magnitude else { return nil }
    return try? GradientWalk(pair, walk.layer, on: walk.input)
  }

  /// The whole output where one slice of work makes it.
  private static func smallOutput(_ walk: LayerWalk) -> Tensor? {
    guard walk.layer.outputShape.count <= NumberWidths.examined,
      walk.layer.readingCount <= SolvedScene.readingsPerSlice
    else { return nil }
    var work = OutputWork(walk.layer, on: walk.input)
    work.advance()
    return work.isDone ? work.output : nil
  }
}
