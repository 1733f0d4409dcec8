package dev.merlon.desktop.screen.interview;

import dev.merlon.engine.interview.Question;
import dev.merlon.engine.model.fact.FactDefinition;
import dev.merlon.engine.model.fact.FactType;
import dev.merlon.engine.model.fact.FactValue;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// The answers that a question can have.
///
/// @param fixed  values to choose from, the same for everybody; none where a value is written
/// @param type   of the value that is written
public record Choice(List<FactValue> fixed, FactType type) {

    /// What everybody may say of any question.
    public static final List<FactValue> ALWAYS = List.of(FactValue.UNKNOWN, FactValue.NOT_APPLICABLE);

    private static final String EXPOSURE = "api.exposure";

    public Choice {
        fixed = List.copyOf(fixed);
    }

    public static Choice of(Question question, FactDefinition definition) {
        var closed = definition.type() == FactType.BOOL || definition.name().equals(EXPOSURE);
        return new Choice(
                closed ? question.settlements().stream().map(s -> s.answer()).toList() : List.of(), definition.type());
    }

    /// All that can be chosen without writing.
    public List<FactValue> all() {
        var all = new ArrayList<>(fixed);
        all.addAll(ALWAYS);
        return List.copyOf(all);
    }

    /// Reads a written value; nothing where it has not the fact's type.
    public Optional<FactValue> written(String text) {
        var stripped = text.strip();
        return switch (type) {
            case BOOL -> Optional.empty();
            case INT ->
                stripped.matches("\\d{1,12}") ? Optional.of(FactValue.of(Long.parseLong(stripped))) : Optional.empty();
            case STRING -> stripped.isEmpty() ? Optional.empty() : Optional.of(FactValue.of(stripped));
            case STRINGS ->
                stripped.isEmpty()
                        ? Optional.empty()
                        : Optional.of(FactValue.of(Arrays.stream(stripped.split(","))
                                .map(String::strip)
                                .filter(item -> !item.isEmpty())
                                .toList()));
        };
    }
}
