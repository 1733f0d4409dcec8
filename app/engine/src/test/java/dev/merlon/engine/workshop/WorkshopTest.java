package dev.merlon.engine.workshop;

import static org.assertj.core.api.Assertions.assertThat;

import dev.merlon.engine.ApiProfile;
import dev.merlon.engine.Workbench;
import dev.merlon.engine.Workspace;
import dev.merlon.engine.job.Job;
import dev.merlon.engine.library.LibraryFolders;
import dev.merlon.engine.library.RuleDraft;
import dev.merlon.engine.model.ApiClass;
import dev.merlon.engine.model.rule.Decision;
import dev.merlon.engine.model.rule.DecisionKind;
import dev.merlon.engine.model.rule.Outcome;
import dev.merlon.engine.model.rule.OutcomeState;
import dev.merlon.engine.reimport.OutcomeChange;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkshopTest {

    private static final Instant NOW = Instant.parse("2026-11-24T12:00:00Z");
    private static final String CONTRACT = """
            openapi: 3.0.3
            info: {title: Things, version: "1"}
            servers: [{url: https://api.bank.example}]
            paths:
              /things:
                get: {operationId: list, responses: {"200": {description: ok}}}
                post: {operationId: make, responses: {"201": {description: ok}}}
              /others:
                get: {operationId: others, responses: {"200": {description: ok}}}
            """;
    private static final String RULE = """
            id: OWN-01
            kind: policy
            title: "{endpoint} is called by GET"
            appliesTo: endpoint
            when: endpoint.method == 'GET'
            likelihood: 4
            impact: 4
            mitigation: "Take it out."
            examples:
              fires: [{endpoint.method: GET}]
              passes: [{endpoint.method: POST}]
            """;

    @TempDir
    Path temp;

    private Workbench workbench() {
        return Workbench.with(
                new LibraryFolders(temp.resolve("library"), null), Clock.fixed(NOW, ZoneOffset.UTC), "Kim");
    }

    private Workspace withContract(Workbench workbench) throws Exception {
        Files.createDirectories(temp.resolve("library"));
        var file = Files.writeString(temp.resolve("things.yaml"), CONTRACT);
        var workspace = workbench.inMemory("things");
        workspace.take(
                workspace.planImport(List.of(file), Job.unwatched()), ApiProfile.of(ApiClass.PUBLIC), Job.unwatched());
        return workspace;
    }

    private static RuleEffect effect(Workspace workspace, RuleDraft draft) {
        var rule = draft.judgeable().orElseThrow();
        var before = workspace.snapshot();
        return RuleEffect.between(before, workspace.whatIf(rule, Job.unwatched()), rule.id());
    }

    @Test
    void showsWhereANewRuleWouldFire() throws Exception {
        try (var workspace = withContract(workbench())) {
            var effect = effect(workspace, workbench().ruleDesk().read(RULE));

            assertThat(effect.places()).isEqualTo(3);
            assertThat(effect.fires()).isEqualTo(2);
            assertThat(effect.count(OutcomeChange.Kind.APPEARS)).isEqualTo(2);
            assertThat(effect.scoreAfter()).isLessThan(effect.scoreBefore());
            assertThat(workspace.snapshot().library().rule("OWN-01")).isEmpty();
        }
    }

    @Test
    void showsWhatAppearsVanishesAndChangesUnderAnotherWording() throws Exception {
        var desk = workbench().ruleDesk();
        Files.createDirectories(temp.resolve("library"));
        desk.keep(desk.read(RULE));
        try (var workspace = withContract(workbench())) {
            var other = RULE.replace("'GET'", "'POST'").replace("{endpoint.method: GET}", "{endpoint.method: POST}");
            var turned = effect(workspace, desk.read(other));
            assertThat(turned.count(OutcomeChange.Kind.APPEARS)).isEqualTo(1);
            assertThat(turned.count(OutcomeChange.Kind.VANISHES)).isEqualTo(2);

            var milder = effect(workspace, desk.read(RULE.replace("impact: 4", "impact: 1")));
            assertThat(milder.changes())
                    .hasSize(2)
                    .allSatisfy(c -> assertThat(c.kind()).isEqualTo(OutcomeChange.Kind.CHANGES));

            assertThat(effect(workspace, desk.read(RULE)).changes()).isEmpty();
        }
    }

    @Test
    void countsFalsePositivesAmongWhatWasDecided() throws Exception {
        var desk = workbench().ruleDesk();
        Files.createDirectories(temp.resolve("library"));
        desk.keep(desk.read(RULE));
        try (var workspace = withContract(workbench())) {
            var firing = workspace
                    .snapshot()
                    .judgement()
                    .of("OWN-01")
                    .filter(o -> o.state() == OutcomeState.FIRES)
                    .toList();
            assertThat(noise(workspace).index()).isEmpty();

            workspace.decide("Decided", List.of(decision(firing.get(0), DecisionKind.FALSE_POSITIVE)));
            assertThat(noise(workspace)).isEqualTo(new Noise(2, 1, 1));

            workspace.decide("Decided", List.of(decision(firing.get(1), DecisionKind.ACCEPT)));
            assertThat(noise(workspace).index()).hasValue(0.5);
        }
    }

    @Test
    void laysAWorkspacesOwnLibraryOverTheOrganisations() throws Exception {
        var desk = workbench().ruleDesk();
        Files.createDirectories(temp.resolve("library"));
        desk.keep(desk.read(RULE));
        var folder = temp.resolve("own.merlon");
        workbench().create(folder, "own").close();
        var rules = Files.createDirectories(folder.resolve("library/rules/own"));
        Files.writeString(rules.resolve("OWN-01.yaml"), RULE.replace("likelihood: 4", "likelihood: 1"));

        var workbench = workbench();
        try (var workspace = workbench.open(folder, Job.unwatched());
                var other = workbench.inMemory("other")) {
            assertThat(workspace
                            .snapshot()
                            .library()
                            .rule("OWN-01")
                            .orElseThrow()
                            .likelihood())
                    .isEqualTo(1);
            assertThat(other.snapshot().library().rule("OWN-01").orElseThrow().likelihood())
                    .isEqualTo(4);
        }
    }

    private static Noise noise(Workspace workspace) {
        return Noise.of(workspace.snapshot().judgement()).getOrDefault("OWN-01", Noise.NONE);
    }

    private static Decision decision(Outcome outcome, DecisionKind kind) {
        return new Decision(outcome.id(), kind, "reason", "Kim", NOW, null, outcome.fingerprint());
    }
}
