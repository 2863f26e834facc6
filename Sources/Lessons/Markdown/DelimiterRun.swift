/// A run of `*` or `_`, and what it may do: `*` before a word begins emphasis, behind a word it ends it.
struct DelimiterRun {
  let character: Unicode.Scalar
  /// How many there were.
  let length: Int
  let isLeftFlanking: Bool
  let isRightFlanking: Bool
  let canOpen: Bool
  let canClose: Bool

  /// The run at a place of a text.
  init(_ text: [Unicode.Scalar], _ place: Range<Int>) {
    character = text[place.lowerBound]
    length = place.count
    let before = place.lowerBound > 0 ? text[place.lowerBound - 1] : "\n"
    let after = place.upperBound < text.count ? text[place.upperBound] : "\n"
    let (isBlankBefore, isBlankAfter) = (before.isMarkdownBlank, after.isMarkdownBlank)
    let (isSignBefore, isSignAfter) = (before.isMarkdownPunctuation, after.isMarkdownPunctuation)
    isLeftFlanking = !isBlankAfter && (!isSignAfter || isBlankBefore || isSignBefore)
    isRightFlanking = !isBlankBefore && (!isSignBefore || isBlankAfter || isSignAfter)
    if character == "_" {
      canOpen = isLeftFlanking && (!isRightFlanking || isSignBefore)
      canClose = isRightFlanking && (!isLeftFlanking || isSignAfter)
    } else {
      (canOpen, canClose) = (isLeftFlanking, isRightFlanking)
    }
  }
}

extension Unicode.Scalar {
  /// Whether CommonMark counts it as whitespace.
  fileprivate var isMarkdownBlank: Bool {
    switch self {
    case " ", "\t", "\n", "\u{C}", "\r": true
    default: !isASCII && properties.generalCategory == .spaceSeparator
    }
  }

  /// Whether CommonMark counts it as punctuation: Unicode's categories P and S.
  fileprivate var isMarkdownPunctuation: Bool {
    if isASCII { return isASCIIPunctuation }
    switch properties.generalCategory {
    case .connectorPunctuation, .dashPunctuation, .openPunctuation, .closePunctuation, .initialPunctuation,
      .finalPunctuation, .otherPunctuation, .mathSymbol, .currencySymbol, .modifierSymbol, .otherSymbol:
      return true
    default: return false
    }
  }
}
