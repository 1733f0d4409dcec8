package dev.merlon.desktop.screen.usecases;

import dev.merlon.desktop.control.Buttons;
import dev.merlon.desktop.control.Icons;
import dev.merlon.desktop.control.InspectorPane;
import dev.merlon.desktop.control.KeyValueRow;
import dev.merlon.desktop.control.SectionTitle;
import dev.merlon.desktop.control.ShapeIcon;
import dev.merlon.desktop.control.Tone;
import dev.merlon.desktop.screen.usecases.UseCasesModel.Ready;
import dev.merlon.desktop.text.Texts;
import dev.merlon.engine.model.rule.Outcome;
import dev.merlon.engine.model.usecase.Consideration;
import dev.merlon.engine.model.usecase.MisuseCase;
import dev.merlon.engine.model.usecase.UseCase;
import dev.merlon.engine.usecase.trial.Gherkin;
import dev.merlon.engine.usecase.trial.RequestSketch;
import dev.merlon.engine.usecase.trial.TestIdea;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// Explains what is chosen: the accepted misuse cases, the threats behind this one, and how to try it.
final class UseCaseInspector {

    private final Texts texts;
    private final UseCasesModel model;
    private final UseCasesActions actions;
    private final InspectorPane pane;

    UseCaseInspector(Texts texts, UseCasesModel model, UseCasesActions actions, InspectorPane pane) {
        this.texts = texts;
        this.model = model;
        this.actions = actions;
        this.pane = pane;
    }

    void show() {
        var ready = model.ready().orElse(null);
        var useCase = model.chosen().orElse(null);
        if (ready == null || useCase == null) {
            pane.actions();
            pane.show(texts.get("inspector.title"), said("inspector.nothing"));
            return;
        }
        var content = new ArrayList<Node>(misuses(useCase));
        switch (model.mode()) {
            case STEPS -> content.addAll(endpoints(useCase, ready));
            case MISUSE -> {
                content.addAll(links());
                content.addAll(test(useCase, ready));
            }
            case DIAGRAM -> content.add(said("inspector.diagram"));
        }
        pane.actions(
                Buttons.standard(texts.get("export.gherkin"), Feather.DOWNLOAD, actions::exportScenarios),
                Buttons.standard(texts.get("trees"), Feather.TARGET, actions::openTrees));
        pane.show(texts.get("inspector.title"), content.toArray(Node[]::new));
    }

    private Label said(String key, Object... values) {
        var label = new Label(texts.get(key, values));
        label.getStyleClass().addAll("para", "muted");
        label.setWrapText(true);
        return label;
    }

    private List<Node> misuses(UseCase useCase) {
        var accepted = model.progress(useCase).map(p -> p.misuses()).orElse(List.of());
        var content = new ArrayList<Node>();
        content.add(said("inspector.accepted", accepted.size()));
        for (var considered : accepted) {
            considered.misuse().ifPresent(misuse -> content.add(accepted(useCase, considered, misuse)));
        }
        return content;
    }

    private HBox accepted(UseCase useCase, Consideration considered, MisuseCase misuse) {
        var link = Buttons.link(misuse.name(), () -> {
            model.show(Mode.MISUSE);
            model.choose(considered.cell());
            actions.changed();
        });
        link.setWrapText(true);
        var word = model.ready()
                .flatMap(r -> r.wizard().words().word(considered.cell().guideWord()))
                .map(w -> w.word())
                .orElse(considered.cell().guideWord());
        var where = new Label(texts.get(
                "inspector.where", word, useCase.number(considered.cell().step())));
        where.getStyleClass().addAll("small", "muted");
        var row = new HBox(8, Icons.styled(Feather.ALERT_TRIANGLE, "in-row"), new VBox(link, where));
        row.getStyleClass().add("misuse-row");
        return row;
    }

    private List<Node> endpoints(UseCase useCase, Ready ready) {
        var content = new ArrayList<Node>();
        content.add(new SectionTitle(
                texts.get("inspector.endpoints", useCase.names().size())));
        for (var id : useCase.names()) {
            var label = ready.now().endpoint(id).map(e -> e.label()).orElse(texts.get("endpoint.gone", id.key()));
            var fires = ready.now().judgement().at(id).stream()
                    .filter(Outcome::live)
                    .count();
            content.add(KeyValueRow.of(label, texts.get("inspector.fires", fires)));
        }
        return content;
    }

    private List<Node> links() {
        var linked = model.question().map(q -> q.linked()).orElse(List.of());
        var content = new ArrayList<Node>();
        content.add(new SectionTitle(texts.get("inspector.links")));
        if (linked.isEmpty()) {
            content.add(said("inspector.links.none"));
        }
        for (var outcome : linked.stream().limit(8).toList()) {
            var rule = new Label(outcome.rule().id());
            rule.getStyleClass().addAll("code", "dense");
            rule.setMinWidth(Region.USE_PREF_SIZE);
            var title = new Label(outcome.title());
            title.setWrapText(true);
            HBox.setHgrow(title, Priority.ALWAYS);
            var state = new Label(outcome.state().word());
            state.getStyleClass().addAll("small", "muted");
            state.setMinWidth(Region.USE_PREF_SIZE);
            var shape = new ShapeIcon(Tone.of(outcome.state(), outcome.severity()));
            var row = new HBox(8, shape, new VBox(2, new HBox(8, rule, state), title));
            row.setAlignment(Pos.TOP_LEFT);
            content.add(row);
        }
        return content;
    }

    private List<Node> test(UseCase useCase, Ready ready) {
        var idea = model.considered()
                .flatMap(c -> TestIdea.of(ready.now(), ready.wizard().words(), useCase, c))
                .or(() -> model.question()
                        .flatMap(q -> TestIdea.of(
                                ready.now(),
                                ready.wizard().words(),
                                useCase,
                                new Consideration(
                                        q.cell(), q.proposal(), "", ready.now().at()))));
        var content = new ArrayList<Node>();
        idea.ifPresent(i -> {
            content.add(code(texts.get("inspector.test", i.pattern().word()), Gherkin.scenario(i)));
            content.add(code(texts.get("inspector.request"), new RequestSketch(ready.shapes()).of(i)));
            content.add(Buttons.link(texts.get("export.requests"), actions::exportRequests));
        });
        return content;
    }

    private VBox code(String title, String text) {
        var gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        var copy = Buttons.link(texts.get("copy"), () -> {
            var content = new ClipboardContent();
            content.putString(text);
            Clipboard.getSystemClipboard().setContent(content);
        });
        copy.setAccessibleText(texts.get("copy.what", title));
        var head = new HBox(new SectionTitle(title), gap, copy);
        head.setAlignment(Pos.CENTER_LEFT);
        var code = new Label(text.stripTrailing());
        code.getStyleClass().addAll("code", "dense", "code-well");
        code.setWrapText(true);
        code.setMaxWidth(Double.MAX_VALUE);
        return new VBox(6, head, code);
    }
}
