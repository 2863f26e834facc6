import Glibc

// Writes the Swift file whose path comes first: an extension of CarriedFile with a list for each `--list NAME` and
// the files behind it. The same files give the same bytes.

/// All bytes of a file.
func bytes(of path: String) -> [UInt8]? {
  guard let file = fopen(path, "rb") else { return nil }
  defer { fclose(file) }
  var bytes: [UInt8] = []
  var chunk = [UInt8](repeating: 0, count: 1 << 16)
  while true {
    let count = fread(&chunk, 1, chunk.count, file)
    if count == 0 { return ferror(file) == 0 ? bytes : nil }
    bytes += chunk[..<count]
  }
}

/// A string literal on one line: `a⏎"b"` is `"a\n\"b\""`.
func literal(_ text: String) -> String {
  var literal = "\""
  for scalar in text.unicodeScalars {
    switch scalar {
    case "\"", "\\": literal += "\\\(scalar)"
    case "\n": literal += "\\n"
    // Whatever else the compiler might take for the end of a line, or not take at all.
    case "\0"..<" ", "\u{7F}", "\u{FEFF}": literal += "\\u{\(String(scalar.value, radix: 16))}"
    default: literal.unicodeScalars.append(scalar)
    }
  }
  return literal + "\""
}

/// Says what is wrong, as compilers do, and ends.
func stop(_ problem: String) -> Never {
  let line = "error: \(problem)\n"
  _ = write(STDERR_FILENO, line, line.utf8.count)
  exit(1)
}

var arguments = CommandLine.arguments.dropFirst()
guard let output = arguments.popFirst() else { stop("expected the path of the Swift file to write") }
var code = "// Made from the files that it holds; change those.\n\nextension CarriedFile {\n"
while arguments.popFirst() == "--list", let name = arguments.popFirst() {
  code += "  static let \(name): [CarriedFile] = [\n"
  while let path = arguments.first, path != "--list" {
    arguments.removeFirst()
    guard let bytes = bytes(of: path) else { stop("\(path) cannot be read") }
    guard let text = String(validating: bytes, as: UTF8.self) else { stop("\(path) is not UTF-8") }
    let file = path.split(separator: "/").last.map { String($0) } ?? path
    code += "    CarriedFile(name: \(literal(file)), text: \(literal(text))),\n"
  }
  code += "  ]\n"
}
code += "}\n"
guard let file = fopen(output, "wb") else { stop("\(output) cannot be written") }
guard fputs(code, file) >= 0, fclose(file) == 0 else { stop("\(output) cannot be written") }
