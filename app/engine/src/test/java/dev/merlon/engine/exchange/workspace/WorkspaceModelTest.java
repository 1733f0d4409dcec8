package dev.merlon.engine.exchange.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.merlon.engine.Sample;
import dev.merlon.engine.Workbench;
import dev.merlon.engine.exchange.convert.ModelFormats;
import dev.merlon.engine.exchange.otm.OpenThreatModel;
import dev.merlon.engine.exchange.threatdragon.ThreatDragon;
import dev.merlon.engine.exchange.threatmodel.Loss;
import dev.merlon.engine.job.Job;
import dev.merlon.engine.model.Snapshot;
import dev.merlon.engine.model.rule.OutcomeState;
import dev.merlon.engine.model.rule.RuleKind;
import dev.merlon.engine.model.threatmodel.Flow;
import dev.merlon.engine.model.threatmodel.Mitigation;
import dev.merlon.engine.model.threatmodel.Occurrence;
import dev.merlon.engine.model.threatmodel.ThreatModel;
import dev.merlon.engine.model.threatmodel.ThreatStatus;
import java.nio.file.Path;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WorkspaceModelTest {

    private @Nullable Snapshot bank;
    private @Nullable ThreatModel ofBank;

    private Snapshot now() {
        return Objects.requireNonNull(bank);
    }

    private ThreatModel model() {
        return Objects.requireNonNull(ofBank);
    }

    @BeforeAll
    void buildTheBank(@TempDir Path temp) throws Exception {
        try (var open = Sample.build(Workbench.standard(), temp.resolve("bank.merlon"), Job.unwatched())) {
            bank = open.snapshot();
            ofBank = WorkspaceModel.of(now());
        }
    }

    @Test
    void hasEveryEndpointAsAFlowAndEveryThreatThatFiresOrIsHeld() {
        var names = model().flows().stream().map(Flow::name).collect(Collectors.toSet());
        assertThat(now().endpoints().map(e -> e.method() + " " + e.path()))
                .allSatisfy(e -> assertThat(names).contains(e));

        var places = model().placeNames().keySet();
        var expected = now().judgement()
                .outcomes()
                .filter(o -> o.rule().kind() == RuleKind.THREAT)
                .filter(o -> o.state() == OutcomeState.FIRES || o.state() == OutcomeState.HELD)
                .filter(o -> o.atEndpoint().isPresent())
                .map(o -> o.rule().id() + " " + o.atEndpoint().orElseThrow())
                .collect(Collectors.toSet());
        var found = model().threats().stream()
                .flatMap(t -> t.occurrences().stream()
                        .filter(o -> places.contains(o.at()))
                        .map(o -> t.id() + " " + o.at()))
                .collect(Collectors.toSet());
        assertThat(found).isEqualTo(expected).isNotEmpty();
    }

    @Test
    void saysWhatIsHeldAndByWhom() {
        assertThat(model().threats().stream()
                        .flatMap(t -> t.occurrences().stream())
                        .map(Occurrence::status))
                .contains(ThreatStatus.OPEN, ThreatStatus.MITIGATED);
        assertThat(model().mitigations()).extracting(Mitigation::owner).anyMatch(owner -> !owner.isBlank());
        assertThat(model().mitigations()).allSatisfy(m -> assertThat(m.name()).isNotBlank());
    }

    @Test
    void losesNothingAsAnOpenThreatModelAndSaysWhatThreatDragonLoses() throws Exception {
        assertThat(ModelFormats.write(model(), OpenThreatModel.format()).losses())
                .isEmpty();

        var dragon = ModelFormats.write(model(), ThreatDragon.format());
        assertThat(dragon.losses())
                .extracting(Loss::sentence)
                .noneMatch(s -> s.contains("left out"))
                .anyMatch(s -> s.matches("\\d+ of \\d+ mitigations lose .*owner.*"));
        var diagrams = new ObjectMapper().readTree(dragon.bytes()).at("/detail/diagrams");
        assertThat(diagrams.size()).isEqualTo(now().apis().size());
    }

    @Test
    void isOfferedAmongTheReportsInEveryFormatThatIsWritten(@TempDir Path temp) throws Exception {
        var reports = Workbench.allReports();
        for (var format : ModelFormats.written()) {
            var report = reports.byId(format.id()).orElseThrow();
            var out = temp.resolve(format.id() + report.ending());
            reports.write(report, now(), out, Job.unwatched());
            assertThat(ModelFormats.read(out).model().threats()).hasSameSizeAs(model().threats());
        }
        assertThat(reports.byEnding(Path.of("x.json")).orElseThrow().id()).isEqualTo("json");
    }
}
