package dev.merlon.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import dev.merlon.desktop.navigation.Route;
import java.nio.file.Files;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ListView;
import javafx.scene.image.ImageView;
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

    @Test
    void looksAtThePagesOfADesignReviewOfOneApiAndExportsThem() throws Exception {
        openSample();
        go(new Route.Reports());
        previewed();
        Toolkit.on(() -> {
            var templates = (ListView<?>) scene().getRoot().lookup(".master .list-view");
            templates.scrollTo(templates.getItems().size() - 1);
        });
        Toolkit.settle();
        robot.clickOn(find("Design review"));
        drawn();
        picture("pages");
        press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.I);
        Toolkit.on(() -> ((ComboBox<?>) scene().getRoot().lookup("#report-scope"))
                .getSelectionModel()
                .select(1));
        drawn();
        picture("pages-of-an-api");
        var file = folder("review.pdf");
        dialogs.answer(file);
        robot.clickOn("#export");
        Toolkit.until("the review is written", () -> Files.exists(file));

        assertThat(Files.readAllBytes(file)).startsWith('%', 'P', 'D', 'F');
    }

    private void drawn() {
        Toolkit.until(
                "a page is drawn",
                () -> scene().getRoot().lookup("#page") instanceof ImageView page && page.getImage() != null);
        settle();
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
