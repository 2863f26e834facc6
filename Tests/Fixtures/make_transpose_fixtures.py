#!/usr/bin/python3
"""Writes ../LessonsTests/Fixtures/pytorch-transpose.jsonl: conv_transpose as PyTorch computes or refuses it.

A line is {"scene": …, "output_shape": […], "output": …} or {"scene": …, "refused": "PyTorch's words", "layer": 0}.
Cells and weights are small integers and quarters, so that every sum is exact. An `output_size` below PyTorch's
smallest, which the program accepts on purpose, is cut from PyTorch's output at the bottom and right.
The same PyTorch gives the same bytes; the file in the repository comes from PyTorch 1.13 (Debian's python3-torch).

Every pair of two options of the grid below occurs in some accepted scene, if PyTorch accepts it at all.
"""

import itertools
import json
import pathlib

from conv_layer import RANDOM, nested, lengths
from transposed_layer import Transposed, line

ACCEPTED = 700
SIZED = 160
REFUSED = 160

GRID = {
    1: {
        "input": [1, 2, 3, 5, 8], "kernel": [1, 2, 3, 5], "stride": [1, 2, 3, 5], "padding": [0, 1, 2],
        "dilation": [1, 2, 3], "output_padding": [0, 1, 2],
    },
    2: {
        "input": [(1, 1), (2, 2), (3, 3), (2, 4), (5, 1), (4, 3)],
        "kernel": [1, 2, 3, (1, 3), (3, 2), (2, 4)],
        "stride": [1, 2, 3, (1, 2), (3, 1)], "padding": [0, 1, (0, 1), (2, 1)],
        "dilation": [1, 2, (1, 3), (2, 1)], "output_padding": [0, 1, (0, 1), (2, 0)],
    },
}
# Input channels, output channels, groups.
PLANES = [(1, 1, 1), (1, 2, 1), (2, 1, 1), (2, 3, 1), (3, 2, 1), (2, 2, 2), (4, 2, 2), (2, 4, 2), (3, 3, 3)]
COMMON = {"planes": PLANES, "bias": ["none", "number", "list"], "cells": ["integers", "quarters"]}


def sample(dimensions, **fixed):
    options = {name: RANDOM.choice(choices) for name, choices in (GRID[dimensions] | COMMON).items()}
    return options | fixed


def scene(dimensions, options, layer=None, channels=None):
    shape = (channels or options["planes"][0],) + lengths(options["input"], dimensions)
    return line(dimensions, nested(shape, options["cells"]), [layer or Transposed(dimensions, options)])


def accepted(dimensions, **fixed):
    for _ in range(200):
        options = sample(dimensions, **fixed)
        result = scene(dimensions, options)
        if "output" in result:
            return options, result
    return None


def singles():
    results, covered = [], set()

    def keep(dimensions, options, result):
        results.append(result)
        named = [(dimensions, name, options[name]) for name in sorted(GRID[dimensions] | COMMON)]
        covered.update(itertools.combinations(named, 2))

    for dimensions in (1, 2):
        grid = GRID[dimensions] | COMMON
        for first, second in itertools.combinations(sorted(grid), 2):
            for one, other in itertools.product(grid[first], grid[second]):
                if ((dimensions, first, one), (dimensions, second, other)) not in covered:
                    found = accepted(dimensions, **{first: one, second: other})
                    if found:
                        keep(dimensions, *found)
    while len(results) < ACCEPTED:
        dimensions = RANDOM.choice((1, 2, 2))
        keep(dimensions, *accepted(dimensions))
    return results


def sized():
    """Scenes with an output_size: PyTorch's own, and smaller ones."""
    results = []
    while len(results) < SIZED:
        dimensions = RANDOM.choice((1, 2))
        options, plainest = accepted(dimensions, output_padding=0)
        strides = lengths(options["stride"], dimensions)
        found = plainest["output_shape"][1:]
        size = [RANDOM.randint(max(1, n - 2), n + s - 1) for n, s in zip(found, strides)]
        wanted = size[0] if dimensions == 1 else size
        result = scene(dimensions, options | {"output_size": tuple(wanted) if dimensions == 2 else wanted})
        assert "output" in result, result
        results.append(result)
    return results


def refusals():
    """What PyTorch refuses and the program has to as well."""
    results = []
    while len(results) < REFUSED:
        dimensions = RANDOM.choice((1, 2))
        options, found = accepted(dimensions, output_padding=0, planes=RANDOM.choice(PLANES))
        channels, outputs, groups = options["planes"]
        stride = lengths(options["stride"], dimensions)
        dilation = lengths(options["dilation"], dimensions)
        beyond = tuple(max(s, d) for s, d in zip(stride, dilation))
        far = tuple(n + s for n, s in zip(found["output_shape"][1:], stride))
        one = {"output_padding": beyond[0] if dimensions == 1 else beyond}
        changes = [
            one, {"stride": 0}, {"stride": -1}, {"padding": -1}, {"dilation": 0}, {"padding": 40},
            {"output_size": far[0] if dimensions == 1 else far}, {"planes": (3, 3, 2)}, {"planes": (4, 3, 3)},
        ]
        change = RANDOM.choice(changes)
        try:
            result = scene(dimensions, options | change)
        except ZeroDivisionError:
            continue
        if "refused" not in result:
            continue
        results.append(result)
        result = scene(dimensions, options, channels=channels + 1)
        if "refused" in result:
            results.append(result)
    return results


if __name__ == "__main__":
    TARGET = pathlib.Path(__file__).parent.parent / "LessonsTests" / "Fixtures" / "pytorch-transpose.jsonl"
    RESULTS = singles() + sized() + refusals()
    TARGET.write_text("".join(json.dumps(result, separators=(",", ":")) + "\n" for result in RESULTS))
