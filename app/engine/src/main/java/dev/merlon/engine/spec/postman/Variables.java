package dev.merlon.engine.spec.postman;

import dev.merlon.engine.spec.tree.Node;
import dev.merlon.engine.spec.tree.ObjectNode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The variables of a collection with the values that it gives them. Those of environments are kept elsewhere, so a
/// name without a value is common.
final class Variables {

    static final int LONGEST_NAME = 120;

    /// Variables that refer to each other in a circle end here.
    private static final int DEEPEST = 8;

    private static final int LONGEST_VALUE = 10_000;
    private static final Pattern USE = Pattern.compile("\\{\\{([^{}]{1,120})}}");

    private final Map<String, String> values = new LinkedHashMap<>();

    /// @param holder  an object with a `variable` list: the collection, a folder
    static Variables of(Node holder) {
        var variables = new Variables();
        for (var list : new String[] {"variable", "variables"}) {
            holder.get(list).stream()
                    .flatMap(l -> l.items().stream())
                    .filter(ObjectNode.class::isInstance)
                    .filter(v -> !v.flag("disabled"))
                    .forEach(v -> name(v).ifPresent(name -> v.text("value")
                            .filter(value -> !value.isBlank() && value.length() <= LONGEST_VALUE)
                            .ifPresent(value -> variables.values.putIfAbsent(name, value))));
        }
        return variables;
    }

    /// What a variable is called: 2.0 has an id where 2.1 has a key.
    static Optional<String> name(Node variable) {
        return variable.text("key")
                .or(() -> variable.text("id"))
                .map(String::strip)
                .filter(n -> !n.isEmpty());
    }

    Optional<String> value(String name) {
        var value = values.get(name.strip());
        return value == null ? Optional.empty() : Optional.of(resolved(value));
    }

    /// The text with the variables replaced whose values are known; the others stay as they are.
    String resolved(String text) {
        var at = text;
        for (int depth = 0; depth < DEEPEST && at.contains("{{"); depth++) {
            var next = USE.matcher(at).replaceAll(this::replacement);
            if (next.equals(at) || next.length() > LONGEST_VALUE + text.length()) {
                return at;
            }
            at = next;
        }
        return at;
    }

    private String replacement(java.util.regex.MatchResult use) {
        var value = values.get(use.group(1).strip());
        return Matcher.quoteReplacement(value == null ? use.group() : value);
    }

    /// Whether a variable stands in a text.
    static boolean in(String text) {
        return text.contains("{{") && USE.matcher(text).find();
    }

    /// The name, where the whole text is one variable.
    static Optional<String> whole(String text) {
        var use = USE.matcher(text);
        return use.matches() ? Optional.of(bare(use.group(1))) : Optional.empty();
    }

    /// The text with each variable in single braces, as templates have them.
    static String braced(String text) {
        return USE.matcher(text).replaceAll(use -> Matcher.quoteReplacement("{" + bare(use.group(1)) + "}"));
    }

    /// Postman's own variables, such as `$guid`, begin with a dollar sign.
    private static String bare(String name) {
        return name.strip().replaceAll("[^A-Za-z0-9_.-]", "_").replaceAll("^_+", "");
    }
}
