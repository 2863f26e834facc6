#!/usr/bin/python3
"""Writes ../LessonsTests/Fixtures/pytorch-conv.jsonl: convolutions as PyTorch computes or refuses them.

A line is {"scene": …, "output_shape": […], "output": …} or {"scene": …, "refused": "PyTorch's words"}; the
scene is in the program's own format, the output without a batch axis. Cells are small integers and quarters,
so that every sum is exact in float64. The layers are torch.nn modules, not functions, so that PyTorch's own
handling of padding_mode is the reference. The same PyTorch gives the same bytes; the file in the repository
comes from PyTorch 1.13 (Debian's python3-torch).

Every pair of two options of the grid below occurs in some accepted scene, if PyTorch accepts it at all.
"""

import itertools
import json
import pathlib
import random
import sys
import warnings

import torch

warnings.filterwarnings("ignore", message="Using padding='same' with even kernel")

RANDOM = random.Random(20240917)
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


def cell(kind):
    if kind == "quarters":
        return RANDOM.randint(-16, 16) / 4
    return RANDOM.randint(-9, 9)


def nested(shape, kind):
    if not shape:
        return cell(kind)
    return [nested(shape[1:], kind) for _ in range(shape[0])]


def plain(value):
    """An output with its whole numbers written as such: [1.0, [0.5]] is [1, [0.5]]."""
    if isinstance(value, list):
        return [plain(part) for part in value]
    if isinstance(value, float) and value.is_integer():
        return int(value)
    return value


def lengths(value, dimensions):
    if isinstance(value, str):
        return value
    return value if isinstance(value, tuple) else (value,) * dimensions


class Layer:
    """One convolution: its settings, its weights, and how the scene writes them."""

    def __init__(self, dimensions, options, weights=None, bias=None):
        self.dimensions = dimensions
        self.options = options
        channels, filters, groups = options["planes"]
        size = lengths(options["kernel"], dimensions)
        kind = options["cells"]
        self.weights = weights or nested((filters, max(channels // groups, 1)) + size, kind)
        self.bias = bias
        if bias is None and options["bias"] == "number":
            self.bias = [cell(kind)] * filters
        elif bias is None and options["bias"] == "list":
            self.bias = nested((filters,), kind)

    def module(self):
        options = self.options
        channels, filters, groups = options["planes"]
        kind = torch.nn.Conv1d if self.dimensions == 1 else torch.nn.Conv2d
        module = kind(
            channels, filters, lengths(options["kernel"], self.dimensions),
            stride=lengths(options["stride"], self.dimensions),
            padding=lengths(options["padding"], self.dimensions),
            dilation=lengths(options["dilation"], self.dimensions),
            groups=groups, bias=self.bias is not None, padding_mode=options["padding_mode"],
            dtype=torch.float64)
        module.weight = torch.nn.Parameter(torch.tensor(self.weights, dtype=torch.float64), False)
        if self.bias is not None:
            module.bias = torch.nn.Parameter(torch.tensor(self.bias, dtype=torch.float64), False)
        return module

    def kernel(self):
        """The weights in any of the forms that mean the same: rows, one filter, or all filters."""
        channels, filters, groups = self.options["planes"]
        forms = [self.weights]
        if filters == 1 and groups == 1:
            forms.append(self.weights[0])
            if channels == 1:
                forms.append(self.weights[0][0])
        if groups == channels == filters and all(one == self.weights[0] for one in self.weights):
            forms.append(self.weights[0][0])
        return RANDOM.choice(forms)

    def described(self):
        """The layer as a scene writes it; a default is sometimes written, sometimes left out."""
        options = self.options
        conv = {"kernel": self.kernel()}
        defaults = {"stride": 1, "padding": 0, "padding_mode": "zeros", "dilation": 1, "groups": 1}
        for name, default in defaults.items():
            value = options["planes"][2] if name == "groups" else options[name]
            if value != default or RANDOM.random() < 0.1:
                conv[name] = value
        if self.bias is not None:
            conv["bias"] = self.bias[0] if options["bias"] == "number" else self.bias
        return {"conv": conv}


def line(dimensions, values, layers):
    """The scene, with what PyTorch makes of it."""
    shown = values
    if len(values) == 1 and RANDOM.random() < 0.5:
        shown = values[0]
    scene = {"input": shown, "layers": [layer.described() for layer in layers]}
    if dimensions == 1 and isinstance(shown[0], list):
        scene["dimensions"] = 1
    result = {"scene": scene}
    try:
        # A batch of one: some padding modes of PyTorch insist on the axis.
        output = torch.tensor([values], dtype=torch.float64)
        for layer in layers:
            output = layer.module()(output)
    except (RuntimeError, ValueError) as refusal:
        result["refused"] = str(refusal).splitlines()[0][:160]
        return result
    result["output_shape"] = list(output.shape[1:])
    result["output"] = plain(output[0].tolist())
    return result


def written(result):
    return json.dumps(result, separators=(",", ":"))


def sample(dimensions, **fixed):
    options = {name: RANDOM.choice(choices) for name, choices in (GRID[dimensions] | COMMON).items()}
    return options | fixed


def accepted(dimensions, **fixed):
    """A scene with these options that PyTorch accepts, or None if a number of attempts find none."""
    for _ in range(60):
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


def refusals():
    """Scenes that PyTorch refuses and the program has to as well, for every reason in turn."""
    plain_planes = {"planes": (1, 1, 1), "padding_mode": "zeros", "padding": 0, "stride": 1, "dilation": 1}

    def small(dimensions, n):
        return n if dimensions == 1 else (n, n)

    def reasons(dimensions):
        """Options, channels that come in instead, and biases instead, if any."""
        n = RANDOM.randint(1, 4)
        size = small(dimensions, n)
        yield plain_planes | {"input": size, "kernel": small(dimensions, n + RANDOM.randint(1, 2))}, None, None
        yield plain_planes | {
            "input": size, "kernel": small(dimensions, 2), "dilation": n + RANDOM.randint(0, 3)}, None, None
        yield plain_planes | {
            "input": size, "kernel": small(dimensions, 5), "padding": RANDOM.randint(0, max((3 - n) // 2, 0)),
            "dilation": 2}, None, None
        for mode, above in (("reflect", 0), ("circular", 1)):
            yield plain_planes | {
                "input": size, "kernel": small(dimensions, 1), "padding_mode": mode,
                "padding": n + above + RANDOM.randint(0, 1)}, None, None
        setting = {"input": size, "kernel": small(dimensions, 1)}
        yield plain_planes | setting | {"planes": RANDOM.choice([(3, 2, 2), (1, 2, 2), (4, 3, 3)])}, None, None
        yield plain_planes | setting | {"planes": RANDOM.choice([(2, 3, 2), (2, 1, 2), (3, 4, 3)])}, None, None
        yield plain_planes | setting | {"planes": (2, 2, 1)}, RANDOM.choice([1, 3, 4]), None
        yield plain_planes | setting | {"planes": (4, 2, 2)}, RANDOM.choice([2, 6]), None
        yield plain_planes | setting | {"stride": RANDOM.choice([0, -1])}, None, None
        yield plain_planes | setting | {"dilation": RANDOM.choice([0, -1])}, None, None
        yield plain_planes | setting | {"padding": RANDOM.choice([-1, -2])}, None, None
        yield plain_planes | setting | {"planes": (1, 2, 1), "bias": "list"}, None, [1, 2, 3]

    results = []
    for _ in range(REFUSED_OF_EACH_KIND // 2):
        for dimensions in (1, 2):
            for fixed, channels, bias in reasons(dimensions):
                options = sample(dimensions, **({"bias": "none", "cells": "integers"} | fixed))
                shape = (channels or options["planes"][0],) + lengths(options["input"], dimensions)
                layer = Layer(dimensions, options, bias=bias)
                result = line(dimensions, nested(shape, "integers"), [layer])
                if "refused" in result:
                    results.append(result)
                else:
                    print("PyTorch accepts", written(result), file=sys.stderr)
    return results


TARGET = pathlib.Path(__file__).parent.parent / "LessonsTests" / "Fixtures" / "pytorch-conv.jsonl"
TARGET.parent.mkdir(exist_ok=True)
TARGET.write_text("".join(written(result) + "\n" for result in singles() + chains() + refusals()))
