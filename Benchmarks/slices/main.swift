import ConvEngine
import Exercises
import Glibc
import Notation

/// Diagnoses large answers a slice at a time, and prints how long the longest slice took.
func measure(
  _ name: String, _ layers: [Layer], side: Int, channels: Int = 1, answer: (Scene) throws -> Tensor
) throws {
  let shape = Shape(channels: channels, rows: side, columns: side)
  let draw = Draw(seed: 1, from: -9, to: 9)
  let scene = Scene(.values(Tensor(shape, (0..<shape.count).map { Number(draw[$0]) })), layers)
  let solved = try scene.solved()
  try measure(name, scene, solved, answer(scene))
}

/// Diagnoses one answer.
func measure(_ name: String, _ scene: Scene, _ solved: SolvedScene, _ given: Tensor) throws {
  let texts = given.numbers.map { number in
    if case .symbolic(let sum) = number { return NumberText.expression(sum, style: .fractions) }
    return number.exactValue.map { $0.description } ?? "0"
  }
  guard let output = solved.output else { return }
  let typed = try GivenAnswer(lengths: given.shape.lengths, texts: texts, inLetters: scene.hasSymbols)
  var (longest, slices, which) = (0.0, 0, 0)
  var overlong = 0
  let start = milliseconds()
  let checked = CheckedAnswer(typed, of: output, by: GradingRule())
  let graded = milliseconds() - start
  var work = DiagnosisWork(checked, of: solved)
  while !work.isDone {
    let before = milliseconds()
    work.advance()
    let took = milliseconds() - before
    if took > 10 { overlong += 1 }
    if took > longest { (longest, which) = (took, slices) }
    slices += 1
  }
  let all = milliseconds() - start
  let named = work.diagnoses.prefix(2).map(\.mistake).joined(separator: ", ")
  print(
    "\(name): \(slices) slices, the longest \(rounded(longest)) (number \(which)), \(overlong) above 10 ms; "
      + "graded in \(rounded(graded)), all in \(rounded(all)); named: \(named.isEmpty ? "nothing" : named)")
}

/// The time that the processor spent on this thread, so that other programs do not count.
func milliseconds() -> Double {
  var time = timespec()
  clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
  return Double(time.tv_sec) * 1_000 + Double(time.tv_nsec) / 1_000_000
}

func rounded(_ milliseconds: Double) -> String { "\((milliseconds * 100).rounded() / 100) ms" }

func convolution(_ filters: Int, _ channels: Int, _ size: Int, seed: UInt64, turned: Bool = false) -> Layer {
  let draw = Draw(seed: seed, from: -4, to: 4)
  var numbers = (0..<filters * channels * size * size).map { Number(draw[$0]) }
  if turned { numbers.reverse() }
  var layer = Convolution(
    Kernel(
      form: .filters, filters: filters, channels: channels, rows: size, columns: size,
      weights: .numbers(numbers)))
  layer.padding = .around(rows: size / 2, columns: size / 2)
  layer.bias = .perFilter((0..<filters).map { Number($0 + 1) })
  return .convolution(layer)
}

func random(like shape: Shape) -> Tensor {
  let draw = Draw(seed: 99, from: -999, to: 999)
  return Tensor(shape, (0..<shape.count).map { Number(draw[$0]) })
}

func output(_ scene: Scene, _ layers: [Layer]) throws -> Tensor {
  try Scene(scene.input, layers).solved().output ?? Tensor(scene.input.shape, [])
}

let one = [convolution(1, 1, 3, seed: 1)]
try measure("3 × 3, kernel turned", one, side: 64) {
  try output($0, [convolution(1, 1, 3, seed: 1, turned: true)])
}
try measure("3 × 3, at random", one, side: 64) { random(like: $0.input.shape) }
let large = [convolution(1, 1, 15, seed: 2)]
try measure("15 × 15, at random", large, side: 64) { random(like: $0.input.shape) }
let deep = [
  convolution(8, 1, 7, seed: 3), .activation(.relu), convolution(8, 8, 7, seed: 4), .activation(.relu),
  convolution(1, 8, 5, seed: 5),
]
try measure("7 × 7, 7 × 7, 5 × 5 of 8 channels, at random", deep, side: 64) { random(like: $0.input.shape) }
try measure("the same, a kernel turned", deep, side: 64) {
  try output($0, Array(deep[..<4]) + [convolution(1, 8, 5, seed: 5, turned: true)])
}
try measure("3 × 3 of 16 channels, at random", [convolution(1, 16, 3, seed: 6)], side: 64, channels: 16) {
  random(like: Shape(channels: 1, rows: $0.input.shape.rows, columns: $0.input.shape.columns))
}

/// The right answer with some cells that are off by what no slip explains.
func slips(_ scene: Scene) throws -> Tensor {
  let right = try output(scene, scene.layers)
  var numbers = Array(right.numbers)
  for cell in stride(from: 5, to: numbers.count, by: numbers.count / 12) {
    numbers[cell] = numbers[cell] + Number(1_001, over: 7)
  }
  return Tensor(right.shape, numbers)
}
try measure("3 × 3, single slips", one, side: 64, answer: slips)
try measure("15 × 15, single slips", large, side: 64, answer: slips)
try measure("7 × 7, 7 × 7, 5 × 5 of 8 channels, single slips", deep, side: 64, answer: slips)
let pooled = [convolution(1, 1, 15, seed: 7), Layer.pooling(Pooling(.max, .sliding(.init(size: Pair(2)))))]
try measure("15 × 15 and a maximum of 2 × 2, single slips", pooled, side: 128, answer: slips)

/// Letters under two kernels of letters, one sum of them with a product left out.
func letters(side: Int, _ layers: [Layer]) throws {
  let shape = Shape(channels: 1, rows: side, columns: side)
  let cells = (0..<shape.count).map { Number.symbolic(Polynomial(Symbol("x", $0))) }
  let scene = Scene(.values(Tensor(shape, cells)), layers)
  let solved = try scene.solved()
  guard let output = solved.output, case .symbolic(let first) = output[0] else { return }
  let wrong = Number(
    simplifying: first + Polynomial(-1) * Polynomial(first.terms[0].coefficient, first.terms[0].symbols))
  let numbers = [wrong] + Array(output.numbers).dropFirst()
  try measure(
    "\(side)×\(side) letters, \(layers.count) kernels of letters", scene, solved,
    Tensor(output.shape, numbers))
}

func lettered(_ letter: Character, _ size: Int) -> Layer {
  let weights = (0..<size * size).map { Number.symbolic(Polynomial(Symbol(letter, $0))) }
  return .convolution(
    Convolution(
      Kernel(form: .filters, filters: 1, channels: 1, rows: size, columns: size, weights: .numbers(weights))))
}

try letters(side: 6, [lettered("w", 3)])
try letters(side: 16, [lettered("w", 3)])
try letters(side: 8, [lettered("w", 3), lettered("v", 3)])
try letters(side: 22, [lettered("w", 5)])
