"""Writes the .npy files and the texts of their items that NumPyTests reads.

Run in this folder: python3 make_npy.py. NumPy writes every array, but for the header versions 2 and 3, which
it only uses where it must and is asked for here.
"""

import numpy as np


def save(name, array, version=None):
    with open(name + ".npy", "wb") as file:
        np.lib.format.write_array(file, array, version=version)


grid = np.array([[1, 2, 3], [4, 5, 6]])
for version in [(1, 0), (2, 0), (3, 0)]:
    save(f"version{version[0]}", grid.astype("<i8"), version)
save("signal", grid.astype("<i4")[0])
save("fortran", np.asfortranarray(grid.astype("<i2")))
save("channels", np.arange(24).reshape(2, 3, 4).astype("<i4"))
save("channels_fortran", np.asfortranarray(np.arange(24).reshape(2, 3, 4).astype(">u2")))
save("bool", np.array([True, False, True]))

for kind in "iu":
    for size in (1, 2, 4, 8):
        info = np.iinfo(f"{kind}{size}")
        for order in "<>":
            array = np.array([info.min, info.max, 7], dtype=f"{order}{kind}{size}")
            save(f"{kind}{size}_{'little' if order == '<' else 'big'}", array)

# Floats: the items beside their texts, as NumPy prints them.
patterns = {2: "u2", 4: "u4", 8: "u8"}
for size, unsigned in patterns.items():
    info = np.finfo(f"f{size}")
    random = np.random.default_rng(size)
    bits = random.integers(0, 2 ** (8 * size) - 1, 200, dtype=unsigned)
    items = bits.view(f"f{size}")
    edges = [0, 0.1, -0.1, 1 / 3, 1, -2.5, 1e-3, info.max, -info.max, info.tiny, info.smallest_subnormal]
    items = np.concatenate([np.array(edges, dtype=f"f{size}"), items[np.isfinite(items)]])
    for order in "<>":
        save(f"f{size}_{'little' if order == '<' else 'big'}", items.astype(f"{order}f{size}"))
    with open(f"f{size}.txt", "w") as file:
        file.writelines(np.format_float_scientific(item, trim="-") + "\n" for item in items)

# What must be refused.
save("nan", np.array([1, np.nan], dtype="<f4"))
save("infinite", np.array([[1.5], [-np.inf]], dtype="<f8"))
save("zero_dimensions", np.array(5, dtype="<i4"))
save("four_dimensions", np.zeros((1, 1, 1, 2), dtype="<i4"))
save("no_cells", np.zeros((2, 0), dtype="<i4"))
save("complex", np.array([1j], dtype="<c8"))
save("string", np.array(["abc"], dtype="<U3"))
save("object", np.array([1, "a"], dtype=object))
save("fields", np.array([(1, 2.0)], dtype=[("a", "<i4"), ("b", "<f4")]))
