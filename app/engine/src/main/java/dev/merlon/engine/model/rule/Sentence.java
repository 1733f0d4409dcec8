package dev.merlon.engine.model.rule;

import dev.merlon.engine.model.fact.FactValue;
import java.util.List;
import java.util.function.UnaryOperator;

/// A sentence with places to fill: `{endpoint}`, `{schema}`, `{method}`, `{path}`, `{resource}`, `{api}` and the name of any
/// fact,
/// such as `{endpoint.objectIds}`. Braces around anything else stay as they are.
///
/// @param pattern  the sentence with its places
public record Sentence(String pattern) {

    private static final int MOST_ITEMS = 5;

    /// The sentence for one endpoint or API.
    public String at(Subject subject) {
        return filled(name -> place(name, subject));
    }

    /// The sentence where several endpoints or APIs are meant: `{resource}` becomes "object", `{api}` "the API", all
    /// else that has a place "the endpoint".
    public String inGeneral() {
        return filled(name -> switch (name) {
            case "api" -> "the API";
            case "resource" -> "object";
            case "schema" -> "the schema";
            default -> "the endpoint";
        });
    }

    private String filled(UnaryOperator<String> place) {
        var open = pattern.indexOf('{');
        if (open < 0) {
            return pattern;
        }
        var filled = new StringBuilder(pattern.length() + 48);
        var from = 0;
        while (open >= 0) {
            var close = pattern.indexOf('}', open);
            if (close < 0) {
                break;
            }
            filled.append(pattern, from, open);
            filled.append(place.apply(pattern.substring(open + 1, close)));
            from = close + 1;
            open = pattern.indexOf('{', from);
        }
        return filled.append(pattern, from, pattern.length()).toString();
    }

    private static String place(String name, Subject subject) {
        var endpoint = subject.endpoint();
        return switch (name) {
            case "api" -> subject.api().name();
            case "endpoint", "schema" -> subject.label();
            case "method" -> endpoint == null ? "{method}" : endpoint.method();
            case "path" -> endpoint == null ? "{path}" : endpoint.path();
            case "resource" -> resource(subject);
            default ->
                subject.facts().catalogue().find(name).isEmpty()
                        ? "{" + name + "}"
                        : text(subject.facts().value(name));
        };
    }

    private static String resource(Subject subject) {
        if (subject.facts().catalogue().find("endpoint.resource").isEmpty()) {
            return "object";
        }
        var resource = subject.facts().text("endpoint.resource");
        return resource.isEmpty() ? "object" : resource;
    }

    private static String text(FactValue value) {
        if (value instanceof FactValue.Texts(List<String> items) && items.size() > MOST_ITEMS) {
            return String.join(", ", items.subList(0, MOST_ITEMS)) + " and " + (items.size() - MOST_ITEMS) + " more";
        }
        return value.text();
    }
}
