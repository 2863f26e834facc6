/// What each gets of a room when all of them want more than there is: no one less than an equal share, unless it
/// wants less.
///
/// 60, 10 and 30 of a room for 70: 30, 10 and 30.
func shares(_ wanted: [Int], of room: Int) -> [Int] {
  var shares = Array(repeating: 0, count: wanted.count)
  var left = max(0, room)
  var open = Array(wanted.indices)
  while !open.isEmpty {
    let equal = left / open.count
    let modest = open.filter { wanted[$0] <= equal }
    for index in modest.isEmpty ? open : modest {
      shares[index] = min(wanted[index], equal)
      left -= shares[index]
    }
    if modest.isEmpty { break }
    open.removeAll { modest.contains($0) }
  }
  return shares
}

/// The same where each has what it needs before anyone has more; where there is not even as much, nobody comes first.
///
/// 60, 10 and 30 of a room for 70, the first at least 50: 56, 6 and 6.
func shares(_ wanted: [Int], atLeast least: [Int], of room: Int) -> [Int] {
  let needed = least.reduce(0, +)
  guard needed <= room else { return shares(wanted, of: room) }
  let more = shares(zip(wanted, least).map { max(0, $0 - $1) }, of: room - needed)
  return zip(least, more).map(+)
}
