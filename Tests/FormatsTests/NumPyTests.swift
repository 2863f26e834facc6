import ConvEngine
import Formats
import Foundation
import Notation
import ReadingFiles
import Testing

/// The files are written by Fixtures/make_npy.py with NumPy itself.
@Suite("NumPy's files")
struct NumPyTests {
  private func fixture(_ name: String) -> String {
    Bundle.module.resourcePath.map { "\($0)/Fixtures/\(name)" } ?? name
  }

  private func grid(_ name: String, _ dimensions: Dimensions? = nil) throws -> Tensor {
    try GridFile.read(fixture(name + ".npy"), dimensions: dimensions)
  }

  private func gridFault(_ name: String, _ dimensions: Dimensions? = nil) -> String? {
    message { try grid(name, dimensions) }?.replacing(fixture(""), with: "")
  }

  @Test("Every version of the format", arguments: ["version1", "version2", "version3", "fortran"])
  func versions(name: String) throws {
    #expect(cells(try grid(name)) == [[[1, 2, 3], [4, 5, 6]]])
  }

  @Test("One dimension is a signal, three are channels first, in either order of items")
  func dimensions() throws {
    let signal = try grid("signal")
    #expect(signal.shape == Shape(channels: 1, length: 3))
    #expect(cells(signal) == [[[1, 2, 3]]])
    #expect(try grid("version1", .one).shape == Shape(channels: 2, length: 3))
    #expect(try grid("signal", .two).shape == Shape(channels: 1, rows: 1, columns: 3))
    let counted = (0..<2).map { channel in
      (0..<3).map { row in (0..<4).map { Number(channel * 12 + row * 4 + $0) } }
    }
    #expect(cells(try grid("channels")) == counted)
    #expect(cells(try grid("channels_fortran")) == counted)
  }

  @Test("Integers of every width, in both byte orders", arguments: ["little", "big"])
  func integers(order: String) throws {
    let limits: [(String, String, String)] = [
      ("i1", "-128", "127"), ("i2", "-32768", "32767"), ("i4", "-2147483648", "2147483647"),
      ("i8", "-9223372036854775808", "9223372036854775807"), ("u1", "0", "255"), ("u2", "0", "65535"),
      ("u4", "0", "4294967295"), ("u8", "0", "18446744073709551615"),
    ]
    for (type, least, greatest) in limits {
      let numbers = try [least, greatest, "7"].map { try NumberReader.number($0) }
      #expect(cells(try grid("\(type)_\(order)")) == [[numbers]], "\(type)")
    }
    #expect(cells(try grid("bool")) == [[[1, 0, 1]]])
  }

  @Test("The least integer goes through a convolution unharmed", arguments: ["i8_little", "i8_big"])
  func leastInteger(name: String) throws {
    let scene = Scene(.values(try grid(name)), [.convolution(Convolution(Kernel(signal: [-1])))])
    let output = try scene.solved().outputs[0]
    #expect(output[0] == .exact(-Rational(Int.min)))
  }

  @Test("Floats are the numbers that NumPy prints", arguments: ["f2", "f4", "f8"])
  func floats(type: String) throws {
    let printed = try String(contentsOfFile: fixture("\(type).txt"), encoding: .utf8)
    let numbers = try printed.split(separator: "\n").map { try NumberReader.number($0) }
    #expect(numbers.count > 150)
    for order in ["little", "big"] {
      #expect(cells(try grid("\(type)_\(order)")) == [[numbers]], "\(order)")
    }
  }

  @Test("A half just above a finer binade")
  func halfAtPowerOfTwo() throws {
    var bytes = [UInt8](try Data(contentsOf: URL(fileURLWithPath: fixture("f2_little.npy"))))
    let count = (bytes.count - 128) / 2
    #expect(cells(try grid("f2_little"))[0][0].count == count)
    // 2⁻⁶, which NumPy prints as 0.01563.
    bytes.replaceSubrange(128..<130, with: [0x00, 0x24])
    #expect(try Folder().grid("half.npy", bytes)[0] == NumberReader.number("0.01563"))
  }

  @Test("What is no grid of finite numbers is refused")
  func refusals() {
    let types = "expected bool, integers of 1 to 8 bytes or floats of 2 to 8"
    #expect(gridFault("nan") == "nan.npy: item 1 is nan; expected a finite number")
    #expect(gridFault("infinite") == "infinite.npy: item 1 is -inf; expected a finite number")
    #expect(
      gridFault("zero_dimensions")
        == "zero_dimensions.npy has 0 dimensions; expected 1 to 3, and 1 or 2 where dimensions is 1")
    #expect(
      gridFault("four_dimensions")
        == "four_dimensions.npy has 4 dimensions; expected 1 to 3, and 1 or 2 where dimensions is 1")
    #expect(
      gridFault("channels", .one)
        == "channels.npy has 3 dimensions; expected 1 to 3, and 1 or 2 where dimensions is 1")
    #expect(gridFault("no_cells") == "no_cells.npy has shape 2 × 0, and so no cells")
    #expect(gridFault("complex") == "complex.npy holds items of type '<c8'; \(types)")
    #expect(gridFault("string") == "string.npy holds items of type '<U3'; \(types)")
    #expect(gridFault("object") == "object.npy holds items of type '|O'; \(types)")
    #expect(gridFault("fields") == "fields.npy holds items of type '[('a''; \(types)")
  }

  @Test("A damaged file is refused")
  func damaged() throws {
    let bytes = [UInt8](try Data(contentsOf: URL(fileURLWithPath: fixture("signal.npy"))))
    let folder = try Folder()
    #expect(try folder.gridFault("a.npy", []) == "a.npy is no .npy file")
    #expect(try folder.gridFault("a.npy", bytes.prefix(11)) == "a.npy is no .npy file")
    #expect(try folder.gridFault("a.npy", "1,2,3,4,5,6,7") == "a.npy is no .npy file")
    #expect(
      try folder.gridFault("a.npy", bytes.prefix(100))
        == "a.npy has a header of 118 bytes that is cut off, or larger than any")
    #expect(
      try folder.gridFault("a.npy", bytes.dropLast()) == "a.npy has 11 bytes of items; shape 3 needs 12")
    #expect(try folder.gridFault("a.npy", bytes + [0]) == "a.npy has 13 bytes of items; shape 3 needs 12")
    var version = bytes
    version[6] = 9
    #expect(try folder.gridFault("a.npy", version) == "a.npy is version 9 of .npy; expected 1 to 3")
  }

  @Test("A header that lies about its size, or is no header")
  func headers() throws {
    let folder = try Folder()
    func file(_ header: String) -> [UInt8] {
      [0x93] + Array("NUMPY".utf8) + [1, 0, UInt8(header.utf8.count), 0] + Array(header.utf8)
    }
    func shaped(_ shape: String) -> [UInt8] {
      file("{'descr': '<i8', 'fortran_order': False, 'shape': \(shape), }\n")
    }
    #expect(
      try folder.gridFault("a.npy", shaped("(999999999, 999999999)"))
        == "a.npy has shape 999999999 × 999999999; there may be 67108864 cells at most")
    #expect(
      try folder.gridFault("a.npy", shaped("(67108864,)"))
        == "a.npy has 0 bytes of items; shape 67108864 needs 536870912")
    let notNumPy = "a.npy has a header that is not NumPy's: "
    let negative = "{'descr': '<i8', 'fortran_order': False, 'shape': (-3,), }"
    #expect(try folder.gridFault("a.npy", file(negative)) == notNumPy + "'\(negative)'")
    #expect(try folder.gridFault("a.npy", file("  ")) == notNumPy + "'  '")
    #expect(try folder.gridFault("a.npy", file("\u{1B}[2J")) == notNumPy + #"'\u{1B}[2J'"#)
  }
}
