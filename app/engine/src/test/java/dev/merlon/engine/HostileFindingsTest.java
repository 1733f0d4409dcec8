package dev.merlon.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.merlon.engine.job.Job;
import dev.merlon.engine.model.ApiClass;
import dev.merlon.engine.model.rule.Outcome;
import dev.merlon.engine.model.rule.OutcomeState;
import dev.merlon.engine.problem.WorkbenchException;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Hostile files that are accepted, and whose finding a rule gives.
class HostileFindingsTest {

    @ParameterizedTest
    @CsvSource({
        "sem-secrets-in-spec.yaml, DAT-013",
        "sem-secrets-in-spec.yaml, DAT-014",
        "sem-secrets-in-spec.yaml, TRN-001",
        "sem-secrets-in-spec.yaml, INV-03",
        "inject-html-markdown.yaml, MIS-005",
    })
    void findsByRule(String name, String rule) throws IOException, WorkbenchException {
        var file = SharedFolder.require("corpus/bad").resolve(name);
        try (var workspace = Workbench.standard().inMemory("hostile")) {
            var plan = workspace.planImport(List.of(file), Job.unwatched());
            var snapshot = workspace.take(plan, ApiProfile.of(ApiClass.PUBLIC), Job.unwatched());

            var fired = snapshot.judgement()
                    .outcomes()
                    .filter(outcome -> outcome.verdict().state() == OutcomeState.FIRES)
                    .toList();
            assertThat(fired)
                    .extracting(outcome -> outcome.verdict().rule().id())
                    .contains(rule);
            assertThat(fired).extracting(Outcome::title).noneMatch(title -> title.contains("AKIAIOSFODNN7"));
        }
    }
}
