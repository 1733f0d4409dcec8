package dev.merlon.engine.report.workbook;

import dev.merlon.engine.model.Scope;
import dev.merlon.engine.model.change.Edit;
import dev.merlon.engine.model.change.Entity;
import dev.merlon.engine.model.change.JournalEntry;
import dev.merlon.engine.model.fact.FactValue;
import dev.merlon.engine.model.rating.EnteredRating;
import dev.merlon.engine.report.workbook.xlsx.Cell;
import dev.merlon.engine.report.workbook.xlsx.Tone;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What a row of the change log can show: one changed field of one thing.
final class ChangeFields {

    private ChangeFields() {}

    /// @param field  the field's name; `all` where the thing came or went
    record Row(JournalEntry entry, Edit edit, String field, String before, String after) {}

    static List<Row> rows(List<JournalEntry> journal) {
        var rows = new ArrayList<Row>();
        for (var entry : journal) {
            for (var edit : entry.change().edits()) {
                rows(entry, edit, rows);
            }
        }
        return rows;
    }

    private static void rows(JournalEntry entry, Edit edit, List<Row> rows) {
        var before = edit.before();
        var after = edit.after();
        if (before == null || after == null) {
            rows.add(new Row(entry, edit, "all", summary(before), summary(after)));
            return;
        }
        var old = values(before);
        values(after).forEach((field, value) -> {
            var was = Objects.requireNonNullElse(old.get(field), "");
            if (!was.equals(value)) {
                rows.add(new Row(entry, edit, field, was, value));
            }
        });
    }

    private static String summary(@Nullable Entity entity) {
        return entity == null
                ? ""
                : values(entity).entrySet().stream()
                        .filter(e -> !e.getKey().equals("id") && !e.getValue().isEmpty())
                        .map(e -> e.getKey() + ": " + e.getValue())
                        .collect(Collectors.joining("\n"));
    }

    /// Everything that a workspace keeps is a record, so its fields tell themselves.
    private static Map<String, String> values(Entity entity) {
        var values = new LinkedHashMap<String, String>();
        for (var component : entity.getClass().getRecordComponents()) {
            try {
                values.put(component.getName(), text(component.getAccessor().invoke(entity)));
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException("a record that hides " + component.getName(), e);
            }
        }
        return values;
    }

    private static String text(@Nullable Object value) {
        return switch (value) {
            case null -> "";
            case Scope scope -> scope.text();
            case FactValue fact -> fact.text();
            case EnteredRating rating -> rating.text();
            case Enum<?> word -> word.name().toLowerCase(java.util.Locale.ROOT).replace('_', ' ');
            case Collection<?> items -> items.stream().map(ChangeFields::text).collect(Collectors.joining(", "));
            case dev.merlon.engine.model.ContractFile file -> file.path() + " " + file.sha256();
            default -> value.toString();
        };
    }

    static Map<String, Function<Row, Cell>> all() {
        var fields = new LinkedHashMap<String, Function<Row, Cell>>();
        fields.put("number", r -> Cell.number(r.entry().number()));
        fields.put("at", r -> new Cell.Moment(r.entry().at()));
        fields.put("who", r -> Cell.text(r.entry().who()));
        fields.put("label", r -> Cell.text(r.entry().change().label()));
        fields.put("kind", r -> Cell.text(r.edit().kind().word()));
        fields.put("object", r -> Cell.text(r.edit().id(), Tone.MONO));
        fields.put("field", r -> Cell.text(r.field()));
        fields.put("before", r -> Cell.text(r.before()));
        fields.put("after", r -> Cell.text(r.after()));
        fields.put(
                "undoes",
                r -> r.entry().takesBack().isPresent()
                        ? Cell.number(r.entry().takesBack().getAsLong())
                        : Cell.EMPTY);
        return fields;
    }
}
