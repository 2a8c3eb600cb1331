#!/usr/bin/env python3
"""Makes a web archive of the wanted size out of the pages of ../shared/data/extraction, to measure reading by.

  make_warc.py --pages ../shared/data/extraction/pages --megabytes 1024 --out /tmp/big.warc [--gzip]

The pages repeat until the size is reached; each record has an address of its own. Delete the file afterwards: it holds others' texts.
"""
import argparse, glob, gzip, os

ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
ap.add_argument("--pages", required=True)
ap.add_argument("--megabytes", type=int, default=1024)
ap.add_argument("--out", required=True)
ap.add_argument("--gzip", action="store_true", help="each record compressed by itself; the size is then that of the compressed file")
a = ap.parse_args()
pages = sorted(glob.glob(os.path.join(a.pages, "**", "*.html.gz"), recursive=True))
size, n = 0, 0
with open(a.out, "wb") as out:
    while size < a.megabytes << 20:
        body = gzip.open(pages[n % len(pages)]).read()
        http = b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n" + body
        head = ("WARC/1.0\r\nWARC-Type: response\r\nWARC-Date: 2026-11-22T00:00:00Z\r\nWARC-Target-URI: https://pages.example/%d\r\n"
                "Content-Type: application/http; msgtype=response\r\nContent-Length: %d\r\n\r\n" % (n, len(http))).encode()
        record = head + http + b"\r\n\r\n"
        record = gzip.compress(record, 6) if a.gzip else record
        out.write(record)
        size += len(record)
        n += 1
print("%d records, %d bytes" % (n, size))
