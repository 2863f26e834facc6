import ConvEngine
import Notation
import Testing

@Suite("Short decimals, read without an allocation")
struct SmallDecimalTests {
  @Test("They are the numbers that the whole grammar reads", arguments: ["", "-", "+"])
  func agreement(sign: String) throws {
    for body in [
      "0", "5", "12.50", "0.001", "999999999999999999", "1e5", "25e-3", "1.5E+17", "1e16", "9e-18", "007",
    ] {
      let text = sign + body
      let (numerator, denominator) = try #require(read(text), "\(text)")
      #expect(try NumberReader.number(text) == Number(numerator, over: denominator), "\(text)")
    }
  }

  @Test(
    "Anything else is left to the whole grammar",
    arguments: [
      "", "-", "+", ".", "1.", ".5", "1e", "1e+", "1e-", "1.e3", "--1", "x", "1/2", "1e999", "1e-19",
      "0.0000000000000000001",
      "1.2.3", "1234567890123456789", "1 ", " 1", "1,5", "−1", "1e1.5", "0x10",
    ])
  func others(text: String) {
    #expect(read(text) == nil)
  }

  private func read(_ text: String) -> (numerator: Int, denominator: Int)? {
    Array(text.utf8).withUnsafeBufferPointer { NumberReader.smallDecimal($0) }
  }
}
