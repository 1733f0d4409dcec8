package dev.merlon.engine.exchange.csv;

import dev.merlon.engine.model.Scope;
import dev.merlon.engine.model.Snapshot;
import dev.merlon.engine.model.change.EntityKind;
import dev.merlon.engine.model.fact.Answer;
import dev.merlon.engine.model.fact.FactDefinition;
import dev.merlon.engine.model.fact.FactTarget;
import dev.merlon.engine.model.fact.FactValue;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Answers, one line for a fact in a scope. Who answered and when is written but not read: whoever imports a
/// line says it now, unless it is what the workspace has.
public final class AnswerSheet extends CsvSheet<Answer> {

    private final String who;
    private final Instant now;

    /// @param who  to whom changed and new answers go
    public AnswerSheet(String who, Instant now) {
        super(List.of("fact", "scope", "value", "who", "at", "note"), List.of("fact", "scope", "value"));
        this.who = who;
        this.now = now;
    }

    @Override
    List<Answer> all(Snapshot snapshot) {
        return snapshot.state().answers();
    }

    @Override
    List<String> cells(Answer each) {
        return List.of(
                each.fact(),
                each.scope().text(),
                each.value().text(),
                each.who(),
                each.at().toString(),
                each.note());
    }

    @Override
    Answer read(CsvRow row, Snapshot snapshot) {
        var fact = row.required("fact");
        var scope = row.scope("scope", snapshot);
        var definition = snapshot.library().facts().find(fact);
        if (definition.isEmpty()) {
            row.refuse("fact", "no fact is called " + fact);
            return Answer.of(fact, scope, FactValue.UNKNOWN, who, now, "");
        }
        refusal(definition.get(), scope).ifPresent(why -> row.refuse("scope", why));
        var value = value(row, definition.get());
        var before = snapshot.state()
                .entity(EntityKind.ANSWER, fact + "@" + scope.text())
                .map(Answer.class::cast);
        var note = row.text("note", before.map(Answer::note).orElse(""));
        return before.filter(b -> b.value().equals(value) && b.note().equals(note))
                .orElseGet(() -> Answer.of(fact, scope, value, who, now, note));
    }

    /// Why the fact cannot be answered in the scope; nothing where it can.
    public static Optional<String> refusal(FactDefinition definition, Scope scope) {
        var why = switch (scope) {
            case Scope.OfEndpoint _
            when definition.target() == FactTarget.API ->
                definition.name() + " is about an API as a whole, not about one endpoint";
            case Scope.OfTool _ -> "a tool answers no facts; name what passes through it by a selector";
            case Scope.OfSelector(var it)
            when !it.mayAnswer(definition.name()) -> "the selector turns on " + definition.name() + " itself";
            case Scope.OfSelector(var it)
            when definition.target() == FactTarget.API && !it.ofWholeApis() ->
                definition.name() + " is about an API as a whole, and the selector chooses endpoints";
            case Scope.Organisation _, Scope.OfApi _, Scope.OfEndpoint _, Scope.OfSelector _ -> "";
        };
        return why.isEmpty() ? Optional.empty() : Optional.of(why);
    }

    private static FactValue value(CsvRow row, FactDefinition definition) {
        var text = row.required("value");
        if (text.equals("unknown")) {
            return FactValue.UNKNOWN;
        }
        if (text.equals(FactValue.NOT_APPLICABLE.text())) {
            return FactValue.NOT_APPLICABLE;
        }
        return switch (definition.type()) {
            case BOOL ->
                switch (text.toLowerCase(Locale.ROOT)) {
                    case "yes", "true" -> FactValue.TRUE;
                    case "no", "false" -> FactValue.FALSE;
                    default -> {
                        row.refuse("value", definition.name() + " is yes, no or unknown, not " + text);
                        yield FactValue.UNKNOWN;
                    }
                };
            case INT -> FactValue.of(row.number("value", Integer.MAX_VALUE, 0));
            case STRING -> FactValue.of(text.equals("none") ? "" : text);
            case STRINGS ->
                text.equals("none")
                        ? FactValue.NONE
                        : FactValue.of(Arrays.stream(text.split(",", -1))
                                .map(String::strip)
                                .filter(item -> !item.isEmpty())
                                .toList());
        };
    }
}
