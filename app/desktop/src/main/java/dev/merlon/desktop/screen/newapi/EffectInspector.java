package dev.merlon.desktop.screen.newapi;

import dev.merlon.desktop.control.Card;
import dev.merlon.desktop.control.Icons;
import dev.merlon.desktop.control.InspectorPane;
import dev.merlon.desktop.control.KeyValueRow;
import dev.merlon.desktop.control.SectionTitle;
import dev.merlon.desktop.control.ShapeIcon;
import dev.merlon.desktop.control.Tone;
import dev.merlon.desktop.screen.newapi.draft.Asked;
import dev.merlon.desktop.screen.newapi.draft.Choice;
import dev.merlon.desktop.screen.newapi.draft.DataSign;
import dev.merlon.desktop.screen.newapi.draft.Effect;
import dev.merlon.desktop.screen.newapi.draft.Figures;
import dev.merlon.desktop.screen.newapi.draft.Interview;
import dev.merlon.desktop.screen.newapi.draft.Step;
import dev.merlon.desktop.screen.newapi.draft.Wizard;
import dev.merlon.desktop.text.Texts;
import dev.merlon.engine.model.ApiClass;
import dev.merlon.engine.model.DataClass;
import dev.merlon.engine.model.Endpoint;
import dev.merlon.engine.model.Exposure;
import dev.merlon.engine.model.Severity;
import dev.merlon.engine.model.policy.ClassBook;
import dev.merlon.engine.model.rule.Outcome;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// Says at the right what the answer of the page does: the figures before and after, and every cell that turns.
final class EffectInspector {

    private static final int MOST_TURNS = 40;
    private static final int MOST_ENDPOINTS = 6;

    private final Texts texts;
    private final InspectorPane pane;

    EffectInspector(Texts texts, InspectorPane pane) {
        this.texts = texts;
        this.pane = pane;
    }

    /// The effect of a page about the profile.
    void show(Wizard wizard) {
        var content = new ArrayList<Node>();
        content.add(para(sentence(wizard)));
        if (wizard.effect() == null) {
            content.add(muted(texts.get("effect.pending")));
        } else {
            figures(wizard.effect(), content);
        }
        if (wizard.step() == Step.DATA) {
            wizard.draft().read().ifPresent(plan -> DataSign.of(plan).forEach(sign -> endpoints(sign, content)));
        }
        if (wizard.effect() != null) {
            turns(wizard.effect(), content);
        }
        pane.show(texts.get("effect.title"), content.toArray(Node[]::new));
    }

    /// The effect of the reply to a question.
    void show(Interview interview) {
        var content = new ArrayList<Node>();
        var effect = interview.effect();
        if (interview.finished()) {
            content.add(para(texts.get("effect.finished")));
            card(interview.figures(), interview.figures(), false, content);
        } else if (effect == null) {
            content.add(para(texts.get("effect.choose")));
            card(interview.figures(), interview.figures(), false, content);
            interview.current().ifPresent(asked -> waiting(asked, content));
        } else {
            content.add(para(texts.get("effect.settles", effect.settles(), effect.endpointsTurned())));
            figures(effect, content);
            turns(effect, content);
            left(interview, effect, content);
        }
        pane.show(texts.get("effect.title"), content.toArray(Node[]::new));
    }

    /// The effect of the page's answer in one line, for where the inspector is folded; empty while there is none.
    String inShort(Wizard wizard) {
        if (wizard.step() == Step.QUESTIONS) {
            return wizard.asking()
                    .flatMap(i -> Optional.ofNullable(i.effect()))
                    .map(e -> texts.get("effect.settles", e.settles(), e.endpointsTurned()))
                    .orElse("");
        }
        return wizard.shownEffect()
                .filter(e -> wizard.step() != Step.CONTRACT && e.compares())
                .map(e -> texts.get("effect.short", e.turns().size(), e.endpointsTurned()))
                .orElse("");
    }

    private String sentence(Wizard wizard) {
        var draft = wizard.draft();
        var endpoints = draft.endpoints();
        return switch (wizard.step()) {
            case CLASS -> texts.get("effect.class", word(draft.apiClass()), word(draft.comparedClass()));
            case EXPOSURE -> texts.get("effect." + key(draft.exposure()), endpoints);
            case DATA -> draft.data().isEmpty() ? texts.get("effect.data.none") : texts.get("effect.data", endpoints);
            case OWNER -> texts.get(draft.owner().isBlank() ? "effect.owner.none" : "effect.owner");
            case CONTRACT, QUESTIONS -> "";
        };
    }

    private String word(ApiClass apiClass) {
        return ClassBook.isBuiltIn(apiClass) ? texts.get("class." + apiClass.id()) : apiClass.id();
    }

    private static String key(@org.jspecify.annotations.Nullable Exposure exposure) {
        return exposure == null ? "exposure.unknown" : Choice.key(exposure);
    }

    void figures(Effect effect, List<Node> into) {
        card(effect.before(), effect.after(), effect.compares(), into);
    }

    private void card(Figures before, Figures after, boolean compares, List<Node> into) {
        var card = new Card();
        for (var i = Severity.values().length - 1; i >= 0; i--) {
            var severity = Severity.values()[i];
            card.getChildren()
                    .add(row(
                            toned(Tone.of(severity), texts.get("effect.fires", severity.word())),
                            before.firing(severity),
                            after.firing(severity),
                            compares));
        }
        card.getChildren().add(row(toned(Tone.OPEN, texts.get("effect.open")), before.open(), after.open(), compares));
        card.getChildren().add(row(toned(Tone.HELD, texts.get("effect.held")), before.held(), after.held(), compares));
        after.lowestScore()
                .ifPresent(score -> card.getChildren()
                        .add(row(
                                new Label(texts.get("effect.score")),
                                before.score(),
                                score,
                                compares && before.score() >= 0)));
        into.add(card);
    }

    private static Node toned(Tone tone, String text) {
        var box = new HBox(8, new ShapeIcon(tone), new Label(text));
        box.setAlignment(Pos.CENTER_LEFT);
        return box;
    }

    private static KeyValueRow row(Node what, long before, long after, boolean compares) {
        var now = new Label(String.format(java.util.Locale.ENGLISH, "%,d", after));
        now.getStyleClass().add(before == after ? "number" : "strong");
        now.setMinWidth(Region.USE_PREF_SIZE);
        if (!compares || before == after) {
            return KeyValueRow.sum(what, now);
        }
        var was = new Label(String.format(java.util.Locale.ENGLISH, "%,d", before));
        was.getStyleClass().add("muted");
        was.setMinWidth(Region.USE_PREF_SIZE);
        var numbers = new HBox(8, was, Icons.tiny(Feather.ARROW_RIGHT), now);
        numbers.setAlignment(Pos.CENTER_RIGHT);
        return KeyValueRow.sum(what, numbers);
    }

    private void turns(Effect effect, List<Node> into) {
        var turns = effect.turns();
        if (turns.isEmpty()) {
            if (effect.compares()) {
                into.add(muted(texts.get("turns.none")));
            }
            return;
        }
        into.add(new SectionTitle(texts.get("turns", turns.size())));
        var lines = new VBox(2);
        turns.stream().limit(MOST_TURNS).map(this::turn).forEach(lines.getChildren()::add);
        into.add(lines);
        more(turns.size() - MOST_TURNS, into);
    }

    private HBox turn(Effect.Turn turn) {
        var line =
                cell(turn.after(), Tone.of(turn.before().state(), turn.before().severity()));
        line.getChildren()
                .addAll(
                        Icons.tiny(Feather.ARROW_RIGHT),
                        new ShapeIcon(Tone.of(turn.after().state(), turn.after().severity())));
        line.setAccessibleText(turn.after().rule().id() + ", "
                + turn.after().subject().label() + ": " + turn.before().state().word() + " → "
                + turn.after().state().word());
        return line;
    }

    private static HBox cell(Outcome outcome, Tone tone) {
        var rule = new Label(outcome.rule().id());
        rule.getStyleClass().addAll("code", "dense");
        rule.setMinWidth(76);
        rule.setTooltip(new Tooltip(outcome.title()));
        var endpoint = outcome.subject().endpoint();
        var place = new Label(endpoint == null ? outcome.subject().label() : endpoint.path());
        place.getStyleClass().addAll("code", "dense", "muted");
        place.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        place.setTooltip(new Tooltip(outcome.subject().label()));
        place.setMaxWidth(Double.MAX_VALUE);
        place.setMinWidth(0);
        HBox.setHgrow(place, Priority.ALWAYS);
        var line = new HBox(8, rule, place, new ShapeIcon(tone));
        line.getStyleClass().add("turn");
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }

    private void waiting(Asked asked, List<Node> into) {
        var waiting = asked.question().waiting();
        into.add(new SectionTitle(texts.get("waiting", waiting.size())));
        var lines = new VBox(2);
        waiting.stream()
                .limit(MOST_TURNS)
                .map(o -> cell(o, Tone.of(o.severity())))
                .forEach(lines.getChildren()::add);
        into.add(lines);
        more(waiting.size() - MOST_TURNS, into);
    }

    private void left(Interview interview, Effect effect, List<Node> into) {
        var stay = interview.current().map(a -> a.question().waiting().size()).orElse(0) - effect.settles();
        if (stay > 0) {
            into.add(new SectionTitle(texts.get("left.title")));
            into.add(muted(texts.get("left", stay)));
        }
    }

    private void endpoints(DataSign sign, List<Node> into) {
        if (sign.endpoints().isEmpty()) {
            return;
        }
        into.add(new SectionTitle(
                texts.get("data.carried", word(sign.data()), sign.endpoints().size())));
        endpoints(sign.endpoints(), into);
    }

    private String word(DataClass data) {
        return texts.get("data." + data.word());
    }

    /// The first of the endpoints and how many more there are.
    void endpoints(List<Endpoint> endpoints, List<Node> into) {
        var lines = new VBox(2);
        endpoints.stream().limit(MOST_ENDPOINTS).forEach(e -> {
            var label = new Label(e.label());
            label.getStyleClass().addAll("code", "dense");
            label.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
            label.setTooltip(new Tooltip(e.label()));
            lines.getChildren().add(label);
        });
        into.add(lines);
        more(endpoints.size() - MOST_ENDPOINTS, into);
    }

    private void more(int rest, List<Node> into) {
        if (rest > 0) {
            into.add(muted(texts.get("more", rest)));
        }
    }

    static Label para(String text) {
        var label = new Label(text);
        label.getStyleClass().add("para");
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }

    static Label muted(String text) {
        var label = para(text);
        label.getStyleClass().add("muted");
        return label;
    }
}
