package dev.merlon.engine.posture;

import dev.merlon.engine.control.Audience;
import dev.merlon.engine.control.Coverage;
import dev.merlon.engine.model.ApiInventory;
import dev.merlon.engine.model.Library;
import dev.merlon.engine.model.Principle;
import dev.merlon.engine.model.control.Applicability;
import dev.merlon.engine.model.control.Control;
import dev.merlon.engine.model.control.ControlRecord;
import dev.merlon.engine.model.control.Result;
import dev.merlon.engine.model.posture.Contribution;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What the control records of one principle are worth: the mean credit over every pair of a control and an
/// endpoint that it is meant for.
///
/// @param score  0 to 100; 0 where there are no pairs
/// @param pairs  controls × endpoints that count; 0 where no control is meant for any endpoint
/// @param lines  what each control lacks of full credit, in points of the score, negative
record Credits(double score, long pairs, List<Contribution> lines) {

    private record OfControl(Control control, long pairs, double credit) {}

    static Credits of(Principle principle, Library library, List<ApiInventory> apis, Coverage coverage) {
        var audience = Audience.of(library);
        var each = library.controls().stream()
                .filter(c -> c.principle() == principle)
                .map(c -> ofControl(c, audience, apis, coverage))
                .filter(c -> c.pairs() > 0)
                .toList();
        var pairs = each.stream().mapToLong(OfControl::pairs).sum();
        var credit = each.stream().mapToDouble(OfControl::credit).sum();
        var lines = new ArrayList<Contribution>();
        for (var one : each) {
            var lacks = one.pairs() - one.credit();
            if (lacks > 0) {
                lines.add(new Contribution(
                        label(one), -100 * lacks / pairs, one.control().id()));
            }
        }
        return new Credits(pairs == 0 ? 0 : 100 * credit / pairs, pairs, lines);
    }

    /// 0 to 1, or nothing where the control does not apply. Better work, a better result, stronger proof or fresher
    /// evidence never lowers it.
    static Optional<Double> credit(@Nullable ControlRecord record, Coverage coverage) {
        if (record == null) {
            return Optional.of(0.0);
        }
        if (record.applicability() == Applicability.NOT_APPLICABLE) {
            return Optional.empty();
        }
        return Optional.of(Math.min(ofWork(record, coverage), ofResult(record.result())));
    }

    private static double ofWork(ControlRecord kept, Coverage coverage) {
        return switch (kept.status()) {
            case NOT_STARTED, RETIRED -> 0;
            case PLANNED, IN_PROGRESS -> 0.1;
            case DEGRADED -> 0.4;
            case IN_PLACE -> {
                if (!coverage.holds(kept)) {
                    yield 0.6;
                }
                yield coverage.proves(kept) && kept.result() == Result.MET ? 1 : 0.8;
            }
        };
    }

    private static double ofResult(Result result) {
        return switch (result) {
            case NOT_MET -> 0;
            case PARTLY_MET -> 0.4;
            case NOT_ASSESSED, MET -> 1;
        };
    }

    private static OfControl ofControl(Control control, Audience audience, List<ApiInventory> apis, Coverage coverage) {
        var pairs = 0L;
        var sum = 0.0;
        for (var inventory : apis) {
            var api = inventory.api();
            if (!audience.includes(control, api.apiClass())) {
                continue;
            }
            if (coverage.variesWithin(control.id(), api.id())) {
                for (var endpoint : inventory.endpoints()) {
                    var credit = credit(
                            coverage.recordFor(control.id(), endpoint.id()).orElse(null), coverage);
                    pairs += credit.isPresent() ? 1 : 0;
                    sum += credit.orElse(0.0);
                }
            } else {
                var credit =
                        credit(coverage.recordForApi(control.id(), api.id()).orElse(null), coverage);
                pairs += credit.isPresent() ? inventory.endpoints().size() : 0;
                sum += credit.orElse(0.0) * inventory.endpoints().size();
            }
        }
        return new OfControl(control, pairs, sum);
    }

    private static String label(OfControl one) {
        return one.control().title()
                + (one.credit() == 0
                        ? ", not in place"
                        : ", " + Math.round(100 * one.credit() / one.pairs()) + " % credited");
    }
}
