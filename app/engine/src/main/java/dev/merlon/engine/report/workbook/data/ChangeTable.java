package dev.merlon.engine.report.workbook.data;

import dev.merlon.engine.model.Scope;
import dev.merlon.engine.model.change.Edit;
import dev.merlon.engine.model.change.Entity;
import dev.merlon.engine.model.change.JournalEntry;
import dev.merlon.engine.model.fact.FactValue;
import dev.merlon.engine.model.rating.EnteredRating;
import dev.merlon.engine.report.workbook.xlsx.Cell;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What a row of the change log can show: one changed field of one thing.
final class ChangeTable {

    static final String ID = "Change_Log";

    private ChangeTable() {}

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
            case Collection<?> items -> items.stream().map(ChangeTable::text).collect(Collectors.joining(", "));
            case dev.merlon.engine.model.ContractFile file -> file.path() + " " + file.sha256();
            default -> value.toString();
        };
    }

    static Table<Row> table(List<JournalEntry> journal) {
        var about = new Table.About(
                ID,
                "The append-only journal: who changed what, when, from what to what",
                "Auditor",
                "Newest first; one row per changed field. Changes are taken back by a new entry, never by removing one.",
                "Nothing was recorded yet: this report was made without a workspace, or the workspace is new.");
        return Table.of(
                        about,
                        () -> rows(journal),
                        (Row r) -> r.entry().number() + "/" + r.edit().id() + "/" + r.field())
                .count("number", "Number", r -> r.entry().number())
                .moment("at", "When (UTC)", r -> Cell.moment(r.entry().at()))
                .text("who", "Who", r -> r.entry().who())
                .text("label", "What", r -> r.entry().change().label())
                .text("kind", "Kind", r -> r.edit().kind().word())
                .text("object", "Object", r -> r.edit().id())
                .text("field", "Field", Row::field)
                .text("before", "Before", Row::before)
                .text("after", "After", Row::after)
                .number(
                        "undoes",
                        "Takes back",
                        r -> r.entry().takesBack().isPresent()
                                ? Cell.number(r.entry().takesBack().getAsLong())
                                : Cell.EMPTY)
                .build();
    }
}
