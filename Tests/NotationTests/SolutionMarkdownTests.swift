import ConvEngine
import Notation
import Testing

@Suite("Whole solutions as Markdown")
struct SolutionMarkdownTests {
  private func markdown(_ scene: Scene, heading: SolutionHeading? = nil) throws -> String {
    try SampleScene.written(scene) { try SolutionMarkdown.write($0, heading: heading, to: &$1) }
  }

  @Test("Channels, filters with biases, and a second layer")
  func channels() throws {
    let expected = #"""
      # Hand calculation

      ## Input, 2 × 1 × 2 (channels × rows × columns)

      ```text
      channel 0
      1 2
      channel 1
      3 4
      ```

      ## Layer 0: conv

      kernel 1 × 1, stride 1, padding 0

      ### Filter 0, bias 0

      ```text
      channel 0
      1
      channel 1
      2
      ```

      ### Filter 1, bias 10

      ```text
      channel 0
      0.5
      channel 1
       −1
      ```

      ### Output size

      ```text
      Output size = ⌊(n + before + after − e)/s⌋ + 1
        rows     ⌊(1 + 0 + 0 − 1)/1⌋ + 1 = ⌊0⌋ + 1 = 1
        columns  ⌊(2 + 0 + 0 − 1)/1⌋ + 1 = ⌊1⌋ + 1 = 2
      ```

      Parameters: 6; multiplications: 8; receptive field: 1 × 1

      ### Sums, by output \[filter, row, column\]

      ```text
      [0, 0, 0] = 1·1 + 3·2 + 0 = 7
      [0, 0, 1] = 2·1 + 4·2 + 0 = 10
      [1, 0, 0] = 1·0.5 + 3·(−1) + 10 = 7.5
      [1, 0, 1] = 2·0.5 + 4·(−1) + 10 = 7
      ```

      ### Output, 2 × 1 × 2

      ```text
      channel 0
        7  10
      channel 1
      7.5   7
      ```

      ## Layer 1: conv

      kernel 1 × 2, stride 1, padding 0

      ### Kernel

      ```text
      channel 0
        1   1
      channel 1
        0 1/3
      ```

      ### Output size

      ```text
      Output size = ⌊(n + before + after − e)/s⌋ + 1
        rows     ⌊(1 + 0 + 0 − 1)/1⌋ + 1 = ⌊0⌋ + 1 = 1
        columns  ⌊(2 + 0 + 0 − 2)/1⌋ + 1 = ⌊0⌋ + 1 = 1
      ```

      Parameters: 4; multiplications: 4; receptive field: 1 × 2

      ### Sums, by output \[filter, row, column\]

      ```text
      [0, 0, 0] = 7·1 + 10·1 + 7.5·0 + 7·(1/3) = 58/3
      ```

      ### Output, 1 × 1 × 1

      ```text
      58/3
      ```

      """#
    #expect(try markdown(SampleScene.channels) == expected)
  }

  @Test("Names with underscores, and a maximum over padding")
  func maximum() throws {
    let expected = #"""
      # Hand calculation

      ## Input, 2 × 2 × 2 (channels × rows × columns)

      ```text
      channel 0
        −1   −2
        −3   −4
      channel 1
        −5 −0.5
        −7   −8
      ```

      ## Layer 0: max\_pool

      kernel\_size 2 × 2, stride 2, padding top 1, bottom 0, left 1, right 0

      ### Output size

      ```text
      Output size = ⌊(n + before + after − e)/s⌋ + 1
        rows     ⌊(2 + 1 + 0 − 2)/2⌋ + 1 = ⌊0.5⌋ + 1 = 1; 1 row left over (input)
        columns  ⌊(2 + 1 + 0 − 2)/2⌋ + 1 = ⌊0.5⌋ + 1 = 1; 1 column left over (input)
      ```

      Parameters: 0; multiplications: 0

      ### Windows, by output \[channel, row, column\]

      ```text
      [0, 0, 0] = max(−∞, −∞, −∞, −1) = −1
      [1, 0, 0] = max(−∞, −∞, −∞, −5) = −5
      ```

      ### Output, 2 × 1 × 1

      ```text
      channel 0
      −1
      channel 1
      −5
      ```

      """#
    #expect(try markdown(SampleScene.maximum) == expected)
  }

  @Test("Shapes alone")
  func shapes() throws {
    let expected = #"""
      # Hand calculation

      ## Input, 3 × 227 × 227 (channels × rows × columns)

      ## Layer 0: conv

      kernel 11 × 11, stride 4, padding 0

      ### Output size

      ```text
      Output size = ⌊(n + before + after − e)/s⌋ + 1
        rows     ⌊(227 + 0 + 0 − 11)/4⌋ + 1 = ⌊54⌋ + 1 = 55
        columns  ⌊(227 + 0 + 0 − 11)/4⌋ + 1 = ⌊54⌋ + 1 = 55
      ```

      Parameters: 34848; multiplications: 105415200

      ### Output, 96 × 55 × 55

      """#
    #expect(try markdown(SampleScene.shapes) == expected)
  }

  @Test("A heading shows as it is, and an address is a link")
  func heading() throws {
    let heading = SolutionHeading(
      title: "a_b *c*", paragraphs: ["[x](y) | <z> `w` ~~v~~ $u$", "https://example.org/a_b"])
    let expected = #"""
      # a\_b \*c\*

      \[x\](y) \| \<z\> \`w\` \~\~v\~\~ \$u\$

      <https://example.org/a_b>

      ## Input, 3 × 227 × 227 (channels × rows × columns)

      """#
    #expect(try markdown(SampleScene.shapes, heading: heading).hasPrefix(expected))
  }
}
