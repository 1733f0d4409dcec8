package dev.merlon.desktop.screen.controls;

import dev.merlon.desktop.recording.RecordDraft;
import dev.merlon.engine.model.Scope;
import dev.merlon.engine.model.Snapshot;
import dev.merlon.engine.model.control.ControlRecord;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Which control and which of its records is chosen, and what was typed but not recorded yet: that stays while
/// the user looks at other controls.
final class ControlsViewModel {

    private final Map<String, RecordDraft> drafts = new HashMap<>();
    private List<ControlRow> rows = List.of();
    private CatalogueFilter filter = CatalogueFilter.ALL;
    private @Nullable Snapshot snapshot;
    private String control = "";
    private String entry = "";

    /// The next snapshot with its rows. A record that is gone is no longer chosen.
    void follow(Snapshot now, List<ControlRow> newRows) {
        snapshot = now;
        rows = List.copyOf(newRows);
        if (control.isEmpty() || row().isEmpty()) {
            rows.stream()
                    .filter(r -> !r.records().isEmpty())
                    .findFirst()
                    .or(() -> rows.stream().findFirst())
                    .ifPresent(r -> choose(r.control().id()));
        } else if (!entry.isEmpty() && recorded().isEmpty()) {
            drafts.remove(entry);
            choose(control);
        }
    }

    Optional<Snapshot> snapshot() {
        return Optional.ofNullable(snapshot);
    }

    List<ControlRow> rows() {
        return rows;
    }

    CatalogueFilter filter() {
        return filter;
    }

    void filter(CatalogueFilter next) {
        filter = next;
    }

    /// Chooses a control and its widest record, or a blank form where it has none.
    void choose(String id) {
        control = id;
        entry = row().stream()
                .flatMap(r -> r.records().stream())
                .map(ControlRecord::id)
                .findFirst()
                .orElse("");
    }

    /// Chooses a record of the chosen control.
    void open(ControlRecord chosen) {
        entry = chosen.id();
    }

    /// A blank form for another scope of the chosen control.
    void openNew() {
        entry = "";
    }

    /// A form for more scopes, filled in with what the chosen record says.
    void copy() {
        var copied = draft().about(control, List.of());
        entry = "";
        drafts.put(key(), copied);
    }

    /// The id of the family's first control.
    Optional<String> firstOf(String family) {
        return rows.stream()
                .map(ControlRow::control)
                .filter(c -> c.family().equals(family))
                .map(c -> c.id())
                .findFirst();
    }

    Optional<ControlRow> row() {
        return rows.stream().filter(r -> r.control().id().equals(control)).findFirst();
    }

    /// The chosen record; none where the form is for a new one.
    Optional<ControlRecord> recorded() {
        return row().stream()
                .flatMap(r -> r.records().stream())
                .filter(r -> r.id().equals(entry))
                .findFirst();
    }

    /// What the form shows.
    RecordDraft draft() {
        return drafts.getOrDefault(key(), kept());
    }

    /// What the form would show if nothing had been typed.
    private RecordDraft kept() {
        var now = snapshot;
        return recorded()
                .flatMap(r -> now == null ? Optional.empty() : Optional.of(RecordDraft.of(r, now.state())))
                .orElseGet(() -> RecordDraft.blank(
                        control,
                        row().map(ControlRow::records).orElse(List.of()).isEmpty()
                                ? List.of(new Scope.Organisation())
                                : List.of()));
    }

    void edited(RecordDraft draft) {
        if (draft.equals(kept())) {
            drafts.remove(key());
        } else {
            drafts.put(key(), draft);
        }
    }

    boolean dirty() {
        return drafts.containsKey(key());
    }

    /// Forgets what was typed.
    void discard() {
        drafts.remove(key());
        if (entry.isEmpty()) {
            choose(control);
        }
    }

    /// Called once the draft is written down: its first scope's record is chosen.
    void written(RecordDraft draft) {
        drafts.values().removeIf(draft::equals);
        if (draft.control().equals(control) && !draft.scopes().isEmpty()) {
            entry = ControlRecord.idOf(control, draft.scopes().getFirst());
        }
    }

    private String key() {
        return entry.isEmpty() ? control + "@" : entry;
    }
}
