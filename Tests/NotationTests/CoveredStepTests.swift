import ConvEngine
import Notation
import Testing

/// With the output covered, no step of any kind of layer writes a number that it computes.
///
/// A kernel of one weight has a single product, which is the answer; so products are covered as results are.
@Suite("What a covered output covers in the line of a step")
struct CoveredStepTests {
  @Test(
    "No computed number is written, which the same line has when nothing is covered",
    arguments: StepWalk.scenes.indices)
  func nothingComputedShows(kind: Int) throws {
    let walk = try #require(StepWalk.last(of: StepWalk.scenes[kind]))
    var checked = 0
    for step in StepWalk.all(of: walk) {
      let (open, covered) = (step.line([]), step.line(.output))
      for number in step.computed {
        let shown = StepWalk.count(number, in: open)
        let left = StepWalk.count(number, in: covered)
        // What a step reads may be equal to what it computes, and stays.
        let read = step.read.count { $0 == number }
        #expect(left <= read, "\(covered)")
        #expect(shown > left, "\(open) | \(covered)")
        checked += 1
      }
    }
    #expect(checked >= 4)
  }

  @Test("What a comparison says, and where a maximum comes from, are covered too")
  func comparisons() throws {
    let walk = try #require(StepWalk.last(of: StepWalk.scenes[2]))
    var told = 0
    for step in StepWalk.all(of: walk) {
      let words = [" < ", " > ", "first", "tie", "from"]
      told += words.contains(where: step.line([]).contains) ? 1 : 0
      #expect(!words.contains(where: step.line(.output).contains), "\(step.line(.output))")
    }
    #expect(told == 20)
  }

  @Test("A single product is the answer")
  func oneWeight() throws {
    let walk = try #require(StepWalk.last(of: StepWalk.scenes[0]))
    let step = StepWalk(walk: walk, cell: Position(channel: 0, row: 0, column: 0), term: 0)
    #expect(
      step.line([]) == "output[0, 0, 0]: input[0, 0, 0] · kernel[0, 0, 0] = 8731·3 = 26193; sum = 26193")
    #expect(step.line(.output) == "output[0, 0, 0]: input[0, 0, 0] · kernel[0, 0, 0] = 8731·3 = ?; sum = ?")
  }
}
