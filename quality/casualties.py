#!/usr/bin/env python3
"""Killed, injured and victims' ages against the registry: casualties.py FACTS.jsonl GVA_FOLDER [--least K H A] [--conflicts] [--show N]

FACTS.jsonl is what stemma.weigh.toll.TrainTolls writes (each half of the stories by what the other half taught) or CasualtyFacts (all by the
shipped models, which learnt from both), one story a line. What is less likely than --least is left open. "known" leaves out ages told
in stories of which the registry lacks a victim's age: whether they are right cannot be seen there.
"""
import argparse
import collections
import gzip
import hashlib
import json
import pathlib
import random

# least chance of a number in one report that is set against another's
APART = 0.9


def main():
    p = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    p.add_argument("facts")
    p.add_argument("gva", type=pathlib.Path)
    p.add_argument("--least", type=float, nargs=3, default=[0.7, 0.78, 0.78], help="least chance of a number of killed, of hurt, of an age")
    p.add_argument("--conflicts", action="store_true", help="list the stories whose reports of one day differ")
    p.add_argument("--show", type=int, default=0, help="so many misses and false ones of half A, drawn by seed 1")
    a = p.parse_args()
    read = lambda n: [json.loads(l) for l in gzip.open(a.gva / f"{n}.jsonl.gz", "rt")]
    truth = {t["story"]: t for t in read("incidents")}
    info = {r["id"]: r for r in read("reports")}
    members = {g["story"]: g["reports"] for g in read("gold")}
    score = collections.defaultdict(lambda: [0, 0, 0, 0])
    conflicts, wrong, missed = [], [], []
    for f in map(json.loads, open(a.facts)):
        t = truth[f["story"]]
        half = "A" if hashlib.sha1(f["story"].encode()).digest()[0] % 2 == 0 else "B"
        for what, least in (("killed", a.least[0]), ("injured", a.least[1])):
            s = score[half, what]
            s[2] += 1
            got = f[what]
            if got and got[1] >= least:
                right = got[0] == t[what]
                s[0] += right
                s[1] += 1
                s[3] += 1
                if not right and half == "A":
                    wrong.append((f["story"], what, got, t[what]))
            elif half == "A":
                missed.append((f["story"], what, got, t[what]))
            values = collections.defaultdict(set)
            days = set()
            for r, v in f["reports"].items():
                if v[what] and v[what][1] >= APART:
                    values[v[what][0]].add(info[r]["outlet"] or r)
                    days.add(info[r]["published"])
            if len(values) > 1 and len(days) == 1:
                conflicts.append((f["story"], what, values, t[what]))
        hurt = [p for p in t["participants"] if p.get("type") == "Victim" or (p.get("status") or "").startswith(("Killed", "Injured"))]
        ages = {int(p["age"]) for p in hurt if str(p.get("age", "")).isdigit()}
        known = all(str(p.get("age", "")).isdigit() for p in hurt)
        said = {int(k) for k, v in f["ages"].items() if v >= a.least[2]}
        s = score[half, "ages"]
        s[0] += len(said & ages)
        s[1] += len(said)
        s[2] += len(ages)
        s[3] += len(said) if known else len(said & ages)
        if half == "A":
            wrong += [(f["story"], "age", x, sorted(ages)) for x in sorted(said - ages)]
            missed += [(f["story"], "age", f["ages"].get(str(x)), x) for x in sorted(ages - said)]
    for half in "AB":
        total = [0, 0, 0, 0]
        for what in ("killed", "injured", "ages"):
            right, n, all_, known = score[half, what]
            total = [x + y for x, y in zip(total, score[half, what])]
            print(f"half={half} {what} precision={right / max(1, n):.3f} known={right / max(1, known):.3f} recall={right / max(1, all_):.3f} said={n} registry={all_}")
        print(f"half={half} all precision={total[0] / max(1, total[1]):.3f} known={total[0] / max(1, total[3]):.3f} recall={total[0] / max(1, total[2]):.3f}")
    print("stories whose reports of one day differ:", len(conflicts))
    for story, what, values, t in conflicts if a.conflicts else []:
        print(story, what, "; ".join(f"{k}: {', '.join(sorted(v))}" for k, v in sorted(values.items())), "registry", t)
    random.seed(1)
    for name, rows in (("FALSE", wrong), ("MISSED", missed)):
        for story, what, got, t in random.sample(rows, min(a.show, len(rows))):
            print(name, story, what, got, "registry", t)
            for r in members[story][:3]:
                print("    ", info[r]["published"], info[r]["title"], "|", info[r]["text"][:300].replace("\n", " "))


if __name__ == "__main__":
    main()
