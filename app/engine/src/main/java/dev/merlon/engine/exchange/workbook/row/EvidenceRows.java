package dev.merlon.engine.exchange.workbook.row;

import dev.merlon.engine.model.change.EntityKind;
import dev.merlon.engine.model.control.Evidence;
import dev.merlon.engine.model.control.EvidenceKind;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Evidence: what it is called, when it was made, by whom, until when it holds; links and notes may be added.
final class EvidenceRows implements RowWriter {

    @Override
    public void change(String id, RowCells cells, Draft draft) {
        draft.find(EntityKind.EVIDENCE, id, Evidence.class).ifPresent(before -> {
            if (before.form() == EvidenceKind.FILE) {
                cells.word("kind", new EvidenceKind[] {EvidenceKind.FILE}, EvidenceKind::word, EvidenceKind.FILE);
                if (cells.has("reference")) {
                    cells.refuse("reference", "the file is kept under its SHA-256; add another one in Merlon");
                }
            }
            var after = evidence(before, before.id(), cells, draft);
            if (after != null && cells.refused().isEmpty()) {
                draft.put(after);
            }
        });
    }

    private static @Nullable Evidence evidence(@Nullable Evidence before, String id, RowCells cells, Draft draft) {
        var title = cells.text("title", before == null ? "" : before.title());
        var reference = cells.text("reference", before == null ? "" : before.reference());
        var captured = cells.day("captured_on", before == null ? null : before.capturedOn());
        if (title.isEmpty()) {
            cells.refuseFirst("Title is missing", "title");
        }
        if (reference.isEmpty()) {
            cells.refuseFirst("the link or note is missing", "reference");
        }
        if (captured == null) {
            cells.refuseFirst("the day on which it was captured is missing", "captured_on");
            return null;
        }
        var kind = cells.word(
                "kind", EvidenceKind.values(), EvidenceKind::word, before == null ? guess(reference) : before.form());
        if (kind == EvidenceKind.FILE && (before == null || before.form() != EvidenceKind.FILE)) {
            cells.refuse("kind", "a file is added in Merlon; here only links and notes can be");
        }
        var expires = cells.day("expires", before == null ? null : before.expires());
        if (expires != null && expires.isBefore(captured) && cells.hasAny("expires", "captured_on")) {
            cells.refuseFirst("it would expire before it was captured", "expires", "captured_on");
        }
        return new Evidence(
                id,
                kind,
                title,
                reference,
                before == null ? 0 : before.bytes(),
                captured,
                before == null ? draft.reader().at() : before.addedAt(),
                cells.text("collector", before == null ? "" : before.collector()),
                expires,
                before == null ? null : before.coversFrom(),
                before == null ? null : before.coversTo());
    }

    private static EvidenceKind guess(String reference) {
        return reference.toLowerCase(Locale.ROOT).matches("https?://\\S+") ? EvidenceKind.LINK : EvidenceKind.NOTE;
    }

    @Override
    public boolean add(RowCells cells, Draft draft) {
        var all = draft.all(EntityKind.EVIDENCE, Evidence.class);
        var seed = all.size()
                + cells.text("title", "")
                + cells.text("reference", "")
                + draft.reader().at();
        var made = evidence(null, "E-" + UUID.nameUUIDFromBytes(seed.getBytes(StandardCharsets.UTF_8)), cells, draft);
        if (made == null
                || !cells.refused().isEmpty()
                || all.stream()
                        .anyMatch(e -> e.title().equals(made.title())
                                && e.reference().equals(made.reference())
                                && e.capturedOn().equals(made.capturedOn()))) {
            return false;
        }
        draft.put(made);
        return true;
    }
}
