#!/usr/bin/python3
"""Writes ../LessonsTests/Fixtures/pytorch-layers.jsonl: activations, softmax, flatten and linear, as PyTorch computes
or refuses them.

A line is {"scene": …, "output_shape": […], "output": …} or {"scene": …, "refused": "PyTorch's words", "layer": N}.
Behind `flatten` the output is a plain list. Cells are small integers, quarters, and numbers up to 1,000 and more, for
which exponentials leave the range of doubles.
The same PyTorch gives the same bytes; the file in the repository comes from PyTorch 1.13 (Debian's python3-torch).
"""

import itertools
import json
import pathlib

from conv_layer import RANDOM, nested
from function_layers import Linear, flatten, leaky_relu, relu, sigmoid, softmax, tanh
from transposed_layer import line

SHAPES = {1: [(1,), (2,), (5,), (9,)], 2: [(1, 1), (2, 2), (3, 4), (5, 1), (1, 6), (4, 4)]}
SLOPES = [None, 0, 0.25, -0.5, 1, 1.5, 0.2, 3]


def values(shape, kind):
    if kind != "large":
        return nested(shape, kind)
    if not shape:
        return RANDOM.choice([-1000, -745.5, -710, -40, 0, 3, 36.5, 700, 709.5, 710, 1000, 12345])
    return [values(shape[1:], kind) for _ in range(shape[0])]


def functions(dimensions):
    """Every layer without weights, with each of its settings."""
    makers = [relu, sigmoid, tanh, flatten, softmax]
    makers += [lambda slope=slope: leaky_relu(slope) for slope in SLOPES]
    makers += [lambda dim=dim: softmax(dim) for dim in range(-dimensions - 1, dimensions + 1)]
    return makers


def accepted():
    results = []
    for dimensions, channels, kind in itertools.product((1, 2), (1, 2, 3), ("integers", "quarters", "large")):
        for shape, make in itertools.product(SHAPES[dimensions], functions(dimensions)):
            if len(shape) == 2 and kind == "quarters" and RANDOM.random() < 0.5:
                continue
            results.append(line(dimensions, values((channels,) + shape, kind), [make()]))
        for shape, bias in itertools.product(SHAPES[dimensions], ("none", "number", "list")):
            count = channels * (shape[0] if dimensions == 1 else shape[0] * shape[1])
            outputs = RANDOM.randint(1, 4)
            layers = [flatten(), Linear(count, outputs, bias, RANDOM.choice(("integers", "quarters")))]
            layers += RANDOM.choice([[], [relu()], [Linear(outputs, 2, bias)], [softmax()], [softmax(0)], [softmax(-1)],
                                     [flatten()], [sigmoid()], [tanh(), Linear(outputs, 3)]])
            small = "quarters" if kind == "large" else kind
            results.append(line(dimensions, values((channels,) + shape, small), layers))
    assert all("output" in result for result in results)
    return results


def refusals():
    """What PyTorch refuses and the program has to as well."""
    results = []
    for dimensions in (1, 2):
        for shape in SHAPES[dimensions]:
            count = shape[0] if dimensions == 1 else shape[0] * shape[1]
            for layers in (
                [softmax(dimensions + 1)], [softmax(-dimensions - 2)], [flatten(), softmax(1)], [flatten(), softmax(-2)],
                [flatten(), Linear(count + 1, 2)], [flatten(), Linear(count, 3, "list", biases=2)],
                [flatten(), Linear(count, 2), relu(), Linear(3, 2)], [flatten(), Linear(count * 2, 1, "number")],
            ):
                result = line(dimensions, values((1,) + shape, "integers"), layers)
                if "refused" in result:
                    results.append(result)
    return results


if __name__ == "__main__":
    TARGET = pathlib.Path(__file__).parent.parent / "LessonsTests" / "Fixtures" / "pytorch-layers.jsonl"
    RESULTS = accepted() + refusals()
    TARGET.write_text("".join(json.dumps(result, separators=(",", ":")) + "\n" for result in RESULTS))
