package dev.merlon.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import dev.merlon.desktop.navigation.Route;
import dev.merlon.engine.Workbench;
import dev.merlon.engine.job.Job;
import dev.merlon.engine.model.Snapshot;
import dev.merlon.engine.model.control.ControlRecord;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipFile;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

/// The user's first hour: from an empty window by a contract, answers and controls to a workbook, and all of it there
/// again after a restart.
final class FirstHourJourneyTest extends FxJourney {

    private static final Path CONTRACT = Path.of(
            System.getProperty("merlon.root", "../.."), "threat-models", "samples", "retail-bank", "contract.yaml");

    @Test
    void leadsFromAnEmptyWindowToAWorkbook() throws Exception {
        makeAWorkspace();
        bringAnApiIn();
        lookAtTheInventory();
        recordControls();
        lookAtTheOverview();
        exportAWorkbook();
        undoAndRedo();
        findTheWayByThePalette();
        openItAgain();
    }

    private void makeAWorkspace() {
        picture("welcome");
        click("New workspace. Name it, add a contract, answer the first questions");
        robot.clickOn("#new-workspace .text-field");
        type("Retail bank");
        click("Create");
        Toolkit.until(
                "the workspace is open", () -> window().context().session().isOpen());
        picture("empty");
    }

    private void bringAnApiIn() {
        go(new Route.NewApi());
        dialogs.answer(CONTRACT);
        click("Choose files");
        picture("contract");
        press(KeyCode.CONTROL, KeyCode.ENTER);
        picture("class");
        press(KeyCode.CONTROL, KeyCode.ENTER);
        picture("exposure");
        press(KeyCode.CONTROL, KeyCode.ENTER);
        picture("data");
        press(KeyCode.CONTROL, KeyCode.ENTER);
        robot.clickOn("#owner");
        type("Payments squad");
        picture("owner");
        press(KeyCode.CONTROL, KeyCode.ENTER);
        Toolkit.until("the API is in", () -> !snapshot().apis().isEmpty());
        picture("first-question");
        var api = now().apis().getFirst();
        assertThat(api.endpoints()).hasSize(42);
        assertThat(api.api().owner()).isEqualTo("Payments squad");
        click("Yes");
        press(KeyCode.CONTROL, KeyCode.ENTER);
        Toolkit.until("the answer is kept", () -> !snapshot().state().answers().isEmpty());
        picture("second-question");
    }

    private void lookAtTheInventory() {
        go(new Route.Inventory(now().apis().getFirst().api().id()));
        picture("inventory");
        robot.clickOn(".search-field");
        type("transfers");
        assertThat(shows("/transfers/{transferId}")).isTrue();
        robot.clickOn("/transfers/{transferId}");
        press(KeyCode.ENTER);
        assertThat(window().context().navigator().current()).isInstanceOf(Route.OfEndpoint.class);
        picture("endpoint");
        press(KeyCode.ESCAPE);
        assertThat(window().context().navigator().current()).isInstanceOf(Route.Inventory.class);
    }

    private void recordControls() throws Exception {
        var table = (TableView<?>) find("Endpoints");
        Toolkit.on(() -> {
            table.getSelectionModel().clearSelection();
            table.getSelectionModel().selectRange(0, 3);
        });
        picture("many-selected");
        click("Record on selected");
        record("Ownership check on each object", "APC-AZN-02", 3);
        go(new Route.Inventory(now().apis().getFirst().api().id()));
        click("Record on API");
        record("Rate limits on every operation", "APC-RES-01", 1);
    }

    private void record(String title, String control, int scopes) throws Exception {
        picture("choose-control");
        robot.clickOn(title);
        settle();
        fillIn(control, scopes);
    }

    private void fillIn(String control, int scopes) throws Exception {
        var evidence = Files.writeString(folder(control + ".txt"), "All tests of " + control + " passed.");
        dialogs.answer(evidence);
        click("Choose a file");
        picture("record-" + control);
        robot.clickOn("#record");
        Toolkit.until(
                control + " is recorded", () -> records(control, snapshot()).size() == scopes);
        assertThat(records(control, now())).allSatisfy(r -> {
            assertThat(r.evidence()).hasSize(1);
            assertThat(r.owner()).isEqualTo("Payments squad");
        });
    }

    private void lookAtTheOverview() {
        go(new Route.Overview());
        picture("overview");
        go(new Route.Threats(null));
        picture("threats");
        go(new Route.Controls("APC-RES-01"));
        picture("controls");
    }

    private void exportAWorkbook() throws Exception {
        go(new Route.Reports());
        var workbook = folder("report.xlsx");
        dialogs.answer(workbook);
        click("Show the inspector");
        picture("report");
        click("Export");
        Toolkit.until("the workbook is there", () -> Files.exists(workbook));
        picture("exported");
        try (var zip = new ZipFile(workbook.toFile())) {
            assertThat(zip.getEntry("xl/workbook.xml")).isNotNull();
        }
    }

    private void undoAndRedo() {
        assertThat(records("APC-RES-01", now())).hasSize(1);
        press(KeyCode.CONTROL, KeyCode.Z);
        Toolkit.until(
                "the last record is taken back",
                () -> records("APC-RES-01", snapshot()).isEmpty());
        press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.Z);
        Toolkit.until("and comes again", () -> records("APC-RES-01", snapshot()).size() == 1);
        go(new Route.History());
        picture("history");
    }

    private void findTheWayByThePalette() {
        press(KeyCode.CONTROL, KeyCode.K);
        type("overview");
        picture("palette");
        press(KeyCode.ENTER);
        assertThat(window().context().navigator().current()).isEqualTo(new Route.Overview());
    }

    private void openItAgain() throws Exception {
        var before = now();
        press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.W);
        Toolkit.until(
                "the workspace is closed", () -> !window().context().session().isOpen());
        picture("recent");
        try (var workspace =
                Workbench.standard().open(folder("workspaces").resolve("retail-bank.merlon"), Job.unwatched())) {
            assertThat(workspace.snapshot().state().records())
                    .isEqualTo(before.state().records());
            assertThat(workspace.snapshot().state().answers())
                    .isEqualTo(before.state().answers());
            assertThat(workspace.snapshot().posture().total().rounded())
                    .isEqualTo(before.posture().total().rounded());
        }
    }

    private Snapshot now() {
        return Toolkit.on(this::snapshot);
    }

    /// Asked on the FX thread.
    private Snapshot snapshot() {
        return window().context().session().snapshot();
    }

    private static List<ControlRecord> records(String control, Snapshot snapshot) {
        return snapshot.state().records().stream()
                .filter(r -> r.control().equals(control))
                .toList();
    }
}
