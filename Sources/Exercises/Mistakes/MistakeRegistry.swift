/// Every mistake that is made in all of a layer, the simpler ones first: of two that explain as much, the first is said
/// first.
enum MistakeRegistry {
  static let all: [any Mistake.Type] = [
    FlippedKernel.self,
    BiasForgotten.self,
    PaddingForgotten.self,
    StrideIgnored.self,
    DilationIgnored.self,
    ActivationForgotten.self,
    MaxInsteadOfAverage.self,
    AverageInsteadOfMax.self,
    DivisionForgotten.self,
    PaddingNotCounted.self,
    PaddingCounted.self,
    PaddingAsZero.self,
    TransposedKernel.self,
    TransposedOutput.self,
    PlusOneForgotten.self,
    CeilInsteadOfFloor.self,
    FloorInsteadOfCeil.self,
    LeftoverUsed.self,
    OutputPaddingForgotten.self,
    TransposedUndoes.self,
    StrideSwapped.self,
    BiasPerChannel.self,
    ChannelsAveraged.self,
    ChannelMissing.self,
    GroupsIgnored.self,
    TilesIgnored.self,
    PaddingModeMistaken.self,
    PaddingHalved.self,
    DilationOffByOne.self,
    ActivationTooEarly.self,
    WindowOffByOne.self,
  ]

  /// Whether a mistake is so common that it is said of a single number before any slip in its sum; the others turn the
  /// windows or the answer into what few students write.
  static func isCommon(_ name: String) -> Bool {
    let rare: [any Mistake.Type] = [TransposedOutput.self, PaddingModeMistaken.self, WindowOffByOne.self]
    return !rare.contains { $0.name == name }
  }
}
