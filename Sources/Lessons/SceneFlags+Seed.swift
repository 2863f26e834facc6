import Formats
import Notation

/// `--seed`: numbers for what is given by its size only, as a scene file with a seed has them.
extension SceneFlags {
  /// The number behind `--seed`, or the seed that `--input` brings; nil where there is neither.
  func drawingSeed(_ inputSeed: UInt64?) throws(InputFault) -> UInt64? {
    guard let text = seed else { return inputSeed }
    let number = try GridFlag(name: "--seed", text: text).integer()
    guard number >= 0 else {
      throw .badData("--seed is \(Quote.of(text)); expected a whole number from 0")
    }
    guard inputSeed == nil else {
      throw .badData("--input has a seed of its own; leave it out, or --seed")
    }
    return UInt64(number)
  }
}
