import Formats
import Notation

/// What stands between the two `---` lines at the beginning of a lesson: `title: The sliding kernel`.
///
/// The part of YAML that it takes is one line a key, with plain text or text between quotes; so the menu can read
/// the titles of all lessons without a YAML parser.
struct FrontMatter {
  /// What every lesson has.
  private static let required = ["title", "goal", "source"]
  /// The part of the course that the lesson belongs to, which it need not have.
  private static let part = "part"
  static let keys = required + [part]
  /// What a column of the menu has room for, at 80 columns.
  static let longestPart = 21
  /// What YAML would read as something else than text at the beginning of a value.
  private static let indicators = Array("&*!|>%@`#[]{},".unicodeScalars)

  private(set) var values: [String: String] = [:]
  /// How many lines it takes, with both `---`.
  private(set) var lineCount = 0
  private var lines: [String: Int] = [:]
  /// The line that names the part; nil where none does.
  var partLine: Int? { lines[Self.part] }

  /// Reads the front matter of a lesson; what is missing or wrong is added to `faults`.
  ///
  /// - Complexity: O(its scalars).
  init(_ lines: some Collection<SourceLine>, _ faults: inout FaultList) {
    guard let first = lines.first, first.isFence else {
      faults.add(
        1, "the lesson does not begin with ---; expected front matter: --- title: … goal: … source: … ---")
      return
    }
    lineCount = 1
    var isClosed = false
    for line in lines.dropFirst() {
      // Without its end, the front matter goes as far as it can be meant.
      if line.scalars.first == "#", line.scalars.dropFirst().first == " ", !Self.ends(lines, behind: line) {
        break
      }
      lineCount += 1
      isClosed = line.isFence
      if isClosed { break }
      read(line, &faults)
    }
    if !isClosed {
      faults.add(1, "the front matter is not closed; expected --- on a line of its own behind it")
    }
    for key in Self.required where self.lines[key] == nil {
      faults.add(1, "the front matter has no \(key); expected a line \(key): …")
    }
  }

  private static func ends(_ lines: some Collection<SourceLine>, behind line: SourceLine) -> Bool {
    lines.dropFirst(line.number).prefix(20).contains { $0.isFence }
  }

  private mutating func read(_ line: SourceLine, _ faults: inout FaultList) {
    guard !line.isBlank, line.scalars.first != "#" else { return }
    guard let colon = line.scalars.firstIndex(of: ":") else {
      return faults.add(line.number, "\(Quote.of(line.text)) is no line of front matter; expected key: text")
    }
    let key = line.scalars[..<colon].text
    guard Self.keys.contains(key) else {
      // A key that is only misspelt is not missing as well.
      if let meant = NearestName.of(key, among: Self.keys), lines[meant] == nil { lines[meant] = line.number }
      return faults.add(
        line.number,
        "the front matter has no key \(Quote.of(key)); \(NearestName.hint(key, among: Self.keys))")
    }
    if let other = lines[key] {
      return faults.add(line.number, "the key '\(key)' stands on line \(other) already; keep one")
    }
    lines[key] = line.number
    let value = line.scalars[(colon + 1)...]
    guard value.isEmpty || value.first == " " else {
      return faults.add(line.number, "\(key) is not followed by a blank; expected \(key): text")
    }
    switch Self.text(value.trimmed) {
    case .success(let text):
      if let problem = ShownText.problem(text.unicodeScalars) {
        faults.add(line.number, "\(key): \(problem)")
      } else if text.isEmpty {
        faults.add(line.number, "\(key) is empty; expected text")
      } else if key == Self.part, text.unicodeScalars.count > Self.longestPart {
        faults.add(
          line.number,
          "the part has \(text.unicodeScalars.count) characters; expected \(Self.longestPart) at most, as it "
            + "heads a column of the menu")
      } else {
        values[key] = text
      }
    case .failure(let problem): faults.add(line.number, "\(key) \(problem.text)")
    }
  }

  private struct Problem: Error { let text: String }

  /// The text of a value, as YAML would read it too.
  private static func text(_ value: ArraySlice<Unicode.Scalar>) -> Result<String, Problem> {
    guard let first = value.first else { return .success("") }
    if first == "'" || first == "\"" {
      let inner = value.dropFirst().dropLast()
      guard value.count > 1, value.last == first, !inner.contains(first), !inner.contains("\\") else {
        return .failure(
          Problem(text: "is not well quoted; expected text between \(first)…\(first) alone, without \\"))
      }
      return .success(inner.trimmed.text)
    }
    let second = value.dropFirst().first
    if indicators.contains(first)
      || ("-?:".unicodeScalars.contains(first) && (second == nil || second == " "))
    {
      return .failure(
        Problem(text: "begins with \(Quote.of(String(first))), which means something else in YAML; quote it"))
    }
    let text = value.text
    if text.contains(": ") || text.hasSuffix(":") || text.contains(" #") {
      return .failure(
        Problem(text: "has a colon before a blank, or a # behind one, which YAML reads otherwise; quote it"))
    }
    return .success(text)
  }
}

extension SourceLine {
  /// Whether it is the line `---`.
  fileprivate var isFence: Bool {
    scalars.prefix(3).elementsEqual("---".unicodeScalars) && scalars.dropFirst(3).isBlank
  }
}
