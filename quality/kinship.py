#!/usr/bin/env python3
"""How many pairs of reports by different outlets are held to be of one source: false kinship, on real news.

  python3 quality/kinship.py [--stemma ./stemma] [--shared ../shared] [--keep FOLDER] [--only STORY,STORY]

Of every other story of AllSides (those that no constant was fitted on) the first two neighbours of different outlets: 531 pairs. Each story is
examined whole. Printed are the pairs of one source, with the relation, the longest passage outside quotation marks that they share word for
word and the words in all passages, and what a reader held of them (quality/kinship.json: `true`, one text is behind both; `false`, each
reporter's own; by identifiers, no text). Pairs that nobody has read are printed as `unread`. With --keep the dossiers are kept and used again:
8 to 9 s a story beside other work, an hour and more in all.
"""
import argparse, gzip, json, pathlib, re, subprocess, sys, tempfile


def lines(path):
    with gzip.open(path, "rt", encoding="utf-8") as f:
        yield from map(json.loads, f)


def pairs(folder):
    """Story, its reports, the pair."""
    reports = {r["id"]: r for r in lines(folder / "reports.jsonl.gz")}
    outlet = {i: r.get("outlet") or "" for i, r in reports.items()}
    for n, g in enumerate(lines(folder / "gold.jsonl.gz")):
        ids = g["reports"]
        for a, b in zip(ids, ids[1:]):
            if n % 2 == 1 and a in outlet and b in outlet and outlet[a] != outlet[b]:
                yield g["story"], [reports[i] for i in ids if i in reports], a, b
                break


def examine(stemma, story, reports, keep):
    out = keep / (story + ".json")
    if not out.exists():
        source = keep / (story + ".jsonl")
        source.write_text("".join(json.dumps(r) + "\n" for r in reports), encoding="utf-8")
        subprocess.run([stemma, "examine", "--quiet", "--json", str(out), str(source)], check=True, stdout=subprocess.DEVNULL)
    return json.loads(out.read_text(encoding="utf-8"))


def shared(dossier, story, a, b):
    """Words of the longest passage outside quotation marks that stands word for word in both, and of all."""
    text = {r["id"]: r["text"] for r in dossier["reports"]}
    longest = total = 0
    for p in story["passages"]:
        if {p["a"]["report"], p["b"]["report"]} == {a, b}:
            said = text[p["a"]["report"]][p["a"]["start"]:p["a"]["end"]]
            n = len(re.findall(r"\w+", said))
            total += n
            if p["kind"] != "paraphrase" and not re.search("[\"\u201c\u201d]", said):
                longest = max(longest, n)
    return longest, total


def main():
    p = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    p.add_argument("--stemma", default="./stemma")
    p.add_argument("--shared", type=pathlib.Path, default=pathlib.Path("../shared"))
    p.add_argument("--keep", type=pathlib.Path)
    p.add_argument("--only", help="these stories only, by name")
    a = p.parse_args()
    keep = a.keep or pathlib.Path(tempfile.mkdtemp())
    keep.mkdir(parents=True, exist_ok=True)
    read = {frozenset(r["pair"]): r for r in json.loads(pathlib.Path(__file__).with_name("kinship.json").read_text(encoding="utf-8"))}
    only = set(a.only.split(",")) if a.only else None
    n = examined = unclear = excerpts = 0
    held = {"true": 0, "false": 0, "unread": 0}
    for story, reports, x, y in pairs(a.shared / "data" / "allsides"):
        n += 1
        if only is not None and story not in only:
            continue
        examined += 1
        d = examine(a.stemma, story, reports, keep)
        for s in d["stories"]:
            if not {x, y} <= set(s["reports"]):
                continue
            together = [c for c in s["sources"] if {x, y} <= set(c["reports"])]
            more = [c for c in s["sources"] if len({x, y} & set(c["reports"])) == 1]
            if together and more:
                excerpts += 1
                print("%s %s %s an excerpt only" % (story, x, y))
                continue
            if not together:
                reason = s["independentSources"].get("reason") or ""
                mine = [c["id"] for c in s["sources"] if x in c["reports"] or y in c["reports"]]
                unclear += all(re.search(i + r"\b", reason) for i in mine)
                continue
            r = read.get(frozenset((x, y)))
            verdict = r["held"] if r else "unread"
            held[verdict] += 1
            kinds = sorted({e["relation"] for e in s["lineage"]["edges"] if e["to"] in (x, y)})
            run, words = shared(d, s, x, y)
            print("%s %s %s %s %s run=%d words=%d %s" % (
                story, x, y, together[0]["name"] or "-", "/".join(kinds), run, words, verdict + (": " + r["what"] if r else "")))
            sys.stdout.flush()
    joined = sum(held.values())
    print("pairs %d, examined %d, in one source %d (%.1f %%), of these read and held true %d, false %d (%.1f %%), unread %d; an excerpt %d; cannot be told %d" % (
        n, examined, joined, 100 * joined / n, held["true"], held["false"], 100 * held["false"] / n, held["unread"], excerpts, unclear))


if __name__ == "__main__":
    main()
