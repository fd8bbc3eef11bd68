"""Reads the calendars with icalendar as an ordinary calendar program would, and compares them with the agreements of the API.

    python check_calendars.py http://127.0.0.1:8080
"""

import datetime
import json
import sys
import urllib.request
import zoneinfo

from icalendar import Calendar

SWEDEN = zoneinfo.ZoneInfo("Europe/Stockholm")
RECIPIENTS = ["0138", "12", "0980", "09", "SKR"]


def fetch(address: str) -> bytes:
    with urllib.request.urlopen(address, timeout=60) as answer:
        return answer.read()


def problems_of(name: str, data: bytes) -> tuple[list[str], dict[str, datetime.date]]:
    """What is wrong with a calendar, and the day of each event in Sweden by its UID."""
    problems: list[str] = []
    for line in data.split(b"\r\n"):
        if len(line) > 75:
            problems.append(f"{name}: a line of {len(line)} bytes")
        if b"\n" in line or b"\r" in line:
            problems.append(f"{name}: a bare line end")
        try:
            line.decode("utf-8")
        except UnicodeDecodeError:
            problems.append(f"{name}: a line is folded inside a character")
    calendar = Calendar.from_ical(data)
    for component in calendar.walk():
        problems += [f"{name}: {one}" for one in component.errors]
    if str(calendar.get("version")) != "2.0" or not calendar.get("prodid"):
        problems.append(f"{name}: version or product is missing")
    days: dict[str, datetime.date] = {}
    for event in calendar.walk("VEVENT"):
        uid = str(event.get("uid"))
        if uid in days:
            problems.append(f"{name}: {uid} stands twice")
        for needed in ["summary", "dtstamp", "sequence", "description"]:
            if needed not in event:
                problems.append(f"{name}: {uid} has no {needed}")
        at = event.decoded("dtstart").astimezone(SWEDEN)
        if (at.hour, at.minute) != (23, 59):
            problems.append(f"{name}: {uid} is at {at.time()} in Sweden")
        days[uid] = at.date()
    # What was read can be written and read again.
    again = Calendar.from_ical(calendar.to_ical())
    if len(again.walk("VEVENT")) != len(days):
        problems.append(f"{name}: not the same when written again")
    return problems, days


def main() -> int:
    base = sys.argv[1].rstrip("/")
    problems: list[str] = []
    found: dict[str, dict[str, datetime.date]] = {}
    paths = ["/kalender.ics", "/kalender.ics?sprak=en"]
    paths += [f"/mottagare/{code}/kalender.ics" for code in RECIPIENTS]
    for path in paths:
        wrong, days = problems_of(path, fetch(base + path))
        problems += wrong
        found[path] = days
        if not days:
            problems.append(f"{path}: no event")
    public = found["/kalender.ics"]
    if public != found["/kalender.ics?sprak=en"]:
        problems.append("the days differ between the languages")
    compared = 0
    for listed in json.loads(fetch(f"{base}/api/v1/agreements?limit=1000"))["results"]:
        agreement = json.loads(fetch(f"{base}/api/v1/agreements/{listed['id']}"))
        for word in ["claim", "report", "repayment"]:
            stated = agreement.get(f"{word}_deadline")
            day = public.get(f"{agreement['id']}-{word}@overens")
            if (day.isoformat() if day else None) != stated:
                problems.append(f"{agreement['id']}: {word} is {day} in the calendar and {stated} in the API")
            compared += stated is not None
    if not compared:
        problems.append("no deadline was compared")
    for problem in problems:
        print(problem)
    if problems:
        return 1
    print(f"{len(paths)} calendars, {len(public)} dates, {compared} of them the same in the API")
    return 0


if __name__ == "__main__":
    sys.exit(main())
