#!/usr/bin/env python3
"""Learns the score by which a family tree is chosen (docs/models/trees.md). Needs PyTorch and numpy; nothing here ships.

  train_trees.py MODEL SAMPLES... [--aside SAMPLES...] [--epochs 12] [--width 40] [--soft 1] [--decay 0.03] [--seeds 4]

SAMPLES are files of TreeSamples (lab): of every family its acts of copying (A), the trees that might be chosen (C) and the true one (T), each with
its edges, how many are right, how many of these in direction, its acts by number, and what is counted of the tree as a whole.

The score is a sum of weights on a tree's counts, and of one hidden layer on the counts of each of its acts by itself. It is fitted to the greatest expected worth (right edges, with and without direction, less .85 a drawn
one; minimum risk: Smith and Eisner 2006), with a part of the cross entropy to trees near the best one, which keeps it from being too sure.
Several seeds are trained one by one and their scores averaged. Random numbers are seeded; the same files, options and PyTorch give the same model.
"""
import argparse
import collections
import concurrent.futures
import struct

import numpy as np
import torch

PRICE = .85          # of a drawn edge, as part of a right one
TOPS = ("head lost", "head extant", "head alone")
NEAR = .5            # how fast trees that are worth less than the best one fade in the cross entropy
BATCH = 24           # families
RATE = .004          # of Adam; falls to a twentieth over the last two fifths
LEAST = 8            # families that know a kind of count, for it to be learnt
CONTEXT = ("family ", "units ")   # what an act is seen beside; no count of the tree


def read(paths):
    families = []
    for path in paths:
        for line in open(path, encoding="utf-8"):
            head, *cells = line.rstrip("\n").split("\t")
            counts = [(c[:c.rindex("=")], float(c[c.rindex("=") + 1:])) for c in cells]
            if line[0] == "F":
                families.append({"gold": int(head.split()[-1]), "acts": [], "trees": []})
            elif line[0] == "A":
                families[-1]["acts"].append(counts)
            else:
                kind, edges, right, directed, *acts = head.split()
                families[-1]["trees"].append((kind == "C", int(edges), int(right), int(directed), [int(a) for a in acts], counts))
    return families


def kinds_of(families):
    uses = collections.Counter()
    for f in families:
        uses.update({n for a in f["acts"] for n, _ in a} | {n for t in f["trees"] for n, _ in t[5]})
    return sorted(n for n, k in uses.items() if k >= LEAST)


def pack(families, kinds):
    """Each family's acts and trees as sparse rows; the trees' counts less those of the first."""
    at = {n: i for i, n in enumerate(kinds)}
    context = np.array([n.startswith(CONTEXT) for n in kinds])
    out = []
    for f in families:
        acts = [[(at[n], v) for n, v in a if n in at] for a in f["acts"]]
        rows, first = [], None
        for _, _, _, _, of, rest in f["trees"]:
            x = np.zeros(len(kinds), dtype=np.float32)
            for a in of:
                for k, v in acts[a]:
                    x[k] += v
            x[context] = 0
            for n, v in rest:
                if n in at:
                    x[at[n]] += v
            first = x.copy() if first is None else first
            x -= first
            rows.append([(k, x[k]) for k in np.nonzero(np.abs(x) > 1e-6)[0]])
        count = np.array([t[1:4] for t in f["trees"]])
        heads = np.array([sum(n in TOPS for a in t[4] for n, _ in f["acts"][a]) for t in f["trees"]])
        real = heads[-1] if not f["trees"][-1][0] else -1
        out.append({
            "gold": f["gold"], "acts": sparse(acts), "rows": sparse(rows), "of": sparse([[(a, 1) for a in t[4]] for t in f["trees"]]),
            "count": count, "open": np.array([t[0] for t in f["trees"]]),
            "heads": heads == real, "known": real >= 0,
            "worth": (count[:, 1] + count[:, 2] - PRICE * count[:, 0]).astype(np.float32)})
    return out


def sparse(rows):
    begin = np.cumsum([0] + [len(r) for r in rows])
    flat = [c for r in rows for c in r]
    return np.array([k for k, _ in flat], dtype=np.int64), np.array([v for _, v in flat], dtype=np.float32), begin[:-1], begin[-1]


def joined(parts, shift):
    """Sparse rows of several families, one after another; with the shift, column numbers of each after those of the ones before."""
    begin = np.cumsum([0] + [p[3] for p in parts])
    return [torch.from_numpy(np.concatenate(x)) for x in (
        [p[0] + s for p, s in zip(parts, shift)], [p[1] for p in parts], [p[2] + b for p, b in zip(parts, begin)])]


def batch(families):
    none = [0] * len(families)
    acts = [len(f["acts"][2]) for f in families]
    group = np.concatenate([np.full(len(f["worth"]), i) for i, f in enumerate(families)])
    return (joined([f["rows"] for f in families], none), joined([f["acts"] for f in families], none),
            joined([f["of"] for f in families], np.cumsum([0] + acts[:-1])),
            torch.from_numpy(group), torch.from_numpy(np.concatenate([f["worth"] for f in families])), len(families))


def bent(z):
    return z / (1 + z.abs())


class Score(torch.nn.Module):
    def __init__(self, kinds, width, scales):
        super().__init__()
        self.scale, self.act_scale = scales
        def drawn(*shape, by):
            return torch.nn.Parameter(torch.randn(*shape) * by)
        self.plain = torch.nn.Parameter(torch.zeros(len(kinds), 1))
        self.plain.data[kinds.index("cost")] = -.3 * self.scale[kinds.index("cost")]
        self.act, self.bias, self.out = drawn(len(kinds), width, by=.05), torch.nn.Parameter(torch.zeros(width)), drawn(width, by=.1)

    def forward(self, b):
        (rows, values, begins), (acts, amounts, act_begins), (of, _, of_begins) = b[:3]
        summed = torch.nn.functional.embedding_bag
        plain = summed(rows, self.plain, begins, mode="sum", per_sample_weights=values / self.scale[rows])
        each = bent(summed(acts, self.act, act_begins, mode="sum", per_sample_weights=amounts / self.act_scale[acts]) + self.bias)
        return (plain + summed(of, (each @ self.out)[:, None], of_begins, mode="sum"))[:, 0]

    def size(self):
        return sum((p ** 2).sum() for p in (self.plain, self.act, self.out))


def loss(score, b, soft):
    group, worth, n = b[3:]
    def by_group(x):
        return torch.zeros(n).index_add(0, group, x)
    def most(x):
        return torch.full((n,), -1e9).scatter_reduce(0, group, x, "amax")[group]
    less = score - most(score.detach())
    e = torch.exp(less)
    total = by_group(e)[group]
    near = torch.exp((worth - most(worth)) / NEAR)
    near = near / by_group(near)[group]
    return (-(e / total * worth).sum() - soft * (near * (less - torch.log(total))).sum()) / n


def scales(families, kinds):
    out = []
    for part, least in (("rows", 1e-4), ("acts", .05)):
        square, n = np.zeros(len(kinds)), 0
        for f in families:
            np.add.at(square, f[part][0], f[part][1] ** 2)
            n += len(f[part][2])
        out.append(torch.from_numpy(np.maximum(least, np.sqrt(square / n)).astype(np.float32)))
    return out


def train(families, kinds, o, seed):
    torch.manual_seed(seed)
    random = np.random.default_rng(seed)
    score = Score(kinds, o.width, scales(families, kinds))
    weights = list(score.parameters())
    adam = torch.optim.Adam(weights)
    steps, step, mean, seen = o.epochs * -(-len(families) // BATCH), 0, None, 0
    for epoch in range(o.epochs):
        order = random.permutation(len(families))
        for k in range(0, len(order), BATCH):
            adam.param_groups[0]["lr"] = RATE * min(1, step / 50) * (1 if step < .6 * steps else max(.05, (steps - step) / (.4 * steps)))
            b = batch([families[i] for i in order[k:k + BATCH]])
            adam.zero_grad()
            (loss(score(b), b, o.soft) + .5 * o.decay * score.size()).backward()
            adam.step()
            step += 1
        if epoch >= .6 * o.epochs:
            seen += 1
            now = [p.detach().clone() for p in weights]
            mean = now if mean is None else [m + (p - m) / seen for m, p in zip(mean, now)]
    with torch.no_grad():
        for p, m in zip(weights, mean):
            p.copy_(m)
    return score


def figures(scores, families):
    """Edge F1 and directed F1 of the trees chosen by the sum of the scores, and the share of those with the true number of heads."""
    gold, drawn, heads, known = 0, np.zeros(3), 0, 0
    with torch.no_grad():
        for f in families:
            s = sum(score(batch([f])).numpy() for score in scores)
            s[~f["open"]] = -1e9
            best = int(np.argmax(s))
            gold += f["gold"]
            drawn += f["count"][best]
            heads += int(f["heads"][best])
            known += int(f["known"])
    return "edge F1 %.4f, directed %.4f, heads %.3f" % (*(2 * drawn[1:] / (gold + drawn[0])), heads / known)


def write(path, kinds, scores):
    """As TreeScore reads it: averaged scores are one with the hidden layers side by side."""
    k = len(scores)
    with torch.no_grad(), open(path, "wb") as out:
        def floats(x):
            out.write(np.asarray(x, dtype=">f4").tobytes())
        plain = sum(s.plain[:, 0] / s.scale for s in scores) / k
        act = torch.cat([s.act / s.act_scale[:, None] for s in scores], 1)
        out.write(struct.pack(">ii", len(kinds), act.shape[1]))
        for i, name in enumerate(kinds):
            text = name.encode()
            out.write(struct.pack(">H", len(text)) + text)
            floats([0 if name.startswith(CONTEXT) else plain[i]])
            floats(act[i])
        floats(torch.cat([s.bias for s in scores]))
        floats(torch.cat([s.out for s in scores]) / k)


def main():
    p = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    p.add_argument("model")
    p.add_argument("samples", nargs="+")
    p.add_argument("--aside", nargs="*", default=[])
    p.add_argument("--epochs", type=int, default=12)
    p.add_argument("--width", type=int, default=40, help="of the hidden layer")
    p.add_argument("--soft", type=float, default=1, help="weight of the cross entropy")
    p.add_argument("--decay", type=float, default=.03)
    p.add_argument("--seeds", type=int, default=4)
    p.add_argument("--jobs", type=int, default=2, help="seeds trained at a time")
    o = p.parse_args()
    torch.set_num_threads(1)
    families = read(o.samples)
    kinds = kinds_of(families)
    families = pack(families, kinds)
    aside = {path: pack(read([path]), kinds) for path in o.aside}
    print(len(kinds), "kinds,", len(families), "families", flush=True)
    with concurrent.futures.ProcessPoolExecutor(o.jobs) as jobs:
        scores = list(jobs.map(train, *zip(*[(families, kinds, o, seed) for seed in range(1, o.seeds + 1)])))
    print(figures(scores, families), *["%s: %s" % (path, figures(scores, f)) for path, f in aside.items()], sep="; ")
    write(o.model, kinds, scores)


if __name__ == "__main__":
    main()
