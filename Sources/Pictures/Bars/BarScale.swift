/// How the lines of a panel are shared by the bars that rise and those that hang.
///
/// From −3 to 6 on 3 lines: 2 above, 1 below, and a 3 is one line long. One line for both signs shows no bar.
struct BarScale {
  /// Lines above and below the numbers.
  let up, down: Int
  /// Eighths of a line that a 1 takes, up and down alike.
  let eighths: Double

  init(_ range: ClosedRange<Double>, lines: Int) {
    guard lines > (range.lowerBound < 0 && range.upperBound > 0 ? 1 : 0) else {
      (up, down, eighths) = (lines, 0, 0)
      return
    }
    let (rise, fall) = (range.upperBound, -range.lowerBound)
    let share = rise + fall > 0 ? rise / (rise + fall) : 1
    let most = fall > 0 ? lines - 1 : lines
    up = max(0, min(most, max(rise > 0 ? 1 : 0, Int((Double(lines) * share).rounded()))))
    down = lines - up
    let sides = [(up, rise), (down, fall)].filter { $0.1 > 0 }
    eighths = sides.map { Double($0.0) * 8 / $0.1 }.min() ?? 0
  }

  /// How long the bar of a number is, in eighths of a line; one that is no 0 shows.
  func length(of value: Double) -> Int {
    let room = Double(8 * (value > 0 ? up : down))
    return Int(min(room, max(1, (value.magnitude * eighths).rounded())))
  }
}
