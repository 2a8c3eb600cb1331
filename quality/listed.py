#!/usr/bin/env python3
"""The statements of the five reports against careful readers' lists: what several of them say, and on how many sources.

  python3 quality/listed.py [--stemma ./stemma] [--shared ../shared] [--show] [LIST ...]

listed/*.json hold no text: for each statement its places as [start, end] in code points of the report's file, and the sources behind it
(the groups are {000, 001, 004}, {002} and {003}). Each list is one reader's, made without a look at the program or at another's list, and finer than
the program's statements: one printed statement may answer several of a list.

found    statements of the list of which one printed statement has two reports' places, overlapping by half of the shorter one
right    of these, the reports are the list's and the count is told without doubt and is the list's
on list  of the printed statements of two reports and more, those that answer one of the list
"""
import argparse
import json
import pathlib
import subprocess
import tempfile

HERE = pathlib.Path(__file__).parent


def holds(a, report, start, end):
    shared = min(a["end"], end) - max(a["start"], start)
    return a["report"] == report and shared > 0 and 2 * shared >= min(a["end"] - a["start"], end - start)


def score(statements, listed, show):
    found = right = 0
    used = set()
    for n, e in enumerate(listed):
        best = None
        for s in statements:
            hit = {r for r, at in e["in"].items() if any(holds(a, r, *p) for a in s["attestations"] for p in at)}
            got = {a["report"] for a in s["attestations"]}
            if len(hit) >= 2:
                used.add(s["id"])
                key = (len(hit) - len(got - set(e["in"])), len(hit), s["id"])
                best = max(best or (key, s, got), (key, s, got), key=lambda x: x[0])
        same = best and best[2] == set(e["in"]) and best[1]["low"] == best[1]["high"] == e["sources"]
        found += bool(best)
        right += bool(same)
        if show and not same:
            print("%3d %-7s wanted %s, %d sources%s" % (
                n, "count" if best else "missed", " ".join(sorted(e["in"])), e["sources"],
                "; told %s, %d-%d: %s" % (" ".join(sorted(best[2])), best[1]["low"], best[1]["high"], best[1]["text"][:90]) if best else ""))
    return found, right, len(used)


def main():
    p = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    p.add_argument("--stemma", default="./stemma")
    p.add_argument("--shared", type=pathlib.Path, default=pathlib.Path("../shared"))
    p.add_argument("--show", action="store_true", help="print what is missed or counted otherwise")
    p.add_argument("lists", nargs="*", type=pathlib.Path)
    o = p.parse_args()
    with tempfile.TemporaryDirectory() as tmp:
        out = pathlib.Path(tmp, "five.json")
        subprocess.run([o.stemma, "examine", "--quiet", "--json", str(out), str(o.shared / "reports" / "blinken")], check=True, stdout=subprocess.DEVNULL)
        dossier = json.loads(out.read_text(encoding="utf-8"))
    statements = [x for s in dossier["stories"] for x in s["statements"] if x["reports"] > 1]
    for path in o.lists or sorted((HERE / "listed").glob("*.json")):
        listed = json.loads(path.read_text(encoding="utf-8"))
        found, right, used = score(statements, listed, o.show)
        print("%s: listed=%d found=%d right=%d printed=%d on_list=%d precision=%.3f" % (
            path.stem, len(listed), found, right, len(statements), used, used / max(1, len(statements))))


if __name__ == "__main__":
    main()
