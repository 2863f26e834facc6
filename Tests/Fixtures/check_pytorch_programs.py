#!/usr/bin/env python3
"""Runs the PyTorch programs that convwalk writes, and compares what they print with what `solve` says.

    swift build -c release --static-swift-stdlib
    python3 Tests/Fixtures/check_pytorch_programs.py [--program .build/release/convwalk] [--most N]

The scenes are those of Tests/LessonsTests/Fixtures/pytorch-*.jsonl, and settings that PyTorch's own layers do not
have: sides, full, same with a stride, turned kernels, tiles, dilated averages. Needs PyTorch (Debian: python3-torch).
"""
import argparse, contextlib, io, itertools, json, math, pathlib, random, subprocess, sys

ROOT = pathlib.Path(__file__).resolve().parents[2]


def convwalk(program, scene, form):
    run = subprocess.run(
        [program, "solve", "-", "--format", form], input=scene, capture_output=True, text=True)
    return run.stdout if run.returncode == 0 else None


def beyond():
    """Scenes with settings beyond those of PyTorch's layers."""
    draw = random.Random(7)
    paddings = ["valid", "same", "same_lower", "full", {"top": 1, "left": 2}, {"bottom": 2, "right": 1}, 1]
    modes = ["zeros", "reflect", "replicate", "circular"]
    for padding, mode, stride, dilation, flip in itertools.product(paddings, modes, [1, 2], [1, 2], [False, True]):
        conv = {
            "kernel": [[draw.randint(-3, 3) for _ in range(3)] for _ in range(2)], "padding": padding,
            "padding_mode": mode, "stride": stride, "dilation": dilation, "flip": flip, "bias": draw.choice(["1/3", 2]),
        }
        rows = [[draw.randint(-9, 9) for _ in range(7)] for _ in range(6)]
        yield {"input": rows, "layers": [{"conv": conv}]}
        if isinstance(padding, dict):
            continue
        tiles = [[[draw.randint(-3, 3) for _ in range(2)] for _ in range(2)] for _ in range(3)]
        yield {
            "input": rows,
            "layers": [{"conv": {"kernels": [[tiles[0], tiles[1], tiles[2]]], "padding": padding, "stride": stride}}],
        }
        yield {
            "input": [draw.randint(-9, 9) for _ in range(9)], "layers": [{"conv": dict(conv, kernel=[1, -2, "1/7"])}]}


def pools():
    """Pooling with settings beyond those of PyTorch's layers."""
    draw = random.Random(8)
    paddings = ["same", "same_lower", "full", {"top": 1, "left": 2}, {"bottom": 3, "right": 1}, 1, 2]
    for padding, kind, stride, dilation, ceil, include in itertools.product(
            paddings, ["max_pool", "average_pool"], [1, 2, 3], [1, 2], [False, True], [False, True]):
        pool = {"kernel_size": 3, "padding": padding, "stride": stride, "dilation": dilation, "ceil_mode": ceil}
        if kind == "average_pool":
            pool["count_include_pad"] = include
        rows = [[draw.randint(-9, 9) for _ in range(7)] for _ in range(6)]
        yield {"input": [rows, rows[::-1]], "layers": [{kind: pool}]}
        if not isinstance(padding, dict):
            yield {"input": rows[0] + rows[1], "layers": [{kind: pool}]}


def stamps():
    """Transposed convolutions with sides and sizes that PyTorch's layer does not have."""
    draw = random.Random(9)
    rows = [[draw.randint(-9, 9) for _ in range(4)] for _ in range(3)]
    kernel = [[draw.randint(-3, 3) for _ in range(3)] for _ in range(2)]
    paddings = [0, 1, {"top": 1, "left": 2}, {"bottom": 1}, {"right": 1}]
    for padding, stride, dilation, bias in itertools.product(paddings, [1, 2, 3], [1, 2], [None, "1/3"]):
        layer = {"kernel": kernel, "padding": padding, "stride": stride, "dilation": dilation}
        if bias:
            layer["bias"] = bias
        yield {"input": rows, "layers": [{"conv_transpose": layer}]}
        yield {"input": rows, "layers": [{"conv_transpose": dict(layer, output_size=[3, 2])}]}
        if stride > 1:
            yield {"input": rows, "layers": [{"conv_transpose": dict(layer, output_padding=[1, 0])}]}


def chains():
    """Softmax along every axis, and lists, behind layers that PyTorch says in other words."""
    rows = [[3, -1, 2, 0], [1, 5, -2, 4], [0, 2, 7, 1]]
    for dim in (None, 0, 1, 2, -1, -2, -3):
        softmax = {"softmax": {} if dim is None else {"dim": dim}}
        same = {"conv": {"kernel": [[[[1, 0], [0, -1]]], [[["1/3", 1], [0, 1]]]], "padding": "same", "stride": 2}}
        yield {"input": rows, "layers": [same, softmax]}
        yield {"input": rows, "layers": [same, {"leaky_relu": {"negative_slope": "1/3"}}, softmax, "flatten"]}
    linear = {"linear": {"weight": [[1, "1/3", 0, 2, 0, 1, 0, 0, 1, 0, 0, -1], [0.5] * 12], "bias": [1, "-1/7"]}}
    for function in ("relu", "sigmoid", "tanh", "softmax", "leaky_relu", "flatten"):
        yield {"input": rows, "layers": ["flatten", linear, function]}


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--program", default=str(ROOT / ".build/release/convwalk"))
    parser.add_argument("--most", type=int, default=10**9, help="scenes of the fixture")
    options = parser.parse_args()
    scenes = list(beyond()) + list(pools()) + list(stamps()) + list(chains())
    for path in sorted((ROOT / "Tests/LessonsTests/Fixtures").glob("pytorch-*.jsonl")):
        with open(path, encoding="utf-8") as lines:
            scenes += [json.loads(line)["scene"] for line in itertools.islice(lines, options.most)]
    compared = 0
    for scene in scenes:
        text = scene if isinstance(scene, str) else json.dumps(scene)
        answer = convwalk(options.program, text, "json")
        if answer is None:
            continue
        program = convwalk(options.program, text, "pytorch")
        assert program is not None, f"no program: {text}"
        printed = io.StringIO()
        with contextlib.redirect_stdout(printed):
            exec(compile(program, "program", "exec"), {})
        expected, found = json.loads(answer)["output"], json.loads(printed.getvalue())
        if not close(expected, found):
            sys.exit(f"they differ:\n{text}\n{program}\nsolve {expected}\nPyTorch {found}")
        compared += 1
    print(f"{compared} programs print what solve says")


def close(expected, found):
    if isinstance(expected, list):
        return len(expected) == len(found) and all(map(close, expected, found))
    return math.isclose(expected, found, rel_tol=1e-9, abs_tol=1e-9)


main()
