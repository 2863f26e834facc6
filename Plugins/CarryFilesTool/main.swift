import Glibc

// Writes the Swift file whose path comes first: an extension of CarriedFile with a list for each further pair of a
// list's name and a folder. The same files give the same bytes.

/// The names of the files in a folder that are carried, in order: Markdown, YAML and plain text, but neither what is
/// hidden nor README.md, which is for authors.
func names(in folder: String) -> [String]? {
  guard let directory = opendir(folder) else { return nil }
  defer { closedir(directory) }
  var names: [String] = []
  while let entry = readdir(directory) {
    let name = withUnsafePointer(to: &entry.pointee.d_name) {
      $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
    }
    let isCarried = [".md", ".yaml", ".txt"].contains { name.hasSuffix($0) }
    if isCarried, !name.hasPrefix("."), name != "README.md" { names.append(name) }
  }
  return names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
}

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
while let list = arguments.popFirst(), let folder = arguments.popFirst() {
  guard let names = names(in: folder) else { stop("\(folder) cannot be read") }
  code += "  static let \(list): [CarriedFile] = [\n"
  for name in names {
    guard let bytes = bytes(of: "\(folder)/\(name)") else { stop("\(folder)/\(name) cannot be read") }
    guard let text = String(validating: bytes, as: UTF8.self) else { stop("\(folder)/\(name) is not UTF-8") }
    code += "    CarriedFile(name: \(literal(name)), text: \(literal(text))),\n"
  }
  code += "  ]\n"
}
code += "}\n"
guard let file = fopen(output, "wb") else { stop("\(output) cannot be written") }
guard fputs(code, file) >= 0, fclose(file) == 0 else { stop("\(output) cannot be written") }
