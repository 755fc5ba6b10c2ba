"""The encoder's network and the chain of labels that it is trained as: scores of words, and of labels that follow each other."""
import json

import numpy as np
import torch

from encoder_data import COLUMNS, LABELS

forbidden = torch.zeros(LABELS, LABELS)
forbidden_first = torch.zeros(LABELS)
for inside in (2, 4, 6):
    forbidden_first[inside] = -1e4
    for before in range(LABELS):
        if before not in (inside, inside - 1):
            forbidden[before, inside] = -1e4


def marginals(scores, transitions, lengths):
    """Probabilities of each word's labels, each paragraph's expected counts of pairs of labels, and the logarithm of the sum of all labellings."""
    count, longest, _ = scores.shape
    follow = torch.exp(transitions + forbidden)
    top = scores.max(2, keepdim=True).values
    nodes = torch.exp(scores - top)
    on = torch.arange(longest)[None] < lengths[:, None]
    forward, scale = torch.empty(longest, count, LABELS), torch.ones(longest, count, 1)
    state = nodes[:, 0] * torch.exp(forbidden_first)
    scale[0] = state.sum(1, keepdim=True)
    forward[0] = state = state / scale[0]
    for at in range(1, longest):
        value = (state[:, None] @ follow)[:, 0] * nodes[:, at]
        total = value.sum(1, keepdim=True)
        here = on[:, at, None]
        forward[at] = state = torch.where(here, value / total, state)
        scale[at] = torch.where(here, total, scale[at])
    backward, onward = torch.ones(longest, count, LABELS), torch.zeros(longest, count, LABELS)
    state = torch.ones(count, LABELS)
    for at in range(longest - 1, 0, -1):
        here = on[:, at, None]
        value = nodes[:, at] * state / scale[at]
        onward[at] = torch.where(here, value, torch.zeros_like(value))
        backward[at - 1] = state = torch.where(here, (value[:, None] @ follow.T)[:, 0], state)
    pairs = torch.einsum("tbi,tbj->bij", forward[:-1], onward[1:]) * follow if longest > 1 else torch.zeros(count, LABELS, LABELS)
    logarithm = (torch.log(scale).squeeze(2).T + top.squeeze(2)).mul(on.float()).sum(1)
    return (forward * backward).transpose(0, 1), pairs, logarithm


class ChainLoss(torch.autograd.Function):
    """Cross entropy of the chain with wanted probabilities of labels and counts of pairs: of a teacher as well as of people."""

    @staticmethod
    def forward(context, scores, transitions, lengths, wanted, wanted_pairs):
        found, pairs, logarithm = marginals(scores, transitions, lengths)
        mask = (torch.arange(scores.shape[1])[None] < lengths[:, None]).float()[:, :, None]
        context.save_for_backward((found - wanted) * mask, pairs.sum(0) - wanted_pairs.sum(0))
        return (logarithm - (scores * wanted * mask).sum((1, 2)) - (wanted_pairs * transitions).sum((1, 2))).sum()

    @staticmethod
    def backward(context, gradient):
        of_scores, of_transitions = context.saved_tensors
        return gradient * of_scores, gradient * of_transitions, None, None, None


class Encoder(torch.nn.Module):
    """Convolutions of width 1 stand for plain products: this library does them several times as fast."""

    def __init__(self, vectors, hidden, dilations, dropout, word_dropout):
        super().__init__()
        self.words = torch.nn.Embedding.from_pretrained(torch.tensor(vectors), freeze=False)
        self.columns = torch.nn.ModuleList([torch.nn.Embedding(size, width) for size, width in COLUMNS])
        self.project = torch.nn.Conv1d(vectors.shape[1] + sum(width for _, width in COLUMNS), hidden, 1)
        self.layers = torch.nn.ModuleList([torch.nn.Conv1d(hidden, 2 * hidden, 3, dilation=d, padding=d) for d in dilations])
        self.out = torch.nn.Conv1d(hidden, LABELS, 1)
        self.transitions = torch.nn.Parameter(torch.zeros(LABELS, LABELS))
        self.dropout, self.word_dropout, self.dilations = dropout, word_dropout, dilations

    def drop(self, values):
        return torch.nn.functional.dropout(values, self.dropout, self.training)

    def forward(self, rows, lengths):
        words = rows[:, :, 0]
        if self.training:
            words = torch.where(torch.rand(words.shape) < self.word_dropout, torch.zeros_like(words), words)
        values = [self.words(words)] + [column(rows[:, :, 1 + at]) for at, column in enumerate(self.columns)]
        mask = (torch.arange(rows.shape[1])[None] < lengths[:, None]).float()[:, None]
        hidden = torch.relu(self.project(self.drop(torch.cat(values, -1)).transpose(1, 2).contiguous())) * mask
        for layer in self.layers:
            value, gate = layer(self.drop(hidden)).chunk(2, 1)
            hidden = (hidden + torch.tanh(value) * torch.sigmoid(gate)) * mask
        return self.out(self.drop(hidden)).transpose(1, 2)

    def save(self, path, hashes):
        """Merges each column with its slice of the projection, so that the first layer is a sum of rows."""
        start = self.words.weight.shape[1]
        weight = self.project.weight.detach()[:, :, 0]
        parts = {"words": self.words.weight, "project": weight[:, :start], "project-bias": self.project.bias}
        for at, ((_, width), column) in enumerate(zip(COLUMNS, self.columns)):
            parts[f"column-{at}"] = column.weight.detach() @ weight[:, start : start + width].T
            start += width
        for at, layer in enumerate(self.layers):
            parts[f"layer-{at}"] = layer.weight.permute(0, 2, 1)
            parts[f"layer-{at}-bias"] = layer.bias
        parts.update({"out": self.out.weight[:, :, 0], "out-bias": self.out.bias, "transitions": self.transitions})
        parts = {name: tensor.detach().contiguous().numpy().astype(np.float32) for name, tensor in parts.items()}
        np.concatenate([part.ravel() for part in parts.values()]).tofile(f"{path}.f32")
        with open(f"{path}.json", "w") as file:
            json.dump({"shapes": {name: list(part.shape) for name, part in parts.items()}, "dilations": self.dilations, "hashes": hashes.tolist()}, file)
