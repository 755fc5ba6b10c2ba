"""What the encoder's training reads: words as rows of numbers, their vectors, and paragraphs of like length in one batch."""
import random

import numpy as np
import torch

LABELS = 7
# Values and width of each column's embedding; the values agree with columnSizes of reader/encoder-input.ts.
COLUMNS = [(64, 12), (128, 6), (1024, 12), (24, 4), (32, 6), (6, 3), (7, 6), (26, 8), (160, 10), (256, 10), (160, 8), (64, 5), (64, 5), (8, 3), (16, 4), (4, 3), (16, 5), (256, 6), (1024, 12), (3, 2), (64, 6), (7, 8)]
# Before the columns the word, after them the article, the paragraph and the label: as export-encoder.ts writes them.
ROW = len(COLUMNS) + 4
ARTICLE, PARAGRAPH, LABEL = ROW - 3, ROW - 2, ROW - 1


def read_vectors(work, width):
    """Hashes of words, and their vectors reduced to `width` numbers; row 0 is for unknown words."""
    hashes = np.fromfile(f"{work}/vectors.i32", dtype=np.int32)
    vectors = np.fromfile(f"{work}/vectors.f32", dtype=np.float32).reshape(len(hashes), -1)
    vectors = vectors - vectors.mean(0)
    _, _, axes = np.linalg.svd(vectors[:8000], full_matrices=False)
    reduced = vectors @ axes[:width].T
    reduced /= reduced.std()
    return hashes, np.vstack([np.zeros((1, width), np.float32), reduced]).astype(np.float32)


def read_rows(work, name, hashes):
    """The rows of a set of articles, each word by its row of the vectors, and the paragraphs as pairs of first row and end."""
    rows = np.fromfile(f"{work}/encoder-{name}.i32", dtype=np.int32).reshape(-1, ROW)
    row_of = {}
    for row, value in enumerate(hashes.tolist()):
        row_of.setdefault(value, row + 1)
    words, places = np.unique(rows[:, 0], return_inverse=True)
    rows[:, 0] = np.array([row_of.get(value, 0) for value in words.tolist()], dtype=np.int32)[places]
    paragraph = rows[:, PARAGRAPH]
    starts = np.flatnonzero(np.r_[True, paragraph[1:] != paragraph[:-1]])
    return rows, np.c_[starts, np.r_[starts[1:], len(rows)]]


def gold_targets(rows, paragraphs):
    """The marked labels as probabilities of each word's labels, and each paragraph's counts of pairs of neighbouring labels."""
    nodes = np.eye(LABELS, dtype=np.float32)[rows[:, LABEL]]
    pairs = np.zeros((len(paragraphs), LABELS * LABELS), np.float32)
    for at, (start, end) in enumerate(paragraphs):
        labels = rows[start:end, LABEL]
        np.add.at(pairs[at], labels[:-1] * LABELS + labels[1:], 1)
    return nodes, pairs


def groups(lengths, size, mixed):
    """Divides paragraphs, given by their lengths, into batches of at most `size` places."""
    order = sorted(range(len(lengths)), key=lambda at: lengths[at] + (random.random() * 4 if mixed else 0))
    found, group, longest = [], [], 0
    for at in order:
        if group and max(longest, lengths[at]) * (len(group) + 1) > size:
            found.append(group)
            group, longest = [], 0
        group.append(at)
        longest = max(longest, lengths[at])
    found.append(group)
    if mixed:
        random.shuffle(found)
    return found


def block(parts):
    """Rows of several paragraphs, given as (rows, start, end), filled up with zeros to one length; and their lengths."""
    lengths = torch.tensor([end - start for _, start, end in parts])
    filled = np.zeros((len(parts), int(lengths.max()), ROW), np.int64)
    for at, (rows, start, end) in enumerate(parts):
        filled[at, : end - start] = rows[start:end]
    return torch.from_numpy(filled), lengths
