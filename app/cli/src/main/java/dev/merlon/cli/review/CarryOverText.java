package dev.merlon.cli.review;

import dev.merlon.cli.terminal.Count;
import dev.merlon.cli.terminal.Terminal;
import dev.merlon.engine.model.EndpointId;
import dev.merlon.engine.model.change.Entity;
import dev.merlon.engine.model.change.EntityKind;
import dev.merlon.engine.model.rule.Decision;
import dev.merlon.engine.model.rule.GroundShift;
import dev.merlon.engine.reimport.ApiReview;
import dev.merlon.engine.reimport.CarryOver;
import dev.merlon.engine.reimport.Fate;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// Prints what becomes of decisions, control records and answers: one by one what a person has to look at again, the
/// rest in numbers.
record CarryOverText(Terminal terminal) {

    void print(ApiReview api) {
        api.carried(Fate.TO_CONFIRM).forEach(this::confirm);
        var counts = new TreeMap<Fate, List<CarryOver>>();
        for (var fate : List.of(Fate.STAYS, Fate.IDLE, Fate.LEFT_BEHIND, Fate.RETURNS)) {
            counts.put(fate, api.carried(fate));
        }
        counts.forEach((fate, carried) -> {
            if (!carried.isEmpty()) {
                terminal.result("  " + fate.word() + ": " + byKind(carried));
            }
        });
    }

    private void confirm(CarryOver carried) {
        var why = carried.because().isEmpty()
                ? "its rule looks at other facts by now"
                : carried.because().stream().map(GroundShift::text).collect(Collectors.joining("; "));
        terminal.result("  to confirm: " + named(carried.entity())
                + carried.at().map(EndpointId::key).map(key -> " at " + key).orElse("") + ", since " + why);
    }

    private static String named(Entity entity) {
        return switch (entity) {
            case Decision decision -> decision.decided().word() + " of " + decision.rule();
            default -> entity.kind().word() + " " + entity.id();
        };
    }

    private static String byKind(List<CarryOver> carried) {
        var byKind = carried.stream()
                .collect(Collectors.groupingBy(
                        c -> c.entity().kind(), () -> new TreeMap<EntityKind, Long>(), Collectors.counting()));
        return byKind.entrySet().stream()
                .map(e -> Count.of(Math.toIntExact(e.getValue()), e.getKey().word()))
                .collect(Collectors.joining(", "));
    }
}
