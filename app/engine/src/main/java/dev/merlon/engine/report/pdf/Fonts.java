package dev.merlon.engine.report.pdf;

import dev.merlon.engine.face.Typeface;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.jspecify.annotations.Nullable;

/// The typefaces of one document, each embedded when it is first used, with the letters that are used. A letter
/// that none has is shown without its accents, else by its number; what was meant stays in the file, for those
/// who copy or search it.
final class Fonts {

    private final PDDocument document;
    private final Map<Typeface, Loaded> loaded = new EnumMap<>(Typeface.class);
    private final TreeSet<String> scripts = new TreeSet<>();

    private record Loaded(PDFont font, TrueTypeFont file, CmapLookup letters, Map<Integer, Double> widths) {}

    Fonts(PDDocument document) {
        this.document = document;
    }

    PDFont font(Typeface face) {
        return of(face).font();
    }

    /// Scripts of letters that no typeface has, by name.
    List<String> missing() {
        return List.copyOf(scripts);
    }

    private Loaded of(Typeface face) {
        return loaded.computeIfAbsent(face, this::load);
    }

    private Loaded load(Typeface face) {
        try (var in = face.open()) {
            var file = new TTFParser().parse(new RandomAccessReadBuffer(in.readAllBytes()));
            // Widths are those of single letters.
            file.setEnableGsub(false);
            document.registerTrueTypeFontForClosing(file);
            return new Loaded(
                    PDType0Font.load(document, file, true), file, file.getUnicodeCmapLookup(), new HashMap<>());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    double width(String text, Typeface face) {
        return glyphs(text, face).stream().mapToDouble(Glyphs::ems).sum();
    }

    /// The text in runs, each of a typeface that has its letters.
    List<Glyphs> glyphs(String text, Typeface face) {
        var runs = new ArrayList<Glyphs>();
        var run = new StringBuilder();
        var runFace = face;
        for (var i = 0; i < text.length(); ) {
            var letter = text.codePointAt(i);
            i += Character.charCount(letter);
            var has = withLetter(letter, face);
            if (has == null || has != runFace) {
                add(runs, run, runFace, null);
            }
            if (has == null) {
                runs.add(standIn(letter, face));
            } else {
                runFace = has;
                run.appendCodePoint(letter);
            }
        }
        add(runs, run, runFace, null);
        return runs;
    }

    private void add(List<Glyphs> runs, StringBuilder run, Typeface face, @Nullable String actual) {
        if (!run.isEmpty()) {
            var text = run.toString();
            runs.add(new Glyphs(text, face, ems(text, face), actual));
            run.setLength(0);
        }
    }

    private double ems(String text, Typeface face) {
        var of = of(face);
        return text.codePoints()
                .mapToDouble(letter -> of.widths().computeIfAbsent(letter, l -> width(of, l)))
                .sum();
    }

    private static double width(Loaded of, int letter) {
        try {
            var glyph = of.letters().getGlyphId(letter);
            return (double) of.file().getAdvanceWidth(glyph) / of.file().getUnitsPerEm();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private @Nullable Typeface withLetter(int letter, Typeface face) {
        if (of(face).letters().getGlyphId(letter) != 0) {
            return face;
        }
        var other = face == Typeface.CODE || face == Typeface.CODE_BOLD ? Typeface.REGULAR : Typeface.CODE;
        return of(other).letters().getGlyphId(letter) != 0 ? other : null;
    }

    private Glyphs standIn(int letter, Typeface face) {
        var meant = Character.toString(letter);
        var bare = Normalizer.normalize(meant, Normalizer.Form.NFD).codePointAt(0);
        if (bare != letter && of(face).letters().getGlyphId(bare) != 0) {
            var shown = Character.toString(bare);
            return new Glyphs(shown, face, ems(shown, face), meant);
        }
        if (letter >= 0x2400 && letter <= 0x2421) {
            var shown = String.format("\\x%02x", letter == 0x2421 ? 0x7F : letter - 0x2400);
            return new Glyphs(shown, face, ems(shown, face), meant);
        }
        var script = Character.UnicodeScript.of(letter);
        if (script != Character.UnicodeScript.COMMON && script != Character.UnicodeScript.INHERITED) {
            scripts.add(named(script));
        }
        var shown = String.format("[%04X]", letter);
        return new Glyphs(shown, Typeface.CODE, ems(shown, Typeface.CODE), meant);
    }

    private static String named(Character.UnicodeScript script) {
        var name = script.name().replace('_', ' ');
        return name.charAt(0) + name.substring(1).toLowerCase(java.util.Locale.ROOT);
    }
}
