package dev.merlon.desktop.screen.review;

import dev.merlon.desktop.control.Card;
import dev.merlon.desktop.control.Chip;
import dev.merlon.desktop.control.InspectorPane;
import dev.merlon.desktop.control.KeyValueRow;
import dev.merlon.desktop.control.MethodBadge;
import dev.merlon.desktop.control.SectionTitle;
import dev.merlon.desktop.control.Tone;
import dev.merlon.desktop.control.ToneBadge;
import dev.merlon.desktop.place.PlaceLink;
import dev.merlon.desktop.text.Texts;
import dev.merlon.engine.model.Endpoint;
import dev.merlon.engine.model.Location;
import dev.merlon.engine.model.diff.Difference;
import dev.merlon.engine.model.diff.Drift;
import dev.merlon.engine.model.fact.Fact;
import dev.merlon.engine.model.fact.FactSource;
import dev.merlon.engine.model.rule.Outcome;
import dev.merlon.engine.problem.Level;
import dev.merlon.engine.problem.Problem;
import dev.merlon.engine.reimport.ApiReview;
import dev.merlon.engine.reimport.CarryOver;
import dev.merlon.engine.reimport.FactChange;
import dev.merlon.engine.reimport.ImportReview;
import dev.merlon.engine.reimport.OutcomeChange;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// Explains a line of the review: facts before and after, with their places in both versions.
final class ReviewInspector {

    private static final int MOST_ENDPOINTS = 20;

    private final Texts texts;
    private final ReviewWords words;
    private final InspectorPane pane;
    private final ReviewActions actions;

    ReviewInspector(Texts texts, InspectorPane pane, ReviewActions actions) {
        this.texts = texts;
        this.words = new ReviewWords(texts);
        this.pane = pane;
        this.actions = actions;
        pane.getStylesheets()
                .add(Objects.requireNonNull(ReviewInspector.class.getResource("review.css"))
                        .toExternalForm());
    }

    void show(@Nullable ReviewRow row, @Nullable ApiReview review, @Nullable ImportReview all) {
        if (row == null || review == null || all == null || row instanceof ReviewRow.Section) {
            pane.show(texts.get("inspector.title"), para(texts.get("inspector.hint"), "muted"));
            return;
        }
        var content = new ArrayList<Node>();
        switch (row) {
            case ReviewRow.Section _ -> {}
            case ReviewRow.Proposed proposed -> proposed(content, proposed, review);
            case ReviewRow.Changed(var change) -> {
                content.add(head(change.after()));
                facts(content, change.facts(), review);
            }
            case ReviewRow.Added(var endpoint, var _) -> added(content, endpoint, review, all);
            case ReviewRow.Removed(var endpoint) -> removed(content, endpoint, review);
            case ReviewRow.OfApi(var change) -> facts(content, List.of(change), review);
            case ReviewRow.OfOutcome(var change) -> outcome(content, change, review);
            case ReviewRow.Carried(var carried) -> carried(content, carried);
            case ReviewRow.Differs(var difference) -> differs(content, difference, review);
            case ReviewRow.Remark(var problem) -> remark(content, problem, review);
        }
        pane.show(texts.get("inspector.title"), content.toArray(Node[]::new));
    }

    private void proposed(List<Node> content, ReviewRow.Proposed row, ApiReview review) {
        content.add(para(texts.get("proposed.about")));
        content.add(new SectionTitle(texts.get("was")));
        content.add(head(row.from()));
        content.add(PlaceLink.of(row.from().place(), place -> actions.openOld(review, place)));
        content.add(new SectionTitle(texts.get("becomes")));
        content.add(head(row.to()));
        content.add(PlaceLink.of(row.to().place(), place -> actions.openNew(review, place)));
        content.add(new SectionTitle(texts.get("alike")));
        content.add(para(texts.get(
                "proposed.why",
                Math.round(row.proposal().score() * 100),
                row.proposal().why())));
    }

    private void facts(List<Node> content, List<FactChange> changes, ApiReview review) {
        content.add(new SectionTitle(texts.get("facts", changes.size())));
        var lines = new VBox();
        for (var change : changes) {
            var name = new Label(ReviewWords.shortName(change.name()));
            name.getStyleClass().addAll("code", "dense", "muted");
            var line = new VBox(
                    3,
                    name,
                    para(words.shift(
                            change.before().value().text(),
                            change.after().value().text())),
                    new HBox(
                            12,
                            place(change.before(), "place.was", p -> actions.openOld(review, p)),
                            place(change.after(), "place.is", p -> actions.openNew(review, p))));
            line.getStyleClass().add("line");
            lines.getChildren().add(line);
        }
        content.add(new Card(lines));
    }

    private Node place(Fact fact, String key, Consumer<Location> open) {
        return placeOf(fact)
                .filter(p -> p.line() > 0)
                .<Node>map(p -> PlaceLink.line(p, texts.get(key, Integer.toString(p.line())), open))
                .orElseGet(Region::new);
    }

    private static Optional<Location> placeOf(Fact fact) {
        return switch (fact.source()) {
            case FactSource.Contract(var place) -> Optional.of(place);
            case FactSource.Inferred(var _, var _, var place) -> Optional.of(place);
            default -> Optional.empty();
        };
    }

    private void added(List<Node> content, Endpoint endpoint, ApiReview review, ImportReview all) {
        content.add(head(endpoint));
        content.add(PlaceLink.of(endpoint.place(), place -> actions.openNew(review, place)));
        var fires = all.after().judgement().at(endpoint.id()).stream()
                .filter(Outcome::live)
                .toList();
        content.add(new SectionTitle(texts.get("fires", fires.size())));
        fires.forEach(o -> content.add(
                new HBox(8, new ToneBadge(Tone.of(o.severity()), o.severity().word()), para(o.title()))));
    }

    private void removed(List<Node> content, Endpoint endpoint, ApiReview review) {
        content.add(head(endpoint));
        content.add(PlaceLink.of(endpoint.place(), place -> actions.openOld(review, place)));
        var kept = review.carried().stream()
                .filter(c -> c.at().filter(endpoint.id()::equals).isPresent())
                .toList();
        content.add(new SectionTitle(texts.get("kept", kept.size())));
        if (kept.isEmpty()) {
            content.add(para(texts.get("kept.none"), "muted"));
        }
        kept.forEach(c -> content.add(
                KeyValueRow.of(words.of(c.entity()), new Label(c.fate().word()))));
    }

    private void outcome(List<Node> content, OutcomeChange change, ApiReview review) {
        var outcome = change.outcome();
        content.add(new HBox(
                8,
                new ToneBadge(Tone.of(outcome.state(), outcome.severity())),
                Chip.outlined(outcome.rule().id())));
        content.add(para(outcome.title(), "heading"));
        content.add(para(outcome.subject().label(), "code"));
        content.add(para(change.states(), "strong"));
        change.was().ifPresent(o -> explain(content, "was", o, p -> actions.openOld(review, p)));
        change.becomes().ifPresent(o -> explain(content, "becomes", o, p -> actions.openNew(review, p)));
        change.becomes().filter(o -> !o.shifts().isEmpty()).ifPresent(o -> {
            content.add(new SectionTitle(texts.get("because")));
            o.shifts().forEach(s -> content.add(para(s.text(), "code", "dense")));
        });
    }

    private void explain(List<Node> content, String key, Outcome outcome, Consumer<Location> open) {
        content.add(new SectionTitle(texts.get(key)));
        content.add(para(outcome.reason()));
        content.add(PlaceLink.of(outcome.place(), open));
    }

    private void carried(List<Node> content, CarryOver carried) {
        content.add(
                new ToneBadge(ReviewCell.tone(carried.fate()), carried.fate().word()));
        content.add(para(words.of(carried.entity()), "heading"));
        content.add(para(words.about(carried)));
        carried.at().ifPresent(id -> content.add(para(id.key(), "code")));
        carried.cameFrom().ifPresent(id -> content.add(para(texts.get("carried.from", id.key()), "muted")));
        if (!carried.because().isEmpty()) {
            content.add(new SectionTitle(texts.get("because")));
            carried.because().forEach(s -> content.add(para(s.text(), "code", "dense")));
        }
        content.add(para(texts.get("fate." + carried.fate().name().toLowerCase(java.util.Locale.ROOT)), "muted"));
    }

    private void differs(List<Node> content, Difference difference, ApiReview review) {
        content.add(new HBox(
                8,
                new ToneBadge(
                        ReviewCell.tone(difference),
                        difference.drift().glyph() + " " + difference.drift().word()),
                Chip.outlined(difference.kind().code())));
        content.add(para(difference.title(), "heading"));
        content.add(para(difference.subject(), "code"));
        content.add(new SectionTitle(texts.get("was")));
        content.add(para(difference.before()));
        content.add(PlaceLink.of(difference.placeBefore(), place -> actions.openOld(review, place)));
        content.add(new SectionTitle(texts.get("becomes")));
        content.add(para(difference.after()));
        content.add(PlaceLink.of(difference.placeAfter(), place -> actions.openNew(review, place)));
        content.add(new SectionTitle(
                texts.get("differs.endpoints", difference.endpoints().size())));
        difference.endpoints().stream()
                .limit(MOST_ENDPOINTS)
                .map(ReviewInspector::head)
                .forEach(content::add);
        if (difference.drift() == Drift.WEAKER) {
            content.add(new SectionTitle(texts.get("differs.advice")));
            content.add(para(difference.kind().advice()));
        }
    }

    private void remark(List<Node> content, Problem problem, ApiReview review) {
        content.add(new ToneBadge(tone(problem.level()), problem.level().word()));
        content.add(para(problem.text()));
        content.add(PlaceLink.of(problem.place(), place -> actions.openNew(review, place)));
        content.add(para(problem.code(), "code", "muted"));
    }

    static Tone tone(Level level) {
        return switch (level) {
            case ERROR -> Tone.CRITICAL;
            case WARNING -> Tone.MEDIUM;
            case NOTE -> Tone.OPEN;
        };
    }

    private static Node head(Endpoint endpoint) {
        var path = new Label(endpoint.path());
        path.getStyleClass().add("code");
        path.setWrapText(true);
        path.setMinHeight(Region.USE_PREF_SIZE);
        var head = new HBox(8, new MethodBadge(endpoint.method()), path);
        head.getStyleClass().add("chips");
        return head;
    }

    private static Label para(String text, String... styles) {
        var label = new Label(text);
        label.getStyleClass().add("para");
        label.getStyleClass().addAll(styles);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }
}
