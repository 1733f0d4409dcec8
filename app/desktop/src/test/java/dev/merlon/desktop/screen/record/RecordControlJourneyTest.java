package dev.merlon.desktop.screen.record;

import static org.assertj.core.api.Assertions.assertThat;

import dev.merlon.desktop.AccessibleNames;
import dev.merlon.desktop.FxJourney;
import dev.merlon.desktop.StyleWarnings;
import dev.merlon.desktop.Toolkit;
import dev.merlon.desktop.navigation.Route;
import dev.merlon.desktop.recording.DayField;
import dev.merlon.engine.model.EndpointId;
import dev.merlon.engine.model.Scope;
import dev.merlon.engine.model.Snapshot;
import dev.merlon.engine.model.change.EntityKind;
import dev.merlon.engine.model.control.ControlRecord;
import dev.merlon.engine.model.rule.OutcomeState;
import java.nio.file.Files;
import java.util.List;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

final class RecordControlJourneyTest extends FxJourney {

    private static final String CONTROL = "APC-EDG-05";

    @Test
    void recordsAControlWithAFileOnTwoEndpointsAndAnApiAndTakesItBack() throws Exception {
        var report = Files.writeString(folder("error-tests.txt"), "403 and 404 look alike");
        openSample();
        settle();
        var scopes = scopes();
        var before = now();
        go(new Route.RecordControl(null, scopes));
        try (var warnings = new StyleWarnings()) {
            picture("choose");
            click("Record");
            assertThat(text("#missing")).isEqualTo("Choose a control");
            robot.clickOn("Errors tell little");
            dialogs.answer(report);
            click("Choose a file");
            click("Dates and collector of error-tests.txt");
            day("Covers from", "2026-07-01");
            day("Covers to", "2026-09-30");
            picture("evidence-of-a-period");
            robot.clickOn("#owner");
            type("Platform team");
            Toolkit.until("the effect is said", () -> shown("#effect").startsWith("Would hold"));
            picture("filled-in");
            assertThat(AccessibleNames.missing(scene().getRoot())).isEmpty();
            assertThat(warnings.lines()).isEmpty();
        }
        var promised = Integer.parseInt(text("#effect").split(" ", -1)[2]);
        assertThat(now()).as("imagining keeps nothing").isSameAs(before);

        click("Record");

        Toolkit.until("it is recorded", () -> snapshot() != before);
        find("Undo");
        settle();
        picture("recorded");
        assertThat(records(now())).extracting(ControlRecord::scope).containsExactlyInAnyOrderElementsOf(scopes);
        assertThat(records(now())).allSatisfy(r -> {
            assertThat(r.owner()).isEqualTo("Platform team");
            var evidence = now().state().evidence(r.evidence().getFirst()).orElseThrow();
            assertThat(evidence.title()).isEqualTo("error-tests.txt");
            assertThat(evidence.coversFrom()).isEqualTo("2026-07-01");
            assertThat(evidence.coversTo()).isEqualTo("2026-09-30");
        });
        assertThat(now().journal()).hasSize(before.journal().size() + 1);
        assertThat(now().journal().getFirst().change().edits())
                .extracting(e -> e.kind())
                .containsOnly(EntityKind.EVIDENCE, EntityKind.CONTROL_RECORD)
                .hasSize(4);
        assertThat(held(now()) - held(before)).isEqualTo(promised).isPositive();

        press(KeyCode.CONTROL, KeyCode.Z);

        Toolkit.until("it is taken back", () -> records(snapshot()).isEmpty());
        assertThat(held(now())).isEqualTo(held(before));
        assertThat(now().posture().total().value())
                .isEqualTo(before.posture().total().value());
    }

    private void day(String field, String day) {
        click(DayField.class, field);
        type(day);
        press(KeyCode.ENTER);
    }

    private List<Scope> scopes() {
        var payments = now().api("payments-api").orElseThrow().endpoints();
        return List.of(
                new Scope.OfApi("ledger-api"),
                endpoint(payments.get(2).id()),
                endpoint(payments.get(5).id()));
    }

    private static Scope endpoint(EndpointId id) {
        return new Scope.OfEndpoint(id);
    }

    private Snapshot now() {
        return Toolkit.on(this::snapshot);
    }

    /// Asked on the FX thread.
    private Snapshot snapshot() {
        return window().context().session().snapshot();
    }

    private static List<ControlRecord> records(Snapshot snapshot) {
        return snapshot.state().records().stream()
                .filter(r -> r.control().equals(CONTROL))
                .toList();
    }

    private static long held(Snapshot snapshot) {
        return snapshot.judgement().count(OutcomeState.HELD);
    }

    private String text(String id) {
        return Toolkit.on(() -> shown(id));
    }

    /// Asked on the FX thread.
    private String shown(String id) {
        return ((Labeled) scene().getRoot().lookup(id)).getText();
    }
}
