"""Where each commune is: its centre in GeoNames, else near its neighbours. Degrees, WGS 84."""
import collections
import math
import re
import statistics
import unicodedata

OVERSEAS = {"GP": "971", "MQ": "972", "GF": "973", "RE": "974", "PM": "975", "YT": "976", "BL": "977", "MF": "978", "TF": "984",
            "WF": "986", "PF": "987", "NC": "988"}
# Where one commune is as large as a département, or neighbours are islands.
TOO_WIDE = ("973", "984", "986", "987", "988")
ARRONDISSEMENT = re.compile(r"(Paris|Lyon|Marseille) (\d+)")
FARTHEST_ARRONDISSEMENT_KM = 3
FARTHEST_NEIGHBOUR_KM = 40

Found = collections.namedtuple("Found", "latitude longitude precision way")


def folded(text):
    plain = unicodedata.normalize("NFD", text.lower().replace("œ", "oe").replace("æ", "ae"))
    return re.sub(r"[^a-z0-9]+", "", "".join(c for c in plain if not unicodedata.combining(c)))


def departement(code):
    return code[:3] if code[:2] in ("97", "98") else code[:2]


def kilometres(a, b):
    lat_a, lat_b = math.radians(a[0]), math.radians(b[0])
    half = math.sin((lat_b - lat_a) / 2) ** 2 + math.cos(lat_a) * math.cos(lat_b) * math.sin(math.radians(b[1] - a[1]) / 2) ** 2
    return 12742 * math.asin(math.sqrt(half))


def towns(cities):
    """(département, folded name) -> the places that GeoNames calls so."""
    known = collections.defaultdict(list)
    for city in cities:
        code = city["admin2"] if city["country"] == "FR" else OVERSEAS.get(city["country"])
        if code:
            known[code, folded(city["name"])].append((float(city["lat"]), float(city["lng"])))
    return known


class Neighbours:
    """Communes that share a postcode, or else an intercommunality."""

    def __init__(self, communes, unions):
        self.postcodes = {commune["code"]: commune.get("codesPostaux", []) for commune in communes}
        self.sharing = collections.defaultdict(set)
        for code, postcodes in self.postcodes.items():
            for postcode in postcodes:
                self.sharing[postcode].add(code)
        self.union = {}
        for union in unions:
            members = [member["code"] for member in union["membres"]]
            self.union.update((code, members) for code in members)

    def of(self, code, found):
        by_postcode = {other for postcode in self.postcodes[code] for other in self.sharing[postcode]} - {code}
        by_union = set(self.union.get(code, [])) - {code}
        for way, others in (("postcode", by_postcode), ("epci", by_union)):
            points = [found[other] for other in sorted(others) if other in found]
            if points:
                return way, points
        return None, []


def centres(communes, parts, known, names, neighbours):
    """By the name in our table, by the official name, by the name of the seat, by that of another part."""
    found = {}
    unclear = {}
    for commune in communes:
        code, area = commune["code"], departement(commune["code"])
        seats = [part["nom"] for part in parts[code] if part["code"] == code]
        others = [part["nom"] for part in parts[code] if part["code"] != code]
        listed = names.get(code)
        if listed and listed["name"] != commune["nom"]:
            raise SystemExit(f"geonames-names.csv: {code} is {commune['nom']}, not {listed['name']}")
        if listed and not listed["geonames"]:
            continue
        if listed:
            wanted = [(listed["geonames"], "e" if listed["what"] == "centre" else "a", "table")]
        else:
            wanted = [(commune["nom"], "e", "name")] + [(name, "e", "seat") for name in seats] + [(name, "a", "part") for name in others]
        for name, precision, way in wanted:
            points = known.get((area, folded(name)), [])
            if len(points) == 1:
                found[code] = Found(*points[0], precision, way)
            elif points:
                unclear[code] = (points, precision, way)
            if points:
                break
        if listed and code not in found and code not in unclear:
            raise SystemExit(f"geonames-names.csv: GeoNames knows no {listed['geonames']} in {area}")
    for code, (points, precision, way) in unclear.items():
        middle = mean(neighbours.of(code, found)[1])
        found[code] = Found(*min(points, key=lambda point: kilometres(point, middle)), precision, way)
    return found


def mean(points):
    return statistics.fmean(point[0] for point in points), statistics.fmean(point[1] for point in points)


def near_neighbours(communes, neighbours, found):
    """For those without a centre, the mean of their neighbours', unless these are scattered."""
    near = {}
    for commune in communes:
        code = commune["code"]
        if code in found or departement(code) in TOO_WIDE:
            continue
        way, points = neighbours.of(code, found)
        if points and max(kilometres(mean(points), point) for point in points) <= FARTHEST_NEIGHBOUR_KM:
            near[code] = Found(*mean(points), "a", way)
    return near


def checked(arrondissements, own, cities):
    """Our own table, refused where GeoNames puts the arrondissement elsewhere."""
    known = {}
    for city in cities:
        match = ARRONDISSEMENT.match(city["name"])
        if city["country"] == "FR" and match:
            known.setdefault((match[1], int(match[2])), (float(city["lat"]), float(city["lng"])))
    found = {}
    for row in arrondissements:
        match = ARRONDISSEMENT.match(row["nom"])
        point = own[row["code"]]
        distance = kilometres(point, known[match[1], int(match[2])])
        if distance > FARTHEST_ARRONDISSEMENT_KM:
            raise SystemExit(f"arrondissements.csv: {row['nom']} is {distance:.1f} km from where GeoNames has it")
        found[row["code"]] = Found(*point, "e", "own")
    return found


def accuracy(communes, neighbours, found):
    """How far the mean of the neighbours is from the centres that are known, each judged without itself: prints median and 95 %."""
    errors = collections.defaultdict(list)
    for commune in communes:
        code = commune["code"]
        if code in found and departement(code) not in TOO_WIDE:
            way, points = neighbours.of(code, found)
            if points:
                errors[way].append((kilometres(mean(points), found[code]), code))
    for way, some in sorted(errors.items()):
        some.sort()
        print(f"  error by {way}: median {some[len(some) // 2][0]:.1f} km, 95 % within {some[int(len(some) * 0.95)][0]:.1f} km; "
              f"worst {', '.join(f'{code} {error:.0f}' for error, code in some[-8:])}")


def positions(communes, arrondissements, parts, cities, unions, names, own):
    """code -> Found, for all whose place can be told."""
    neighbours = Neighbours(communes, unions)
    found = centres(communes, parts, towns(cities), names, neighbours)
    accuracy(communes, neighbours, found)
    return found | near_neighbours(communes, neighbours, found) | checked(arrondissements, own, cities)
