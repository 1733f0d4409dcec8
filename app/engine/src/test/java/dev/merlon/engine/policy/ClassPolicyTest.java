package dev.merlon.engine.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.merlon.engine.ApiProfile;
import dev.merlon.engine.Workbench;
import dev.merlon.engine.Workspace;
import dev.merlon.engine.job.Job;
import dev.merlon.engine.library.LibraryLoader;
import dev.merlon.engine.model.ApiClass;
import dev.merlon.engine.model.DataClass;
import dev.merlon.engine.model.Exposure;
import dev.merlon.engine.model.Severity;
import dev.merlon.engine.model.Snapshot;
import dev.merlon.engine.model.change.EntityKind;
import dev.merlon.engine.model.policy.ClassDefinition;
import dev.merlon.engine.model.policy.PolicyLine;
import dev.merlon.engine.model.policy.Treatment;
import dev.merlon.engine.model.rule.Outcome;
import dev.merlon.engine.model.rule.OutcomeState;
import dev.merlon.engine.model.rule.Rule;
import dev.merlon.engine.problem.WorkbenchException;
import dev.merlon.engine.reimport.OutcomeChange;
import dev.merlon.engine.report.view.Phrase;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClassPolicyTest {

    private static final Instant NOW = Instant.parse("2026-11-24T12:00:00Z");
    private static final Workbench WORKBENCH = Workbench.with(List.of(), Clock.fixed(NOW, ZoneOffset.UTC), "Kim");
    private static final ApiClass OPEN_BANKING = new ApiClass("open-banking");
    private static final ClassDefinition OWN =
            ClassDefinition.of(OPEN_BANKING, "Open banking", "Third parties that customers sent", ApiClass.PARTNER);
    private static final String CONTRACT = """
            openapi: 3.0.3
            info: {title: Transfers, version: "1"}
            servers: [{url: https://api.bank.example}]
            paths:
              /transfers/{transferId}:
                get:
                  operationId: readTransfer
                  parameters: [{name: transferId, in: path, required: true, schema: {type: integer}}]
                  responses:
                    "200":
                      description: ok
                      content:
                        application/json:
                          schema: {type: object, properties: {iban: {type: string}, amount: {type: number}}}
              /news:
                get:
                  operationId: readNews
                  responses:
                    "200":
                      description: ok
                      content:
                        application/json:
                          schema: {type: object, properties: {headline: {type: string}}}
            """;

    @TempDir
    Path temp;

    private Workspace workspace;

    @BeforeEach
    void importContract() throws Exception {
        workspace = WORKBENCH.inMemory("w");
        take(ApiClass.PARTNER);
    }

    private void take(ApiClass apiClass) throws Exception {
        var file = Files.writeString(temp.resolve("transfers.yaml"), CONTRACT);
        workspace.take(workspace.planImport(List.of(file), Job.unwatched()), ApiProfile.of(apiClass), Job.unwatched());
    }

    private ClassDefinition partner() {
        return workspace.snapshot().library().classes().find(ApiClass.PARTNER).orElseThrow();
    }

    private static Outcome outcome(Snapshot snapshot, String id) {
        return snapshot.judgement()
                .outcomes()
                .filter(o -> o.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private Outcome firing() {
        return workspace
                .snapshot()
                .judgement()
                .live()
                .filter(o -> o.atEndpoint().isPresent() && o.severity() == Severity.MEDIUM)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aRuleThatIsOffForAClassDoesNotApplyThere() throws Exception {
        var fires = firing();

        var after = workspace.put(
                "Edited", List.of(partner().with(PolicyLine.of(fires.rule().id(), Treatment.OFF))));

        var off = outcome(after, fires.id());
        assertThat(off.state()).isEqualTo(OutcomeState.NOT_APPLICABLE);
        assertThat(off.reason()).isEqualTo("Not in the policy set of class partner.");
        assertThat(off.verdict().decidedBy()).containsExactly("api.policyClass");
        assertThat(after.posture().total().value()).isGreaterThanOrEqualTo(firstPosture());
        assertThat(after.judgement().outcomes().filter(o -> o.rule().equals(fires.rule())))
                .allMatch(o -> o.state() == OutcomeState.NOT_APPLICABLE);
    }

    private double firstPosture() throws WorkbenchException {
        return workspace.undo().posture().total().value();
    }

    @Test
    void aClassOfAnotherApiChangesNothing() throws Exception {
        var before = workspace.snapshot();
        var internal = before.library().classes().find(ApiClass.INTERNAL).orElseThrow();

        var after = workspace.put("Edited", List.of(internal.with(PolicyLine.of(PolicyLine.ALL, Treatment.OFF))));

        assertThat(after.judgement()).isEqualTo(before.judgement());
        assertThat(after.posture()).isEqualTo(before.posture());
    }

    @Test
    void aSeverityOfThePolicySetCountsInRiskReasonAndArithmetic() throws Exception {
        var fires = firing();

        var after = workspace.put(
                "Edited", List.of(partner().with(PolicyLine.of(fires.rule().id(), Treatment.CRITICAL))));

        var set = outcome(after, fires.id());
        assertThat(set.severity()).isEqualTo(Severity.CRITICAL);
        assertThat(set.rating().risk()).isEqualTo(17);
        assertThat(set.reason())
                .isEqualTo(fires.reason() + " Its severity is critical by the policy set of class partner.");
        assertThat(Phrase.arithmetic(set.rating())).endsWith("; critical by the policy set of class partner: risk 17");
    }

    @Test
    void aFloorLeavesWhatIsWorseAsItIs() throws Exception {
        var before = workspace.snapshot();

        var after = workspace.put(
                "Edited", List.of(partner().with(PolicyLine.of(PolicyLine.ALL, Treatment.AT_LEAST_MEDIUM))));

        assertThat(after.judgement().outcomes().map(Outcome::state))
                .containsExactlyElementsOf(
                        before.judgement().outcomes().map(Outcome::state).toList());
        assertThat(after.judgement().live()).noneMatch(o -> o.severity() == Severity.LOW);
        assertThat(after.judgement()
                        .live()
                        .filter(o -> o.severity() == Severity.HIGH)
                        .map(Outcome::id))
                .containsExactlyElementsOf(before.judgement()
                        .live()
                        .filter(o -> o.severity() == Severity.HIGH)
                        .map(Outcome::id)
                        .toList());
    }

    @Test
    void aLineWithDataSpeaksOnlyWhereThatIsHandled() throws Exception {
        var line = new PolicyLine(PolicyLine.ALL, List.of(DataClass.FINANCIAL), Treatment.OFF);

        var after = workspace.put("Edited", List.of(partner().with(line)));

        var byEndpoint = after.judgement().ofEndpoint();
        byEndpoint.forEach((id, outcomes) -> {
            var financial = id.toString().contains("readTransfer");
            assertThat(outcomes.stream().allMatch(o -> o.reason().startsWith("Not in the policy set")))
                    .as(id.toString())
                    .isEqualTo(financial);
        });
        assertThat(after.judgement().at("transfers").getFirst().reason())
                .isEqualTo("Not in the policy set of class partner at financial data.");
    }

    @Test
    void anOwnClassBehavesAsItsBaseInFactsAndPolicies() throws Exception {
        var partnerRule = "AUT-042";
        var before = outcome(workspace.snapshot(), partnerRule + "@transfers");
        assertThat(before.state()).isEqualTo(OutcomeState.FIRES);
        workspace.put("Defined", List.of(OWN));
        var api = workspace.snapshot().state().api("transfers").orElseThrow();

        var after = workspace.put("Changed", List.of(api.withClass(OPEN_BANKING)));

        var facts = after.api("transfers").orElseThrow().apiFacts();
        assertThat(facts.text("api.class")).isEqualTo("partner");
        assertThat(facts.text("api.policyClass")).isEqualTo("open-banking");
        assertThat(outcome(after, partnerRule + "@transfers").state()).isEqualTo(OutcomeState.FIRES);

        var inherited = workspace.put("Edited", List.of(partner().with(PolicyLine.of(partnerRule, Treatment.OFF))));
        assertThat(outcome(inherited, partnerRule + "@transfers").reason())
                .isEqualTo("Not in the policy set of class partner, as which open-banking behaves.");

        var own = workspace.put("Edited", List.of(OWN.with(PolicyLine.of("authentication", Treatment.ON))));
        assertThat(outcome(own, partnerRule + "@transfers").state()).isEqualTo(OutcomeState.FIRES);
    }

    @Test
    void theExposureOfAClassCountsWhereNobodySaysOneOfTheApi() throws Exception {
        var inside = new ClassDefinition(
                OPEN_BANKING, "Open", "For tests", ApiClass.PARTNER, Exposure.INTERNAL, List.of(), OWN.origin());
        workspace.put("Defined", List.of(OWN));
        var api = workspace.snapshot().state().api("transfers").orElseThrow();
        workspace.put("Changed", List.of(api.withClass(OPEN_BANKING)));

        var after = workspace.put("Edited", List.of(inside));

        assertThat(after.api("transfers").orElseThrow().apiFacts().text("api.exposure"))
                .isEqualTo(Exposure.INTERNAL.word());
    }

    @Test
    void aWhatIfSaysWhatThenComesAndKeepsNothing() throws Exception {
        var before = workspace.snapshot();
        var edited = partner().with(PolicyLine.of(PolicyLine.ALL, Treatment.CRITICAL));

        var imagined = workspace.whatIf(List.of(edited), Job.unwatched());
        var effect = PolicyEffect.between(before, imagined, Severity.CRITICAL);

        assertThat(workspace.snapshot()).isSameAs(before);
        assertThat(effect.newlyFailing()).extracting(e -> e.path()).containsExactly("/transfers/{transferId}");
        assertThat(effect.newlyPassing()).isEmpty();
        assertThat(effect.after()).isLessThanOrEqualTo(effect.before());
        assertThat(effect.changes()).isNotEmpty().allMatch(c -> c.kind() == OutcomeChange.Kind.CHANGES);
        assertThat(workspace.put("Edited", List.of(edited)).judgement()).isEqualTo(imagined.judgement());
        var back = PolicyEffect.between(imagined, before, Severity.CRITICAL);
        assertThat(back.newlyPassing()).isEqualTo(effect.newlyFailing());
    }

    @Test
    void aWhatIfOfAnotherClassOfAnApiShowsWhichRulesComeAndGo() throws Exception {
        var before = workspace.snapshot();
        var api = before.state().api("transfers").orElseThrow();

        var effect = PolicyEffect.between(
                before, workspace.whatIf(List.of(api.withClass(ApiClass.PUBLIC)), Job.unwatched()), Severity.HIGH);

        assertThat(effect.changes())
                .filteredOn(c -> c.outcome().rule().id().equals("AUT-042"))
                .extracting(OutcomeChange::kind)
                .containsExactly(OutcomeChange.Kind.VANISHES);
    }

    @Test
    void refusesAnApiOfAClassThatThereIsNot() throws Exception {
        var api = workspace.snapshot().state().api("transfers").orElseThrow();

        assertThatThrownBy(() -> workspace.put("Changed", List.of(api.withClass(OPEN_BANKING))))
                .isInstanceOf(WorkbenchException.class)
                .hasMessageContaining("there are public, partner, internal");
        assertThatThrownBy(() -> {
                    try (var other = WORKBENCH.inMemory("other")) {
                        other.take(
                                other.planImport(List.of(temp.resolve("transfers.yaml")), Job.unwatched()),
                                ApiProfile.of(OPEN_BANKING),
                                Job.unwatched());
                    }
                })
                .isInstanceOf(WorkbenchException.class);
    }

    @Test
    void keepsAClassAsLongAsAnApiHasIt() throws Exception {
        workspace.put("Defined", List.of(OWN));
        var api = workspace.snapshot().state().api("transfers").orElseThrow();
        workspace.put("Changed", List.of(api.withClass(OPEN_BANKING)));

        assertThatThrownBy(() -> workspace.edit("Removed", now -> ClassEdits.removal(now, OPEN_BANKING)))
                .isInstanceOf(WorkbenchException.class)
                .hasMessageContaining("Transfers");

        workspace.put("Changed", List.of(api));
        var after = workspace.edit("Removed", now -> ClassEdits.removal(now, OPEN_BANKING));
        assertThat(after.library().classes().find(OPEN_BANKING)).isEmpty();
    }

    @Test
    void renamesAClassWithItsApisInOneStepOfUndo() throws Exception {
        workspace.put("Defined", List.of(OWN));
        var api = workspace.snapshot().state().api("transfers").orElseThrow();
        workspace.put("Changed", List.of(api.withClass(OPEN_BANKING)));
        var renamed = OWN.named(new ApiClass("psd2"), "PSD2", "Third parties");

        var after = workspace.edit("Renamed", now -> ClassEdits.renaming(now, OPEN_BANKING, renamed));

        assertThat(after.state().api("transfers").orElseThrow().apiClass()).isEqualTo(new ApiClass("psd2"));
        assertThat(after.library().classes().words()).isEqualTo("public, partner, internal, psd2");
        assertThat(workspace.undo().state().api("transfers").orElseThrow().apiClass())
                .isEqualTo(OPEN_BANKING);
    }

    @Test
    void takingAnEditOfABuiltInClassAwayBringsTheLibrarysBack() throws Exception {
        var before = workspace.snapshot();
        workspace.put("Edited", List.of(partner().with(PolicyLine.of(PolicyLine.ALL, Treatment.OFF))));

        var after = workspace.remove("Back", EntityKind.API_CLASS, List.of("partner"));

        assertThat(after.judgement()).isEqualTo(before.judgement());
        assertThat(after.library()).isEqualTo(before.library());
    }

    @Test
    void anExportedClassIsReadBackFromTheOrganisationsFolder() throws Exception {
        var tricky = new ClassDefinition(
                OPEN_BANKING,
                "Open \"banking\": yes",
                "Third parties\nthat customers sent # \\",
                ApiClass.PARTNER,
                Exposure.INTERNET,
                List.of(
                        PolicyLine.of("logging", Treatment.OFF),
                        new PolicyLine(
                                "AUT-042", List.of(DataClass.PERSONAL, DataClass.HEALTH), Treatment.AT_LEAST_HIGH),
                        PolicyLine.of(PolicyLine.ALL, Treatment.ON)),
                ClassDefinition.OF_WORKSPACE);
        Files.createDirectories(temp.resolve("library/classes"));
        Files.writeString(temp.resolve("library/classes").resolve(ClassYaml.fileName(tricky)), ClassYaml.text(tricky));

        var library = new LibraryLoader().load(List.of(temp.resolve("library")));

        assertThat(library.problems()).isEmpty();
        assertThat(library.classes().find(OPEN_BANKING).orElseThrow().saysTheSameAs(tricky))
                .isTrue();
        assertThat(library.rules()).extracting(Rule::id).contains("AUT-042");
    }
}
