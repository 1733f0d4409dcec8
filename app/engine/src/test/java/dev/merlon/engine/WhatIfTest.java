package dev.merlon.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.merlon.engine.job.Job;
import dev.merlon.engine.model.ApiClass;
import dev.merlon.engine.model.Scope;
import dev.merlon.engine.model.change.Entity;
import dev.merlon.engine.model.control.ControlRecord;
import dev.merlon.engine.model.control.EvidenceKind;
import dev.merlon.engine.model.control.WorkStatus;
import dev.merlon.engine.model.fact.Answer;
import dev.merlon.engine.model.fact.FactValue;
import dev.merlon.engine.model.rule.Outcome;
import dev.merlon.engine.model.rule.OutcomeState;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WhatIfTest {

    private static final Instant NOW = Instant.parse("2026-11-24T12:00:00Z");
    private static final Workbench WORKBENCH = Workbench.with(List.of(), Clock.fixed(NOW, ZoneOffset.UTC), "Kim");
    private static final String CONTRACT = """
            openapi: 3.0.3
            info: {title: Transfers, version: "1"}
            servers: [{url: https://api.bank.example}]
            paths:
              /transfers/{transferId}:
                get:
                  operationId: readTransfer
                  parameters: [{name: transferId, in: path, required: true, schema: {type: integer}}]
                  responses: {"200": {description: ok}}
            """;

    @TempDir
    Path temp;

    @Test
    void saysWhatRecordsWouldHoldAndKeepsNothing() throws Exception {
        try (var workspace = withContract()) {
            var before = workspace.snapshot();
            var fires = before.judgement()
                    .live()
                    .filter(o -> !o.rule().heldBy().isEmpty())
                    .findFirst()
                    .orElseThrow();
            var entities = shown(workspace, fires.rule().heldBy().getFirst());

            var imagined = workspace.whatIf(entities, Job.unwatched());

            assertThat(state(imagined.judgement().outcomes().toList(), fires)).isEqualTo(OutcomeState.HELD);
            assertThat(imagined.posture().total().value())
                    .isGreaterThan(before.posture().total().value());
            assertThat(workspace.snapshot()).isSameAs(before);
            assertThat(workspace.put("Recorded", entities).judgement()).isEqualTo(imagined.judgement());
        }
    }

    @Test
    void saysWhatAnAnswerWouldDecide() throws Exception {
        try (var workspace = withContract()) {
            var open = workspace
                    .snapshot()
                    .judgement()
                    .outcomes()
                    .filter(o -> o.state() == OutcomeState.OPEN_QUESTION
                            && o.verdict().unknown().size() == 1)
                    .findFirst()
                    .orElseThrow();
            var answer = Answer.of(
                    open.verdict().unknown().getFirst(), new Scope.Organisation(), FactValue.TRUE, "Kim", NOW, "");

            var imagined = workspace.whatIf(List.of(answer), Job.unwatched());

            assertThat(state(imagined.judgement().outcomes().toList(), open)).isNotEqualTo(OutcomeState.OPEN_QUESTION);
            assertThat(workspace.snapshot().state().answers()).isEmpty();
        }
    }

    private Workspace withContract() throws Exception {
        var file = Files.writeString(temp.resolve("transfers.yaml"), CONTRACT);
        var workspace = WORKBENCH.inMemory("w");
        workspace.take(
                workspace.planImport(List.of(file), Job.unwatched()), ApiProfile.of(ApiClass.PUBLIC), Job.unwatched());
        return workspace;
    }

    private static List<Entity> shown(Workspace workspace, String control) {
        var evidence = workspace.describe(EvidenceKind.NOTE, "Seen", "Seen at the gateway", "Kim", null);
        var inPlace = ControlRecord.declared(control, new Scope.Organisation(), WorkStatus.IN_PLACE, "Kim", "");
        return List.of(evidence, inPlace.withEvidence(List.of(evidence.id())));
    }

    private static OutcomeState state(List<Outcome> outcomes, Outcome like) {
        return outcomes.stream()
                .filter(o -> o.id().equals(like.id()))
                .findFirst()
                .orElseThrow()
                .state();
    }
}
