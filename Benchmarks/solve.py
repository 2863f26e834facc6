#!/usr/bin/env python3
"""Times `convwalk solve` as a whole process against scipy.signal.correlate2d alone (without start or output).

    swift build -c release --static-swift-stdlib
    python3 Benchmarks/solve.py [--runs 5]

Each line is one input and kernel: the medians, and the ratio of convwalk's whole run, reading and writing
included, to SciPy's call.
"""
import argparse, os, statistics, subprocess, tempfile, time
import numpy
from scipy.signal import correlate2d

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
CASES = [(1024, 3), (1024, 7), (1024, 31), (4096, 3)]


def seconds(action):
    start = time.perf_counter()
    action()
    return time.perf_counter() - start


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--runs", type=int, default=5)
    parser.add_argument("--program", default=os.path.join(ROOT, ".build/release/convwalk"))
    options = parser.parse_args()
    draw = numpy.random.default_rng(0)
    with tempfile.TemporaryDirectory() as folder:
        for side, size in CASES:
            picture, kernel = draw.integers(0, 255, (side, side), "u1"), draw.integers(-9, 9, (size, size))
            numpy.save(f"{folder}/picture.npy", picture)
            numpy.save(f"{folder}/kernel.npy", kernel)
            command = [options.program, "solve", "--input", f"{folder}/picture.npy", "--kernel", f"{folder}/kernel.npy",
                       "--format", "csv", "--arithmetic"]
            quiet = {"stdout": subprocess.DEVNULL, "check": True}
            floats = picture.astype("f8"), kernel.astype("f8")
            rows = [(seconds(lambda: subprocess.run(command + ["double"], **quiet)),
                     seconds(lambda: subprocess.run(command + ["exact"], **quiet)),
                     seconds(lambda: correlate2d(*floats, mode="valid"))) for _ in range(options.runs)]
            double, exact, scipy = (statistics.median(column) for column in zip(*rows))
            print(f"{side}×{side} with {size}×{size}: double {double:.3f} s, exact {exact:.3f} s, SciPy {scipy:.3f} s; "
                  f"ratios {double / scipy:.2f} and {exact / scipy:.2f}")


main()
