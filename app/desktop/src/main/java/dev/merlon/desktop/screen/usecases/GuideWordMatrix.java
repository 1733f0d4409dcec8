package dev.merlon.desktop.screen.usecases;

import dev.merlon.desktop.control.Card;
import dev.merlon.desktop.control.Chip;
import dev.merlon.desktop.control.Icons;
import dev.merlon.desktop.control.MethodBadge;
import dev.merlon.desktop.text.Texts;
import dev.merlon.engine.model.Endpoint;
import dev.merlon.engine.model.usecase.Cell;
import dev.merlon.engine.model.usecase.Consideration;
import dev.merlon.engine.model.usecase.GuideWord;
import dev.merlon.engine.model.usecase.MisuseCase;
import dev.merlon.engine.model.usecase.RuledOut;
import dev.merlon.engine.model.usecase.Step;
import dev.merlon.engine.model.usecase.UseCase;
import dev.merlon.engine.usecase.misuse.Progress;
import java.util.List;
import javafx.application.Platform;
import javafx.geometry.HPos;
import javafx.geometry.Pos;
import javafx.geometry.VPos;
import javafx.scene.Group;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// Steps × guide words: a cell each. Arrows walk, a click chooses.
final class GuideWordMatrix {

    private final Texts texts;
    private final UseCasesModel model;
    private final UseCasesActions actions;
    private final GridPane grid = new GridPane();
    private final HBox legend = new HBox(12);
    private final Card card;
    private boolean walked;

    GuideWordMatrix(Texts texts, UseCasesModel model, UseCasesActions actions) {
        this.texts = texts;
        this.model = model;
        this.actions = actions;
        grid.getStyleClass().add("guide-words");
        grid.addEventFilter(KeyEvent.KEY_PRESSED, this::walk);
        legend.setAlignment(Pos.CENTER_RIGHT);
        card = new Card(texts.get("matrix"), legend, grid);
    }

    Region node() {
        return card;
    }

    private void walk(KeyEvent event) {
        switch (event.getCode()) {
            case LEFT -> model.walk(-1, 0);
            case RIGHT -> model.walk(1, 0);
            case UP -> model.walk(0, -1);
            case DOWN -> model.walk(0, 1);
            default -> {
                return;
            }
        }
        event.consume();
        walked = true;
        actions.changed();
    }

    void show(UseCase useCase) {
        var words = model.ready().map(r -> r.wizard().words().words()).orElse(List.of());
        var progress = model.progress(useCase).orElse(null);
        if (progress == null) {
            return;
        }
        legend.getChildren()
                .setAll(
                        legend("misuse", Feather.ALERT_TRIANGLE),
                        legend("ruled-out", Feather.CHECK),
                        legend("not-yet", null),
                        Chip.tinted(texts.get(
                                "considered",
                                progress.considered().size(),
                                progress.cells().size())));
        grid.getChildren().clear();
        grid.getColumnConstraints().setAll(wide(), new ColumnConstraints());
        for (var i = 0; i < words.size(); i++) {
            head(words.get(i), i + 1);
        }
        for (var row = 0; row < useCase.mainFlow().size(); row++) {
            row(useCase, useCase.mainFlow().get(row), row, words, progress);
        }
    }

    private static ColumnConstraints wide() {
        var wide = new ColumnConstraints();
        wide.setHgrow(Priority.ALWAYS);
        wide.setMinWidth(80);
        return wide;
    }

    private HBox legend(String kind, @Nullable Feather icon) {
        var box = new Label("", icon == null ? null : Icons.tiny(icon));
        box.getStyleClass().addAll("guide-cell", kind, "legend-cell");
        var word = new Label(texts.get("legend." + kind));
        word.getStyleClass().addAll("small", "muted");
        word.setMinWidth(Region.USE_PREF_SIZE);
        var row = new HBox(6, box, word);
        row.setAlignment(Pos.CENTER);
        return row;
    }

    private void head(GuideWord word, int column) {
        var label = new Label(word.word());
        label.getStyleClass().add("small");
        label.setRotate(-90);
        if (model.cell().filter(c -> c.guideWord().equals(word.id())).isPresent()) {
            label.getStyleClass().add("chosen-word");
        }
        var turned = new Group(label);
        GridPane.setHalignment(turned, HPos.CENTER);
        GridPane.setValignment(turned, VPos.BOTTOM);
        grid.add(turned, column, 0);
    }

    private void row(UseCase useCase, Step step, int row, List<GuideWord> words, Progress progress) {
        grid.add(step(step, row), 0, row + 1);
        for (var i = 0; i < words.size(); i++) {
            var at = new Cell(useCase.id(), step.id(), words.get(i).id());
            grid.add(cell(at, row, words.get(i), progress.at(at).orElse(null)), i + 1, row + 1);
        }
    }

    private HBox step(Step step, int row) {
        var number = new Label(String.valueOf(row + 1));
        number.getStyleClass().addAll("muted", "step-number");
        var said = new Label(step.description());
        said.setMinWidth(0);
        if (model.cell().filter(c -> c.step().equals(step.id())).isPresent()) {
            said.getStyleClass().add("medium");
        }
        var box = new VBox(2, said);
        for (var id : step.endpoints().stream().limit(2).toList()) {
            var known = model.ready().flatMap(r -> r.now().endpoint(id));
            var path = new Label(known.map(Endpoint::path).orElse(texts.get("endpoint.gone", id.key())));
            path.getStyleClass().addAll("code", "dense", "muted");
            path.setMinWidth(0);
            var line = new HBox(6);
            line.setAlignment(Pos.CENTER_LEFT);
            known.ifPresent(e -> line.getChildren().add(MethodBadge.dense(e.method())));
            line.getChildren().add(path);
            box.getChildren().add(line);
        }
        var line = new HBox(8, number, box);
        line.setMinWidth(0);
        return line;
    }

    private Button cell(Cell at, int row, GuideWord word, @Nullable Consideration considered) {
        var chosen = model.cell().filter(at::equals).isPresent();
        var kind = considered == null
                ? "not-yet"
                : switch (considered.finding()) {
                    case MisuseCase _ -> "misuse";
                    case RuledOut _ -> "ruled-out";
                };
        var button = new Button("", icon(kind, chosen));
        button.getStyleClass().setAll("guide-cell", kind);
        button.setAccessibleText(texts.get("cell", row + 1, word.word(), texts.get("legend." + kind)));
        if (chosen) {
            button.getStyleClass().add("chosen");
            if (walked) {
                walked = false;
                Platform.runLater(button::requestFocus);
            }
        }
        button.setFocusTraversable(chosen);
        button.setOnAction(_ -> {
            walked = true;
            model.choose(at);
            actions.changed();
        });
        return button;
    }

    private static @Nullable FontIcon icon(String kind, boolean chosen) {
        return switch (kind) {
            case "misuse" -> Icons.tiny(Feather.ALERT_TRIANGLE);
            case "ruled-out" -> Icons.tiny(Feather.CHECK);
            default -> chosen ? Icons.tiny(Feather.HELP_CIRCLE) : null;
        };
    }
}
