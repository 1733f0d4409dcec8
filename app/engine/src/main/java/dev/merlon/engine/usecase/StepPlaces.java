package dev.merlon.engine.usecase;

import dev.merlon.engine.model.EndpointId;
import dev.merlon.engine.model.Snapshot;
import dev.merlon.engine.model.rule.Sentence;
import dev.merlon.engine.model.rule.Subject;
import dev.merlon.engine.model.usecase.Actor;
import dev.merlon.engine.model.usecase.Step;
import dev.merlon.engine.model.usecase.UseCase;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Fills the places of sentences about a step: `{step}`, `{actor}`, `{previous}`, `{next}`, and those of a rule's
/// sentences for the endpoint that is meant.
public final class StepPlaces {

    private final Snapshot now;
    private final UseCase useCase;
    private final Step step;
    private final @Nullable Subject subject;

    private StepPlaces(Snapshot now, UseCase useCase, Step step, @Nullable Subject subject) {
        this.now = now;
        this.useCase = useCase;
        this.step = step;
        this.subject = subject;
    }

    /// @param subject  the endpoint that is meant; null where the step calls none that there is
    public static StepPlaces of(Snapshot now, UseCase useCase, Step step, @Nullable Subject subject) {
        return new StepPlaces(now, useCase, step, subject);
    }

    /// The endpoints of the step that contracts have, each with what is known about it.
    public static List<Subject> subjects(Snapshot now, Step step) {
        return step.endpoints().stream()
                .flatMap(id -> subject(now, id).stream())
                .toList();
    }

    /// The endpoint with what is known about it; empty where no contract has it.
    public static Optional<Subject> subject(Snapshot now, EndpointId id) {
        return now.api(id.api()).flatMap(api -> api.endpoint(id).map(e -> new Subject(api.api(), e, api.factsOf(id))));
    }

    /// The sentence on one line, its places filled once: what is filled in is not looked at again.
    public String fill(String pattern) {
        var filled = new StringBuilder();
        var from = 0;
        for (var open = pattern.indexOf('{'); open >= 0; open = pattern.indexOf('{', from)) {
            var close = pattern.indexOf('}', open);
            if (close < 0) {
                break;
            }
            filled.append(pattern, from, open).append(place(pattern.substring(open + 1, close)));
            from = close + 1;
        }
        return filled.append(pattern, from, pattern.length())
                .toString()
                .replaceAll("\\s+", " ")
                .strip();
    }

    private String place(String name) {
        return switch (name) {
            case "step" -> text(step);
            case "actor" -> actor();
            case "previous" -> neighbour(-1);
            case "next" -> neighbour(1);
            default -> subject == null ? withoutEndpoint(name) : new Sentence("{" + name + "}").at(subject);
        };
    }

    private static String withoutEndpoint(String name) {
        return switch (name) {
            case "resource" -> "object";
            case "method" -> "the call of";
            case "path" -> "this step";
            case "api" -> "the API";
            default -> "this step";
        };
    }

    private String actor() {
        var id = step.actor().isEmpty() && !useCase.actors().isEmpty()
                ? useCase.actors().getFirst()
                : step.actor();
        return now.state().actors().stream()
                .filter(a -> a.id().equals(id))
                .map(Actor::name)
                .findFirst()
                .orElse("the actor");
    }

    private String neighbour(int offset) {
        var at = useCase.number(step.id()) - 1 + offset;
        if (at >= 0 && at < useCase.mainFlow().size()) {
            return text(useCase.mainFlow().get(at));
        }
        return offset < 0 ? "the sign-in" : "what comes after";
    }

    private static String text(Step step) {
        return step.description().isBlank() ? "this step" : step.description();
    }
}
