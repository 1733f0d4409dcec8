package dev.merlon.engine.usecase.trial;

import dev.merlon.engine.model.EndpointId;
import dev.merlon.engine.model.Snapshot;
import dev.merlon.engine.model.attacker.Attacker;
import dev.merlon.engine.model.usecase.Actor;
import dev.merlon.engine.model.usecase.Consideration;
import dev.merlon.engine.model.usecase.GuideWords;
import dev.merlon.engine.model.usecase.MisuseCase;
import dev.merlon.engine.model.usecase.Step;
import dev.merlon.engine.model.usecase.TestPattern;
import dev.merlon.engine.model.usecase.UseCase;
import dev.merlon.engine.usecase.StepPlaces;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// How a misuse case is tried: one scenario, and the requests that it takes.
///
/// @param number   of the step that is abused
/// @param word     the guide word
/// @param abuser   the attacker's name; empty where nobody was named
/// @param pattern  what kind of test it is
public record TestIdea(
        UseCase useCase,
        int number,
        String word,
        MisuseCase misuse,
        String abuser,
        TestPattern pattern,
        List<String> given,
        List<String> when,
        List<String> then,
        List<Request> requests) {

    public TestIdea {
        given = List.copyOf(given);
        when = List.copyOf(when);
        then = List.copyOf(then);
        requests = List.copyOf(requests);
    }

    /// @param to     what is called
    /// @param label  `POST /transfers`, or the id where no contract has it any more
    /// @param by     whose credentials it carries; empty for nobody's
    public record Request(EndpointId to, String label, String by, TestPattern.Twist twist, String note) {}

    /// Empty where the step or the pattern is gone, or a misuse was not accepted.
    public static Optional<TestIdea> of(Snapshot now, GuideWords words, UseCase useCase, Consideration considered) {
        return considered
                .misuse()
                .flatMap(misuse -> useCase.step(considered.cell().step())
                        .flatMap(step -> words.test(misuse.test())
                                .map(pattern -> of(now, words, useCase, step, considered, misuse, pattern))));
    }

    /// Of every misuse case of the use case, step by step.
    public static List<TestIdea> all(Snapshot now, GuideWords words, UseCase useCase) {
        var order = useCase.mainFlow().stream()
                .flatMap(s -> words.words().stream().map(w -> useCase.id() + "/" + s.id() + "/" + w.id()))
                .toList();
        return now.state().considerations().stream()
                .filter(c -> c.cell().useCase().equals(useCase.id()))
                .sorted(java.util.Comparator.comparingInt(c -> order.indexOf(c.id())))
                .flatMap(c -> of(now, words, useCase, c).stream())
                .toList();
    }

    private static TestIdea of(
            Snapshot now,
            GuideWords words,
            UseCase useCase,
            Step step,
            Consideration considered,
            MisuseCase misuse,
            TestPattern pattern) {
        var subject = misuse.targets().stream()
                .flatMap(id -> StepPlaces.subject(now, id).stream())
                .findFirst()
                .orElse(null);
        var places = StepPlaces.of(now, useCase, step, subject);
        var actor = places.fill("{actor}");
        var names = new Names(actor, other(actor, actorName(now, misuse.abuser())));
        return new TestIdea(
                useCase,
                useCase.number(step.id()),
                words.word(considered.cell().guideWord()).map(w -> w.word()).orElse(""),
                misuse,
                names.abuser(),
                pattern,
                pattern.given().stream().map(places::fill).toList(),
                pattern.when().stream().map(places::fill).toList(),
                pattern.then().stream().map(places::fill).toList(),
                requests(now, useCase, step, misuse, pattern, names));
    }

    private record Names(String actor, String abuser) {}

    /// An actor's name: one of the workspace's, else one of the attackers that the library offers.
    public static String actorName(Snapshot now, String id) {
        return now.state().actors().stream()
                .filter(a -> a.id().equals(id))
                .map(Actor::name)
                .findFirst()
                .or(() -> now.library().attacker(id).map(Attacker::name))
                .orElse("");
    }

    /// One who does to others what is theirs alone is another one of the same kind.
    private static String other(String actor, String abuser) {
        return abuser.equalsIgnoreCase(actor) ? "Another " + abuser.toLowerCase(Locale.ROOT) : abuser;
    }

    private static List<Request> requests(
            Snapshot now, UseCase useCase, Step step, MisuseCase misuse, TestPattern pattern, Names names) {
        var requests = new ArrayList<Request>();
        for (var call : pattern.calls()) {
            for (var to : endpoints(useCase, step, misuse, call.to())) {
                var label = now.endpoint(to).map(e -> e.label()).orElse(to.key());
                requests.add(new Request(to, label, by(call.by(), names), call.twist(), call.note()));
            }
        }
        return requests;
    }

    private static List<EndpointId> endpoints(UseCase useCase, Step step, MisuseCase misuse, TestPattern.Place place) {
        var at = useCase.number(step.id()) - 1;
        return switch (place) {
            case STEP -> misuse.targets().isEmpty() ? step.endpoints() : misuse.targets();
            case PREVIOUS -> at > 0 ? useCase.mainFlow().get(at - 1).endpoints() : List.of();
            case NEXT ->
                at + 1 < useCase.mainFlow().size()
                        ? useCase.mainFlow().get(at + 1).endpoints()
                        : List.of();
        };
    }

    private static String by(TestPattern.Caller caller, Names names) {
        return switch (caller) {
            case ACTOR -> names.actor();
            case OTHER -> names.abuser().isEmpty() ? "somebody else" : names.abuser();
            case NOBODY -> "";
            case EXPIRED -> names.actor() + " before sign-out";
        };
    }
}
