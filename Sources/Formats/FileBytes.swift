import Glibc

/// The bytes of a file: a small one is read, a large one is mapped into memory, so that opening it costs no more.
///
/// What others write into a mapped file may show, and it must not be made shorter while it is open.
struct FileBytes: RandomAccessCollection, @unchecked Sendable {
  /// Files of this size and more are mapped.
  static let mappedFrom = 1 << 20

  private let storage: Storage

  /// Bytes that were read.
  init(_ bytes: [UInt8]) {
    let copy = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: bytes.count)
    _ = copy.initialize(from: bytes)
    storage = Storage(UnsafeBufferPointer(copy), isMapped: false)
  }

  /// The first `count` bytes of an open file; nil where they cannot be mapped.
  init?(mapping descriptor: Int32, count: Int) {
    guard let start = mmap(nil, count, PROT_READ, MAP_PRIVATE, descriptor, 0), start != MAP_FAILED else {
      return nil
    }
    let bytes = UnsafeRawBufferPointer(start: start, count: count).bindMemory(to: UInt8.self)
    storage = Storage(bytes, isMapped: true)
  }

  var startIndex: Int { 0 }
  var endIndex: Int { storage.bytes.count }

  /// The byte at an offset of the file.
  subscript(offset: Int) -> UInt8 {
    precondition(storage.bytes.indices.contains(offset), "byte \(offset) of \(count)")
    return storage.bytes[offset]
  }

  /// An integer that lies at an offset of the file, aligned or not.
  @inline(__always)
  func load<Value: FixedWidthInteger>(_ type: Value.Type, at offset: Int, isBigEndian: Bool) -> Value {
    let bytes = storage.bytes
    precondition(
      offset >= 0 && offset <= bytes.count - MemoryLayout<Value>.size, "byte \(offset) of \(bytes.count)")
    let value = UnsafeRawBufferPointer(bytes).loadUnaligned(fromByteOffset: offset, as: type)
    return isBigEndian ? Value(bigEndian: value) : Value(littleEndian: value)
  }

  /// Frees or unmaps the bytes when nobody reads them any more; never written to after it is made.
  private final class Storage {
    let bytes: UnsafeBufferPointer<UInt8>
    private let isMapped: Bool

    init(_ bytes: UnsafeBufferPointer<UInt8>, isMapped: Bool) {
      (self.bytes, self.isMapped) = (bytes, isMapped)
    }

    deinit {
      if isMapped {
        munmap(UnsafeMutableRawPointer(mutating: bytes.baseAddress), bytes.count)
      } else {
        bytes.deallocate()
      }
    }
  }
}
