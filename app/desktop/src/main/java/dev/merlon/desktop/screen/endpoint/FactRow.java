package dev.merlon.desktop.screen.endpoint;

import dev.merlon.engine.model.Location;
import dev.merlon.engine.model.fact.Fact;
import dev.merlon.engine.model.fact.FactDefinition;
import dev.merlon.engine.model.fact.FactSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;

/// One fact as the endpoint page shows it.
///
/// @param source  in a few words: `line 412`, `0.86`, `Platform, 12 Nov`, `APC-RES-01`
public record FactRow(FactDefinition definition, Fact fact, String source) {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM", Locale.ENGLISH);

    static FactRow of(FactDefinition definition, Fact fact) {
        return new FactRow(definition, fact, words(fact.source()));
    }

    /// Nobody knows it, and the catalogue has a question to ask.
    public boolean asks() {
        return !fact.value().known() && !definition.question().isEmpty();
    }

    /// Where the contract shows it, where it does.
    public Optional<Location> place() {
        return switch (fact.source()) {
            case FactSource.Contract(var place) -> Optional.of(place);
            case FactSource.Inferred(var _, var _, var place) -> Optional.of(place);
            default -> Optional.empty();
        };
    }

    private static String words(FactSource source) {
        return switch (source) {
            case FactSource.Contract(var place) -> place.line() == 0 ? "contract" : "line " + place.line();
            case FactSource.Inferred(var _, var confidence, var _) -> String.format(Locale.ROOT, "%.2f", confidence);
            case FactSource.Answered(var _, var who, var at) -> who + ", " + DAY.format(at.atZone(ZoneOffset.UTC));
            case FactSource.Recorded(var id) -> id.contains("@") ? id.substring(0, id.indexOf('@')) : id;
            case FactSource.Profile _ -> "profile";
            case FactSource.Nobody _ -> "";
        };
    }
}
