package dev.merlon.desktop.screen.newapi;

import static org.assertj.core.api.Assertions.assertThat;

import dev.merlon.desktop.AccessibleNames;
import dev.merlon.desktop.Snapshots;
import dev.merlon.desktop.StyleWarnings;
import dev.merlon.desktop.Toolkit;
import dev.merlon.desktop.control.InspectorPane;
import dev.merlon.desktop.screen.newapi.draft.Step;
import dev.merlon.desktop.theme.Appearance;
import dev.merlon.desktop.theme.ThemeChoice;
import dev.merlon.engine.Workbench;
import dev.merlon.engine.model.ApiClass;
import dev.merlon.engine.model.Exposure;
import dev.merlon.engine.model.fact.FactValue;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Scene;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Pictures of every page with its inspector, as in a window of 1440 by 900, to be looked at.
final class NewApiPicturesTest {

    private static final Path SAMPLES =
            Path.of(System.getProperty("merlon.root", "../.."), "threat-models", "samples", "retail-bank");

    @TempDir
    Path temporary = Path.of("");

    private final List<Path> taken = new ArrayList<>();

    @Test
    void picturesEveryPageInBothThemes() throws Exception {
        try (var warnings = new StyleWarnings()) {
            for (var theme : List.of(ThemeChoice.LIGHT, ThemeChoice.DARK)) {
                try (var workspace = Workbench.standard().inMemory("Retail bank")) {
                    walk(new DirectWork(workspace), theme);
                }
            }
            assertThat(warnings.lines()).isEmpty();
        }
        assertThat(taken).hasSize(22).allSatisfy(file -> assertThat(file).isNotEmptyFile());
    }

    private void walk(DirectWork work, ThemeChoice theme) throws Exception {
        var appearance = Toolkit.appearance(theme, 100);
        var model = new NewApiViewModel(work);
        var scene = new Pictured(model, work, appearance, theme);
        picture("01-contract", scene);
        act(() -> model.choose(List.of(broken())), "02-refused", scene);
        act(
                () -> model.choose(List.of(SAMPLES.resolve("ledger-api.yaml"), SAMPLES.resolve("contract.yaml"))),
                "03-read",
                scene);
        act(() -> model.goTo(Step.CLASS), "04-class", scene);
        Toolkit.on(() -> model.goTo(Step.EXPOSURE));
        act(() -> model.say(Exposure.INTERNET), "05-exposure", scene);
        act(() -> model.goTo(Step.DATA), "06-data", scene);
        Toolkit.on(() -> model.say(ApiClass.PUBLIC));
        Toolkit.on(() -> model.goTo(Step.OWNER));
        act(model::next, "07-owner-missing", scene);
        Toolkit.on(() -> model.sayOwner("Payments squad"));
        act(model::next, "08-question", scene);
        act(() -> model.replyAll(FactValue.TRUE), "09-yes", scene);
        act(() -> model.replyOneByOne(true), "10-each", scene);
        Toolkit.on(() -> {
            model.next();
            while (!model.wizard().asking().orElseThrow().finished()) {
                model.skip();
            }
        });
        picture("11-finished", scene);
    }

    private Path broken() throws Exception {
        var file = temporary.resolve("cards.json");
        Files.writeString(file, "{\"openapi\": \"3.1.0\",\n \"info\": {\"title\": ");
        return file;
    }

    private interface Act {
        void run() throws Exception;
    }

    private void act(Act act, String name, Pictured scene) {
        Toolkit.on(() -> {
            act.run();
            return true;
        });
        picture(name, scene);
    }

    /// A window without a stage lays its controls out once only: so each picture is of a new one.
    private void picture(String name, Pictured of) {
        var scene = Toolkit.on(() -> {
            var pane = new InspectorPane("");
            var view = new NewApiView(of.model(), pane, () -> {}, () -> {});
            view.show(of.work().now());
            HBox.setHgrow(view.root(), Priority.ALWAYS);
            pane.setMinWidth(320);
            pane.setPrefWidth(320);
            var made = new Scene(new HBox(view.root(), pane), 1248, 824);
            of.appearance().attach(made);
            return made;
        });
        assertThat(Toolkit.on(() -> AccessibleNames.missing(scene.getRoot())))
                .as(name)
                .isEmpty();
        taken.add(new Snapshots("new-api").take(name + "-" + of.theme().word(), scene));
    }

    private record Pictured(NewApiViewModel model, DirectWork work, Appearance appearance, ThemeChoice theme) {}
}
