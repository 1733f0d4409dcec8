"""Builds the typefaces that Merlon ships, from the static cuts of Inter 4.1 (woff2, as in its npm package)
and of JetBrains Mono 2.242.

    python3 build-fonts.py INTER_FOLDER JETBRAINS_MONO_FOLDER OUT_FOLDER

JavaFX CSS can neither switch OpenType features on nor pick a weight between regular and bold. So:
  * Merlon Sans is Inter with tabular figures as its default ones; its bold is Inter's semi-bold, and Merlon Sans Medium
    is a family of its own. It has a name of its own because it is changed.
  * JetBrains Mono NL is JetBrains Mono without its ligatures (no GSUB table).
Both keep Latin, Greek, Cyrillic, punctuation, arrows and the signs that screens use. Needs fonttools and brotli.
"""
import sys
from pathlib import Path

from fontTools import subset
from fontTools.pens.cu2quPen import Cu2QuPen
from fontTools.pens.ttGlyphPen import TTGlyphPen
from fontTools.ttLib import TTFont, newTable

KEPT = [*range(0x20, 0x17F), *range(0x192, 0x193), *range(0x2B0, 0x2FF), *range(0x370, 0x400), *range(0x400, 0x500),
        *range(0x2000, 0x206F), *range(0x2070, 0x209F), *range(0x20A0, 0x20C0), *range(0x2100, 0x2150),
        *range(0x2190, 0x2200), *range(0x2200, 0x2270), *range(0x2300, 0x2330), *range(0x2380, 0x23D0),
        *range(0x2460, 0x2474), *range(0x25A0, 0x2600), *range(0x2B00, 0x2B60), 0x2713, 0x2717, 0xFB01, 0xFB02, 0xFFFD]


def to_quadratic(font):
    """CFF outlines to TrueType ones, which every font engine and PDF writer takes."""
    order = font.getGlyphOrder()
    glyphs = font.getGlyphSet()
    quadratic = {}
    for name in order:
        pen = TTGlyphPen(glyphs)
        glyphs[name].draw(Cu2QuPen(pen, 1.0, reverse_direction=True))
        quadratic[name] = pen.glyph()
    font["loca"] = newTable("loca")
    font["glyf"] = glyf = newTable("glyf")
    glyf.glyphOrder = order
    glyf.glyphs = quadratic
    maxp = font["maxp"]
    maxp.tableVersion = 0x00010000
    for field in ("maxZones",):
        setattr(maxp, field, 1)
    for field in ("maxTwilightPoints", "maxStorage", "maxFunctionDefs", "maxInstructionDefs", "maxStackElements",
                  "maxSizeOfInstructions", "maxComponentElements", "maxPoints", "maxContours", "maxCompositePoints",
                  "maxCompositeContours", "maxComponentDepth"):
        setattr(maxp, field, 0)
    post = font["post"]
    post.formatType = 3.0
    for tag in ("CFF ", "VORG"):
        if tag in font:
            del font[tag]
    font.sfntVersion = "\000\001\000\000"


def tabular_figures(font):
    """Points the characters at the glyphs that the feature tnum would put in their place."""
    gsub = font["GSUB"].table
    swap = {}
    for record in gsub.FeatureList.FeatureRecord:
        if record.FeatureTag == "tnum":
            for index in record.Feature.LookupListIndex:
                for sub in gsub.LookupList.Lookup[index].SubTable:
                    swap.update(getattr(getattr(sub, "ExtSubTable", sub), "mapping", {}))
    assert {"zero", "one", "nine"} <= swap.keys()
    for table in font["cmap"].tables:
        if table.isUnicode():
            for code, glyph in table.cmap.items():
                table.cmap[code] = swap.get(glyph, glyph)


def rename(font, family, style, version):
    full = family if style == "Regular" else f"{family} {style}"
    names = {1: family, 2: style, 3: f"{version};{full}", 4: full, 6: full.replace(" ", "-")}
    table = font["name"]
    table.names = [n for n in table.names if n.nameID in (0, 5, 7, 8, 9, 10, 11, 12, 13, 14)]
    for name_id, text in names.items():
        table.setName(text, name_id, 3, 1, 0x409)
        table.setName(text, name_id, 1, 0, 0)
    bold = style == "Bold"
    font["OS/2"].usWeightClass = 700 if bold else 400
    font["OS/2"].fsSelection = (font["OS/2"].fsSelection & ~0x61) | (0x20 if bold else 0x40)
    font["head"].macStyle = 1 if bold else 0


def build(source, target, family, style, sans):
    font = TTFont(source)
    font.flavor = None
    if sans:
        tabular_figures(font)
    options = subset.Options()
    options.layout_features = ["kern", "mark", "mkmk", "ccmp", "locl", "case"] if sans else []
    options.name_IDs = ["*"]
    options.notdef_outline = True
    options.hinting = not sans
    options.glyph_names = False
    cutter = subset.Subsetter(options)
    cutter.populate(unicodes=KEPT)
    cutter.subset(font)
    if "CFF " in font:
        to_quadratic(font)
    for tag in ("GSUB", "DSIG") if not sans else ("DSIG",):
        if tag in font:
            del font[tag]
    rename(font, family, style, font["name"].getDebugName(5))
    font.save(target)
    print(target, Path(target).stat().st_size)


def main(inter, mono, out):
    for cut, family, style, file in (("Regular", "Merlon Sans", "Regular", "MerlonSans-Regular"),
                                     ("SemiBold", "Merlon Sans", "Bold", "MerlonSans-SemiBold"),
                                     ("Medium", "Merlon Sans Medium", "Regular", "MerlonSans-Medium")):
        build(f"{inter}/Inter-{cut}.woff2", f"{out}/{file}.ttf", family, style, True)
    for cut in ("Regular", "Bold"):
        build(f"{mono}/JetBrainsMono-{cut}.ttf", f"{out}/JetBrainsMonoNL-{cut}.ttf", "JetBrains Mono NL", cut, False)


if __name__ == "__main__":
    main(*sys.argv[1:4])
