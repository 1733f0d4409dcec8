package dev.merlon.engine.exchange.workbook;

import dev.merlon.engine.ApiProfile;
import dev.merlon.engine.Workbench;
import dev.merlon.engine.Workspace;
import dev.merlon.engine.job.Job;
import dev.merlon.engine.model.ApiClass;
import dev.merlon.engine.model.Scope;
import dev.merlon.engine.model.Severity;
import dev.merlon.engine.model.change.Entity;
import dev.merlon.engine.model.control.ActionStatus;
import dev.merlon.engine.model.control.AuditFinding;
import dev.merlon.engine.model.control.ControlRecord;
import dev.merlon.engine.model.control.Evidence;
import dev.merlon.engine.model.control.EvidenceKind;
import dev.merlon.engine.model.control.Milestone;
import dev.merlon.engine.model.control.PlannedAction;
import dev.merlon.engine.model.control.WorkStatus;
import dev.merlon.engine.model.framework.FrameworkUse;
import dev.merlon.engine.model.governance.ExceptionRecord;
import dev.merlon.engine.model.governance.Grounds;
import dev.merlon.engine.model.governance.Signature;
import dev.merlon.engine.model.governance.Waived;
import dev.merlon.engine.problem.WorkbenchException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/// A small workspace that fills every table with inputs: three operations, a dozen control records, evidence,
/// findings, actions, an exception and a framework with a statement of applicability.
final class SampleWorkspace {

    static final Instant NOW = Instant.parse("2026-11-24T09:00:00Z");

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    private static final Workbench WORKBENCH = Workbench.with(List.of(), Clock.fixed(NOW, ZoneOffset.UTC), "Alex");
    private static final Scope PAYMENTS = new Scope.OfApi("payments");
    private static final String CONTRACT = """
            openapi: 3.0.3
            info: {title: Payments, version: "1"}
            paths:
              /accounts/{accountId}:
                get:
                  operationId: getAccount
                  parameters: [{name: accountId, in: path, required: true, schema: {type: string}}]
                  responses: {"200": {description: ok}}
              /transfers:
                post:
                  operationId: createTransfer
                  requestBody: {content: {application/json: {schema: {type: object}}}}
                  responses: {"201": {description: made}}
                get:
                  operationId: listTransfers
                  responses: {"200": {description: ok}}
            """;

    private SampleWorkspace() {}

    static Workspace open(Path temp) throws IOException, WorkbenchException {
        var file = temp.resolve("payments.yaml");
        Files.writeString(file, CONTRACT);
        var workspace = WORKBENCH.inMemory("Retail bank");
        workspace.take(
                workspace.planImport(List.of(file), Job.unwatched()), ApiProfile.of(ApiClass.PUBLIC), Job.unwatched());
        workspace.put("Recorded what there is", entities(workspace));
        return workspace;
    }

    private static List<Entity> entities(Workspace workspace) {
        var entities = new ArrayList<Entity>();
        entities.add(new FrameworkUse("iso-27001-2022", "", ""));
        workspace.snapshot().library().controls().stream()
                .limit(12)
                .forEach(c -> entities.add(ControlRecord.declared(
                        c.id(), PAYMENTS, WorkStatus.IN_PLACE, "Payments team", "Since spring")));
        for (var i = 1; i <= 4; i++) {
            entities.add(evidence(i));
            entities.add(AuditFinding.seen(
                    "F-" + i, "Limits are missing, " + i, Severity.HIGH, "", PAYMENTS, "Penetration test", TODAY));
            entities.add(action(i));
        }
        entities.add(exception());
        return entities;
    }

    private static Evidence evidence(int i) {
        return new Evidence(
                "E-" + i,
                EvidenceKind.LINK,
                "Policy " + i,
                "https://git.example.org/policy/" + i,
                0,
                TODAY.minusDays(i),
                NOW,
                "Sam",
                TODAY.plusDays(90));
    }

    private static PlannedAction action(int i) {
        return new PlannedAction(
                "A-" + i,
                "Switch limits on, " + i,
                ActionStatus.PLANNED,
                List.of("F-" + i),
                "",
                PAYMENTS,
                "",
                "Kim",
                "",
                TODAY.plusDays(30),
                List.of(
                        new Milestone("Choose limits", TODAY.plusDays(7), TODAY),
                        new Milestone("Switch on", TODAY.plusDays(20), null)),
                "");
    }

    private static ExceptionRecord exception() {
        return new ExceptionRecord(
                "EX-9",
                Waived.ofRule("BOLA-01"),
                PAYMENTS,
                "Replaced soon",
                "Internal network only",
                new Signature("Kim", NOW),
                TODAY,
                TODAY.plusDays(60),
                null,
                null,
                Grounds.none());
    }
}
