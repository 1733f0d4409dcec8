package dev.merlon.engine.store;

import dev.merlon.engine.model.Layer;
import dev.merlon.engine.model.Scope;
import dev.merlon.engine.model.Severity;
import dev.merlon.engine.model.change.Entity;
import dev.merlon.engine.model.control.ActionStatus;
import dev.merlon.engine.model.control.AuditFinding;
import dev.merlon.engine.model.control.ControlRecord;
import dev.merlon.engine.model.control.ControlTest;
import dev.merlon.engine.model.control.Evidence;
import dev.merlon.engine.model.control.EvidenceKind;
import dev.merlon.engine.model.control.FindingState;
import dev.merlon.engine.model.control.Milestone;
import dev.merlon.engine.model.control.PlannedAction;
import dev.merlon.engine.model.control.Result;
import dev.merlon.engine.model.control.SampleItem;
import dev.merlon.engine.model.control.Tool;
import dev.merlon.engine.model.control.ToolKind;
import dev.merlon.engine.model.control.WorkStatus;
import dev.merlon.engine.model.governance.SealRecord;
import java.time.LocalDate;
import java.util.List;

/// Tools, seals and what else belongs to work on controls, every member filled, and the barest ones.
public final class ControlSamples {

    private static final LocalDate DAY = LocalDate.of(2027, 2, 28);

    private ControlSamples() {}

    public static List<Entity> all() {
        return List.of(
                new Tool(
                        "edge-gateway",
                        "Edge gateway",
                        ToolKind.GATEWAY,
                        Layer.GATEWAY,
                        Scope.of("select:class:public & method:write"),
                        "Platform",
                        "limits per account"),
                new Tool("scanner", "Scanner", ToolKind.DAST, Layer.PIPELINE, new Scope.Organisation(), "", ""),
                ControlRecord.declared("APC-RES-02", new Scope.OfTool("edge-gateway"), WorkStatus.IN_PLACE, "", "")
                        .withTarget(4),
                new Evidence("E-3", EvidenceKind.NOTE, "log", "seen", 0, DAY, Samples.AT, "Kim", null)
                        .covering(DAY.minusMonths(3), DAY),
                finding(),
                AuditFinding.seen("F-2", "Open port", Severity.LOW, "", new Scope.Organisation(), "", DAY),
                new PlannedAction(
                        "A-1",
                        "Limit calls",
                        ActionStatus.UNDER_WAY,
                        List.of("F-1"),
                        "APC-RES-02",
                        new Scope.OfEndpoint(Samples.PAY),
                        "LIM-01@payments-api@POST /transfers/{}",
                        "Platform",
                        "two weeks",
                        DAY,
                        List.of(
                                new Milestone("Choose limits", DAY.minusDays(9), DAY.minusDays(10)),
                                new Milestone("Switch on", DAY, null)),
                        "with the vendor"),
                new ControlTest(
                        "T-APC-RES-02@endpoint:payments-api@POST /transfers/{}",
                        "test",
                        "Robin",
                        DAY,
                        "random",
                        10,
                        1,
                        Result.PARTLY_MET,
                        "one of ten",
                        "Kim",
                        DAY.plusDays(3)),
                ControlTest.blank("T-APC-RES-02@organisation"),
                new SampleItem(
                        "T-APC-RES-02@organisation",
                        Samples.PAY,
                        List.of("pass", "fail", "n/a", "", ""),
                        "seen",
                        "paper 7"),
                PlannedAction.planned("A-2", "Close the port", "", new Scope.Organisation(), ""),
                new SealRecord("2a3f-9c01", Samples.AT, "Kim", "77aa-01bc", "bank.sealed.zip", 12));
    }

    private static AuditFinding finding() {
        return new AuditFinding(
                "F-1",
                "No limit",
                Severity.HIGH,
                FindingState.AGREED,
                "APC-RES-02",
                new Scope.OfEndpoint(Samples.PAY),
                "LIM-01@payments-api@POST /transfers/{}",
                "900 calls a second went through",
                "the design says 10",
                "money moves unseen",
                "limit at the gateway",
                "Penetration test",
                DAY,
                "Platform",
                DAY.plusDays(30),
                "will be done",
                List.of("E-3"));
    }
}
