package dev.merlon.engine.model.usecase;

import dev.merlon.engine.model.EndpointId;
import dev.merlon.engine.model.change.Entity;
import dev.merlon.engine.model.change.EntityKind;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Somebody considered one guide word at one step. There is one for a cell at most: to think again replaces it.
public record Consideration(Cell cell, Finding finding, String who, Instant at) implements Entity {

    @Override
    public EntityKind kind() {
        return EntityKind.CONSIDERATION;
    }

    @Override
    public String id() {
        return cell.toString();
    }

    public Optional<MisuseCase> misuse() {
        return finding instanceof MisuseCase misuse ? Optional.of(misuse) : Optional.empty();
    }

    @Override
    public Set<EndpointId> names() {
        return switch (finding) {
            case RuledOut _ -> Set.of();
            case MisuseCase misuse -> {
                var named = new LinkedHashSet<>(misuse.targets());
                misuse.mainFlow().forEach(step -> named.addAll(step.endpoints()));
                yield named;
            }
        };
    }

    @Override
    public Consideration renamed(Map<EndpointId, EndpointId> newNames) {
        return switch (finding) {
            case RuledOut _ -> this;
            case MisuseCase misuse -> new Consideration(cell, misuse.renamed(newNames), who, at);
        };
    }
}
