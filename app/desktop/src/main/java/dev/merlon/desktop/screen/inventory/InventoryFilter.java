package dev.merlon.desktop.screen.inventory;

import dev.merlon.engine.model.Severity;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;

/// What the inventory shows. An empty choice shows all.
///
/// @param api       ids of APIs
/// @param words     words that must all occur, in lower case
/// @param methods   upper case
/// @param auth      words of [EndpointRow#auth]
/// @param data      words of data classes; `none` for endpoints that handle none of them
/// @param outcomes  words of [#OUTCOMES]
public record InventoryFilter(
        Set<String> api,
        List<String> words,
        Set<String> methods,
        Set<String> auth,
        Set<String> data,
        Set<String> outcomes)
        implements Predicate<EndpointRow> {

    public static final InventoryFilter ALL =
            new InventoryFilter(Set.of(), List.of(), Set.of(), Set.of(), Set.of(), Set.of());

    /// What the outcome filter offers.
    public static final List<String> OUTCOMES =
            List.of("critical", "high", "medium", "low", "open question", "nothing fires");

    public InventoryFilter {
        api = Set.copyOf(api);
        words = List.copyOf(words);
        methods = Set.copyOf(methods);
        auth = Set.copyOf(auth);
        data = Set.copyOf(data);
        outcomes = Set.copyOf(outcomes);
    }

    public InventoryFilter withText(String text) {
        var typed = text.toLowerCase(Locale.ROOT).strip();
        return new InventoryFilter(
                api, typed.isEmpty() ? List.of() : List.of(typed.split("\\s+", -1)), methods, auth, data, outcomes);
    }

    public InventoryFilter withApi(Set<String> chosen) {
        return new InventoryFilter(chosen, words, methods, auth, data, outcomes);
    }

    public InventoryFilter withMethods(Set<String> chosen) {
        return new InventoryFilter(api, words, chosen, auth, data, outcomes);
    }

    public InventoryFilter withAuth(Set<String> chosen) {
        return new InventoryFilter(api, words, methods, chosen, data, outcomes);
    }

    public InventoryFilter withData(Set<String> chosen) {
        return new InventoryFilter(api, words, methods, auth, chosen, outcomes);
    }

    public InventoryFilter withOutcomes(Set<String> chosen) {
        return new InventoryFilter(api, words, methods, auth, data, chosen);
    }

    @Override
    public boolean test(EndpointRow row) {
        return (api.isEmpty() || api.contains(row.api().id()))
                && (methods.isEmpty() || methods.contains(row.endpoint().method()))
                && (auth.isEmpty() || auth.contains(row.auth()))
                && (data.isEmpty() || hasData(row))
                && (outcomes.isEmpty() || outcomes.stream().anyMatch(o -> hasOutcome(row, o)))
                && words.stream().allMatch(row.search()::contains);
    }

    private boolean hasData(EndpointRow row) {
        return row.data().isEmpty()
                ? data.contains("none")
                : row.data().stream().anyMatch(data::contains);
    }

    private static boolean hasOutcome(EndpointRow row, String outcome) {
        return switch (outcome) {
            case "critical" -> row.firing().of(Severity.CRITICAL) > 0;
            case "high" -> row.firing().of(Severity.HIGH) > 0;
            case "medium" -> row.firing().of(Severity.MEDIUM) > 0;
            case "low" -> row.firing().of(Severity.LOW) > 0;
            case "open question" -> row.firing().open() > 0;
            default -> row.firing().firing() == 0;
        };
    }
}
