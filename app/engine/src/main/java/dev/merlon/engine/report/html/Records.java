package dev.merlon.engine.report.html;

import dev.merlon.engine.model.Snapshot;
import dev.merlon.engine.model.control.Control;
import dev.merlon.engine.model.control.ControlRecord;
import dev.merlon.engine.model.control.Evidence;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Control records with the evidence that they rest on.
record Records(Snapshot snapshot) {

    List<Map<String, Object>> rows() {
        return snapshot.state().records().stream().map(this::row).toList();
    }

    private Map<String, Object> row(ControlRecord kept) {
        var row = new HashMap<String, Object>();
        row.put("control", kept.control());
        row.put(
                "title",
                snapshot.library().control(kept.control()).map(Control::title).orElse(""));
        row.put("scope", kept.scope().text());
        row.put(
                "status",
                kept.reason().isEmpty()
                        ? kept.status().word()
                        : kept.applicability().word() + ": " + kept.reason());
        row.put("result", kept.result().word());
        row.put("confidence", kept.confidence().word());
        row.put("owner", kept.owner());
        row.put(
                "evidence",
                kept.evidence().stream()
                        .flatMap(id -> snapshot.state().evidence(id).stream())
                        .map(this::evidence)
                        .toList());
        return row;
    }

    private Map<String, Object> evidence(Evidence piece) {
        var fresh = piece.freshAt(snapshot.at());
        var expiry = piece.expires() == null ? "" : (fresh ? ", expires " : ", expired ") + piece.expires();
        return Map.of(
                "kind",
                fresh ? "held" : "high",
                "state",
                fresh ? "fresh" : "expired",
                "title",
                piece.title(),
                "dates",
                "of " + piece.capturedOn() + expiry);
    }
}
