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

/// The lessons that the program carries, in order.
enum BuiltInLessons {
  static let all: [CarriedLesson] = [
"""


def literal(text):
    """A raw string literal of several lines: as many # as nothing in the text ends."""
    marks = "#"
    while f'"""{marks}' in text or f"\\{marks}" in text:
        marks += "#"
    return f'{marks}"""\n{text}\n"""{marks}'


def quoted(text):
    """A raw string literal of one line."""
    return f'#"{text}"#'


def front_matter(path, text):
    """What stands between the two --- lines."""
    values = {}
    for line in text.split("---\n")[1].splitlines():
        key, value = line.split(": ", 1)
        values[key] = value.strip().strip("'\"")
    if set(values) != {"title", "goal", "source"}:
        raise SystemExit(f"{path.name}: expected title, goal and source in the front matter")
    return values


def main():
    entries = []
    for path in sorted(FOLDER.glob("*.md"), key=lambda path: path.name.encode()):
        if not re.fullmatch(r"[0-9]{2,}-[a-z0-9-]+", path.stem):
            raise SystemExit(f"{path.name}: expected a name like 01-the-sliding-kernel.md")
        text = path.read_bytes().decode("utf-8")
        if "\r" in text or "\0" in text:
            raise SystemExit(f"{path.name}: expected lines that end in a line feed alone, and no NUL")
        front = front_matter(path, text)
        fields = "".join(f"{key}: {quoted(front[key])},\n" for key in ["title", "goal", "source"])
        entries.append(f'    CarriedLesson(\nname: "{path.stem}",\n{fields}text: {literal(text)}\n    ),\n')
    TARGET.write_text(HEAD + "".join(entries) + "  ]\n}\n", encoding="utf-8")


if __name__ == "__main__":
    main()
