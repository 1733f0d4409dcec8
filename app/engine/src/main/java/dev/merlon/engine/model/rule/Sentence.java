package dev.merlon.engine.model.rule;

import dev.merlon.engine.model.fact.FactDefinition;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;

/// A sentence with places to fill: `{endpoint}`, `{schema}`, `{method}`, `{path}`, `{resource}`, `{api}` and
/// the name of any fact, such as `{endpoint.objectIds}`; `{says a|b}` for what these facts say. Braces around
/// anything else stay as they are.
///
/// @param pattern  the sentence with its places
public record Sentence(String pattern) {

    private static final String SAYS = "says ";

    /// What facts say, one after the other, with a capital letter where the sentence begins: "It only reads, and
    /// callers choose the object by id".
    public static String saying(List<String> facts) {
        return "{" + SAYS + String.join("|", facts) + "}";
    }

    /// The sentence for one endpoint or API.
    public String at(Subject subject) {
        var first = pattern.startsWith("{" + SAYS);
        return filled(name -> name.startsWith(SAYS)
                ? said(List.of(name.substring(SAYS.length()).split("\\|")), subject, first)
                : place(name, subject));
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
                        : FactDefinition.text(subject.facts().value(name));
        };
    }

    private static String resource(Subject subject) {
        if (subject.facts().catalogue().find("endpoint.resource").isEmpty()) {
            return "object";
        }
        var resource = subject.facts().text("endpoint.resource");
        return resource.isEmpty() ? "object" : resource;
    }

    /// @param first  the sentence begins with it
    private static String said(List<String> names, Subject subject, boolean first) {
        var facts = subject.facts();
        var known = names.stream()
                .flatMap(name -> facts.catalogue().find(name).stream())
                .toList();
        var telling = known.stream()
                .filter(each -> !each.aside() || !FactDefinition.nothing(facts.value(each.name())))
                .toList();
        var said = telling.isEmpty() ? known : telling;
        var phrases = said.stream()
                .map(each -> each.says(facts.value(each.name())))
                .distinct()
                .toList();
        if (phrases.isEmpty()) {
            return "";
        }
        var last = phrases.getLast();
        var text = phrases.size() == 1
                ? last
                : String.join(", ", phrases.subList(0, phrases.size() - 1)) + ", and " + last;
        return first
                        && !said.getFirst()
                                .beginsWithValue(facts.value(said.getFirst().name()))
                ? capital(text)
                : text;
    }

    private static String capital(String text) {
        return text.isEmpty() ? text : text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }
}
