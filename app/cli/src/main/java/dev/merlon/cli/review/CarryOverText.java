package dev.merlon.cli.review;

import dev.merlon.cli.terminal.Count;
import dev.merlon.cli.terminal.Terminal;
import dev.merlon.engine.model.EndpointId;
import dev.merlon.engine.model.change.Entity;
import dev.merlon.engine.model.change.EntityKind;
import dev.merlon.engine.model.rule.Decision;
import dev.merlon.engine.model.rule.GroundShift;
import dev.merlon.engine.model.tree.AttackTree;
import dev.merlon.engine.model.usecase.Consideration;
import dev.merlon.engine.model.usecase.MisuseCase;
import dev.merlon.engine.model.usecase.UseCase;
import dev.merlon.engine.reimport.ApiReview;
import dev.merlon.engine.reimport.CarryOver;
import dev.merlon.engine.reimport.Fate;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// Prints what becomes of all that people recorded: one by one what a person has to look at again, the
/// rest in numbers.
record CarryOverText(Terminal terminal) {

    void print(ApiReview api) {
        api.carried(Fate.TO_CONFIRM).forEach(this::confirm);
        api.carried(Fate.LOSES_ENDPOINT).forEach(this::lose);
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

    private void lose(CarryOver carried) {
        var parts = carried.parts();
        terminal.result("  loses an endpoint: " + named(carried.entity())
                + carried.at().map(EndpointId::key).map(key -> ", " + key).orElse("")
                + (parts.isEmpty() ? "" : " (" + String.join("; ", parts) + ")"));
    }

    private static String named(Entity entity) {
        return switch (entity) {
            case UseCase useCase -> "use case " + useCase.name();
            case Consideration considered ->
                "misuse case " + considered.misuse().map(MisuseCase::name).orElse(considered.id());
            case AttackTree tree -> "attack tree " + tree.name();
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
