package dev.merlon.engine.model.fact;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/// One line of facts.yaml.
///
/// @param name      dotted: `endpoint.objectIds`
/// @param meaning   one sentence, with the unit where there is one
/// @param question  what to ask where it is unknown; empty where nobody needs to be asked
/// @param family    groups facts on screen: identity, authentication, objects, data, shape, inputs, responses, …
/// @param yes       what to say where it is true or holds something, `{}` for its value; empty for its name and
///     value
/// @param no        what to say where it is false or holds nothing; empty for its name and value
/// @param aside     that it holds nothing is only worth saying where nothing else is said
public record FactDefinition(
        String name,
        FactTarget target,
        FactType type,
        String family,
        String meaning,
        String question,
        String yes,
        String no,
        boolean aside) {

    private static final int MOST_ITEMS = 5;
    private static final Map<String, String> ABBREVIATIONS = Map.of(
            "api", "API", "cors", "CORS", "html", "HTML", "http", "HTTP", "jwt", "JWT", "oauth", "OAuth", "url", "URL",
            "urls", "URLs");

    /// A fact that is told by its name and value.
    public FactDefinition(
            String name, FactTarget target, FactType type, String family, String meaning, String question) {
        this(name, target, type, family, meaning, question, "", "", false);
    }

    /// The last part of the name, as screens show it.
    public String shortName() {
        return name.substring(name.indexOf('.') + 1);
    }

    /// `objectIds` as people read it: object ids.
    public String label() {
        return Arrays.stream(shortName().split("(?<=[a-z])(?=[A-Z0-9])"))
                .map(word -> word.toLowerCase(Locale.ROOT))
                .map(word -> ABBREVIATIONS.getOrDefault(word, word))
                .collect(Collectors.joining(" "));
    }

    /// What that value says, as part of a sentence: `callers choose the object by accountId`.
    public String says(FactValue value) {
        if (value instanceof FactValue.NotApplicable) {
            return "somebody answered that this does not apply: " + label();
        }
        var phrase = phrase(value);
        return phrase.isEmpty() ? label() + ": " + text(value) : phrase.replace("{}", words(value));
    }

    /// What it says begins with a name of the contract's, which keeps its letters.
    public boolean beginsWithValue(FactValue value) {
        return phrase(value).startsWith("{}");
    }

    private String phrase(FactValue value) {
        return value.tells() ? (nothing(value) ? no : yes) : "";
    }

    /// The names of flows are words of Merlon's own.
    private String words(FactValue value) {
        return shortName().equals("flows")
                ? text(value).replaceAll("(?<=[a-z])(?=[A-Z])", " ").toLowerCase(Locale.ROOT)
                : text(value);
    }

    /// False, 0, empty.
    public static boolean nothing(FactValue value) {
        return switch (value) {
            case FactValue.Bool(var yes) -> !yes;
            case FactValue.Int(var number) -> number == 0;
            case FactValue.Text(var text) -> text.isEmpty();
            case FactValue.Texts(List<String> items) -> items.isEmpty();
            case FactValue.Unknown(), FactValue.NotApplicable() -> false;
        };
    }

    /// The value for a sentence: of a long list only its beginning.
    public static String text(FactValue value) {
        if (value instanceof FactValue.Texts(List<String> items) && items.size() > MOST_ITEMS) {
            return String.join(", ", items.subList(0, MOST_ITEMS)) + " and " + (items.size() - MOST_ITEMS) + " more";
        }
        return value.text();
    }
}
