package dev.merlon.engine.rule.condition;

import static dev.merlon.engine.fuzz.Bounds.require;

import dev.merlon.engine.fuzz.Bounds;
import dev.merlon.engine.library.LibraryLoader;
import dev.merlon.engine.model.fact.FactCatalogue;
import dev.merlon.engine.model.fact.FactDefinition;
import dev.merlon.engine.model.fact.FactValue;
import dev.merlon.engine.problem.WorkbenchException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Function;

/// Any text as a condition: it compiles and then never fails at an endpoint, whether nothing is known there or
/// everything, or it is refused with a place.
public final class ConditionFuzz {

    private static final FactCatalogue FACTS =
            new LibraryLoader().load(List.of()).facts();
    private static final ConditionCompiler COMPILER = new ConditionCompiler(FACTS);

    private ConditionFuzz() {}

    public static void fuzzerTestOneInput(byte[] bytes) {
        var text = new String(bytes, StandardCharsets.UTF_8);
        try {
            Bounds.hold(bytes.length, () -> judged(text));
        } catch (WorkbenchException e) {
            throw new AssertionError("conditions have an exception of their own", e);
        }
    }

    private static void judged(String text) {
        Condition condition;
        try {
            condition = COMPILER.compile(text);
        } catch (ConditionException e) {
            require(!e.errors().isEmpty(), "no error in the exception");
            e.errors()
                    .forEach(error -> require(
                            error.line() >= 1
                                    && error.column() >= 1
                                    && !error.message().isBlank(),
                            error));
            return;
        }
        for (Function<FactDefinition, FactValue> world : List.<Function<FactDefinition, FactValue>>of(
                _ -> FactValue.UNKNOWN, ConditionFuzz::nothing, ConditionFuzz::something)) {
            var truth =
                    condition.evaluate(fact -> world.apply(FACTS.definitions().get(fact)));
            require(truth != null, "no truth");
        }
    }

    private static FactValue nothing(FactDefinition fact) {
        return switch (fact.type()) {
            case BOOL -> FactValue.FALSE;
            case INT -> FactValue.of(Long.MIN_VALUE);
            case STRING -> FactValue.of("");
            case STRINGS -> FactValue.NONE;
        };
    }

    private static FactValue something(FactDefinition fact) {
        return switch (fact.type()) {
            case BOOL -> FactValue.TRUE;
            case INT -> FactValue.of(Long.MAX_VALUE);
            case STRING -> FactValue.of("(a+)+$\uD800");
            case STRINGS -> FactValue.of(List.of("GET", "\0", ""));
        };
    }
}
