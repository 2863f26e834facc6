@testable import Tutor

extension Script {
  /// A page with a sum to do by hand, whose output is 19 25; 37 43.
  ///
  /// - Parameters:
  ///   - question: what stands in its question's fence.
  ///   - prose: what stands above the scene.
  ///   - more: more lines of the scene's fence.
  ///   - hidden: what the page hides.
  ///   - rest: what stands below the question.
  static func byHand(
    asking question: String, below prose: String = "Work it out on paper, type it, and press Enter.",
    scene more: String = "", hide hidden: String = "output", then rest: String = ""
  ) throws -> Script {
    try Script(
      page: """
        \(prose)

        ```scene
        input: [[0, 1, 2], [3, 4, 5], [6, 7, 8]]
        layers: [{conv: {kernel: [[0, 1], [2, 3]]}}]
        hide: [\(hidden)]
        \(more)
        ```

        ```question
        \(question)
        ```
        \(rest)
        """)
  }
}
