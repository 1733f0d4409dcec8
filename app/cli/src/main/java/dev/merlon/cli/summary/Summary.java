package dev.merlon.cli.summary;

import dev.merlon.cli.terminal.Count;
import dev.merlon.cli.terminal.Terminal;
import dev.merlon.engine.model.ApiInventory;
import dev.merlon.engine.model.Principle;
import dev.merlon.engine.model.Severity;
import dev.merlon.engine.model.Snapshot;
import dev.merlon.engine.model.posture.Gain;
import dev.merlon.engine.model.posture.Posture;
import dev.merlon.engine.model.rule.Outcome;
import dev.merlon.engine.model.rule.OutcomeState;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Locale;
import java.util.stream.Collectors;

/// A workspace on one screen of a terminal: APIs, outcomes, posture, what to fix first.
public record Summary(Terminal terminal) {

    private static final int FIRST_FIXES = 5;

    public void print(Snapshot snapshot) {
        snapshot.apis().forEach(api -> printApi(api, snapshot));
        printOutcomes(snapshot);
        if (snapshot.endpoints().findAny().isPresent()) {
            printPosture(snapshot.posture());
        }
    }

    private void printApi(ApiInventory inventory, Snapshot snapshot) {
        var api = inventory.api();
        var score = snapshot.posture().ofApi().get(api.id());
        terminal.result(api.name() + (api.version().isEmpty() ? "" : " " + api.version())
                + " · " + api.apiClass()
                + " · " + Count.of(inventory.endpoints().size(), "endpoint")
                + (score == null ? "" : " · posture " + score.rounded()));
    }

    private void printOutcomes(Snapshot snapshot) {
        terminal.result("");
        terminal.result("Outcomes: "
                + Arrays.stream(OutcomeState.values())
                        .map(state -> String.format(
                                Locale.ROOT, "%,d %s", snapshot.judgement().count(state), state.word()))
                        .collect(Collectors.joining(" · ")));
        var live = snapshot.judgement().live().collect(Collectors.groupingBy(Outcome::severity, Collectors.counting()));
        terminal.result("Live: "
                + Arrays.stream(Severity.values())
                        .sorted(Comparator.reverseOrder())
                        .map(s -> String.format(
                                Locale.ROOT,
                                "%,d %s",
                                live.getOrDefault(s, 0L),
                                s.word().toLowerCase(Locale.ROOT)))
                        .collect(Collectors.joining(" · ")));
    }

    private void printPosture(Posture posture) {
        terminal.result("");
        terminal.result("Posture: " + posture.total().rounded() + " of 100");
        for (var principle : Principle.values()) {
            var score = posture.byPrinciple().get(principle);
            if (score != null) {
                terminal.result(String.format(
                        Locale.ROOT, "  %d %-24s %3d", principle.number(), principle.title(), score.rounded()));
            }
        }
        if (!posture.fixFirst().isEmpty()) {
            terminal.result("");
            terminal.result("Fix first:");
            posture.fixFirst().stream()
                    .limit(FIRST_FIXES)
                    .forEach(gain -> terminal.result(
                            gain.severity(),
                            String.format(
                                    Locale.ROOT,
                                    "+%.1f  %s %s · %s",
                                    gain.points(),
                                    gain.rule(),
                                    gain.title(),
                                    spread(gain))));
        }
    }

    /// A rule about an API as a whole fires at no endpoint.
    private static String spread(Gain gain) {
        return gain.endpoints() > 0 ? Count.of(gain.endpoints(), "endpoint") : Count.of(gain.apis(), "API");
    }
}
