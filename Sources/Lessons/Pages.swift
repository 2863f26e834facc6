/// The pages of a lesson, each of which may be read only when it is opened.
public struct Pages: RandomAccessCollection, Sendable {
  /// The first page.
  public let startIndex = 0
  /// One behind the last page.
  public let endIndex: Int
  private let page: @Sendable (Int) -> Page

  /// Pages that have been read.
  public init(_ pages: [Page]) { self.init(count: pages.count) { pages[$0] } }

  /// Pages that are read when they are asked for.
  init(count: Int, _ page: @escaping @Sendable (Int) -> Page) { (endIndex, self.page) = (count, page) }

  /// A page; where it is read only now, the cost of that.
  public subscript(index: Int) -> Page { page(index) }
}
