#!/usr/bin/env python3
"""Holds the program to its floors on the developers' data sets.

  python3 quality/gate.py --stemma ./stemma --shared ../shared [--set NAME ...] [--print]

floors.json has, by set, the sha256 of the gold it was measured against and the least value of each figure. A set whose gold
has changed is measured and printed, but fails only where the hash still fits: other data needs other floors. Exit status 1
where a figure is below its floor. Lowering a floor needs a change of floors.json that says why in its commit.
"""
import argparse, glob, hashlib, json, os, subprocess, sys, tempfile

HERE = os.path.dirname(os.path.abspath(__file__))


def fingerprint(paths):
    h = hashlib.sha256()
    for p in sorted(paths):
        with open(p, "rb") as f:
            h.update(f.read())
    return h.hexdigest()


def main():
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument("--stemma", required=True)
    ap.add_argument("--shared", required=True)
    ap.add_argument("--set", action="append", dest="sets")
    ap.add_argument("--print", action="store_true", help="print figures and hashes only, hold to nothing")
    a = ap.parse_args()
    with open(os.path.join(HERE, "floors.json")) as f:
        floors = json.load(f)
    bad = 0
    for name, floor in sorted(floors.items()):
        if a.sets and name not in a.sets:
            continue
        gold = glob.glob(os.path.join(a.shared, "data", floor["gold"]))
        if not gold:
            print("%-16s passed over: %s is not here" % (name, floor["gold"]))
            continue
        with tempfile.NamedTemporaryFile(suffix=".json") as out:
            run = [sys.executable, os.path.join(a.shared, "eval", "run_all.py"), "--stemma", a.stemma, "--data", os.path.join(a.shared, "data"),
                   "--set", name, "--json", out.name] + floor.get("options", [])
            done = subprocess.run(run, capture_output=True, text=True)
            if done.returncode:
                print("%-16s FAILED to run: %s" % (name, (done.stdout + done.stderr).strip()[-400:]))
                bad += 1
                continue
            figures = json.load(open(out.name))[name]
        same = fingerprint(gold) == floor["sha256"]
        for key, least in sorted(floor["floors"].items()):
            value = figures.get(key)
            below = value is None or value < least
            word = "ok" if not below else "BELOW" if same else "below, but the data is other data"
            print("%-16s %-14s %7s  floor %s  %s" % (name, key, "n/a" if value is None else "%.3f" % value, least, word))
            bad += below and same and not a.print
        if a.print:
            print("%-16s sha256 %s seconds %.1f" % (name, fingerprint(gold), figures["seconds"]))
    print("gate: %s" % ("%d below" % bad if bad else "all floors held"))
    return 1 if bad else 0


if __name__ == "__main__":
    sys.exit(main())
