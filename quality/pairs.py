#!/usr/bin/env python3
"""Joined clauses to be read by hand: pairs.py [--seed 1] [--n 100] DOSSIER.json...

Each DOSSIER.json is what `stemma examine --json` wrote of one story. Draws pairs of attestations of one statement in two reports, each
statement as often as it has such pairs, and prints them one a line: story, both reports, both wordings. To be judged: do the two
say the same (right), tell of one event but assert something else of it (other), or of different events (wrong)?
With --prepare REPORTS GOLD FOLDER it writes one file of reports a story of a shared set, to be examined.
"""
import argparse
import gzip
import json
import pathlib
import random

MOST = 12  # reports a story


def prepare(reports, gold, folder):
    by = {r["id"]: r for r in map(json.loads, gzip.open(reports, "rt", encoding="utf-8"))}
    for g in map(json.loads, gzip.open(gold, "rt", encoding="utf-8")):
        with open(pathlib.Path(folder, g["story"].replace("/", "_") + ".jsonl"), "w", encoding="utf-8") as out:
            out.writelines(json.dumps(by[r]) + "\n" for r in g["reports"][:MOST])


def main():
    p = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    p.add_argument("--seed", type=int, default=1)
    p.add_argument("--n", type=int, default=100)
    p.add_argument("--prepare", nargs=3)
    p.add_argument("dossiers", nargs="*", type=pathlib.Path)
    a = p.parse_args()
    if a.prepare:
        return prepare(*a.prepare)
    pairs = []
    for f in sorted(a.dossiers):
        d = json.loads(f.read_text(encoding="utf-8"))
        text = {r["id"]: r["text"] for r in d["reports"]}
        for s in (s for t in d["stories"] for s in t["statements"]):
            at = s["attestations"]
            for i, x in enumerate(at):
                for y in at[i + 1:]:
                    if x["report"] != y["report"]:
                        pairs.append((f.stem, *((z["report"], " ".join(text[z["report"]][z["start"]:z["end"]].split())) for z in (x, y))))
    print(len(pairs), "pairs")
    for story, x, y in random.Random(a.seed).sample(pairs, min(a.n, len(pairs))):
        print(f"{story}\t{x[0]}\t{x[1]}\t||\t{y[0]}\t{y[1]}")


if __name__ == "__main__":
    main()
