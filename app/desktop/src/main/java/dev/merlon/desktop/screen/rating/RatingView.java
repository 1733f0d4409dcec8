package dev.merlon.desktop.screen.rating;

import dev.merlon.desktop.control.Buttons;
import dev.merlon.desktop.control.Card;
import dev.merlon.desktop.control.FieldBox;
import dev.merlon.desktop.control.InspectorPane;
import dev.merlon.desktop.control.KeyValueRow;
import dev.merlon.desktop.control.PageHeader;
import dev.merlon.desktop.control.SectionTitle;
import dev.merlon.desktop.control.Segmented;
import dev.merlon.desktop.control.Tone;
import dev.merlon.desktop.control.ToneBadge;
import dev.merlon.desktop.text.Texts;
import dev.merlon.engine.model.Scope;
import dev.merlon.engine.model.rating.EnteredRating;
import dev.merlon.engine.model.rule.RatingRecord;
import dev.merlon.engine.report.view.Phrase;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// Rates by CVSS 4.0 or OWASP Risk Rating, by its questions or in its notation, and shows how the score comes
/// about.
final class RatingView extends VBox {

    private final Texts texts;
    private final RatingActions actions;
    private final InspectorPane pane;
    private final TextField notation = new TextField();
    private final TextField reason = new TextField();
    private final FieldBox notationBox;
    private final StackPane questions = new StackPane();
    private final Segmented<RatingDraft.Standard> standard;
    private final Segmented<Scope> scope;
    private @Nullable QuestionRows rows;
    private RatingDraft draft;
    private boolean filling;

    /// @param scopes  where it may count, the narrowest first; at least one
    /// @param known   what was entered for the narrowest, or null
    RatingView(
            Texts texts,
            String title,
            List<Scope> scopes,
            @Nullable RatingRecord known,
            RatingActions actions,
            InspectorPane pane) {
        this.texts = texts;
        this.actions = actions;
        this.pane = pane;
        draft = known == null
                ? RatingDraft.empty(RatingDraft.Standard.CVSS)
                : RatingDraft.of(known.rating().text());
        standard = new Segmented<>(
                List.of(RatingDraft.Standard.values()),
                s -> texts.get("standard." + s.name().toLowerCase(java.util.Locale.ROOT)),
                draft.standard());
        scope = new Segmented<>(scopes, this::word, scopes.getFirst());
        notation.getStyleClass().add("code");
        notation.setId("notation");
        notationBox = new FieldBox(texts.get("notation"), notation)
                .help(texts.get("notation.help"))
                .check(() -> RatingDraft.wrong(notation.getText()));
        reason.setId("rating-reason");
        reason.setText(known == null ? "" : known.reason());
        build(title, known);
        standard.valueProperty().addListener((_, _, now) -> begin(RatingDraft.empty(now)));
        notation.textProperty().addListener((_, _, text) -> typed(text));
        begin(draft);
    }

    private void build(String title, @Nullable RatingRecord known) {
        var use = Buttons.primary(texts.get("use"), Feather.CHECK, this::use);
        use.setId("use-rating");
        var header = new PageHeader(title, "");
        if (known == null) {
            header.actions(Buttons.standard(texts.get("cancel"), actions::leave), use);
        } else {
            header.actions(
                    Buttons.quiet(texts.get("remove"), () -> actions.remove(known.scope())),
                    Buttons.standard(texts.get("cancel"), actions::leave),
                    use);
        }
        var form = new VBox(
                new HBox(16, labelled("by", standard), labelled("scope", scope)),
                notationBox,
                questions,
                new FieldBox(texts.get("reason"), reason));
        form.getStyleClass().add("form");
        var scroll = new ScrollPane(form);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        getStyleClass().add("rating");
        getStylesheets()
                .add(Objects.requireNonNull(RatingView.class.getResource("rating.css"))
                        .toExternalForm());
        getChildren().addAll(header, scroll);
    }

    private Node labelled(String key, Node field) {
        var label = new Label(texts.get(key));
        label.getStyleClass().add("field-label");
        var box = new VBox(4, label, field);
        box.getStyleClass().add("field-box");
        return box;
    }

    private String word(Scope each) {
        return switch (each) {
            case Scope.OfEndpoint _ -> texts.get("scope.endpoint");
            case Scope.OfApi _ -> texts.get("scope.api");
            case Scope.OfTool _, Scope.OfSelector _ -> each.text();
            case Scope.Organisation() -> texts.get("scope.organisation");
        };
    }

    private void begin(RatingDraft fresh) {
        draft = fresh;
        rows = new QuestionRows(texts, draft, (question, option) -> {
            draft.answer(question, option);
            write();
        });
        questions.getChildren().setAll(rows);
        write();
    }

    private void write() {
        filling = true;
        notation.setText(draft.text());
        filling = false;
        explain();
    }

    /// What is typed is taken apart, so that the questions show it.
    private void typed(String text) {
        if (filling) {
            return;
        }
        var read = RatingDraft.of(text);
        if (read.standard() == draft.standard() && rows != null) {
            draft = read;
            rows.show(draft);
        }
        explain();
    }

    private void explain() {
        var rating = RatingDraft.rating(notation.getText()).orElse(null);
        if (rating == null) {
            pane.show(texts.get("sum"), para(texts.get("sum.hint")));
        } else {
            pane.show(texts.get("sum"), sum(texts, rating).toArray(Node[]::new));
        }
    }

    /// How the score comes about, line by line.
    private static List<Node> sum(Texts texts, EnteredRating rating) {
        var content = new ArrayList<Node>();
        content.add(new HBox(new ToneBadge(Tone.of(rating.severity()))));
        var lines = new VBox();
        for (var step : rating.steps()) {
            var what = new Label(step.what() + (step.why().isEmpty() ? "" : ": " + step.why()));
            what.setWrapText(true);
            what.setMinWidth(0);
            var number = new Label(Phrase.figure(step.value()));
            number.setMinWidth(USE_PREF_SIZE);
            lines.getChildren().add(KeyValueRow.sum(what, number));
        }
        lines.getChildren().add(KeyValueRow.total(rating.method(), rating.score()));
        content.add(new SectionTitle(texts.get("sum.steps")));
        content.add(new Card(lines));
        content.add(para(texts.get("sum.rank", rating.risk())));
        return content;
    }

    private void use() {
        if (notationBox.validate()) {
            RatingDraft.rating(notation.getText())
                    .ifPresent(rating -> actions.rate(scope.getValue(), rating, reason.getText()));
        }
    }

    private static Label para(String text) {
        var label = new Label(text);
        label.getStyleClass().add("para");
        label.setMinHeight(USE_PREF_SIZE);
        return label;
    }
}
