#!/usr/bin/env python3
"""Kills `stemma watch` and `stemma index` again and again at random moments, then looks whether anything was lost.

  quality/kill_watch.py --stemma ./stemma --rounds 200 [--pages 60] [--seed 1]

A server on this machine gives feeds whose entries grow from round to round, on many loopback addresses, now and then a 503 or
a broken answer. After the last kill the rounds go on undisturbed until nothing waits. Then: every acknowledged report is in the
archive, every entry's report is there once, `stemma check` is content, and a search for the word in all of them finds them all.
Texts are invented. Standard library only; POSIX.
"""
import argparse, http.server, json, os, random, re, signal, subprocess, sys, tempfile, threading, time

def page(n):
    return (f'<html><head><title>Notice {n}</title></head><body><article><h1>Notice number {n} of the parish</h1>'
            f'<p>The parish of lot{n} said on Monday that the common well was cleaned, and that its keeper w{n} stays.</p>'
            f'<p>Nobody objected; the next meeting of lot{n} is in the spring, at the old mill by the river.</p></article></body></html>')

def main():
    a = argparse.ArgumentParser()
    a.add_argument('--stemma', required=True); a.add_argument('--rounds', type=int, default=200)
    a.add_argument('--pages', type=int, default=60); a.add_argument('--seed', type=int, default=1)
    a.add_argument('--least', type=float, default=.2); a.add_argument('--most', type=float, default=6)
    a = a.parse_args()
    rnd = random.Random(a.seed)
    shown = [3]; calm = [False]; lock = threading.Lock(); asked = {}

    class H(http.server.BaseHTTPRequestHandler):
        def log_message(self, *x): pass
        def do_GET(self):
            with lock: asked[self.path] = asked.get(self.path, 0) + 1; bad = 1 if calm[0] else rnd.random()
            m = re.match(r'/p(\d+)\.html', self.path)
            try:
                if self.path == '/robots.txt': self.send_error(404); return
                if self.path == '/feed':
                    items = ''.join(f'<item><title>Notice {n}</title><link>http://127.0.0.{2 + n % 200}:{port}/p{n}.html</link></item>' for n in range(shown[0]))
                    body = f'<rss version="2.0"><channel><title>Parish</title>{items}</channel></rss>'.encode()
                    tag = f'"{shown[0]}"'
                    if self.headers.get('If-None-Match') == tag:
                        self.send_response(304); self.end_headers(); return
                    self.send_response(200); self.send_header('ETag', tag)
                elif m:
                    if bad < .03: self.send_response(503); self.send_header('Retry-After', '1'); self.end_headers(); return
                    body = page(int(m[1])).encode(); self.send_response(200); self.send_header('Content-Type', 'text/html')
                else: self.send_error(404); return
                self.send_header('Content-Length', str(len(body) + (50 if m and bad < .05 else 0))); self.end_headers(); self.wfile.write(body)
            except (BrokenPipeError, ConnectionResetError): pass

    class S(http.server.ThreadingHTTPServer): daemon_threads = True; request_queue_size = 100
    server = S(('0.0.0.0', 0), H); port = server.server_address[1]
    threading.Thread(target=server.serve_forever, daemon=True).start()
    d = tempfile.mkdtemp(prefix='kill-watch'); arch = os.path.join(d, 'archive'); feeds = os.path.join(d, 'feeds')
    open(feeds, 'w').write(f'http://127.0.0.1:{port}/feed\n')
    watch = a.stemma.split() + ['watch', '--once', '--allow-private', '--archive', arch, feeds]
    acked = []; killed = 0

    def run(cmd, after):
        nonlocal killed
        p = subprocess.Popen(cmd, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True, start_new_session=True)
        lines = []; t = threading.Thread(target=lambda: lines.extend(p.stdout)); t.start()
        try: p.wait(after)
        except subprocess.TimeoutExpired: os.killpg(p.pid, signal.SIGKILL); p.wait(); killed += 1
        t.join()
        return [l.split('\t') for l in lines if l.endswith('\n') and l.count('\t') >= 4]

    for i in range(a.rounds):
        shown[0] = max(shown[0], min(a.pages, 3 + (a.pages - 3) * i // max(1, a.rounds * 3 // 4)))
        acked += run(watch, rnd.uniform(a.least, a.most))
        if i % 5 == 4: run(a.stemma.split() + ['index', '--archive', arch], rnd.uniform(a.least, a.most))
    shown[0] = a.pages; calm[0] = True
    # What failed in the storm waits for minutes; its time is brought forward, nothing else is touched.
    import sqlite3
    for _ in range(4):
        acked += run(watch, 600)
        with sqlite3.connect(os.path.join(arch, 'archive.db')) as c: c.execute("UPDATE entry SET due = 0 WHERE state = 'waiting'"); c.execute('UPDATE feed SET due = 0')
    out = lambda *x: subprocess.run(a.stemma.split() + [*x, '--archive', arch], capture_output=True, text=True)
    reports = [json.loads(l) for l in out('export').stdout.splitlines()]
    ids = {r['id'] for r in reports}; titles = [r['text'].split('\n')[0] for r in reports]
    found = out('search', '--json', '--limit', '100000', 'parish').stdout.count('\n')
    lost = [x for x in acked if x[1] not in ids]; missing = [n for n in range(a.pages) if not any(f'lot{n} said' in r['text'] for r in reports)]
    twice = len(titles) - len(set(titles)); check = out('check').returncode
    ok = not lost and not missing and not twice and check == 0 and found == len(reports)
    print(f'rounds={a.rounds} killed={killed} acknowledged={len(acked)} reports={len(reports)} lost={len(lost)} missing={len(missing)} twice={twice} found={found} check={check} ok={ok}')
    sys.exit(0 if ok else 1)

main()
