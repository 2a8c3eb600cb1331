"""Statements joined over reports, against lists made by hand.

Each DIR/NAME/ holds the reports of an invented story, DIR/NAME.truth.json what two or more of them say: for each statement and
report a piece of its wording, which reports go back to one source, and pairs of places that say different things.

    python3 quality/statements.py [--verbose] --stemma ./stemma quality/statements/glassworks ...
"""
import argparse
import json
import pathlib
import subprocess
import tempfile


def spans(text, pieces):
    out = []
    for p in pieces:
        i = text.find(p)
        if i < 0:
            raise SystemExit(f"not in the report: {p!r}")
        out.append((i, i + len(p)))
    return out


def touches(at, places):
    return any(at["start"] < e and s < at["end"] for s, e in places)


def score(story, stemma, verbose):
    truth = json.loads(pathlib.Path(f"{story}.truth.json").read_text(encoding="utf-8"))
    texts = {f.stem: f.read_text(encoding="utf-8") for f in sorted(story.glob("*.txt"))}
    family = {r: name for name, rs in truth["sources"].items() for r in rs}
    with tempfile.TemporaryDirectory() as tmp:
        out = pathlib.Path(tmp, "d.json")
        subprocess.run([*stemma.split(), "examine", "--json", str(out), str(story)], check=True, stdout=subprocess.DEVNULL)
        dossier = json.loads(out.read_text(encoding="utf-8"))
    printed = [s for t in dossier["stories"] for s in t["statements"] if s["reports"] > 1]
    listed = [(s["about"], {r: spans(texts[r], p) for r, p in s["in"].items()}) for s in truth["statements"]]
    found = reports = both = pairs = hit = 0
    for about, places in listed:
        n = len(places)
        sources = len({family.get(r, r) for r in places})
        pairs += n * (n - 1) // 2
        best = None
        for s in printed:
            inside = {a["report"] for a in s["attestations"] if a["report"] in places and touches(a, places[a["report"]])}
            outside = {a["report"] for a in s["attestations"]} - set(places)
            key = (len(inside) - len(outside), len(inside))
            if len(inside) > 1 and (best is None or key > best[0]):
                best = (key, s, inside)
        if best:
            found += 1
            k = len(best[2])
            hit += k * (k - 1) // 2
            reports += best[1]["reports"] == n
            both += best[1]["reports"] == n and best[1]["sources"] == sources
        if verbose:
            mark = "MISS" if not best else "part" if best[1]["reports"] != n else "ok"
            print(f"  {mark:4} {about}: {n}/{sources}", "" if not best else f"-> {best[1]['reports']}/{best[1]['sources']} {sorted(best[2])}")
    right = wrong = 0
    for s in printed:
        for i, a in enumerate(s["attestations"]):
            for b in s["attestations"][i + 1:]:
                if a["report"] == b["report"]:
                    continue
                ok = any(
                    a["report"] in p and b["report"] in p and touches(a, p[a["report"]]) and touches(b, p[b["report"]])
                    for _, p in listed)
                right += ok
                wrong += not ok
                if verbose and not ok:
                    cut = lambda x: texts[x["report"]][x["start"]:x["end"]][:110].replace("\n", " ")
                    print("  not listed:", a["report"], "|", cut(a), "||", b["report"], "|", cut(b))
    joined = []
    for (ra, pa), (rb, pb) in truth["apart"]:
        x, y = spans(texts[ra], [pa]), spans(texts[rb], [pb])
        if any(any(a["report"] == ra and touches(a, x) for a in s["attestations"])
               and any(b["report"] == rb and touches(b, y) for b in s["attestations"]) for s in printed):
            joined.append(f"{pa} / {pb}")
    if verbose and joined:
        print("  joined wrongly:", *joined, sep="\n    ")
    print(f"{story.name}: listed {len(listed)}, found {found}, reports right {reports}, sources too {both}; "
          f"pairs found {hit}/{pairs}, joined pairs right {right}/{right + wrong} = {right / max(1, right + wrong):.3f}; "
          f"planted non-joins joined {len(joined)}/{len(truth['apart'])}")


def main():
    p = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    p.add_argument("--stemma", default="./stemma")
    p.add_argument("--verbose", action="store_true")
    p.add_argument("stories", nargs="+", type=pathlib.Path)
    a = p.parse_args()
    for s in a.stories:
        score(s, a.stemma, a.verbose)


main()
