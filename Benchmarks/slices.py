#!/usr/bin/env python3
"""Measures how long the slices are in which `check` looks for what was done in a 64×64 answer.

    swift build
    python3 Benchmarks/slices.py

Builds the engine, the notation and the exercises with optimisation beside `slices/main.swift`, in a folder of its own.
Each line is one answer: the slices, the longest of them in time of the processor, and the mistakes that were named.
"""
import glob, os, subprocess, tempfile

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
MODULES = [("BigInt", ".build/checkouts/BigInt/Sources"), ("ConvEngine", "Sources/ConvEngine"),
           ("Notation", "Sources/Notation"), ("Exercises", "Sources/Exercises")]


def main():
    with tempfile.TemporaryDirectory() as folder:
        flags = ["-O", "-package-name", "convwalk", "-I", folder]
        for name, sources in MODULES:
            files = glob.glob(os.path.join(ROOT, sources, "**", "*.swift"), recursive=True)
            language = [] if name == "BigInt" else ["-swift-version", "6"]
            subprocess.run(["swiftc", *flags, *language, "-wmo", "-parse-as-library", "-static", "-emit-library",
                            "-emit-module", "-module-name", name, "-emit-module-path", f"{folder}/{name}.swiftmodule",
                            "-o", f"{folder}/lib{name}.a", *files], check=True)
        libraries = [f"-l{name}" for name, _ in reversed(MODULES)]
        subprocess.run(["swiftc", *flags, "-swift-version", "6", "-L", folder, *libraries, "-o", f"{folder}/slices",
                        os.path.join(ROOT, "Benchmarks/slices/main.swift")], check=True)
        subprocess.run([f"{folder}/slices"], check=True)


main()
