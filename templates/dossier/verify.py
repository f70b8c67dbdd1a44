"""Says whether this dossier is as it was made. Needs nothing but Python 3: unpack it and run "python verify.py".

Every file is what manifest.json says it is, and none is missing or added; each published version is the one whose
digest was kept when it was published; each line of the record names the digest of the line before it.
"""

import hashlib
import json
import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent


def digest(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()


def problems() -> "list[str]":
    found = []
    files = json.loads((HERE / "manifest.json").read_text(encoding="utf-8"))["files"]
    here = {path.relative_to(HERE).as_posix() for path in HERE.rglob("*") if path.is_file()} - {"manifest.json"}
    here = {name for name in here if "__pycache__" not in name}
    found += [f"{name} is missing" for name in sorted(set(files) - here)]
    found += [f"{name} was added" for name in sorted(here - set(files))]
    for name in sorted(set(files) & here):
        data = (HERE / name).read_bytes()
        if digest(data) != files[name]["sha256"] or len(data) != files[name]["bytes"]:
            found.append(f"{name} is not the file that was put in")
    return found + versions() + record()


def versions() -> "list[str]":
    found = []
    for number, version in enumerate(json.loads((HERE / "versions.json").read_text(encoding="utf-8")), 1):
        if version["number"] != number:
            found.append(f"version {number} is missing from versions.json")
        path = HERE / "versions" / f"{version['number']}.json"
        if version["redacted_at"] is None and not (path.is_file() and digest(path.read_bytes()) == version["sha256"]):
            found.append(f"version {version['number']} is not what was published")
    return found


def record() -> "list[str]":
    before = ""
    for number, line in enumerate((HERE / "record.jsonl").read_text(encoding="utf-8").splitlines(), 1):
        if json.loads(line)["previous"] != before:
            return [f"line {number} of record.jsonl does not follow the line before it"]
        before = digest(line.encode())
    return []


if __name__ == "__main__":
    try:
        wrong = problems()
    except (OSError, ValueError, KeyError, TypeError) as error:
        wrong = [f"the dossier cannot be read: {error}"]
    if wrong:
        sys.exit("NOT AS IT WAS MADE\n" + "\n".join(f"- {each}" for each in wrong))
    whole = digest((HERE / "manifest.json").read_bytes())
    sys.stdout.write(f"As it was made. The digest of the whole (of manifest.json): {whole}\n")
