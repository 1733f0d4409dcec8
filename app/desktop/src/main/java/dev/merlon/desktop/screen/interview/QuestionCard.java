package dev.merlon.desktop.screen.interview;

import dev.merlon.desktop.control.Buttons;
import dev.merlon.desktop.control.Chip;
import dev.merlon.desktop.control.FieldBox;
import dev.merlon.desktop.control.Icons;
import dev.merlon.desktop.control.Segmented;
import dev.merlon.desktop.control.Tone;
import dev.merlon.desktop.control.ToneBadge;
import dev.merlon.desktop.text.Texts;
import dev.merlon.engine.model.fact.FactValue;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// One question: why it is asked, for what and with what it is answered, and the way on.
final class QuestionCard extends VBox {

    private final Texts texts;
    private final Words words;
    private final InterviewViewModel model;
    private final HBox decides = new HBox(8);
    private final Label question = new Label();
    private final Label why = new Label();
    private final HBox scope = new HBox(8);
    private final Segmented<Extent> extent;
    private final TextField selector = new TextField();
    private final Label picked = Chip.tinted("");
    private final HBox tiles = new HBox(8);
    private final TextField written = new TextField();
    private final List<AnswerTile> answers = new ArrayList<>();
    private final PlaceTable places;
    private final TextField note = new TextField();
    private final ComboBox<String> source = new ComboBox<>();
    private final Label missing = new Label();
    private final Button back;
    private List<FactValue> values = List.of();
    private @Nullable Sheet built;
    private boolean filling;

    QuestionCard(Texts texts, InterviewViewModel model) {
        this.texts = texts;
        this.model = model;
        words = new Words(texts);
        places = new PlaceTable(words, model);
        extent = new Segmented<>(List.of(Extent.values()), e -> texts.get(e.key()), Extent.ALL);
        back = Buttons.standard(texts.get("back"), Feather.ARROW_LEFT, model::back);
        getStyleClass().addAll("card-pane", "question-card");
        var body = body();
        var scroll = new ScrollPane(body);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        getChildren().addAll(scroll, foot());
        bind();
    }

    private VBox body() {
        decides.setAlignment(Pos.CENTER_LEFT);
        question.getStyleClass().add("title");
        question.setWrapText(true);
        question.setMinHeight(Region.USE_PREF_SIZE);
        why.getStyleClass().add("para");
        why.setWrapText(true);
        why.setMinHeight(Region.USE_PREF_SIZE);
        HBox.setHgrow(why, Priority.ALWAYS);
        var box = new HBox(8, Icons.of(Feather.INFO), why);
        box.getStyleClass().add("why-box");
        tiles.getStyleClass().add("answer-tiles");
        written.setPromptText(texts.get("written.prompt"));
        written.setAccessibleText(texts.get("written.prompt"));
        hideable(written);
        hideable(tiles);
        var body = new VBox(decides, question, box, scope(), tiles, written, places, notes());
        body.getStyleClass().add("question-body");
        return body;
    }

    private HBox scope() {
        var label = new Label(texts.get("extent"));
        label.getStyleClass().addAll("small", "muted", "strong");
        label.setMinWidth(Region.USE_PREF_SIZE);
        selector.setPromptText(texts.get("selector.prompt"));
        selector.setAccessibleText(texts.get("selector"));
        selector.getStyleClass().add("code");
        HBox.setHgrow(selector, Priority.ALWAYS);
        hideable(selector);
        hideable(picked);
        scope.getChildren().addAll(label, extent, selector, picked);
        scope.setAlignment(Pos.CENTER_LEFT);
        extent.setMinWidth(Region.USE_PREF_SIZE);
        hideable(scope);
        return scope;
    }

    private HBox notes() {
        source.setEditable(true);
        source.getItems().setAll(texts.get("sources").split("\\|"));
        note.setPromptText(texts.get("note.prompt"));
        note.setId("interview-note");
        var of = new FieldBox(texts.get("note"), note);
        var from = new FieldBox(texts.get("source"), source);
        HBox.setHgrow(of, Priority.ALWAYS);
        from.setMinWidth(190);
        var row = new HBox(12, of, from);
        row.setMinHeight(Region.USE_PREF_SIZE);
        return row;
    }

    private HBox foot() {
        missing.getStyleClass().addAll("small", "missing");
        missing.setGraphic(Icons.tiny(Feather.ALERT_CIRCLE));
        missing.setVisible(false);
        var gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        var keys = new Label(texts.get("keys"));
        keys.getStyleClass().addAll("small", "muted");
        keys.setMinWidth(Region.USE_PREF_SIZE);
        var go = Buttons.primary(texts.get("answer"), Feather.ARROW_RIGHT, () -> model.answer(Instant.now()));
        go.setMinWidth(Region.USE_PREF_SIZE);
        var foot = new HBox(8, back, Buttons.quiet(texts.get("skip"), model::skip), gap, missing, keys, go);
        foot.getStyleClass().add("question-foot");
        foot.setAlignment(Pos.CENTER_LEFT);
        return foot;
    }

    private static void hideable(Node node) {
        node.managedProperty().bind(node.visibleProperty());
    }

    private void bind() {
        extent.valueProperty().addListener((_, _, now) -> {
            if (!filling) {
                model.extent(now);
            }
        });
        selector.textProperty().addListener((_, _, text) -> {
            if (!filling) {
                model.selector(text);
            }
        });
        written.textProperty().addListener((_, _, text) -> {
            if (!filling) {
                model.written(text);
            }
        });
        note.textProperty().addListener((_, _, text) -> {
            if (!filling) {
                model.note(text);
            }
        });
        source.getEditor().textProperty().addListener((_, _, text) -> {
            if (!filling) {
                model.source(text);
            }
        });
        model.missing().addListener((_, _, now) -> {
            missing.setVisible(now != null);
            missing.setText(now == null ? "" : texts.get(now.key()));
        });
    }

    void show(Page page, Sheet sheet, Reply reply) {
        filling = true;
        if (!Objects.equals(built, sheet)) {
            built = sheet;
            build(page, sheet);
        }
        back.setDisable(page.before().isEmpty());
        extent.valueProperty().set(reply.extent());
        tiles.setVisible(reply.extent() != Extent.EACH);
        for (var i = 0; i < answers.size(); i++) {
            answers.get(i).select(values.get(i).equals(reply.value()));
        }
        written.setVisible(
                reply.extent() != Extent.EACH && sheet.choice().fixed().isEmpty());
        follow(selector, reply.selector());
        follow(note, reply.note());
        follow(source.getEditor(), reply.source());
        selector.setVisible(reply.extent() == Extent.SELECTED);
        picked.setVisible(reply.extent() == Extent.SELECTED);
        picked.setText(sheet.flaw(reply.selector())
                .map(_ -> texts.get("selector.flaw"))
                .orElseGet(() -> texts.get("selector.picks", model.picked().size())));
        places.show(sheet, reply);
        filling = false;
    }

    private static void follow(TextField field, String text) {
        if (!field.getText().equals(text)) {
            field.setText(text);
        }
    }

    private void build(Page page, Sheet sheet) {
        question.setText(sheet.open().text());
        why.setText(texts.get(
                "why",
                sheet.definition().meaning(),
                sheet.open().waiting().stream()
                        .map(o -> o.rule().id())
                        .distinct()
                        .count()));
        decides.getChildren().setAll(head(page, sheet));
        scope.setVisible(sheet.places().size() > 1);
        written.clear();
        values = sheet.choice().all();
        answers.clear();
        var group = new ToggleGroup();
        for (var value : values) {
            var tile = new AnswerTile(
                    words.answer(value), words.does(sheet.question(), value), group, () -> model.value(value));
            HBox.setHgrow(tile, Priority.ALWAYS);
            answers.add(tile);
        }
        tiles.getChildren().setAll(answers);
    }

    private List<Node> head(Page page, Sheet sheet) {
        var cells = new Label(texts.get("decides", words.decides(sheet.question()), places(sheet)));
        cells.getStyleClass().add("muted");
        var worst = Tone.of(sheet.open().waiting().getFirst().severity());
        var head = new ArrayList<Node>(
                List.of(Chip.tinted(texts.get("number", page.number())), cells, new ToneBadge(worst)));
        if (sheet.earlier()) {
            head.add(Chip.outlined(texts.get("earlier")));
        }
        return head;
    }

    private String places(Sheet sheet) {
        var first = sheet.places().getFirst();
        return texts.get(
                first.isEndpoint() ? "at.endpoints" : "at.apis", sheet.places().size());
    }

    Optional<Node> firstFocus() {
        return answers.stream().<Node>map(AnswerTile::button).findFirst();
    }
}
