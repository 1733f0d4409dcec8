package dev.merlon.engine.fact.family;

import dev.merlon.engine.fact.schema.Facet;
import dev.merlon.engine.fact.word.Trait;
import dev.merlon.engine.fact.word.Vocabulary;
import dev.merlon.engine.spec.view.MediaType;
import dev.merlon.engine.spec.view.Schema;
import java.util.List;
import java.util.Optional;

/// Lists, batches and what limits them.
final class LimitFacts implements Family {

    private final Vocabulary vocabulary;
    private final Vocabulary.Run names;

    LimitFacts(Vocabulary vocabulary, Vocabulary.Run names) {
        this.vocabulary = vocabulary;
        this.names = names;
    }

    @Override
    public void write(Subject subject, FactWriter out) {
        var home = subject.inputsNode();
        var list = subject.successes().stream()
                .flatMap(response -> response.content().stream())
                .filter(media ->
                        media.givenSchema().filter(LimitFacts::holdsList).isPresent())
                .findFirst();
        out.say(
                "endpoint.returnsList",
                list.isPresent(),
                list.map(MediaType::node).orElse(subject.responsesNode()));
        var paging = subject.inInputs(Facet.PAGING, input -> input.in("query"));
        paging.addAll(subject.request().all(Facet.PAGING));
        if (paging.isEmpty()) {
            out.say("endpoint.paginated", false, home);
        } else {
            out.guess(
                    "endpoint.paginated",
                    true,
                    "names of parameters",
                    0.85,
                    paging.getFirst().node());
        }
        out.found("endpoint.pageSizes", subject.inInputs(Facet.PAGE_SIZE, input -> input.in("query")), home);
        out.found(
                "endpoint.unboundedPageSizes",
                subject.inInputs(Facet.UNBOUNDED_PAGE_SIZE, input -> input.in("query")),
                home);
        batch(subject, out);
        var keys = subject.inRequest(Facet.IDEMPOTENCY);
        if (keys.isEmpty()) {
            out.say("endpoint.idempotencyKey", false, home);
        } else {
            out.guess(
                    "endpoint.idempotencyKey",
                    true,
                    "a name: " + keys.getFirst().label().text(),
                    0.9,
                    keys.getFirst().node());
        }
        var costly = vocabulary.costly(subject.deed()).stream().sorted().toList();
        if (costly.isEmpty()) {
            out.list("endpoint.costly", costly, subject.node());
        } else {
            out.guess("endpoint.costly", costly, "words in path and operationId", 0.7, subject.node());
        }
    }

    private static boolean holdsList(Schema schema) {
        return listOfObjects(schema)
                || schema.properties().values().stream().anyMatch(LimitFacts::listOfObjects)
                || schema.allOf().stream()
                        .anyMatch(part -> listOfObjects(part)
                                || part.properties().values().stream().anyMatch(LimitFacts::listOfObjects));
    }

    private static boolean listOfObjects(Schema schema) {
        return schema.items()
                .filter(item -> item.is("object")
                        || !item.properties().isEmpty()
                        || !item.allOf().isEmpty()
                        || !item.oneOf().isEmpty()
                        || !item.anyOf().isEmpty())
                .isPresent();
    }

    private void batch(Subject subject, FactWriter out) {
        var list = subject.write() ? tasks(subject) : Optional.<Schema>empty();
        var place = list.map(Schema::node).orElse(subject.bodyNode());
        out.say("endpoint.batch", list.isPresent(), place);
        out.say(
                "endpoint.unboundedBatch",
                list.filter(schema -> schema.maxItems().isEmpty()).isPresent(),
                place);
    }

    /// The body as a list, or the one property of it that lists things to do.
    private Optional<Schema> tasks(Subject subject) {
        List<MediaType> content =
                subject.operation().givenBody().map(body -> body.content()).orElse(List.of());
        for (var media : content) {
            var schema = media.givenSchema();
            if (schema.filter(LimitFacts::listOfObjects).isPresent()) {
                return schema;
            }
            var inside = schema.stream()
                    .flatMap(each -> each.properties().entrySet().stream())
                    .filter(each -> listOfObjects(each.getValue())
                            && names.traits(each.getKey()).contains(Trait.LIST_WORD))
                    .filter(_ -> subject.flow("bulk")
                            || schema.filter(s -> s.properties().size() <= 2).isPresent())
                    .map(each -> each.getValue())
                    .findFirst();
            if (inside.isPresent()) {
                return inside;
            }
        }
        return Optional.empty();
    }
}
