package dev.merlon.desktop.screen.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.merlon.desktop.FxJourney;
import dev.merlon.desktop.Toolkit;
import dev.merlon.desktop.navigation.Route;
import dev.merlon.engine.model.Snapshot;
import dev.merlon.engine.model.rule.Origin;
import dev.merlon.engine.problem.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.function.UnaryOperator;
import javafx.scene.control.ListView;
import javafx.scene.control.TextArea;
import org.junit.jupiter.api.Test;

final class RulesJourneyTest extends FxJourney {

    private static final String RULE = "BOLA-01";

    @Test
    void choosesALibraryTriesAChangedRuleAndKeepsIt() throws IOException {
        var ours = Files.createDirectories(folder("ours"));
        Files.writeString(Files.createDirectories(ours.resolve("rules/own")).resolve("bad.yaml"), "id: [\n");
        openSample();
        go(new Route.Settings());
        dialogs.answer(ours);
        click("Choose");
        Toolkit.until(
                "the folder is chosen",
                () -> window().context().preferences().get().library().contains("ours"));
        settle();

        go(new Route.Rules(RULE));
        Toolkit.until("the rule is on the bench", () -> onBench().contains("id: " + RULE));
        settle();
        picture("rule");
        assertThat(Toolkit.on(this::skipped)).contains("One file was skipped", "rules/own/bad.yaml:2:1");
        var before = snapshot()
                .judgement()
                .of(RULE)
                .filter(o -> o.state().word().equals("fires"))
                .count();
        assertThat(before).isPositive();

        write(text -> text.replaceFirst("when: [^\n]*(\n[ ]+[^\n]*)*", "when: endpoint.nothing"));
        Toolkit.until("the misspelt fact is told", () -> !problems().isEmpty());
        picture("problem");
        assertThat(Toolkit.on(this::problems))
                .first()
                .satisfies(p -> assertThat(p.place().line()).isPositive());

        click("Discard");
        settle();
        write(text -> text.replaceFirst("likelihood: \\d", "likelihood: 1"));
        Toolkit.until("it can be kept", () -> problems().isEmpty());
        find("changed, not kept");
        settle();
        picture("changed");
        click("Keep");
        Toolkit.until(
                "it counts",
                () -> snapshot().library().rule(RULE).orElseThrow().origin().layer() == Origin.Layer.ORGANISATION);
        settle();
        picture("kept");

        assertThat(Files.readString(ours.resolve("rules/object-access/" + RULE + ".yaml")))
                .contains("likelihood: 1");
        assertThat(snapshot().library().rule(RULE).orElseThrow().likelihood()).isEqualTo(1);

        click("New rule");
        Toolkit.until("a new rule is on the bench", () -> onBench().contains("id: OWN-01"));
        settle();
        assertThat(Toolkit.on(this::problems)).isEmpty();
        picture("new");
    }

    private Snapshot snapshot() {
        return window().context().session().snapshot();
    }

    /// On the FX thread only.
    private String skipped() {
        return scene().getRoot().lookup(".rule-list .message-box").getAccessibleText();
    }

    /// On the FX thread only.
    private String onBench() {
        return scene().getRoot().lookup(".rule-text") instanceof TextArea editor ? editor.getText() : "";
    }

    /// On the FX thread only.
    @SuppressWarnings("unchecked")
    private List<Problem> problems() {
        return scene().getRoot().lookup(".rule-problems") instanceof ListView<?> list
                ? ((ListView<Problem>) list).getItems()
                : List.of();
    }

    private void write(UnaryOperator<String> change) {
        Toolkit.on(() -> {
            var editor = (TextArea) scene().getRoot().lookup(".rule-text");
            editor.setText(change.apply(editor.getText()));
            return true;
        });
    }
}
