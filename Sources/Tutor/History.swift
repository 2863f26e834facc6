/// What was, for undo, and what was undone, for redo.
public struct History<State: Sendable>: Sendable {
  private var past: [State] = []
  private var future: [State] = []
  /// More steps than anyone takes back; the oldest are forgotten beyond it.
  private let limit = 1_000

  /// No history.
  public init() {}

  /// Whether there is something to undo.
  public var canUndo: Bool { !past.isEmpty }
  /// Whether there is something to redo.
  public var canRedo: Bool { !future.isEmpty }

  /// The state that undo would bring back.
  public var last: State? { past.last }

  /// Remembers a state that is about to change; what was undone before is gone.
  public mutating func remember(_ state: State) {
    past.append(state)
    if past.count > limit { past.removeFirst() }
    future.removeAll()
  }

  /// The state before the last change, keeping the present one for redo.
  public mutating func undo(from present: State) -> State? {
    guard let state = past.popLast() else { return nil }
    future.append(present)
    return state
  }

  /// The state that was undone last, keeping the present one for undo.
  public mutating func redo(from present: State) -> State? {
    guard let state = future.popLast() else { return nil }
    past.append(present)
    return state
  }
}
