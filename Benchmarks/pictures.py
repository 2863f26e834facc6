#!/usr/bin/env python3
"""Measures every picture as a user sees it, in a pseudo-terminal of 80 columns and 24 rows: what a step sends, and how long it takes.

    swift build -c release --static-swift-stdlib
    python3 Benchmarks/pictures.py [--times 100] [PICTURE...]

For each picture, on a scene that suits it, the bytes of every cell step and every term step, the largest first and then
the median, against the budget; and the time from a key to the last byte of its frame, the 99th percentile and the
median. `picture` is measured on 512 x 512 pixels too. A test holds the bytes (Tests/ProgramTests/BudgetTests.swift).
"""
import argparse, os, statistics, sys, tempfile, time
from terminal import ROOT, Program

VOLUME = """input: {shape: [3, 4, 5], seed: 3}
layers:
- conv: {out_channels: 2, kernel_size: 3, bias: 1}
"""
EDGE = "--kernel sobel_vertical --padding same --view picture"
# Name, arguments of play, whether it has terms.
SCENES = [
    ("stencil", "ng-vertical-edge --view stencil", True),
    ("stencil lenet", "--input digit_7 --kernel sobel_vertical --padding same --view stencil", True),
    ("stencil 512", "--input {folder}/large.pgm --kernel sobel_vertical --padding same --view stencil", True),
    ("picture", f"--input digit_28 {EDGE}", True),
    ("picture 64", f"--input harbour {EDGE}", True),
    ("picture 512", f"--input {{folder}}/large.pgm {EDGE}", True),
    ("bars", "--input 2..-1..2..3..1..0..4..2 --kernel 3..-2..1 --padding full --view bars", True),
    ("flip", "ng-vertical-edge --view flip", True),
    ("visits", "ng-vertical-edge --view visits", False),
    ("stride", "--input digit_7 --kernel sobel_vertical --stride 2 --view stride", True),
    ("stride 1-D", "--input 2..-1..2..3..1..0..4..2 --kernel 3..-2..1 --stride 2 --view stride", True),
    ("volume", "{folder}/volume.yaml --view volume", True),
    ("sharing", "goodfellow-9-5 --view sharing", True),
    ("matrix", "ng-vertical-edge --view sharing", True),
    ("curve", "{folder}/curve.yaml --view curve", False),
]
BUDGET = {"term": 700, "cell": 1000, "volume": 2000}


def write_scenes(folder):
    with open(os.path.join(folder, "volume.yaml"), "w") as file:
        file.write(VOLUME)
    with open(os.path.join(folder, "curve.yaml"), "w") as file:
        file.write("input: [[-2, 1, 3], [0, -1, 2]]\nlayers: [sigmoid]\n")
    with open(os.path.join(folder, "large.pgm"), "wb") as file:
        file.write(b"P5 512 512 255\n" + bytes((r * 7 ^ c * 5) // 3 & 255 for r in range(512) for c in range(512)))


def steps(program, keys):
    """The bytes and the milliseconds of each key's frame."""
    for key in keys:
        start = time.perf_counter()
        program.send(key)
        last, size = program.read_until(quiet=0.012)
        if size:
            yield size, (last - start) * 1000


def line(name, kind, budget, found):
    sizes, times = [s for s, _ in found], sorted(t for _, t in found)
    late = times[int(len(times) * 0.99)] if times else 0
    mark = "over" if max(sizes) > budget or late > 2 else ""
    print(
        f"{name:14} {kind}: {max(sizes):5} bytes at most of {budget:5}, median {statistics.median(sizes):5.0f}; "
        f"{late:5.2f} ms at the 99th percentile, median {statistics.median(times):.2f} {mark}", flush=True)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--times", type=int, default=100, help="steps of each kind")
    parser.add_argument("--program", default=os.path.join(ROOT, ".build/release/convwalk"))
    parser.add_argument("pictures", nargs="*")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        write_scenes(folder)
        for name, arguments, has_terms in SCENES:
            if options.pictures and name.split()[0] not in options.pictures:
                continue
            words = [word.replace("..", " ") for word in arguments.format(folder=folder).split()]
            program = Program([options.program, "play", *words])
            program.read_until(b"leave")
            budget = BUDGET.get(name, BUDGET["cell"])
            walk = b"l" * options.times
            line(name, "cell", budget, list(steps(program, [bytes([k]) for k in walk])))
            if has_terms:
                list(steps(program, [b"0", b"l", b"l", b"j"]))
                # Within one cell: on to its last term, and back.
                found = [step for _ in range(options.times // 12) for step in steps(program, [b"l"] * 7 + [b"h"] * 7)]
                line(name, "term", BUDGET["term"], found)
            program.end()


if __name__ == "__main__":
    main()
