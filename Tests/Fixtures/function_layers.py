"""Activations, softmax, flatten and linear as a scene writes them and as PyTorch computes them."""

import torch

from conv_layer import RANDOM, cell, nested


class Function:
    """A layer without weights: its name, its settings, and PyTorch's function."""

    def __init__(self, name, function, **settings):
        self.name, self.function, self.settings = name, function, settings

    def __call__(self, x):
        return self.function(x)

    def described(self):
        if self.settings:
            return {self.name: self.settings}
        return self.name if RANDOM.random() < 0.7 else {self.name: {}}


def relu():
    return Function("relu", torch.relu)


def leaky_relu(slope=None):
    if slope is None:
        return Function("leaky_relu", torch.nn.functional.leaky_relu)
    return Function(
        "leaky_relu", lambda x: torch.nn.functional.leaky_relu(x, negative_slope=slope), negative_slope=slope)


def sigmoid():
    return Function("sigmoid", torch.sigmoid)


def tanh():
    return Function("tanh", torch.tanh)


def softmax(dim=None):
    """Along a dimension that does not count the batch: by default 0 where a grid has channels, otherwise the last."""

    def apply(x):
        if dim is None:
            return torch.softmax(x[0], dim=0 if x.dim() == 4 and x.shape[1] > 1 else -1)[None]
        return torch.softmax(x[0], dim=dim)[None]

    return Function("softmax", apply) if dim is None else Function("softmax", apply, dim=dim)


def flatten():
    return Function("flatten", lambda x: torch.flatten(x, 1))


class Linear:
    """A linear layer with random weights."""

    def __init__(self, inputs, outputs, bias="none", kind="integers", biases=None):
        self.weights = nested((outputs, inputs), kind)
        drawn = {"none": None, "number": [cell(kind)] * outputs, "list": nested((biases or outputs,), kind)}
        self.bias, self.form = drawn[bias], bias

    def __call__(self, x):
        weights = torch.tensor(self.weights, dtype=torch.float64)
        bias = None if self.bias is None else torch.tensor(self.bias, dtype=torch.float64)
        return torch.nn.functional.linear(x, weights, bias)

    def described(self):
        described = {"weight": self.weights}
        if self.bias is not None:
            described["bias"] = self.bias[0] if self.form == "number" else self.bias
        return {"linear": described}


class Module:
    """A convolution or a pooling layer of the other scripts, called as a function."""

    def __init__(self, layer):
        self.layer = layer

    def __call__(self, x):
        return self.layer.module()(x)

    def described(self):
        return self.layer.described()
