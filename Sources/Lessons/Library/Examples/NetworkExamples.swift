/// Networks of which only sizes and receptive fields are published.
extension WorkedExample {
  private static let chain = Source(
    title: "Receptive fields as exercises count them (their source is not recorded)",
    address: "")
  private static let vgg = Source(
    title: "Araujo, Norris, Sim, Computing Receptive Fields of CNNs",
    address: "https://distill.pub/2019/computing-receptive-fields/")

  static let networks = [
    WorkedExample(
      "receptive-field-chain", "convolutions of 3 and poolings of 2: it grows to 30", chain,
      scene: """
        input: {shape: [1, 64]}
        layers:
          - conv: {out_channels: 1, kernel_size: 3}
          - max_pool: {kernel_size: 2, stride: 2}
          - conv: {out_channels: 1, kernel_size: 3}
          - max_pool: {kernel_size: 2, stride: 2}
          - conv: {out_channels: 1, kernel_size: 3}
          - conv: {out_channels: 1, kernel_size: 3}
          - max_pool: {kernel_size: 2, stride: 2}
        """,
      .receptiveFields([3, 4, 8, 10, 18, 26, 30]),
      note: "the source is not recorded; the input's length, which does not matter, is ours"),
    WorkedExample(
      "vgg16-receptive-field", "VGG16 up to its last pooling: a cell sees 212 of 224", vgg,
      scene: """
        input: {shape: [3, 224, 224]}
        layers:
          - conv: {out_channels: 64, kernel_size: 3, padding: 1, bias: 0}
          - relu
          - conv: {out_channels: 64, kernel_size: 3, padding: 1, bias: 0}
          - relu
          - max_pool: {kernel_size: 2}
          - conv: {out_channels: 128, kernel_size: 3, padding: 1, bias: 0}
          - relu
          - conv: {out_channels: 128, kernel_size: 3, padding: 1, bias: 0}
          - relu
          - max_pool: {kernel_size: 2}
          - conv: {out_channels: 256, kernel_size: 3, padding: 1, bias: 0}
          - relu
          - conv: {out_channels: 256, kernel_size: 3, padding: 1, bias: 0}
          - relu
          - conv: {out_channels: 256, kernel_size: 3, padding: 1, bias: 0}
          - relu
          - max_pool: {kernel_size: 2}
          - conv: {out_channels: 512, kernel_size: 3, padding: 1, bias: 0}
          - relu
          - conv: {out_channels: 512, kernel_size: 3, padding: 1, bias: 0}
          - relu
          - conv: {out_channels: 512, kernel_size: 3, padding: 1, bias: 0}
          - relu
          - max_pool: {kernel_size: 2}
          - conv: {out_channels: 512, kernel_size: 3, padding: 1, bias: 0}
          - relu
          - conv: {out_channels: 512, kernel_size: 3, padding: 1, bias: 0}
          - relu
          - conv: {out_channels: 512, kernel_size: 3, padding: 1, bias: 0}
          - relu
          - max_pool: {kernel_size: 2}
        """,
      .size([512, 7, 7]),
      .receptiveFields([
        3, 3, 5, 5, 6, 10, 10, 14, 14, 16, 24, 24, 32, 32, 40, 40, 44, 60, 60, 76, 76, 92, 92,
        100, 132, 132, 164, 164, 196, 196, 212,
      ]),
      note: "the source prints 212 for the last pooling; the others are calculated"),
  ]
}
