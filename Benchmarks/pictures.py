#!/usr/bin/env python3
"""Measures every picture as a user sees it, in a pseudo-terminal of 80 columns and 24 rows: what a step sends, and how long it takes.

    swift build -c release --static-swift-stdlib
    python3 Benchmarks/pictures.py [--times 100] [PICTURE...]

For each picture, on a scene that suits it, the bytes of every cell step and every term step, the largest first and then
the median, against the budget; and the time from a key to the last byte of its frame, of which the processor's share
is what the program answers for on a machine that others use too. `picture` is measured on 512 x 512 pixels too. A test holds the bytes (Tests/ProgramTests/BudgetTests.swift).
"""
import argparse, os, statistics, sys, tempfile, time
from terminal import ROOT, Program, activity

VOLUME = """input: {shape: [3, 4, 5], seed: 3}
layers:
- conv: {out_channels: 2, kernel_size: 3, bias: 1}
"""
EDGE = "--kernel sobel_vertical --padding same --view picture"
# Name, arguments of play, the products of a cell; 0 where there are none to walk.
SCENES = [
    ("stencil", "ng-vertical-edge --view stencil", 9),
    ("stencil 7x7", "--input letter_t --kernel sobel_vertical --padding same --view stencil", 9),
    ("stencil 512", "--input {folder}/large.pgm --kernel sobel_vertical --padding same --view stencil", 9),
    ("picture", f"--input digit_28 {EDGE}", 9),
    ("picture 64", f"--input harbour {EDGE}", 9),
    ("picture 512", f"--input {{folder}}/large.pgm {EDGE}", 9),
    ("bars", "--input 2..-1..2..3..1..0..4..2 --kernel 3..-2..1 --padding full --view bars", 3),
    ("flip", "ng-vertical-edge --view flip", 9),
    ("visits", "ng-vertical-edge --view visits", 0),
    ("stride", "--input letter_t --kernel sobel_vertical --stride 2 --view stride", 9),
    ("stride 1-D", "--input 2..-1..2..3..1..0..4..2 --kernel 3..-2..1 --stride 2 --view stride", 3),
    ("volume", "{folder}/volume.yaml --view volume", 20),
    ("sharing", "goodfellow-9-5 --view sharing", 3),
    ("matrix", "d2l-cross-correlation --view sharing", 4),
    ("curve", "{folder}/curve.yaml --view curve", 0),
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
    """The bytes of each key's frame, its milliseconds, and those in which the processor worked for it."""
    for key in keys:
        before, start = activity(program.pid)[0], time.perf_counter()
        program.send(key)
        last, size = program.read_until(quiet=0.012)
        if size:
            yield size, (last - start) * 1000, activity(program.pid)[0] - before


def line(name, kind, budget, found):
    sizes, times, work = (sorted(column) for column in zip(*found))
    late, busy = (column[int(len(column) * 0.99)] for column in (times, work))
    mark = " ".join(["bytes"] * (sizes[-1] > budget) + ["time"] * (busy > 2))
    print(
        f"{name:12} {kind}: {sizes[-1]:5} bytes at most of {budget:5}, median {statistics.median(sizes):5.0f}; 99th "
        f"percentile {late:5.2f} ms, of the processor {busy:.2f}; median {statistics.median(times):.2f} {mark}", flush=True)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--times", type=int, default=100, help="steps of each kind")
    parser.add_argument("--program", default=os.path.join(ROOT, ".build/release/convwalk"))
    parser.add_argument("pictures", nargs="*")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        write_scenes(folder)
        for name, arguments, terms in SCENES:
            if options.pictures and name.split()[0] not in options.pictures:
                continue
            words = [word.replace("..", " ") for word in arguments.format(folder=folder).split()]
            program = Program([options.program, "play", *words])
            program.read_until(b"leave")
            budget = BUDGET.get(name, BUDGET["cell"])
            walk = b"l" * options.times
            line(name, "cell", budget, list(steps(program, [bytes([k]) for k in walk])))
            if terms:
                list(steps(program, [b"0", b"l", b"l", b"j"]))
                # Within one cell: on to its last term, and back.
                turn = [b"l"] * (terms - 1) + [b"h"] * (terms - 1)
                found = [step for _ in range(options.times // len(turn) + 1) for step in steps(program, turn)]
                line(name, "term", BUDGET["term"], found)
            program.end()


if __name__ == "__main__":
    main()
