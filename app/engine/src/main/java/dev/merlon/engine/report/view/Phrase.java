package dev.merlon.engine.report.view;

import dev.merlon.engine.model.Principle;
import dev.merlon.engine.model.Severity;
import dev.merlon.engine.model.governance.Determination;
import dev.merlon.engine.model.governance.ExceptionRecord;
import dev.merlon.engine.model.governance.ScopedDecision;
import dev.merlon.engine.model.posture.Score;
import dev.merlon.engine.model.rating.EnteredRating;
import dev.merlon.engine.model.rule.Impact;
import dev.merlon.engine.model.rule.Outcome;
import dev.merlon.engine.model.rule.OutcomeState;
import dev.merlon.engine.model.rule.Rating;
import dev.merlon.engine.model.rule.Rule;
import dev.merlon.engine.model.rule.SeverityBounds;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// The words that every report uses for the same thing.
public final class Phrase {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("d MMM uuuu, HH:mm 'UTC'", Locale.UK);

    private static final int BRIEF = 160;

    /// `: {endpoint.missingHeaders}` at the end: what an endpoint lacks says nothing about many.
    private static final Pattern LAST_FACT = Pattern.compile(": \\{(?:endpoint|api)\\.[A-Za-z]+}$");

    private Phrase() {}

    /// `▲ High`: a shape beside the word, so that nothing rests on colour alone.
    public static String mark(Severity severity) {
        return severity.glyph() + " " + severity.word();
    }

    /// `✓ held`.
    public static String mark(OutcomeState state) {
        return glyph(state) + " " + state.word();
    }

    /// `accept`; `to confirm: accept` where a fact that it rested on changed since; `ended: exception` after
    /// its last day; empty where nobody decided.
    public static String decision(Outcome outcome) {
        return outcome.determination()
                .map(d -> switch (d.force()) {
                            case STANDS -> "";
                            case TO_CONFIRM -> "to confirm: ";
                            case ENDED -> "ended: ";
                        }
                        + d.decision().decided().word())
                .orElse("");
    }

    /// By what it was decided beyond the outcome itself: `EX-1`, `api:payments-api`; empty where on it alone.
    public static String decidedBy(Determination determination) {
        return determination
                .from()
                .map(wide -> switch (wide) {
                    case ExceptionRecord exception -> exception.id();
                    case ScopedDecision scoped -> scoped.scope().text();
                })
                .orElse("");
    }

    /// `exception EX-1 by Sam, until 2027-02-28: the partner cannot sign in yet`.
    public static String decided(Determination determination) {
        var decision = determination.decision();
        var from = decidedBy(determination);
        return decision.decided().word() + (from.isEmpty() ? "" : " " + from) + " by " + decision.who()
                + (decision.until() == null ? "" : ", until " + decision.until()) + ": " + decision.reason();
    }

    public static String glyph(OutcomeState state) {
        return switch (state) {
            case FIRES -> "▲";
            case OPEN_QUESTION -> "?";
            case HELD -> "✓";
            case NOT_APPLICABLE -> "–";
        };
    }

    /// The short code of a cell in the matrix: severity where it fires, the decision where one settles it, else the
    /// state.
    public static String code(Outcome outcome) {
        return switch (outcome.state()) {
            case FIRES ->
                outcome.live()
                        ? mark(outcome.severity())
                        : outcome.severity().glyph() + " "
                                + outcome.decided().map(d -> d.decided().word()).orElse("settled");
            case OPEN_QUESTION -> "? open";
            case HELD -> "✓ held";
            case NOT_APPLICABLE -> "– n/a";
        };
    }

    /// `likelihood 4 = 3 base + 1 reachable from the internet; impact 4 = 4 financial data; risk 4 × 4 = 16`.
    public static String arithmetic(Rating rating) {
        var sum = rating.entered().map(e -> entered(e, rating)).orElseGet(() -> ofRule(rating));
        return sum + rating.changedBy().map(b -> bounded(b, rating)).orElse("");
    }

    /// `; high by the policy set of class partner: risk 10`.
    private static String bounded(SeverityBounds bounds, Rating rating) {
        return "; " + bounds.text() + " " + bounds.why() + ": risk " + rating.risk();
    }

    /// `CVSS 4.0: 8.7 of 10, high; macro vector 001200 9.3 (…) − … ; in the place of the rule's likelihood 3 ×
    /// impact 4`.
    private static String entered(EnteredRating entered, Rating rating) {
        var steps = entered.steps().stream()
                .map(s -> s.what() + " " + figure(s.value()) + (s.why().isEmpty() ? "" : " (" + s.why() + ")"))
                .collect(Collectors.joining("; "));
        var record = rating.record();
        var by = record == null
                ? ""
                : ", entered by " + record.who() + (record.reason().isEmpty() ? "" : ": " + record.reason());
        return entered.method() + " " + entered.text() + by + ". " + entered.score() + ", "
                + entered.severity().word().toLowerCase(Locale.ROOT) + ": " + steps
                + ". In the place of the rule's own: " + ofRule(rating);
    }

    /// At most three digits after the point: `4.375`, `−0.15`, `9`.
    public static String figure(double value) {
        var rounded = Math.round(Math.abs(value) * 1000) / 1000.0;
        var digits = rounded == Math.rint(rounded) ? Long.toString((long) rounded) : Double.toString(rounded);
        return value < 0 && rounded > 0 ? "−" + digits : digits;
    }

    private static String ofRule(Rating rating) {
        return side("likelihood", rating.likelihood(), rating.steps()) + "; "
                + side("impact", rating.impact(), rating.steps()) + "; risk " + rating.likelihood() + " × "
                + rating.impact() + " = " + rating.likelihood() * rating.impact();
    }

    private static String side(String of, int value, List<Rating.Step> steps) {
        var terms = new StringBuilder();
        for (var step : steps) {
            if (step.of().equals(of)) {
                var sign = step.change() < 0 ? " − " : " + ";
                terms.append(terms.isEmpty() ? (step.change() < 0 ? "−" : "") : sign)
                        .append(Math.abs(step.change()))
                        .append(step.why().isEmpty() ? "" : " " + step.why());
            }
        }
        return of + " " + value + (terms.isEmpty() ? "" : " = " + terms);
    }

    /// The sum of a score on one line: `100 − 12.0 BOLA-01 Reads another's transfer … = 62`.
    public static String sum(Score score) {
        var text = new StringBuilder(decimal(score.start()));
        score.sum()
                .forEach(c -> text.append(c.points() < 0 ? " − " : " + ")
                        .append(decimal(Math.abs(c.points())))
                        .append(' ')
                        .append(c.label()));
        return text.append(" = ").append(decimal(score.value())).toString();
    }

    /// One digit after the point, none where it is zero: `12.5`, `100`.
    public static String decimal(double value) {
        var rounded = Math.round(value * 10) / 10.0;
        return rounded == Math.rint(rounded)
                ? Long.toString((long) rounded)
                : String.format(Locale.ROOT, "%.1f", rounded);
    }

    /// `1 endpoint`, `12 endpoints`.
    public static String count(long number, String one) {
        return String.format(Locale.ROOT, "%,d %s%s", number, one, number == 1 ? "" : "s");
    }

    /// `23 Nov 2026, 14:02 UTC`.
    public static String moment(Instant at) {
        return MOMENT.format(at.atZone(ZoneOffset.UTC));
    }

    /// `Sealed as 2a3f-9c01-…`.
    public static String sealed(String fingerprint) {
        return "Sealed as " + fingerprint;
    }

    /// `1 Know your APIs`.
    public static String principle(Principle principle) {
        return principle.number() + " " + principle.title();
    }

    public static String impact(Impact impact) {
        return switch (impact) {
            case Impact.Fixed(var value) -> Integer.toString(value);
            case Impact.OfData() -> "of its data";
        };
    }

    /// The rule's title as it stands for many endpoints: places to fill become plain nouns.
    public static String general(Rule rule) {
        var text = general(rule.title());
        return text.isEmpty() ? text : text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }

    /// A sentence with places to fill, read as one about many endpoints.
    public static String general(String pattern) {
        return LAST_FACT
                .matcher(pattern)
                .replaceFirst("")
                .replace("{endpoint}", "an endpoint")
                .replace("{schema}", "a schema")
                .replace("{resource}", "resource")
                .replace("{path}", "the path")
                .replace("{method}", "the method")
                .replace("{api}", "the API")
                .replaceAll("\\{(?:endpoint|schema|api)\\.([A-Za-z]+)}", "$1");
    }

    /// At most 160 characters; what is longer ends in an ellipsis.
    public static String brief(String text) {
        if (text.length() <= BRIEF) {
            return text;
        }
        var end = Character.isHighSurrogate(text.charAt(BRIEF - 2)) ? BRIEF - 2 : BRIEF - 1;
        return text.substring(0, end) + "…";
    }

    /// `API1, API3`; empty for none.
    public static String list(List<?> items) {
        return items.stream().map(Object::toString).collect(Collectors.joining(", "));
    }

    /// `CWE-639, CWE-862`.
    public static String cwe(List<Integer> numbers) {
        return numbers.stream().map(n -> "CWE-" + n).collect(Collectors.joining(", "));
    }
}
