#!/usr/bin/python3
"""Writes ../LessonsTests/Fixtures/pytorch-pool.jsonl: pooling as PyTorch computes or refuses it.

A line is {"scene": …, "output_shape": […], "output": …} or {"scene": …, "refused": "PyTorch's words"}, as in
pytorch-conv.jsonl. The layers are torch.nn modules: MaxPool, AvgPool, AdaptiveMaxPool and AdaptiveAvgPool in 1-D
and 2-D; global pooling is adaptive pooling to one cell. Cells are small integers and quarters. Windows that read no
cell of the input, for which PyTorch gives −inf, are left out, and so are the empty outputs that MaxPool1d alone
gives where no window fits: the program refuses both on purpose.
The same PyTorch gives the same bytes; the file in the repository comes from PyTorch 1.13 (Debian's python3-torch).

Every pair of two options of the grid below occurs in some accepted scene, if PyTorch accepts it at all.
"""

import itertools
import json
import math
import pathlib

import torch

from conv_layer import RANDOM, lengths, line, nested

ACCEPTED = 900
REFUSED_OF_EACH_KIND = 12

GRID = {
    1: {
        "input": [1, 2, 3, 4, 5, 7, 9, 12],
        "kernel_size": [1, 2, 3, 5],
        "stride": [None, 1, 2, 3, 6],
        "padding": [0, 1, 2],
        "dilation": [1, 2, 3],
        "output_size": [1, 2, 3, 5, 8],
    },
    2: {
        "input": [(1, 1), (2, 2), (3, 3), (4, 4), (5, 5), (6, 6), (3, 6), (6, 2), (1, 5), (7, 4)],
        "kernel_size": [1, 2, 3, (1, 3), (3, 1), (3, 2), 5],
        "stride": [None, 1, 2, 3, (1, 2), (2, 1), (3, 2), (4, 6)],
        "padding": [0, 1, 2, (0, 1), (1, 0), (1, 2)],
        "dilation": [1, 2, 3, (1, 2), (2, 1)],
        "output_size": [1, 2, 3, (1, 3), (3, 2), (5, 7)],
    },
}
COMMON = {
    "channels": [1, 2, 3],
    "ceil_mode": [False, True],
    "count_include_pad": [True, False],
    "cells": ["integers", "quarters"],
}
READ = {
    "max_pool": ["kernel_size", "stride", "padding", "dilation", "ceil_mode"],
    "average_pool": ["kernel_size", "stride", "padding", "ceil_mode", "count_include_pad"],
    "adaptive_max_pool": ["output_size"],
    "adaptive_average_pool": ["output_size"],
    "global_max_pool": [],
    "global_average_pool": [],
}
MODULES = {"max": "MaxPool", "average": "AvgPool"}
DEFAULTS = {"stride": None, "padding": 0, "dilation": 1, "ceil_mode": False, "count_include_pad": True}


class Pool:
    """One pooling layer: what the scene says of it, and PyTorch's module."""

    def __init__(self, dimensions, kind, options):
        self.dimensions, self.kind = dimensions, kind
        self.options = {name: options[name] for name in READ[kind]}

    def module(self):
        operation = "max" if "max" in self.kind else "average"
        adaptive = "Adaptive" if self.kind.startswith(("adaptive", "global")) else ""
        name = f"{adaptive}{MODULES[operation]}{self.dimensions}d"
        if adaptive:
            return getattr(torch.nn, name)(self.options.get("output_size", 1))
        return getattr(torch.nn, name)(**self.options)

    def described(self):
        settings = {}
        for name, value in self.options.items():
            if name in DEFAULTS and value == DEFAULTS[name] and (value is None or RANDOM.random() < 0.9):
                continue
            settings[name] = value
        if self.kind.startswith("global") and RANDOM.random() < 0.5:
            return self.kind
        return {self.kind: settings}


def written(result):
    return json.dumps(result, separators=(",", ":"))


def sample(dimensions, **fixed):
    options = {name: RANDOM.choice(choices) for name, choices in (GRID[dimensions] | COMMON).items()}
    return options | fixed


def scene(dimensions, kind, options):
    shape = (options["channels"],) + lengths(options["input"], dimensions)
    return line(dimensions, nested(shape, options["cells"]), [Pool(dimensions, kind, options)])


def numbers(value):
    return [number for part in value for number in numbers(part)] if isinstance(value, list) else [value]


def accepted(dimensions, kind, **fixed):
    for _ in range(200):
        options = sample(dimensions, **fixed)
        result = scene(dimensions, kind, options)
        cells = numbers(result.get("output", []))
        if cells and all(math.isfinite(cell) for cell in cells):
            return options, result
    return None


def singles():
    results, covered = [], set()

    def keep(found, dimensions, kind):
        options, result = found
        results.append(result)
        named = [(dimensions, kind, n, options[n]) for n in sorted(READ[kind] + list(["input", "channels", "cells"]))]
        covered.update(itertools.combinations(named, 2))

    for dimensions, kind in itertools.product((1, 2), READ):
        grid = GRID[dimensions] | COMMON
        for first, second in itertools.combinations(sorted(READ[kind] + ["input", "channels", "cells"]), 2):
            for pair in itertools.product(grid[first], grid[second]):
                fixed = dict(zip((first, second), pair))
                if tuple((dimensions, kind, n, v) for n, v in fixed.items()) not in covered:
                    found = accepted(dimensions, kind, **fixed)
                    if found:
                        keep(found, dimensions, kind)
    while len(results) < ACCEPTED:
        dimensions, kind = RANDOM.choice((1, 2, 2)), RANDOM.choice(("max_pool", "average_pool"))
        keep(accepted(dimensions, kind), dimensions, kind)
    return results


def refusals():
    """What PyTorch refuses and the program has to as well."""
    results = []
    plainest = {"channels": 1, "cells": "integers", "stride": 1, "padding": 0, "dilation": 1, "ceil_mode": False,
                "count_include_pad": True, "output_size": 1}
    for _ in range(REFUSED_OF_EACH_KIND // 2):
        for dimensions in (1, 2):
            n = RANDOM.randint(1, 4)
            size = n if dimensions == 1 else (n, n)
            for kind in ("max_pool", "average_pool"):
                changes = [
                    {"kernel_size": n + RANDOM.randint(1, 2)}, {"kernel_size": n + 2, "ceil_mode": True},
                    {"kernel_size": RANDOM.choice([0, -1])}, {"kernel_size": 1, "stride": RANDOM.choice([0, -1])},
                    {"kernel_size": 2 * n + 4, "padding": 1}, {"kernel_size": 2, "padding": -1},
                ]
                if kind == "max_pool":
                    changes += [{"kernel_size": 1, "dilation": RANDOM.choice([0, -1])},
                                {"kernel_size": 2, "dilation": n + 1}]
                for change in changes:
                    result = scene(dimensions, kind, plainest | {"input": size} | change)
                    if "refused" in result:
                        results.append(result)
            for kind in ("adaptive_max_pool", "adaptive_average_pool"):
                result = scene(dimensions, kind, plainest | {"input": size, "output_size": -RANDOM.randint(1, 3)})
                assert "refused" in result
                results.append(result)
    return results


if __name__ == "__main__":
    TARGET = pathlib.Path(__file__).parent.parent / "LessonsTests" / "Fixtures" / "pytorch-pool.jsonl"
    TARGET.write_text("".join(written(result) + "\n" for result in singles() + refusals()))
