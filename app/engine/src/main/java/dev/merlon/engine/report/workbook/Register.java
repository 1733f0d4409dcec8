package dev.merlon.engine.report.workbook;

import dev.merlon.engine.model.rule.Outcome;
import dev.merlon.engine.report.workbook.xlsx.Cell.Anchor;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Where each thing stands in the workbook, so that every id can lead to its row.
final class Register {

    enum Kind {
        API,
        FIRST_ENDPOINT,
        ENDPOINT,
        MATRIX_ROW,
        RULE,
        FIRST_OUTCOME,
        CONTROL,
        FIRST_RECORD,
        RECORD,
        EVIDENCE
    }

    private final Map<Kind, Map<String, Anchor>> places = new EnumMap<>(Kind.class);
    private final Map<Outcome, Anchor> outcomes = new HashMap<>();

    /// The first to come keeps its place.
    void put(Kind kind, String id, Anchor at) {
        places.computeIfAbsent(kind, _ -> new HashMap<>()).putIfAbsent(id, at);
    }

    void put(Outcome outcome, Anchor at) {
        outcomes.put(outcome, at);
    }

    @Nullable
    Anchor find(Kind kind, String id) {
        var ofKind = places.get(kind);
        return ofKind == null ? null : ofKind.get(id);
    }

    @Nullable
    Anchor find(Outcome outcome) {
        return outcomes.get(outcome);
    }
}
