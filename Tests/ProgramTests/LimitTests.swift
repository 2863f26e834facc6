import Foundation
import Testing

/// The program runs with little of everything.
@Suite struct LimitTests {
  /// What comes before the program on the line of a shell.
  private static let limits = [
    "ulimit -n 8; exec", "ulimit -f 0; exec", "ulimit -s 512; exec", "ulimit -v 524288; exec",
    "ulimit -n 8; ulimit -f 0; ulimit -s 512; ulimit -v 524288; exec", oneProcess,
    "folder=$(mktemp -d) && cd \"$folder\" && rmdir \"$folder\"; exec",
  ]

  /// The limit does not hold for root, so the program then runs as a user who has no other process.
  private static let oneProcess = """
    if [ "$(id -u)" = 0 ]; then as="setpriv --clear-groups --reuid=$((100000 + $$))"; fi
    $as test -x "$0" || as=
    exec prlimit --nproc=1 $as
    """

  @Test(arguments: limits)
  func playsWith(limit: String) throws {
    let terminal = try PseudoTerminal(script: "\(limit) \"$0\" play")
    terminal.waitForFrame()
    terminal.type("jlllkspdmnfuUvr.,0$")
    terminal.redraw()
    terminal.forget()
    terminal.resize(columns: 200, rows: 60)
    terminal.waitForFrame()
    terminal.type("q")
    #expect(terminal.waitForEnd() == .status(0))
    #expect(terminal.modes == terminal.modesBefore)
  }

  @Test(arguments: limits)
  func solvesWith(limit: String) throws {
    let terminal = try PseudoTerminal(
      script: "\(limit) \"$0\" solve --input '1 2 3' --kernel 2 --format csv")
    #expect(terminal.waitForEnd() == .status(0))
    #expect(terminal.text == "2,4,6\r\n")
  }

  /// Work that is shared among processors is done by one thread where there may be no other.
  @Test func sharesNoWorkWhereThereIsOneProcessOnly() throws {
    let scene = try Program.file(
      "input: {shape: [1, 400, 400], seed: 1}\nlayers: [{conv: {kernel: vertical}}]\n")
    defer { try? FileManager.default.removeItem(at: scene) }
    // A slow machine would show on standard error how far it is.
    let command = "solve '\(scene.path)' --format csv --arithmetic double 2> /dev/null"
    let terminal = try PseudoTerminal(
      script: "chmod 644 '\(scene.path)'; \(Self.oneProcess) \"$0\" \(command)")
    #expect(terminal.waitForEnd() == .status(0))
    #expect(terminal.text.filter(\.isNewline).count == 398)
  }

  /// Writing past the limit is a signal first, and an error only for those who ignore it.
  @Test func aFileThatMayNotGrowIsAFullDisk() throws {
    let terminal = try PseudoTerminal(
      script: """
        file=$(mktemp); ulimit -f 0
        "$0" solve --input '1 2 3' --kernel 2 --format csv > "$file"; status=$?
        rm "$file"; exit $status
        """)
    #expect(terminal.waitForEnd() == .status(74))
    #expect(terminal.text == "convwalk: cannot write to standard output: File too large\r\n")
  }
}
