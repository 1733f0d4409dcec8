package dev.merlon.engine.interview;

import dev.merlon.engine.model.Exposure;
import dev.merlon.engine.model.fact.FactDefinition;
import dev.merlon.engine.model.fact.FactType;
import dev.merlon.engine.model.fact.FactValue;
import dev.merlon.engine.model.rule.Rule;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/// The answers that a question is weighed by, each taken for as likely as the others.
///
/// Yes and no for what is true or false; the words of an exposure. A number, a text or a list has no end of
/// answers: it is weighed by nothing (0, empty) and by the values at which the examples of the rules that wait
/// for it try it.
final class PossibleAnswers {

    static final String EXPOSURE = "api.exposure";
    private static final int MOST = 6;

    private PossibleAnswers() {}

    /// @param waiting  rules that wait for the fact
    static List<FactValue> of(FactDefinition definition, Collection<Rule> waiting) {
        if (definition.name().equals(EXPOSURE)) {
            return Stream.of(Exposure.values())
                    .<FactValue>map(e -> FactValue.of(e.word()))
                    .toList();
        }
        return switch (definition.type()) {
            case BOOL -> List.of(FactValue.TRUE, FactValue.FALSE);
            case INT, STRING, STRINGS -> tried(definition, waiting);
        };
    }

    private static List<FactValue> tried(FactDefinition definition, Collection<Rule> waiting) {
        var values = new LinkedHashSet<FactValue>();
        values.add(nothing(definition.type()));
        waiting.stream()
                .flatMap(rule -> Stream.concat(rule.fires().stream(), rule.passes().stream()))
                .map(example -> example.facts().get(definition.name()))
                .filter(Objects::nonNull)
                .filter(FactValue::tells)
                .forEach(values::add);
        return new ArrayList<>(values).subList(0, Math.min(MOST, values.size()));
    }

    private static FactValue nothing(FactType type) {
        return switch (type) {
            case BOOL -> FactValue.FALSE;
            case INT -> FactValue.of(0);
            case STRING -> FactValue.of("");
            case STRINGS -> FactValue.NONE;
        };
    }
}
