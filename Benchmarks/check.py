#!/usr/bin/env python3
"""Times `convwalk check` as a whole process on a 64×64 answer: a mistake, single slips, and numbers at random.

    swift build -c release --static-swift-stdlib
    python3 Benchmarks/check.py [--runs 5]

Each line is one answer: the median, and the mistakes that were named.
"""
import argparse, json, os, random, statistics, subprocess, tempfile, time

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
SIDE = 66


def correlate(grid, kernel):
    side = len(grid) - len(kernel) + 1
    return [[sum(kernel[r][c] * grid[y + r][x + c] for r in range(3) for c in range(3)) for x in range(side)]
            for y in range(side)]


def answers(grid, kernel, bias, draw):
    right = [[value + bias for value in row] for row in correlate(grid, kernel)]
    turned = [row[::-1] for row in kernel[::-1]]
    yield "kernel turned", [[value + bias for value in row] for row in correlate(grid, turned)]
    yield "kernel turned, bias forgotten", correlate(grid, turned)
    slips = [row[:] for row in right]
    for _ in range(40):
        slips[draw.randrange(len(right))][draw.randrange(len(right))] += draw.randint(1, 30)
    yield "40 single slips", slips
    yield "at random", [[draw.randint(-99, 99) for _ in row] for row in right]
    yield "right", right


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--runs", type=int, default=5)
    parser.add_argument("--program", default=os.path.join(ROOT, ".build/release/convwalk"))
    options = parser.parse_args()
    draw = random.Random(1)
    grid = [[draw.randint(-9, 9) for _ in range(SIDE)] for _ in range(SIDE)]
    kernel, bias = [[draw.randint(-4, 4) for _ in range(3)] for _ in range(3)], 5
    with tempfile.TemporaryDirectory() as folder:
        scene, answer = os.path.join(folder, "scene.json"), os.path.join(folder, "answer.json")
        with open(scene, "w") as file:
            json.dump({"input": grid, "layers": [{"conv": {"kernel": kernel, "bias": bias}}]}, file)
        for name, numbers in answers(grid, kernel, bias, draw):
            with open(answer, "w") as file:
                json.dump(numbers, file)
            times = []
            for _ in range(options.runs):
                start = time.perf_counter()
                run = subprocess.run([options.program, "check", scene, answer, "--format", "json"], capture_output=True)
                times.append(time.perf_counter() - start)
            named = {diagnosis["mistake"]: None for diagnosis in json.loads(run.stdout)["diagnoses"]}
            print(f"64×64, {name}: {statistics.median(times):.3f} s; named: {', '.join(named) or 'nothing'}")


main()
