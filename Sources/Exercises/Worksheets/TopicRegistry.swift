/// Every topic, in the order in which they are learned.
enum TopicRegistry {
  static let all: [any Topic.Type] = [
    SignalTopic.self,
    GridTopic.self,
    FlipTopic.self,
    PaddingTopic.self,
    PaddingModeTopic.self,
    StrideTopic.self,
    DilationTopic.self,
    ChannelsTopic.self,
    FiltersTopic.self,
    GroupsTopic.self,
    TiledTopic.self,
    TransposedTopic.self,
    MaxPoolTopic.self,
    AveragePoolTopic.self,
    AdaptivePoolTopic.self,
    ActivationTopic.self,
    LinearTopic.self,
    SoftmaxTopic.self,
    NetworkTopic.self,
    OutputSizeTopic.self,
    ReceptiveFieldTopic.self,
    ParametersTopic.self,
  ]
}
