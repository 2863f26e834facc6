// swift-format-ignore-file
// Made by `make lessons` from the files in lessons/; change those.

/// The lessons that the program carries, in order.
enum BuiltInLessons {
  static let all: [CarriedLesson] = [
    CarriedLesson(
name: "01-the-sliding-kernel",
title: #"The sliding kernel"#,
goal: #"Work out any cell of a convolution by hand."#,
source: #"Lecture, The Convolution Operation; Goodfellow, Deep Learning, Fig. 9.1"#,
text: #"""
---
title: The sliding kernel
goal: Work out any cell of a convolution by hand.
source: Lecture, The Convolution Operation; Goodfellow, Deep Learning, Fig. 9.1
---
# One window, one number

A convolution slides a small grid, the **kernel**, over a larger one, the **input**. Wherever it stops, each number
under it is multiplied with the kernel's number there, and the products are added up. The sum is *one* cell of the
**output**.

```formula
output[0, 0] = 3·1 + 0·0 + 1·(−1)
             + 1·1 + 5·0 + 8·(−1)
             + 2·1 + 7·0 + 2·(−1) = −5
```

Press ↓ to walk through the nine products, and ↑ to come back.

```scene
input: [[3, 0, 1, 2], [1, 5, 8, 9], [2, 7, 2, 5], [0, 1, 3, 1]]
layers:
  - conv: {kernel: vertical}
```

# Your turn

The window has moved one column to the right. Which number stands in the output now?

```scene
input: [[3, 0, 1, 2], [1, 5, 8, 9], [2, 7, 2, 5], [0, 1, 3, 1]]
layers:
  - conv: {kernel: vertical}
start: {cell: [0, 0, 1]}
hide: [output, formula]
```

```question
ask: Which number stands in row 0, column 1 of the output?
cell: [0, 0, 1]
hint: Add up the left column of the window and take the right column away.
```

```question
ask: How many rows and columns has the output?
size: true
hint: Count the places where a window of 3 fits into 4.
```

"""#
    ),
  ]
}
