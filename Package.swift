// swift-tools-version: 6.0
import PackageDescription

// The rooms of convwalk, in order: a room may import those above it, never one below.
let package = Package(
  name: "convwalk",
  products: [.executable(name: "convwalk", targets: ["convwalk"])],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/attaswift/BigInt", from: "6.0.1"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
  ],
  targets: [
    .target(name: "ConvEngine", dependencies: ["BigInt"], exclude: ["Fast/README.md"]),
    .target(name: "Notation", dependencies: ["ConvEngine"]),
    .target(name: "Formats", dependencies: ["ConvEngine", "Notation"]),
    .target(name: "Exercises", dependencies: ["ConvEngine", "Notation"]),
    .target(name: "Screen"),
    .target(
      name: "Lessons", dependencies: ["ConvEngine", "Notation", "Formats", "Exercises", "Screen", "Yams"],
      exclude: ["Library/Examples", "Library/Images", "Library/Topics"],
      plugins: ["CarryFiles"]
    ),
    // Makes the lessons and the files of the library into Swift, which Lessons is built with.
    .executableTarget(name: "CarryFilesTool", path: "Plugins/CarryFilesTool"),
    .plugin(name: "CarryFiles", capability: .buildTool(), dependencies: ["CarryFilesTool"]),
    .target(name: "Pictures", dependencies: ["ConvEngine", "Notation", "Exercises", "Screen"]),
    .target(
      name: "Tutor",
      dependencies: ["ConvEngine", "Notation", "Formats", "Exercises", "Lessons", "Screen", "Pictures"]),
    .target(
      name: "Views",
      dependencies: ["ConvEngine", "Notation", "Exercises", "Lessons", "Screen", "Pictures", "Tutor"]),
    .target(
      name: "CNcurses",
      linkerSettings: [.linkedLibrary("ncursesw"), .linkedLibrary("tinfo")]
    ),
    .target(name: "Terminal", dependencies: ["Screen", "CNcurses"]),
    .target(
      name: "Commands",
      dependencies: [
        "ConvEngine", "Notation", "Formats", "Exercises", "Lessons", "Screen", "Pictures", "Tutor", "Views",
        "Terminal",
      ]
    ),
    .executableTarget(
      name: "convwalk",
      dependencies: [
        "Commands", "ConvEngine", "Lessons", "Terminal",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      // Foundation, linked statically, brings tens of thousands of relocations that a position-independent
      // program makes anew at each start: a seventh of the time to the first frame.
      linkerSettings: [
        .unsafeFlags(["-Xlinker", "--no-pie"], .when(platforms: [.linux], configuration: .release))
      ]
    ),
    .testTarget(name: "ConvEngineTests", dependencies: ["ConvEngine", "BigInt"]),
    .testTarget(name: "NotationTests", dependencies: ["Notation", "ConvEngine"]),
    // What the tests that read files and texts share; it has no test of its own.
    .testTarget(name: "ReadingFiles", dependencies: ["ConvEngine", "Formats"]),
    // What the tests that work sums out share; it has no test of its own.
    .testTarget(name: "WrittenSums", dependencies: ["Notation", "ConvEngine"]),
    .testTarget(
      name: "FormatsTests",
      dependencies: ["Formats", "Notation", "ConvEngine", "ReadingFiles"],
      resources: [.copy("Fixtures")]
    ),
    .testTarget(
      name: "ExercisesTests", dependencies: ["Exercises", "Notation", "ConvEngine", "WrittenSums"],
      exclude: ["Golden"]),
    .testTarget(
      name: "LessonsTests",
      dependencies: [
        "Lessons", "Exercises", "Formats", "Notation", "ConvEngine", "ReadingFiles", "WrittenSums",
      ],
      resources: [.copy("Fixtures")]
    ),
    .testTarget(name: "ScreenTests", dependencies: ["Screen"]),
    .testTarget(name: "TerminalTests", dependencies: ["Terminal", "Screen"]),
    // What the tests of pictures and of whole screens share; it has no test of its own.
    .testTarget(name: "GoldenFrames", dependencies: ["Screen"]),
    .testTarget(
      name: "PicturesTests",
      dependencies: ["Pictures", "Screen", "Exercises", "Notation", "ConvEngine", "GoldenFrames"],
      exclude: ["Golden"]
    ),
    .testTarget(
      name: "TutorTests",
      dependencies: [
        "Views", "Tutor", "Pictures", "Screen", "Lessons", "Exercises", "Formats", "Notation", "ConvEngine",
        "GoldenFrames",
      ],
      exclude: ["Golden"]
    ),
    .testTarget(name: "CommandsTests", dependencies: ["Commands", "Tutor", "Lessons", "ConvEngine"]),
    .testTarget(
      name: "ProgramTests",
      dependencies: [
        "convwalk", "Views", "Tutor", "Pictures", "Terminal", "Screen", "Lessons", "Formats", "Notation",
        "ConvEngine",
      ]
    ),
  ]
)
