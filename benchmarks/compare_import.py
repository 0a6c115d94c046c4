#!/usr/bin/env python3
"""Compares what a running Tradepost says of an imported file with what online_retail_sums.py reads from the file alone.

    benchmarks/compare_import.py FILE [URL]

URL is http://127.0.0.1:8080 unless told. Asks only the public API: the import's result, the sales report and the orders'
search, of a system that holds nothing but this import. Prints one line for each comparison; exits with 1 on a difference.
"""

import json
import sys
import urllib.request

from online_retail_sums import report as sums_of

EQUAL = True


def get(url):
    request = urllib.request.Request(url, headers={"Accept": "application/json"})
    with urllib.request.urlopen(request) as answer:
        return json.load(answer)


def compare(what, file, tradepost):
    global EQUAL
    same = file == tradepost
    EQUAL = EQUAL and same
    if isinstance(file, dict) and len(file) > 3:
        file_text = f"{len(file)} entries"
        different = [k for k in file.keys() | tradepost.keys() if file.get(k) != tradepost.get(k)]
        other = "" if same else ", ".join(f"{k}: {file.get(k)} / {tradepost.get(k)}" for k in sorted(different)[:5])
    else:
        file_text, other = file, "" if same else tradepost
    print(f"{'equal    ' if same else 'DIFFERENT'} {what}: {file_text} {other}")


def plain(value):
    """Money as its amount; what only one of the two says is left out by the caller."""
    if isinstance(value, dict):
        return value["amount"] if set(value) == {"amount", "currency"} else {k: plain(v) for k, v in value.items()}
    return value


def common(file, tradepost):
    return {k: common(v, tradepost[k]) if isinstance(v, dict) else tradepost[k] for k, v in file.items() if k in tradepost}


def amounts(rows, key, measure):
    """Of rows of the report; those of nothing are as good as none."""
    found = {row[key]: plain(row[measure]) for row in rows if row.get(key) is not None}
    return {k: v for k, v in found.items() if v not in (0, "0.00")}


def report(url, query):
    return get(f"{url}/api/reports/sales?zone=Europe/London&size=100000&{query}")["rows"]


def main(path, url):
    file = sums_of(path)
    newest = get(f"{url}/api/imports")["imports"][0]
    result = plain(newest["result"])
    for part in ("file", "orders", "freeLines", "returns", "writeOffs", "corrections", "rejects"):
        compare(f"result, {part}", common(result[part], file[part]), common(file[part], result[part]))
    compare("result adds up", file["addsUp"], result["addsUp"])

    months = report(url, "interval=month")
    by_month = [{**row, "period": row["period"][:7]} for row in months]
    compare("gross revenue per month", file["grossPerMonth"], amounts(by_month, "period", "gross"))
    returns = file["returnsPerMonth"]
    compare("returns per month", {k: v["value"] for k, v in returns.items()}, amounts(by_month, "period", "returns"))
    compare("returned units per month", {k: v["units"] for k, v in returns.items()}, amounts(by_month, "period", "returnedUnits"))
    compare("gross revenue per country", file["grossPerCountry"], amounts(report(url, "by=country"), "key", "gross"))
    skus = report(url, "by=sku")
    compare("units per SKU", file["unitsPerSku"], amounts(skus, "key", "units"))
    compare("returned units per SKU", file["returnedUnitsPerSku"], amounts(skus, "key", "returnedUnits"))
    shipped = get(f"{url}/api/search/orders?status=SHIPPED&size=1")
    compare("orders shipped", file["orders"]["orders"], shipped["total"])
    return 0 if EQUAL else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1], sys.argv[2] if len(sys.argv) > 2 else "http://127.0.0.1:8080"))
