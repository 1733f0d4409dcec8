package dev.merlon.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import dev.merlon.desktop.navigation.Route;
import java.nio.file.Files;
import javafx.scene.input.KeyCode;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

final class ReportsJourneyTest extends FxJourney {

    @Test
    void looksAtAReportThenExportsItAndOpensIt() throws Exception {
        openSample();
        go(new Route.Reports());
        previewed();
        picture("workbook");
        click("Dashboard");
        picture("sheet");
        click("JSON");
        previewed();
        picture("json");
        robot.clickOn(find("Full audit workbook"));
        press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.I);
        var file = folder("audit.xlsx");
        dialogs.answer(file);
        robot.clickOn("#export");
        Toolkit.until("the workbook is written", () -> Files.exists(file));
        Toolkit.until("it is remembered", () -> setting().contains(file.toString()));
        click("Open");
        picture("exported");

        assertThat(dialogs.revealed()).containsExactly(file);
        try (var workbook = new XSSFWorkbook(Files.newInputStream(file))) {
            assertThat(workbook.getSheet("Dashboard")).isNotNull();
            assertThat(workbook.getSheet("Endpoints").getLastRowNum()).isGreaterThan(40);
        }
    }

    private void previewed() {
        Toolkit.until("the preview shows", () -> scene().getRoot().lookup(".paper") != null);
        settle();
    }

    private String setting() {
        return window().context()
                .session()
                .snapshot()
                .state()
                .setting("reports.exported")
                .orElse("");
    }
}
