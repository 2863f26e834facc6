#!/usr/bin/python3
"""Writes ../Sources/Lessons/Library/BuiltInLessons.swift: the lessons of this folder, which the program carries.

`make lessons` runs it, and a test holds the Swift file to this folder. The same lessons give the same bytes.
"""

import pathlib
import re

FOLDER = pathlib.Path(__file__).resolve().parent
TARGET = FOLDER.parent / "Sources/Lessons/Library/BuiltInLessons.swift"

HEAD = """\
// swift-format-ignore-file
// Made by `make lessons` from the files in lessons/; change those.

/// The lessons that the program carries, in order: the file's name without its ending, and its text.
enum BuiltInLessons {
  static let all: [(name: String, text: String)] = [
"""


def literal(text):
    """A raw string literal of several lines: as many # as nothing in the text ends."""
    marks = "#"
    while f'"""{marks}' in text or f"\\{marks}" in text:
        marks += "#"
    return f'{marks}"""\n{text}\n"""{marks}'


def main():
    entries = []
    for path in sorted(FOLDER.glob("*.md"), key=lambda path: path.name.encode()):
        if not re.fullmatch(r"[0-9]{2,}-[a-z0-9-]+", path.stem):
            raise SystemExit(f"{path.name}: expected a name like 01-the-sliding-kernel.md")
        text = path.read_bytes().decode("utf-8")
        if "\r" in text or "\0" in text:
            raise SystemExit(f"{path.name}: expected lines that end in a line feed alone, and no NUL")
        entries.append(f'    (\n"{path.stem}",\n{literal(text)}\n    ),\n')
    TARGET.write_text(HEAD + "".join(entries) + "  ]\n}\n", encoding="utf-8")


if __name__ == "__main__":
    main()
