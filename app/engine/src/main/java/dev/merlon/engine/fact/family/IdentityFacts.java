package dev.merlon.engine.fact.family;

import dev.merlon.engine.spec.view.Sunset;
import java.util.ArrayList;

/// What an endpoint is.
final class IdentityFacts implements Family {

    @Override
    public void write(Subject subject, FactWriter out) {
        var operation = subject.operation();
        var node = subject.node();
        out.say("endpoint.method", operation.method(), node);
        out.say("endpoint.path", operation.path(), operation.pathNode());
        out.guess(
                "endpoint.resource",
                subject.resource(),
                "the last part of the path that names a thing",
                0.8,
                operation.pathNode());
        out.inOrder(
                "endpoint.tags",
                operation.tags().stream().distinct().toList(),
                node.get("tags").orElse(node));
        out.say("endpoint.write", subject.write(), node);
        out.say(
                "endpoint.deprecated",
                operation.deprecated(),
                node.get("deprecated").orElse(node));
        sunset(subject, out);
        var flows = new ArrayList<>(subject.flows());
        flows.sort(null);
        if (flows.isEmpty()) {
            out.list("endpoint.flows", flows, node);
        } else {
            out.guess("endpoint.flows", flows, "words in path and operationId", 0.75, node);
        }
    }

    private static void sunset(Subject subject, FactWriter out) {
        var given = Sunset.of(subject.operation());
        out.say(
                "endpoint.sunset",
                given.map(Sunset::day).orElse(""),
                given.map(Sunset::node).orElse(subject.node()));
    }
}
