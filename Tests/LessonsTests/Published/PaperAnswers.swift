extension PublishedAnswer {
  /// The answers of `09-araujo.yaml`.
  static let araujo: Table = [
    "vgg16-receptive-field": [
      .size([512, 7, 7]),
      .receptiveFields([
        3, 3, 5, 5, 6, 10, 10, 14, 14, 16, 24, 24, 32, 32, 40, 40, 44, 60, 60, 76, 76, 92, 92,
        100, 132, 132, 164, 164, 196, 196, 212,
      ]),
    ]
  ]
}
