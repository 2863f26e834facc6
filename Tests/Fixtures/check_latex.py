#!/usr/bin/env python3
"""Compiles the LaTeX that convwalk writes, of every worked example and of scenes with every kind of layer.

    swift build -c release --static-swift-stdlib
    python3 Tests/Fixtures/check_latex.py [--program .build/release/convwalk] [--keep FOLDER]

Fails on any error of pdflatex, on any byte beyond ASCII, and on anything that runs more than 20 pt off the page. Needs
pdflatex with the recommended packages (Debian: texlive-latex-base, texlive-latex-recommended).
"""
import argparse, json, pathlib, re, subprocess, sys, tempfile

ROOT = pathlib.Path(__file__).resolve().parents[2]
SCENES = {
    "chain": {
        "input": [[3, 0, "-1/3", 2], [1, 5, 8, 9], [2, 7, 2, 5], [0, 1, 3, 1]],
        "layers": [
            {"conv": {"kernel": "sobel_vertical", "padding": "same", "bias": 0.5}},
            {"leaky_relu": {"negative_slope": "1/3"}}, {"max_pool": {"kernel_size": 2, "padding": 1}}, "flatten",
            {"linear": {"weight": [[1, 0, "1/2", -1, 0, 0, 0, 0, 1]] * 2, "bias": [1, "-1/3"]}}, "tanh", "sigmoid",
            "softmax"]},
    "wide": {"input": {"shape": [2, 60, 90], "seed": 1}, "layers": [{"average_pool": {"kernel_size": 30}}]},
    "far": {"input": [["1e400", -1000, "1e-9", 1000]], "layers": ["softmax", "tanh"]},
    "letters": {
        "input": [["a", "b", "x1"], ["c", "d", "x12"]],
        "layers": [{"conv_transpose": {"kernel": [["w", "x"], ["y", "e3"]], "stride": 2}},
                   {"conv": {"kernel": [[1, "u"], ["1/2", -3]], "bias": "b"}}]},
    "shapes": {"input": {"shape": [3, 227, 227]}, "layers": [{"conv": {"out_channels": 96, "kernel_size": 11}}, "relu"]},
}


def names(program):
    listed = subprocess.run([program, "list"], capture_output=True, text=True, check=True).stdout
    examples = listed[listed.index("Worked examples"):]
    return re.findall(r"^    (\S+)  ", examples, re.MULTILINE)


def check(folder, name, text):
    assert text.isascii(), f"{name} is not ASCII"
    (folder / f"{name}.tex").write_text(text)
    run = subprocess.run(
        ["pdflatex", "-interaction=nonstopmode", "-halt-on-error", f"{name}.tex"], cwd=folder, capture_output=True)
    log = run.stdout.decode("latin-1")
    if run.returncode != 0:
        sys.exit(f"{name} does not compile:\n" + "\n".join(log.splitlines()[-30:]))
    for width in re.findall(r"Overfull \\[hv]box \(([\d.]+)pt too", log):
        if float(width) > 20:
            sys.exit(f"{name} runs {width} pt off the page")


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--program", default=str(ROOT / ".build/release/convwalk"))
    parser.add_argument("--keep", help="a folder for what was compiled")
    options = parser.parse_args()
    program = str(pathlib.Path(options.program).resolve())
    folder = pathlib.Path(options.keep or tempfile.mkdtemp())
    solve = [program, "solve"]
    examples = names(program)
    for name in examples:
        check(folder, name, subprocess.run(
            solve + [name, "--format", "latex"], capture_output=True, text=True, check=True).stdout)
    for name, scene in SCENES.items():
        check(folder, name, subprocess.run(
            solve + ["-", "--format", "latex"], input=json.dumps(scene), capture_output=True, text=True,
            check=True).stdout)
    print(f"{len(examples) + len(SCENES)} documents compile and stay on the page")


main()
