extension VisibleText {
  /// The same of bytes that need not be UTF-8: the byte 255 between letters is written `a\xFFb`.
  ///
  /// - Complexity: O(bytes).
  public static func of(bytes: some Collection<UInt8>, atMost limit: Int = 200) -> String {
    var text = ""
    Array(bytes).withUnsafeBufferPointer { buffer in
      var place = 0
      while place < buffer.count {
        let length = UTF8Sequence.length(buffer, at: place)
        if let length {
          text += String(decoding: buffer[place..<place + length], as: UTF8.self)
        } else {
          text += "\\x" + String(buffer[place], radix: 16, uppercase: true)
        }
        place += length ?? 1
      }
    }
    return of(text, atMost: limit)
  }
}
