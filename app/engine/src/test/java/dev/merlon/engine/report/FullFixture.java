package dev.merlon.engine.report;

import dev.merlon.engine.model.EndpointId;
import dev.merlon.engine.model.Scope;
import dev.merlon.engine.model.Severity;
import dev.merlon.engine.model.Snapshot;
import dev.merlon.engine.model.change.Edit;
import dev.merlon.engine.model.change.Entity;
import dev.merlon.engine.model.control.AuditFinding;
import dev.merlon.engine.model.control.PlannedAction;
import dev.merlon.engine.model.governance.ExceptionRecord;
import dev.merlon.engine.model.governance.Grounds;
import dev.merlon.engine.model.governance.Signature;
import dev.merlon.engine.model.governance.Waived;
import dev.merlon.engine.model.tree.Act;
import dev.merlon.engine.model.tree.AttackTree;
import dev.merlon.engine.model.tree.Cost;
import dev.merlon.engine.model.tree.Detectability;
import dev.merlon.engine.model.tree.Goal;
import dev.merlon.engine.model.tree.Operator;
import dev.merlon.engine.model.tree.Skill;
import dev.merlon.engine.model.tree.TreeNode;
import dev.merlon.engine.model.usecase.Actor;
import dev.merlon.engine.model.usecase.ActorRole;
import dev.merlon.engine.model.usecase.Cell;
import dev.merlon.engine.model.usecase.Consideration;
import dev.merlon.engine.model.usecase.MisuseCase;
import dev.merlon.engine.model.usecase.Step;
import dev.merlon.engine.model.usecase.UseCase;
import java.time.LocalDate;
import java.util.List;

/// The small workspace with one of each further kind of record that reports tell of.
public final class FullFixture {

    private static final EndpointId TRANSFER = new EndpointId("payments-api", "op0transfers");
    private static final EndpointId LEDGER = new EndpointId("ledger-api", "op1accounts");

    private FullFixture() {}

    public static Snapshot snapshot() {
        var small = SnapshotFixture.small();
        return small.with(
                small.state().with(kept().stream().map(e -> Edit.put(null, e)).toList()));
    }

    private static List<Entity> kept() {
        var today = LocalDate.of(2026, 11, 20);
        return List.of(
                AuditFinding.seen(
                        "F-1",
                        "Owner is not checked",
                        Severity.HIGH,
                        "APC-AZN-01",
                        new Scope.OfEndpoint(TRANSFER),
                        "Penetration test 2026",
                        today),
                PlannedAction.planned(
                        "A-1", "Check the owner", "APC-AZN-01", new Scope.OfApi("ledger-api"), "Ledger team"),
                new ExceptionRecord(
                        "EX-1",
                        Waived.ofRule("BOLA-00"),
                        new Scope.OfEndpoint(LEDGER),
                        "The partner cannot sign in yet",
                        "Watched by hand",
                        new Signature("Sam", SnapshotFixture.AT),
                        today,
                        today.plusDays(90),
                        new Signature("Kim", SnapshotFixture.AT),
                        null,
                        Grounds.none()),
                new Actor("customer", "Customer", ActorRole.values()[0], ""),
                useCase(),
                new Consideration(
                        new Cell("pay", "s1", "by-someone-else"),
                        new MisuseCase(
                                "Somebody else pays",
                                "With the id of a stranger's account",
                                "",
                                List.of(),
                                List.of(),
                                List.of(),
                                List.of(TRANSFER),
                                List.of("A transfer from a new device"),
                                List.of("APC-AZN-01"),
                                ""),
                        "Architect",
                        SnapshotFixture.AT),
                tree());
    }

    private static UseCase useCase() {
        return UseCase.named("pay", "Pay a new beneficiary")
                .by(List.of("customer"))
                .withMainFlow(List.of(new Step("s1", "Customer enters the transfer", "customer", List.of(TRANSFER))));
    }

    private static AttackTree tree() {
        return new AttackTree(
                "read-statement",
                "Read another customer's statement",
                "",
                new Goal(Act.READ, "another customer's statement", List.of(TRANSFER)),
                "n1",
                List.of(
                        TreeNode.inner("n1", "Read another customer's statement", Operator.OR, List.of("n2", "n3")),
                        TreeNode.leaf(
                                "n2", "Guess an id", Cost.LOW, Skill.NONE, Detectability.LOW, List.of("APC-AZN-01")),
                        TreeNode.leaf("n3", "Bribe a clerk", Cost.HIGH, Skill.NONE, Detectability.LOW, List.of())));
    }
}
