#!/usr/bin/python3
"""Writes ../LessonsTests/Fixtures/commonmark.jsonl: prose as markdown-it-py, a CommonMark 0.31 parser, reads it.

A line is {"markdown": …, "blocks": [[marker or "p", depth, [[text, look], …]], …]}, or
{"markdown": …, "refused": what it has that lessons do not have}. Each stands below a heading of its own. The file in
the repository comes from markdown-it-py 4.3; the same version gives the same bytes.
"""

import json
import pathlib
import random

from markdown_it import MarkdownIt

# Joined text would not tell an entity from a letter.
PARSER = MarkdownIt("commonmark").disable("text_join")
RANDOM = random.Random(20)

INLINE = ["*", "**", "_", "__", "***", "`", "``", "a", "b c", "d", " ", "\n", "\\*", "!", ".", "−", "(", ")", "[", "]",
          "&", "é", "“", "1", "\\_", "\\", ">", "<"]
WEIGHTS = [8, 8, 5, 5, 2, 4, 2, 12, 8, 8, 10, 4, 3, 1, 2, 2, 2, 2, 1, 1, 1, 1, 1, 1, 1, 1, 0.5, 0.5]
MARKERS = ["- ", "* ", "+ ", "1. ", "2. ", "7) ", "-   ", "10. ", "", ""]
BY_HAND = [
    "a * b * c", "2*3*4", "a_b_c and _a_", "__init__", "*a*b", "**a**b", "a**b**", "*(**a**)*", "**a", "a\\", "\\a \\* \\\\",
    "`` ` ``", "` a `", "`  `", "`a\nb`", "``a`", "`\\`", "a\nb\nc", "- a\n  b\n- c", "- a\n\n  b\n\n- c",
    "1. a\n1. b\n5. c", "3) a\n\n4) b", "- a\n- b\n+ c\n+ d", "- a\n  1. b\n  2. c\n- d", "- a\nb", "  a\n   b\n     c",
    "a\n    b", "a\n2. b", "a\n1. b", "a\n-", "a\n- b", "[0, 1] and f[2]", "a [b] c", "[a]: b c d", "3 < 4 > 2", "a<3",
    "&c & d; &;", "a ~ b", "#a", "\\# a", "1\\. a", "2024 was", "12345678901. a", "*a\nb*", "**a\nb** c", "“*a*”", "*−5*",
    "*a*−", "a*−5*", "_−5_", "5 × *3*", "- *a*\n- `b`\n- **c**", "*a* *b* **c**", "*a***b**", "**a***b*",
    "# A\n\nb\n\n# C", "a\n# B\nc", "# B #\nc", "# B \\#\nc", "-\ta",
]
REFUSED_BY_HAND = [
    "[a](b)", "![a](b)", "[a]: b", "[a]: b\n\n[a]", "[a]: <b c>", "<https://a.b>", "<b>a</b>", "a <!-- b --> c", "<div>",
    "<!-- a -->", "&amp; a", "a &#65;", "&#x41;", "> a", "a\n> b", "---", "* * *", "a\n\n___", "    a", "a\n\n    b",
    "a  \nb", "a\\\nb", "~~~\na\n~~~", "```\na\n```", "```python\na\n```", "a\n===", "a\n---", "## a", "###### a",
    "*a **b** c*", "***a***", "**a `b`**", "*a `b`*", "**a *b***", "-", "- a\n-\n- b", "- - a", "- # a", "- > a",
    "-     a", "- ```\n  a\n  ```",
]


def refusal(token):
    """What a token is that lessons do not have; None for what they have."""
    if token.type in ("text", "softbreak", "code_inline", "em_open", "em_close", "strong_open", "strong_close"):
        return None
    if token.type == "text_special" and token.info == "escape":
        return None
    return token.type


def spans(token):
    """The text of an inline token by look, and what it has that lessons do not have."""
    result, looks, refused = [], [], None
    for child in token.children:
        refused = refused or refusal(child)
        look = looks[-1] if looks else "plain"
        text = " " if child.type == "softbreak" else child.content
        if child.type == "code_inline":
            refused = refused or ("nested looks" if looks else None)
            look = "code"
        if child.type in ("em_open", "strong_open"):
            looks.append("emphasis" if child.type == "em_open" else "strong")
            refused = refused or ("nested looks" if len(looks) > 1 else None)
        elif child.type in ("em_close", "strong_close"):
            looks.pop()
        elif text and result and result[-1][1] == look != "code":
            result[-1][0] += text
        elif text:
            result.append([text, look])
    return result, refused


def read(markdown):
    """One line of the fixture."""
    blocks, lists, markers, refused, is_heading = [], [], [], None, False
    environment = {}
    tokens = PARSER.parse("# T\n\n" + markdown, environment)
    if environment.get("references"):
        refused = "a link definition"
    for token in tokens:
        if token.type in ("bullet_list_open", "ordered_list_open"):
            lists.append(token.attrs.get("start", 1) if token.type == "ordered_list_open" else None)
        elif token.type in ("bullet_list_close", "ordered_list_close"):
            lists.pop()
        elif token.type == "list_item_open":
            refused = refused or ("a list first in an item" if markers and markers[-1] else None)
            markers.append("•" if lists[-1] is None else f"{lists[-1]}.")
            lists[-1] = lists[-1] and lists[-1] + 1 if lists[-1] != 0 else 1
        elif token.type == "list_item_close":
            refused = refused or ("an empty item" if markers.pop() else None)
        elif token.type == "heading_open":
            is_heading = True
            if token.markup != "#" or lists:
                refused = refused or "heading"
        elif token.type == "heading_close":
            is_heading = False
        elif token.type == "inline":
            text, problem = spans(token)
            refused = refused or problem or ("an empty heading" if is_heading and not text else None)
            if is_heading:
                blocks.append(["#", 0, [["".join(part for part, _ in text), "plain"]]])
                continue
            marker = markers[-1] if markers else None
            if markers:
                markers[-1] = None
            blocks.append([marker or "p", len(lists), text])
        elif token.type not in ("paragraph_open", "paragraph_close"):
            refused = refused or token.type
    if refused:
        return {"markdown": markdown, "refused": refused}
    return {"markdown": markdown, "blocks": blocks[1:]}


def is_fair(markdown):
    """Whether lessons and this parser mean the same.

    The parser keeps blanks before a line within code, against the specification; a tab is a fault of lessons; and
    where `<` comes before a letter they refuse more than HTML.
    """
    lines = markdown.split("\n")
    indented_code = "`" in markdown and any(line.startswith(" ") for line in lines[1:])
    begins_tag = any(a == "<" and (b.isalpha() or b in "/!?") for a, b in zip(markdown, markdown[1:]))
    return not indented_code and not begins_tag and "\t" not in markdown and "\\ " not in markdown


def main():
    texts = list(BY_HAND)
    for _ in range(1500):
        texts.append("".join(RANDOM.choices(INLINE, WEIGHTS, k=RANDOM.randint(3, 20))))
    for _ in range(700):
        lines = [
            " " * RANDOM.choice([0, 0, 0, 1, 2, 2, 3, 4, 5]) + RANDOM.choice(MARKERS) + RANDOM.choice(["a", "b *c*", "d", ""])
            for _ in range(RANDOM.randint(1, 6))
        ]
        texts.append("\n".join(lines) + "\n")
    target = pathlib.Path(__file__).resolve().parent.parent / "LessonsTests/Fixtures/commonmark.jsonl"
    seen = set()
    with target.open("w", encoding="utf-8") as file:
        for text in texts + REFUSED_BY_HAND:
            by_hand = text in REFUSED_BY_HAND
            if text.strip() and text not in seen and (by_hand or is_fair(text)):
                seen.add(text)
                line = read(text)
                assert not by_hand or "refused" in line, line
                file.write(json.dumps(line, ensure_ascii=False) + "\n")


if __name__ == "__main__":
    main()
