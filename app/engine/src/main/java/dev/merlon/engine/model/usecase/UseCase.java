package dev.merlon.engine.model.usecase;

import dev.merlon.engine.model.EndpointId;
import dev.merlon.engine.model.change.Entity;
import dev.merlon.engine.model.change.EntityKind;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// How somebody reaches a goal, step by step.
///
/// @param id                stable within the workspace, a slug of the first name: `pay-a-new-beneficiary`
/// @param name              what the actor wants: `Pay a new beneficiary`
/// @param description       may be empty
/// @param actors            ids of those who take part, who begins it first
/// @param preconditions     what must hold before
/// @param postconditions    what holds afterwards
/// @param mainFlow          the way that it mostly goes
/// @param alternativeFlows  other ways to the goal
/// @param exceptions        what may go wrong
public record UseCase(
        String id,
        String name,
        String description,
        List<String> actors,
        List<String> preconditions,
        List<String> postconditions,
        List<Step> mainFlow,
        List<Flow> alternativeFlows,
        List<FlowException> exceptions)
        implements Entity {

    public UseCase {
        actors = List.copyOf(actors);
        preconditions = List.copyOf(preconditions);
        postconditions = List.copyOf(postconditions);
        mainFlow = List.copyOf(mainFlow);
        alternativeFlows = List.copyOf(alternativeFlows);
        exceptions = List.copyOf(exceptions);
    }

    /// One that has nothing but a name yet.
    public static UseCase named(String id, String name) {
        return new UseCase(id, name, "", List.of(), List.of(), List.of(), List.of(), List.of(), List.of());
    }

    @Override
    public EntityKind kind() {
        return EntityKind.USE_CASE;
    }

    /// The endpoints of all its steps, those of other flows too, in the order in which they come.
    @Override
    public Set<EndpointId> names() {
        var named = new LinkedHashSet<EndpointId>();
        steps().forEach(step -> named.addAll(step.endpoints()));
        return named;
    }

    @Override
    public UseCase renamed(Map<EndpointId, EndpointId> newNames) {
        return new UseCase(
                id,
                name,
                description,
                actors,
                preconditions,
                postconditions,
                mainFlow.stream().map(s -> s.renamed(newNames)).toList(),
                alternativeFlows.stream().map(f -> f.renamed(newNames)).toList(),
                exceptions);
    }

    /// The steps of the main flow, then those of the others.
    public Stream<Step> steps() {
        return Stream.concat(mainFlow.stream(), alternativeFlows.stream().flatMap(f -> f.steps().stream()));
    }

    /// The step of the main flow that has the id.
    public Optional<Step> step(String stepId) {
        return mainFlow.stream().filter(s -> s.id().equals(stepId)).findFirst();
    }

    /// Its place in the main flow, 1 for the first; 0 where it is not there.
    public int number(String stepId) {
        for (var i = 0; i < mainFlow.size(); i++) {
            if (mainFlow.get(i).id().equals(stepId)) {
                return i + 1;
            }
        }
        return 0;
    }

    public UseCase withMainFlow(List<Step> steps) {
        return new UseCase(
                id, name, description, actors, preconditions, postconditions, steps, alternativeFlows, exceptions);
    }

    /// The same with other actors.
    public UseCase by(List<String> others) {
        return new UseCase(
                id, name, description, others, preconditions, postconditions, mainFlow, alternativeFlows, exceptions);
    }

    /// An id for a step that none of its steps has.
    public String freeStepId() {
        var taken = steps().map(Step::id).toList();
        var number = taken.size() + 1;
        while (taken.contains("s" + number)) {
            number++;
        }
        return "s" + number;
    }
}
