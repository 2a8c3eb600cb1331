#!/usr/bin/env python3
"""Kills 'stemma add' (and 'stemma show') with SIGKILL at random moments, many times over, then checks that nothing acknowledged is lost.

  python3 quality/crash.py --stemma ./stemma --reports ../shared/data/gva/reports.jsonl.gz --rounds 200

Each round starts 'add' on the next chunk of reports and kills it: every other round some time after its first
acknowledgement, else some time after its start; every third round a second 'add' of another chunk runs beside it and is
killed too; every fifth round 'show' is killed while it keeps a dossier. Half of the
killed chunks are added again in the next round.
Afterwards: 'check' must find nothing wrong; every report acknowledged on standard output must be in the archive, text and all;
no report may be there twice; and after the dossiers of some stories are made, 'check --dossiers' must find each equal,
byte for byte, to a fresh one. Last line: figures as key=value; exit code 1 where anything is wrong."""
import argparse, collections, gzip, json, os, random, shlex, signal, subprocess, sys, tempfile, time


def rows(path):
    with (gzip.open(path, "rt", encoding="utf-8") if path.endswith(".gz") else open(path, encoding="utf-8")) as f:
        return [json.loads(line) for line in f if line.strip()]


class Adding:
    """One 'add' of a chunk, its acknowledgements read as they come."""

    def __init__(self, stemma, archive, file):
        self.out = tempfile.NamedTemporaryFile(delete=False)
        self.err = tempfile.NamedTemporaryFile(delete=False)
        self.process = subprocess.Popen(
            stemma + ["add", "--quiet", "--archive", archive, file], stdout=self.out, stderr=self.err, start_new_session=True)

    def acknowledged(self):
        with open(self.out.name, encoding="utf-8") as f:
            return [line.rstrip("\n").split("\t") for line in f if line.endswith("\n")]

    def kill(self):
        try:
            os.killpg(self.process.pid, signal.SIGKILL)
        except ProcessLookupError:
            pass
        code = self.process.wait()
        complaint = open(self.err.name, encoding="utf-8").read()
        acknowledged = self.acknowledged()
        self.out.close()
        self.err.close()
        os.unlink(self.out.name)
        os.unlink(self.err.name)
        return code, acknowledged, complaint


def main():
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument("--stemma", default="./stemma")
    ap.add_argument("--reports", required=True)
    ap.add_argument("--archive", help="default: a fresh folder")
    ap.add_argument("--rounds", type=int, default=200)
    ap.add_argument("--chunk", type=int, default=24, help="reports a chunk")
    ap.add_argument("--dossiers", type=int, default=40, help="stories whose dossiers are made and compared at the end")
    ap.add_argument("--seed", type=int, default=1)
    a = ap.parse_args()
    stemma = shlex.split(a.stemma)
    rnd = random.Random(a.seed)
    folder = tempfile.mkdtemp(prefix="stemma-crash")
    archive = a.archive or os.path.join(folder, "archive")
    reports = rows(a.reports)
    texts = {r["id"]: r["text"] for r in reports}
    files = []
    for n in range(0, len(reports), a.chunk):
        files.append(os.path.join(folder, "chunk%d.jsonl" % n))
        with open(files[-1], "w", encoding="utf-8") as f:
            for r in reports[n:n + a.chunk]:
                f.write(json.dumps(r, ensure_ascii=False) + "\n")
    counts = collections.Counter()
    acknowledged, wrong, known_stories = {}, [], []
    at = 0
    start = time.time()
    for n in range(a.rounds):
        adding = [Adding(stemma, archive, files[at % len(files)])]
        if n % 3 == 2:
            adding.append(Adding(stemma, archive, files[(at + 1) % len(files)]))
        if n % 2:
            while not adding[0].acknowledged() and adding[0].process.poll() is None and time.time() < start + 3600 * 3:
                time.sleep(0.01)
            time.sleep(rnd.random() * 3)
        else:
            time.sleep(rnd.random() * 3.5)
        if n % 5 == 4 and known_stories:
            show = subprocess.Popen(stemma + ["show", "--archive", archive, rnd.choice(known_stories)],
                                    stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, start_new_session=True)
            time.sleep(rnd.random() * 2.5)
            counts["showsKilled"] += show.poll() is None
            try:
                os.killpg(show.pid, signal.SIGKILL)
            except ProcessLookupError:
                pass
            show.wait()
        for i, x in enumerate(adding):
            code, got, complaint = x.kill()
            counts["killed" if code == -signal.SIGKILL else "ended"] += 1
            if complaint.strip():
                wrong.append("round %d: add said %r" % (n, complaint[:300]))
            for outcome, report, version, story in got:
                acknowledged[report] = story
                counts["acknowledgements"] += 1
            known_stories = list(dict.fromkeys(acknowledged.values()))[-30:]
            if i == 0:
                counts["withoutAcknowledgement"] += not got
                at += code == 0 or rnd.random() < 0.5
    print("killing took %.0f s" % (time.time() - start), file=sys.stderr)

    def run(*args):
        return subprocess.run(stemma + list(args) + ["--archive", archive], capture_output=True, text=True)

    r = run("check")
    if r.returncode:
        wrong.append("check: " + r.stderr[:2000])
    there = {}
    for line in run("export").stdout.splitlines():
        row = json.loads(line)
        if row["id"] in there:
            wrong.append("twice: " + row["id"])
        there[row["id"]] = row["text"]
    for report in acknowledged:
        if report not in there:
            wrong.append("lost: " + report)
    for report, text in there.items():
        if texts.get(report) != text:
            wrong.append("not as it was added: " + report)
    stories = [json.loads(line) for line in run("stories").stdout.splitlines()]
    if sorted(i for s in stories for i in s["reports"]) != sorted(there):
        wrong.append("the stories do not hold every report once")
    picked = sorted(stories, key=lambda s: -len(s["reports"]))[: a.dossiers // 2] + rnd.sample(stories, min(len(stories), a.dossiers // 2))
    for s in picked:
        run("show", s["story"])
    r = run("check", "--dossiers")
    if r.returncode:
        wrong.append("check --dossiers: " + r.stderr[:2000])
    for w in wrong[:20]:
        print("WRONG " + w)
    print("crash  rounds=%d %s reports=%d stories=%d acknowledged=%d lost=%d wrong=%d" % (
        a.rounds, " ".join("%s=%d" % c for c in sorted(counts.items())), len(there), len(stories), len(acknowledged),
        sum(i not in there for i in acknowledged), len(wrong)))
    sys.exit(1 if wrong else 0)


if __name__ == "__main__":
    main()
