package dev.merlon.engine.exchange.oscal;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The statement of a control as plain text, its items indented, its parameters in square brackets.
final class Prose {

    private static final Pattern INSERT = Pattern.compile("\\{\\{\\s*insert:\\s*param,\\s*([^\\s}]+)\\s*}}");
    private static final int MOST_DEPTH = 12;

    private final Map<String, String> parameters = new HashMap<>();
    private final StringBuilder text = new StringBuilder();

    private Prose() {}

    /// Of the parts named *statement*; of all parts where there is none.
    static String of(JsonNode control) {
        var prose = new Prose();
        for (var parameter : control.path("params")) {
            prose.parameters.put(parameter.path("id").asText(), words(parameter));
        }
        for (var part : control.path("parts")) {
            if (part.path("name").asText().equals("statement")) {
                prose.part(part, 0);
            }
        }
        if (prose.text.isEmpty()) {
            for (var part : control.path("parts")) {
                prose.part(part, 0);
            }
        }
        return prose.text.toString().strip();
    }

    private static String words(JsonNode parameter) {
        var select = parameter.path("select").path("choice");
        if (select.isArray() && !select.isEmpty()) {
            var choices = new StringBuilder("one of: ");
            for (var choice : select) {
                choices.append(choices.length() == 8 ? "" : "; ").append(choice.asText());
            }
            return choices.toString();
        }
        return parameter.path("label").asText("to be set");
    }

    private void part(JsonNode part, int depth) {
        if (depth > MOST_DEPTH) {
            return;
        }
        var prose = part.path("prose").asText();
        if (!prose.isEmpty()) {
            text.append("  ".repeat(Math.max(0, depth - 1)));
            for (var prop : part.path("props")) {
                if (prop.path("name").asText().equals("label") && !prop.has("class")) {
                    text.append(prop.path("value").asText()).append(' ');
                }
            }
            text.append(filled(prose, new HashSet<>())).append('\n');
        }
        for (var inner : part.path("parts")) {
            part(inner, depth + 1);
        }
    }

    /// A parameter may name others, and a hostile one itself.
    private String filled(String prose, Set<String> open) {
        return INSERT.matcher(prose).replaceAll(match -> {
            var id = match.group(1);
            if (open.size() > 3 || !open.add(id)) {
                return "[…]";
            }
            var inner = filled(parameters.getOrDefault(id, "to be set"), open);
            open.remove(id);
            return Matcher.quoteReplacement("[" + inner + "]");
        });
    }
}
