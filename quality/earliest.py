#!/usr/bin/env python3
"""The peer "the earliest is the original" on generated traditions, as dossiers that score_lineage.py reads.

  python3 ../shared/eval/gen_tradition.py --articles ... --stories ... --traditions 30 --times none --split --out T
  python3 quality/earliest.py star T OUT && python3 ../shared/eval/score_lineage.py --gold T/gold.json OUT

Reports of which one holds 15 % of the other's 5-word shingles are of one group. star: the group's earliest report is the original
of all others. nearest: each report is taken from the earlier one that it shares most shingles with (of its own), an upper bound of what
time stamps and likeness give together. Where no time is known, the order of the file stands for it, as it does for such programs.
"""
import glob, json, os, re, sys


def shingles(t):
    w = re.findall(r"\w+", t.lower())
    return {tuple(w[i:i + 5]) for i in range(max(1, len(w) - 4))}


def main():
    kind, folder, out = sys.argv[1:4]
    os.makedirs(out, exist_ok=True)
    for f in sorted(glob.glob(os.path.join(folder, "traditions", "*.jsonl"))):
        rs = [json.loads(l) for l in open(f, encoding="utf-8")]
        order = sorted(range(len(rs)), key=lambda i: (rs[i].get("published") or "", i))
        s = [shingles(r["text"]) for r in rs]
        near = lambda i, j: len(s[i] & s[j]) / max(1, min(len(s[i]), len(s[j]))) >= .15
        group = list(range(len(rs)))
        for i in range(len(rs)):
            for j in range(i):
                if near(i, j):
                    a, b = group[i], group[j]
                    group = [b if g == a else g for g in group]
        edges = []
        for n, i in enumerate(order):
            before = [j for j in order[:n] if group[j] == group[i]]
            if before:
                p = before[0] if kind == "star" else max(before, key=lambda j: len(s[i] & s[j]))
                edges.append({"from": rs[p]["id"], "to": rs[i]["id"]})
        groups = {}
        for i, g in enumerate(group):
            groups.setdefault(g, []).append(rs[i]["id"])
        sources = [{"id": "s%d" % n, "reports": sorted(r)} for n, r in enumerate(sorted(groups.values()))]
        story = {"id": "s", "reports": [r["id"] for r in rs], "sources": sources,
                 "independentSources": {"count": len(sources), "low": len(sources), "high": len(sources)},
                 "lineage": {"nodes": [{"id": r["id"], "kind": "report"} for r in rs], "edges": edges}}
        with open(os.path.join(out, os.path.basename(f)[:-1]), "w") as o:
            json.dump({"reports": [], "stories": [story]}, o)


if __name__ == "__main__":
    main()
