import Lessons
import Testing

@testable import Tutor

/// What the tests of networks of layers open.
extension Script {
  /// A worked example as the columns of its layers, after some keys.
  static func ofNetwork(_ example: String, _ keys: String) throws -> Script {
    var state = SceneState(try #require(WorkedExample.named(example)).read())
    try state.choosePicture(named: "architecture")
    var script = Script(Model(state, name: example))
    script.press(keys)
    return script
  }

  /// A page that hides how large the output of its one layer is, and asks for it: 29 × 35.
  static func ofNetworkWhoseSizeIsAsked() throws -> Script {
    try Script(
      page: """
        ```scene
        input: {shape: [1, 31, 37]}
        layers: [{conv: {out_channels: 7, kernel_size: 3}}]
        view: architecture
        hide: [output]
        ```

        ```question
        ask: How large is it?
        size: true
        ```
        """)
  }
}
