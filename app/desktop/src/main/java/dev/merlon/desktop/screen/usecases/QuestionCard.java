package dev.merlon.desktop.screen.usecases;

import dev.merlon.desktop.control.Buttons;
import dev.merlon.desktop.control.Chip;
import dev.merlon.desktop.control.FieldBox;
import dev.merlon.desktop.control.Icons;
import dev.merlon.desktop.screen.usecases.UseCasesModel.Ready;
import dev.merlon.desktop.text.Texts;
import dev.merlon.engine.model.control.Control;
import dev.merlon.engine.model.usecase.Actor;
import dev.merlon.engine.model.usecase.Consideration;
import dev.merlon.engine.model.usecase.MisuseCase;
import dev.merlon.engine.model.usecase.RuledOut;
import dev.merlon.engine.model.usecase.UseCase;
import dev.merlon.engine.usecase.misuse.Question;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javafx.application.Platform;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// The question of the chosen cell: accept it as a misuse case, or rule it out with a reason.
final class QuestionCard extends VBox {

    private final Texts texts;
    private final UseCasesModel model;
    private final UseCasesActions actions;
    private final Label place = new Label();
    private final Label number = new Label();
    private final Label ask = new Label();
    private final Label because = new Label();
    private final TextField name = new TextField();
    private final ComboBox<Actor> attacker = new ComboBox<>();
    private final FlowPane prevented = new FlowPane(6, 6);
    private final ComboBox<Control> more = new ComboBox<>();
    private final TextField detected = new TextField();
    private final TextField reason = new TextField();
    private final FieldBox reasonBox;
    private final FieldBox nameBox;
    private final Button accept;
    private final Button ruleOut;
    private final Button reconsider;
    private final List<String> mitigations = new ArrayList<>();
    private @Nullable Question shown;

    QuestionCard(Texts texts, UseCasesModel model, UseCasesActions actions) {
        this.texts = texts;
        this.model = model;
        this.actions = actions;
        getStyleClass().addAll("card", "question-card");
        place.getStyleClass().addAll("chip", "tinted");
        number.getStyleClass().add("muted");
        ask.getStyleClass().addAll("heading", "para");
        ask.setWrapText(true);
        because.getStyleClass().addAll("para", "muted");
        because.setWrapText(true);
        name.setId("misuse-name");
        detected.setId("misuse-detected");
        reason.setId("ruled-out-reason");
        reason.setOnAction(_ -> ruleOut());
        attacker.setConverter(UseCaseList.Words.of(Actor::name));
        attacker.setMaxWidth(Double.MAX_VALUE);
        more.setConverter(UseCaseList.Words.of(Control::title));
        more.setPromptText(texts.get("prevented.add"));
        more.setOnAction(_ -> addControl());
        nameBox = grown(new FieldBox(texts.get("misuse.name"), name)
                .check(() ->
                        name.getText().isBlank() ? Optional.of(texts.get("misuse.name.missing")) : Optional.empty()));
        reasonBox = new FieldBox(texts.get("reason"), reason)
                .check(() -> reason.getText().isBlank() ? Optional.of(texts.get("reason.missing")) : Optional.empty());
        accept = Buttons.standard(texts.get("accept"), this::accept);
        accept.getStyleClass().add("accent");
        accept.setId("accept-misuse");
        ruleOut = Buttons.standard(texts.get("rule.out"), this::ruleOut);
        reconsider = Buttons.icon(Feather.ROTATE_CCW, texts.get("reconsider"), actions::reconsider);
        getChildren().setAll(body(), foot());
    }

    private VBox body() {
        var top = new HBox(8, place, number);
        top.setAlignment(Pos.CENTER_LEFT);
        var who = grown(new FieldBox(texts.get("attacker"), attacker));
        var controls = new VBox(6, prevented, more);
        more.setMaxWidth(Double.MAX_VALUE);
        var row = new HBox(
                12,
                grown(new FieldBox(texts.get("prevented"), controls)),
                grown(new FieldBox(texts.get("detected"), detected).help(texts.get("detected.help"))));
        attacker.setAccessibleText(texts.get("attacker"));
        more.setAccessibleText(texts.get("prevented.add"));
        detected.setAccessibleText(texts.get("detected"));
        var body = new VBox(8, top, ask, because, new HBox(12, nameBox, who), row, reasonBox);
        body.getStyleClass().add("question-body");
        return body;
    }

    private HBox foot() {
        var back = Buttons.standard(texts.get("back"), Feather.ARROW_LEFT, () -> {
            model.back();
            actions.changed();
        });
        var skip = Buttons.quiet(texts.get("skip"), () -> {
            model.next();
            actions.changed();
        });
        var gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        var foot = new HBox(8, back, skip, gap, reconsider, ruleOut, accept);
        foot.getChildren().stream()
                .filter(Button.class::isInstance)
                .forEach(b -> ((Button) b).setMinWidth(USE_PREF_SIZE));
        foot.getStyleClass().add("question-foot");
        return foot;
    }

    private static FieldBox grown(FieldBox box) {
        HBox.setHgrow(box, Priority.ALWAYS);
        box.setPrefWidth(200);
        box.setMinWidth(0);
        return box;
    }

    /// Shows the chosen cell; what is typed stays while the cell does.
    void show(UseCase useCase, Ready ready) {
        var question = model.question().orElse(null);
        setVisible(question != null);
        setManaged(question != null);
        if (question == null) {
            return;
        }
        var cells = model.progress(useCase).orElseThrow().cells();
        place.setText(texts.get(
                "cell.place",
                useCase.number(question.step().id()),
                question.word().word()));
        number.setText(texts.get("cell.number", cells.indexOf(question.cell()) + 1, cells.size()));
        ask.setText(question.ask());
        because.setText(question.because());
        var considered = model.considered().orElse(null);
        reconsider.setVisible(considered != null);
        reconsider.setManaged(considered != null);
        if (shown == null || !shown.cell().equals(question.cell())) {
            fill(question, considered, ready);
        }
        accept.setText(texts.get(considered != null && considered.misuse().isPresent() ? "accept.again" : "accept"));
        ruleOut.setText(texts.get(reasonBox.isVisible() ? "rule.out.now" : "rule.out"));
        shown = question;
    }

    /// Forgets what was typed: the next [#show] begins anew.
    void reset() {
        shown = null;
    }

    private void fill(Question question, @Nullable Consideration considered, Ready ready) {
        var misuse =
                considered == null ? question.proposal() : considered.misuse().orElse(question.proposal());
        name.setText(misuse.name());
        attacker.getItems().setAll(model.attackers());
        attacker.setValue(attacker.getItems().stream()
                .filter(a -> a.id().equals(misuse.abuser()))
                .findFirst()
                .orElse(null));
        detected.setText(String.join("; ", misuse.detectionOpportunities()));
        mitigations.clear();
        mitigations.addAll(misuse.mitigations());
        more.getItems().setAll(ready.now().library().controls());
        chips(ready);
        var ruled = considered != null && considered.finding() instanceof RuledOut(var why) ? why : "";
        reason.setText(ruled);
        showReason(!ruled.isEmpty());
    }

    private void showReason(boolean open) {
        reasonBox.setVisible(open);
        reasonBox.setManaged(open);
        ruleOut.setText(texts.get(open ? "rule.out.now" : "rule.out"));
    }

    private void chips(Ready ready) {
        prevented.getChildren().clear();
        for (var id : mitigations) {
            var title = ready.now().library().control(id).map(Control::title).orElse(id);
            var chip = new Button(title, Icons.tiny(Feather.X));
            chip.getStyleClass().setAll("chip", "tinted", "chip-button");
            chip.setContentDisplay(ContentDisplay.RIGHT);
            chip.setAccessibleText(texts.get("prevented.remove", title));
            chip.setOnAction(_ -> {
                mitigations.remove(id);
                chips(ready);
            });
            prevented.getChildren().add(chip);
        }
        if (mitigations.isEmpty()) {
            prevented.getChildren().add(Chip.outlined(texts.get("prevented.none")));
        }
    }

    private void addControl() {
        var control = more.getValue();
        if (control == null) {
            return;
        }
        if (!mitigations.contains(control.id())) {
            mitigations.add(control.id());
            model.ready().ifPresent(this::chips);
        }
        Platform.runLater(() -> more.setValue(null));
    }

    private void accept() {
        var question = shown;
        if (question == null || !nameBox.validate()) {
            name.requestFocus();
            return;
        }
        var before = model.considered().flatMap(Consideration::misuse).orElse(question.proposal());
        var misuse = new MisuseCase(
                name.getText().strip(),
                before.description(),
                attacker.getValue() == null ? "" : attacker.getValue().id(),
                before.realizes(),
                before.preconditions(),
                before.mainFlow(),
                before.targets(),
                Arrays.stream(Objects.requireNonNullElse(detected.getText(), "").split(";"))
                        .map(String::strip)
                        .filter(s -> !s.isEmpty())
                        .toList(),
                List.copyOf(mitigations),
                before.test());
        model.ready().ifPresent(ready -> actions.consider(ready, misuse));
    }

    /// The first click asks for the reason, the second takes it.
    private void ruleOut() {
        if (!reasonBox.isVisible()) {
            showReason(true);
            reason.requestFocus();
        } else if (reasonBox.validate()) {
            model.ready()
                    .ifPresent(ready -> actions.consider(
                            ready, new RuledOut(reason.getText().strip())));
        } else {
            reason.requestFocus();
        }
    }
}
