package dev.merlon.engine.exchange.workbook.row;

import dev.merlon.engine.control.Extents;
import dev.merlon.engine.model.Scope;
import dev.merlon.engine.model.Snapshot;
import dev.merlon.engine.model.change.EntityKind;
import dev.merlon.engine.model.selector.SelectorSyntaxException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// The cells of one row that are to be taken, by the ids of their fields. What cannot be is noted with its reason;
/// what a method gives back then is what there was before.
public final class RowCells {

    private static final LocalDate DAY_ZERO = LocalDate.of(1899, 12, 30);

    private final Map<String, String> values;
    private final Map<String, String> refused = new LinkedHashMap<>();

    /// @param values  texts as they are compared, of a form that the field takes
    public RowCells(Map<String, String> values) {
        this.values = new HashMap<>(values);
    }

    /// Why cells cannot be taken, by field; the empty field stands for the row as a whole.
    public Map<String, String> refused() {
        return refused;
    }

    boolean has(String field) {
        return values.containsKey(field);
    }

    boolean hasAny(String... fields) {
        return Arrays.stream(fields).anyMatch(this::has);
    }

    String text(String field, String before) {
        return values.getOrDefault(field, before);
    }

    String required(String field, String title) {
        var text = text(field, "");
        if (text.isEmpty()) {
            refuseRow(title + " is missing");
        }
        return text;
    }

    /// One of the words of a list, in which it was found already; an empty cell says nothing.
    <E extends Enum<E>> E word(String field, E[] all, Function<E, String> word, E before) {
        var text = text(field, "");
        if (text.isEmpty()) {
            if (has(field)) {
                refuse(field, "it cannot be empty");
            }
            return before;
        }
        for (var each : all) {
            if (word.apply(each).equalsIgnoreCase(text)) {
                return each;
            }
        }
        refuse(field, "it cannot be " + text + " here");
        return before;
    }

    @Nullable
    LocalDate day(String field, @Nullable LocalDate before) {
        var text = values.get(field);
        return text == null ? before : text.isEmpty() ? null : DAY_ZERO.plusDays((long) Double.parseDouble(text));
    }

    int number(String field, int most, int before) {
        var text = values.get(field);
        if (text == null) {
            return before;
        }
        var number = text.isEmpty() ? -1 : Double.parseDouble(text);
        if (number != Math.rint(number) || number < 0 || number > most) {
            refuse(field, "it is a whole number from 0 to " + most);
            return before;
        }
        return (int) number;
    }

    /// Several texts, on lines of their own or with commas or semicolons between them.
    List<String> list(String field, List<String> before) {
        var text = values.get(field);
        return text == null
                ? before
                : Arrays.stream(text.split("[;,\\n]", -1))
                        .map(String::strip)
                        .filter(item -> !item.isEmpty())
                        .distinct()
                        .toList();
    }

    /// A scope that the workspace has.
    Scope scope(String field, Snapshot now, Scope before) {
        var text = values.get(field);
        if (text == null) {
            return before;
        }
        try {
            var scope = Scope.of(text);
            if (known(scope, now)) {
                return scope;
            }
            refuse(field, "the workspace has nothing called " + text);
        } catch (SelectorSyntaxException e) {
            refuse(field, "in the selector, " + e.getMessage());
        } catch (IllegalArgumentException _) {
            refuse(field, "a scope is organisation, tool:ID, select:SELECTOR, api:ID or endpoint:ID@KEY");
        }
        return before;
    }

    private static boolean known(Scope scope, Snapshot now) {
        return switch (scope) {
            case Scope.Organisation() -> true;
            case Scope.OfTool(var tool) ->
                now.state().entity(EntityKind.TOOL, tool).isPresent();
            case Scope.OfSelector _ ->
                !Extents.of(now).of(scope).list(now.apis()).isEmpty();
            case Scope.OfApi(var api) -> now.api(api).isPresent();
            case Scope.OfEndpoint(var endpoint) -> now.endpoint(endpoint).isPresent();
        };
    }

    String control(String field, Snapshot now, String before) {
        var control = text(field, before);
        if (has(field) && !control.isEmpty() && now.library().control(control).isEmpty()) {
            refuse(field, "no control is called " + control);
            return before;
        }
        return control;
    }

    void refuse(String field, String why) {
        refused.putIfAbsent(has(field) ? field : "", why);
    }

    /// The first of the fields that is to be taken cannot be.
    void refuseFirst(String why, String... fields) {
        Arrays.stream(fields).filter(this::has).findFirst().ifPresentOrElse(f -> refuse(f, why), () -> refuseRow(why));
    }

    void refuseRow(String why) {
        refused.putIfAbsent("", why);
    }
}
