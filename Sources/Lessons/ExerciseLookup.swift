import Exercises
import Formats

/// Finding topics and exercises by the names that people type.
extension TopicSummary {
  /// The topic that is called like this.
  ///
  /// - Throws: which topic was probably meant, and where they are listed.
  public static func find(_ name: String) throws(InputFault) -> TopicSummary {
    if let topic = named(name) { return topic }
    let meant = NearestName.question(name, among: all.map(\.name)).map { "; \($0)" } ?? ";"
    throw InputFault(
      .badData, "there is no topic \(Quote.of(name))\(meant) 'convwalk help worksheets' lists the topics")
  }
}

extension Exercise {
  /// The exercise that is called `worksheet:stride:2:7:3`; nil where the word is no name of an exercise at all.
  ///
  /// - Throws: which of its four parts is not what it should be.
  /// - Complexity: that of drawing the exercise.
  public static func find(_ word: String) throws(InputFault) -> Exercise? {
    guard word.hasPrefix(ExerciseName.prefix) else { return nil }
    let parts = word.dropFirst(ExerciseName.prefix.count).split(
      separator: ":", omittingEmptySubsequences: false)
    guard parts.count == 4 else {
      throw InputFault(
        .badData,
        "\(Quote.of(word)) names no exercise; expected its topic, level, seed and number, like "
          + "worksheet:stride:2:7:3")
    }
    let topic = try TopicSummary.find(String(parts[0]))
    guard let level = Int(parts[1]), TopicSummary.levels.contains(level) else {
      throw InputFault(
        .badData, "\(Quote.of(word)): its level is \(Quote.of(String(parts[1]))); expected 1, 2 or 3")
    }
    guard let seed = UInt64(parts[2]) else {
      throw InputFault(
        .badData,
        "\(Quote.of(word)): its seed is \(Quote.of(String(parts[2]))); expected a whole number from 0")
    }
    guard let number = Int(parts[3]), number > 0 else {
      throw InputFault(
        .badData,
        "\(Quote.of(word)): its number is \(Quote.of(String(parts[3]))); expected a whole number from 1")
    }
    return Exercise(ExerciseName(topic: topic.name, level: level, seed: seed, number: number))
  }
}
