#!/usr/bin/env python3
"""What an import of an online-retail file must come to, computed from the file alone.

Usage: online_retail_sums.py FILE[.gz]      prints JSON; amounts are decimal strings, units and lines are integers,
both signed as in the file. It shares no code with the import service: two programs that agree are a check.
"""

import collections
import csv
import datetime
import gzip
import json
import re
import sys

COLUMNS = ["InvoiceNo", "StockCode", "Description", "Quantity", "InvoiceDate", "UnitPrice", "CustomerID", "Country"]
KINDS = {code: "SHIPPING" for code in ("POST", "C2", "DOT")}
KINDS.update({"D": "DISCOUNT"})
KINDS.update({code: "ADJUSTMENT" for code in ("M", "S", "B", "PADS", "CRUK", "AMAZONFEE", "BANK CHARGES")})
MOST_LINES = 2000
MOST_UNITS = 1_000_000
PENCE = 100
FINE = 10_000  # unit prices are counted in 1/10,000

Line = collections.namedtuple("Line", "no invoice code kind name quantity date price customer country value")


def kind_of(code):
    return "ADJUSTMENT" if code.startswith("GIFT_") else KINDS.get(code, "ITEM")


def half_even(quantity, price):
    """Pence of quantity times price."""
    whole, rest = divmod(abs(quantity * price), FINE // PENCE)
    half = FINE // PENCE // 2
    whole += 1 if rest > half or (rest == half and whole % 2) else 0
    return whole if quantity * price >= 0 else -whole


def quantity_of(text):
    number = int(text) if re.fullmatch(r"-?[0-9]{1,9}", text) else None
    return number if number is not None and abs(number) <= MOST_UNITS else None


def price_of(text):
    match = re.fullmatch(r"(-?)([0-9]{1,8})(?:\.([0-9]{1,4}))?", text)
    if not match:
        return None
    price = int(match[2]) * FINE + int((match[3] or "").ljust(4, "0"))
    return -price if match[1] else price


def date_of(text):
    if not re.fullmatch(r"\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d)?", text):
        return None
    try:
        return datetime.datetime.fromisoformat(text)
    except ValueError:
        return None


def tidy(text):
    return re.sub(r"[\x00-\x1f\x7f]+", " ", text).strip()


def records(path):
    opened = open(path, "rb")
    magic = opened.read(2)
    opened.seek(0)
    binary = gzip.GzipFile(fileobj=opened) if magic == b"\x1f\x8b" else opened
    text = (line.decode("utf-8-sig" if first == 0 else "utf-8") for first, line in enumerate(binary))
    reader = csv.reader(text)
    start = 1
    for fields in reader:
        yield start, fields
        start = reader.line_num + 1


def read(path):
    """Yields (line, None) or, of a malformed one, (what can be read of it, reason)."""
    stream = records(path)
    _, header = next(stream)
    where = [[name.strip().lower() for name in header].index(column.lower()) for column in COLUMNS]
    for no, fields in stream:
        if len(fields) != len(COLUMNS):
            reason = "empty line" if not fields else f"{len(fields)} columns instead of {len(COLUMNS)}"
            yield Line(no, None, None, None, None, 0, None, 0, None, None, 0), reason
            continue
        invoice, code, name, quantity, date, price, customer, country = (tidy(fields[at]) for at in where)
        invoice, code = invoice.upper(), code.upper()
        units, fine, moment = quantity_of(quantity), price_of(price), date_of(date)
        kind = kind_of(code)
        faults = [
            ("InvoiceNo", not re.fullmatch(r"[AC]?[0-9]{1,20}", invoice)),
            ("StockCode", not code or len(code) > 40 or (kind == "ITEM" and not re.fullmatch(r"[A-Z0-9._-]{1,40}", code))),
            ("Description", len(name) > 200),
            ("Quantity", units is None or units == 0),
            ("InvoiceDate", moment is None or moment < datetime.datetime(1970, 1, 2) or moment > datetime.datetime.now() + datetime.timedelta(days=1)),
            ("UnitPrice", fine is None),
            ("CustomerID", customer != "" and not re.fullmatch(r"[A-Za-z0-9._-]{1,64}", customer)),
            ("Country", len(country) > 60),
        ]
        value = half_even(units, fine) if units is not None and fine is not None else 0
        line = Line(no, invoice, code, kind, name, units or 0, moment, fine or 0, customer, country, value)
        wrong = [column for column, fault in faults if fault]
        yield line, wrong[0] if wrong else None


class Sums:
    """Lines, units and pence under one name."""

    def __init__(self):
        self.lines = self.units = self.pence = 0

    def add(self, units, pence, lines=1):
        self.lines += lines
        self.units += units
        self.pence += pence

    def json(self):
        return {"lines": self.lines, "units": self.units, "value": money(self.pence)}


def money(pence):
    return f"{'-' if pence < 0 else ''}{abs(pence) // PENCE}.{abs(pence) % PENCE:02d}"


def classify(path):
    sums, rejects, invoices = collections.defaultdict(Sums), [], {}
    for line, malformed in read(path):
        sums["file"].add(line.quantity, line.value)
        if malformed:
            rejects.append((line, "malformed: " + malformed))
        else:
            invoices.setdefault(line.invoice, []).append(line)
    kept = []
    for number, lines in invoices.items():
        if number.startswith("A") or any(line.price < 0 for line in lines):
            rejects += [(line, "accounting adjustment") for line in lines]
            continue
        first = lines[0]
        alike = []
        for line in lines:
            if line.customer != first.customer:
                rejects.append((line, "malformed: CustomerID"))
            elif line.country != first.country:
                rejects.append((line, "malformed: Country"))
            elif number.startswith("C") and line.quantity > 0:
                rejects.append((line, "malformed: Quantity"))
            else:
                alike.append(line)
        sold = not number.startswith("C") and any(line.quantity > 0 and line.price > 0 for line in alike)
        if sold and sum(line.quantity > 0 for line in alike) > MOST_LINES:
            rejects += [(line, "malformed: InvoiceNo") for line in alike]
        elif alike:
            kept.append((min(line.date for line in alike), first.no, number, sold, alike))
    kept.sort(key=lambda invoice: invoice[:2])
    for line, _ in rejects:
        sums["rejects"].add(line.quantity, line.value)
    return sums, rejects, kept


def match(kept):
    """Parts of credit notes, as (note, date, line, units, order or None, position in the order), in order of refund."""
    stacks, numbered, parts = collections.defaultdict(list), {}, []
    moments = collections.defaultdict(lambda: ([], []))
    for date, first, number, sold, lines in kept:
        moments[date][1 if sold else 0].append((number, lines))
    for date in sorted(moments):
        notes, orders = moments[date]
        for number, lines in notes:  # strictly earlier sales only, so notes come before the orders of their minute
            if not number.startswith("C"):
                continue
            for line in lines:
                left = -line.quantity
                stack = stacks[line.customer, line.code] if line.customer else []
                while left and stack:
                    order, position, units = stack.pop()
                    taken = min(left, units)
                    if units > taken:
                        stack.append((order, position, units - taken))
                    parts.append((number, date, line, taken, order, position))
                    left -= taken
                if left:
                    parts.append((number, date, line, left, None, None))
        for number, lines in orders:
            for position, line in enumerate((line for line in lines if line.quantity > 0), 1):
                stacks[line.customer, line.code].append((number, position, line.quantity))
    return parts


def month(date):
    return date.strftime("%Y-%m")


def report(path):
    sums, rejects, kept = classify(path)
    captured, countries = {}, {}
    gross, by_country, units = collections.Counter(), collections.Counter(), collections.Counter()
    counts, customers = collections.Counter(), set()
    for date, _, number, sold, lines in kept:
        if lines[0].customer and (sold or number.startswith("C")):
            customers.add(lines[0].customer)
        if sold:
            counts["orders"] += 1
            captured[number] = sum(line.value for line in lines if line.quantity > 0)
            countries[number] = lines[0].country
        counts["creditNotes"] += number.startswith("C")
        for line in lines:
            if number.startswith("C"):
                name = "returns"
            elif line.quantity < 0:
                name = "writeOffs"
            elif sold:
                name = "orders.paid" if line.price > 0 else "orders.free"
                gross[month(date)] += line.value
                by_country[line.country] += line.value
                if line.kind == "ITEM":
                    units[line.code] += line.quantity
            else:
                name = "corrections"
            if name in ("writeOffs", "corrections") and line.kind != "ITEM":
                counts["notStocked"] += 1
            sums[name].add(line.quantity, line.value)

    parts = match(kept)
    left = dict(captured)
    done, whole, returns = collections.Counter(), collections.Counter(), collections.defaultdict(collections.Counter)
    refunded, returned, rounds = 0, collections.Counter(), collections.Counter()
    claims = set()  # a return names a line of its order once: what a credit note asks of it again is another return
    for number, date, line, taken, order, position in parts:
        before = done[line.no]
        done[line.no] += taken
        value = half_even(before + taken, line.price) - half_even(before, line.price)
        if order is None:
            sums["unmatched"].add(-taken, -value, 0)
            claims.add((None, number, 0))
            paid = value
        else:
            sums["matched"].add(-taken, -value, 0)
            paid = min(half_even(taken, line.price), left[order])
            left[order] -= paid
            refunded += paid
            rounds[number, order, position] += 1
            claims.add((order, number, rounds[number, order, position]))
        whole[line.no] |= 1 if order else 2
        returns[month(date)]["value"] += paid
        returns[month(date)]["ofOrders" if order else "withoutOrder"] += paid
        if line.kind == "ITEM":  # charges have no units
            returns[month(date)]["units"] += taken
            returned[line.code] += taken
    counts["returns"] = sum(order is not None for order, _, _ in claims)
    counts["credits"] = sum(order is None for order, _, _ in claims)

    def section(name, **more):
        return sums[name].json() | more

    classes = ["orders.paid", "orders.free", "returns", "writeOffs", "corrections", "rejects"]
    total = {key: sum(getattr(sums[name], key) for name in classes) for key in ("lines", "units", "pence")}
    return {
        "file": sums["file"].json(),
        "orders": section("orders.paid", orders=counts["orders"]),
        "freeLines": section("orders.free"),
        "returns": section(
            "returns",
            creditNotes=counts["creditNotes"],
            matched=sums["matched"].json()
            | {
                "lines": sum(1 for value in whole.values() if value == 1),
                "returns": counts["returns"],
                "refunded": money(refunded),
                "notRefunded": money(-sums["matched"].pence - refunded),
            },
            unmatched=sums["unmatched"].json()
            | {"lines": sum(1 for value in whole.values() if value == 2), "credits": counts["credits"]},
            splitLines=sum(1 for value in whole.values() if value == 3),
        ),
        "writeOffs": section("writeOffs"),
        "corrections": section("corrections"),
        "notStocked": counts["notStocked"],
        "rejects": section("rejects", reasons=dict(sorted(collections.Counter(why for _, why in rejects).items()))),
        "rejectedLines": sorted((line.no, why) for line, why in rejects),
        "addsUp": all(total[key] == getattr(sums["file"], key) for key in total),
        "customers": len(customers),
        "grossPerMonth": {key: money(gross[key]) for key in sorted(gross)},
        "grossPerCountry": {key: money(by_country[key]) for key in sorted(by_country)},
        "unitsPerSku": {key: units[key] for key in sorted(units)},
        "returnedUnitsPerSku": {key: returned[key] for key in sorted(returned)},
        "returnsPerMonth": {
            key: {
                "units": returns[key]["units"],
                "value": money(returns[key]["value"]),
                "ofOrders": money(returns[key]["ofOrders"]),
                "withoutOrder": money(returns[key]["withoutOrder"]),
            }
            for key in sorted(returns)
        },
    }


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    json.dump(report(sys.argv[1]), sys.stdout, indent=1, ensure_ascii=False)
    print()
