package dev.merlon.cli.review;

import dev.merlon.cli.terminal.Count;
import dev.merlon.cli.terminal.Terminal;
import dev.merlon.engine.ImportPlan;
import dev.merlon.engine.model.Endpoint;
import dev.merlon.engine.model.Location;
import dev.merlon.engine.model.Remains;
import dev.merlon.engine.reimport.ApiReview;
import dev.merlon.engine.reimport.EndpointChange;
import dev.merlon.engine.reimport.FactChange;
import dev.merlon.engine.reimport.ImportReview;
import dev.merlon.engine.reimport.OutcomeChange;
import dev.merlon.engine.reimport.OutcomeChange.Kind;
import dev.merlon.engine.reimport.RenameProposal;
import java.util.List;
import java.util.Locale;

/// Prints the review of an import: for each API a line that sums up, below it what comes, goes and changes. Endpoints
/// are named by their keys, as scopes and `--rename` take them.
public final class ReviewText {

    private static final int MOST_LINES = 10;
    private static final String DRY_RUN = "nothing was taken: this was a dry run";

    private final Terminal terminal;

    public ReviewText(Terminal terminal) {
        this.terminal = terminal;
    }

    /// @param taken  the import was taken; else it was only looked at
    public void print(ImportReview review, boolean taken) {
        review.apis().forEach(this::print);
        var changed = review.apis().stream().anyMatch(api -> !api.same() && !api.isNew());
        if (changed) {
            terminal.result("posture: " + review.scoreBefore().rounded() + " → "
                    + review.scoreAfter().rounded());
            removed(review.after().removedEndpoints());
        }
        if (!taken) {
            terminal.result(DRY_RUN);
        }
    }

    /// What is new in a workspace that had nothing.
    ///
    /// @param taken  the import was taken; else it was only looked at
    public void print(ImportPlan plan, boolean taken) {
        plan.items().forEach(item -> printNew(item.apiId(), item.added().size()));
        if (!taken) {
            terminal.result(DRY_RUN);
        }
    }

    private void printNew(String id, int endpoints) {
        terminal.result(id + ": new, " + Count.of(endpoints, "endpoint"));
    }

    private void removed(List<Remains> removed) {
        var holding = removed.stream().filter(r -> !r.isEmpty()).count();
        if (!removed.isEmpty()) {
            terminal.result(
                    "removed endpoints: " + removed.size() + ", " + holding + " of them with what was recorded");
        }
    }

    private void print(ApiReview api) {
        var id = api.after().id();
        if (api.isNew()) {
            printNew(id, api.added().size());
        } else if (api.same()) {
            terminal.result(id + ": nothing changed");
        } else {
            terminal.result(id + ": " + summary(api));
            endpoints(api);
            for (var component : api.components()) {
                terminal.result("  changed " + component.after().label());
                facts("    ", component.facts());
            }
            facts("  the API: ", api.facts());
            outcomes(api.outcomes());
            new CarryOverText(terminal).print(api);
        }
    }

    private static String summary(ApiReview api) {
        return api.added().size() + " added, " + api.removed().size() + " removed, "
                + (api.renamed().isEmpty() ? "" : api.renamed().size() + " renamed, ")
                + api.changed().size() + " changed";
    }

    private void endpoints(ApiReview api) {
        for (var endpoint : api.added()) {
            var back = api.returned().contains(endpoint) ? ", which was removed once" : "";
            terminal.result("  added " + named(endpoint) + back);
        }
        api.removed().forEach(endpoint -> terminal.result("  removed " + named(endpoint)));
        api.proposals().stream()
                .filter(p -> api.renamed().stream()
                        .noneMatch(r -> r.before().id().equals(p.rename().from())))
                .forEach(this::propose);
        api.renamed()
                .forEach(change ->
                        terminal.result("  renamed " + change.before().id().key() + " → " + named(change.after())));
        api.changed().forEach(this::changed);
    }

    private void propose(RenameProposal proposal) {
        var from = proposal.rename().from().key();
        var to = proposal.rename().to().key();
        terminal.result("  renamed? " + from + " → " + to + ": " + Math.round(100 * proposal.score()) + " % alike ("
                + proposal.why() + "); if it is the same: --rename \"" + from + "=" + to + "\"");
    }

    private void changed(EndpointChange change) {
        terminal.result("  changed " + named(change.after()));
        facts("    ", change.facts());
    }

    private void facts(String lead, List<FactChange> facts) {
        facts.forEach(fact -> terminal.result(
                lead + fact.text() + fact.place().map(ReviewText::at).orElse("")));
    }

    private static String at(Location place) {
        return " (" + place + ")";
    }

    private void outcomes(List<OutcomeChange> outcomes) {
        for (var kind : Kind.values()) {
            var ofKind = outcomes.stream().filter(o -> o.kind() == kind).toList();
            if (!ofKind.isEmpty()) {
                terminal.result("  " + Count.of(ofKind.size(), "outcome") + verb(kind, ofKind.size() == 1));
                shown(ofKind).forEach(change -> terminal.result("    " + line(change)));
                rest(ofKind.size());
            }
        }
    }

    private static String verb(Kind kind, boolean one) {
        return switch (kind) {
            case APPEARS -> one ? " appears" : " appear";
            case VANISHES -> one ? " vanishes" : " vanish";
            case CHANGES -> one ? " changes" : " change";
            case ASKS_AGAIN -> one ? " asks again" : " ask again";
        };
    }

    private static String line(OutcomeChange change) {
        var outcome = change.outcome();
        var severity = change.severity().word().toLowerCase(Locale.ROOT);
        return outcome.rule().id() + " " + outcome.title() + " (" + severity + "; " + change.states() + ")";
    }

    private <T> List<T> shown(List<T> all) {
        return terminal.speaksMore() ? all : all.subList(0, Math.min(MOST_LINES, all.size()));
    }

    private void rest(int all) {
        if (!terminal.speaksMore() && all > MOST_LINES) {
            terminal.result("    and " + (all - MOST_LINES) + " more; --verbose shows them");
        }
    }

    /// `createTransfer (POST /transfers)`, or the key alone where it says as much.
    static String named(Endpoint endpoint) {
        return endpoint.operationId() == null
                ? endpoint.id().key()
                : endpoint.id().key() + " (" + endpoint.label() + ")";
    }
}
