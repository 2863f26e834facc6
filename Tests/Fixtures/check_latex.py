#!/usr/bin/env python3
"""Runs pdflatex on the LaTeX of every worked example, of worksheets and of every lesson, and fails on any error and on any line much too long.

    swift build -c release --static-swift-stdlib
    python3 Tests/Fixtures/check_latex.py [--program .build/release/convwalk] [--pages FOLDER] [SCENE ...]

The scenes are those that `convwalk list` names, or those given; with the former come worksheets of every topic and level, and the lessons. --pages keeps the PDF files. Needs pdflatex with
amsmath, graphicx and geometry (Debian: texlive-latex-base, texlive-latex-recommended).
"""
import argparse, pathlib, re, shutil, subprocess, sys, tempfile

ROOT = pathlib.Path(__file__).resolve().parents[2]
# In points: what may stand out of a line or a page.
MOST = 20


def examples(program):
    lines = subprocess.run([program, "list"], capture_output=True, text=True, check=True).stdout.splitlines()
    start = next(number for number, line in enumerate(lines) if line.startswith("Worked examples"))
    return [line.split()[0] for line in lines[start + 1:] if line.startswith("    ")]


def lessons(program):
    """The name and the arguments of each lesson as a handout with its key."""
    lines = subprocess.run([program, "list"], capture_output=True, text=True, check=True).stdout.splitlines()
    start = next(number for number, line in enumerate(lines) if line.startswith("Lessons"))
    for line in lines[start + 1:lines.index("", start)]:
        name = line.split()[0]
        yield f"handout-{name}", ["handout", name, "--key"]


def worksheets(program):
    """The name and the arguments of a worksheet with its key, for each topic and level."""
    lines = subprocess.run(
        [program, "help", "worksheets"], capture_output=True, text=True, check=True).stdout.splitlines()
    start = next(number for number, line in enumerate(lines) if line.startswith("Topics"))
    for line in lines[start + 1:]:
        topic = line.split()[0]
        for level in "123":
            arguments = ["worksheet", "--topic", topic, "--level", level, "--seed", "7", "--key"]
            yield f"worksheet-{topic}-{level}", arguments


def faults(program, scene, arguments, folder):
    run = subprocess.run([program] + arguments + ["--format", "latex"], capture_output=True)
    if run.returncode != 0:
        return [run.stderr.decode().strip()]
    if any(byte > 126 for byte in run.stdout):
        return ["it is not ASCII"]
    name = pathlib.Path(scene).stem
    (folder / f"{name}.tex").write_bytes(run.stdout)
    tex = subprocess.run(
        ["pdflatex", "-interaction=nonstopmode", "-halt-on-error", f"{name}.tex"], cwd=folder, capture_output=True)
    log = (folder / f"{name}.log").read_text(encoding="latin-1")
    found = [line for line in log.splitlines() if line.startswith("!")]
    if tex.returncode != 0 and not found:
        found.append(f"pdflatex ends with {tex.returncode}")
    for line in log.splitlines():
        box = re.match(r"Overfull \\[hv]box \((\d+\.\d+)pt too (?:wide|high)", line)
        if box and float(box[1]) > MOST:
            found.append(line)
    return found


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--program", default=str(ROOT / ".build/release/convwalk"))
    parser.add_argument("--pages", type=pathlib.Path, help="where to keep the PDF files")
    parser.add_argument("scenes", nargs="*")
    options = parser.parse_args()
    scenes = options.scenes or examples(options.program)
    documents = [(scene, ["solve", scene]) for scene in scenes]
    if not options.scenes:
        documents += worksheets(options.program)
        documents += lessons(options.program)
    failed = 0
    with tempfile.TemporaryDirectory() as folder:
        for scene, arguments in documents:
            found = faults(options.program, scene, arguments, pathlib.Path(folder))
            failed += bool(found)
            for fault in found:
                print(f"{scene}: {fault}")
        if options.pages:
            options.pages.mkdir(parents=True, exist_ok=True)
            for page in pathlib.Path(folder).glob("*.pdf"):
                shutil.copy(page, options.pages)
    if failed:
        sys.exit(f"{failed} of {len(documents)} documents have faults")
    print(f"{len(documents)} documents are set without a fault")


main()
