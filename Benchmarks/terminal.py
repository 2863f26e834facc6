#!/usr/bin/env python3
"""Times the stepper as a user sees it, in a pseudo-terminal, against a C program with ncurses.

    swift build -c release --static-swift-stdlib
    python3 Benchmarks/terminal.py [--runs 21] [--idle 3] [-- play scene.yaml]

Prints the time from exec to the last byte of the first frame, of both programs in turn and as their ratio; the
time from a key to the last byte of its frame, its bytes, and the processor time and the wake-ups of some seconds in
which nothing happens. Every figure is the median, with the 99th percentile where many were taken.
"""
import argparse, fcntl, os, pty, select, signal, statistics, struct, subprocess, sys, tempfile, termios, time

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))


class Program:
    """A program on a pseudo-terminal of 80 columns and 24 rows."""

    def __init__(self, command):
        self.start = time.perf_counter()
        self.pid, self.descriptor = pty.fork()
        if self.pid == 0:
            os.environ["TERM"] = "xterm-256color"
            fcntl.ioctl(0, termios.TIOCSWINSZ, struct.pack("HHHH", 24, 80, 0, 0))
            os.execv(command[0], command)

    def read_until(self, mark=None, quiet=0.03):
        """Reads until the mark has come and the program is quiet; when the last byte came, and how many."""
        data, last = b"", time.perf_counter()
        while True:
            ready, _, _ = select.select([self.descriptor], [], [], quiet if mark is None or mark in data else 5)
            if not ready:
                return last, len(data)
            try:
                data += os.read(self.descriptor, 65536)
            except OSError:
                return last, len(data)
            last = time.perf_counter()

    def send(self, keys):
        os.write(self.descriptor, keys)

    def end(self):
        os.kill(self.pid, signal.SIGKILL)
        os.waitpid(self.pid, 0)
        os.close(self.descriptor)


def first_frame(command):
    program = Program(command)
    last, _ = program.read_until(b"leave")
    program.end()
    return (last - program.start) * 1000


def activity(pid):
    """Milliseconds of processor time so far, and how often the program has gone to sleep."""
    with open(f"/proc/{pid}/schedstat") as times:
        spent = int(times.read().split()[0]) / 1e6
    with open(f"/proc/{pid}/status") as status:
        sleeps = next(int(line.split()[1]) for line in status if line.startswith("voluntary_ctxt_switches"))
    return spent, sleeps


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--runs", type=int, default=21)
    parser.add_argument("--idle", type=float, default=3, help="seconds in which nothing happens")
    parser.add_argument("--program", default=os.path.join(ROOT, ".build/release/convwalk"))
    parser.add_argument("arguments", nargs="*", default=["play"])
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        other = os.path.join(folder, "one_screen")
        source = os.path.join(ROOT, "Benchmarks/one_screen.c")
        subprocess.run(["cc", "-O2", source, "-o", other, "-lncursesw", "-ltinfo"], check=True)
        command = [options.program, *options.arguments]
        pairs = [(first_frame(command), first_frame([other])) for _ in range(options.runs + 1)][1:]
        ours, theirs = (statistics.median(column) for column in zip(*pairs))
        ratio = statistics.median(a / b for a, b in pairs)
        print(f"first frame: convwalk {ours:.2f} ms, C {theirs:.2f} ms, ratio {ratio:.2f}")
        for name, argv in [("convwalk", command), ("C", [other])]:
            keys(name, argv, options.idle)


def keys(name, command, idle):
    program = Program(command)
    program.read_until(b"leave")
    times, sizes = [], []
    for count in range(400):
        start = time.perf_counter()
        program.send(b"l" if count % 2 == 0 else b"h")
        last, size = program.read_until(quiet=0.01)
        times.append((last - start) * 1000)
        sizes.append(size)
    times.sort()
    before = activity(program.pid)
    time.sleep(idle)
    spent, woken = (after - start for after, start in zip(activity(program.pid), before))
    with open(f"/proc/{program.pid}/status") as status:
        memory = next(int(line.split()[1]) for line in status if line.startswith("VmHWM"))
    print(
        f"{name}: a key's frame {statistics.median(times):.2f} ms, 99th percentile {times[int(len(times) * .99)]:.2f} ms, "
        f"{statistics.median(sizes):.0f} bytes, 99th percentile {sorted(sizes)[int(len(sizes) * .99)]}; "
        f"{idle:g} idle seconds {spent:.2f} ms of processor, {woken} wake-ups; peak memory {memory / 1024:.1f} MB"
    )
    program.end()


if __name__ == "__main__":
    main()
