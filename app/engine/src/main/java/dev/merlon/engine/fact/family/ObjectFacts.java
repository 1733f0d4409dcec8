package dev.merlon.engine.fact.family;

import dev.merlon.engine.fact.schema.Facet;
import dev.merlon.engine.fact.schema.Finding;
import dev.merlon.engine.fact.schema.Label;
import dev.merlon.engine.fact.word.Trait;
import dev.merlon.engine.spec.tree.Node;
import dev.merlon.engine.spec.view.Schema;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.regex.Pattern;

/// Which objects an endpoint lets a caller choose.
final class ObjectFacts implements Family {

    private static final Pattern UUID =
            Pattern.compile("(?i)[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");
    private static final Pattern DIGITS = Pattern.compile("\\d{1,12}");

    @Override
    public void write(Subject subject, FactWriter out) {
        var home = subject.inputsNode();
        var ids = subject.inputs().stream().filter(ObjectFacts::selects).toList();
        out.found("endpoint.objectIds", findings(ids), home);
        var kinds = new TreeSet<String>();
        ids.forEach(id -> kinds.add(kind(id)));
        var place = ids.isEmpty() ? home : ids.getFirst().parameter().node();
        if (ids.isEmpty()) {
            out.list("endpoint.objectIdKinds", kinds, place);
            out.say("endpoint.sequentialIds", false, place);
        } else {
            out.guess(
                    "endpoint.objectIdKinds",
                    List.copyOf(kinds),
                    "type, format, pattern, example and name",
                    0.8,
                    place);
            out.guess("endpoint.sequentialIds", kinds.contains("sequential"), "type, pattern and example", 0.8, place);
        }
        out.found("endpoint.idArrays", subject.inRequest(Facet.ID_ARRAY), home);
        out.found("endpoint.ownerIds", owners(subject), home);
        out.found("endpoint.tenantIds", subject.inRequest(Facet.TENANT), home);
        out.found("endpoint.actAs", subject.inInputs(Facet.ACT_AS, input -> !input.in("path")), home);
        out.found("endpoint.personLookup", subject.inInputs(Facet.PERSON_KEY, Input::inUrl), home);
    }

    private static List<Finding> owners(Subject subject) {
        var owners = subject.inInputs(Facet.OWNER, input -> !input.in("path"));
        owners.addAll(subject.request().all(Facet.OWNER));
        return owners;
    }

    private static List<Finding> findings(List<Input> ids) {
        return ids.stream()
                .map(id -> new Finding(
                        Label.root(id.name()),
                        id.in("path") ? "a parameter in the path" : "an id by its name",
                        0.9,
                        id.parameter().node()))
                .toList();
    }

    private static boolean selects(Input input) {
        var choices = input.parameter()
                .givenSchema()
                .filter(schema -> !schema.enumeration().isEmpty() || schema.is("boolean"))
                .isPresent();
        if (choices) {
            return false;
        }
        return input.in("path")
                ? !input.traits().contains(Trait.NO_OBJECT)
                : input.in("query") && input.traits().contains(Trait.QUERY_ID);
    }

    private static String kind(Input input) {
        var schema = input.parameter().givenSchema();
        var example = example(input);
        var format = schema.map(Schema::format).orElse("");
        var pattern = schema.map(Schema::pattern).orElse("");
        var name = input.name().toLowerCase(Locale.ROOT);
        if (format.equals("uuid")
                || format.equals("guid")
                || name.contains("uuid")
                || name.contains("guid")
                || UUID.matcher(example).matches()
                || pattern.contains("{8}-")) {
            return "uuid";
        }
        if (schema.filter(s -> s.is("integer") || s.is("number")).isPresent()) {
            return "sequential";
        }
        if (input.traits().contains(Trait.NATURAL_ID)) {
            return "natural";
        }
        var digits = DIGITS.matcher(example).matches() || pattern.matches("\\^?(\\\\d|\\[0-9])[+*{].*");
        return digits ? "sequential" : "opaque";
    }

    private static String example(Input input) {
        return input.parameter().examples().stream()
                .findFirst()
                .flatMap(Node::text)
                .or(() -> input.parameter()
                        .givenSchema()
                        .flatMap(s -> s.examples().stream().findFirst())
                        .flatMap(Node::text))
                .orElse("");
    }
}
