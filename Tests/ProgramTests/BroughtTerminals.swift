import Foundation
import Testing

/// Descriptions of terminals that a fresh system lacks: Debian has them in a package of their own, `ncurses-term`.
///
/// `tic`, which is wherever ncurses is, compiles them into a folder that is there as long as this object is.
final class BroughtTerminals {
  private static let descriptions = #"""
    lpr|printer|line printer,
      hc, os, cols#132, lines#66, bel=^G, cr=\r, cub1=^H, cud1=\n, ff=^L, ind=\n,
    unknown|a terminal of which nothing is known,
      gn, am, bel=^G, cr=\r, cud1=\n, ind=\n,
    network|any terminal at the other end of a line,
      gn, use=vt100,
    alacritty|a window with 256 colours and a line for its title,
      hs, dsl=\E]2;\007, fsl=^G, tsl=\E]2;, use=xterm-256color,
    xterm-direct|a window whose colours are numbers of 24 bits,
      ccc@, RGB, colors#0x1000000, pairs#0x10000, CO#8, initc@, oc@, rs1=\Ec,
      setab=\E[%?%p1%{8}%<%t4%p1%d%e48:2::%p1%{65536}%/%d:%p1%{256}%/%{255}%&%d:%p1%{255}%&%d%;m,
      setaf=\E[%?%p1%{8}%<%t3%p1%d%e38:2::%p1%{65536}%/%d:%p1%{256}%/%{255}%&%d:%p1%{255}%&%d%;m,
      use=xterm-256color,

    """#

  /// Where they lie, for `TERMINFO`: what is not there is looked for where the system has it.
  let folder: URL

  init() throws {
    folder = FileManager.default.temporaryDirectory.appendingPathComponent("terminals-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let source = try Program.file(Self.descriptions, ending: "ti")
    defer { try? FileManager.default.removeItem(at: source) }
    try #require(try Spawn(command: ["tic", "-x", "-o", folder.path, source.path]).run() == .status(0))
  }

  deinit { try? FileManager.default.removeItem(at: folder) }
}
