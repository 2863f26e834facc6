import ArgumentParser

/// What exercises are about and how hard they are, for `worksheet` and `practise`.
struct ExerciseArguments: ParsableArguments {
  @Option(help: "What they are about: stride, padding; 'convwalk help worksheets' lists all.")
  var topic: String?

  @Option(help: "How hard they are: 1, 2 or 3.")
  var level = 1
}
