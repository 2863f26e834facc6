#!/usr/bin/python3
"""Writes ../LessonsTests/Fixtures/pytorch-chains.jsonl: chains of two to six layers, as PyTorch computes or refuses them.

A line is {"scene": …, "output_shape": […], "output": …} or {"scene": …, "refused": "PyTorch's words", "layer": N}, N
being the layer that PyTorch refused. Every kind of layer occurs, and every kind behind every other that can stand
before it.
The same PyTorch gives the same bytes; the file in the repository comes from PyTorch 1.13 (Debian's python3-torch).
"""

import json
import math
import pathlib

import torch

import make_pool_fixtures as pools
from conv_layer import RANDOM, Layer, nested
from function_layers import Linear, Module, flatten, leaky_relu, relu, sigmoid, softmax, tanh
from transposed_layer import Transposed, line

ACCEPTED = 500
REFUSED = 140
KINDS = [
    "conv", "conv_transpose", "max_pool", "average_pool", "adaptive_max_pool", "adaptive_average_pool",
    "global_max_pool", "global_average_pool", "relu", "leaky_relu", "sigmoid", "tanh", "softmax", "flatten", "linear",
]


def made(kind, dimensions, shape, misfit=False):
    """A layer of a kind for what has this shape, channels first; one that does not fit, if it should not."""
    channels = shape[0]
    wrong = 1 if misfit else 0
    if kind == "linear":
        inputs = math.prod(shape) + wrong
        return Linear(inputs, RANDOM.randint(1, 4), RANDOM.choice(("none", "number", "list")))
    if kind == "conv":
        options = {
            "planes": (channels + wrong, RANDOM.randint(1, 3), 1), "kernel": RANDOM.choice([1, 2, 3]),
            "stride": RANDOM.choice([1, 1, 2]), "padding": RANDOM.choice([0, 1]), "dilation": 1, "groups": 1,
            "padding_mode": "zeros", "bias": RANDOM.choice(("none", "number", "list")), "cells": "integers"}
        return Module(Layer(dimensions, options))
    if kind == "conv_transpose":
        options = {
            "planes": (channels + wrong, RANDOM.randint(1, 2), 1), "kernel": RANDOM.choice([1, 2, 3]),
            "stride": RANDOM.choice([1, 2]), "padding": RANDOM.choice([0, 0, 1]), "dilation": 1, "output_padding": 0,
            "bias": RANDOM.choice(("none", "number", "list")), "cells": "integers"}
        return Transposed(dimensions, options)
    if kind.endswith("pool"):
        options = pools.sample(
            dimensions, kernel_size=max(shape[1:]) + 7 if misfit else RANDOM.choice([1, 2, 3]),
            stride=RANDOM.choice([None, 1, 2]), padding=0, dilation=1, ceil_mode=False, output_size=RANDOM.choice([1, 2]))
        return Module(pools.Pool(dimensions, kind, options))
    simple = {"relu": relu, "leaky_relu": leaky_relu, "sigmoid": sigmoid, "tanh": tanh, "flatten": flatten}
    if kind in simple:
        return simple[kind]()
    return softmax(len(shape)) if misfit else softmax(RANDOM.choice([None, -1]))


def chain(misfit):
    dimensions = RANDOM.choice((1, 2))
    channels = RANDOM.randint(1, 3)
    shape = (channels,) + tuple(RANDOM.randint(2, 6) for _ in range(dimensions))
    values = nested(shape, "integers")
    x = torch.tensor([values], dtype=torch.float64)
    layers = []
    count = RANDOM.randint(2, 6)
    while len(layers) < count:
        is_list = x.dim() == 2
        kinds = [kind for kind in KINDS if ("conv" in kind or "pool" in kind) <= (not is_list)]
        kinds = [kind for kind in kinds if kind != "linear" or is_list]
        is_wrong = misfit and len(layers) == count - 1
        if is_wrong:
            kinds = [k for k in kinds if k in ("conv", "conv_transpose", "max_pool", "average_pool", "linear", "softmax")]
        layer = made(RANDOM.choice(kinds), dimensions, tuple(x.shape[1:]), is_wrong)
        layers.append(layer)
        if is_wrong:
            break
        try:
            x = layer(x)
        except (RuntimeError, ValueError, IndexError):
            layers.pop()
            continue
        if 0 in x.shape or x.numel() > 400 or x.abs().max() > 1e6:
            return None
    return line(dimensions, values, layers)


def lines(wanted, misfit):
    results = []
    while len(results) < wanted:
        result = chain(misfit)
        if result and ("refused" in result) == misfit:
            results.append(result)
    return results


if __name__ == "__main__":
    TARGET = pathlib.Path(__file__).parent.parent / "LessonsTests" / "Fixtures" / "pytorch-chains.jsonl"
    RESULTS = lines(ACCEPTED, False) + lines(REFUSED, True)
    TARGET.write_text("".join(json.dumps(result, separators=(",", ":")) + "\n" for result in RESULTS))
