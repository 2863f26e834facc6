import Testing

@testable import ConvEngine

@Suite struct SplitMix64Tests {
  /// What other implementations print: seed 0 as the Java library's tests of `SplittableRandom` have it, seed 1234567 as
  /// https://rosettacode.org/wiki/Pseudo-random_numbers/Splitmix64 lists it.
  @Test(
    arguments: [
      (UInt64(0), [0xE220_A839_7B1D_CDAF, 0x6E78_9E6A_A1B9_65F4, 0x06C4_5D18_8009_454F]),
      (
        1_234_567,
        [
          6_457_827_717_110_365_317, 3_203_168_211_198_807_973, 9_817_491_932_198_370_423,
          4_593_380_528_125_082_431, 16_408_922_859_458_223_821,
        ]
      ),
    ] as [(UInt64, [UInt64])])
  func isThePublishedGenerator(seed: UInt64, numbers: [UInt64]) {
    var generator = SplitMix64(seed: seed)
    #expect(numbers.map { _ in generator.next() } == numbers)
  }

  @Test func drawsWhatIsLeftOfADivision() {
    var (generator, same) = (SplitMix64(seed: 7), SplitMix64(seed: 7))
    for _ in 0..<1_000 {
      let number = generator.integer(in: -3...5)
      #expect(number == -3 + Int(same.next() % 9))
    }
  }

  @Test func aDrawnTensorIsDrawnFromTheSameNumbers() {
    var generator = SplitMix64(seed: 11)
    let draw = Draw(seed: 11, from: -9, to: 9)
    for index in 0..<100 { #expect(draw[index] == generator.integer(in: -9...9)) }
  }
}
