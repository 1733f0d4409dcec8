package dev.merlon.engine.diff;

import dev.merlon.engine.diff.shape.SchemaPairs;
import dev.merlon.engine.fact.schema.Direction;
import dev.merlon.engine.fact.schema.Label;
import dev.merlon.engine.model.EndpointId;
import dev.merlon.engine.model.Location;
import dev.merlon.engine.model.diff.Drift;
import dev.merlon.engine.spec.view.MediaType;
import dev.merlon.engine.spec.view.Operation;
import dev.merlon.engine.spec.view.Parameter;
import dev.merlon.engine.spec.view.RequestBody;
import dev.merlon.engine.spec.view.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;

/// Finds which schemas of two operations stand for the same: parameters by place and name, bodies by status and media
/// type.
final class BodyComparison {

    private final SchemaPairs pairs;

    BodyComparison(SchemaPairs pairs) {
        this.pairs = pairs;
    }

    void compare(int endpoint, Operation before, Operation after) {
        var about = EndpointId.keyOf("", after.path()).strip();
        parameters(endpoint, before, after);
        content(
                endpoint,
                before.givenBody().map(RequestBody::content).orElse(List.of()),
                after.givenBody().map(RequestBody::content).orElse(List.of()),
                Direction.REQUEST,
                Label.root("body", about));
        for (var is : after.responses()) {
            var was = counterpart(is, before);
            var label = Label.root("response", about);
            if (was.isEmpty() || was.get().content().isEmpty()) {
                alone(endpoint, Drift.WEAKER, is, was.orElse(null), before, label);
            } else {
                content(endpoint, was.get().content(), is.content(), Direction.RESPONSE, label);
            }
        }
        for (var was : before.responses()) {
            var is = counterpart(was, after);
            if (is.isEmpty() || is.get().content().isEmpty()) {
                alone(endpoint, Drift.STRONGER, was, is.orElse(null), after, Label.root("response", about));
            }
        }
    }

    /// The response of the same status, else the first that says the same of success.
    private static Optional<Response> counterpart(Response response, Operation other) {
        return other.responses().stream()
                .filter(r -> r.status().equals(response.status()))
                .findFirst()
                .or(() -> other.responses().stream()
                        .filter(r -> r.successful() == response.successful())
                        .findFirst());
    }

    private void alone(
            int endpoint, Drift drift, Response shown, @Nullable Response empty, Operation lacking, Label label) {
        Location missing = empty == null
                ? lacking.node().get("responses").orElse(lacking.node()).place()
                : empty.place();
        shown.content().stream()
                .flatMap(media -> media.givenSchema().stream())
                .distinct()
                .forEach(schema -> pairs.useAlone(endpoint, drift, schema, missing, label));
    }

    private void content(
            int endpoint, List<MediaType> before, List<MediaType> after, Direction direction, Label label) {
        matched(before, after, (a, b) -> a.type().equalsIgnoreCase(b.type()))
                .forEach(pair -> pair.before()
                        .givenSchema()
                        .ifPresent(was -> pair.after()
                                .givenSchema()
                                .ifPresent(is -> pairs.use(endpoint, was, is, direction, label))));
    }

    private void parameters(int endpoint, Operation before, Operation after) {
        matched(
                        before.parameters(),
                        after.parameters(),
                        (a, b) -> a.in().equals(b.in()) && a.name().equals(b.name()))
                .stream()
                .filter(pair -> pair.before().in().equals(pair.after().in()))
                .filter(pair -> pair.before().name().equals(pair.after().name())
                        || pair.after().in().equals("path"))
                .forEach(pair -> parameter(endpoint, pair.before(), pair.after()));
    }

    private void parameter(int endpoint, Parameter before, Parameter after) {
        before.givenSchema()
                .ifPresent(was -> after.givenSchema()
                        .ifPresent(is -> pairs.use(endpoint, was, is, Direction.REQUEST, Label.root(after.name()))));
    }

    private record Matched<T>(T before, T after) {}

    /// Those that are the same, and then the rest in its order.
    private static <T> List<Matched<T>> matched(List<T> before, List<T> after, BiPredicate<T, T> same) {
        var out = new ArrayList<Matched<T>>();
        var rest = new ArrayList<>(before);
        var open = new ArrayList<T>();
        for (var is : after) {
            var found = rest.stream().filter(was -> same.test(was, is)).findFirst();
            found.ifPresentOrElse(
                    was -> {
                        rest.remove(was);
                        out.add(new Matched<>(was, is));
                    },
                    () -> open.add(is));
        }
        for (int i = 0; i < Math.min(rest.size(), open.size()); i++) {
            out.add(new Matched<>(rest.get(i), open.get(i)));
        }
        return out;
    }
}
