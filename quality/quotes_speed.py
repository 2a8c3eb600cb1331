#!/usr/bin/env python3
"""Quotations with speakers: words a CPU second, Stemma beside CoreNLP in one run on one machine.

    quality/quotes_speed.py --stemma ./stemma --reports ../shared/data/polnear/reports.jsonl.gz

CoreNLP (GPL) is fetched by Maven into the local repository; nothing of it is linked or shipped. It reads the first --peer reports,
Stemma all of them: CoreNLP's rate does not change with more, and Stemma's start would weigh too much on few. From both the CPU time of
a run over one short sentence is taken off, so that loading of models does not count.
"""
import argparse
import gzip
import json
import os
import resource
import subprocess
import tempfile
from pathlib import Path

VERSION = "4.5.10"
CORENLP = f"<groupId>edu.stanford.nlp</groupId><artifactId>stanford-corenlp</artifactId><version>{VERSION}</version>"
POM = f"""<project><modelVersion>4.0.0</modelVersion><groupId>peer</groupId><artifactId>peer</artifactId><version>1</version><dependencies>
<dependency>{CORENLP}</dependency>
<dependency>{CORENLP}<classifier>models</classifier></dependency>
</dependencies></project>"""


def cpu(command):
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    with open(os.devnull, "w") as null:
        subprocess.run(command, check=True, stdout=null, stderr=null)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def main():
    p = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    p.add_argument("--stemma", default="./stemma")
    p.add_argument("--reports", required=True)
    p.add_argument("--peer", type=int, default=10, help="reports that CoreNLP reads (default: 10)")
    args = p.parse_args()
    with gzip.open(args.reports, "rt", encoding="utf-8") as f:
        texts = [json.loads(line)["text"] for line in f]
    with tempfile.TemporaryDirectory() as work:
        work = Path(work)
        (work / "pom.xml").write_text(POM)
        subprocess.run(["mvn", "-q", "-B", "dependency:build-classpath", f"-Dmdep.outputFile={work / 'classpath'}"],
                       check=True, cwd=work, stdout=subprocess.DEVNULL)
        jars = (work / "classpath").read_text().strip()

        def corenlp(name, some):
            files = []
            for i, t in enumerate(some):
                (work / f"{name}{i}.txt").write_text(t, encoding="utf-8")
                files.append(str(work / f"{name}{i}.txt"))
            (work / name).write_text("\n".join(files))
            return cpu(["java", "-Xmx6g", "-XX:+UseSerialGC", "-cp", jars, "edu.stanford.nlp.pipeline.StanfordCoreNLP",
                        "-threads", "1", "-annotators", "tokenize,ssplit,pos,lemma,ner,depparse,coref,quote",
                        "-outputFormat", "json", "-outputDirectory", str(work), "-fileList", str(work / name)])

        def stemma(name, some):
            path = work / f"{name}.jsonl"
            path.write_text("".join(json.dumps({"id": str(i), "text": t}) + "\n" for i, t in enumerate(some)))
            return cpu([*args.stemma.split(), "quotes", "--quiet", "--threads=1", str(path)])

        short = ["“It is late,” said Jane Roe."]
        rates = {}
        for name, run, some in (("CoreNLP " + VERSION, corenlp, texts[: args.peer]), ("Stemma", stemma, texts)):
            load = run("short", short)
            words = sum(len(t.split()) for t in some)
            seconds = run("all", some) - load
            rates[name] = words / seconds
            print(f"{name}: {len(some)} reports, {words} words, {seconds:.1f} CPU s after {load:.1f} of loading,"
                  f" {words / seconds:.0f} words a CPU second", flush=True)
        peer, own = rates.values()
        print(f"quotes_speed peer={peer:.0f} stemma={own:.0f} ratio={own / peer:.1f}")


if __name__ == "__main__":
    main()
