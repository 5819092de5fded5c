"""Makes the fonts of the documents from the Inter release, and the list of characters that they can print.

    npm pack @expo-google-fonts/inter@0.4.2 && tar xzf expo-google-fonts-inter-0.4.2.tgz
    pip install fonttools==4.60.1
    python3 build-fonts.py package

What is left out, and why:
- layout tables (kerning, alternates) and hinting: parsing and shaping take most of the time of a short invoice, and
  hinting programs are embedded whole in every document;
- combining marks: without the positioning table they would be set in the wrong place, so text that still has them
  after Unicode composition counts as not printable.
The digits become the tabular ones, so that amounts stand under each other without a font feature.
"""

import json
import sys
from pathlib import Path

from fontTools import subset
from fontTools.ttLib import TTFont

HERE = Path(__file__).parent
WEIGHTS = {
    "Inter-Regular.ttf": "400Regular/Inter_400Regular.ttf",
    "Inter-SemiBold.ttf": "600SemiBold/Inter_600SemiBold.ttf",
}
MARKS = [range(0x0300, 0x0370), range(0x0483, 0x048A), range(0x1AB0, 0x1B00), range(0x1DC0, 0x1E00), range(0x20D0, 0x2100), range(0xFE00, 0xFE30)]
PRIVATE = range(0xE000, 0xF900)
FORMAT_CHARACTERS = [range(0x200B, 0x2010), range(0x2028, 0x202F), range(0x2060, 0x2070), range(0xFEFF, 0xFF00)]


def printable(code: int) -> bool:
    if code < 0x20 or 0x7F <= code < 0xA0 or code == 0xAD or code in PRIVATE:
        return False
    return not any(code in gap for gap in MARKS + FORMAT_CHARACTERS)


def single_substitutions(font: TTFont, tag: str) -> dict[str, str]:
    table = font["GSUB"].table
    wanted = {index for record in table.FeatureList.FeatureRecord if record.FeatureTag == tag for index in record.Feature.LookupListIndex}
    mapping: dict[str, str] = {}
    for index in wanted:
        for subtable in table.LookupList.Lookup[index].SubTable:
            mapping.update(getattr(getattr(subtable, "ExtSubTable", subtable), "mapping", {}))
    return mapping


def with_tabular_digits(font: TTFont) -> None:
    tabular = single_substitutions(font, "tnum")
    for table in font["cmap"].tables:
        for code in map(ord, "0123456789"):
            if code in table.cmap:  # subtables may share one map, hence the second argument
                table.cmap[code] = tabular.get(table.cmap[code], table.cmap[code])


def lean(source: Path, target: Path) -> set[int]:
    font = TTFont(source, recalcTimestamp=False)
    with_tabular_digits(font)
    codes = {code for code in font.getBestCmap() if printable(code)}
    options = subset.Options(
        layout_features=[], hinting=False, notdef_outline=True, name_IDs=["*"],
        drop_tables=["GSUB", "GPOS", "GDEF", "STAT", "DSIG"],
    )
    subsetter = subset.Subsetter(options)
    subsetter.populate(unicodes=codes)
    subsetter.subset(font)
    font.save(target)
    return set(font.getBestCmap())


def ranges(codes: set[int]) -> list[list[int]]:
    result: list[list[int]] = []
    for code in sorted(codes):
        if result and result[-1][1] == code - 1:
            result[-1][1] = code
        else:
            result.append([code, code])
    return result


def main(package: Path) -> None:
    (HERE / "fonts").mkdir(exist_ok=True)
    covered = set.intersection(*(lean(package / source, HERE / "fonts" / name) for name, source in WEIGHTS.items()))
    (HERE / "fonts" / "OFL.txt").write_bytes((package / "LICENSE_FONT").read_bytes())
    rows = ",\n".join(f"  {json.dumps(pair)}" for pair in ranges(covered))
    (HERE / "covered-ranges.json").write_text(f"[\n{rows}\n]\n")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
