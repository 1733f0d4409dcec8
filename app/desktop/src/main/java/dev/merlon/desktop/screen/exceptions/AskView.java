package dev.merlon.desktop.screen.exceptions;

import dev.merlon.desktop.control.Buttons;
import dev.merlon.desktop.control.FieldBox;
import dev.merlon.desktop.control.InspectorPane;
import dev.merlon.desktop.control.PageHeader;
import dev.merlon.desktop.control.SectionTitle;
import dev.merlon.desktop.decision.PreviewWords;
import dev.merlon.desktop.navigation.Route;
import dev.merlon.desktop.recording.DayField;
import dev.merlon.desktop.text.Texts;
import dev.merlon.engine.governance.DecisionPreview;
import dev.merlon.engine.governance.ExceptionDesk;
import dev.merlon.engine.model.Snapshot;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// The form by which an exception is asked for, and what it would cover.
final class AskView extends VBox {

    private static final int USUAL_DAYS = 90;

    private final Texts texts;
    private final AskActions actions;
    private final InspectorPane pane;
    private final Snapshot snapshot;
    private final LocalDate today;
    private final PreviewWords words = new PreviewWords();
    private final TextField waived = new TextField();
    private final Label titles = new Label();
    private final WhereField where;
    private final TextArea reason = new TextArea();
    private final TextField compensation = new TextField();
    private final TextField requester = new TextField();
    private final DayField from = new DayField();
    private final DayField until = new DayField();
    private final FieldBox waivedBox;
    private final FieldBox reasonBox;
    private final FieldBox compensationBox;
    private final FieldBox requesterBox;
    private final FieldBox fromBox;
    private final FieldBox untilBox;

    AskView(Texts texts, Route.AskException route, Snapshot snapshot, AskActions actions, InspectorPane pane) {
        this.texts = texts;
        this.actions = actions;
        this.pane = pane;
        this.snapshot = snapshot;
        today = LocalDate.ofInstant(snapshot.at(), ZoneOffset.UTC);
        waived.setText(String.join(
                ", ",
                Stream.of(route.rule(), route.control())
                        .filter(Objects::nonNull)
                        .toList()));
        waived.setId("waived");
        reason.setPrefRowCount(3);
        reason.setWrapText(true);
        reason.setId("reason");
        compensation.setId("compensation");
        requester.setText(actions.who());
        requester.setId("requester");
        from.setValue(today);
        until.setValue(today.plusDays(USUAL_DAYS));
        until.setId("until");
        titles.getStyleClass().addAll("small", "muted", "para");
        titles.setMinHeight(USE_PREF_SIZE);
        where = new WhereField(texts, route.scope(), snapshot, this::foresee);
        waivedBox = new FieldBox(texts.get("ask.waives"), waived)
                .help(texts.get("ask.waives.help"))
                .check(this::wrongWaived);
        reasonBox = new FieldBox(texts.get("ask.reason"), reason)
                .check(() -> missing(reason.getText(), "ask.reason.missing"));
        compensationBox = new FieldBox(texts.get("ask.compensation"), compensation)
                .help(texts.get("ask.compensation.help"))
                .check(() -> missing(compensation.getText(), "ask.compensation.missing"));
        requesterBox = new FieldBox(texts.get("ask.requester"), requester)
                .check(() -> missing(requester.getText(), "ask.requester.missing"));
        fromBox = new FieldBox(texts.get("ask.from"), from)
                .check(() -> from.getValue() == null ? Optional.of(texts.get("ask.day.missing")) : Optional.empty());
        untilBox = new FieldBox(texts.get("ask.until"), until).check(this::wrongUntil);
        build();
        waived.textProperty().subscribe(this::foresee);
    }

    private void build() {
        var ask = Buttons.primary(texts.get("ask.now"), Feather.CHECK, this::ask);
        ask.setId("ask");
        var header = new PageHeader(texts.get("ask"), "")
                .actions(Buttons.standard(texts.get("ask.cancel"), actions::leave), ask);
        HBox.setHgrow(fromBox, Priority.ALWAYS);
        HBox.setHgrow(untilBox, Priority.ALWAYS);
        var days = new HBox(fromBox, untilBox);
        days.getStyleClass().add("days");
        var form = new VBox(new VBox(4, waivedBox, titles), where, reasonBox, compensationBox, requesterBox, days);
        form.getStyleClass().add("form");
        var scroll = new ScrollPane(form);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        getStyleClass().add("ask-exception");
        getStylesheets()
                .add(Objects.requireNonNull(AskView.class.getResource("exceptions.css"))
                        .toExternalForm());
        getChildren().addAll(header, scroll);
    }

    Node firstFocus() {
        return waived.getText().isEmpty() ? waived : reason;
    }

    private Optional<String> missing(String text, String key) {
        return text.isBlank() ? Optional.of(texts.get(key)) : Optional.empty();
    }

    private Optional<String> wrongWaived() {
        var choice = choice();
        if (!choice.unknown().isEmpty()) {
            return Optional.of(texts.get("ask.waives.unknown", String.join(", ", choice.unknown())));
        }
        return choice.waived().isEmpty() ? Optional.of(texts.get("ask.waives.missing")) : Optional.empty();
    }

    private Optional<String> wrongUntil() {
        var last = until.getValue();
        var first = from.getValue();
        if (last == null) {
            return Optional.of(texts.get("ask.day.missing"));
        }
        if (last.isBefore(today)) {
            return Optional.of(texts.get("ask.until.past"));
        }
        return first != null && last.isBefore(first) ? Optional.of(texts.get("ask.until.early")) : Optional.empty();
    }

    private WaivedChoice choice() {
        return WaivedChoice.of(waived.getText(), snapshot.library());
    }

    /// While the form is built there is nothing to foresee yet.
    private void foresee() {
        if (getChildren().isEmpty()) {
            return;
        }
        var choice = choice();
        titles.setText(String.join("\n", choice.titles()));
        var scope = where.scope();
        if (choice.waived().isEmpty() || scope.isEmpty()) {
            pane.show(texts.get("preview.title"), para(texts.get("preview.hint")));
        } else {
            actions.preview(choice.waived().get(), scope.get(), this::show);
        }
    }

    private void show(DecisionPreview preview) {
        var places = new Label(words.places(preview));
        places.getStyleClass().addAll("code", "dense");
        pane.show(
                texts.get("preview.title"),
                para(words.of(preview)),
                new SectionTitle(texts.get("preview.where")),
                places,
                new SectionTitle(texts.get("preview.then")),
                para(texts.get("preview.then.about")));
    }

    private void ask() {
        var right = Stream.of(waivedBox, reasonBox, compensationBox, requesterBox, fromBox, untilBox)
                .map(FieldBox::validate)
                .reduce(true, Boolean::logicalAnd);
        var choice = choice().waived();
        var scope = where.scope();
        if (!(right & where.validate()) || choice.isEmpty() || scope.isEmpty()) {
            return;
        }
        actions.ask(new ExceptionDesk.Wish(
                choice.get(),
                scope.get(),
                reason.getText(),
                compensation.getText(),
                requester.getText(),
                from.getValue(),
                until.getValue()));
    }

    private static Label para(String text) {
        var label = new Label(text);
        label.getStyleClass().add("para");
        label.setMinHeight(USE_PREF_SIZE);
        return label;
    }
}
