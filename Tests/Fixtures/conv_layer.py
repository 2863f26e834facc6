"""One convolution as a scene writes it and as PyTorch computes it, with random numbers."""

import random
import warnings

import torch

warnings.filterwarnings("ignore", message="Using padding='same' with even kernel")

RANDOM = random.Random(20240917)


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
        drawn = {"none": None, "number": [cell(kind)] * filters, "list": nested((filters,), kind)}
        self.bias = bias or drawn[options["bias"]]

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
