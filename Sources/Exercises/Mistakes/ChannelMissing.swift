import ConvEngine

/// A channel of the input was left out of the sum, or all but one were.
enum ChannelMissing: Mistake {
  static let name = "channel_missing"
  /// Beyond so many channels nobody computes by hand.
  private static let mostChannels = 16

  static func variations(of site: MistakeSite) -> [Variation] {
    guard site.convolution != nil || site.transposed != nil, case .values(let input) = site.input else {
      return []
    }
    let channels = input.shape.channels
    guard (2...mostChannels).contains(channels) else { return [] }
    let missing = (0..<channels).map { channel in
      Variation(said: "channel \(channel) was left out of the sum") {
        Scene(.values(input.keeping { $0 != channel }), [site.layer] + site.rest)
      }
    }
    guard channels > 2 else { return missing }
    return missing
      + (0..<channels).map { channel in
        Variation(said: "only channel \(channel) was summed, the others were left out") {
          Scene(.values(input.keeping { $0 == channel }), [site.layer] + site.rest)
        }
      }
  }
}

extension Tensor {
  /// The same with zeros in all channels but some.
  fileprivate func keeping(_ isKept: (Int) -> Bool) -> Tensor {
    let plane = shape.rows * shape.columns
    let cells = (0..<shape.count).map { isKept($0 / plane) ? self[$0] : isApproximate ? .approximate(0) : 0 }
    return isApproximate ? Tensor(shape, .doubles(cells.map { $0.nearestDouble ?? 0 })) : Tensor(shape, cells)
  }
}
