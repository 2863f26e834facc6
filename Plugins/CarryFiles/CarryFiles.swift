import Foundation
import PackagePlugin

/// Makes the files that the program carries into Swift, which Lessons is built with: those of `lessons/`, and the
/// worked examples, sample images and help topics of the library.
@main struct CarryFiles: BuildToolPlugin {
  func createBuildCommands(context: PluginContext, target: any Target) throws -> [Command] {
    let package = context.package.directoryURL
    let lists = [
      ("lessons", package.appending(path: "lessons")),
      ("examples", package.appending(path: "Sources/Lessons/Library/Examples")),
      ("images", package.appending(path: "Sources/Lessons/Library/Images")),
      ("topics", package.appending(path: "Sources/Lessons/Library/Topics")),
    ]
    let output = context.pluginWorkDirectoryURL.appending(path: "CarriedFiles.swift")
    // The folders change when a file is added or goes away, the files when they are edited.
    let inputs = try lists.flatMap { _, folder in
      try [folder] + FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
    }
    return [
      .buildCommand(
        displayName: "Carrying lessons and library",
        executable: try context.tool(named: "CarryFilesTool").url,
        arguments: [output.path(percentEncoded: false)]
          + lists.flatMap { name, folder in [name, folder.path(percentEncoded: false)] },
        inputFiles: inputs, outputFiles: [output])
    ]
  }
}
