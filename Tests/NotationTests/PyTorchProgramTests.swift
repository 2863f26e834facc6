import ConvEngine
import Testing

@testable import Notation

/// Whole programs as they were run: `Tests/Fixtures/check_pytorch_programs.py` compares what thousands of others
/// print with a real PyTorch.
@Suite struct PyTorchProgramTests {
  private func program(_ scene: Scene) throws -> String {
    var bytes: [UInt8] = []
    var writer = ByteWriter { bytes += $0 }
    try PyTorchProgram.write(try scene.solved(), to: &writer)
    try writer.flush()
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Prints [[[0.0, 3.0, 8.0, 4.0], [9.0, 19.0, 25.0, 10.0], [21.0, 37.0, 43.0, 16.0], [6.0, 7.0, 8.0, 0.0]]].
  @Test func aPlainConvolution() throws {
    var convolution = Convolution(Kernel(rows: [[0, 1], [2, 3]]))
    convolution.padding = .around(rows: 1, columns: 1)
    let input = Tensor(rows: [[0, 1, 2], [3, 4, 5], [6, 7, 8]])
    #expect(
      try program(Scene(.values(input), [.convolution(convolution)])) == """
        import torch
        import torch.nn.functional as F

        # one picture of channels, rows, columns
        x = torch.tensor([[[[0, 1, 2],
            [3, 4, 5],
            [6, 7, 8]]]], dtype=torch.float64)

        # layer 0: conv, kernel 2 x 2, stride 1, padding 1
        weight = torch.tensor([[[[0, 1],
            [2, 3]]]], dtype=torch.float64)
        bias = None
        x = F.conv2d(x, weight, bias, stride=(1, 1), padding=(1, 1))

        print(x[0].tolist())

        """
    )
  }

  /// Prints [[-2.25, 0.5833333333333334]].
  @Test func whatALayerAloneCannotSay() throws {
    var convolution = Convolution(Kernel(signal: [1, Number(1, over: 3)]))
    convolution.padding = .sides(Sides(left: 2))
    convolution.paddingMode = .reflect
    convolution.stride = Pair(3)
    convolution.flip = true
    convolution.bias = .same(Number(1, over: 4))
    let input = Tensor(signal: [1, -2, Number(-1, over: 2)])
    #expect(
      try program(Scene(.values(input), [.convolution(convolution)])) == """
        import torch
        import torch.nn.functional as F

        # one picture of channels, length
        x = torch.tensor([[[1, -2, -0.5]]], dtype=torch.float64)

        # layer 0: conv, kernel 2, stride 3, padding left 2, right 0, padding_mode reflect, flip
        x = F.pad(x, (2, 0), mode="reflect")
        weight = torch.tensor([[[1, 1/3]]], dtype=torch.float64)
        weight = torch.flip(weight, (-1,))
        bias = torch.tensor([0.25], dtype=torch.float64)
        x = F.conv1d(x, weight, bias, stride=3)

        print(x[0].tolist())

        """
    )
  }

  /// Prints [96, 55, 55].
  @Test func sizesAlone() throws {
    let kernel = Kernel(form: .size, filters: 96, rows: 11, columns: 11, weights: .unknown)
    var convolution = Convolution(kernel)
    convolution.stride = Pair(4)
    let scene = Scene(.shape(Shape(channels: 3, rows: 227, columns: 227)), [.convolution(convolution)])
    #expect(
      try program(scene) == """
        import torch
        import torch.nn.functional as F

        # sizes only: channels, rows, columns
        x = torch.empty(1, 3, 227, 227, device="meta")

        # layer 0: conv, kernel 11 x 11, stride 4, padding 0
        weight = torch.empty(96, 3, 11, 11, device="meta")
        bias = None
        x = F.conv2d(x, weight, bias, stride=(4, 4))

        print(list(x.shape[1:]))

        """
    )
  }

  /// Print [[[6.0, 8.0], [3.0, 4.0]]] and [[[0.5], [2.0]]].
  @Test func pooling() throws {
    let input = Tensor(rows: [[1, 1, 2, 4], [5, 6, 7, 8], [3, 2, 1, 0], [1, 2, 3, 4]])
    let largest = Pooling(.max, .sliding(Pooling.Windows(size: Pair(2))))
    #expect(
      try program(Scene(.values(input), [.pooling(largest)]))
        .contains(
          "\n# layer 0: max_pool, kernel_size 2 x 2, stride 2, padding 0\nx = F.max_pool2d(x, (2, 2), stride=(2, 2))\n"
        ))
    var windows = Pooling.Windows(size: Pair(2))
    windows.padding = .sides(Sides(top: 1))
    windows.stride = Pair(3)
    let average = Pooling(.average, .sliding(windows))
    #expect(
      try program(Scene(.values(input), [.pooling(average)])).contains(
        """
        ones = torch.ones(1, 1, 2, 2, dtype=x.dtype, device=x.device)
        counted = F.pad(F.pad(torch.ones_like(x), (0, 0, 1, 0), value=1.0), (0, -2, 0, 0))
        x = F.pad(x, (0, -2, 1, 0))
        x = F.conv2d(x, ones, stride=(3, 3), dilation=(1, 1), groups=1) / F.conv2d(counted, ones, stride=(3, 3), \
        dilation=(1, 1), groups=1)
        """))
  }

  @Test func symbolsAndTooManyNumbersAreRefused() throws {
    let letters = Tensor(rows: [[.symbolic(Polynomial(Symbol("a")))]])
    let symbols = try Scene(.values(letters), [.convolution(Convolution(Kernel(rows: [[2]])))]).solved()
    #expect(
      PyTorchProgram.refusal(symbols) == "a PyTorch program needs numbers, and the scene has symbols")
    let many = Tensor(Shape(channels: 1, rows: 300, columns: 300), .drawn(Draw(seed: 1, from: 0, to: 9)))
    let large = try Scene(.values(many), [.convolution(Convolution(.identity))]).solved()
    #expect(
      PyTorchProgram.refusal(large)
        == "a PyTorch program writes out at most 65536 numbers, and the scene has 90009")
  }
}
