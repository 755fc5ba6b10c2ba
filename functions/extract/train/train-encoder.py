"""Trains the encoder: a small convolutional network that scores the labels of each word of a paragraph.

Reads what the steps "vectors" and "encoder-input" of train.ts left in the working folder.
    python3 functions/extract/train/train-encoder.py WORK teacher=FOLD
        trains on all folds of the articles but one; writes what it makes of that fold and of texts without labels: teacher-FOLD.npz
    python3 functions/extract/train/train-encoder.py WORK
        trains on the articles and on what the teachers made of all texts; writes encoder.f32 and encoder.json
A teacher never saw the articles of its fold, so its doubts are honest; the encoder learns from people and teachers at once.
Needs PyTorch and NumPy. Prints exact F1 of sources, cues and contents: of the fold, or of the development set.
"""
import random
import sys
import time

import numpy as np
import torch

from encoder_data import ARTICLE, LABEL, LABELS, block, gold_targets, groups, read_rows, read_vectors
from encoder_network import ChainLoss, Encoder, forbidden, forbidden_first, marginals

FOLDS = 5
# The articles of the last fold are learned from people alone: a fifth teacher would take its time and tell little more.
TEACHERS = 4
ROLES = (1, 3, 5)
work = sys.argv[1]
given = dict(argument.split("=", 1) for argument in sys.argv[2:])
teacher = int(given["teacher"]) if "teacher" in given else None
setting = {"word": "40", "dilations": "1,2,4,8,16,1", "word-dropout": "0.05", "rate": "0.003", "average": "0.998", "batch": "3000", "name": "encoder"}
if teacher is None:
    setting.update({"hidden": "80", "rounds": "7", "dropout": "0.3", "seed": "3", "threads": "1", "trust": "0.5"})
else:
    setting.update({"hidden": "80", "rounds": "7", "dropout": "0.4", "seed": str(10 + teacher), "threads": "1"})
setting.update(given)
ROUNDS, RATE, AVERAGE = int(setting["rounds"]), float(setting["rate"]), float(setting["average"])

torch.set_num_threads(int(setting["threads"]))
torch.set_flush_denormal(True)
torch.manual_seed(int(setting["seed"]))
random.seed(int(setting["seed"]))


def predict(model, rows, paragraphs):
    """Scores and probabilities of all words' labels, and each paragraph's expected counts of pairs."""
    model.eval()
    scores, nodes = np.zeros((len(rows), LABELS), np.float32), np.zeros((len(rows), LABELS), np.float32)
    pairs = np.zeros((len(paragraphs), LABELS * LABELS), np.float32)
    with torch.no_grad():
        for group in groups([end - start for start, end in paragraphs], 6000, False):
            values, lengths = block([(rows, *paragraphs[at]) for at in group])
            found = model(values, lengths)
            of_words, of_pairs, _ = marginals(found, model.transitions, lengths)
            for place, at in enumerate(group):
                start, end = paragraphs[at]
                scores[start:end], nodes[start:end] = found[place, : end - start], of_words[place, : end - start]
                pairs[at] = of_pairs[place].reshape(-1)
    model.train()
    return scores, nodes, pairs


def best_labels(scores, follow):
    best, back = scores[0] + forbidden_first.numpy(), []
    for at in range(1, len(scores)):
        every = best[:, None] + follow
        back.append(every.argmax(0))
        best = every.max(0) + scores[at]
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


def exact(model, rows, paragraphs):
    follow = (model.transitions + forbidden).detach().numpy()
    scores = predict(model, rows, paragraphs)[0]
    right, every = dict.fromkeys(ROLES, 0), dict.fromkeys(ROLES, 0)
    for start, end in paragraphs:
        found, gold = spans(best_labels(scores[start:end], follow)), spans(rows[start:end, LABEL].tolist())
        for span in found | gold:
            every[span[2]] += (span in found) + (span in gold)
            right[span[2]] += 2 * (span in found and span in gold)
    return [round(100 * right[role] / max(1, every[role]), 2) for role in ROLES]


def train(examples):
    """Trains on (rows, start, end, probabilities of labels, counts of pairs); returns the average over the last steps."""
    model = Encoder(vectors, int(setting["hidden"]), [int(d) for d in setting["dilations"].split(",")], float(setting["dropout"]), float(setting["word-dropout"]))
    others = [parameter for name, parameter in model.named_parameters() if name != "words.weight"]
    optimizer = torch.optim.AdamW([{"params": [model.words.weight]}, {"params": others}], lr=RATE, weight_decay=1e-3)
    lengths = [end - start for _, start, end, _, _ in examples]
    size = int(setting["batch"])
    batch_count = len(groups(lengths, size, True))
    schedule = torch.optim.lr_scheduler.OneCycleLR(optimizer, [RATE * 0.3, RATE], total_steps=batch_count * ROUNDS + 9, pct_start=0.15)
    average = {name: parameter.detach().clone() for name, parameter in model.named_parameters()}
    steps = 0
    for number in range(ROUNDS):
        begun, total = time.time(), 0.0
        for group in groups(lengths, size, True):
            rows, row_lengths = block([examples[at][:3] for at in group])
            wanted = torch.zeros(len(group), rows.shape[1], LABELS)
            for place, at in enumerate(group):
                _, start, end, nodes, _ = examples[at]
                wanted[place, : end - start] = torch.from_numpy(nodes[start:end])
            wanted_pairs = torch.from_numpy(np.stack([examples[at][4] for at in group])).reshape(-1, LABELS, LABELS)
            loss = ChainLoss.apply(model(rows, row_lengths), model.transitions, row_lengths, wanted, wanted_pairs) / row_lengths.sum() * 20
            optimizer.zero_grad()
            loss.backward()
            torch.nn.utils.clip_grad_norm_(model.parameters(), 5.0)
            optimizer.step()
            if schedule.last_epoch < batch_count * ROUNDS + 8:
                schedule.step()
            total += loss.item()
            steps += 1
            keep = min(AVERAGE, (1 + steps) / (10 + steps))
            with torch.no_grad():
                for name, parameter in model.named_parameters():
                    average[name].mul_(keep).add_(parameter, alpha=1 - keep)
        print(f"round {number + 1} of {ROUNDS}: loss {total / batch_count:.3f}, {time.time() - begun:.0f} s", flush=True)
    model.load_state_dict(average)
    return model


hashes, vectors = read_vectors(work, int(setting["word"]))
rows, paragraphs = read_rows(work, "train", hashes)
more_rows, more_paragraphs = read_rows(work, "more", hashes)
nodes, pairs = gold_targets(rows, paragraphs)
folds = rows[paragraphs[:, 0], ARTICLE] % FOLDS

if teacher is not None:
    model = train([(rows, *paragraphs[at], nodes, pairs[at]) for at in np.flatnonzero(folds != teacher)])
    held = paragraphs[folds == teacher]
    _, held_nodes, held_pairs = predict(model, rows, held)
    _, more_nodes, more_pairs = predict(model, more_rows, more_paragraphs)
    print(f"teacher {teacher}: exact F1 {exact(model, rows, held)}")
    np.savez(f"{work}/teacher-{teacher}.npz", held_nodes=held_nodes, held_pairs=held_pairs, more_nodes=more_nodes, more_pairs=more_pairs)
else:
    trust = float(setting["trust"])
    nodes[rows[:, ARTICLE] % FOLDS < TEACHERS] *= 1 - trust
    pairs[folds < TEACHERS] *= 1 - trust
    more_nodes, more_pairs = 0.0, 0.0
    for fold in range(TEACHERS):
        with np.load(f"{work}/teacher-{fold}.npz") as taught:
            # A teacher says nothing of words outside of its fold: zeros.
            nodes += trust * taught["held_nodes"]
            pairs[folds == fold] += trust * taught["held_pairs"]
            more_nodes = more_nodes + taught["more_nodes"] / TEACHERS
            more_pairs = more_pairs + taught["more_pairs"] / TEACHERS
    examples = [(rows, *paragraph, nodes, pairs[at]) for at, paragraph in enumerate(paragraphs)]
    examples += [(more_rows, *paragraph, more_nodes, more_pairs[at]) for at, paragraph in enumerate(more_paragraphs)]
    model = train(examples)
    print(f"encoder: exact F1 {exact(model, *read_rows(work, 'dev', hashes))}")
    model.save(f"{work}/{setting['name']}", hashes)
