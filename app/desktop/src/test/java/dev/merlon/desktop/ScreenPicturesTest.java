package dev.merlon.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import dev.merlon.desktop.navigation.Route;
import dev.merlon.desktop.preferences.PreferencesFile;
import dev.merlon.desktop.shell.MainWindow;
import dev.merlon.desktop.theme.ThemeChoice;
import dev.merlon.engine.model.Endpoint;
import dev.merlon.engine.model.Location;
import dev.merlon.engine.model.Scope;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.scene.Scene;
import javafx.scene.control.TableView;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Pictures of the main screens with the sample bank in windows larger than the journeys' screen, to be looked at.
final class ScreenPicturesTest {

    private record Size(int width, int height, int percent) {}

    private static final List<Size> SIZES =
            List.of(new Size(1440, 900, 100), new Size(1920, 1080, 100), new Size(1440, 900, 150));

    @TempDir
    Path temporary = Path.of("unset");

    @BeforeAll
    static void startToolkit() {
        Toolkit.start();
    }

    @Test
    void showsEveryScreenInBothThemes() {
        var window = Toolkit.on(() -> Desktop.assemble(
                new PreferencesFile(temporary.resolve("preferences.json")), temporary, new AnsweringDialogs()));
        var scene = Toolkit.on(() -> {
            var made = new Scene(window.frame(), 1440, 900);
            Desktop.dress(made, window);
            return made;
        });
        Toolkit.on(window::openSample);
        Toolkit.until("the sample is open", () -> window.context().session().isOpen());
        for (var size : SIZES) {
            Toolkit.on(() -> window.context().appearance().fontScaleProperty().set(size.percent()));
            for (var theme : List.of(ThemeChoice.LIGHT, ThemeChoice.DARK)) {
                Toolkit.on(() -> window.context().appearance().choiceProperty().set(theme));
                routes(window).forEach((name, route) -> picture(window, scene, name, route, size, theme));
            }
        }
        Toolkit.on(() -> window.context().session().close(() -> {}));
    }

    private static void picture(
            MainWindow window, Scene scene, String name, Route route, Size size, ThemeChoice theme) {
        Toolkit.on(() -> {
            scene.getRoot().resize(size.width(), size.height());
            window.context().navigator().go(route);
        });
        Toolkit.until("work is done", () -> window.context().tasks().running().isEmpty());
        Toolkit.settle();
        if (route instanceof Route.Inventory) {
            Toolkit.on(() -> ((TableView<?>) scene.getRoot().lookup(".inventory-table"))
                    .getSelectionModel()
                    .select(5));
            Toolkit.settle();
        }
        var file = new Snapshots("sizes")
                .take(
                        name + "-" + size.width() + (size.percent() == 100 ? "" : "-" + size.percent()) + "-"
                                + theme.word(),
                        scene);
        assertThat(file).isNotEmptyFile();
    }

    private static Map<String, Route> routes(MainWindow window) {
        var endpoint = window.context()
                .session()
                .snapshot()
                .endpoints()
                .filter(e -> e.path().equals("/transfers/{transferId}"))
                .map(Endpoint::id)
                .findFirst()
                .orElseThrow();
        var all = new LinkedHashMap<String, Route>();
        all.put("01-overview", new Route.Overview());
        all.put("02-apis", new Route.Inventory(endpoint.api()));
        all.put("03-endpoint", new Route.OfEndpoint(endpoint));
        all.put("03-contract", Route.ContractText.kept(endpoint.api(), new Location("contract.yaml", 286, 5, "")));
        all.put("04-new-api", new Route.NewApi());
        all.put("04-interview", new Route.Interview(null, null));
        all.put("05-matrix", new Route.Matrix(null));
        all.put("05-threats", new Route.Threats("BOLA-01"));
        all.put("05-rules", new Route.Rules("BOLA-01"));
        all.put("06-data-flows", new Route.DataFlows("payments-api", "api:payments-api"));
        all.put("07-controls", new Route.Controls("APC-RES-01"));
        all.put("08-record", new Route.RecordControl("APC-AZN-02", List.of(new Scope.OfEndpoint(endpoint))));
        all.put("10-compliance", new Route.Compliance("iso-27001-2022", "A.8.3"));
        all.put("08-policies", new Route.Policies(null));
        all.put("08-policies-class", new Route.Policies(endpoint.api()));
        all.put("09-reports", new Route.Reports());
        all.put("12-history", new Route.History());
        all.put("13-settings", new Route.Settings());
        all.put("14-keeping", new Route.Keeping());
        return all;
    }
}
