package dev.merlon.engine.fact.family;

import dev.merlon.engine.fact.schema.Facet;
import dev.merlon.engine.fact.schema.Finding;
import dev.merlon.engine.fact.schema.Label;
import dev.merlon.engine.spec.tree.Node;
import dev.merlon.engine.spec.view.MediaType;
import dev.merlon.engine.spec.view.Schema;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Inputs that do more than fill in a value.
final class InputFacts implements Family {

    @Override
    public void write(Subject subject, FactWriter out) {
        var home = subject.inputsNode();
        out.found("endpoint.urlInputs", subject.inRequest(Facet.URL), home);
        out.found("endpoint.redirectInputs", subject.inRequest(Facet.REDIRECT), home);
        out.found("endpoint.fileInputs", subject.inRequest(Facet.FILE), home);
        out.found("endpoint.queryInputs", subject.inRequest(Facet.QUERY), home);
        out.found("endpoint.templateInputs", subject.inRequest(Facet.TEMPLATE), home);
        out.found("endpoint.fieldSelection", subject.inInputs(Facet.FIELDS, input -> input.in("query")), home);
        out.found("endpoint.regexInputs", subject.inRequest(Facet.REGEX), home);
        out.found("endpoint.freeTexts", subject.request().all(Facet.FREE_TEXT), subject.bodyNode());
        out.found("endpoint.modelPrompts", subject.inRequest(Facet.PROMPT), home);
        out.found("endpoint.methodOverride", subject.inRequest(Facet.METHOD_OVERRIDE), home);
        out.found("endpoint.freeFormQuery", freeForm(subject), home);
        uploads(subject, out);
        duplicates(subject, out);
    }

    private static List<Finding> freeForm(Subject subject) {
        return subject.inputs().stream()
                .filter(input -> input.in("querystring")
                        || (input.in("query")
                                && input.parameter()
                                        .givenSchema()
                                        .filter(InputFacts::anyKeys)
                                        .isPresent()))
                .map(input -> stated(input.name(), input.parameter().node()))
                .toList();
    }

    private static boolean anyKeys(Schema schema) {
        return schema.is("object")
                && (schema.properties().isEmpty() || schema.extras() == Schema.Extras.ANY)
                && schema.extras() != Schema.Extras.NONE;
    }

    private static void uploads(Subject subject, FactWriter out) {
        var uploads = new ArrayList<>(subject.request().all(Facet.BINARY));
        var unbounded = new ArrayList<>(subject.request().all(Facet.UNBOUNDED_BINARY));
        subject.operation()
                .givenBody()
                .ifPresent(body -> body.content().stream()
                        .filter(media -> Media.file(media.type()))
                        .forEach(media -> {
                            uploads.add(stated(media.type(), media.node()));
                            if (!limited(media)) {
                                unbounded.add(stated(media.type(), media.node()));
                            }
                        }));
        out.found("endpoint.uploads", uploads, subject.bodyNode());
        out.found("endpoint.unboundedUploads", unbounded, subject.bodyNode());
    }

    private static boolean limited(MediaType media) {
        return media.givenSchema()
                .filter(schema -> schema.maxLength().isPresent())
                .isPresent();
    }

    private static void duplicates(Subject subject, FactWriter out) {
        var names = new HashSet<String>();
        subject.operation()
                .givenBody()
                .ifPresent(body -> body.content().stream()
                        .flatMap(media -> media.givenSchema().stream())
                        .forEach(schema -> names.addAll(ownNames(schema))));
        var twice = subject.inputs().stream()
                .filter(input -> input.inUrl() && names.contains(input.name()))
                .map(input -> stated(input.name(), input.parameter().node()))
                .toList();
        out.found("endpoint.duplicateInputs", twice, subject.inputsNode());
    }

    /// The properties of a body itself, those of its parts included.
    private static Set<String> ownNames(Schema schema) {
        var names = new HashSet<>(schema.properties().keySet());
        schema.allOf().forEach(part -> names.addAll(part.properties().keySet()));
        return names;
    }

    private static Finding stated(String name, Node node) {
        return new Finding(Label.root(name), "", 1, node);
    }
}
