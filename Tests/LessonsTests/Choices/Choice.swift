import ConvEngine
import Exercises
import Formats
import Foundation
import Lessons
import Notation
import ReadingFiles

/// A choice of a lesson, with what makes each of its options true or false.
///
/// A choice that is about numbers is judged by the engine, option by option. One that is about words alone, as
/// "invariant" or "underfitting" are, says where it stands instead.
struct Choice: Sendable {
  /// How an option is judged.
  enum Judge: Sendable {
    /// By the engine, on the page's scene: the truth of each option, in their order.
    case computed(@Sendable (Scene, [String]) throws -> [Bool])
    /// The same on the page's scene with its lab.
    case computedWithLab(@Sendable (LessonScene, [String]) throws -> [Bool])
    /// By a book or a manual, which is named.
    case said(in: String)
  }

  /// The question, as far as it takes to tell it from all others.
  let ask: String
  let judge: Judge

  init(_ ask: String, _ judge: @escaping @Sendable (Scene, [String]) throws -> [Bool]) {
    (self.ask, self.judge) = (ask, .computed(judge))
  }

  init(_ ask: String, _ judge: @escaping @Sendable (LessonScene, [String]) throws -> [Bool]) {
    (self.ask, self.judge) = (ask, .computedWithLab(judge))
  }

  init(_ ask: String, saidIn source: String) { (self.ask, judge) = (ask, .said(in: source)) }
}

// MARK: what choices ask of a scene

extension Scene {
  /// The numbers that go in.
  var numbers: Tensor {
    guard case .values(let tensor) = input else { preconditionFailure("the scene has shapes only") }
    return tensor
  }

  /// What comes out of its layers.
  func result() throws -> Tensor { try sized().reduce(numbers) { $1.output(of: $0) } }

  /// The convolution it begins with, changed.
  func changing(_ change: (inout Convolution) -> Void) -> Scene {
    var scene = self
    guard case .convolution(var layer) = layers[0] else { preconditionFailure("no convolution") }
    change(&layer)
    scene.layers[0] = .convolution(layer)
    return scene
  }

  /// The convolution it begins with.
  var convolution: Convolution {
    guard case .convolution(let layer) = layers[0] else { preconditionFailure("no convolution") }
    return layer
  }
}

/// The whole numbers in a text, "1 −1 over 2" read as 1, −1, 2.
func numbers(in text: String) -> [Int] {
  text.replacingOccurrences(of: "−", with: "-").split { !"-0123456789".contains($0) }.compactMap { Int($0) }
}

/// The rows of a kernel that is written "1 2 over 3 4".
func rows(in text: String) -> [[Int]] { text.components(separatedBy: " over ").map(numbers(in:)) }

/// A kernel turned by half a turn.
func turned(_ rows: [[Int]]) -> [[Int]] { rows.reversed().map { $0.reversed() } }

func kernel(_ rows: [[Int]]) -> Kernel { Kernel(rows: rows.map { $0.map { Number($0) } }) }
