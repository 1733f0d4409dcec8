package dev.merlon.desktop.screen.review;

import dev.merlon.desktop.control.Chip;
import dev.merlon.desktop.control.Icons;
import dev.merlon.desktop.control.MethodBadge;
import dev.merlon.desktop.control.Segmented;
import dev.merlon.desktop.control.ShapeIcon;
import dev.merlon.desktop.control.Tone;
import dev.merlon.desktop.text.Texts;
import dev.merlon.engine.model.Endpoint;
import dev.merlon.engine.model.EndpointId;
import dev.merlon.engine.model.diff.Difference;
import dev.merlon.engine.problem.Level;
import dev.merlon.engine.reimport.CarryOver;
import dev.merlon.engine.reimport.Fate;
import dev.merlon.engine.reimport.OutcomeChange;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.OverrunStyle;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// A line of the review: what it is about, and in small below what of it changes.
final class ReviewCell extends ListCell<ReviewRow> {

    private final Texts texts;
    private final ReviewWords words;
    private final ReviewActions actions;

    ReviewCell(Texts texts, ReviewActions actions) {
        this.texts = texts;
        this.words = new ReviewWords(texts);
        this.actions = actions;
        getStyleClass().add("review-cell");
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(@Nullable ReviewRow row, boolean empty) {
        super.updateItem(row, empty);
        getStyleClass().remove("section");
        if (row == null || empty) {
            setGraphic(null);
            return;
        }
        if (row instanceof ReviewRow.Section) {
            getStyleClass().add("section");
        }
        setGraphic(face(row));
    }

    private Node face(ReviewRow row) {
        return switch (row) {
            case ReviewRow.Section(var key, var count) -> section(key, count);
            case ReviewRow.Proposed proposed -> proposed(proposed);
            case ReviewRow.Changed(var change) ->
                line(
                        endpoint(change.after()),
                        texts.get("changed.facts", change.facts().size(), words.names(change.facts())),
                        change.renamed() ? Chip.tinted(texts.get("chip.renamed")) : null);
            case ReviewRow.Added(var endpoint, var returned) ->
                line(endpoint(endpoint), endpoint.summary(), returned ? Chip.tinted(texts.get("chip.returned")) : null);
            case ReviewRow.Removed(var endpoint) -> line(endpoint(endpoint), endpoint.summary(), null);
            case ReviewRow.OfApi(var change) ->
                line(
                        List.of(code(ReviewWords.shortName(change.name()))),
                        words.shift(
                                change.before().value().text(),
                                change.after().value().text()),
                        null);
            case ReviewRow.OfOutcome(var change) -> outcome(change);
            case ReviewRow.Carried(var carried) -> carried(carried);
            case ReviewRow.Differs(var difference) -> differs(difference);
            case ReviewRow.Remark(var problem) ->
                line(List.of(level(problem.level()), plain(problem.text())), problem.code(), null);
        };
    }

    private Node section(String key, int count) {
        var title = new Label(texts.get(key));
        title.getStyleClass().add("strong");
        var about = new Label(texts.get(key + ".about"));
        about.getStyleClass().addAll("small", "muted");
        about.setMinWidth(0);
        var row = new HBox(8, title, Chip.count(count), about);
        title.setMinWidth(Region.USE_PREF_SIZE);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private Node proposed(ReviewRow.Proposed row) {
        var arrow = Icons.inRow(Feather.ARROW_RIGHT);
        var head = new HBox(
                8,
                MethodBadge.dense(row.from().method()),
                code(row.from().path()),
                arrow,
                MethodBadge.dense(row.to().method()),
                code(row.to().path()));
        head.setAlignment(Pos.CENTER_LEFT);
        var same =
                new Segmented<>(List.of(true, false), yes -> texts.get(yes ? "same.yes" : "same.no"), row.confirmed());
        same.valueProperty()
                .addListener((_, _, yes) -> actions.say(row.proposal().rename(), yes));
        same.setMinWidth(Region.USE_PREF_SIZE);
        same.setMaxHeight(Region.USE_PREF_SIZE);
        same.setAccessibleText(texts.get("section.proposed"));
        var about = texts.get(
                "proposed.why",
                Math.round(row.proposal().score() * 100),
                row.proposal().why());
        return line(List.of(head), about, same);
    }

    private Node outcome(OutcomeChange change) {
        var outcome = change.outcome();
        var tone = Tone.of(outcome.state(), outcome.severity());
        var rule = code(outcome.rule().id());
        rule.setMinWidth(Region.USE_PREF_SIZE);
        return line(
                List.of(new ShapeIcon(tone), rule, plain(outcome.title())),
                texts.get("outcome.states", outcome.subject().label(), change.states()),
                null);
    }

    private Node differs(Difference difference) {
        var code = code(difference.kind().code());
        code.setMinWidth(Region.USE_PREF_SIZE);
        var drift = new Label(difference.drift().glyph());
        drift.setMinWidth(Region.USE_PREF_SIZE);
        drift.getStyleClass().add("tone-text");
        tone(difference).wear(drift);
        var parts = new ArrayList<Node>(List.of(drift, code, plain(difference.title())));
        if (difference.endpoints().size() == 1) {
            parts.addAll(endpoint(difference.endpoints().getFirst()));
        } else {
            parts.add(plain(texts.get("differs.at", difference.endpoints().size())));
        }
        return line(
                parts, texts.get("differs.about", difference.subject(), difference.before(), difference.after()), null);
    }

    static Tone tone(Difference difference) {
        return switch (difference.drift()) {
            case WEAKER -> Tone.of(difference.severity());
            case NOT_COMPARABLE -> Tone.OPEN;
            case STRONGER -> Tone.HELD;
        };
    }

    private Node carried(CarryOver carried) {
        var where = carried.at().map(EndpointId::key).orElseGet(() -> texts.get("carried.wide"));
        var why = carried.because().isEmpty()
                ? words.about(carried)
                : carried.because().stream()
                        .map(s -> ReviewWords.shortName(s.fact()) + ": " + words.shift(s.before(), s.after()))
                        .collect(Collectors.joining(", "));
        var moved = carried.cameFrom().isPresent() ? Chip.tinted(texts.get("chip.moved")) : null;
        return line(
                List.of(new ShapeIcon(tone(carried.fate())), plain(words.of(carried.entity())), code(where)),
                why,
                moved);
    }

    static Tone tone(Fate fate) {
        return switch (fate) {
            case TO_CONFIRM, LOSES_ENDPOINT -> Tone.OPEN;
            case STAYS, RETURNS -> Tone.HELD;
            case IDLE -> Tone.NONE;
            case LEFT_BEHIND -> Tone.LOW;
        };
    }

    private static Node level(Level level) {
        var icon = Icons.inRow(
                switch (level) {
                    case ERROR -> Feather.ALERT_CIRCLE;
                    case WARNING -> Feather.ALERT_TRIANGLE;
                    case NOTE -> Feather.INFO;
                });
        icon.getStyleClass().add("tone-text");
        var slot = new HBox(icon);
        slot.setAlignment(Pos.CENTER);
        ReviewInspector.tone(level).wear(slot);
        return slot;
    }

    private static List<Node> endpoint(Endpoint endpoint) {
        return List.of(MethodBadge.dense(endpoint.method()), code(endpoint.path()));
    }

    private static Label code(String text) {
        var label = new Label(text);
        label.getStyleClass().add("code");
        label.setMinWidth(0);
        label.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        return label;
    }

    private static Label plain(String text) {
        var label = new Label(text);
        label.setMinWidth(0);
        return label;
    }

    private static Node line(List<? extends Node> head, String about, @Nullable Node aside) {
        var top = new HBox(8);
        top.getChildren().addAll(head);
        top.setAlignment(Pos.CENTER_LEFT);
        var words = new VBox(2, top);
        if (!about.isBlank()) {
            var small = new Label(about);
            small.getStyleClass().addAll("small", "muted");
            small.setMinWidth(0);
            words.getChildren().add(small);
        }
        words.setAlignment(Pos.CENTER_LEFT);
        words.setMinWidth(0);
        HBox.setHgrow(words, Priority.ALWAYS);
        var line = new HBox(12, words);
        line.setAlignment(Pos.CENTER_LEFT);
        if (aside != null) {
            line.getChildren().add(aside);
        }
        return line;
    }
}
