#!/usr/bin/env python3
"""Kills `stemma watch`, `add`, `index`, `search` and `show` with SIGKILL at random moments, then looks whether anything was lost.

  python3 quality/faults.py --stemma ./stemma --rounds 200
  python3 quality/faults.py --stemma ./stemma --rounds 200 --archive 'jdbc:postgresql://127.0.0.1:5999/faults?user=postgres' \\
      --psql 'psql -h 127.0.0.1 -p 5999 -U postgres faults' --server-data DIR --server-start 'CMD'

Every round one or two of them run at the same time on one archive and are killed after a random time; 'add' every other time
soon after its first acknowledgement. The feed is given by a server on this machine, on many loopback addresses; it grows from round to round and
now and then answers 503 or breaks off. With --server-start the database server, whose process number stands in DIR/postmaster.pid,
is killed too, every tenth round, and started again. After the last kill the rounds go on undisturbed until nothing waits.

Then: 'check --dossiers' must find nothing wrong with the database, the index and the dossiers of all stories of two reports and more;
every acknowledged report must be in the archive, with its text; every entry of the feed and every report of an 'add' that ended must be there
once; a search for the word in all of them must find them all, and none twice. Last line: figures as key=value; exit code 1 where anything is wrong.
Texts are invented. Standard library only; POSIX."""
import argparse, collections, http.server, json, os, random, re, shlex, signal, subprocess, sys, tempfile, threading, time

SYLLABLES = "ba ke li mo nu ra se ti vo zu dar fen gol hes jun kar lom mir nes pol".split()
EVENTS = ["flooded the cellars of", "tore down the old mill of", "closed the bridge of", "emptied the reservoir above", "darkened the streets of"]
CAUSES = ["a storm", "a broken main", "a landslide", "a fire in the pump house", "a rotten beam"]


def word(rnd, n):
    return "".join(rnd.choice(SYLLABLES) for _ in range(n)).capitalize()


def text(n):
    """Report n: three reports tell one story, each in words of its own; every one holds the word 'tidings'."""
    k, way = divmod(n, 3)
    rnd = random.Random(k)
    place, mayor, chief, river, firm = word(rnd, 3), word(rnd, 3), word(rnd, 4), word(rnd, 3), word(rnd, 4)
    event, cause, hurt, year = rnd.choice(EVENTS), rnd.choice(CAUSES), rnd.randrange(2, 60), rnd.randrange(1700, 1990)
    s = [f"{cause.capitalize()} {event} {place} on Tuesday night, and {hurt} people had to leave their houses on the {river}.",
         f"\u201cWe have never seen the like since {year},\u201d said {mayor} {chief}, the mayor of {place}.",
         f"The {firm} works, which keep the banks of the {river}, sent {hurt + 3} workers.",
         f"Repairs are to take {hurt % 9 + 2} weeks, the {firm} works said on Wednesday."]
    if way == 1:
        s = [f"In {place}, {cause} {event} the town: {hurt} people left their houses along the {river}, the mayor said."] + s[1:2] + s[3:]
    if way == 2:
        s = s[2:] + s[:2]
    return f"Tidings {n} from {place}", s


def page(n):
    title, s = text(n)
    return f"<html><head><title>{title}</title></head><body><article><h1>{title}</h1>" + "".join(f"<p>{x}</p>" for x in s) + "</article></body></html>"


class Running:
    """A command whose standard output is read as it comes."""

    def __init__(self, kind, command):
        self.kind = kind
        self.process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, start_new_session=True)
        self.lines, self.err = [], []
        self.readers = [threading.Thread(target=lambda: self.lines.extend(iter(self.process.stdout.readline, ""))),
                        threading.Thread(target=lambda: self.err.extend(self.process.stderr))]
        for r in self.readers: r.start()

    def end(self, kill):
        try:
            if kill and self.process.poll() is None: os.killpg(self.process.pid, signal.SIGKILL)
        except ProcessLookupError: pass
        code = self.process.wait()
        for r in self.readers: r.join()
        return code

    def acknowledged(self):
        return [l.rstrip("\n").split("\t") for l in self.lines if l.endswith("\n") and l.count("\t") >= 3]


def main():
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument("--stemma", default="./stemma")
    ap.add_argument("--archive", help="default: a fresh folder")
    ap.add_argument("--psql", help="command that runs SQL on a server's archive")
    ap.add_argument("--server-data"); ap.add_argument("--server-start")
    ap.add_argument("--rounds", type=int, default=200)
    ap.add_argument("--pages", type=int, default=150, help="entries of the feed at the end")
    ap.add_argument("--least", type=float, default=.3, help="seconds"); ap.add_argument("--most", type=float, default=5)
    ap.add_argument("--seed", type=int, default=1)
    a = ap.parse_args()
    rnd = random.Random(a.seed)
    folder = tempfile.mkdtemp(prefix="stemma-faults")
    archive = a.archive or os.path.join(folder, "archive")
    stemma = shlex.split(a.stemma)
    shown, calm, lock = [3], [False], threading.Lock()

    class Site(http.server.BaseHTTPRequestHandler):
        def log_message(self, *x): pass

        def do_GET(self):
            with lock: bad = 1 if calm[0] else rnd.random()
            m = re.match(r"/p(\d+)\.html", self.path)
            try:
                if self.path == "/feed":
                    tag = f'"{shown[0]}"'
                    if self.headers.get("If-None-Match") == tag:
                        self.send_response(304); self.end_headers(); return
                    items = "".join(f"<item><title>Tidings {n}</title><link>http://127.0.0.{2 + n % 200}:{port}/p{n}.html</link></item>" for n in range(shown[0]))
                    body = f'<rss version="2.0"><channel><title>Parish</title>{items}</channel></rss>'.encode()
                    self.send_response(200); self.send_header("ETag", tag)
                elif m and bad >= .03:
                    body = page(int(m[1])).encode(); self.send_response(200); self.send_header("Content-Type", "text/html")
                elif m:
                    self.send_response(503); self.send_header("Retry-After", "1"); self.end_headers(); return
                else: self.send_error(404); return
                self.send_header("Content-Length", str(len(body) + (50 if m and bad < .05 else 0))); self.end_headers(); self.wfile.write(body)
            except (BrokenPipeError, ConnectionResetError): pass

    class Server(http.server.ThreadingHTTPServer): daemon_threads = True; request_queue_size = 100
    server = Server(("0.0.0.0", 0), Site); port = server.server_address[1]
    threading.Thread(target=server.serve_forever, daemon=True).start()
    feeds = os.path.join(folder, "feeds"); open(feeds, "w").write(f"http://127.0.0.1:{port}/feed\n")
    counts, wrong, acknowledged, whole, stories = collections.Counter(), [], {}, set(), []
    added = 100_000

    def command(kind):
        nonlocal added
        where = ["--archive", archive]
        if kind == "watch": return ["watch", "--once", "--allow-private", *where, feeds]
        if kind == "index": return ["index", *(["--rebuild"] if rnd.random() < .5 else ["--speakers"] if rnd.random() < .5 else []), *where]
        if kind == "search": return ["search", *where, rnd.choice(["tidings", "speaker:" + text(rnd.randrange(30))[1][1].split()[-5]])]
        if kind == "show" and stories: return ["show", *where, rnd.choice(stories[-20:])]
        file = os.path.join(folder, f"a{added}.jsonl")
        with open(file, "w") as f:
            for n in range(added, added + 12):
                title, s = text(n)
                f.write(json.dumps({"id": f"n{n}", "title": title, "text": "\n\n".join(s)}) + "\n")
        added += 12
        return ["add", "--quiet", *where, file]

    def up():
        if a.psql:
            for _ in range(300):
                if subprocess.run(shlex.split(a.psql) + ["-c", "SELECT 1"], capture_output=True).returncode == 0: return
                time.sleep(.2)
            sys.exit("the database server does not come up")

    def kill_server():
        pid = int(open(os.path.join(a.server_data, "postmaster.pid")).readline())
        os.kill(pid, signal.SIGKILL); time.sleep(1)
        counts["serverKilled"] += 1
        subprocess.Popen(a.server_start, shell=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, start_new_session=True)
        up()

    up()
    Running("add", stemma + command("add")).end(False)
    begin = time.time()
    for i in range(a.rounds):
        shown[0] = max(shown[0], min(a.pages, 3 + (a.pages - 3) * i // max(1, a.rounds * 3 // 4)))
        kinds = [["watch", "add"], ["watch", "index"], ["add", "add"], ["index", "add"], ["watch", "search"], ["show", "index"]][i % 6]
        first = added
        running = [Running(k, stemma + command(k)) for k in kinds]
        seconds = [rnd.uniform(a.least, a.most) for _ in kinds]
        start = time.time()
        if i % 2:
            while running[0].process.poll() is None and not running[0].lines and time.time() < start + 60: time.sleep(.01)
            start = time.time(); seconds = [s / 4 for s in seconds]
        down = a.server_start and i % 10 == 9
        if down: time.sleep(min(seconds)); kill_server()
        for s, r in sorted(zip(seconds, running), key=lambda x: x[0]):
            time.sleep(max(0, start + s - time.time()))
            code = r.end(True)
            counts[("killed " if code == -signal.SIGKILL else "ended ") + r.kind] += 1
            if code > 0 and not down and r.kind != "watch" and "another process is writing the index" not in "".join(r.err):
                wrong.append(f"round {i}: {r.kind} ended with {code}: {''.join(r.err)[:300]!r}")
            if r.kind == "add" and code == 0: whole.update(x[1] for x in r.acknowledged())
            if r.kind in ("watch", "add"):
                for outcome, report, version, story, *_ in r.acknowledged():
                    acknowledged[report] = story
                    stories.append(story)
    print("killing took %.0f s" % (time.time() - begin), file=sys.stderr)
    shown[0] = a.pages; calm[0] = True

    def run(*args):
        return subprocess.run(stemma + [*args, "--archive", archive], capture_output=True, text=True)

    # What failed in the storm waits for minutes; its time is brought forward, nothing else is touched.
    for _ in range(5):
        for sql in ("UPDATE entry SET due = 0 WHERE state = 'waiting'", "UPDATE feed SET due = 0"):
            if a.psql: subprocess.run(shlex.split(a.psql) + ["-c", sql], capture_output=True, check=True)
            else:
                import sqlite3
                with sqlite3.connect(os.path.join(archive, "archive.db")) as c: c.execute(sql)
        r = Running("watch", stemma + command("watch"))
        r.end(False)
        acknowledged.update({x[1]: x[3] for x in r.acknowledged()})
    r = run("check")
    if r.returncode: wrong.append("check before the last search: " + r.stderr[:1000])
    there = {}
    for line in run("export").stdout.splitlines():
        row = json.loads(line)
        if row["id"] in there: wrong.append("twice: " + row["id"])
        there[row["id"]] = row["text"]
    number = {i: int(m[1]) for i in there for m in [re.match(r"[np](\d+)$", i)] if m}
    for i in sorted(set(acknowledged) | whole):
        if i not in there: wrong.append("lost: " + i)
    for n in range(a.pages):
        if f"p{n}" not in there: wrong.append(f"entry {n} of the feed was lost")
    for i, t in there.items():
        if i not in number: wrong.append("no report of ours: " + i); continue
        said = text(number[i])[1]
        if not all(x in t for x in said): wrong.append("not as it was sent: " + i)
    found = [json.loads(x)["report"] for x in run("search", "--json", "--limit", "1000000", "tidings").stdout.splitlines()]
    if sorted(found) != sorted(there): wrong.append(f"a search finds {len(found)} of {len(there)} reports")
    kept = [json.loads(x) for x in run("stories").stdout.splitlines()]
    if sorted(i for s in kept for i in s["reports"]) != sorted(there): wrong.append("the stories do not hold every report once")
    several = [s["story"] for s in kept if len(s["reports"]) > 1]
    for s in several:
        if run("show", s).returncode: wrong.append("show " + s + " fails")
    r = run("check", "--dossiers")
    if r.returncode: wrong.append("check --dossiers: " + r.stderr[:2000])
    print(r.stdout.strip(), file=sys.stderr)
    for w in wrong[:20]: print("WRONG " + w)
    print("faults  rounds=%d %s reports=%d stories=%d dossiers=%d acknowledged=%d lost=%d wrong=%d" % (
        a.rounds, " ".join("%s=%d" % (k.replace(" ", "_"), v) for k, v in sorted(counts.items())), len(there), len(kept), len(several),
        len(acknowledged), sum(i not in there for i in acknowledged), len(wrong)))
    sys.exit(1 if wrong else 0)


main()
