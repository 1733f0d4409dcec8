package dev.merlon.desktop.recording;

import dev.merlon.engine.model.Scope;
import dev.merlon.engine.model.WorkspaceState;
import dev.merlon.engine.model.control.Applicability;
import dev.merlon.engine.model.control.Confidence;
import dev.merlon.engine.model.control.ControlRecord;
import dev.merlon.engine.model.control.Result;
import dev.merlon.engine.model.control.WorkStatus;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a person fills in to record a control, before it is written down for each of its scopes.
///
/// @param reason    why it does not apply
/// @param maturity  0 to 5
/// @param target    the maturity that is aimed at, 1 to 5; 0 where nobody has set one
public record RecordDraft(
        String control,
        List<Scope> scopes,
        Applicability applicability,
        String reason,
        WorkStatus status,
        Result result,
        Confidence confidence,
        String owner,
        @Nullable LocalDate due,
        @Nullable LocalDate nextReview,
        int maturity,
        int target,
        List<Attachment> evidence,
        String note) {

    public RecordDraft {
        scopes = List.copyOf(scopes);
        evidence = List.copyOf(evidence);
    }

    /// A blank form for the scopes.
    public static RecordDraft blank(String control, List<Scope> scopes) {
        return new RecordDraft(
                control,
                scopes,
                Applicability.APPLIES,
                "",
                WorkStatus.IN_PLACE,
                Result.NOT_ASSESSED,
                Confidence.DECLARED,
                "",
                null,
                null,
                0,
                0,
                List.of(),
                "");
    }

    /// The form filled in with what is recorded. Evidence that the workspace no longer has is left out.
    public static RecordDraft of(ControlRecord entry, WorkspaceState state) {
        return new RecordDraft(
                entry.control(),
                List.of(entry.scope()),
                entry.applicability(),
                entry.reason(),
                entry.status(),
                entry.result(),
                entry.confidence(),
                entry.owner(),
                entry.due(),
                entry.nextReview(),
                entry.maturity(),
                entry.target(),
                entry.evidence().stream()
                        .flatMap(id -> state.evidence(id).stream())
                        .map(e -> (Attachment) new Attachment.Kept(e))
                        .toList(),
                entry.note());
    }

    /// The same said of another control in other scopes.
    public RecordDraft about(String newControl, List<Scope> newScopes) {
        return new RecordDraft(
                newControl,
                newScopes,
                applicability,
                reason,
                status,
                result,
                confidence,
                owner,
                due,
                nextReview,
                maturity,
                target,
                evidence,
                note);
    }

    public RecordDraft ownedBy(String newOwner) {
        return new RecordDraft(
                control,
                scopes,
                applicability,
                reason,
                status,
                result,
                confidence,
                newOwner,
                due,
                nextReview,
                maturity,
                target,
                evidence,
                note);
    }

    /// What is missing, each in a sentence that the form shows under its field; none where it can be written down.
    public List<Missing> missing() {
        var missing = new ArrayList<Missing>();
        if (control.isBlank()) {
            missing.add(new Missing("control", "Choose a control"));
        }
        if (scopes.isEmpty()) {
            missing.add(new Missing("scope", "Choose at least one endpoint or an API"));
        }
        if (applicability == Applicability.NOT_APPLICABLE && reason.isBlank()) {
            missing.add(new Missing("reason", "Say why it does not apply"));
        }
        if (applicability == Applicability.APPLIES && owner.isBlank()) {
            missing.add(new Missing("owner", "Name who answers for it"));
        }
        if (confidence.proves() && evidence.isEmpty()) {
            missing.add(new Missing("evidence", "What was tested or audited needs evidence"));
        }
        return missing;
    }

    /// @param field  the field under which it is shown
    public record Missing(String field, String text) {}

    /// One record per scope.
    ///
    /// @param evidenceIds  of the evidence, in its order
    public List<ControlRecord> records(List<String> evidenceIds) {
        return scopes.stream()
                .map(scope -> new ControlRecord(
                        ControlRecord.idOf(control, scope),
                        control,
                        scope,
                        applicability,
                        reason.strip(),
                        status,
                        result,
                        confidence,
                        owner.strip(),
                        due,
                        nextReview,
                        maturity,
                        target,
                        evidenceIds,
                        note.strip()))
                .toList();
    }

    /// As history and undo name it: "Recorded APC-RES-01 on 30 endpoints".
    public String label() {
        return "Recorded " + control + " on " + words(scopes);
    }

    /// The scopes in words: "the organisation", "2 APIs and 30 endpoints".
    public static String words(List<Scope> scopes) {
        if (scopes.size() == 1) {
            return words(scopes.getFirst());
        }
        if (scopes.isEmpty()) {
            return "nothing";
        }
        var parts = new ArrayList<String>();
        if (scopes.contains(new Scope.Organisation())) {
            parts.add("the organisation");
        }
        count(parts, scopes.stream().filter(Scope.OfTool.class::isInstance).count(), "tool");
        count(parts, scopes.stream().filter(Scope.OfSelector.class::isInstance).count(), "selector");
        count(parts, scopes.stream().filter(Scope.OfApi.class::isInstance).count(), "API");
        count(parts, scopes.stream().filter(Scope.OfEndpoint.class::isInstance).count(), "endpoint");
        return String.join(" and ", parts);
    }

    private static void count(List<String> parts, long count, String what) {
        if (count > 0) {
            parts.add(count == 1 ? "1 " + what : count + " " + what + "s");
        }
    }

    private static String words(Scope scope) {
        return switch (scope) {
            case Scope.Organisation() -> "the organisation";
            case Scope.OfTool(var tool) -> "the tool " + tool;
            case Scope.OfSelector(var selector) -> selector.text();
            case Scope.OfApi(var api) -> "the API " + api;
            case Scope.OfEndpoint(var endpoint) -> endpoint.key();
        };
    }
}
