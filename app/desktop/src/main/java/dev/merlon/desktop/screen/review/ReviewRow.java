package dev.merlon.desktop.screen.review;

import dev.merlon.engine.model.Endpoint;
import dev.merlon.engine.model.diff.Difference;
import dev.merlon.engine.model.diff.Drift;
import dev.merlon.engine.problem.Problem;
import dev.merlon.engine.reimport.ApiReview;
import dev.merlon.engine.reimport.CarryOver;
import dev.merlon.engine.reimport.EndpointChange;
import dev.merlon.engine.reimport.FactChange;
import dev.merlon.engine.reimport.Fate;
import dev.merlon.engine.reimport.OutcomeChange;
import dev.merlon.engine.reimport.RenameProposal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/// A line of the review's list.
public sealed interface ReviewRow {

    /// The head of the lines below it.
    ///
    /// @param key  of its words
    record Section(String key, int count) implements ReviewRow {}

    /// Two endpoints that may be the same.
    ///
    /// @param confirmed  a person said so
    record Proposed(RenameProposal proposal, Endpoint from, Endpoint to, boolean confirmed) implements ReviewRow {}

    record Changed(EndpointChange change) implements ReviewRow {}

    /// @param returned  it was removed once, and what was recorded for it is live again
    record Added(Endpoint endpoint, boolean returned) implements ReviewRow {}

    record Removed(Endpoint endpoint) implements ReviewRow {}

    record OfApi(FactChange change) implements ReviewRow {}

    record OfOutcome(OutcomeChange change) implements ReviewRow {}

    record Carried(CarryOver carried) implements ReviewRow {}

    /// Something that differs in security terms.
    record Differs(Difference difference) implements ReviewRow {}

    record Remark(Problem problem) implements ReviewRow {}

    /// What the review itself does not know.
    ///
    /// @param proposed  the proposals with what was said of each
    record Said(List<Proposed> proposed, List<Difference> differences, List<Problem> problems) {

        public Said {
            proposed = List.copyOf(proposed);
            differences = List.copyOf(differences);
            problems = List.copyOf(problems);
        }
    }

    /// The lines of one part.
    static List<ReviewRow> of(ReviewPart part, ApiReview review, Said said) {
        var proposed = said.proposed();
        var problems = said.problems();
        var rows = new ArrayList<ReviewRow>();
        switch (part) {
            case SECURITY -> {
                for (var drift : Drift.values()) {
                    var differences = said.differences().stream()
                            .filter(d -> d.drift() == drift)
                            .toList();
                    section(rows, drift.name().toLowerCase(Locale.ROOT), differences, Differs::new);
                }
            }
            case ENDPOINTS -> {
                section(rows, "proposed", proposed, Function.identity());
                section(rows, "api", review.facts(), OfApi::new);
                section(rows, "changed", review.changed(), Changed::new);
                section(rows, "removed", review.removed(), Removed::new);
                section(
                        rows,
                        "added",
                        review.added(),
                        e -> new Added(e, review.returned().contains(e)));
            }
            case OUTCOMES -> {
                for (var kind : List.of(
                        OutcomeChange.Kind.ASKS_AGAIN,
                        OutcomeChange.Kind.APPEARS,
                        OutcomeChange.Kind.VANISHES,
                        OutcomeChange.Kind.CHANGES)) {
                    section(rows, kind.name().toLowerCase(Locale.ROOT), review.outcomes(kind), OfOutcome::new);
                }
            }
            case RECORDS -> {
                for (var fate : List.of(
                        Fate.TO_CONFIRM, Fate.LOSES_ENDPOINT, Fate.LEFT_BEHIND, Fate.RETURNS, Fate.IDLE, Fate.STAYS)) {
                    section(rows, fate.name().toLowerCase(Locale.ROOT), review.carried(fate), Carried::new);
                }
            }
            case REMARKS ->
                section(
                        rows,
                        "remarks",
                        problems.stream()
                                .sorted(Comparator.comparing(Problem::level))
                                .toList(),
                        Remark::new);
        }
        return rows;
    }

    private static <T> void section(
            List<ReviewRow> rows, String key, List<T> items, Function<? super T, ? extends ReviewRow> row) {
        if (!items.isEmpty()) {
            rows.add(new Section("section." + key, items.size()));
            items.stream().map(row).forEach(rows::add);
        }
    }
}
