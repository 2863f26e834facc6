"""One transposed convolution as a scene writes it and as PyTorch computes it, with random numbers."""

import torch

from conv_layer import RANDOM, cell, lengths, nested, plain

DEFAULTS = {"stride": 1, "padding": 0, "dilation": 1, "output_padding": 0}


class Transposed:
    """One transposed convolution: its settings, its weights, and how the scene writes them."""

    def __init__(self, dimensions, options):
        self.dimensions, self.options = dimensions, options
        channels, outputs, groups = options["planes"]
        kind = options["cells"]
        size = lengths(options["kernel"], dimensions)
        self.weights = nested((channels, max(outputs // max(groups, 1), 1)) + size, kind)
        drawn = {"none": None, "number": [cell(kind)] * outputs, "list": nested((outputs,), kind)}
        self.bias = drawn[options["bias"]]

    def __call__(self, x):
        options = self.options
        function = torch.nn.functional.conv_transpose1d if self.dimensions == 1 \
            else torch.nn.functional.conv_transpose2d
        weights = torch.tensor(self.weights, dtype=torch.float64)
        bias = None if self.bias is None else torch.tensor(self.bias, dtype=torch.float64)
        settings = {name: lengths(options[name], self.dimensions) for name in ("stride", "padding", "dilation")}
        wanted = options.get("output_size")
        if wanted is None:
            extra = lengths(options["output_padding"], self.dimensions)
            return function(x, weights, bias, output_padding=extra, groups=options["planes"][2], **settings)
        # Smaller sizes than PyTorch's are cut from its smallest output; larger ones are left to PyTorch.
        smallest = function(x, weights, bias, groups=options["planes"][2], **settings)
        wanted = lengths(wanted, self.dimensions)
        extra = [max(0, size - found) for size, found in zip(wanted, smallest.shape[2:])]
        for more, stride in zip(extra, settings["stride"]):
            if more >= stride:
                raise ValueError(f"requested an output size of {wanted}, beyond less than a stride more")
        full = function(
            x, weights, bias, output_padding=tuple(extra), groups=options["planes"][2], **settings)
        return full[(...,) + tuple(slice(0, size) for size in wanted)]

    def described(self):
        """The layer as a scene writes it; a default is sometimes written, sometimes left out."""
        options = self.options
        channels, outputs, groups = options["planes"]
        forms = [self.weights]
        if channels == outputs == groups == 1:
            forms.append(self.weights[0][0])
        described = {"kernel": RANDOM.choice(forms)}
        for name, default in DEFAULTS.items():
            if name == "output_padding" and "output_size" in options:
                continue
            if options[name] != default or RANDOM.random() < 0.1:
                described[name] = options[name]
        if "output_size" in options:
            described["output_size"] = options["output_size"]
        if groups != 1:
            described["groups"] = groups
        if self.bias is not None:
            described["bias"] = self.bias[0] if options["bias"] == "number" else self.bias
        return {"conv_transpose": described}


def described_input(dimensions, values):
    """The keys of a scene for an input of channels: one channel is sometimes written without its list."""
    shown = values[0] if len(values) == 1 and RANDOM.random() < 0.5 else values
    scene = {"input": shown}
    if dimensions == 1 and isinstance(shown[0], list):
        scene["dimensions"] = 1
    return scene


def line(dimensions, values, layers):
    """The scene, with what PyTorch makes of it; of what it refuses, at which layer."""
    scene = described_input(dimensions, values)
    scene["layers"] = [layer.described() for layer in layers]
    result = {"scene": scene}
    output = torch.tensor([values], dtype=torch.float64)
    for index, layer in enumerate(layers):
        try:
            output = layer(output)
        except (RuntimeError, ValueError, IndexError) as refusal:
            result["refused"], result["layer"] = str(refusal).splitlines()[0][:160], index
            return result
    result["output_shape"] = list(output.shape[1:])
    result["output"] = plain(output[0].tolist())
    return result
