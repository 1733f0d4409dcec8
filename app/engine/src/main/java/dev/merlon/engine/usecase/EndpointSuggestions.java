package dev.merlon.engine.usecase;

import dev.merlon.engine.model.Endpoint;
import dev.merlon.engine.model.EndpointId;
import dev.merlon.engine.model.Snapshot;
import dev.merlon.engine.model.usecase.Step;
import dev.merlon.engine.model.usecase.UseCase;
import dev.merlon.engine.usecase.trial.RequestShapes;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Which endpoints a step probably calls.
///
/// Points: 6 where the answer of the step before links to it (OpenAPI `links`), 3 where its path continues that
/// of the step before, 2 where it shares a tag with endpoints that the use case names, 3 for each word of the
/// step that its path, operationId, summary or tags have. What other steps call already comes after its equals.
public final class EndpointSuggestions {

    private static final Set<String> SMALL =
            Set.of("the", "and", "for", "with", "into", "from", "that", "this", "gets");

    private EndpointSuggestions() {}

    /// The likeliest first; none without any point.
    public static List<Endpoint> of(Snapshot now, RequestShapes shapes, UseCase useCase, Step step, int most) {
        var place = useCase.number(step.id()) - 2;
        var before = place >= 0 ? useCase.mainFlow().get(place).endpoints() : List.<EndpointId>of();
        var context = new Context(
                words(step.description()),
                before.stream().flatMap(e -> shapes.linkedFrom(e).stream()).collect(Collectors.toSet()),
                before.stream()
                        .flatMap(e -> now.endpoint(e).stream())
                        .map(Endpoint::path)
                        .toList(),
                useCase.names().stream()
                        .flatMap(e -> now.endpoint(e).stream())
                        .flatMap(e -> e.tags().stream())
                        .collect(Collectors.toSet()));
        var used = useCase.names();
        return now.endpoints()
                .filter(e -> !step.endpoints().contains(e.id()))
                .map(e -> new Scored(e, context.points(e)))
                .filter(s -> s.points() > 0)
                .sorted(Comparator.comparingInt((Scored s) -> -s.points())
                        .thenComparing(s -> used.contains(s.endpoint().id()))
                        .thenComparing(s -> s.endpoint().id()))
                .limit(most)
                .map(Scored::endpoint)
                .toList();
    }

    private record Scored(Endpoint endpoint, int points) {}

    private record Context(Set<String> words, Set<EndpointId> linked, List<String> pathsBefore, Set<String> tags) {

        int points(Endpoint endpoint) {
            var points = linked.contains(endpoint.id()) ? 6 : 0;
            if (pathsBefore.stream().anyMatch(p -> endpoint.path().startsWith(p + "/"))) {
                points += 3;
            }
            if (endpoint.tags().stream().anyMatch(tags::contains)) {
                points += 2;
            }
            var said = EndpointSuggestions.words(endpoint.path() + " "
                    + endpoint.givenOperationId().orElse("") + " " + endpoint.summary() + " "
                    + String.join(" ", endpoint.tags()));
            return points + 3 * (int) words.stream().filter(said::contains).count();
        }
    }

    /// Words of three letters and more, split at capitals too, without the plural's s.
    static Set<String> words(String text) {
        var split = text.replaceAll("(\\p{Ll})(\\p{Lu})", "$1 $2")
                .toLowerCase(Locale.ROOT)
                .split("[^\\p{L}]+");
        return Arrays.stream(split)
                .filter(w -> w.length() > 2 && !SMALL.contains(w))
                .flatMap(w -> w.endsWith("ies")
                        ? Stream.of(w.substring(0, w.length() - 3) + "y")
                        : Stream.of(w.endsWith("s") ? w.substring(0, w.length() - 1) : w))
                .collect(Collectors.toCollection(HashSet::new));
    }
}
