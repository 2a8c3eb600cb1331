#!/usr/bin/env python3
"""Traditions as gen_tradition.py makes them, but rewriting rephrases sentences as well as replacing words.

  python3 quality/gen_harder.py --eval ../shared/eval --articles ../shared/data/allsides/reports.jsonl.gz \\
      --stories ../shared/data/allsides/gold.jsonl.gz --out DIR --split [--seed 1] [--traditions 20] [--rephrase 5]
  stemma examine --json d.json DIR/traditions/tradition-001.jsonl
  python3 ../shared/eval/score_lineage.py --gold DIR/gold.json DOSSIERS

Every option but --eval and --rephrase is gen_tradition.py's, and so is the output. A copy in which that generator would replace a
share r of the replaceable words has, besides, a share of its sentences rephrased: r times --rephrase, 0.6 at most. Outside
quotation marks only, and planted alterations keep their places:
  passive       "The council approved the plan in May" -> "The plan was approved by the council in May"
  attribution   "..., the minister said." -> "According to the minister, ..."
  fronting      "... on Monday." -> "On Monday, ..."
  merging       two sentences become one with "and" or a semicolon
  splitting     ", and" or ", but" becomes a full stop
  phrases       nominalisation ("decided to" -> "took the decision to") and the choices of a translator
                ("because" -> "as", "about 40" -> "some 40"); a table of our own
Python 3.11, standard library only. The same articles, options and seed give the same bytes.
"""
import re, sys

PHRASES = """decided to|took the decision to
plans to|has plans to
plan to|have plans to
planned to|had plans to
agreed to|reached an agreement to
met with|held a meeting with
called for|issued a call for
called on|made an appeal to
voted to|cast their votes to
promised to|made a promise to
refused to|showed no willingness to
failed to|did not manage to
tried to|made an attempt to
attempted to|made efforts to
threatened to|issued a threat to
visited|paid a visit to
investigated|conducted an investigation into
discussed|held a discussion about
criticized|voiced criticism of
supports|lends support to
support|lend support to
opposes|is in opposition to
increased|saw an increase
responded to|gave a response to
won|achieved victory in
because of|on account of
because|as
according to|in the words of
in order to|so as to
more than|over
less than|under
at least|no fewer than
as well as|along with
a number of|several
some of|part of
about|around
after|following
before|ahead of
since|ever since
until|up to
although|even though
though|although
if|in case
such as|for instance
instead of|in place of
due to|owing to
despite|in spite of
in addition|besides
for example|for instance
last week|in the past week
next week|in the coming week
last month|in the past month
last year|in the previous year
this year|in the current year
this week|in the current week
so far|up to now
is expected to|will probably
are expected to|will probably
was expected to|had been due to
has been|was
have been|were
was able to|managed to
were able to|managed to
is able to|can
had to|was obliged to
has to|must
have to|must
did not|failed to
does not|fails to
cannot|is unable to
would like to|wishes to
took place|was held
is likely to|may well
are likely to|may well
went on to|later
also|in addition
only|merely
very|extremely
most of|the majority of
many of|a large part of
all of|the whole of
part of|a portion of
one of|among
a lot of|plenty of
comes as|coincides with the moment when
faced|found himself confronted with
including|among them
against|in opposition to
across|throughout
within|inside
without|in the absence of
between|in between
under|beneath
during|in the course of
through|by way of
near|close to
early|at an early hour
earlier|before that
later|at a later time
now|at present
still|to this day
already|by this time
again|once more
first|at first
back|in return"""
VERBS = {v: v for v in """approved rejected signed passed blocked announced launched released ordered defended attacked condemned praised endorsed
confirmed denied accepted adopted cancelled canceled closed criticized delayed dismissed ended arrested killed injured wounded seized shot sued fired
hired named nominated elected appointed invited welcomed warned urged published posted issued filed introduced lifted imposed extended suspended
banned barred backed opposed overturned upheld won lost""".split()} | {"wrote": "written", "gave": "given", "drew": "drawn", "broke": "broken", "took": "taken", "saw": "seen", "hit": "hit"}
ENDS = set("in on at for with after before that to and from by as over during when while which who if because but or since into through last this".split())
OPENERS = set("The A An It He She They In On But This That These Those There His Her Their Its We At As For With After Before".split())
NO_SUBJECT = set("who which that he she they it we i and or but not also had has have was were is are be been being to".split())


def arguments(argv):
    """--eval DIR and --rephrase N taken out of the arguments; the rest is the other generator's"""
    rest, own = [], {"--eval": "../shared/eval", "--rephrase": "5"}
    i = 0
    while i < len(argv):
        if argv[i] in own:
            own[argv[i]] = argv[i + 1]
            i += 2
        else:
            rest.append(argv[i])
            i += 1
    return own, rest


def harder(gt, strength):
    T = gt.T
    phrases = {}
    for line in PHRASES.split("\n"):
        was, now = line.split("|")
        phrases[tuple(was.split())] = now
    longest = max(len(k) for k in phrases)

    def made(s, near):
        """New words; their place of origin is that of the word they stand for."""
        return [T(v, near.o) for v in gt.TOK.findall(s)]

    def lower(t):
        if t.s in OPENERS:
            t.s = t.s.lower()

    def upper(t):
        if t.word:
            t.s = t.s[0].upper() + t.s[1:]

    def words(ts):
        return [i for i, t in enumerate(ts) if t.word]

    class Harder(gt.Maker):
        def reword(self, text, rate, least=0):
            n = super().reword(text, rate, least)
            for k, (p, ts) in enumerate(text.paras):
                if p is not None:
                    text.paras[k] = (p, self.rephrase(ts, min(.6, rate * strength)))
            return n

        def rephrase(self, ts, rate):
            starts = sorted(gt.sentence_starts(ts)) + [len(ts)]
            sentences = [ts[a:b] for a, b in zip(starts, starts[1:])]
            out = []
            for s in sentences:
                free = s and not any(gt.quoted(s)) and gt.balanced(s) and all(t.o is not None for t in s if t.word)
                if free and self.r.random() < rate:
                    tail = []
                    while s and s[-1].s.isspace():
                        tail.insert(0, s.pop())
                    for change in self.r.sample((self.passive, self.attribution, self.fronting, self.split), 4):
                        if change(s):
                            break
                    s = self.phrases(s)
                    s += tail
                if out and free and self.r.random() < rate / 2:
                    self.merge(out, s)
                out += s
            return out

        def passive(self, s):
            w = words(s)
            v = next((i for i in w[1:6] if s[i].s in VERBS), None)
            if v is None or any(s[i].s.lower() in NO_SUBJECT or s[i].a for i in w if i <= v) or any(not (t.word or t.s == " ") for t in s[:v]):
                return False
            end = next((i for i in range(v + 2, len(s)) if s[i].s.lower() in ENDS or not (s[i].word or s[i].s == " ")), len(s))
            if end < len(s) and s[end].word:
                end -= 1
            thing = s[v + 2:end]
            if not thing or not thing[0].word or thing[0].s.lower() in NO_SUBJECT | {"him", "her", "them", "me", "us"} or len(words(thing)) > 9:
                return False
            who, verb = s[:v - 1], s[v]
            many = words(thing) and thing[words(thing)[-1]].s.endswith("s")
            lower(who[0])
            verb.s = VERBS[verb.s]
            upper(thing[0])
            s[:end] = thing + made(" were " if many else " was ", verb) + [verb] + made(" by ", verb) + who
            return True

        def attribution(self, s):
            w = words(s)
            if len(w) < 8 or s[w[-1]].s not in ("said", "stated", "added", "noted", "declared", "announced") or s[-1].s != ".":
                return False
            comma = next((i for i in range(len(s) - 1, 0, -1) if s[i].s == ","), None)
            if comma is None or not 1 <= len([i for i in w if comma < i < w[-1]]) <= 6:
                return False
            who = s[comma + 2:w[-1] - 1]
            if not who or who[0].s.lower() in ("he", "she", "they", "it"):
                return False
            said = s[:comma]
            lower(said[0])
            s[:] = made(self.r.choice(("According to ", "In the account of ")), s[w[-1]]) + who + made(", ", s[comma]) + said + [s[-1]]
            return True

        def fronting(self, s):
            w = words(s)
            if len(w) < 8 or s[-1].s != "." or s[w[-1]].s not in gt.DAYS or s[w[-2]].s != "on":
                return False
            when = s[w[-2]:w[-1] + 1]
            rest = s[:w[-2] - 1]
            lower(rest[0])
            upper(when[0])
            s[:] = when + made(", ", when[-1]) + rest + [s[-1]]
            return True

        def split(self, s):
            for i in range(8, len(s) - 8):
                if s[i].s == "," and s[i + 2].s in ("and", "but") and not s[i + 2].a and s[i + 4].s.lower() in {o.lower() for o in OPENERS}:
                    s[i].s = "."
                    if s[i + 2].s == "but":
                        s[i + 2].s = "However"
                        s[i + 3:i + 3] = made(",", s[i])
                    else:
                        del s[i + 2:i + 4]
                        upper(s[i + 2])
                    return True
            return False

        def merge(self, out, s):
            j = len(out) - 1
            while j > 0 and out[j].s.isspace():
                j -= 1
            w = words(s)
            if w and w[0] == 0 and out[j].s == "." and s[0].s in OPENERS and s[0].s != "But" and not out[j].a:
                del out[j]
                out[j:j] = made(self.r.choice((";", ", and")), s[0])
                lower(s[0])

        def phrases(self, s):
            out, i = [], 0
            while i < len(s):
                for n in range(longest, 0, -1):
                    part = s[i:i + 2 * n - 1]
                    key = tuple(t.s for t in part[::2])
                    if key in phrases and not any(t.a for t in part) and all(t.s == " " for t in part[1::2]) and self.r.random() < .6:
                        out += made(phrases[key], part[0])
                        i += len(part)
                        break
                else:
                    out.append(s[i])
                    i += 1
            return out

    return Harder


def main():
    own, rest = arguments(sys.argv[1:])
    if "-h" in rest or "--help" in rest:
        print(__doc__)
        return
    sys.path.insert(0, own["--eval"])
    import gen_tradition
    gen_tradition.Maker = harder(gen_tradition, float(own["--rephrase"]))
    sys.argv = ["gen_harder.py"] + rest
    gen_tradition.main()


if __name__ == "__main__":
    main()
