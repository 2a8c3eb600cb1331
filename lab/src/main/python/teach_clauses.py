#!/usr/bin/env python3
"""A cross-encoder that learns from the labels of clauses and then says of unlabelled pairs what it makes of them.

  teach_clauses.py learn FOLDER STORIES quality/clauses/gold.json MODEL.onnx TOKENIZER.json OUT.pt [quality/statements/glassworks ...]
  teach_clauses.py teach FOLDER STORIES quality/clauses/gold.json MODEL.onnx TOKENIZER.json OUT.pt OUT.npz OTHER OTHER_STORIES [quality/statements/glassworks ...]

FOLDER and OTHER hold what `TieSamples stories` wrote of STORIES/*.jsonl and OTHER_STORIES/*.jsonl. MODEL is all-MiniLM-L6-v2 as an ONNX file (Apache-2.0). It runs here only: the
program ships what `train_clauses.py` learns from OUT.npz. Stories that are kept aside must not be among either. PyTorch and onnx, one thread.
"""
import json
import math
import pathlib
import random
import sys
import unicodedata

import numpy as np
import onnx
import torch
import train_clauses as tc
from onnx import numpy_helper
from torch import nn
from torch.nn import functional as F

TOKENS = 60
EPOCHS, BATCH, RATE = 2, 16, 5e-5
LIKELY, OTHERS = -3.0, 0.05  # all pairs from these log odds on are taught, and this part of the others


class Tokenizer:
    """WordPiece, uncased."""

    def __init__(self, path):
        self.vocabulary = json.loads(pathlib.Path(path).read_text(encoding="utf-8"))["model"]["vocab"]
        self.cls, self.sep, self.unknown = (self.vocabulary[t] for t in ("[CLS]", "[SEP]", "[UNK]"))

    @staticmethod
    def words(text):
        out, word = [], ""
        for c in unicodedata.normalize("NFD", text.lower()) + " ":
            kind = unicodedata.category(c)
            if kind == "Mn":
                continue
            mark = kind[0] == "P" or c.isascii() and not c.isalnum() and not c.isspace()
            if (mark or c.isspace() or kind in ("Cc", "Cf")) and word:
                out.append(word)
                word = ""
            if mark:
                out.append(c)
            elif not c.isspace() and kind not in ("Cc", "Cf"):
                word += c
        return out

    def pieces(self, word):
        out, i = [], 0
        while i < len(word):
            j = len(word)
            while j > i and ("##" if i else "") + word[i:j] not in self.vocabulary:
                j -= 1
            if j == i:
                return [self.unknown]
            out.append(self.vocabulary[("##" if i else "") + word[i:j]])
            i = j
        return out

    def ids(self, text):
        return [i for w in self.words(text) for i in self.pieces(w)][:TOKENS]

    def pair(self, a, b):
        return [self.cls, *a, self.sep, *b, self.sep], [0] * (len(a) + 2) + [1] * (len(b) + 1)


class Layer(nn.Module):
    def __init__(self, width, inner, heads):
        super().__init__()
        self.heads = heads
        self.qkv, self.out, self.up, self.down = nn.Linear(width, 3 * width), nn.Linear(width, width), nn.Linear(width, inner), nn.Linear(inner, width)
        self.first, self.second, self.drop = nn.LayerNorm(width, eps=1e-12), nn.LayerNorm(width, eps=1e-12), nn.Dropout(0.1)

    def forward(self, x, mask):
        b, t, d = x.shape
        q, k, v = self.qkv(x).view(b, t, 3, self.heads, d // self.heads).permute(2, 0, 3, 1, 4)
        y = ((q @ k.transpose(-1, -2) / math.sqrt(d // self.heads) + mask).softmax(-1) @ v).transpose(1, 2).reshape(b, t, d)
        x = self.first(x + self.drop(self.out(y)))
        return self.second(x + self.drop(self.down(F.gelu(self.up(x)))))


class Encoder(nn.Module):
    """The weights of the ONNX file, the mean of the last layer, one number."""

    def __init__(self, path):
        super().__init__()
        graph = onnx.load(path).graph
        w = {i.name: torch.tensor(numpy_helper.to_array(i)) for i in graph.initializer}
        products = [w[i] for n in graph.node if n.op_type == "MatMul" for i in n.input if i in w]
        width = w["embeddings.word_embeddings.weight"].shape[1]
        self.words = nn.Embedding.from_pretrained(w["embeddings.word_embeddings.weight"])
        self.places = nn.Parameter(w["embeddings.position_embeddings.weight"], requires_grad=False)
        self.types = nn.Parameter(w["embeddings.token_type_embeddings.weight"])
        self.norm = nn.LayerNorm(width, eps=1e-12)
        self.norm.weight.data, self.norm.bias.data = w["embeddings.LayerNorm.weight"], w["embeddings.LayerNorm.bias"]
        self.layers = nn.ModuleList()
        for n in range(len(products) // 6):
            q, k, v, out, up, down = products[6 * n:6 * n + 6]
            bias = {name: w[f"encoder.layer.{n}.{name}"] for name in (
                "attention.self.query.bias", "attention.self.key.bias", "attention.self.value.bias", "attention.output.dense.bias", "attention.output.LayerNorm.weight",
                "attention.output.LayerNorm.bias", "intermediate.dense.bias", "output.dense.bias", "output.LayerNorm.weight", "output.LayerNorm.bias")}
            layer = Layer(width, up.shape[1], 12)
            layer.qkv.weight.data, layer.qkv.bias.data = torch.cat([q.T, k.T, v.T]), torch.cat([bias[f"attention.self.{x}.bias"] for x in ("query", "key", "value")])
            layer.out.weight.data, layer.out.bias.data = out.T.clone(), bias["attention.output.dense.bias"]
            layer.first.weight.data, layer.first.bias.data = bias["attention.output.LayerNorm.weight"], bias["attention.output.LayerNorm.bias"]
            layer.up.weight.data, layer.up.bias.data = up.T.clone(), bias["intermediate.dense.bias"]
            layer.down.weight.data, layer.down.bias.data = down.T.clone(), bias["output.dense.bias"]
            layer.second.weight.data, layer.second.bias.data = bias["output.LayerNorm.weight"], bias["output.LayerNorm.bias"]
            self.layers.append(layer)
        self.drop, self.head = nn.Dropout(0.1), nn.Linear(width, 1)

    def forward(self, rows):
        n = max(len(ids) for ids, _ in rows)
        ids, types, mask = torch.zeros(len(rows), n, dtype=torch.long), torch.zeros(len(rows), n, dtype=torch.long), torch.zeros(len(rows), n)
        for i, (a, t) in enumerate(rows):
            ids[i, :len(a)], types[i, :len(t)], mask[i, :len(a)] = torch.tensor(a), torch.tensor(t), 1
        x = self.drop(self.norm(self.words(ids) + self.places[:n] + self.types[types]))
        for layer in self.layers:
            x = layer(x, (1 - mask)[:, None, None, :] * -1e4)
        return self.head(self.drop((x * mask[:, :, None]).sum(1) / mask.sum(1, keepdim=True)))[:, 0]


def texts(stories, name, clauses, tokenizer):
    words = {r["id"]: r["text"] for r in map(json.loads, (stories / f"{name}.jsonl").read_text(encoding="utf-8").splitlines())}
    return [tokenizer.ids(" ".join(words[r][a:b].split())) for r, a, b in clauses]


def labelled(folder, stories, gold, invented, tokenizer):
    x, y, rows = [], [], []
    for name in [n for n, g in gold.items() if not g["aside"]] + [f.name for f in invented]:
        clauses, pairs, features = tc.read(folder, name)
        true = tc.of_gold(gold[name], clauses) if name in gold else tc.truth(clauses, tc.invented(next(f for f in invented if f.name == name), clauses))
        ids = texts(stories, name, clauses, tokenizer)
        x += list(features)
        y += [float(tuple(p) in true) for p in pairs]
        rows += [(ids[a], ids[b]) for a, b in pairs]
    return np.array(x, dtype=np.float32), np.array(y, dtype=np.float32), rows


def learn(x, y, rows, model, tokenizer):
    rng = random.Random(7)
    base = tc.log_odds([tc.fit(x, y, k) for k in tc.KINDS], x)
    true = [i for i in range(len(y)) if y[i]]
    false = sorted((i for i in range(len(y)) if not y[i]), key=lambda i: -base[i])
    hard, easy = false[:2 * len(true)], false[2 * len(true):]
    steps = EPOCHS * (len(true) + len(hard) + len(true) // 2) // BATCH
    opt = torch.optim.AdamW([p for p in model.parameters() if p.requires_grad], lr=RATE, weight_decay=0.01)
    plan = torch.optim.lr_scheduler.LambdaLR(opt, lambda k: min(1, 10 * (k + 1) / steps) * max(0.0, (steps - k) / steps))
    model.train()
    for _ in range(EPOCHS):
        data = true + hard + rng.sample(easy, min(len(easy), len(true) // 2))
        rng.shuffle(data)
        chunks = [sorted(data[i:i + 20 * BATCH], key=lambda i: len(rows[i][0]) + len(rows[i][1])) for i in range(0, len(data), 20 * BATCH)]
        batches = [c[i:i + BATCH] for c in chunks for i in range(0, len(c), BATCH)]
        rng.shuffle(batches)
        for batch in batches:
            pairs = [tokenizer.pair(*(rows[i] if rng.random() < 0.5 else rows[i][::-1])) for i in batch]
            loss = F.binary_cross_entropy_with_logits(model(pairs), torch.tensor(y[batch]))
            opt.zero_grad()
            loss.backward()
            nn.utils.clip_grad_norm_(model.parameters(), 1.0)
            opt.step()
            plan.step()


def teach(nets, model, tokenizer, folder, stories, out):
    rng, xs, bases, zs = random.Random(3), [], [], []
    model.eval()
    for f in sorted(folder.glob("*.pairs")):
        if f.stat().st_size < 8:
            continue
        clauses, pairs, x = tc.read(folder, f.stem)
        base = tc.log_odds(nets, x)
        keep = [i for i in range(len(pairs)) if base[i] > LIKELY or rng.random() < OTHERS]
        ids = texts(stories, f.stem, clauses, tokenizer)
        with torch.no_grad():
            for k in range(0, len(keep), 32):
                part = keep[k:k + 32]
                zs += model([tokenizer.pair(ids[pairs[i][0]], ids[pairs[i][1]]) for i in part]).tolist()
        xs += list(x[keep])
        bases += list(base[keep])
    np.savez(out, x=np.array(xs, dtype=np.float32), base=np.array(bases, dtype=np.float32), z=np.array(zs, dtype=np.float32))


def main():
    torch.set_num_threads(1)
    torch.manual_seed(7)
    what, folder, stories, gold, onnx_file, words, weights, *rest = sys.argv[1:]
    folder, stories, gold, tokenizer = pathlib.Path(folder), pathlib.Path(stories), json.loads(pathlib.Path(gold).read_text(encoding="utf-8")), Tokenizer(words)
    model = Encoder(onnx_file)
    invented = [pathlib.Path(f) for f in (rest if what == "learn" else rest[3:])]
    x, y, rows = labelled(folder, stories, gold, invented, tokenizer)
    if what == "learn":
        learn(x, y, rows, model, tokenizer)
        torch.save(model.state_dict(), weights)
    else:
        model.load_state_dict(torch.load(weights))
        teach([tc.fit(x, y, k) for k in tc.KINDS], model, tokenizer, pathlib.Path(rest[1]), pathlib.Path(rest[2]), rest[0])


if __name__ == "__main__":
    main()
