import ConvEngine
import Testing

/// Drawn numbers are part of the worksheets people keep, so the same seed must always give the same ones.
@Suite struct DrawTests {
  /// SplitMix64's published first outputs for seed 1234567 (Rosetta Code, “Pseudo-random
  /// numbers/Splitmix64”), reduced to 0…999.
  @Test func `published outputs of SplitMix64`() {
    let draw = Draw(seed: 1_234_567, from: 0, to: 999)
    let published: [UInt64] = [
      6_457_827_717_110_365_317, 3_203_168_211_198_807_973, 9_817_491_932_198_370_423,
      4_593_380_528_125_082_431, 16_408_922_859_458_223_821,
    ]
    #expect((0..<5).map { draw[$0] } == published.map { Int($0 % 1_000) })
    #expect((0..<5).map { draw[$0] } == [317, 973, 423, 431, 821])
  }

  /// Every number of the range comes, none outside; place k alone decides.
  @Test func `range and independence of order`() {
    let draw = Draw(seed: 1, from: -9, to: 9)
    let numbers = (0..<2_000).map { draw[$0] }
    #expect(Set(numbers) == Set(-9...9))
    #expect((0..<2_000).reversed().map { draw[$0] } == numbers.reversed())
    #expect((0..<50).map { Draw(seed: 2, from: -9, to: 9)[$0] } != Array(numbers.prefix(50)))
    #expect((0..<9).map { Draw(seed: 5, from: 4, to: 4)[$0] } == Array(repeating: 4, count: 9))
  }
}
