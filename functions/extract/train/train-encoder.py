"""Trains the encoder: a small convolutional network that scores the labels of each word of a paragraph.

Reads what the steps "vectors" and "encoder-input" of train.ts left in the working folder, writes encoder.f32 and encoder.json there.
    python3 functions/extract/train/train-encoder.py WORK [name=value ...]
Needs PyTorch and NumPy. Prints exact F1 of sources, cues and contents of the development set after each round.
"""
import json
import random
import sys
import time

import numpy as np
import torch

work = sys.argv[1]
setting = {"name": "encoder", "rounds": "11", "hidden": "80", "word": "40", "dropout": "0.4", "rate": "0.002", "seed": "3", "threads": "1", "kind": "gated", "dilations": "1,2,4,8,16,1"}
setting.update(argument.split("=", 1) for argument in sys.argv[2:])
HIDDEN, WORD, ROUNDS = int(setting["hidden"]), int(setting["word"]), int(setting["rounds"])
DROPOUT, RATE, SEED = float(setting["dropout"]), float(setting["rate"]), int(setting["seed"])
DILATIONS = [int(dilation) for dilation in setting["dilations"].split(",")]
GATED = setting["kind"] == "gated"
LABELS = 7
# Values and width of each column's embedding; the values agree with columnSizes of reader/encoder-input.ts.
COLUMNS = [(64, 12), (128, 6), (1024, 12), (24, 4), (32, 6), (6, 3), (7, 6), (26, 8), (160, 10), (256, 10), (160, 8), (64, 5), (64, 5), (8, 3), (16, 4), (4, 3), (16, 5), (256, 6), (1024, 12), (3, 2), (64, 6), (7, 8)]
ROW = len(COLUMNS) + 3

torch.set_num_threads(int(setting["threads"]))
torch.set_flush_denormal(True)
torch.manual_seed(SEED)
random.seed(SEED)


def read_vectors():
    """Rows of word vectors, reduced to WORD dimensions; row 0 is for unknown words."""
    hashes = np.fromfile(f"{work}/vectors.i32", dtype=np.int32)
    vectors = np.fromfile(f"{work}/vectors.f32", dtype=np.float32).reshape(len(hashes), -1)
    vectors = vectors - vectors.mean(0)
    _, _, axes = np.linalg.svd(vectors[:8000], full_matrices=False)
    reduced = vectors @ axes[:WORD].T
    reduced /= reduced.std()
    return hashes, np.vstack([np.zeros((1, WORD), np.float32), reduced]).astype(np.float32)


hashes, vectors = read_vectors()
row_of = {}
for row, value in enumerate(hashes.tolist()):
    row_of.setdefault(value, row + 1)


def read_rows(split):
    rows = np.fromfile(f"{work}/encoder-{split}.i32", dtype=np.int32).reshape(-1, ROW)
    rows[:, 0] = [row_of.get(value, 0) for value in rows[:, 0].tolist()]
    paragraph = rows[:, -2]
    starts = np.flatnonzero(np.r_[True, paragraph[1:] != paragraph[:-1]])
    return rows, list(zip(starts.tolist(), np.r_[starts[1:], len(rows)].tolist()))


train_rows, train_paragraphs = read_rows("train")
dev_rows, dev_paragraphs = read_rows("dev")

forbidden = torch.zeros(LABELS, LABELS)
forbidden_first = torch.zeros(LABELS)
for inside in (2, 4, 6):
    forbidden_first[inside] = -1e4
    for before in range(LABELS):
        if before not in (inside, inside - 1):
            forbidden[before, inside] = -1e4


class Encoder(torch.nn.Module):
    def __init__(self):
        super().__init__()
        self.words = torch.nn.Embedding.from_pretrained(torch.tensor(vectors), freeze=False)
        self.columns = torch.nn.ModuleList([torch.nn.Embedding(size, width) for size, width in COLUMNS])
        self.project = torch.nn.Linear(WORD + sum(width for _, width in COLUMNS), HIDDEN)
        out = 2 * HIDDEN if GATED else HIDDEN
        self.layers = torch.nn.ModuleList([torch.nn.Conv1d(HIDDEN, out, 3, dilation=d, padding=d) for d in DILATIONS])
        self.dropout = torch.nn.Dropout(DROPOUT)
        self.out = torch.nn.Linear(HIDDEN, LABELS)
        self.transitions = torch.nn.Parameter(torch.zeros(LABELS, LABELS))

    def forward(self, rows, lengths):
        words = rows[:, :, 0]
        if self.training:
            words = torch.where(torch.rand(words.shape) < 0.05, torch.zeros_like(words), words)
        values = [self.words(words)] + [column(rows[:, :, 1 + at]) for at, column in enumerate(self.columns)]
        mask = (torch.arange(rows.shape[1])[None] < lengths[:, None]).float()[:, None]
        hidden = torch.relu(self.project(self.dropout(torch.cat(values, -1)))).transpose(1, 2) * mask
        for layer in self.layers:
            if GATED:
                value, gate = layer(self.dropout(hidden)).chunk(2, 1)
                hidden = (hidden + torch.tanh(value) * torch.sigmoid(gate)) * mask
            else:
                hidden = (hidden + torch.relu(layer(self.dropout(hidden)))) * mask
        return self.out(self.dropout(hidden.transpose(1, 2)))


def negative_log_likelihood(scores, labels, lengths, transitions):
    pairs = transitions + forbidden
    forward = scores[:, 0] + forbidden_first
    gold = forward.gather(1, labels[:, :1])[:, 0]
    for at in range(1, scores.shape[1]):
        on = at < lengths
        forward = torch.where(on[:, None], torch.logsumexp(forward[:, :, None] + pairs[None], 1) + scores[:, at], forward)
        step = scores[:, at].gather(1, labels[:, at : at + 1])[:, 0] + pairs[labels[:, at - 1], labels[:, at]]
        gold = gold + torch.where(on, step, torch.zeros_like(step))
    return (torch.logsumexp(forward, 1) - gold).sum()


def batches(rows, paragraphs, size, mixed):
    order = sorted(range(len(paragraphs)), key=lambda at: paragraphs[at][1] - paragraphs[at][0] + (random.random() * 4 if mixed else 0))
    groups, group, longest = [], [], 0
    for at in order:
        length = paragraphs[at][1] - paragraphs[at][0]
        if group and max(longest, length) * (len(group) + 1) > size:
            groups.append(group)
            group, longest = [], 0
        group.append(at)
        longest = max(longest, length)
    groups.append(group)
    if mixed:
        random.shuffle(groups)
    for group in groups:
        lengths = torch.tensor([paragraphs[at][1] - paragraphs[at][0] for at in group])
        block = torch.zeros(len(group), int(lengths.max()), ROW, dtype=torch.long)
        for place, at in enumerate(group):
            start, end = paragraphs[at]
            block[place, : end - start] = torch.from_numpy(rows[start:end].astype(np.int64))
        yield group, block, lengths


def best_labels(scores, pairs):
    best, back = scores[0] + forbidden_first.numpy(), []
    for at in range(1, len(scores)):
        all_scores = best[:, None] + pairs
        back.append(all_scores.argmax(0))
        best = all_scores.max(0) + scores[at]
    labels = [int(best.argmax())]
    for choice in reversed(back):
        labels.append(int(choice[labels[-1]]))
    return labels[::-1]


def spans(labels):
    found, start = set(), -1
    for at in range(len(labels) + 1):
        label = labels[at] if at < len(labels) else 0
        if start >= 0 and (label == 0 or label % 2 == 1):
            found.add((start, at, labels[start]))
            start = -1
        if start < 0 and label > 0:
            start = at
    return found


def predict(model, rows, paragraphs):
    model.eval()
    out = [None] * len(paragraphs)
    with torch.no_grad():
        for group, block, lengths in batches(rows, paragraphs, 8000, False):
            scores = model(block, lengths).numpy()
            for place, at in enumerate(group):
                out[at] = scores[place, : int(lengths[place])].copy()
    model.train()
    return out


def exact(model):
    pairs = (model.transitions + forbidden).detach().numpy()
    right, all_spans = {1: 0, 3: 0, 5: 0}, {1: 0, 3: 0, 5: 0}
    for (start, end), scores in zip(dev_paragraphs, predict(model, dev_rows, dev_paragraphs)):
        found, gold = spans(best_labels(scores, pairs)), spans(dev_rows[start:end, -1].tolist())
        for span in found | gold:
            all_spans[span[2]] += (span in found) + (span in gold)
            right[span[2]] += 2 * (span in found and span in gold)
    return [round(100 * right[role] / max(1, all_spans[role]), 1) for role in right]


def save(model):
    """Merges each column with its slice of the projection, so that the first layer is a sum of rows."""
    weight, start = model.project.weight.detach(), WORD
    parts = {"words": model.words.weight.detach(), "project": weight[:, :WORD], "project-bias": model.project.bias.detach()}
    for at, ((_, width), column) in enumerate(zip(COLUMNS, model.columns)):
        parts[f"column-{at}"] = column.weight.detach() @ weight[:, start : start + width].T
        start += width
    for at, layer in enumerate(model.layers):
        parts[f"layer-{at}"] = layer.weight.detach().permute(0, 2, 1)
        parts[f"layer-{at}-bias"] = layer.bias.detach()
    parts.update({"out": model.out.weight.detach(), "out-bias": model.out.bias.detach(), "transitions": model.transitions.detach()})
    shapes, blocks = {}, []
    for name, tensor in parts.items():
        shapes[name] = list(tensor.shape)
        blocks.append(tensor.contiguous().numpy().astype(np.float32).ravel())
    np.concatenate(blocks).tofile(f"{work}/{setting['name']}.f32")
    with open(f"{work}/{setting['name']}.json", "w") as file:
        json.dump({"shapes": shapes, "dilations": DILATIONS, "hashes": hashes.tolist()}, file)


model = Encoder()
others = [parameter for name, parameter in model.named_parameters() if name != "words.weight"]
optimizer = torch.optim.AdamW([{"params": [model.words.weight]}, {"params": others}], lr=RATE, weight_decay=1e-3)
batch_count = sum(1 for _ in batches(train_rows, train_paragraphs, 3000, True))
schedule = torch.optim.lr_scheduler.OneCycleLR(optimizer, [RATE * 0.3, RATE], total_steps=batch_count * ROUNDS + 9, pct_start=0.15)
for number in range(ROUNDS):
    begun, total = time.time(), 0.0
    for _, block, lengths in batches(train_rows, train_paragraphs, 3000, True):
        loss = negative_log_likelihood(model(block, lengths), block[:, :, -1], lengths, model.transitions) / lengths.sum() * 20
        optimizer.zero_grad()
        loss.backward()
        torch.nn.utils.clip_grad_norm_(model.parameters(), 5.0)
        optimizer.step()
        if schedule.last_epoch < batch_count * ROUNDS + 8:
            schedule.step()
        total += loss.item()
    print(f"encoder round {number + 1}: loss {total / batch_count:.3f}, exact F1 {exact(model)}, {time.time() - begun:.0f} s", flush=True)
save(model)
