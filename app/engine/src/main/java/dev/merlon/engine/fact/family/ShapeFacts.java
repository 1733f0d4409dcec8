package dev.merlon.engine.fact.family;

import dev.merlon.engine.fact.schema.Facet;
import dev.merlon.engine.fact.schema.Unfolding;
import dev.merlon.engine.spec.view.MediaType;
import dev.merlon.engine.spec.view.RequestBody;
import dev.merlon.engine.spec.view.Schema;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// How tightly request and response are described.
final class ShapeFacts implements Family {

    private static final Set<String> BODILESS = Set.of("GET", "HEAD", "DELETE");

    @Override
    public void write(Subject subject, FactWriter out) {
        var body = subject.operation().givenBody();
        var home = subject.bodyNode();
        var content = body.map(RequestBody::content).orElse(List.of());
        out.list("endpoint.contentTypes", content.stream().map(MediaType::type).toList(), home);
        out.say(
                "endpoint.bodyOnRead",
                BODILESS.contains(subject.operation().method())
                        && content.stream().anyMatch(ShapeFacts::carries),
                home);
        out.say("endpoint.untypedBody", content.stream().anyMatch(ShapeFacts::untyped), home);
        responses(subject, out);
        var request = subject.request();
        out.found("endpoint.openRequestObjects", request.all(Facet.OPEN), home);
        out.found("endpoint.readOnlyWritable", request.all(Facet.READ_ONLY), home);
        out.found("endpoint.privilegedWritable", request.all(Facet.PRIVILEGED), home);
        out.found("endpoint.freeFormObjects", request.all(Facet.FREE_FORM), home);
        out.found("endpoint.polymorphicInput", request.all(Facet.POLYMORPHIC), home);
        out.found("endpoint.moneyFields", request.all(Facet.MONEY), home);
        out.found("endpoint.unboundedMoney", request.all(Facet.UNBOUNDED_MONEY), home);
        out.found("endpoint.unboundedStrings", subject.inRequest(Facet.UNBOUNDED_STRING), home);
        out.found("endpoint.unboundedArrays", subject.inRequest(Facet.UNBOUNDED_ARRAY), home);
        out.found("endpoint.unboundedNumbers", subject.inRequest(Facet.UNBOUNDED_NUMBER), home);
        out.found("endpoint.loosePatterns", subject.inRequest(Facet.LOOSE_PATTERN), home);
        out.found("endpoint.riskyPatterns", subject.inRequest(Facet.RISKY_PATTERN), home);
        out.found("endpoint.shortCodes", subject.inRequest(Facet.SHORT_CODE), home);
        out.say("endpoint.sharedSchema", shared(subject, content), home);
    }

    private static void responses(Subject subject, FactWriter out) {
        var home = subject.responsesNode();
        out.found("endpoint.openResponseObjects", subject.response().all(Facet.OPEN_BY_WORD), home);
        var untyped = subject.successes().stream()
                .flatMap(response -> response.content().stream())
                .filter(ShapeFacts::untyped)
                .findFirst();
        out.say(
                "endpoint.untypedResponse",
                untyped.isPresent(),
                untyped.map(MediaType::node).orElse(home));
    }

    /// A body whose schema has room for nothing is none: generators write it to every operation.
    private static boolean carries(MediaType media) {
        return media.givenSchema()
                .filter(schema -> schema.is("object")
                        && schema.properties().isEmpty()
                        && schema.patternProperties().isEmpty()
                        && Stream.of(schema.allOf(), schema.oneOf(), schema.anyOf())
                                .allMatch(List::isEmpty))
                .map(schema -> schema.extras() == Schema.Extras.BY_SCHEMA || schema.extras() == Schema.Extras.ANY)
                .orElse(true);
    }

    /// No schema, or one that takes anything; a file needs none.
    private static boolean untyped(MediaType media) {
        if (!Media.structured(media.type())) {
            return false;
        }
        return media.givenSchema().map(Unfolding::anything).orElse(true);
    }

    private static boolean shared(Subject subject, List<MediaType> content) {
        if (subject.request().has(Facet.DIRECTED) || subject.response().has(Facet.DIRECTED)) {
            return false;
        }
        var answers = new HashSet<Schema>();
        subject.successes().stream()
                .flatMap(response -> response.content().stream())
                .flatMap(media -> media.givenSchema().stream())
                .flatMap(schema -> Stream.concat(Stream.of(schema), schema.items().stream()))
                .forEach(answers::add);
        return content.stream()
                .flatMap(media -> media.givenSchema().stream())
                .anyMatch(schema -> !schema.properties().isEmpty() && answers.contains(schema));
    }
}
