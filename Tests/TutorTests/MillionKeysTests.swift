import ConvEngine
import Lessons
import Pictures
import Screen
import Testing
import Views

@testable import Tutor

/// A million random keys, pastes, ticks and resizes through `update` and the views.
///
/// Nothing traps, every frame has the size it was asked for, and the cursor stands inside it. The seeds are fixed. In a
/// release build the keys also come everywhere; a debug build presses too few for that, and does not ask.
@Suite struct MillionKeysTests {
  #if DEBUG
    // Without optimisation a million takes an hour.
    private static let eventsEach = 4_000
  #else
    private static let eventsEach = 100_000
  #endif

  private static let scenes = [
    "{input: [[3, 0, 1, 2], [1, 5, 8, 9], [2, 7, 2, 5], [0, 1, 3, 1]], layers: [{conv: {kernel: vertical}}]}",
    "{input: [1, 2, -1, 1, -3], layers: [{conv: {kernel: [1, 0, -1], padding: 1, stride: 2}}]}",
    "{input: {shape: [2, 6, 5], seed: 4}, layers: [{conv: {out_channels: 2, kernel_size: [2, 3]}}, "
      + "{conv: {kernel: [[[1, 2]], [[3, 4]]], bias: 1/3, padding: same}}]}",
    "{input: [[a, b, c, d], [e, f, g, h], [i, j, k, l]], layers: [{conv: {kernel: [[w, x], [y, z]]}}]}",
    "{input: [[1, 2, 3], [4, 5, 6], [7, 8, 9]], layers: [{conv: {kernels: [[[[1, 2]], [[3, 4]]]], padding: 1, "
      + "padding_mode: circular, bias: [[1, 2]]}}]}",
    "{input: [[3, -1, 2], [0, 4, -2]], layers: [{conv_transpose: {kernel: [[0, 1], [2, 3]], stride: 2}}, relu, "
      + "{max_pool: {kernel_size: 2}}, {softmax: {dim: 1}}, flatten, {linear: {weight: [[1, 2, 3, 4, 5, 6]]}}, tanh]}",
    "{input: {shape: [3, 20, 30]}, layers: [{conv: {out_channels: 4, kernel_size: 3}}, relu, "
      + "{max_pool: {kernel_size: 2}}, flatten, {linear: {out_features: 5, bias: 0}}, softmax]}",
  ]

  /// What is pressed: every bound key, and what is typed into fields.
  private static let keys: [Key] =
    [Model.Activity.menu, .lesson, .scene, .search].flatMap { KeyBinding.bindings($0).flatMap(\.keys) }
    + [.right, .right, .down, .enter, .enter, .backspace, .delete, .pageDown, .pageUp]
    // Most keys type while a field is open; without these it would hardly ever close.
    + Array(repeating: .escape, count: 40)
    + "0123456789-+./:eax,;éß stride kernel padding same".map { .character($0) }

  @Test(arguments: 0..<10)
  func nothingTraps(walker: Int) throws {
    var generator = SeededGenerator(seed: UInt64(walker + 20))
    var script = Script(try model(walker))
    var size = Size(rows: 24, columns: 80)
    var failures = 0
    var seen: Set<String> = []
    for number in 0..<Self.eventsEach {
      for event in Self.events(using: &generator, &size) {
        script.send(event)
        let effects = script.effects
        script.forgetEffects()
        carryOut(effects, &script)
        script.forgetEffects()
      }
      seen.formUnion(Self.places(script.model))
      // As in the program, not every event gets a frame.
      guard number.isMultiple(of: 2) else { continue }
      let frame = view(script.model, size)
      let isWhole = frame.size == size && frame.cells.count == size.rows * size.columns
      let isInside = frame.cursor.map { $0.row < size.rows && $0.column < size.columns } ?? true
      if !isWhole || !isInside { failures += 1 }
    }
    #expect(failures == 0)
    #if !DEBUG
      let expected = Self.expected(walker).union(try pictures(of: walker))
      #expect(seen.isSuperset(of: expected), "never came to \(expected.subtracting(seen))")
    #endif
  }

  /// Where the keys have come to, so that it shows whether they came everywhere.
  private static func places(_ model: Model) -> [String] {
    var places = ["\(model.activity)"]
    if model.showsHelp { places.append("help") }
    if let field = model.field {
      switch field.purpose {
      case .answer: places.append("answer")
      case .command, .destination, .search: places.append("\(field.purpose)")
      }
    }
    if let state = model.state {
      places.append("\(state.place.level)")
      places.append("picture \(PictureRegistry.name(of: state.figure) ?? "none")")
      if state.editing != nil { places.append("editing") }
      if state.solved.fault != nil { places.append("cannot run") }
      if !state.solved.hasValues {
        places.append(model.field?.purpose == .destination ? "a layer by number" : "shapes")
      }
      if state.presentation.showing == .symbols { places.append("symbols") }
    }
    return places
  }

  /// The pictures that suit a layer of the scene that a model opens with.
  private static func pictures(_ model: Model) throws -> Set<String> {
    guard model.state != nil else { return [] }
    var script = Script(model)
    script.press("up")
    var names: Set<String> = []
    for _ in script.state.scene.layers {
      script.press("down")
      names.formUnion(PictureRegistry.suiting(script.state.figure).map { "picture \($0.name)" })
      script.press("up right")
    }
    return names
  }

  /// The pictures that a walker has to come to: those that suit its scene, and none before it.
  private func pictures(of walker: Int) throws -> Set<String> {
    try (0..<walker).reduce(into: try Self.pictures(try model(walker))) {
      $0.subtract(try Self.pictures(try model($1)))
    }
  }

  /// Every picture is one that some walker has to come to.
  @Test func everyPictureIsAmongThem() throws {
    let all = try (0..<10).reduce(into: Set<String>()) { $0.formUnion(try pictures(of: $1)) }
    #expect(all == Set(PictureRegistry.names.map { "picture \($0)" }))
  }

  private static func expected(_ walker: Int) -> Set<String> {
    let everywhere: Set = [
      "help", "command", "destination", "cell", "term", "editing", "layer", "shapes", "a layer by number",
    ]
    return switch walker {
    case 0..<6: everywhere.union(["scene", "cannot run", "symbols"])
    case 6: everywhere.union(["scene", "cannot run"])
    default: everywhere.union(["lesson", "search", "answer", "symbols"])
    }
  }

  private func model(_ walker: Int) throws -> Model {
    switch walker {
    case 0..<7: return Model(SceneState(try SceneFile.scene(Self.scenes[walker], source: "test")))
    case 7: return Model(Menu([Menu.Entry(name: "01-sample", title: "A", goal: "B")]))
    default: return Model(.sample)
    }
  }

  private static let (examples, images) = (Shelf(.examples), Shelf(.images))

  /// Whole commands, which hardly ever come of single keys.
  private static let commands = [
    "seed 1", "seed 2", "input {shape: [2, 6, 5]}", "input {shape: [1, 4, 4], seed: 3}", "input 3 1 2; 0 1 1",
    "kernel 1 0; 0 -1", "padding same",
  ]

  /// A command once in a while; otherwise one event.
  private static func events(using generator: inout SeededGenerator, _ size: inout Size) -> [Event] {
    guard Int.random(in: 0..<200, using: &generator) == 0 else { return [event(using: &generator, &size)] }
    return [
      .key(.character(":")), .paste(commands.randomElement(using: &generator)!), .key(.enter),
    ]
  }

  /// A key nine times out of ten; otherwise another size, a paste or a tick.
  private static func event(using generator: inout SeededGenerator, _ size: inout Size) -> Event {
    switch Int.random(in: 0..<40, using: &generator) {
    case 0:
      size = [
        Size(rows: 24, columns: 80), Size(rows: 12, columns: 40), Size(rows: 1, columns: 1),
        Size(
          rows: .random(in: 0...40, using: &generator), columns: .random(in: 0...120, using: &generator)),
      ].randomElement(using: &generator)!
      return .resize(size)
    case 1: return .paste(["1/2", "stride 3", "\u{1b}[31m", "9\n9", ""].randomElement(using: &generator)!)
    case 2: return .tick(.random(in: 0...60, using: &generator))
    default: return .key(keys.randomElement(using: &generator)!)
    }
  }

  /// What the loop would do, without files.
  private func carryOut(_ effects: [Effect], _ script: inout Script) {
    for effect in effects {
      switch effect {
      case .open, .openNext: script.send(.lesson(.sample, page: nil))
      case .change(let scene, let flags, let layer):
        let hasFile = [flags.input, flags.kernel].contains { $0?.contains { "./".contains($0) } ?? false }
        // No file is to be read.
        guard !hasFile, let changed = try? flags.scene(changing: scene, layer: layer) else {
          script.send(.failed("no"))
          continue
        }
        script.send(.scene(changed))
      case .search(let words): script.send(.found(Search(words, in: [.sample])))
      case .browse(let kind): script.send(.shelf(kind == .examples ? Self.examples : Self.images))
      case .play(let name, _): script.send(.played(.example, name: name, view: nil))
      case .practise: script.send(.lesson(Practice(seed: 7).lesson, page: 0))
      case .work: script.send(.slice)
      case .leave, .interrupt, .redraw, .tick, .suspend, .save, .forget: break
      }
    }
  }
}
