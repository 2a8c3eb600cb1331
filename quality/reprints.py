#!/usr/bin/env python3
"""Scores `stemma reuse` on generated reprints (passim's job): which planted pairs were found, and how many of the found are true.

  python3 ../shared/eval/gen_reprints.py --n 10000 --out r10k
  time ./stemma reuse r10k.jsonl > o.jsonl
  python3 quality/reprints.py r10k o.jsonl

recall   of the pairs of one family whose 5-word shingles have Jaccard >= .5 (closure.tsv), the share with a passage; by kind, of the
         planted edges (child, parent).
precision  of the pairs with a passage, the share that stands in closure.tsv or shares a family: others are chance, or real articles
         of the corpus that share text (the corpus has some), so that it is a lower bound. "long": only passages of 50 characters
         and more that stand word for word or edited, as passim counts them.
"""
import collections, json, sys


def main():
    base, out = sys.argv[1], sys.argv[2]
    jaccard = {}
    for l in open(base + ".closure.tsv"):
        a, b, _, _, j = l.split()
        jaccard[frozenset((a, b))] = float(j)
    up, kinds = {}, {}
    for l in open(base + ".edges.tsv"):
        c, p, kind = l.split("\t")[:3]
        up[c] = p
        kinds[frozenset((c, p))] = kind

    def root(x):
        while x in up:
            x = up[x]
        return x

    found, long_ = set(), set()
    for l in open(out):
        r = json.loads(l)
        if r["passages"]:
            k = frozenset((r["a"], r["b"]))
            found.add(k)
            if any(p["kind"] != "paraphrase" and p["a"]["end"] - p["a"]["start"] >= 50 for p in r["passages"]):
                long_.add(k)
    by = collections.defaultdict(lambda: [0, 0])
    for k, kind in kinds.items():
        by[kind][0] += k in found
        by[kind][1] += 1
    near = [k for k, j in jaccard.items() if j >= .5]
    true = lambda k: k in jaccard or len({root(x) for x in k}) == 1
    for name, s in (("all", found), ("long", long_)):
        print("%s pairs=%d recall_jaccard50=%.4f precision=%.4f" % (
            name, len(s), sum(k in s for k in near) / max(1, len(near)), sum(map(true, s)) / max(1, len(s))))
    print(" ".join("%s=%.3f" % (k, a / n) for k, (a, n) in sorted(by.items())))


if __name__ == "__main__":
    main()
