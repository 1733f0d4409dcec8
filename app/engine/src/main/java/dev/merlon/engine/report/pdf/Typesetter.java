package dev.merlon.engine.report.pdf;

import dev.merlon.engine.face.Typeface;
import dev.merlon.engine.report.document.Span;
import dev.merlon.engine.report.document.Text;
import dev.merlon.engine.report.view.SafeText;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/// Breaks text into lines of a width. A word that is long is broken after the signs that part paths and ids, and
/// anywhere where it still has no room.
final class Typesetter {

    private static final Pattern WORDS = Pattern.compile("\n|[ \t\r]+|[^ \t\r\n]+");
    private static final Pattern PARTS = Pattern.compile("[^/._:,=&?;-]*[/._:,=&?;-]+|[^/._:,=&?;-]+");
    private static final Pattern TRAILING = Pattern.compile("[^\\p{L}\\p{N}]{1,2}");
    private static final int LONG_WORD = 14;
    private static final double BADGE = 0.9;

    private final Fonts fonts;
    private final Set<String> targets;

    /// @param targets  places that links can lead to; other links are words
    Typesetter(Fonts fonts, Set<String> targets) {
        this.fonts = fonts;
        this.targets = targets;
    }

    List<Line> lines(Text text, Setting setting, double width) {
        var setter = new Setter(setting, width);
        text.spans().forEach(setter::span);
        return setter.finish();
    }

    /// How wide the text is in as few lines as it has.
    double natural(Text text, Setting setting) {
        return lines(text, setting, Double.MAX_VALUE).stream()
                .mapToDouble(Line::width)
                .max()
                .orElse(0);
    }

    /// How wide the widest part is that is better not broken.
    double least(Text text, Setting setting) {
        return lines(text, setting, 1).stream().mapToDouble(Line::width).max().orElse(0);
    }

    private final class Setter {

        private final Setting setting;
        private final double width;
        private final List<Line> lines = new ArrayList<>();
        private final List<Line.Placed> line = new ArrayList<>();
        private double x;
        private boolean space;

        Setter(Setting setting, double width) {
            this.setting = setting;
            this.width = width;
        }

        void span(Span span) {
            switch (span) {
                case Span.Words words -> words(words);
                case Span.Sign(var tone, var word) -> {
                    var size = setting.size() * (setting.size() > 10 ? 0.72 : BADGE);
                    place(new Piece.Badge(tone, fonts.glyphs(SafeText.visible(word), Typeface.SEMI_BOLD), size), true);
                }
                case Span.Method(var method) -> {
                    var name = SafeText.visible(method);
                    place(new Piece.Verb(name, fonts.width(name, Typeface.CODE_BOLD), setting.size() * 0.82), true);
                }
            }
        }

        private void words(Span.Words words) {
            var target = targets.contains(words.target()) ? words.target() : "";
            var matcher = WORDS.matcher(SafeText.visible(words.text()));
            while (matcher.find()) {
                var word = matcher.group();
                if (word.equals("\n")) {
                    feed();
                } else if (word.isBlank()) {
                    space = true;
                } else {
                    word(word, words.face(), target);
                }
            }
        }

        private void word(String word, Span.Face face, String target) {
            if (word.length() <= LONG_WORD) {
                part(word, face, target, !TRAILING.matcher(word).matches());
                return;
            }
            var parts = PARTS.matcher(word);
            while (parts.find()) {
                part(parts.group(), face, target, true);
            }
        }

        private void part(String part, Span.Face face, String target, boolean breakable) {
            var typeface = setting.face(face);
            var size = setting.size(face);
            if (width > 1 && fonts.width(part, typeface) * size > width) {
                var middle = part.offsetByCodePoints(0, part.codePointCount(0, part.length()) / 2);
                if (middle > 0) {
                    part(part.substring(0, middle), face, target, true);
                    part(part.substring(middle), face, target, true);
                    return;
                }
            }
            var first = true;
            for (var glyphs : fonts.glyphs(part, typeface)) {
                place(new Piece.Run(glyphs, size, setting.colour(face, !target.isEmpty()), target), breakable && first);
                first = false;
            }
        }

        /// @param breakable  may begin a line although no space stands before it
        private void place(Piece piece, boolean breakable) {
            var gap = space && x > 0 ? fonts.width(" ", Typeface.REGULAR) * setting.size() : 0;
            if (x > 0 && x + gap + piece.width() > width && (space || breakable)) {
                feed();
                gap = 0;
            }
            add(piece, gap);
            space = false;
        }

        private void add(Piece piece, double gap) {
            var last = line.isEmpty() ? null : line.getLast();
            if (gap > 0
                    && last != null
                    && last.piece() instanceof Piece.Run run
                    && run.glyphs().actual() == null) {
                line.removeLast();
                last = new Line.Placed(longer(run, " "), last.x());
                line.add(last);
                x = last.x() + last.piece().width();
            } else {
                x += gap;
            }
            if (last != null
                    && last.piece() instanceof Piece.Run before
                    && piece instanceof Piece.Run run
                    && before.goesWith(run)) {
                line.removeLast();
                last = new Line.Placed(longer(before, run.glyphs().text()), last.x());
                line.add(last);
                x = last.x() + last.piece().width();
                return;
            }
            line.add(new Line.Placed(piece, x));
            x += piece.width();
        }

        private Piece.Run longer(Piece.Run run, String more) {
            var glyphs = run.glyphs();
            return new Piece.Run(
                    new Glyphs(
                            glyphs.text() + more, glyphs.face(), glyphs.ems() + fonts.width(more, glyphs.face()), null),
                    run.size(),
                    run.colour(),
                    run.target());
        }

        private void feed() {
            lines.add(new Line(line, x, setting));
            line.clear();
            x = 0;
            space = false;
        }

        List<Line> finish() {
            if (!line.isEmpty() || lines.isEmpty()) {
                feed();
            }
            return lines;
        }
    }
}
