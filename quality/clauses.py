#!/usr/bin/env python3
"""Joined clauses and disagreements on 68 real stories, read clause by clause: clauses.py --shared ../shared --stemma ./stemma [STORY ...]

clauses/gold.json holds no text: for each story the ids of its reports (a part of a story of the set), the clauses as [report, start, end]
in code points, which say the same (groups), which contradict each other (differ, with the kind where it is told), and traps (near). A place that the program prints
answers the clauses that it shares most of; a pair of places of two reports in one statement is right where one group has both. Twice ten
stories, "aside" (ten of the first thirty, aside2: ten of the 38 labelled later), are for measuring only: nobody who works on the joiner reads
them or what is wrong in them (--show never prints them).

  --half seen|aside|aside2|all   which stories (default all)        --show joins|missed|bogus|differ   print these with their texts
  --keep FOLDER           keep the dossiers there, and take those that are there already
"""
import argparse
import collections
import gzip
import json
import pathlib
import subprocess
import tempfile

HERE = pathlib.Path(__file__).parent


def texts(shared, wanted):
    out = {}
    for s in sorted({s for s, _ in wanted}):
        with gzip.open(shared / "data" / s / "reports.jsonl.gz", "rt", encoding="utf-8") as f:
            for line in f:
                r = json.loads(line)
                if (s, r["id"]) in wanted:
                    out[r["id"]] = r
    return out


def examine(stemma, name, reports, keep):
    with tempfile.TemporaryDirectory() as tmp:
        place = pathlib.Path(keep or tmp, f"{name}.json")
        if not place.exists():
            given = pathlib.Path(tmp, f"{name}.jsonl")
            given.write_text("".join(json.dumps(r) + "\n" for r in reports), encoding="utf-8")
            subprocess.run([*stemma.split(), "examine", "--quiet", "--json", str(place), str(given)], check=True, stdout=subprocess.DEVNULL)
        return json.loads(place.read_text(encoding="utf-8"))


def shared(a, b):
    return max(0, min(a[2], b[2]) - max(a[1], b[1])) if a[0] == b[0] else 0


def answers(place, clauses):
    """The clauses that share half of the longer with the place; where there is none, those half of which lie in it."""
    near = [k for k, c in enumerate(clauses) if 2 * shared(place, c) >= max(place[2] - place[1], c[2] - c[1], 1)]
    return set(near or [k for k, c in enumerate(clauses) if 2 * shared(place, c) >= max(c[2] - c[1], 1)])


def units(group, clauses):
    """A clause and its parts, of one group, are one."""
    out = []
    for k in group:
        for u in out:
            if any(shared(clauses[k], clauses[o]) for o in u):
                u.add(k)
                break
        else:
            out.append({k})
    return out


def score(name, gold, dossier, words, show):
    clauses = gold["clauses"]
    index = {r: i for i, r in enumerate(gold["reports"])}
    groups = [set(g) for g in gold["groups"]]
    n = collections.Counter()

    def cut(place, most=150):
        return gold["reports"][place[0]] + " | " + words[gold["reports"][place[0]]]["text"][place[1]:place[2]][:most].replace("\n", " ")

    made = []
    for story in dossier["stories"]:
        for s in story["statements"]:
            places = [(index[a["report"]], a["start"], a["end"]) for a in s["attestations"]]
            made.append([(p, answers(p, clauses)) for p in places])
    joined = [m for m in made if len({p[0] for p, _ in m}) > 1]
    for m in joined:
        for i, (p, x) in enumerate(m):
            for q, y in m[i + 1:]:
                if p[0] == q[0]:
                    continue
                if not x or not y:
                    n["unscored"] += 1
                    continue
                n["pairs"] += 1
                ok = any(x & g and y & g for g in groups)
                n["right"] += ok
                if not ok and show == "joins" and not gold["aside"]:
                    print(f"  {name} WRONG\n     {cut(p)}\n     {cut(q)}")
    for g in groups:
        us = units(sorted(g), clauses)
        for i, u in enumerate(us):
            for v in us[i + 1:]:
                a, b = clauses[min(u)], clauses[min(v)]
                if a[0] == b[0]:
                    continue
                n["true"] += 1
                hit = any(any(x & u for _, x in m) and any(y & v for _, y in m) for m in joined)
                n["found"] += hit
                if not hit and show == "missed" and not gold["aside"]:
                    print(f"  {name} MISSED\n     {cut(a)}\n     {cut(b)}")
        n["groups"] += 1
        want = {clauses[k][0] for k in g}
        best = max(([{p[0] for p, x in m if x & g}, {p[0] for p, _ in m}] for m in joined), key=lambda t: (len(t[0] & want) - len(t[1] - want), len(t[0])), default=None)
        n["reportsRight"] += best is not None and len(best[0]) > 1 and best[0] == want and best[1] == want
    told = set()
    for story in dossier["stories"]:
        for d in story["discrepancies"]:
            sides = []
            for r in d["readings"]:
                at = set()
                for a in r["attestations"]:
                    p = (index[a["report"]], a["start"], a["end"])
                    at |= {k for k, c in enumerate(clauses) if shared(p, c)}
                sides.append(at)
            touched = {i for i, (a, b, *_) in enumerate(gold["differ"]) for s, x in enumerate(sides) for t, y in enumerate(sides) if s != t and a in x and b in y}
            n["told"] += 1
            n["unlisted"] += not touched
            told |= touched
            if not touched and show == "bogus" and not gold["aside"]:
                print(f"  {name} NOT LISTED {d['kind']} {d['verdict']} supported={d['supported']} about={d['about']!r}")
                for r in d["readings"]:
                    for a in r["attestations"]:
                        t = words[a["report"]]["text"]
                        print(f"     {r['value']!r}: {a['report']} ...{t[max(0, a['start'] - 110):a['start']]}[[{t[a['start']:a['end']]}]]{t[a['end']:a['end'] + 90]}".replace("\n", " "))
    n["differ"] = len(gold["differ"])
    n["differTold"] = len(told)
    if show == "differ" and not gold["aside"]:
        for i, (a, b, *_) in enumerate(gold["differ"]):
            print(f"  {name} {'told' if i in told else 'MISSED'}\n     {cut(clauses[a])}\n     {cut(clauses[b])}")
    return n


def half(gold):
    return "seen" if not gold["aside"] else "aside" if gold["draw"] == 1 else "aside2"


def line(label, n):
    p, r = n["right"] / max(1, n["pairs"]), n["found"] / max(1, n["true"])
    f = 2 * p * r / max(1e-9, p + r)
    return (f"{label:22} joined pairs right {n['right']}/{n['pairs']} = {p:.3f}, true pairs found {n['found']}/{n['true']} = {r:.3f}, F1 {f:.3f}; "
            f"reports right {n['reportsRight']}/{n['groups']}; contradictions told {n['differTold']}/{n['differ']}, told and not listed {n['unlisted']}/{n['told']}")


def main():
    p = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    p.add_argument("--stemma", default="./stemma")
    p.add_argument("--shared", type=pathlib.Path, default=pathlib.Path("../shared"))
    p.add_argument("--half", choices=("seen", "aside", "aside2", "all"), default="all")
    p.add_argument("--show", choices=("joins", "missed", "bogus", "differ"))
    p.add_argument("--keep", type=pathlib.Path)
    p.add_argument("--each", action="store_true", help="a line for each story")
    p.add_argument("stories", nargs="*")
    a = p.parse_args()
    gold = json.loads((HERE / "clauses" / "gold.json").read_text(encoding="utf-8"))
    gold = {k: g for k, g in gold.items() if (not a.stories or k in a.stories) and a.half in ("all", half(g))}
    if a.keep:
        a.keep.mkdir(parents=True, exist_ok=True)
    words = texts(a.shared, {(g["set"], r) for g in gold.values() for r in g["reports"]})
    sums = collections.defaultdict(collections.Counter)
    for name, g in gold.items():
        dossier = examine(a.stemma, name, [words[r] for r in g["reports"]], a.keep)
        n = score(name, g, dossier, words, a.show)
        if a.each and not g["aside"]:
            print(line(name, n))
        for label in (f"{g['set']} {half(g)}", half(g), "all"):
            sums[label] += n
    for label in sorted(sums, key=lambda s: (" " not in s, s)):
        print(line(label, sums[label]))


if __name__ == "__main__":
    main()
