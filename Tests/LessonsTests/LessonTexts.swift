import Lessons

/// A lesson's text: front matter of five lines, and what stands behind it from line 6 on.
func lessonText(_ body: String) -> String { "---\ntitle: T\ngoal: G\nsource: S\n---\n" + body }

/// The messages of all faults of a lesson called x.md, without "x.md, ".
func lessonFaults(_ body: String) -> [String] {
  LessonReader.read(lessonText(body), name: "x", source: "x.md", views: ["stencil"]).faults
    .map { $0.message.replacing("x.md, ", with: "") }
}

/// Numbers that look random and are the same in every run.
struct SeededNumbers: RandomNumberGenerator {
  private var state: UInt64

  init(_ seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
