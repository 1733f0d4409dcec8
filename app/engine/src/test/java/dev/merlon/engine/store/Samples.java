package dev.merlon.engine.store;

import dev.merlon.engine.model.Api;
import dev.merlon.engine.model.ApiClass;
import dev.merlon.engine.model.ContractFile;
import dev.merlon.engine.model.DataClass;
import dev.merlon.engine.model.EndpointId;
import dev.merlon.engine.model.Exposure;
import dev.merlon.engine.model.RemovedEndpoint;
import dev.merlon.engine.model.Scope;
import dev.merlon.engine.model.change.Change;
import dev.merlon.engine.model.change.Edit;
import dev.merlon.engine.model.change.Entity;
import dev.merlon.engine.model.change.Setting;
import dev.merlon.engine.model.control.Applicability;
import dev.merlon.engine.model.control.Confidence;
import dev.merlon.engine.model.control.ControlRecord;
import dev.merlon.engine.model.control.Evidence;
import dev.merlon.engine.model.control.EvidenceKind;
import dev.merlon.engine.model.control.Result;
import dev.merlon.engine.model.control.WorkStatus;
import dev.merlon.engine.model.fact.Answer;
import dev.merlon.engine.model.fact.FactValue;
import dev.merlon.engine.model.framework.Framework;
import dev.merlon.engine.model.framework.FrameworkUse;
import dev.merlon.engine.model.framework.ImportedFramework;
import dev.merlon.engine.model.framework.Level;
import dev.merlon.engine.model.framework.Mapping;
import dev.merlon.engine.model.framework.Provenance;
import dev.merlon.engine.model.framework.Requirement;
import dev.merlon.engine.model.framework.RequirementGroup;
import dev.merlon.engine.model.framework.RequirementRuling;
import dev.merlon.engine.model.framework.Standing;
import dev.merlon.engine.model.governance.ExceptionRecord;
import dev.merlon.engine.model.governance.Grounds;
import dev.merlon.engine.model.governance.ScopedDecision;
import dev.merlon.engine.model.governance.Signature;
import dev.merlon.engine.model.governance.Waived;
import dev.merlon.engine.model.policy.ClassDefinition;
import dev.merlon.engine.model.policy.PolicyLine;
import dev.merlon.engine.model.policy.Treatment;
import dev.merlon.engine.model.rating.EnteredRating;
import dev.merlon.engine.model.rule.Decision;
import dev.merlon.engine.model.rule.DecisionKind;
import dev.merlon.engine.model.rule.Origin;
import dev.merlon.engine.model.rule.RatingRecord;
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
import dev.merlon.engine.model.usecase.Flow;
import dev.merlon.engine.model.usecase.FlowException;
import dev.merlon.engine.model.usecase.MisuseCase;
import dev.merlon.engine.model.usecase.RuledOut;
import dev.merlon.engine.model.usecase.Step;
import dev.merlon.engine.model.usecase.UseCase;
import dev.merlon.engine.store.form.Sha256;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// One of each kind of thing, every member filled, and the barest ones.
public final class Samples {

    static final Instant AT = Instant.parse("2026-11-24T12:34:56.123456Z");
    static final EndpointId PAY = new EndpointId("payments-api", "POST /transfers/{}");
    private static final LocalDate DAY = LocalDate.of(2027, 2, 28);

    private Samples() {}

    public static List<Entity> all() {
        return Stream.of(recorded(), flows(), frameworks(), governance())
                .flatMap(List::stream)
                .toList();
    }

    private static List<Entity> recorded() {
        return List.of(
                new Api(
                        "payments-api",
                        "Payments \"API\" – Zahlungen",
                        "2.1",
                        ApiClass.PARTNER,
                        Exposure.INTERNET,
                        "Kim",
                        List.of(DataClass.FINANCIAL, DataClass.PERSONAL),
                        List.of(new ContractFile("openapi.yaml", Sha256.of(new byte[] {1}), 1)),
                        AT),
                new Api("bare", "bare", "", new ApiClass("own"), null, "", List.of(), List.of(), AT),
                answer("a.bool", new Scope.Organisation(), FactValue.TRUE),
                answer("a.int", new Scope.OfApi("payments-api"), FactValue.of(Long.MAX_VALUE)),
                answer("a.text", new Scope.OfEndpoint(PAY), FactValue.of("with\nline \u0001 and 🔒")),
                answer("a.texts", new Scope.Organisation(), FactValue.of(List.of("a, b", ""))),
                answer("a.none", new Scope.Organisation(), FactValue.NONE),
                answer("a.unknown", new Scope.Organisation(), FactValue.UNKNOWN),
                answer("a.inapplicable", new Scope.Organisation(), FactValue.NOT_APPLICABLE),
                Answer.of("a.sourced", new Scope.Organisation(), FactValue.TRUE, "Kim", AT, "asked", "Code review"),
                new ControlRecord(
                        "APC-RES-01@api:payments-api",
                        "APC-RES-01",
                        new Scope.OfApi("payments-api"),
                        Applicability.NOT_APPLICABLE,
                        "no uploads",
                        WorkStatus.IN_PROGRESS,
                        Result.PARTLY_MET,
                        Confidence.AUDITED,
                        "Kim",
                        DAY,
                        DAY.plusDays(1),
                        3,
                        0,
                        List.of("E-1", "E-2"),
                        "a note"),
                ControlRecord.declared("APC-RES-02", new Scope.OfEndpoint(PAY), WorkStatus.PLANNED, "", ""),
                new Evidence("E-1", EvidenceKind.FILE, "test.pdf", Sha256.of(new byte[0]), 12, DAY, AT, "Kim", DAY),
                new Evidence("E-2", EvidenceKind.LINK, "", "https://example.org/a", 0, DAY, AT, "", null),
                new Decision("BOLA-01@payments-api@x", DecisionKind.WILL_FIX, "why", "Kim", AT, DAY, "endpoint.x=yes"),
                new Decision("BOLA-02@payments-api", DecisionKind.ACCEPT, "", "Kim", AT, null, ""),
                RatingRecord.of(
                        "BOLA-01",
                        new Scope.OfEndpoint(PAY),
                        EnteredRating.of("CVSS:4.0/AV:N/AC:L/AT:N/PR:L/UI:N/VC:H/VI:N/VA:N/SC:N/SI:N/SA:N"),
                        "why",
                        "Kim",
                        AT),
                new Setting("inventory.columns", "[\"path\"]"),
                new RemovedEndpoint(PAY, "POST", "/transfers/{id}", "2.1", AT),
                RemovedEndpoint.unnoted(new EndpointId("bare", "x")));
    }

    private static List<Entity> flows() {
        return List.of(
                new Actor("customer", "Customer", ActorRole.CUSTOMER, "has an account"),
                new Actor("clerk", "Clerk", ActorRole.STAFF, "", "insider"),
                useCase(),
                new Consideration(new Cell("pay", "s1", "no"), new RuledOut("cannot be left out"), "Kim", AT),
                new Consideration(
                        new Cell("pay", "s1", "repeated"),
                        new MisuseCase(
                                "Paid twice",
                                "by a retry",
                                "customer",
                                List.of("FLOW-03"),
                                List.of("signed in"),
                                List.of(new Step("s1", "Sends it again", "customer", List.of(PAY))),
                                List.of(PAY),
                                List.of("two alike within a minute"),
                                List.of("APC-BIZ-03"),
                                "replay"),
                        "Kim",
                        AT),
                tree());
    }

    private static List<Entity> frameworks() {
        return List.of(
                new FrameworkUse("owasp-asvs-5.0", "L2", "Contract with Kim"),
                new RequirementRuling("iso-27001-2022", "A.7.4", Applicability.NOT_APPLICABLE, "no site", "Kim", AT),
                new ImportedFramework(framework(), "own.csv", Sha256.of(new byte[] {2}), "Kim", AT));
    }

    private static List<Entity> governance() {
        return List.of(
                ScopedDecision.of(
                                "BOLA-01",
                                new Scope.OfApi("payments-api"),
                                DecisionKind.FALSE_POSITIVE,
                                "why",
                                "Kim",
                                AT,
                                DAY)
                        .restingOn(Grounds.none()
                                .with(Map.of(
                                        "BOLA-01@payments-api@x", "endpoint.x=yes",
                                        "BOLA-01@payments-api@y", "endpoint.x=yes"))),
                new ExceptionRecord(
                        "EX-1",
                        new Waived(List.of("BOLA-01"), List.of("APC-RES-01")),
                        new Scope.Organisation(),
                        "why",
                        "a lock",
                        new Signature("Robin", AT),
                        DAY.minusDays(9),
                        DAY,
                        new Signature("Kim", AT),
                        new Signature("Sam", AT),
                        Grounds.none()),
                new ExceptionRecord(
                        "EX-2",
                        Waived.ofRule("BOLA-01"),
                        new Scope.OfEndpoint(PAY),
                        "why",
                        "a lock",
                        new Signature("Robin", AT),
                        DAY,
                        DAY,
                        null,
                        null,
                        Grounds.none()),
                new ClassDefinition(
                        new ApiClass("own"),
                        "Own",
                        "For tests",
                        ApiClass.PARTNER,
                        Exposure.PARTNER,
                        List.of(
                                new PolicyLine(
                                        "AUT-042",
                                        List.of(DataClass.HEALTH, DataClass.FINANCIAL),
                                        Treatment.AT_LEAST_HIGH),
                                PolicyLine.of("logging", Treatment.OFF)),
                        ClassDefinition.OF_WORKSPACE),
                new ClassDefinition(
                        ApiClass.PUBLIC, "Public", "", null, null, List.of(), ClassDefinition.OF_WORKSPACE));
    }

    private static UseCase useCase() {
        var step = new Step("s1", "Bank creates the transfer", "customer", List.of(PAY));
        return new UseCase(
                "pay",
                "Pay somebody",
                "of one's own money",
                List.of("customer"),
                List.of("signed in"),
                List.of("paid"),
                List.of(step),
                List.of(new Flow("By phone", "no app", List.of(new Step("s2", "Calls", "", List.of())))),
                List.of(new FlowException("No money", "balance too low", "refused")));
    }

    private static AttackTree tree() {
        return new AttackTree(
                "read-a-statement",
                "Read a statement",
                "",
                new Goal(Act.READ, "a statement", List.of(PAY)),
                "n1",
                List.of(
                        TreeNode.inner("n1", "Read a statement", Operator.AND, List.of("n2")),
                        new TreeNode(
                                "n2",
                                "Changes the id",
                                "",
                                Operator.OR,
                                List.of(),
                                Cost.LOW,
                                Skill.BASIC,
                                Detectability.MODERATE,
                                List.of("APC-AZN-02"),
                                "BOLA-01",
                                PAY)));
    }

    private static Framework framework() {
        return new Framework(
                "own-1",
                "Own 1",
                "Own standard",
                "1",
                new Provenance("Kim", "own.csv", "internal", "all"),
                true,
                List.of(new Level("L1", "Level 1")),
                List.of(new RequirementGroup("1", "First", ""), new RequirementGroup("1.1", "Inner", "1")),
                List.of(
                        new Requirement("1.1.1", "Label", "1.1", List.of("L1"), "Text \"quoted\""),
                        new Requirement("2", "Bare", "", List.of(), "")),
                List.of(
                        new Mapping.OfControl("1.1.1", "APC-RES-01", Standing.REVIEWED),
                        new Mapping.OfWeakness("2", 639, Standing.PROPOSED)),
                new Origin(Origin.Layer.WORKSPACE, "own.csv"));
    }

    static Change change(int number) {
        return new Change("Kept " + number, List.of(Edit.put(null, new Setting("n." + number, "v"))));
    }

    static Change put(Entity entity) {
        return new Change("Kept " + entity.id(), List.of(Edit.put(null, entity)));
    }

    private static Answer answer(String fact, Scope scope, FactValue value) {
        return Answer.of(fact, scope, value, "Kim", AT, "asked");
    }
}
