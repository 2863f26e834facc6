import ConvEngine
import Notation
import Testing

@Suite("Why a scene cannot run, in one line")
struct FaultTextTests {
  private func line(_ fault: LayerFault) -> String { FaultText.line(fault) }

  @Test("A setting out of range")
  func setting() {
    #expect(
      line(.setting(name: "stride", found: 0, allowed: 1...2_147_483_647))
        == "stride is 0; it must be a whole number from 1 to 2147483647")
  }

  @Test("A kernel larger than its input, with what would mend it")
  func kernelLargerThanInput() {
    #expect(
      line(.kernelLargerThanInput(.rows, SizeFormula(input: 2, kernel: 3)))
        == "the kernel is larger than the padded input in its rows: e = k = 3 is more than "
        + "n + before + after = 2 + 0 + 0 = 2; try padding 1, or a kernel of 2, or an input of 3")
    #expect(
      line(.kernelLargerThanInput(.length, SizeFormula(input: 3, kernel: 3, dilation: 2, after: 1)))
        == "the kernel is larger than the padded input in its cells: e = 2·(3 − 1) + 1 = 5 is more than "
        + "n + before + after = 3 + 0 + 1 = 4; try padding 1, or dilation 1, or a kernel of 2, "
        + "or an input of 4")
  }

  @Test("Padding larger than its mode allows")
  func padding() {
    #expect(
      line(.paddingTooLarge(.rows, .reflect, padding: 3, input: 3))
        == "padding_mode reflect needs padding less than n; the padding is 3 and n = 3 rows; "
        + "use padding 2, or padding_mode zeros")
    #expect(
      line(.paddingTooLarge(.columns, .circular, padding: 4, input: 3))
        == "padding_mode circular needs padding at most n; the padding is 4 and n = 3 columns; "
        + "use padding 3, or padding_mode zeros")
  }

  @Test("Channels that do not match")
  func channels() {
    #expect(
      line(.channels(input: 3, kernel: 2, groups: 1))
        == "each filter has 2 channels and the input has 3; give each filter 3 channels")
    #expect(
      line(.channels(input: 4, kernel: 2, groups: 1))
        == "each filter has 2 channels and the input has 4; give each filter 4 channels, or use groups: 2")
    #expect(
      line(.channels(input: 4, kernel: 3, groups: 4))
        == "each filter has 3 channels and the input has 4 in 4 groups, 1 each; give each filter 1 channel")
    #expect(
      line(.singleChannelKernel(input: 3, groups: 1))
        == "the kernel has 1 channel and the input has 3; give the kernel 3 channels, [[[…]], …], "
        + "or use groups: 3 to apply it to each channel")
  }

  @Test("Groups and biases that do not divide or count")
  func counts() {
    #expect(
      line(.groupsOfChannels(channels: 6, groups: 4))
        == "groups is 4, which does not divide the 6 input channels; use 1, 2, 3, 6")
    #expect(
      line(.groupsOfFilters(filters: 64, groups: 3))
        == "groups is 3, which does not divide the 64 filters; use 1, 2, 4, 8, 16, 32, …")
    #expect(line(.biasCount(found: 2, filters: 1)) == "there are 2 biases for 1 filter; give one number")
    #expect(
      line(.biasCount(found: 1, filters: 3)) == "there is 1 bias for 3 filters; give one number, or 3")
    #expect(
      line(.biasCount(found: 2, filters: 3)) == "there are 2 biases for 3 filters; give one number, or 3")
  }

  @Test("A list for a grid, and a grid for a list")
  func dimensions() {
    #expect(
      line(.dimensions(input: .two, kernel: .one))
        == "the input is a grid and the kernel is 1-D; write the kernel as rows: [[1, 0]], "
        + "or '1 0;' in a flag")
    #expect(
      line(.dimensions(input: .one, kernel: .two))
        == "the input is 1-D and the kernel is a grid; write the kernel as a list: [1, 0], "
        + "or the input as rows: [[1, 2, 3]], or '1 2 3;' in a flag")
  }

  @Test("Symbols where a layer needs to know more of its numbers")
  func symbols() {
    #expect(
      line(.symbols(kind: "global_max_pool", .order))
        == "a maximum needs to know which of two numbers is larger, and symbols have no order; "
        + "give it numbers, or take the average")
    #expect(
      line(.symbols(kind: "relu", .sign))
        == "relu needs to know whether a number is above 0, and symbols have no order; give it numbers")
    #expect(
      line(.symbols(kind: "tanh", .value))
        == "tanh takes an exponential, and a symbol has none; give it numbers")
  }

  @Test("More than the limit")
  func tooLarge() {
    #expect(
      line(.tooLarge(what: "output", lengths: [8, 4_096, 4_096], limit: 67_108_864))
        == "the output would be 8 × 4096 × 4096, more than the limit of 67108864 numbers; make it smaller")
  }

  @Test("A scene's fault names the layer")
  func layer() throws {
    let input = Tensor(rows: [[1, 2], [3, 4]])
    let scene = Scene(.values(input), [.convolution(Convolution(.vertical))])
    let fault = try #require(SolvedScene(scene).fault)
    #expect(
      FaultText.line(fault, in: scene)
        == "layer 0 (conv): the kernel is larger than the padded input in its rows: e = k = 3 is more than "
        + "n + before + after = 2 + 0 + 0 = 2; try padding 1, or a kernel of 2, or an input of 3")
  }
}
