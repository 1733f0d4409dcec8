package dev.merlon.engine.report.diff;

import dev.merlon.engine.model.Location;
import dev.merlon.engine.model.Severity;
import dev.merlon.engine.model.diff.ContractDiff;
import dev.merlon.engine.model.diff.Difference;
import dev.merlon.engine.model.diff.Drift;
import dev.merlon.engine.report.view.Phrase;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What changed, as lines for a terminal: weaker first, what reads the same once with its places below.
public final class DiffText {

    private static final int PLACES = 5;
    private static final int WIDEST = 60;

    private DiffText() {}

    /// One line.
    ///
    /// @param severity  what it begins with; null where it begins with the text
    public record Line(@Nullable Severity severity, String text) {

        static Line plain(String text) {
            return new Line(null, text);
        }

        public Optional<Severity> given() {
            return Optional.ofNullable(severity);
        }

        /// The severity, where there is one, in a column of its own.
        @Override
        public String toString() {
            return severity == null ? text : String.format(Locale.ROOT, "%-8s %s", severity.word(), text);
        }
    }

    public static List<Line> lines(ContractDiff diff) {
        var out = new ArrayList<Line>();
        out.add(Line.plain(DiffGroup.versions(diff) + " · " + DiffGroup.spread(diff)));
        for (var drift : Drift.values()) {
            var groups = DiffGroup.of(diff, drift);
            if (!groups.isEmpty()) {
                out.add(Line.plain(""));
                out.add(Line.plain(heading(drift)));
                groups.forEach(group -> group(group, out));
            }
        }
        out.add(Line.plain(""));
        out.add(Line.plain(summary(diff)));
        return out;
    }

    private static String heading(Drift drift) {
        var word = drift.word();
        return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }

    private static void group(DiffGroup group, List<Line> out) {
        var sentence = group.sentence();
        out.add(new Line(
                sentence.severity(),
                sentence.kind().code() + " " + sentence.subject() + ": "
                        + sentence.kind().title(sentence.drift())));
        out.add(Line.plain(indent(sentence.before() + " → " + sentence.after())));
        var shown = group.places().stream().limit(PLACES).toList();
        int width = shown.stream()
                .mapToInt(d -> DiffGroup.endpoints(d).length())
                .filter(length -> length <= WIDEST)
                .max()
                .orElse(0);
        shown.forEach(d -> out.add(Line.plain(indent(padded(DiffGroup.endpoints(d), width) + "  " + place(d)))));
        int more = group.places().size() - shown.size();
        if (more > 0) {
            out.add(Line.plain(indent("and " + Phrase.count(more, "further place"))));
        }
    }

    private static String indent(String text) {
        return " ".repeat(9) + text;
    }

    private static String padded(String text, int width) {
        return text.length() >= width ? text : text + " ".repeat(width - text.length());
    }

    /// Of what is gone the older contract has the place.
    private static Location place(Difference difference) {
        return difference.drift() == Drift.STRONGER && difference.after().equals("not there")
                ? difference.placeBefore()
                : difference.placeAfter();
    }

    private static String summary(ContractDiff diff) {
        if (diff.differences().isEmpty()) {
            return diff.remarks().isEmpty()
                    ? "Nothing differs in security terms, as far as the contracts tell"
                    : "Nothing that was compared differs in security terms; see the remarks";
        }
        var touched = diff.differences().stream()
                .flatMap(d -> d.endpoints().stream())
                .distinct()
                .count();
        return DiffGroup.counts(diff) + ", at " + Phrase.count(touched, "endpoint") + " of "
                + (diff.compared() + diff.added() + diff.removed());
    }
}
