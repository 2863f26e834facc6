/// Every mistake that is made in all of a layer, the simpler ones first: of two that explain as much, the first is said
/// first.
enum MistakeRegistry {
  static let all: [any Mistake.Type] = []
}
