#!/usr/bin/env python3
"""Writes a good fixture of every form that `stemma extract` reads, and spoilt ones, and looks what is said of each.

  python3 quality/malformed.py --stemma ./stemma [--only WORD] [--verbose]

Each case is one run over the spoilt file and a good page behind it, under -Xmx512m as the wrapper is given. Counted as right: as many reports as the
case still holds, the good page among them; exactly as many rejected lines as there are faults, each naming the file (and the place within, where the case
says which); exit code 0 where anything was read and 3 where nothing was; nothing on standard error that is no line of ours. All texts are invented.
"""
import argparse, base64, gzip, io, json, os, random, re, resource, subprocess, sys, tempfile, time, zipfile

P = ["The ferry to Lomvik ran aground on Tuesday evening with 214 people on board, the harbour office of Sandnes said.",
     "\u201cNobody was hurt, and the hull is whole,\u201d said the harbour master, Ingrid Solheim. Two tugs were sent from Haugen before midnight.",
     "The line has carried 40,000 passengers a year since the bridge was closed in 2028. It is to sail again on Friday, the company wrote."]
TEXT = "\n\n".join(P)
HTML = "".join("<p>%s</p>" % p for p in P)
PAGE = ("<!doctype html><html lang=en><head><title>Ferry aground off Lomvik</title><meta charset=utf-8></head><body><h1>Ferry aground off Lomvik</h1><article>%s</article></body></html>" % HTML).encode()
CASES = []


def case(name, data, reports, faults, place="", extra=()):
    CASES.append((name, data if isinstance(data, bytes) or data is None else data.encode("utf-8"), reports, faults, place, extra))


def zipped(entries, **kw):
    b = io.BytesIO()
    with zipfile.ZipFile(b, "w", zipfile.ZIP_DEFLATED, **kw) as z:
        for n, d in entries:
            z.writestr(zipfile.ZipInfo(n, (2031, 3, 5, 1, 2, 4)) if not isinstance(n, zipfile.ZipInfo) else n, d, zipfile.ZIP_DEFLATED)
    return b.getvalue()


def warc(n, body=PAGE, typ="text/html", head="HTTP/1.1 200 OK", length=None, more=b""):
    http = head.encode() + b"\r\nContent-Type: " + typ.encode() + b"\r\n" + more + b"\r\n" + body
    return (b"WARC/1.0\r\nWARC-Type: response\r\nWARC-Date: 2031-03-05T00:00:00Z\r\nWARC-Target-URI: https://a.example/%d\r\nContent-Type: application/http; msgtype=response\r\n"
            b"Content-Length: %d\r\n\r\n" % (n, len(http) if length is None else length)) + http + b"\r\n\r\n"


def pdf(lines, spoil=None):
    stream = "BT /F1 11 Tf 14 TL 60 760 Td\n" + "\n".join("(%s) Tj T*" % l.replace("(", "").replace(")", "").encode("latin-1", "ignore").decode("latin-1") for l in lines) + "\nET"
    objs = ["<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
            "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>",
            "<< /Length %d >>\nstream\n%s\nendstream" % (len(stream), stream), "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>"]
    out, at = b"%PDF-1.4\n", []
    for i, o in enumerate(objs):
        at.append(len(out))
        out += ("%d 0 obj\n%s\nendobj\n" % (i + 1, o)).encode("latin-1")
    x = len(out)
    out += ("xref\n0 %d\n0000000000 65535 f \n" % (len(objs) + 1) + "".join("%010d 00000 n \n" % a for a in at)
            + "trailer\n<< /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n" % (len(objs) + 1, x)).encode()
    return out


def wrap(words, width=80):
    out, l = [], ""
    for w in words.split():
        if len(l) + len(w) > width:
            out.append(l)
            l = ""
        l += (" " if l else "") + w
    return out + [l]


rnd = random.Random(7)
NOISE = bytes(rnd.randrange(256) for _ in range(20000))
ITEM = "<item><title>Ferry aground %d</title><link>https://a.example/%d</link><pubDate>Wed, 05 Mar 2031 10:00:00 GMT</pubDate><description>" + HTML.replace("<", "&lt;") + "</description></item>"
RSS = "<?xml version='1.0'?><rss version='2.0'><channel><title>Lomvik Post</title>" + "".join(ITEM % (i, i) for i in (1, 2, 3)) + "</channel></rss>"
ENTRY = "<entry><title>Ferry aground %d</title><link href='https://a.example/%d'/><updated>2031-03-05T10:00:00Z</updated><content type='html'>" + HTML.replace("<", "&lt;") + "</content></entry>"
ATOM = "<?xml version='1.0'?><feed xmlns='http://www.w3.org/2005/Atom'><title>Lomvik Post</title>" + "".join(ENTRY % (i, i) for i in (1, 2, 3)) + "</feed>"
URL = "<url><loc>https://a.example/%d</loc><news:news><news:publication><news:name>Lomvik Post</news:name><news:language>en</news:language></news:publication><news:publication_date>2031-03-05</news:publication_date><news:title>Ferry aground %d</news:title></news:news></url>"
SITEMAP = "<?xml version='1.0'?><urlset xmlns='http://www.sitemaps.org/schemas/sitemap/0.9' xmlns:news='http://www.google.com/schemas/sitemap-news/0.9'>" + "".join(URL % (i, i) for i in (1, 2, 3)) + "</urlset>"
NEWSML = ("<?xml version='1.0'?><newsItem xmlns='http://iptc.org/std/nar/2006-10-01/' guid='tag:a' version='1'><itemMeta><versionCreated>2031-03-05T10:00:00Z</versionCreated><provider literal='Lomvik Post'/></itemMeta>"
          "<contentMeta><headline>Ferry aground</headline><creditline>Nordlys</creditline></contentMeta><contentSet><inlineXML contenttype='application/xhtml+xml'><html xmlns='http://www.w3.org/1999/xhtml'><head><title>x</title></head><body>" + HTML + "</body></html></inlineXML></contentSet></newsItem>")
FEED = json.dumps({"version": "https://jsonfeed.org/version/1.1", "title": "Lomvik Post", "items": [{"id": str(i), "url": "https://a.example/%d" % i, "title": "Ferry aground %d" % i, "content_html": HTML} for i in (1, 2, 3)]}, indent=1)
NINJS2 = json.dumps({"uri": "urn:a", "type": "text", "versioncreated": "2031-03-05T10:00:00Z", "headlines": [{"value": "Ferry aground"}], "bodies": [{"contenttype": "text/html", "value": HTML}]}, indent=1)
NINJS3 = json.dumps({"standard": {"name": "ninjs", "version": "3.0"}, "uri": "urn:a", "type": "text", "versionCreated": "2031-03-05T10:00:00Z", "headlines": [{"value": "Ferry aground"}], "bodies": [{"contentType": "text/html", "value": HTML}]}, indent=1)
SCHEMA = json.dumps({"@context": "https://schema.org", "@graph": [{"@type": "NewsArticle", "headline": "Ferry aground", "datePublished": "2031-03-05T10:00:00Z", "articleBody": TEXT}]}, indent=1)
LINES = [json.dumps({"id": "r%d" % i, "title": "Ferry aground", "text": TEXT}) for i in (1, 2, 3)]
CSV = "title,text,published\n" + "".join('"Ferry aground %d","%s",2031-03-05\n' % (i, TEXT.replace('"', '""')) for i in (1, 2, 3))
MAIL = "From: desk@lomvik.example\r\nDate: Wed, 5 Mar 2031 10:00:00 +0000\r\nSubject: Ferry aground\r\nMIME-Version: 1.0\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n" + TEXT.replace("\n", "\r\n") + "\r\n"
MBOX = "".join("From desk@lomvik.example Wed Mar  5 10:00:00 2031\n%s\n" % MAIL.replace("\r\n", "\n").replace("Ferry aground", "Ferry aground %d" % i) for i in (1, 2, 3))
DOC = "<?xml version='1.0' encoding='UTF-8'?><w:document xmlns:w='http://schemas.openxmlformats.org/wordprocessingml/2006/main'><w:body>" + "".join("<w:p><w:r><w:t>%s</w:t></w:r></w:p>" % p for p in P) + "</w:body></w:document>"
DOCX = zipped([("[Content_Types].xml", "<Types/>"), ("word/document.xml", DOC)])
WARC = b"".join(warc(i) for i in (1, 2, 3))
WARCGZ = b"".join(gzip.compress(warc(i), mtime=0) for i in (1, 2, 3))
WACZ = zipped([("datapackage.json", "{}"), ("archive/data.warc.gz", WARCGZ), ("pages/pages.jsonl", "{}")])
PDF = pdf(sum((wrap(p) + [""] for p in P), []))


def spoil(b, at, n=40, with_=None):
    b = b if isinstance(b, bytes) else b.encode()
    return b[:at] + (with_ if with_ is not None else bytes(rnd.randrange(128, 256) for _ in range(n))) + b[at + n:]


def cut(b, share):
    b = b if isinstance(b, bytes) else b.encode()
    return b[:int(len(b) * share)]


# good fixtures
for n, d, k in [("good.html", PAGE, 1), ("good.txt", TEXT, 1), ("good.rss", RSS, 3), ("good-rss.xml", RSS, 3), ("good-atom.xml", ATOM, 3), ("good-sitemap.xml", SITEMAP, 3), ("good-newsml.xml", NEWSML, 1),
                ("good-feed.json", FEED, 3), ("good-ninjs2.json", NINJS2, 1), ("good.ninjs", NINJS3, 1), ("good-schema.json", SCHEMA, 1), ("good.jsonl", "\n".join(LINES), 3), ("good.csv", CSV, 3),
                ("good.eml", MAIL, 1), ("good.mbox", MBOX, 3), ("good.pdf", PDF, 1), ("good.docx", DOCX, 1), ("good.warc", WARC, 3), ("good.warc.gz", WARCGZ, 3), ("good.wacz", WACZ, 3),
                ("good.zip", zipped([("a.html", PAGE), ("b/c.jsonl", "\n".join(LINES))]), 4), ("good.html.gz", gzip.compress(PAGE), 1), ("good-twice.html.gz.gz", gzip.compress(gzip.compress(PAGE)), 1),
                ("good-zip.zip", zipped([("in.zip", zipped([("a.html", PAGE)]))]), 1), ("good-utf16.jsonl", "\n".join(LINES).encode("utf-16"), 3), ("good-bom.jsonl", b"\xef\xbb\xbf" + "\n".join(LINES).encode(), 3),
                ("good-bom.json", b"\xef\xbb\xbf" + FEED.encode(), 3), ("good-utf16.csv", CSV.encode("utf-16"), 3), ("good-utf16-rss.xml", RSS.encode("utf-16"), 3), ("good-lines.json", "\n".join(LINES), 3)]:
    case(n, d, k, 0)

# nothing, noise, zeros
for ext in ("html", "txt", "xml", "json", "jsonl", "csv", "eml", "mbox", "pdf", "docx", "warc", "warc.gz", "warc.zst", "wacz", "zip", "ninjs", "html.gz"):
    case("empty." + ext, b"", 0, 1)
    case("noise." + ext, NOISE, 0, 1)
    case("blank." + ext, b" \n\n \n", 0, 1)
case("empty-inside.html.gz", gzip.compress(b""), 0, 1)
case("empty-inside.jsonl.gz", gzip.compress(b""), 0, 1)
case("empty-inside.warc.gz", gzip.compress(b""), 0, 1)
case("empty-inside.zip", zipped([]), 0, 1)
ZEROS = gzip.compress(bytes(200 << 20), 6)
for ext in ("txt", "html", "xml", "json", "jsonl", "csv", "mbox", "eml", "pdf", "warc"):
    case("zeros.%s.gz" % ext, ZEROS, 0, 1)
case("zeros-docx.docx", zipped([("word/document.xml", bytes(200 << 20))]), 0, 1)
case("zeros-zip.zip", zipped([("a.html", PAGE), ("zeros.txt", bytes(200 << 20)), ("b.html", PAGE)]), 2, 1, "!zeros.txt")
case("zeros-wacz.wacz", zipped([("archive/a.warc", bytes(200 << 20))]), 0, 1)
case("zeros-body.warc", warc(1) + warc(2, gzip.compress(bytes(200 << 20)), more=b"Content-Encoding: gzip\r\n") + warc(3), 2, 1, "@")
case("zeros-twice.txt.gz.gz", gzip.compress(ZEROS), 0, 1)

# JSON
case("cut-feed.json", cut(FEED, .7), 2, 1, ":")
case("cut-feed-one-line.json", cut(json.dumps(json.loads(FEED)), .7), 2, 1, ":")
case("cut-early.json", cut(FEED, .1), 0, 1, ":")
case("cut-ninjs2.json", cut(NINJS2, .6), 0, 1, ":")
case("cut.ninjs", cut(NINJS3, .6), 0, 1, ":")
case("cut-schema.json", cut(SCHEMA, .6), 0, 1, ":")
case("comma.json", FEED.replace('"title": "Ferry aground 2",', '"title" "Ferry aground 2",'), 1, 1, ":")
case("unknown.json", '{"settings": {"volume": 3}}', 0, 1)
case("number.json", "[1, 2, 3]", 0, 1)
case("emptylist.json", "[]", 0, 1)
case("emptyitem.json", json.dumps([{"title": "A", "text": TEXT}, {"title": "", "text": ""}, {"title": "C", "text": TEXT}]), 2, 1, "#2")
case("itemofother.json", json.dumps([{"title": "A", "text": TEXT}, 17, {"title": "C", "text": TEXT}]), 2, 1, "#2")
case("deep.json", "[" * 100000, 0, 1)
case("deep-object.json", '{"a":' * 5000 + "1" + "}" * 5000, 0, 1)
case("behind.json", NINJS2 + "\n}}}} garbage", 1, 1, ":")
case("ninjs2-nobody.json", json.dumps({"uri": "urn:a", "type": "text", "headlines": [{"value": ""}], "bodies": []}), 0, 1)
case("ninjs3-wrongtypes.ninjs", json.dumps({"uri": 3, "headlines": "x", "bodies": {"value": 3}}), 0, 1)
case("schema-nobody.json", json.dumps({"@context": "https://schema.org", "@type": "NewsArticle"}), 0, 1)
case("number-long.json", '{"text": "%s", "n": %s}' % (P[0], "9" * 5000), 0, 1)
# JSON lines
case("badline.jsonl", LINES[0] + "\n{\"id\": \"x\", \"text\": \n" + LINES[2], 2, 1, ":2")
case("cutline.jsonl", "\n".join(LINES)[:-40], 2, 1, ":3")
case("array.jsonl", LINES[0] + "\n[1,2]\n" + LINES[2], 2, 1, ":2")
case("notext.jsonl", LINES[0] + "\n{\"id\":\"x\"}\n" + LINES[2], 2, 1, ":2")
case("number.jsonl", LINES[0] + "\n17\n" + LINES[2], 2, 1, ":2")
case("textnumber.jsonl", LINES[0] + "\n{\"id\":\"x\",\"text\":{\"a\":1}}\n" + LINES[2], 2, 1, ":2")
case("long.jsonl", LINES[0] + "\n{\"id\":\"x\",\"text\":\"" + "a" * (17 << 20) + "\"}\n" + LINES[2], 2, 1, ":2")
case("badutf8.jsonl", LINES[0].encode() + b'\n{"id":"x","text":"\xff\xfe\xc3("}\n' + LINES[2].encode(), 2, 1, ":2")
case("surrogate.jsonl", LINES[0] + '\n{"id":"x","text":"' + P[0] + ' \\ud83d"}\n' + LINES[2], 3, 0)
case("blanktext.jsonl", LINES[0] + '\n{"id":"x","text":"  "}\n' + LINES[2], 2, 1, ":2")
case("cutpack.jsonl.gz", cut(gzip.compress("\n".join(LINES * 300).encode()), .6), None, 1)
# XML
case("cut-rss.xml", cut(RSS, .8), 2, 1)
case("cut-atom.xml", cut(ATOM, .8), 2, 1)
case("cut-sitemap.xml", cut(SITEMAP, .75), 2, 1)
case("cut-newsml.xml", cut(NEWSML, .9), 0, 1)
case("tags-rss.xml", RSS.replace("</title><link>https://a.example/2", "</titel><link>https://a.example/2"), None, 1)
case("noitems-rss.xml", "<rss><channel><title>Lomvik Post</title></channel></rss>", 0, 1)
case("emptyitem-rss.xml", RSS.replace(ITEM % (2, 2), "<item></item>"), 2, 1, "#2")
case("entity-rss.xml", RSS.replace("<rss", "<!DOCTYPE r [<!ENTITY a 'aaaaaaaa'><!ENTITY b '&a;&a;&a;&a;'><!ENTITY f SYSTEM 'file:///etc/passwd'>]><rss", 1).replace("Ferry aground 2", "Ferry &b; &f; aground 2"), 3, None)
case("empty-atom.xml", "<feed xmlns='http://www.w3.org/2005/Atom'></feed>", 0, 1)
case("empty-sitemap.xml", "<urlset></urlset>", 0, 1)
case("nobody-newsml.xml", "<newsItem><contentMeta/></newsItem>", 0, 1)
case("deep-rss.xml", "<rss><channel>" + "<item>" * 100000, None, 1)
case("other.xml", "<?xml version='1.0'?><inventory><thing>spade</thing></inventory>", None, None)
case("notxml.rss", "This file has the wrong name, and nothing else is wrong with it.\n\n" + TEXT, 1, 0)
# CSV
case("nohead.csv", "a,b\n1,2\n", 0, 1)
case("shortrow.csv", CSV + '"only a title"\n', 3, 1, ":")
case("openquote.csv", CSV + '"Ferry aground 4","' + TEXT, 3, 1, ":")
case("openquote-middle.csv", CSV.replace('"Ferry aground 2"', '"Ferry aground 2'), None, 1, ":")
case("emptyrow.csv", CSV + '"","",""\n', 3, 1)
case("headonly.csv", "title,text\n", 0, 1)
case("nul.csv", CSV.replace("Ferry aground 2", "Ferry\0aground 2"), 3, 0)
# mail
case("nohead.eml", "Ferry aground.\n\n" + TEXT, None, None)
case("notext.eml", MAIL.replace("text/plain; charset=utf-8", "application/octet-stream"), 0, 1)
case("cutpart.eml", "From: a@b.example\nDate: Wed, 5 Mar 2031 10:00:00 +0000\nSubject: x\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=zz\n\n--zz\nContent-Type: text/plain\n\n" + P[0] + "\n", 1, 0)
case("nobody.eml", "From: a@b.example\nDate: Wed, 5 Mar 2031 10:00:00 +0000\nSubject: x\n\n", 0, 1)
case("base64.eml", "From: a@b.example\nDate: Wed, 5 Mar 2031 10:00:00 +0000\nSubject: x\nContent-Type: text/plain\nContent-Transfer-Encoding: base64\n\n!!!!%%%%\n", 0, 1)
case("middle.mbox", MBOX.replace("From: desk@lomvik.example\nDate: Wed, 5 Mar 2031 10:00:00 +0000\nSubject: Ferry aground 2\n", "X: y\n"), 2, 1, "#2")
case("before.mbox", "rubbish\n\n" + MBOX, 3, 1)
case("nomessages.mbox", "rubbish\nand more\n", 0, 1)
# PDF
case("cut.pdf", cut(PDF, .5), None, None)
case("head.pdf", b"%PDF-1.4\n" + NOISE, 0, 1)
case("notext.pdf", pdf([]), 0, 1)
case("spoilt.pdf", spoil(PDF, 300, 200), None, None)
case("loop.pdf", PDF.replace(b"/Kids [3 0 R]", b"/Kids [2 0 R]"), 0, 1)
# DOCX
case("nodocument.docx", zipped([("x.xml", "<x/>")]), 0, 1)
case("cut.docx", cut(DOCX, .5), 0, 1)
case("nozip.docx", TEXT, None, None)
case("badxml.docx", zipped([("word/document.xml", DOC[:len(DOC) * 2 // 3])]), 0, 1)
case("notext.docx", zipped([("word/document.xml", "<w:document xmlns:w='x'><w:body/></w:document>")]), 0, 1)
# web archives
case("cut.warc", cut(WARC, .8), 2, 1, "@")
case("cut-head.warc", WARC + b"WARC/1.0\r\nWARC-Type: resp", 3, 1, "@")
case("rubbish-middle.warc", warc(1) + b"rubbish rubbish\r\nmore rubbish\r\n\r\n" + warc(2) + warc(3), 3, 1, "@")
case("nolength.warc", warc(1) + warc(2).replace(b"Content-Length: ", b"Content-Langth: ", 1) + warc(3), 2, 1, "@")
case("wronglength.warc", warc(1) + warc(2, length=100) + warc(3), 2, None, "@")
case("toolong-length.warc", warc(1) + warc(2, length=10 ** 9) + warc(3), None, 1, "@")
case("negative-length.warc", warc(1) + warc(2, length=-5) + warc(3), 2, 1, "@")
case("nopage.warc", warc(1) + warc(2, b"<html><body></body></html>") + warc(3), 2, 1, "@")
case("picture.warc", warc(1) + warc(2, NOISE, typ="image/png") + warc(3), 2, 0)
case("notfound.warc", warc(1) + warc(2, head="HTTP/1.1 404 Not Found") + warc(3), 2, 0)
case("noise-page.warc", warc(1) + warc(2, NOISE) + warc(3), 2, 1, "@")
case("nopages.warc", warc(2, NOISE, typ="image/png"), 0, 1)
case("longpage.warc", warc(1) + warc(2, b"<html>" + b"a " * (9 << 20)) + warc(3), 2, 1, "@")
case("cut.warc.gz", cut(WARCGZ, .8), 2, 1, "@")
case("spoilt.warc.gz", spoil(WARCGZ, len(WARCGZ) // 2, 30), 2, 1, "@")
case("coding.warc", warc(1) + warc(2, NOISE, more=b"Content-Encoding: br\r\n") + warc(3), 2, 1, "@")
case("coding-unknown.warc", warc(1) + warc(2, NOISE, more=b"Content-Encoding: compress\r\n") + warc(3), 2, 1, "@")
case("oneMember.warc.gz", gzip.compress(WARC), 3, 0)
case("plain-named.warc.gz", WARC, 3, 0)
case("packed-named.warc", WARCGZ, 3, 0)
case("nowarc.wacz", zipped([("datapackage.json", "{}")]), 0, 1)
case("cut.wacz", cut(WACZ, .3), None, 1)
# archives
Z = PAGE
for i in range(5):
    Z = zipped([("level%d.zip" % i if i else "a.html", Z)])
case("five-deep.zip", Z, 0, 1)
GZ = PAGE
for i in range(6):
    GZ = gzip.compress(GZ)
case("six-times.html.gz", GZ, 0, 1)
case("cut.zip", cut(zipped([("a.html", PAGE), ("b.html", NOISE.hex())]), .7), None, 1)
case("spoilt-one.zip", spoil(zipped([("a.html", PAGE), ("b.html", PAGE + NOISE.hex().encode()), ("c.html", PAGE)]), 2500, 60), None, 1)
case("escape.zip", zipped([("../../../etc/x.html", PAGE)]), 1, 0)
case("folders-only.zip", zipped([("a/", b"")]), 0, 1)
case("one-bad.zip", zipped([("a.html", PAGE), ("b.json", "{"), ("c.html", PAGE)]), 2, 1, "!b.json")
case("one-empty.zip", zipped([("a.html", PAGE), ("b.txt", b""), ("c.html", PAGE)]), 2, 1, "!b.txt")
b = bytearray(zipped([("a.html", PAGE)]))
b[6] |= 1
b[b.find(b"PK\x01\x02") + 8] |= 1
case("encrypted.zip", bytes(b), 0, 1)
case("cut.html.gz", cut(gzip.compress(PAGE + NOISE.hex().encode()), .6), None, 1)
case("behind.html.gz", gzip.compress(PAGE) + b"rubbish", 1, None)
case("crc.html.gz", gzip.compress(PAGE)[:-8] + b"12345678", None, 1)
# pages
case("notext.html", "<!doctype html><html><head><title>x</title></head><body><script>1</script></body></html>", 0, 1)
case("cut.html", cut(PAGE, .9), 1, 0)
case("deep.html", "<html><body>" + "<div>" * 100000 + HTML, None, None)
case("badcharset.html", PAGE.replace(b"charset=utf-8", b"charset=klingon"), 1, 0)
case("picture.html", b"\x89PNG\r\n\x1a\n" + NOISE, 0, 1)
case("nul.txt", TEXT.encode()[:100] + bytes(500) + TEXT.encode()[100:], 0, 1)


FILE = re.compile(r"[^:#@!]*")


def main():
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument("--stemma", required=True)
    ap.add_argument("--only", default="")
    ap.add_argument("--verbose", action="store_true")
    ap.add_argument("--together", action="store_true", help="all files in one run, for speed: exit codes are then not looked at")
    a = ap.parse_args()
    wrong, n, worst = 0, 0, 0
    with tempfile.TemporaryDirectory() as d:
        good = os.path.join(d, "zz-good.html")
        open(good, "wb").write(PAGE)
        special = [("missing.html", 0, 1), ("folder-empty", 0, 1), ("pipe", 0, 1), ("no*match", 0, 1), ("circle", 0, 1), ("bad\\u0000name", 0, 1)]
        os.mkdir(os.path.join(d, "folder-empty"))
        os.mkfifo(os.path.join(d, "pipe"))
        os.symlink(os.path.join(d, "circle"), os.path.join(d, "circle"))
        todo = [(n_, None, r, f, "", ()) for n_, r, f in special] + CASES
        todo = [t for t in todo if a.only in t[0]]
        for t in todo:
            if t[1] is not None:
                open(os.path.join(d, t[0]), "wb").write(t[1])
        every = {}
        if a.together:
            out, bad, *_ = run(a.stemma, [os.path.join(d, t[0]) for t in todo] + [good], d)
            every = {}, {}
            for s in out:
                every[0].setdefault(FILE.match(s).group(), []).append(s)
            for r in bad:
                every[1].setdefault(FILE.match(r["source"]).group(), []).append(r)
        for name, data, reports, faults, place, _ in todo:
            path = os.path.join(d, name)
            if a.together:
                lines = every[0].get(path, [])
                bad = every[1].get(path, [])
                problems = []
            else:
                out, bad, code, err, peak = run(a.stemma, [path, good], d)
                worst = max(worst, peak)
                lines = [s for s in out if not s.endswith("zz-good.html")]
                problems = ([] if len(out) > len(lines) else ["the good page is missing"]) + ([] if code == 0 else ["exit code %d" % code])
                problems += ["standard error: " + err[:200]] if err else []
                if reports == 0:
                    code = run(a.stemma, [path], d)[2]
                    problems += [] if code == 3 else ["alone: exit code %d" % code]
            if reports is not None and len(lines) != reports:
                problems.append("%d reports, not %d" % (len(lines), reports))
            if faults is not None and len(bad) != faults:
                problems.append("%d rejected lines, not %d" % (len(bad), faults))
            problems += ["the line does not name the file: " + r["source"] for r in bad if not r["source"].startswith(path)]
            problems += ["no place within: " + r["source"] for r in bad if place and not r["source"][len(path):].startswith(place)]
            n += 1
            wrong += bool(problems)
            if problems or a.verbose:
                print("%s %-26s %d reports; %s%s" % ("WRONG" if problems else "right", name, len(lines), " | ".join(r["source"][len(d) + 1:] + ": " + r["reason"] for r in bad[:4]), " <<< " + "; ".join(problems) if problems else ""))
                sys.stdout.flush()
    print("cases=%d wrong=%d peakMB=%d" % (n, wrong, worst >> 10))
    return 1 if wrong else 0


def run(stemma, args, d):
    rejected = os.path.join(d, "..", os.path.basename(d) + ".rejected")
    p = subprocess.Popen(stemma.split() + ["extract", "--rejected", rejected] + args, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    out, err = p.communicate(timeout=600)
    bad = [json.loads(l) for l in open(rejected, encoding="utf-8")]
    os.remove(rejected)
    peak = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss
    err = "\n".join(l for l in err.decode("utf-8", "replace").splitlines() if l != "stemma: no report could be read")
    return [json.loads(l)["source"] for l in out.decode("utf-8").splitlines()], bad, p.returncode, err, peak


sys.exit(main())
