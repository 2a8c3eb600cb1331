#!/usr/bin/env python3
"""Joined statements against gold event chains: chains.py GOLD.json JOINED.tsv STORIES.jsonl

GOLD.json: {report: [[start, end, chain, type], ...]}, mentions of events in the sentences that were checked for coreference. JOINED.tsv:
one statement a line as stemma.weigh.clause.TieSamples writes it: story, then "report start end" of each attestation. A pair of
attestations of two reports counts where both hold a mention; it is right where they hold mentions of one chain. Recall is over pairs of
mentions of one chain in two reports of a story: those whose places stand in one statement.
"""
import collections
import json
import sys


def main():
    gold = {r: [m for m in ms if "ACTION" in m[3]] for r, ms in json.load(open(sys.argv[1])).items()}
    right = pairs = 0
    tied = set()
    stories = collections.defaultdict(set)
    for line in open(sys.argv[2], encoding="utf-8"):
        story, *places = line.rstrip("\n").split("\t")
        at = [(r, int(s), int(e)) for r, s, e in (p.split(" ") for p in places)]
        held = [[(i, m[2]) for i, m in enumerate(gold.get(r, [])) if s <= m[0] and m[1] <= e + 1] for r, s, e in at]
        for i in range(len(at)):
            for j in range(i + 1, len(at)):
                if at[i][0] != at[j][0] and held[i] and held[j]:
                    pairs += 1
                    right += bool({c for _, c in held[i]} & {c for _, c in held[j]})
                    for a, c in held[i]:
                        for b, d in held[j]:
                            if c == d:
                                tied.add(frozenset([(at[i][0], a), (at[j][0], b)]))
    keep = {json.loads(l)["story"]: json.loads(l)["reports"] for l in open(sys.argv[3], encoding="utf-8")}
    total = 0
    for reports in keep.values():
        chains = collections.defaultdict(list)
        for r in reports:
            for m in gold.get(r, []):
                chains[m[2]].append(r)
        for rs in chains.values():
            total += sum(1 for i in range(len(rs)) for j in range(i + 1, len(rs)) if rs[i] != rs[j])
    print(f"pairs={pairs} right={right} precision={right / max(1, pairs):.3f} goldPairs={total} tied={len(tied)} recall={len(tied) / max(1, total):.3f}")


if __name__ == "__main__":
    main()
