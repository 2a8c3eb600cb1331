#!/usr/bin/env python3
"""Killed, injured and victims' ages against the registry: casualties.py FACTS.jsonl GVA_FOLDER [--conflicts]

FACTS.jsonl is what stemma.weigh.account.CasualtyFacts writes, one report a line. A story's fact is what most of its reports say; it is
left open where two say different things and neither more often. Stories are split by a hash of their name: rules were made on half A.
"""
import collections
import gzip
import hashlib
import json
import sys


def vote(values):
    c = collections.Counter(v for v in values if v is not None).most_common(2)
    return None if not c or len(c) > 1 and c[0][1] == c[1][1] else c[0][0]


def main():
    facts = {f["id"]: f for f in map(json.loads, open(sys.argv[1]))}
    read = lambda n: [json.loads(l) for l in gzip.open(f"{sys.argv[2]}/{n}.jsonl.gz", "rt")]
    truth = {t["story"]: t for t in read("incidents")}
    dates = {r["id"]: (r["published"], r["outlet"]) for r in read("reports")}
    score = collections.defaultdict(lambda: [0, 0, 0])
    conflicts = []
    for g in read("gold"):
        t = truth.get(g["story"])
        if t is None:
            continue
        half = "A" if hashlib.sha1(g["story"].encode()).digest()[0] % 2 == 0 else "B"
        found = [facts[r] for r in g["reports"] if r in facts]
        for what in ("killed", "injured"):
            said = vote([f[what] for f in found])
            s = score[half, what]
            s[2] += 1
            if said is not None:
                s[1] += 1
                s[0] += said == t[what]
            values = collections.defaultdict(list)
            for f in found:
                if f[what] is not None:
                    values[f[what]].append(dates[f["id"]])
            days = {d for v in values.values() for d, _ in v}
            if len(values) > 1 and len(days) == 1:
                conflicts.append((g["story"], what, {k: sorted({o for _, o in v}) for k, v in values.items()}, t[what]))
        hurt = [p for p in t["participants"] if p.get("type") == "Victim" or (p.get("status") or "").startswith(("Killed", "Injured"))]
        ages = {int(p["age"]) for p in hurt if str(p.get("age", "")).isdigit()}
        said = {a for f in found for a in f["ages"]}
        s = score[half, "ages"]
        s[0] += len(said & ages)
        s[1] += len(said)
        s[2] += len(ages)
    for half in "AB":
        total = [0, 0, 0]
        for what in ("killed", "injured", "ages"):
            r, n, all_ = score[half, what]
            total = [x + y for x, y in zip(total, (r, n, all_))]
            print(f"half={half} {what} precision={r / max(1, n):.3f} recall={r / max(1, all_):.3f} said={n} registry={all_}")
        print(f"half={half} all precision={total[0] / max(1, total[1]):.3f} recall={total[0] / max(1, total[2]):.3f}")
    print("stories whose reports of one day differ:", len(conflicts))
    if "--conflicts" in sys.argv:
        for story, what, values, t in conflicts:
            print(story, what, "; ".join(f"{k}: {', '.join(v)}" for k, v in sorted(values.items())), "registry", t)


if __name__ == "__main__":
    main()
