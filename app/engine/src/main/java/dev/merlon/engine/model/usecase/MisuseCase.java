package dev.merlon.engine.model.usecase;

import dev.merlon.engine.model.EndpointId;
import java.util.List;
import java.util.Map;

/// How somebody abuses a step. CycloneDX calls it an abuse case.
///
/// @param name                    what the abuser gets: `The same transfer is paid twice`
/// @param description             how; may be empty
/// @param abuser                  an actor's id; empty where nobody was named
/// @param realizes                ids of the threat rules that say the same about these endpoints
/// @param preconditions           what the abuser needs before
/// @param mainFlow                what the abuser does
/// @param targets                 the endpoints that are abused; may be such that a contract no longer has
/// @param detectionOpportunities  what would show it
/// @param mitigations             ids of the controls that prevent it
/// @param test                    id of the test pattern that tries it; empty where none fits
public record MisuseCase(
        String name,
        String description,
        String abuser,
        List<String> realizes,
        List<String> preconditions,
        List<Step> mainFlow,
        List<EndpointId> targets,
        List<String> detectionOpportunities,
        List<String> mitigations,
        String test)
        implements Finding {

    /// @throws IllegalArgumentException where it has no name
    public MisuseCase {
        if (name.isBlank()) {
            throw new IllegalArgumentException("a misuse case without a name");
        }
        realizes = List.copyOf(realizes);
        preconditions = List.copyOf(preconditions);
        mainFlow = List.copyOf(mainFlow);
        targets = List.copyOf(targets);
        detectionOpportunities = List.copyOf(detectionOpportunities);
        mitigations = List.copyOf(mitigations);
    }

    MisuseCase renamed(Map<EndpointId, EndpointId> newNames) {
        return new MisuseCase(
                name,
                description,
                abuser,
                realizes,
                preconditions,
                mainFlow.stream().map(s -> s.renamed(newNames)).toList(),
                targets.stream()
                        .map(e -> newNames.getOrDefault(e, e))
                        .distinct()
                        .toList(),
                detectionOpportunities,
                mitigations,
                test);
    }
}
