import Foundation
import Testing
import Tutor

@testable import Commands

private typealias Progress = Tutor.Progress

/// The progress file, and everything that may stand in its place.
@Suite struct ProgressFileTests {
  /// A folder of the test's own, with the file in it.
  private final class Place {
    let folder: URL
    var file: ProgressFile { ProgressFile(path: path, base: folder.path) }
    var path: String { folder.appendingPathComponent("state/convwalk/progress.json").path }

    init(_ content: String? = nil) throws {
      folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      if let content { try put(content) }
    }

    deinit { try? FileManager.default.removeItem(at: folder) }

    func put(_ content: String) throws {
      let url = URL(fileURLWithPath: path)
      try FileManager.default.createDirectory(
        at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
      try content.write(to: url, atomically: false, encoding: .utf8)
    }

    func content(_ ending: String = "") -> String? {
      try? String(contentsOfFile: path + ending, encoding: .utf8)
    }

    /// Names of the files beside it.
    var names: [String] {
      let folder = URL(fileURLWithPath: path).deletingLastPathComponent().path
      return ((try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []).sorted()
    }
  }

  private func progress(_ name: String, page: Int, answered: Set<[Int]> = []) -> Progress {
    var progress = Progress()
    progress[name].page = page
    progress[name].pagesSeen = page + 1
    progress[name].answered = answered
    return progress
  }

  @Test func whatIsKeptIsReadAgain() throws {
    let place = try Place()
    #expect(place.file.load() == (Progress(), nil))
    var progress = progress("01-the \"odd\" näme\n", page: 3, answered: [[0, 1], [2, 0]])
    progress["02-b"].isFinished = true
    progress["02-b"].shown = [[1, 0]]
    #expect(place.file.save(progress) == nil)
    #expect(place.file.load() == (progress, nil))
    #expect(place.names == ["progress.json", "progress.json.lock"])
    let first = place.content()
    #expect(place.file.save(progress) == nil)
    #expect(place.content() == first, "the same progress gives the same bytes")
  }

  @Test func theFoldersAreForTheUserAlone() throws {
    let place = try Place()
    #expect(place.file.save(progress("a", page: 1)) == nil)
    for path in [place.path, URL(fileURLWithPath: place.path).deletingLastPathComponent().path] {
      let mode = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
      #expect((mode ?? 0o777) & 0o077 == 0)
    }
  }

  @Test(arguments: [
    "", "\u{0}\u{0}", "{", "[]", "{\"version\": 1}", "{\"version\": \"1\", \"lessons\": {}}",
    "{\"version\": 1, \"lessons\": []}", "{\"version\": 1, \"lessons\": {\"a\": 3}}",
    "{\"version\": 1, \"lessons\": {}, \"lessons\": {}}",
    "{\"version\": 1, \"lessons\": {\"a\": {\"page\": -1, \"pages_seen\": 0, \"answered\": [], \"finished\": false}}}",
    "{\"version\": 1, \"lessons\": {\"a\": {\"page\": 1e9, \"pages_seen\": 0, \"answered\": [], \"finished\": false}}}",
    "{\"version\": 0, \"lessons\": {}}", String(repeating: "[", count: 200_000),
  ])
  func aDamagedFileIsSetAside(content: String) throws {
    let place = try Place(content)
    #expect(place.file.load().progress == Progress())
    #expect(place.file.load().warning?.contains("is damaged") == true)
    #expect(place.content() == content, "reading changes nothing")
    #expect(place.file.save(progress("a", page: 1)) == nil)
    #expect(place.content(".damaged") == content)
    #expect(place.file.load() == (progress("a", page: 1), nil))
    try place.put(content)
    #expect(place.file.save(progress("a", page: 2)) == nil)
    #expect(place.content(".damaged") == content)
    #expect(place.content(".damaged-2") == content, "what was set aside before is not overwritten")
  }

  @Test func aFileOfALaterVersionIsLeftAlone() throws {
    let content = "{\"version\": 2, \"worlds\": []}"
    let place = try Place(content)
    #expect(place.file.load().warning?.contains("is of version 2") == true)
    #expect(place.file.save(progress("a", page: 1))?.contains("is of version 2") == true)
    #expect(place.content() == content)
  }

  /// What was shown is kept beside what was answered; a file of before has none, and nothing that was answered is shown.
  @Test func whatWasShownIsKept() throws {
    let place = try Place()
    var mine = progress("a", page: 1, answered: [[0, 0]])
    mine["a"].shown = [[0, 1], [2, 0]]
    #expect(place.file.save(mine) == nil)
    #expect(place.file.load().progress == mine)
    var later = progress("a", page: 1, answered: [[0, 1]])
    later["a"].shown = []
    #expect(place.file.save(later) == nil)
    #expect(place.file.load().progress["a"].shown == [[2, 0]])
    #expect(place.file.load().progress["a"].answered == [[0, 0], [0, 1]])
    let old =
      "{\"version\": 1, \"lessons\": {\"a\": {\"page\": 1, \"pages_seen\": 2, \"answered\": [[0, 0]], \"finished\": false}}}"
    let before = try Place(old)
    #expect(before.file.load().progress["a"].answered == [[0, 0]] && before.file.load().warning == nil)
    let damaged = old.replacing("\"finished\"", with: "\"shown\": [[1]], \"finished\"")
    let broken = try Place(damaged)
    #expect(broken.file.load().warning?.contains("is damaged") == true)
  }

  /// How often a question was missed is kept; two programs keep the larger number, and a file of before has none.
  @Test func whatWasMissedIsKept() throws {
    let place = try Place()
    var mine = progress("a", page: 1, answered: [[0, 0]])
    mine["a"].note([0, 0], missed: 1)
    mine["a"].note([0, 1], missed: 3)
    #expect(place.file.save(mine) == nil)
    #expect(place.content()?.contains("\"missed\": [[0, 0, 1], [0, 1, 3]], ") == true)
    #expect(place.file.load() == (mine, nil))
    var other = progress("a", page: 1)
    other["a"].note([0, 1], missed: 2)
    #expect(place.file.save(other) == nil)
    #expect(place.file.load().progress["a"].missed == [[0, 0]: 1, [0, 1]: 3])
    #expect(place.file.save(progress("b", page: 1), forgetting: .lesson("a")) == nil)
    #expect(place.content()?.contains("missed") == false, "where nothing was missed nothing is written")
    for bad in ["[[0, 0]]", "[[0, 0, 0]]", "[[0, 0, -1]]", "[[0, 0, 1, 2]]", "3"] {
      try place.put(
        "{\"version\": 1, \"lessons\": {\"a\": {\"page\": 1, \"pages_seen\": 2, \"answered\": [], "
          + "\"missed\": \(bad), \"finished\": false}}}")
      #expect(place.file.load().warning?.contains("is damaged") == true, "\(bad)")
    }
  }

  @Test func membersThatAreNotKnownAreNoDamage() throws {
    let place = try Place(
      "{\"version\": 1, \"more\": null, \"lessons\": {\"a\": {\"page\": 1, \"pages_seen\": 2, \"answered\": [], "
        + "\"finished\": false, \"stars\": 3}}}")
    #expect(place.file.load() == (progress("a", page: 1), nil))
  }

  @Test func aFileOfBeforeHasNoAnswersThatWereShown() throws {
    let place = try Place(
      "{\"version\": 1, \"lessons\": {\"a\": {\"page\": 1, \"pages_seen\": 2, \"answered\": [[0, 0]], "
        + "\"finished\": false}}}")
    #expect(place.file.load() == (progress("a", page: 1, answered: [[0, 0]]), nil))
    try place.put((place.content() ?? "").replacing("\"finished\"", with: "\"shown\": [1], \"finished\""))
    #expect(place.file.load().warning?.contains("is damaged") == true)
  }

  @Test func whatBeginsAgainIsForgottenAndNothingElse() throws {
    let place = try Place()
    let both = progress("a", page: 1).merged(with: progress("b", page: 2))
    #expect(place.file.save(both) == nil)
    // A control: what is only left out is not forgotten.
    #expect(place.file.save(progress("b", page: 2)) == nil)
    #expect(place.file.load().progress == both)
    #expect(place.file.save(progress("b", page: 2), forgetting: .lesson("a")) == nil)
    #expect(place.file.load().progress == progress("b", page: 2))
    #expect(place.file.save(Progress(), forgetting: .all) == nil)
    #expect(place.file.load() == (Progress(), nil))
  }

  @Test func lessonsOfTheSameNameInTwoFoldersDoNotMix() throws {
    let place = try Place()
    let first = place.file.of(folder: place.folder.path)
    let second = place.file.of(folder: "/usr")
    #expect(place.file.save(progress("01-a", page: 1)) == nil)
    #expect(first.save(progress("01-a", page: 2)) == nil)
    #expect(second.load() == (Progress(), nil))
    #expect(second.save(progress("01-a", page: 3)) == nil)
    #expect(place.file.load().progress == progress("01-a", page: 1))
    #expect(first.load().progress == progress("01-a", page: 2))
    #expect(first.save(Progress(), forgetting: .all) == nil)
    #expect(first.load().progress == Progress())
    #expect(place.file.load().progress == progress("01-a", page: 1))
    #expect(second.load().progress == progress("01-a", page: 3))
  }

  @Test func aDirectoryInItsPlaceIsLeftAlone() throws {
    let place = try Place()
    try FileManager.default.createDirectory(atPath: place.path, withIntermediateDirectories: true)
    #expect(place.file.load().warning?.contains("it is a directory") == true)
    #expect(place.file.save(progress("a", page: 1))?.contains("it is a directory") == true)
    #expect(place.names == ["progress.json", "progress.json.lock"])
  }

  @Test func aPipeInItsPlaceIsNotWaitedFor() throws {
    let place = try Place("")
    try FileManager.default.removeItem(atPath: place.path)
    #expect(mkfifo(place.path, 0o600) == 0)
    #expect(place.file.load().warning?.contains("it is a pipe") == true)
    #expect(place.file.save(progress("a", page: 1)) != nil)
  }

  @Test func aLinkStaysALinkAndWhatItLeadsToIsReplaced() throws {
    let place = try Place("")
    let target = place.folder.appendingPathComponent("elsewhere.json")
    try FileManager.default.removeItem(atPath: place.path)
    try Data().write(to: target)
    try String(decoding: ProgressText.bytes(progress("a", page: 1)), as: UTF8.self)
      .write(to: target, atomically: false, encoding: .utf8)
    try FileManager.default.createSymbolicLink(atPath: place.path, withDestinationPath: target.path)
    #expect(place.file.save(progress("b", page: 2)) == nil)
    #expect(try FileManager.default.destinationOfSymbolicLink(atPath: place.path) == target.path)
    #expect(place.file.load().progress.lessons.keys.sorted() == ["a", "b"])
  }

  @Test func aLinkThatLeadsNowhereOrInACircleIsLeftAlone() throws {
    for destination in ["nowhere", "progress.json"] {
      let place = try Place("")
      try FileManager.default.removeItem(atPath: place.path)
      try FileManager.default.createSymbolicLink(atPath: place.path, withDestinationPath: destination)
      #expect(place.file.load().warning != nil)
      #expect(place.file.save(progress("a", page: 1)) != nil)
      #expect(try FileManager.default.destinationOfSymbolicLink(atPath: place.path) == destination)
    }
  }

  @Test func permissionsStayAsTheyWere() throws {
    let place = try Place("")
    #expect(place.file.save(progress("a", page: 1)) == nil)
    #expect(chmod(place.path, 0o640) == 0)
    #expect(place.file.save(progress("a", page: 2)) == nil)
    let mode = try FileManager.default.attributesOfItem(atPath: place.path)[.posixPermissions] as? Int
    #expect(mode == 0o640)
  }

  @Test func aDraftLeftByAKilledProgramIsNoObstacle() throws {
    let place = try Place()
    #expect(place.file.save(progress("a", page: 1)) == nil)
    try "half a dra".write(toFile: place.path + ".new-\(getpid())", atomically: false, encoding: .utf8)
    #expect(place.file.save(progress("a", page: 2)) == nil)
    #expect(place.names == ["progress.json", "progress.json.lock"])
  }

  @Test func aLockThatIsHeldIsNotWaitedForForEver() throws {
    let place = try Place()
    #expect(place.file.save(progress("a", page: 1)) == nil)
    let descriptor = open(place.path + ".lock", O_RDWR)
    defer { close(descriptor) }
    #expect(flock(descriptor, LOCK_EX) == 0)
    #expect(place.file.save(progress("b", page: 1)) == nil)
    #expect(place.file.load().progress.lessons.count == 2)
  }

  @Test func twoProgramsAtOnceLoseNothing() async throws {
    let place = try Place()
    let file = place.file
    await withTaskGroup(of: Void.self) { group in
      for writer in 0..<4 {
        group.addTask {
          for page in 0..<25 {
            var progress = Progress()
            progress["lesson-\(writer)"].page = page
            progress["lesson-\(writer)"].pagesSeen = page + 1
            progress["lesson-\(writer)"].answered = [[page, 0]]
            #expect(file.save(progress) == nil)
          }
        }
      }
    }
    let kept = file.load().progress
    #expect(kept.lessons.count == 4)
    for writer in 0..<4 {
      #expect(kept["lesson-\(writer)"].pagesSeen == 25)
      #expect(kept["lesson-\(writer)"].answered.count == 25)
    }
  }

  @Test func theEnvironmentSaysWhereItIs() {
    func path(_ state: String?, _ home: String?) -> String? {
      ProgressFile.located(state: state, home: home).path
    }
    #expect(path("/x", "/h") == "/x/convwalk/progress.json")
    for state in [nil, "", "relative"] {
      #expect(path(state, "/h") == "/h/.local/state/convwalk/progress.json")
    }
    for home in [nil, "", "relative"] { #expect(path(nil, home) == nil) }
    let nowhere = ProgressFile.located(state: nil, home: nil)
    #expect(
      nowhere.load().warning
        == "progress is not kept: neither XDG_STATE_HOME nor HOME names a folder from the root on")
    #expect(nowhere.save(Progress()) == nowhere.load().warning)
  }

  @Test func aHomeThatIsNotThereIsNotMade() throws {
    let place = try Place()
    let home = place.folder.path + "/nobody"
    let file = ProgressFile.located(state: nil, home: home)
    #expect(file.load() == (Progress(), nil))
    #expect(file.save(progress("a", page: 1))?.contains("No such file") == true)
    #expect(!FileManager.default.fileExists(atPath: home))
    try Data().write(to: URL(fileURLWithPath: home))
    #expect(file.save(progress("a", page: 1))?.hasPrefix("progress is not kept: ") == true)
  }
}
