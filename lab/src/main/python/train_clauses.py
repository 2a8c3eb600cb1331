#!/usr/bin/env python3
"""Learns how likely two clauses say the same: train_clauses.py FOLDER quality/clauses/gold.json OUT.bin TAUGHT.npz,...|- [quality/statements/glassworks ...]

FOLDER holds what `TieSamples stories FOLDER STORY.jsonl...` wrote of the gold's stories that are not kept aside and of the invented ones; TAUGHT what
`teach_clauses.py` says of pairs of further stories. Seven small nets of one hidden layer learnt from the labels alone (four on all numbers, three on the first thirty)
and eight learnt from both; their log odds are averaged. PyTorch, outside the program. Prints what it does on stories left out, five parts (what is taught by all
labels flatters that a little), then writes the nets learnt from all.
"""
import json
import pathlib
import struct
import sys

import numpy as np
import torch

FIRST = 30
KINDS = [("all", 16, 0.3, s) for s in range(4)] + [("first", 12, 0.3, s) for s in range(3)]
PARTS = 5
PUPILS, PUPIL = 8, (32, 0.1)
BATCH = 3000
SHARE = 2  # of the weight, what is taught beside the labels


def shared(a, b):
    return max(0, min(a[2], b[2]) - max(a[1], b[1])) if a[0] == b[0] else 0


def same_place(a, b):
    s = shared(a, b)
    return s > 0 and 2 * s >= (a[2] - a[1]) + (b[2] - b[1]) - s


def truth(clauses, groups, listed=None):
    """Pairs of clauses that are nearly those of one group, which are numbers of listed clauses; without a list of the clauses themselves."""
    listed = listed or clauses
    near = [[j for j in range(len(clauses)) if same_place(c, clauses[j])] for c in listed]
    out = set()
    for g in groups:
        for i in g:
            for j in g:
                if listed[i][0] != listed[j][0]:
                    out |= {(p, q) for p in near[i] for q in near[j]}
    return out


def of_gold(story, clauses):
    return truth(clauses, story["groups"], [(story["reports"][r], a, b) for r, a, b in story["clauses"]])


def invented(folder, clauses):
    t = json.loads(pathlib.Path(f"{folder}.truth.json").read_text(encoding="utf-8"))
    groups = []
    for s in t["statements"]:
        g = []
        for r, pieces in s["in"].items():
            text = (folder / f"{r}.txt").read_text(encoding="utf-8")
            for piece in pieces:
                at = (r, text.find(piece), text.find(piece) + len(piece))
                g += [k for k, c in enumerate(clauses) if 2 * shared(at, c) >= min(at[2] - at[1], c[2] - c[1])]
        groups.append(sorted(set(g)))
    return groups


def read(folder, name):
    raw = (folder / f"{name}.pairs").read_bytes()
    width = struct.unpack(">i", raw[:4])[0]
    rows = np.frombuffer(raw[4:], dtype=">f4").reshape(-1, width + 2).astype(np.float32)
    clauses = []
    for line in (folder / f"{name}.clauses").read_text(encoding="utf-8").splitlines():
        r, s, e = line.split("\t")[:3]
        clauses.append((r, int(s), int(e)))
    return clauses, rows[:, :2].astype(int), rows[:, 2:]


def net(x, y, hidden, decay, draws):
    """One hidden layer, learnt from the rows drawn for each step."""
    mean, dev = x.mean(0), x.std(0) + 1e-3
    a, b = torch.tensor((x - mean) / dev), torch.tensor(y)
    layers = torch.nn.Sequential(torch.nn.Linear(x.shape[1], hidden), torch.nn.Tanh(), torch.nn.Linear(hidden, 1))
    opt = torch.optim.AdamW(layers.parameters(), lr=0.02, weight_decay=decay)
    plan = torch.optim.lr_scheduler.CosineAnnealingLR(opt, len(draws))
    for k in draws:
        loss = torch.nn.functional.binary_cross_entropy_with_logits(layers(a[k])[:, 0], b[k])
        opt.zero_grad()
        loss.backward()
        opt.step()
        plan.step()
    w1 = layers[0].weight.detach().numpy() / dev
    return w1, layers[0].bias.detach().numpy() - w1 @ mean, layers[2].weight.detach().numpy()[0], float(layers[2].bias.detach().numpy()[0])


def fit(x, y, kind):
    what, hidden, decay, seed = kind
    torch.manual_seed(seed)
    return net(x if what == "all" else x[:, :FIRST], y, hidden, decay, torch.randint(0, len(x), (250, BATCH)))


def taught(places):
    """Numbers of pairs, chances between the teacher's and the labels' nets', and how much each counts: unlikely ones are a twentieth of what there is."""
    d = [np.load(p) for p in places.split(",")]
    x, base, z = (np.concatenate([e[k] for e in d]) for k in ("x", "base", "z"))
    return x.astype(np.float32), (1 / (1 + np.exp(-(base + 0.7 * z) / 1.25))).astype(np.float32), np.where(base > -3, 1, 10).astype(np.float64)


def pupil(x, y, more, seed):
    """As `fit`, from labels and what is taught."""
    torch.manual_seed(seed)
    px, py, weight = more
    p = np.concatenate([np.full(len(x), 1 / len(x)), SHARE * weight / weight.sum()])
    draws = np.random.default_rng(seed).choice(len(p), (400, BATCH), p=p / p.sum())
    return net(np.concatenate([x, px]), np.concatenate([y, py]), *PUPIL, torch.tensor(draws))


def all_nets(x, y, more):
    pupils = [] if more is None else [pupil(x, y, more, s) for s in range(PUPILS)]
    return pupils + [fit(x, y, k) for k in KINDS]


def log_odds(nets, x):
    return sum(np.tanh(x[:, : w1.shape[1]] @ w1.T + b1) @ w2 + b2 for w1, b1, w2, b2 in nets) / len(nets)


def report(name, z, y, total):
    o = np.argsort(-z)
    hits, n = np.cumsum(y[o]), np.arange(1, len(o) + 1)
    p, r = hits / n, hits / total
    f = 2 * p * r / (p + r + 1e-9)
    at = {q: max([a for a, b in zip(r, p) if b >= q] or [0]) for q in (0.7, 0.8)}
    print(f"{name}: average precision {float((p * y[o]).sum() / total):.3f}, best F1 {f.max():.3f} (precision {p[f.argmax()]:.2f}, recall {r[f.argmax()]:.2f}), "
          f"recall at precision .8 {at[0.8]:.3f}, at .7 {at[0.7]:.3f}", flush=True)


def write(place, nets):
    with open(place, "wb") as f:
        f.write(struct.pack(">ii", 0x53744368, len(nets)))
        for w1, b1, w2, b2 in nets:
            f.write(struct.pack(">ii", w1.shape[1], w1.shape[0]))
            for values in (w1.ravel(), b1, w2, [b2]):
                f.write(np.asarray(values, dtype=">f4").tobytes())


def main():
    torch.set_num_threads(1)
    folder, gold = pathlib.Path(sys.argv[1]), json.loads(pathlib.Path(sys.argv[2]).read_text(encoding="utf-8"))
    names = [n for n, g in gold.items() if not g["aside"]]
    xs, ys, ss, total = [], [], [], 0
    for s, n in enumerate(names):
        clauses, pairs, x = read(folder, n)
        t = of_gold(gold[n], clauses)
        total += len({(min(p), max(p)) for p in t})
        xs.append(x), ys.append(np.array([tuple(p) in t for p in pairs], dtype=np.float32).reshape(-1)), ss.append(np.full(len(x), s))
    for s, f in enumerate(map(pathlib.Path, sys.argv[5:])):
        clauses, pairs, x = read(folder, f.name)
        t = truth(clauses, invented(f, clauses))
        xs.append(x), ys.append(np.array([tuple(p) in t for p in pairs], dtype=np.float32)), ss.append(np.full(len(x), -1 - s))
    x, y, s = np.concatenate([a for a in xs if len(a)]), np.concatenate(ys), np.concatenate(ss)
    print(len(y), "pairs,", int(y.sum()), "true, of", total, "in the gold that could be looked at")
    more = None if sys.argv[4] == "-" else taught(sys.argv[4])
    z = np.zeros(len(y), np.float32)
    for part in range(PARTS):
        test = (s >= 0) & (s % PARTS == part)
        nets = all_nets(x[~test], y[~test], more)
        write(folder / f"part{part}.bin", nets)
        z[test] = log_odds(nets, x[test])
    report("left out", z[s >= 0], y[s >= 0], total)
    np.save(folder / "left-out.npy", z[s >= 0])
    nets = all_nets(x, y, more)
    write(sys.argv[3], nets)
    report("learnt from, flattered", log_odds(nets, x)[s >= 0], y[s >= 0], total)


if __name__ == "__main__":
    main()
