#!/usr/bin/env python3
"""Planted disagreements found, and false ones: conflicts.py --stemma "./stemma" FOLDER...

Each FOLDER holds samples as ../samples does: NAME/ with reports, NAME.truth.json with what is true of them. A planted conflict is
found where a discrepancy of its kind has all its values; anything else that is reported counts as false, except that a disagreement
between quoted words or names that the truth lists under "altered" or "corruptions" is passed over. "noConflict" lists traps.
"""
import argparse
import json
import pathlib
import subprocess
import sys
import tempfile


def has(discrepancy, values):
    have = [r["value"].lower() for r in discrepancy["readings"]]
    return all(any(v.lower() in h or (len(h) > 1 and h in v.lower().split()) for h in have) for v in values)


def main():
    p = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    p.add_argument("--stemma", required=True)
    p.add_argument("--verbose", action="store_true")
    p.add_argument("folders", nargs="+", type=pathlib.Path)
    a = p.parse_args()
    planted = found = verdicts = reported = false = traps = fallen = 0
    for folder in a.folders:
        for truth in sorted(folder.glob("*.truth.json")):
            reports = truth.with_name(truth.name.replace(".truth.json", ""))
            with tempfile.TemporaryDirectory() as tmp:
                out = pathlib.Path(tmp) / "o.json"
                subprocess.run([*a.stemma.split(), "examine", "--json", str(out), str(reports)], check=True, stdout=subprocess.DEVNULL)
                dossier = json.loads(out.read_text(encoding="utf-8"))
            want = json.loads(truth.read_text(encoding="utf-8"))
            for story in want["stories"]:
                all_found = [d for s in dossier["stories"] if set(s["reports"]) & set(story["reports"]) for d in s["discrepancies"]]
                right = set()
                for w in story.get("conflicts", []):
                    planted += 1
                    hit = [d for d in all_found if d["kind"] == w["kind"] and has(d, w["values"])]
                    found += bool(hit)
                    ok = any(d["verdict"] == w["verdict"] and d["supported"] == w["supported"] for d in hit)
                    verdicts += ok
                    right |= {d["id"] for d in hit}
                    if a.verbose:
                        print(truth.name, "found " if hit else "MISSED", "" if ok else "verdict wrong", w["kind"], w["values"],
                              [(d["verdict"], d["supported"]) for d in hit])
                spelling = {c["surface"] for c in story.get("corruptions", [])} | set(story.get("spellings", []))
                for d in all_found:
                    if d["kind"] == "name" and spelling & {r["value"] for r in d["readings"]}:
                        continue
                    reported += 1
                    if d["id"] not in right:
                        false += 1
                        if a.verbose:
                            print(truth.name, "FALSE", d["kind"], [r["value"] for r in d["readings"]], d["verdict"])
                for t in story.get("noConflict", []):
                    traps += 1
                    fell = any(has(d, t) and d["id"] not in right for d in all_found)
                    fallen += fell
                    if a.verbose and fell:
                        print(truth.name, "TRAP", t)
    print(f"planted={planted} found={found} recall={found / max(1, planted):.3f} verdictRight={verdicts} reported={reported} "
          f"precision={1 - false / max(1, reported):.3f} traps={traps} fallen={fallen}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
