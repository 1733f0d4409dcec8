package dev.merlon.engine.exchange.workbook;

import dev.merlon.engine.model.ApiInventory;
import dev.merlon.engine.model.Snapshot;
import dev.merlon.engine.model.change.Edit;
import dev.merlon.engine.model.change.JournalEntry;
import dev.merlon.engine.problem.WorkbenchException;
import dev.merlon.engine.report.workbook.data.AuditContent;
import dev.merlon.engine.report.workbook.data.RowHash;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;

/// What a workbook says of itself on its hidden sheet.
///
/// @param values  by their keys; empty where the sheet is missing, as in an organisation's own template
record BookMeta(Map<String, String> values) {

    private static final String META = "Meta";
    private static final int FORMAT = 1;

    BookMeta {
        values = Map.copyOf(values);
    }

    /// Reads that sheet and no other.
    static final class Reading implements BookVisitor {

        private final Map<String, String> values = new HashMap<>();

        @Override
        public boolean sheet(String name, List<BookTable> tables) {
            return name.equals(META) || tables.stream().anyMatch(t -> t.source().equals(META));
        }

        @Override
        public void row(int number, SortedMap<Integer, Typed> cells) {
            var texts = cells.values().stream()
                    .flatMap(c -> c instanceof Typed.Text(var text) ? java.util.stream.Stream.of(text) : null)
                    .toList();
            if (texts.size() == 2 && values.size() < 100) {
                values.putIfAbsent(texts.getFirst(), texts.getLast());
            }
        }

        BookMeta meta() {
            return new BookMeta(values);
        }
    }

    private String value(String key) {
        return values.getOrDefault(key, "");
    }

    boolean known() {
        return values.containsKey("format");
    }

    String workspace() {
        return value("workspace");
    }

    private long number(String key) {
        try {
            return Long.parseLong(value(key));
        } catch (NumberFormatException _) {
            return 0;
        }
    }

    /// @throws WorkbenchException where it was written by a later Merlon, or from another workspace
    void check(Snapshot now, String file) throws WorkbenchException {
        if (!known()) {
            return;
        }
        if (number("format") > FORMAT) {
            throw new WorkbenchException(
                    "WORKBOOK-NEWER", "it was written by a newer Merlon; read it back with that one", file, null);
        }
        var ours = ours(now);
        var origin = value("origin");
        if (!RowHash.plain(workspace()).equals(RowHash.plain(ours.workspace()))
                || (!origin.isEmpty() && !origin.equals(ours.value("origin")))
                || number("journal") > ours.number("journal")) {
            throw new WorkbenchException(
                    "WORKBOOK-OTHER",
                    "it was written from another workspace, " + workspace() + ", not from " + ours.workspace()
                            + " as it is here",
                    file,
                    null);
        }
    }

    /// What a workbook that is written now would say of itself.
    private static BookMeta ours(Snapshot now) {
        var values = new HashMap<String, String>();
        new AuditContent(now).described(META).ifPresent(table -> {
            var key = table.column("key").orElseThrow();
            var value = table.column("value").orElseThrow();
            for (var row = 0; row < table.size(); row++) {
                values.put(RowHash.plain(key.at(row)), RowHash.plain(value.at(row)));
            }
        });
        return new BookMeta(values);
    }

    /// Whether something was changed since it was written.
    boolean movedOn(Snapshot now) {
        return known() && number("journal") < ours(now).number("journal");
    }

    /// The workspace as it was when the workbook was written: what people kept, taken back to that entry of the
    /// journal, at that moment. What came of the rules stays as it is.
    Snapshot then(Snapshot now) {
        if (!known()) {
            return now;
        }
        var at = moment(now);
        var last = number("journal");
        var state = now.state();
        for (var entry : now.journal()) {
            if (entry.number() > last) {
                state = state.with(entry.change().edits().reversed().stream()
                        .map(Edit::inverse)
                        .toList());
            }
        }
        var back = state;
        var apis = now.apis().stream()
                .map(a -> new ApiInventory(
                        back.api(a.api().id()).orElse(a.api()), a.endpoints(), a.apiFacts(), a.facts()))
                .toList();
        List<JournalEntry> journal =
                now.journal().stream().filter(e -> e.number() <= last).toList();
        return new Snapshot(back, apis, now.judgement(), now.posture(), now.library(), journal, at);
    }

    private Instant moment(Snapshot now) {
        try {
            return Instant.parse(value("written_at"));
        } catch (DateTimeException _) {
            return now.at();
        }
    }
}
