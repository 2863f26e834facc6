// swift-format-ignore-file
// Made by `make lessons` from the files in lessons/; change those.

/// The lessons that the program carries, in order.
enum BuiltInLessons {
  static let all: [CarriedLesson] = [
    CarriedLesson(
name: "01-the-sliding-kernel",
title: #"The sliding kernel"#,
goal: #"Work out any cell of a convolution by hand, and say how large the output is."#,
source: #"Lecture slides The Convolution Operation, Convolution VS. Cross-correlation, Implementation of Convolution, Some Special Kernel; Goodfellow et al., Deep Learning, Figure 9.1; d2l.ai, Convolutions for images"#,
text: #"""
---
title: The sliding kernel
goal: Work out any cell of a convolution by hand, and say how large the output is.
source: "Lecture slides The Convolution Operation, Convolution VS. Cross-correlation, Implementation of Convolution, Some Special Kernel; Goodfellow et al., Deep Learning, Figure 9.1; d2l.ai, Convolutions for images"
---
# A picture is a grid of numbers

A grey picture is a grid with one number a pixel: large where it is bright. Below, the left half is bright. A
**kernel** slides over this **input**, and wherever it stops it leaves one number of the **output**, or *feature map*.

Press `→` and watch the window move. Where does the output light up?

```scene
input: [[10, 10, 10, 0, 0, 0], [10, 10, 10, 0, 0, 0], [10, 10, 10, 0, 0, 0], [10, 10, 10, 0, 0, 0]]
layers:
  - conv: {kernel: vertical}
```

# One window, one sum

Each number under the window is multiplied with the kernel's number at the same place, and the products are added up.
That sum is one cell of the output.

Press `↓` to go into the first sum and `→` to walk through its four products. `↑` comes back out.

```scene
input: [[0, 1, 2], [3, 4, 5], [6, 7, 8]]
layers:
  - conv: {kernel: [[0, 1], [2, 3]]}
```

# Your turn

The same grid and the same kernel, but now the output is covered. The window stands one column to the right of where it
began. Work the sum out on paper, then press `a` and type it.

```scene
input: [[0, 1, 2], [3, 4, 5], [6, 7, 8]]
layers:
  - conv: {kernel: [[0, 1], [2, 3]]}
start: {cell: [0, 0, 1]}
hide: [output]
```

```question
ask: Which number stands in row 0, column 1 of the output?
cell: [0, 0, 1]
hint: "The window covers 1 2 above 4 5. Begin with 1·0 + 2·1, then go on with the row below."
```

```question
ask: And which two numbers stand in row 1 of the output, from left to right?
cells: [[0, 1, 0], [0, 1, 1]]
hint: "Walk the window down with . and left and right with the arrows; it shows which four numbers it covers."
```

# How large is the output?

A window of 3 rows has to fit into the 5 rows of the input. It can begin in row 0, in row 1, … but not in the last row:
there would be nothing left below it. The same holds for the columns.

```scene
input: [[2, 0, 1, 3, 1], [1, 2, 0, 1, 0], [0, 1, 3, 2, 1], [1, 0, 2, 1, 2], [3, 1, 0, 0, 1]]
layers:
  - conv: {kernel: [[1, 0, 1], [0, 1, 0], [1, 0, 1]]}
hide: [output]
```

```question
ask: How many rows and columns has the output?
size: true
hint: "In which rows can a window of 3 rows begin: 0, 1, …? Count them."
```

```question
ask: A kernel of width 5 slides over a row of 12 numbers. How many outputs are there?
number: 8
hint: "The first window begins at 0, and the last one ends at 11. Where does the last one begin?"
```

# Finding an edge

The lecture's *vertical* kernel takes the right column of its window from the left one. Where both look alike, that
gives 0. This picture is dark on the left and bright on the right. Predict the sign before you answer; later press `Tab` and
`n` to try the lecture's other kernels.

```scene
input: [[0, 0, 0, 10, 10, 10], [0, 0, 0, 10, 10, 10], [0, 0, 0, 10, 10, 10], [0, 0, 0, 10, 10, 10]]
layers:
  - conv: {kernel: vertical}
start: {cell: [0, 0, 1]}
hide: [output]
```

```question
ask: Which number stands in row 0, column 1 of the output?
cell: [0, 0, 1]
hint: "The left column of the window holds 0 0 0, the right one 10 10 10. Which of them counts with −1?"
```

```question
ask: In column 0 of the output stands 0. Why?
choose:
  options:
    - The input holds only zeros under that window.
    - The left and the right column of that window are alike, so they cancel.
    - The kernel does not reach that place.
    - The middle column of the kernel is 0.
  right: 1
hint: "In the first picture the windows in column 0 lay on a flat area of tens, and the output was 0 there too."
```

# Letters instead of numbers

This is Figure 9.1 of the book *Deep Learning*: every number is a letter. What stays when the numbers are gone is the
pattern, and it is the same in every window. Press `↓` and `→` to see the first output come together.

```scene
input: [[a, b, c, d], [e, f, g, h], [i, j, k, l]]
layers:
  - conv: {kernel: [[w, x], [y, z]]}
hide: [output]
```

```question
ask: What is the output in row 0, column 1?
choose:
  options:
    - aw + bx + ey + fz
    - bw + cx + fy + gz
    - ew + fx + iy + jz
    - bz + cy + fx + gw
  right: 1
hint: "The window moves to the right by one: which letter takes the place of a?"
```

# Convolution or cross-correlation?

Mathematicians turn the kernel by half a turn before they slide it, and call that *convolution*. Without the turn it is
*cross-correlation*, and that is what every library computes, under the name of convolution.

Here the kernel is turned. Press `f` to turn it back and forth: the numbers change.

```scene
input: [[0, 1, 2], [3, 4, 5], [6, 7, 8]]
layers:
  - conv: {kernel: [[0, 1], [2, 3]], flip: true}
hide: [output]
```

```question
ask: The kernel is turned. Which number stands in row 0, column 0 of the output?
cell: [0, 0, 0]
hint: "Turned by half a turn, the kernel reads 3 2 above 1 0."
```

```question
ask: What does a layer Conv2d of PyTorch compute?
choose:
  options:
    - Convolution, with the kernel turned by half a turn
    - Cross-correlation, with the kernel as it is
    - Whichever of the two is faster
  right: 1
hint: Libraries keep the name and leave out the turn.
```

# One dimension, on your own

The same works on a row of numbers: a sound, a share price, a heart beat. The window has three cells, and the kernel
asks how much larger its left end is than its right end.

```scene
input: [1, 2, -1, 1, -3]
layers:
  - conv: {kernel: [1, 0, -1]}
hide: [output]
```

```question
ask: How long is the output?
size: true
hint: "Five numbers, and a window of three."
```

```question
ask: Which numbers stand in the output, from left to right?
cells: [[0, 0], [0, 1], [0, 2]]
hint: "The first is 1·1 + 2·0 + (−1)·(−1). Mind the two minus signs."
```

# What the border loses

You can now do every convolution by hand. But look at what it costs: the output is smaller than the input, and the
window stops at each cell in the middle many times, at a corner only once.

With a hundred layers there would soon be nothing left to look at. The next lesson, *Padding*, puts a frame around the
picture: turn the page once more.

"""#
    ),
    CarriedLesson(
name: "02-padding",
title: #"Padding"#,
goal: #"Choose the padding that gives the output the size you want, and work out the sums at the border."#,
source: #"Lecture slides Zero Padding and Different Convolutions; d2l.ai, Padding and stride; Dumoulin and Visin, A guide to convolution arithmetic"#,
text: #"""
---
title: Padding
goal: Choose the padding that gives the output the size you want, and work out the sums at the border.
source: "Lecture slides Zero Padding and Different Convolutions; d2l.ai, Padding and stride; Dumoulin and Visin, A guide to convolution arithmetic"
---
# What the border loses

The kernel of ones adds up all that lies in its window. Walk the window over the cross with `→` and watch one corner of
the input, then the cell in the middle. In how many of the nine windows does each of them lie?

```scene
input: [[0, 0, 1, 0, 0], [0, 0, 1, 0, 0], [1, 1, 1, 1, 1], [0, 0, 1, 0, 0], [0, 0, 1, 0, 0]]
layers:
  - conv: {kernel: [[1, 1, 1], [1, 1, 1], [1, 1, 1]]}
```

```question
ask: In how many of the nine windows does the corner cell input[0, 0, 0] lie?
number: 1
hint: Only a window that begins in row 0 and column 0 can reach it.
```

```question
ask: In how many of them does the cell in the middle, input[0, 2, 2], lie?
number: 9
hint: "Walk through all nine cells of the output and watch the middle of the input."
```

# A frame of zeros

**Zero padding** puts a frame of zeros around the input, so that the window can stand half outside. Here it is one
ring wide: how large is the output? Then press `p` for a ring more and `P` for one less.

```scene
input: [[0, 0, 1, 0, 0], [0, 0, 1, 0, 0], [1, 1, 1, 1, 1], [0, 0, 1, 0, 0], [0, 0, 1, 0, 0]]
layers:
  - conv: {kernel: [[1, 1, 1], [1, 1, 1], [1, 1, 1]], padding: 1}
hide: [output]
```

```question
ask: How many rows and columns has the output?
size: true
hint: "With its frame the input has 1 + 5 + 1 rows. Where can a window of 3 rows begin?"
```

# Sums at the border

In the frame every product is 0, so border sums are short. The zeros have no index of their own: the row above row 0 is
marked with a dot.

```scene
input: [[0, 1, 2], [3, 4, 5], [6, 7, 8]]
layers:
  - conv: {kernel: [[0, 1], [2, 3]], padding: 1}
start: {cell: [0, 0, 1]}
hide: [output]
```

```question
ask: Which number stands in row 0, column 1 of the output?
cell: [0, 0, 1]
hint: "The upper half of the window lies in the frame; below it lie 0 and 1."
```

```question
ask: And which one stands in the lower left corner, row 3, column 0?
cell: [0, 3, 0]
hint: "Only one cell of this window lies on the input. Which weight does it meet?"
```

# Valid, same and full

Three paddings have names; `M` goes from one to the next:

```formula
valid   no padding                     output m − k + 1
same    just enough to keep the size   output m
full    k − 1 on every side            output m + k − 1
```



```scene
input: [[1, 0, 2, 1], [0, 3, 1, 0], [2, 1, 0, 1], [1, 0, 1, 2]]
layers:
  - conv: {kernel: [[1, 0, 0], [0, 1, 0], [0, 0, 1]], padding: valid}
```

```question
ask: Width m = 28, kernel k = 5. How wide is the output of a valid convolution?
number: 24
hint: m − k + 1
```

```question
ask: And that of a full convolution?
number: 32
hint: m + k − 1
```

# Same, with an even kernel

To keep 3 columns with a kernel of width 3, one zero on each side will do. With a kernel of width 2 only one zero is
needed in all, and it has to go to one of the sides. Look at the frame, and at the settings above it.

```scene
input: [[0, 1, 2], [3, 4, 5], [6, 7, 8]]
layers:
  - conv: {kernel: [[0, 1], [2, 3]], padding: same}
```

```question
ask: Where does same put a zero that cannot be halved?
choose:
  options:
    - At the top and on the left
    - At the bottom and on the right
    - Half on each side
    - It refuses even kernels
  right: 1
hint: The rows and columns of the frame are marked with a dot.
```

# Full: every cell equally often

In a full convolution the window begins where it touches the input with its last cell only, so each input cell is read
k times, at the border as in the middle. The price: outputs near the ends are made of few inputs.

```scene
input: [1, 2, 3]
layers:
  - conv: {kernel: [1, 1], padding: full}
hide: [output]
```

```question
ask: How long is the output?
size: true
hint: m + k − 1
```

```question
ask: Which numbers stand in it, from left to right?
cells: [[0, 0], [0, 1], [0, 2], [0, 3]]
hint: "Each output is the sum of two neighbours; at the ends one of them is a zero of the frame."
```

# What else a frame may hold

Zeros are a dark border that was never in the picture. Press `m` to fill the frame in other ways: `reflect` mirrors
the input, `replicate` repeats its border, `circular` goes on at the other end. The kernel is a single 1, so that the
output *is* the padded input.

```scene
input: [[0, 1, 2], [3, 4, 5], [6, 7, 8]]
layers:
  - conv: {kernel: [[1]], padding: 1, padding_mode: reflect}
```

```question
ask: Which mode makes the frame's corner equal to the input's corner?
choose:
  options:
    - zeros
    - reflect
    - replicate
    - circular
  right: 2
hint: "Press m and watch the upper left corner of the output."
```

# Keep the size

Now the other way round: under a kernel of 5 rows and 5 columns the output is to be as large as the input. Which
padding does it take? Try it with `p` once you have an answer.

```scene
input: [[1, 2, 0, 1, 0], [0, 1, 1, 2, 0], [2, 0, 1, 0, 1], [1, 1, 0, 2, 1], [0, 2, 1, 0, 1]]
layers:
  - conv: {kernel: [[0, 0, 1, 0, 0], [0, 0, 1, 0, 0], [1, 1, -8, 1, 1], [0, 0, 1, 0, 0], [0, 0, 1, 0, 0]]}
```

```question
ask: Which padding keeps the size of an input under a 5 × 5 kernel?
number: 2
hint: "5 + 2·padding − 5 + 1 is to be 5."
```

```question
ask: Which padding keeps it under an 11 × 11 kernel?
number: 5
hint: For an odd kernel it is always half of the kernel, rounded down.
```

# What a kernel may skip

So far the window has stopped at every cell. Networks often want less: a map of half the size is four times cheaper to
go on with. In the next lesson, *Stride*, the window jumps: turn the page once more.

"""#
    ),
    CarriedLesson(
name: "03-stride",
title: #"Stride"#,
goal: #"Use the output-size formula with any kernel, padding and stride, and say what is left over."#,
source: #"Lecture slides Stride; CS231n, Convolutional Networks; Dumoulin and Visin, A guide to convolution arithmetic; d2l.ai, Padding and stride"#,
text: #"""
---
title: Stride
goal: Use the output-size formula with any kernel, padding and stride, and say what is left over.
source: "Lecture slides Stride; CS231n, Convolutional Networks; Dumoulin and Visin, A guide to convolution arithmetic; d2l.ai, Padding and stride"
---
# Bigger steps

The **stride** is how far the window moves from one output to the next. It has been 1 so far. Press `s` once, then walk
with `→`: the window jumps over every second place. `S` makes the steps smaller again.

```scene
input: [[3, 0, 1, 2, 7], [1, 5, 8, 9, 3], [2, 7, 2, 5, 1], [0, 1, 3, 1, 7], [4, 2, 1, 6, 2]]
layers:
  - conv: {kernel: vertical}
```

```question
ask: The outputs with stride 2 are some of the outputs with stride 1. Which?
choose:
  options:
    - Every second one in each direction, starting with the first
    - The four largest
    - Sums of two neighbours each
    - None of them; all are new numbers
  right: 0
hint: "Press s and S in turn, and compare the corners of the output."
```

# Predict the size

The window is 2 cells wide and moves by 2, so no cell is read twice. How many windows fit?

```scene
input: [[3, 0, 1, 2, 7, 4], [1, 5, 8, 9, 3, 1], [2, 7, 2, 5, 1, 3], [0, 1, 3, 1, 7, 8]]
layers:
  - conv: {kernel: [[1, 0], [0, 1]], stride: 2}
hide: [output]
```

```question
ask: How many rows and columns has the output?
size: true
hint: "4 rows in pairs, and 6 columns in pairs."
```

```question
ask: Which numbers stand in row 1 of the output, from left to right?
cells: [[0, 1, 0], [0, 1, 1], [0, 1, 2]]
hint: "The kernel adds the upper left and the lower right cell of its window."
```

# The formula

Kernel, padding and stride together decide the size:

```formula
output = ⌊(input − kernel + 2·padding) / stride⌋ + 1
```

The brackets round *down*. Below stands the same with this scene's numbers; press `s`, `p` and `w` and watch.

```scene
input: [[1, 0, 2, 1, 0], [0, 1, 1, 0, 2], [2, 0, 1, 1, 0], [1, 1, 0, 2, 1], [0, 2, 1, 0, 1]]
layers:
  - conv: {kernel: [[0, 1, 0], [1, -4, 1], [0, 1, 0]], stride: 2, padding: 1}
```

```question
ask: AlexNet begins with 227 pixels, kernel 11, stride 4. How wide is the output?
number: 55
hint: "(227 − 11)/4 + 1"
```

```question
ask: "An input of 32, kernel 3, padding 1, stride 2: how wide is the output?"
number: 16
hint: "31/2 is 15.5, and the brackets round down."
```

# Every second sum

A row of numbers with one zero on each side, from the course CS231n. With stride 1 the outputs are −2 2 1 2 1. Which of
them are left with stride 2?

```scene
input: [1, 2, -1, 1, -3]
layers:
  - conv: {kernel: [1, 0, -1], stride: 2, padding: 1}
hide: [output]
```

```question
ask: Which numbers stand in the output?
cells: [[0, 0], [0, 1], [0, 2]]
hint: "The windows begin at the zero on the left, at 2, and at 1."
```

# When it does not come out even

The same row with stride 3: seven cells with the frame, a window of three. After the second window one cell is left
over, marked with `░`, and a third window would hang over the edge.

CS231n calls such a stride invalid. PyTorch rounds down and goes on.

```scene
input: [1, 2, -1, 1, -3]
layers:
  - conv: {kernel: [1, 0, -1], stride: 3, padding: 1}
hide: [output]
```

```question
ask: How long is the output in PyTorch?
size: true
hint: "(5 + 1 + 1 − 3)/3 is 1.33…, rounded down."
```

```question
ask: What happens to the cell that is left over?
choose:
  options:
    - No window ever reads it.
    - A last window hangs over the edge and reads it.
    - The stride is made smaller at the end.
    - It is added to the last output.
  right: 0
hint: "Round down: there is no window more."
```

# Rows and columns apart

Kernel, padding and stride may differ for rows and columns. Here the window moves by 3 rows and by 2 columns; what no window reads is marked with `░`.

```scene
input: [[0, 1, 2], [3, 4, 5], [6, 7, 8]]
layers:
  - conv: {kernel: [[0, 1], [2, 3]], stride: [3, 2], padding: 1}
hide: [output]
```

```question
ask: How many rows and columns has the output?
size: true
hint: "Rows: (3 + 1 + 1 − 2)/3 + 1. Columns: the same with 2, rounded down."
```

```question
ask: Which numbers stand in it, row by row?
cells: [[0, 0, 0], [0, 0, 1], [0, 1, 0], [0, 1, 1]]
hint: "Each window lies half in the frame. Find the cells on the input, and the weights that they meet."
```

# What it saves

Every output costs one multiplication for each weight. A stride of 2 in both directions leaves about a quarter of the
outputs, and so a quarter of the work, here and in every layer behind.

The price is position: what lay between two windows can no longer be told apart.

```question
ask: Input 32 × 32, kernel 3, padding 1, stride 2. How many output cells?
number: 256
hint: "16 rows. How many cells in each?"
```

```question
ask: And how many multiplications does that take, with one kernel of 3 × 3?
number: 2304
hint: 9 for each output cell
```

# All at once

Kernel 3 × 3, padding 1, stride 2, on the picture of the first lesson's kind: bright on the left, dark on the right. Do
it on paper first; then press `a`.

```scene
input: [[9, 9, 9, 0, 0, 0], [9, 9, 9, 0, 0, 0], [9, 9, 9, 0, 0, 0], [9, 9, 9, 0, 0, 0]]
layers:
  - conv: {kernel: vertical, stride: 2, padding: 1}
hide: [output]
```

```question
ask: How many rows and columns has the output?
size: true
hint: "(4 + 2 − 3)/2 and (6 + 2 − 3)/2, both rounded down, plus 1"
```

```question
ask: Which numbers stand in row 1 of the output?
cells: [[0, 1, 0], [0, 1, 1], [0, 1, 2]]
hint: "The first window has zeros of the frame on its left and nines on its right. Mind the sign."
```

# Your own grids

Kernel, padding, stride: with these three you can follow every convolution there is. Try your own numbers now. Leave
with `q`, and give a grid and a kernel to

```formula
convwalk play --input '1 2 3; 4 5 6; 7 8 9' --kernel '1 0; 0 -1'
```

In there, `:` takes the same words as the command line: `:kernel sobel_vertical`, `:padding same`.

"""#
    ),
  ]
}
