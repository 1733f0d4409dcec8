package dev.merlon.desktop;

import dev.merlon.engine.model.Scope;
import dev.merlon.engine.model.control.Applicability;
import dev.merlon.engine.model.control.Confidence;
import dev.merlon.engine.model.control.ControlRecord;
import dev.merlon.engine.model.control.Evidence;
import dev.merlon.engine.model.control.EvidenceKind;
import dev.merlon.engine.model.control.Result;
import dev.merlon.engine.model.control.WorkStatus;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/// What the sample bank has recorded: controls in scopes, with evidence of every kind.
final class SampleRecords {

    private SampleRecords() {}

    static List<Evidence> evidence() {
        return List.of(
                evidence("E-1", EvidenceKind.FILE, "gateway-ratelimit-test.pdf", "2026-09-02", "2026-12-01"),
                evidence("E-2", EvidenceKind.LINK, "Refusal tests, run 4471", "2026-11-02", "2027-02-02"),
                evidence("E-3", EvidenceKind.NOTE, "Token settings, identity wiki", "2026-06-14", "2027-06-14"),
                evidence("E-4", EvidenceKind.FILE, "tenant-isolation-review.docx", "2026-03-20", "2026-10-20"));
    }

    private static Evidence evidence(String id, EvidenceKind kind, String title, String captured, String expires) {
        return new Evidence(
                id,
                kind,
                title,
                "a41f" + "0".repeat(56) + "09c2",
                182_000,
                LocalDate.parse(captured),
                Instant.parse(captured + "T08:00:00Z"),
                "Platform lead",
                LocalDate.parse(expires));
    }

    static List<ControlRecord> records() {
        var organisation = new Scope.Organisation();
        var payments = new Scope.OfApi("payments-api");
        return List.of(
                held("APC-RES-01", organisation, Confidence.TESTED, "E-1"),
                held("APC-AUT-01", organisation, Confidence.TESTED, "E-2"),
                held("APC-TOK-03", organisation, Confidence.DECLARED, "E-3"),
                held("APC-AZN-06", payments, Confidence.AUDITED, "E-4"),
                held("APC-DAT-03", organisation, Confidence.AUDITED, "E-2"),
                ControlRecord.declared("APC-AZN-02", payments, WorkStatus.IN_PROGRESS, "Payments squad", ""),
                ControlRecord.declared("APC-PIP-01", organisation, WorkStatus.PLANNED, "Platform", "after the move"));
    }

    private static ControlRecord held(String control, Scope scope, Confidence confidence, String evidence) {
        return new ControlRecord(
                ControlRecord.idOf(control, scope),
                control,
                scope,
                Applicability.APPLIES,
                "",
                WorkStatus.IN_PLACE,
                Result.MET,
                confidence,
                "Platform",
                LocalDate.parse("2026-06-30"),
                LocalDate.parse("2026-12-01"),
                3,
                4,
                List.of(evidence),
                "");
    }
}
