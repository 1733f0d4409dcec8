package dev.merlon.desktop.screen.newapi.draft;

import dev.merlon.engine.model.Exposure;
import dev.merlon.engine.model.fact.FactDefinition;
import dev.merlon.engine.model.fact.FactType;
import dev.merlon.engine.model.fact.FactValue;
import dev.merlon.engine.rule.OpenQuestion;
import java.util.List;
import java.util.stream.Stream;

/// One of the answers that a question can have.
///
/// @param key  of its word and of the sentence that says what it means
public record Choice(FactValue value, String key) {

    /// The fact that has a page of its own where an API comes in.
    public static final String EXPOSURE = "api.exposure";

    private static final Choice UNKNOWN = new Choice(FactValue.UNKNOWN, "unknown");
    private static final List<Choice> YES_NO =
            List.of(new Choice(FactValue.TRUE, "yes"), new Choice(FactValue.FALSE, "no"), UNKNOWN);

    /// In the order of the page; none where the question cannot be answered by choosing.
    public static List<Choice> of(OpenQuestion question) {
        if (question.fact().equals(EXPOSURE)) {
            return Stream.concat(
                            Stream.of(Exposure.values()).map(e -> new Choice(FactValue.of(e.word()), key(e))),
                            Stream.of(UNKNOWN))
                    .toList();
        }
        return question.definition()
                        .map(FactDefinition::type)
                        .filter(t -> t == FactType.BOOL)
                        .isPresent()
                ? YES_NO
                : List.of();
    }

    /// The key of the exposure's word.
    public static String key(Exposure exposure) {
        return "exposure." + exposure.name().toLowerCase(java.util.Locale.ROOT);
    }
}
