import ConvEngine
import Exercises
import Formats
import Notation

/// Reads a question fence: what is asked, and what kind of answer is wanted.
struct QuestionReader {
  /// What the page has that can be asked about.
  enum Asked {
    case nothing
    /// A scene that is broken, of which has been said why.
    case unknown
    /// Its layers, and whether they give numbers or only sizes.
    case layers([SizedLayer], hasValues: Bool)
  }

  private static let kinds = ["size", "cell", "cells", "number", "choose"]
  private static let choices = "one of size, cell, cells, number, choose"

  private let nodes: NodeReader
  private let asked: Asked

  /// The question in a fence; nil where it has any fault.
  static func question(_ fence: Fence, _ asked: Asked, _ faults: inout FaultList) -> Question? {
    QuestionReader(nodes: NodeReader(source: faults.file), asked: asked).read(fence, &faults)
  }

  private func read(_ fence: Fence, _ faults: inout FaultList) -> Question? {
    let known = ["ask"] + Self.kinds + ["hint", "explain"]
    guard let root = nodes.root(of: fence, "question", expected: "ask and \(Self.choices)", &faults),
      let parts = nodes.entries(root, of: "a question", known: known, &faults)
    else { return nil }
    var (ask, hint, explain): (String?, String?, String?) = (nil, nil, nil)
    var isWhole = true
    if let node = parts["ask"] {
      do { ask = try nodes.shownText(node, "ask") } catch { faults.add(error) }
    } else {
      faults.add(fence.line, "the question has no ask; expected ask: and what is asked")
    }
    if let node = parts["hint"] {
      do { hint = try nodes.shownText(node, "hint") } catch {
        faults.add(error)
        isWhole = false
      }
    }
    if let node = parts["explain"] {
      do { explain = try nodes.shownText(node, "explain") } catch {
        faults.add(error)
        isWhole = false
      }
    }
    guard let kind = kind(parts, fence.line, &faults), let ask, isWhole else { return nil }
    return Question(ask, kind, hint: hint, explain: explain)
  }

  private func kind(_ parts: [String: YAMLNode], _ line: Int, _ faults: inout FaultList) -> Question.Kind? {
    let found = Self.kinds.filter { parts[$0] != nil }
    guard found.count == 1, let name = found.first, let node = parts[name] else {
      let problem = found.isEmpty ? "no kind of answer" : found.joined(separator: " and ")
      faults.add(line, "the question has \(problem); expected \(Self.choices)")
      return nil
    }
    if name == "choose" { return choice(node, &faults) }
    do throws(InputFault) {
      switch name {
      case "size": return try size(node)
      case "cell": return try cells([node], node)
      case "cells":
        guard case .list(let items) = node.content, !items.isEmpty else {
          throw nodes.fault(node, "cells is \(nodes.describe(node)); expected a list of cells")
        }
        return try cells(items, node)
      default: return .number(try plainNumber(node))
      }
    } catch {
      faults.add(error)
      return nil
    }
  }

  private func size(_ node: YAMLNode) throws(InputFault) -> Question.Kind {
    guard try nodes.flag(node, "size") else {
      throw nodes.fault(node, "size is false; expected true, or another kind of answer")
    }
    if case .nothing = asked { throw sceneless(node, "a size") }
    return .size
  }

  private func cells(_ items: [YAMLNode], _ node: YAMLNode) throws(InputFault) -> Question.Kind? {
    switch asked {
    case .nothing: throw sceneless(node, items.count == 1 ? "a cell" : "cells")
    case .unknown: return nil
    case .layers(_, hasValues: false):
      throw nodes.fault(
        node,
        "the question asks for numbers and the scene has shapes only; expected a seed: {shape: […], seed: 1}")
    case .layers(let layers, hasValues: true):
      guard let shape = layers.last?.outputShape else { return nil }
      guard items.count <= 100 else {
        throw nodes.fault(node, "cells has \(items.count) cells; expected 100 at most")
      }
      var positions: [Position] = []
      for item in items { positions.append(try nodes.position(item, "the cell", in: shape)) }
      return .cells(positions)
    }
  }

  private func sceneless(_ node: YAMLNode, _ what: String) -> InputFault {
    nodes.fault(node, "the question asks for \(what) and the page has no scene; expected a scene fence")
  }

  private func plainNumber(_ node: YAMLNode) throws(InputFault) -> Number {
    let number = try nodes.number(node, "number")
    guard number.exactValue != nil else {
      throw nodes.fault(node, "number is the symbol \(Quote.of(NumberText(number).text)); expected a number")
    }
    return number
  }

  /// `{options: [one, two], right: 1}`.
  private func choice(_ node: YAMLNode, _ faults: inout FaultList) -> Question.Kind? {
    guard let parts = nodes.entries(node, of: "choose", known: ["options", "right"], &faults) else {
      return nil
    }
    var options: [String]? = []
    if case .list(let items) = parts["options"]?.content, items.count >= 2 {
      for item in items {
        do { options?.append(try nodes.shownText(item, "an option")) } catch {
          faults.add(error)
          options = nil
        }
      }
      if items.count > 10 {
        faults.add(node.line, "choose has \(items.count) options; expected 10 at most, one key each")
      }
      for (index, option) in (options ?? []).enumerated() where options?[..<index].contains(option) == true {
        faults.add(items[index].line, "the option \(Quote.of(option)) stands there twice; keep one")
      }
    } else {
      faults.add(parts["options"]?.line ?? node.line, "choose has no list of options; expected two at least")
      options = nil
    }
    guard let right = parts["right"] else {
      faults.add(
        node.line, "choose does not say which option is right; expected right: and its number from 0")
      return nil
    }
    do {
      let index = try nodes.index(right, "right", below: options?.count)
      return options.map { .choice(options: $0, right: index) }
    } catch {
      faults.add(error)
      return nil
    }
  }
}
