#!/usr/bin/python3
"""Writes ../LessonsTests/Fixtures/pytorch-conv.jsonl: convolutions as PyTorch computes or refuses them.

A line is {"scene": …, "output_shape": […], "output": …} or {"scene": …, "refused": "PyTorch's words"}.
The scene is in the program's own format, the output without a batch axis. Cells are small integers and
quarters, so that every sum is exact in float64. The layers are torch.nn modules, not functions, so that
PyTorch's own handling of padding_mode is the reference. The same PyTorch gives the same bytes; the file in the
repository comes from PyTorch 1.13 (Debian's python3-torch).

Every pair of two options of the grid below occurs in some accepted scene, if PyTorch accepts it at all.
"""

import itertools
import json
import pathlib

from conv_layer import RANDOM, Layer, lengths, line, nested

ACCEPTED = 2000
CHAINS = 120
REFUSED_OF_EACH_KIND = 16
LONGEST_LINE = 1400

# What a scene may be, by number of dimensions. Lengths and settings are [rows, columns] in 2-D.
GRID = {
    1: {
        "input": [1, 2, 3, 4, 5, 7, 9, 12],
        "kernel": [1, 2, 3, 5],
        "stride": [1, 2, 3, 6],
        "padding": [0, 1, 2, 3, "valid", "same"],
        "dilation": [1, 2, 3],
    },
    2: {
        "input": [(1, 1), (2, 2), (3, 3), (4, 4), (5, 5), (6, 6), (3, 6), (6, 2), (1, 5), (7, 4)],
        "kernel": [(1, 1), (1, 3), (3, 1), (2, 2), (3, 2), (3, 3), (5, 5)],
        "stride": [1, 2, 3, 6, (1, 2), (2, 1), (3, 2), (4, 6)],
        "padding": [0, 1, 2, 3, (0, 1), (2, 0), (1, 2), (3, 1), "valid", "same"],
        "dilation": [1, 2, 3, (1, 2), (2, 1), (3, 2)],
    },
}
COMMON = {
    # channels, filters, groups
    "planes": [(1, 1, 1), (1, 2, 1), (2, 1, 1), (2, 3, 1), (3, 2, 1), (2, 2, 2), (2, 4, 2), (4, 2, 2),
               (3, 3, 3), (3, 6, 3), (4, 4, 4)],
    "padding_mode": ["zeros", "reflect", "replicate", "circular"],
    "bias": ["none", "number", "list"],
    "cells": ["integers", "quarters"],
}


def written(result):
    return json.dumps(result, separators=(",", ":"))


def sample(dimensions, **fixed):
    options = {name: RANDOM.choice(choices) for name, choices in (GRID[dimensions] | COMMON).items()}
    return options | fixed


def accepted(dimensions, **fixed):
    """A scene with these options that PyTorch accepts, or None if a number of attempts find none."""
    for _ in range(2000):
        options = sample(dimensions, **fixed)
        # PyTorch takes 'same' with stride 1 only, which the program does not share.
        if options["padding"] == "same" and options["stride"] != 1:
            continue
        shape = (options["planes"][0],) + lengths(options["input"], dimensions)
        channels, filters, groups = options["planes"]
        weights = None
        if channels == filters == groups and RANDOM.random() < 0.3:
            weights = nested((1, 1) + lengths(options["kernel"], dimensions), options["cells"]) * filters
        result = line(dimensions, nested(shape, options["cells"]), [Layer(dimensions, options, weights)])
        if "refused" not in result and len(written(result)) <= LONGEST_LINE:
            return options, result
    return None


def singles():
    """Accepted scenes of one layer: first every pair of options, then at random."""
    results, covered = [], set()

    def keep(found, dimensions):
        options, result = found
        results.append(result)
        covered.update(itertools.combinations([(dimensions, n, v) for n, v in sorted(options.items())], 2))

    for dimensions in (1, 2):
        grid = GRID[dimensions] | COMMON
        for first, second in itertools.combinations(sorted(grid), 2):
            for pair in itertools.product(grid[first], grid[second]):
                fixed = dict(zip((first, second), pair))
                if tuple((dimensions, n, v) for n, v in fixed.items()) not in covered:
                    found = accepted(dimensions, **fixed)
                    if found:
                        keep(found, dimensions)
    while len(results) < ACCEPTED:
        dimensions = RANDOM.choice((1, 2, 2))
        keep(accepted(dimensions), dimensions)
    return results


def chains():
    """Accepted scenes of two or three layers, each on what the one before gives."""
    results = []
    while len(results) < CHAINS:
        dimensions = RANDOM.choice((1, 2))
        channels = first = RANDOM.choice((1, 2, 3))
        layers = []
        for _ in range(RANDOM.choice((2, 2, 3))):
            fitting = [planes for planes in COMMON["planes"] if planes[0] == channels]
            options = sample(dimensions, planes=RANDOM.choice(fitting or [(channels, 1, 1)]))
            if options["padding"] == "same":
                options["stride"] = 1
            layers.append(Layer(dimensions, options))
            channels = options["planes"][1]
        shape = (first,) + lengths(RANDOM.choice(GRID[dimensions]["input"]), dimensions)
        result = line(dimensions, nested(shape, "integers"), layers)
        if "refused" not in result and len(written(result)) <= LONGEST_LINE:
            results.append(result)
    return results


def reasons(dimensions):
    """What PyTorch refuses and the program has to as well: options, channels that come in, biases."""
    n = RANDOM.randint(1, 4)

    def square(length):
        return length if dimensions == 1 else (length, length)

    return [
        ({"kernel": square(n + RANDOM.randint(1, 2))}, None, None),
        ({"kernel": square(2), "dilation": n + RANDOM.randint(0, 3)}, None, None),
        ({"kernel": square(5), "dilation": 2, "padding": RANDOM.randint(0, 2)}, None, None),
        ({"padding_mode": "reflect", "padding": n + RANDOM.randint(0, 1)}, None, None),
        ({"padding_mode": "circular", "padding": n + RANDOM.randint(1, 2)}, None, None),
        ({"planes": RANDOM.choice([(3, 2, 2), (1, 2, 2), (4, 3, 3)])}, None, None),
        ({"planes": RANDOM.choice([(2, 3, 2), (2, 1, 2), (3, 4, 3)])}, None, None),
        ({"planes": (2, 2, 1)}, RANDOM.choice([1, 3, 4]), None),
        ({"planes": (4, 2, 2)}, RANDOM.choice([2, 6]), None),
        ({"stride": RANDOM.choice([0, -1])}, None, None),
        ({"dilation": RANDOM.choice([0, -1])}, None, None),
        ({"padding": RANDOM.choice([-1, -2])}, None, None),
        ({"planes": (1, 2, 1), "bias": "list"}, None, [1, 2, 3]),
    ], {"input": square(n), "kernel": square(1), "planes": (1, 1, 1), "padding_mode": "zeros", "padding": 0,
        "stride": 1, "dilation": 1, "bias": "none", "cells": "integers"}


def refusals():
    """Scenes that PyTorch refuses, for every reason in turn."""
    results = []
    for _ in range(REFUSED_OF_EACH_KIND // 2):
        for dimensions in (1, 2):
            changes, plainest = reasons(dimensions)
            for change, channels, bias in changes:
                options = plainest | change
                shape = (channels or options["planes"][0],) + lengths(options["input"], dimensions)
                layer = Layer(dimensions, options, bias=bias)
                results.append(line(dimensions, nested(shape, "integers"), [layer]))
    assert all("refused" in result for result in results)
    return results


TARGET = pathlib.Path(__file__).parent.parent / "LessonsTests" / "Fixtures" / "pytorch-conv.jsonl"
TARGET.parent.mkdir(exist_ok=True)
TARGET.write_text("".join(written(result) + "\n" for result in singles() + chains() + refusals()))
