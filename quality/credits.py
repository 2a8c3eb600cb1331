"""Lists the lines of credit and the datelines of the extraction sets' pages, found in the page's own lines by patterns of this script, and what `stemma extract` makes of them.

  stemma extract DATA/extraction/pages/*/*.html.gz > out.jsonl
  python3 quality/credits.py DATA/extraction out.jsonl

A line counts where it stands in the article's lines or up to eight lines behind the last one. Figures: kept = its words are in the report's text;
typed = a part of kind credit or dateline covers half of what credits (a caption's or picture's credit is listed apart).
"""
import gzip, html, json, os, re, sys

AG = r"(?:AP|The Associated Press|Associated Press|AFP|Agence France-Presse|dpa|DPA|Reuters|REUTERS|APA|EFE|ANSA|NTB|TT|Ritzau|PTI|ANI|IANS|Xinhua|TASS|Tass|Bloomberg|SDA|sda|KNA|epd|EPD|SID|sid|CP|The Canadian Press|Canadian Press|PA|AAP|ANP|Belga|Lusa|Yonhap|Kyodo|Anadolu|AA|UPI|CNA|ATS|Keystone-SDA|KEYSTONE-SDA|AWP|awp|dts|RND|DPA-AFX|dpa-AFX)"
CREDIT = [re.compile(p) for p in [
    r"(?i)^\W*(?:additional )?(?:reporting|writing|written|editing|edited|compiled|translated|translation|production|produced|graphics?)(?: and \w+)? by\b.{2,300}$",
    r"(?i)\bcontribut(?:ed|ing) (?:to (?:this|the) (?:report|story|article)|reporting)|\bcontributed\.?$",
    r"(?i)^\W*(?:with|mit|avec|con|met|med)\b.{0,60}\b(?:inputs?|agenc(?:y|ies)|agenturen|agences|agencias|material|files|wires?|reuters|afp|ap|dpa)\W*$",
    r"^\W*" + AG + r"(?:\s?[/,;&-]\s?[\w. ]{2,20}){0,3}\W*$",
    r"[.!?\"”»]\W{0,3}[(\[]" + AG + r"(?:\s?[/,;&-]\s?[\w. ]{2,25}){0,3}[)\]]\W*$",
    r"(?i)\b(?:originally|first) (?:published|appeared|posted)\b|^\W*(?:this|the) (?:story|article|report|post|piece) (?:was|is|has been|originally)\b.{0,60}\b(?:published|produced|syndicated|republished|reprinted|adapted)\b",
    r"(?i)^\W*(?:quellen?|sources?|fuentes?|fonte|bron|kilde|källa)\s*:\s",
    r"^\W*(?:©|Copyright|\(c\))\s?.{0,30}\b" + AG + r"\b"]]
DATELINE = [re.compile(p) for p in [
    r"^\W*[^\W\d_][\w\s.,'/-]{1,50}\W{1,3}[(\[]" + AG + r"\b[^)\]]{0,25}[)\]]",
    r"^\W*[(\[]" + AG + r"\b[^)\]]{0,25}[)\]]",
    r"^[A-ZÀ-Ý][A-ZÀ-Ý\s.,'-]{2,40}(?:,\s?[\w. ]{2,20}){0,2}\s?(?:[(\[][^)\]]{2,30}[)\]])?\s?[-–—:]{1,2}\s?\S",
    r"^\W*" + AG + r"\s*[-–—]\s*\S"]]
WORD = re.compile(r"\w+")


def lines(page):
    page = re.sub(r"(?is)<(script|style|noscript|template|svg|select)\b.*?</\1\s*>|<!--.*?-->", " ", page)
    page = re.sub(r"(?i)</?(?:a|abbr|b|em|i|span|strong|small|sup|sub|u|font|mark|time|cite|q|wbr|img)\b[^>]*>", "", page)
    page = re.sub(r"\s+", " ", page)
    page = re.sub(r"<[^>]*>", "\n", page)
    return [x for x in (re.sub(r"\s+", " ", html.unescape(l)).strip() for l in page.split("\n")) if WORD.search(x)]


def grams(words):
    return {tuple(words[i:i + 4]) for i in range(len(words) - 3)}


def main():
    data, out = sys.argv[1], {}
    for p in sys.argv[2:]:
        for l in open(p, encoding="utf-8"):
            r = json.loads(l)
            out[re.sub(r"\.html?$|\.html\.gz$", "", r["id"])] = r
    tally = {}
    for s in ("aeb", "fundus80", "fundus258", "wcxb"):
        for l in gzip.open(f"{data}/gold.{s}.jsonl.gz", "rt", encoding="utf-8"):
            g = json.loads(l)
            page = lines(gzip.open(f"{data}/pages/{s}/{g['id']}.html.gz", "rb").read().decode("utf-8", "replace"))
            gold = grams(WORD.findall(" ".join([g["text"]] + (g.get("alts") or []))))
            of = [len(grams(WORD.findall(x)) & gold) > .5 * max(1, len(WORD.findall(x)) - 3) for x in page]
            at = [i for i, x in enumerate(of) if x and len(page[i]) > 40]
            if not at:
                continue
            r = out[g["id"]]
            seen = set()
            for i in range(at[0], min(len(page), at[-1] + 9)):
                x = page[i]
                kind = "credit" if any(p.search(x) for p in CREDIT) and (len(x) < 400 or CREDIT[4].search(x)) else None
                if kind is None and (i <= at[0] + 2 or i in at[:2]) and any(p.search(x) for p in DATELINE):
                    kind = "dateline"
                if kind is None or x in seen:
                    continue
                seen.add(x)
                state = judge(r, x, kind)
                tally[(s, kind, state)] = tally.get((s, kind, state), 0) + 1
                print(s, kind, state, "gold" if of[i] else "-", g["id"][:30], "|", x[:110] + (" … " + x[-60:] if len(x) > 170 else x[110:]), sep="\t")
    for k in sorted(tally):
        print(*k, tally[k], sep="\t", file=sys.stderr)


def judge(r, x, kind):
    text = r["text"]
    words = WORD.findall(x)
    part = words[-8:] if kind == "credit" else words[:6]
    m = re.search(r"\W+".join(map(re.escape, part)), text)
    if not m:
        return "lost"
    kinds = {p["kind"] for p in r["parts"] if p["start"] < m.end() and p["end"] > m.start()}
    for k in ("credit", "dateline", "caption"):
        if k in kinds:
            return k
    return "kept-as-" + "+".join(sorted(kinds))


main()
