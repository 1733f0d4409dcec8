package dev.merlon.desktop.screen.review;

import dev.merlon.desktop.control.Buttons;
import dev.merlon.desktop.control.Card;
import dev.merlon.desktop.control.Tone;
import dev.merlon.desktop.text.Texts;
import dev.merlon.engine.model.diff.Difference;
import dev.merlon.engine.model.diff.Drift;
import dev.merlon.engine.model.posture.Score;
import dev.merlon.engine.reimport.ApiReview;
import dev.merlon.engine.reimport.Fate;
import dev.merlon.engine.reimport.OutcomeChange;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// The review in one line: the score before and after, and how many of each there are.
final class SummaryCard {

    private static final double WRAPPED_AT = 560;

    private final Texts texts;
    private final HBox score = new HBox(8);
    private final FlowPane figures = new FlowPane(24, 8);
    private final Card card;
    private final Consumer<ReviewPart> open;

    /// @param open  shows the part that a figure counts in
    SummaryCard(Texts texts, Consumer<ReviewPart> open) {
        this.open = open;
        this.texts = texts;
        score.setAlignment(Pos.CENTER_LEFT);
        score.setMinWidth(Region.USE_PREF_SIZE);
        figures.setAlignment(Pos.CENTER_LEFT);
        figures.setPrefWrapLength(WRAPPED_AT);
        HBox.setHgrow(figures, javafx.scene.layout.Priority.ALWAYS);
        var row = new HBox(32, score, figures);
        row.setAlignment(Pos.CENTER_LEFT);
        card = new Card(row);
        card.getStyleClass().add("review-summary");
    }

    Card node() {
        return card;
    }

    void show(ApiReview review, List<Difference> differences) {
        var after = review.scoreBecomes();
        var before = review.scoreWas();
        var label = new Label(texts.get("score"));
        label.getStyleClass().addAll("small", "muted");
        var now = new Label(after.map(SummaryCard::rounded).orElse("–"));
        now.getStyleClass().add("title");
        after.ifPresent(s -> {
            Tone.ofScore(s.value()).wear(now);
            now.getStyleClass().add("tone-text");
        });
        var was = new Label(before.map(s -> texts.get("score.was", rounded(s))).orElse(""));
        was.getStyleClass().add("muted");
        var numbers = new HBox(8, was, now, difference(review));
        numbers.setAlignment(Pos.BASELINE_LEFT);
        score.getChildren().setAll(new VBox(2, label, numbers));
        figures.getChildren().clear();
        figure("figure.weaker", count(differences, Drift.WEAKER), Tone.CRITICAL, ReviewPart.SECURITY);
        figure("figure.stronger", count(differences, Drift.STRONGER), Tone.HELD, ReviewPart.SECURITY);
        figure("figure.added", review.added().size(), Tone.NONE, ReviewPart.ENDPOINTS);
        figure("figure.removed", review.removed().size(), Tone.NONE, ReviewPart.ENDPOINTS);
        figure("figure.renamed", review.renamed().size(), Tone.NONE, ReviewPart.ENDPOINTS);
        figure("figure.changed", review.changed().size(), Tone.NONE, ReviewPart.ENDPOINTS);
        figure("figure.appears", review.outcomes(OutcomeChange.Kind.APPEARS).size(), Tone.HIGH, ReviewPart.OUTCOMES);
        figure("figure.vanishes", review.outcomes(OutcomeChange.Kind.VANISHES).size(), Tone.HELD, ReviewPart.OUTCOMES);
        figure("figure.confirm", review.carried(Fate.TO_CONFIRM).size(), Tone.OPEN, ReviewPart.RECORDS);
        if (figures.getChildren().isEmpty()) {
            var none = new Label(texts.get("figure.none"));
            none.getStyleClass().add("muted");
            figures.getChildren().add(none);
        }
    }

    private Node difference(ApiReview review) {
        var by = review.scoreBecomes().map(Score::value).orElse(0.0)
                - review.scoreWas().or(review::scoreBecomes).map(Score::value).orElse(0.0);
        var label = new Label(Math.abs(by) < 0.05 ? "" : String.format(Locale.ROOT, "%+.1f", by));
        Tone which = by < 0 ? Tone.CRITICAL : Tone.HELD;
        which.wear(label);
        label.getStyleClass().addAll("strong", "tone-text");
        return label;
    }

    private static String rounded(Score score) {
        return String.format(Locale.ROOT, "%.1f", score.value());
    }

    private static int count(List<Difference> differences, Drift drift) {
        return (int) differences.stream().filter(d -> d.drift() == drift).count();
    }

    private void figure(String key, int count, Tone tone, ReviewPart part) {
        if (count == 0) {
            return;
        }
        var number = Buttons.link(Integer.toString(count), () -> open.accept(part));
        number.getStyleClass().addAll("heading", "plain", "figure-link");
        number.setAccessibleText(texts.get("figure.open", count, texts.get(key)));
        if (tone != Tone.NONE) {
            tone.wear(number);
            number.getStyleClass().add("tone-text");
        }
        var what = new Label(texts.get(key));
        what.getStyleClass().addAll("small", "muted");
        var box = new VBox(number, what);
        figures.getChildren().add(box);
    }
}
