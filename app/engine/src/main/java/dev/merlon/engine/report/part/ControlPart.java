package dev.merlon.engine.report.part;

import dev.merlon.engine.model.control.Applicability;
import dev.merlon.engine.model.control.ControlRecord;
import dev.merlon.engine.model.control.Evidence;
import dev.merlon.engine.model.control.EvidenceKind;
import dev.merlon.engine.report.document.Block;
import dev.merlon.engine.report.document.Block.Column;
import dev.merlon.engine.report.document.Text;
import dev.merlon.engine.report.document.Tone;
import java.util.Comparator;
import java.util.List;

/// What is recorded of controls, and what it rests on.
final class ControlPart {

    private static final int SHOWN_HASH = 16;

    private ControlPart() {}

    static List<Block> controls(Content content) {
        var records = content.snapshot().state().records();
        if (records.isEmpty()) {
            return List.of();
        }
        return List.of(new Block.Grid(
                List.of(
                        Column.of("Control", 1),
                        Column.of("Where", 0.6),
                        Column.of("Status", 0.3),
                        Column.of("Result", 0.2),
                        Column.of("Owner", 0.3),
                        Column.of("Evidence", 0.6)),
                records.stream().map(r -> row(content, r)).toList()));
    }

    private static List<Text> row(Content content, ControlRecord kept) {
        var evidence = Text.EMPTY;
        for (var id : kept.evidence()) {
            var piece = content.snapshot().state().evidence(id);
            if (piece.isPresent()) {
                evidence = evidence.line()
                        .with(fresh(content, piece.get()))
                        .plain(" " + piece.get().title());
            }
        }
        return List.of(
                Text.ofCode(kept.control()).line().plain(content.titleOf(kept.control())),
                Text.of(content.scope(kept.scope())),
                kept.applicability() == Applicability.APPLIES
                        ? Text.of(kept.status().word())
                        : Text.of("not applicable").line().dim(kept.reason()),
                standing(content, kept),
                Content.orNone(kept.owner(), "nobody"),
                evidence);
    }

    /// What it is worth now: proven, declared, or neither.
    static Text standing(Content content, ControlRecord kept) {
        if (kept.applicability() == Applicability.NOT_APPLICABLE) {
            return Text.EMPTY;
        }
        var word = content.coverage().proves(kept)
                ? "proven"
                : content.coverage().holds(kept) ? "declared" : "does not hold";
        var tone =
                content.coverage().proves(kept) ? Tone.HELD : content.coverage().holds(kept) ? Tone.OPEN : Tone.NONE;
        return Text.EMPTY
                .sign(tone, word)
                .line()
                .dim(kept.result().word() + ", " + kept.confidence().word());
    }

    private static Text fresh(Content content, Evidence piece) {
        return piece.freshAt(content.snapshot().at())
                ? Text.EMPTY.sign(Tone.HELD, "fresh")
                : Text.EMPTY.sign(Tone.HIGH, "expired");
    }

    static List<Block> evidence(Content content) {
        var pieces = content.snapshot().state().evidence();
        if (pieces.isEmpty()) {
            return List.of();
        }
        return List.of(new Block.Grid(
                List.of(
                        Column.of("Evidence", 1),
                        Column.of("State", 0),
                        Column.of("Captured", 0),
                        Column.of("Expires", 0),
                        Column.of("Collected by", 0.2),
                        Column.of("Holds", 0.5)),
                pieces.stream()
                        .sorted(Comparator.comparing(Evidence::capturedOn)
                                .reversed()
                                .thenComparing(Evidence::id))
                        .map(p -> piece(content, p))
                        .toList()));
    }

    private static List<Text> piece(Content content, Evidence piece) {
        var holds = content.snapshot().state().records().stream()
                .filter(r -> r.evidence().contains(piece.id()))
                .map(ControlRecord::control)
                .distinct()
                .toList();
        var expires = piece.expires();
        var name = Text.EMPTY.bold(piece.title()).line();
        return List.of(
                piece.form() == EvidenceKind.FILE
                        ? name.dim("SHA-256 ")
                                .code(piece.reference()
                                                .substring(
                                                        0,
                                                        Math.min(
                                                                SHOWN_HASH,
                                                                piece.reference()
                                                                        .length())) + "…")
                        : name.dim(piece.reference()),
                fresh(content, piece),
                Text.of(piece.capturedOn().toString()),
                expires == null ? Text.EMPTY.dim("never") : Text.of(expires.toString()),
                Text.of(piece.collector()),
                Text.ofCode(String.join(", ", holds)));
    }
}
