import Foundation
import PackagePlugin

/// Makes the files that the program carries into Swift, which Lessons is built with: those of `lessons/`, and the
/// worked examples and sample images of the library.
@main struct CarryFiles: BuildToolPlugin {
  func createBuildCommands(context: PluginContext, target: any Target) throws -> [Command] {
    let package = context.package.directoryURL
    let lists = [
      ("lessons", package.appending(path: "lessons"), "md"),
      ("examples", package.appending(path: "Sources/Lessons/Library/Examples"), "yaml"),
      ("images", package.appending(path: "Sources/Lessons/Library/Images"), "yaml"),
    ]
    let output = context.pluginWorkDirectoryURL.appending(path: "CarriedFiles.swift")
    var arguments = [output.path(percentEncoded: false)]
    var inputs: [URL] = []
    for (name, folder, ending) in lists {
      // README.md is for the authors.
      let files = try FileManager.default.contentsOfDirectory(
        at: folder, includingPropertiesForKeys: nil, options: .skipsHiddenFiles
      )
      .filter { $0.pathExtension == ending && $0.lastPathComponent != "README.md" }
      .sorted { $0.lastPathComponent < $1.lastPathComponent }
      arguments += ["--list", name] + files.map { $0.path(percentEncoded: false) }
      inputs += files
    }
    return [
      .buildCommand(
        displayName: "Carrying \(inputs.count) files",
        executable: try context.tool(named: "CarryFilesTool").url,
        arguments: arguments, inputFiles: inputs, outputFiles: [output])
    ]
  }
}
