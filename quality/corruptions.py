#!/usr/bin/env python3
"""Spoilt names and words found, and false alarms: corruptions.py [--verbose] --stemma "./stemma" quality/corruptions/NAME...

NAME/ holds the reports of an invented story, NAME.truth.json what a copier or a machine spoilt in them and honest spellings that differ.
A spoilt place is found where a corruption other than "spelling" touches it; its reading is right where "correct" says the same (what has
no right reading needs none). A corruption that touches no spoilt place, but of kind "spelling", is a false alarm.
"""
import argparse
import json
import pathlib
import subprocess
import tempfile


def main():
    p = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    p.add_argument("--stemma", required=True)
    p.add_argument("--verbose", action="store_true")
    p.add_argument("stories", nargs="+", type=pathlib.Path)
    a = p.parse_args()
    for story in a.stories:
        truth = json.loads(pathlib.Path(f"{story}.truth.json").read_text(encoding="utf-8"))
        with tempfile.TemporaryDirectory() as tmp:
            out = pathlib.Path(tmp, "d.json")
            subprocess.run([*a.stemma.split(), "examine", "--json", str(out), str(story)], check=True, stdout=subprocess.DEVNULL)
            dossier = json.loads(out.read_text(encoding="utf-8"))
        text = {r["id"]: r["text"] for r in dossier["reports"]}
        said = [c for s in dossier["stories"] for c in s["corruptions"]]
        found = right = 0
        explained = set()
        for c in truth["corruptions"]:
            at = text[c["report"]]
            places = [i for i in range(len(at)) if at.startswith(c["surface"], i)]
            hits = [i for i, d in enumerate(said) if d["report"] == c["report"] and any(d["start"] < x + len(c["surface"]) and x < d["end"] for x in places)]
            explained |= set(hits)
            hits = [said[i] for i in hits if said[i]["kind"] != "spelling"]
            found += bool(hits)
            ok = any(not c["correct"] or d["correct"] and (d["correct"] in c["correct"] or c["correct"] in d["correct"]) for d in hits)
            right += ok
            if a.verbose:
                print("  found " if hits else "  MISSED", c["surface"], "->", [(d["surface"], d["correct"], d["kind"]) for d in hits])
        false = [d for i, d in enumerate(said) if i not in explained and d["kind"] != "spelling"]
        called = [d for d in said if d["kind"] == "spelling"]
        honest = [d for d in false if d["surface"] in truth.get("honest", [])]
        if a.verbose:
            for d in false:
                print("  FALSE ", d["report"], d["surface"], "->", d["correct"], d["kind"])
            print("  spelling:", [d["surface"] for d in called])
        print(f"{story.name}: spoilt={len(truth['corruptions'])} found={found} readings right={right} false alarms={len(false)}, of honest spellings {len(honest)}; told as spelling {len(called)}")


if __name__ == "__main__":
    main()
