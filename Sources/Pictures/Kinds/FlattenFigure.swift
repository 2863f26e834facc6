/// What shows of `flatten`: nothing beyond what every layer has.
struct FlattenFigure: KindFigure, StandingFigure {
  let standing: Standing
}
