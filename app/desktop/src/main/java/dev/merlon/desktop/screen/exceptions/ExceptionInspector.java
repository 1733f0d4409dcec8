package dev.merlon.desktop.screen.exceptions;

import dev.merlon.desktop.control.Buttons;
import dev.merlon.desktop.control.FieldBox;
import dev.merlon.desktop.control.InspectorPane;
import dev.merlon.desktop.control.KeyValueRow;
import dev.merlon.desktop.control.MessageBox;
import dev.merlon.desktop.control.SectionTitle;
import dev.merlon.desktop.control.ToneBadge;
import dev.merlon.desktop.decision.PreviewWords;
import dev.merlon.desktop.text.Texts;
import dev.merlon.engine.model.governance.ExceptionRecord;
import dev.merlon.engine.model.governance.ExceptionStanding;
import dev.merlon.engine.model.rule.Outcome;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// An exception in full: why, what protects meanwhile, who, how long, what it covers; and its next step.
final class ExceptionInspector {

    private static final int NAMED = 12;

    private final PreviewWords words = new PreviewWords();
    private final Texts texts;
    private final InspectorPane pane;
    private final ExceptionsActions actions;

    ExceptionInspector(Texts texts, InspectorPane pane, ExceptionsActions actions) {
        this.texts = texts;
        this.pane = pane;
        this.actions = actions;
    }

    void showNothing() {
        pane.show(texts.get("inspector.title"), para(texts.get("inspector.hint"), "muted"));
        pane.actions();
    }

    void show(ExceptionRow row) {
        var each = row.exception();
        var content = new ArrayList<Node>();
        content.add(new HBox(new ToneBadge(
                ExceptionWords.tone(row.standing()), row.standing().word())));
        content.add(para(each.reason(), "heading"));
        content.add(para(ExceptionWords.left(texts, row), "muted"));
        if (!row.toConfirm().isEmpty()) {
            content.add(MessageBox.warning(texts.get("confirm", row.toConfirm().size()), texts.get("confirm.about")));
        }
        content.add(new SectionTitle(texts.get("inspect.waives")));
        content.add(waives(each));
        content.add(
                KeyValueRow.of(texts.get("inspect.scope"), wrapped(each.scope().text())));
        content.add(KeyValueRow.of(texts.get("inspect.meanwhile"), wrapped(each.compensation())));
        content.add(new SectionTitle(texts.get("inspect.who")));
        content.addAll(people(each));
        content.add(new SectionTitle(texts.get("inspect.covers")));
        content.add(para(
                row.standing().counts()
                        ? texts.get("settles", row.settles(), row.preview().size())
                        : words.of(row.preview())));
        content.add(places(row));
        if (waits(row)) {
            content.add(new SectionTitle(texts.get("approve.title")));
            content.add(approval(row));
        }
        pane.show(each.id(), content.toArray(Node[]::new));
        if (row.standing() == ExceptionStanding.ENDED) {
            pane.actions();
        } else {
            var end = each.approval().isPresent() ? "end" : "refuse";
            var button = Buttons.danger(texts.get(end), () -> actions.end(each.id()));
            button.setId("end");
            pane.actions(button);
        }
    }

    /// Not approved yet, or to be approved again.
    private static boolean waits(ExceptionRow row) {
        return row.standing() == ExceptionStanding.REQUESTED
                || (row.standing() != ExceptionStanding.ENDED
                        && !row.toConfirm().isEmpty());
    }

    private Node waives(ExceptionRecord each) {
        var links = new FlowPane(8, 4);
        each.waived()
                .rules()
                .forEach(rule -> links.getChildren().add(Buttons.link(rule, () -> actions.openRule(rule))));
        each.waived()
                .controls()
                .forEach(control -> links.getChildren().add(Buttons.link(control, () -> actions.openControl(control))));
        return links;
    }

    private List<Node> people(ExceptionRecord each) {
        var rows = new ArrayList<Node>();
        rows.add(KeyValueRow.of(
                texts.get("inspect.requested"),
                wrapped(texts.get(
                        "by.on",
                        each.requested().who(),
                        ExceptionWords.day(each.requested().at())))));
        rows.add(KeyValueRow.of(
                texts.get("inspect.approved"),
                wrapped(each.approval()
                        .map(by -> texts.get("by.on", by.who(), ExceptionWords.day(by.at())))
                        .orElse(texts.get("nobody")))));
        each.closing()
                .ifPresent(by -> rows.add(KeyValueRow.of(
                        texts.get("inspect.closed"),
                        wrapped(texts.get("by.on", by.who(), ExceptionWords.day(by.at()))))));
        rows.add(KeyValueRow.of(
                texts.get("inspect.counts"),
                wrapped(texts.get("from.until", ExceptionWords.day(each.from()), ExceptionWords.day(each.until())))));
        return rows;
    }

    private Node places(ExceptionRow row) {
        var box = new VBox(2);
        var all = Stream.of(
                        row.toConfirm(),
                        row.preview().live(),
                        row.preview().decided(),
                        row.preview().open())
                .flatMap(List::stream)
                .distinct()
                .toList();
        all.stream().limit(NAMED).forEach(outcome -> box.getChildren().add(place(outcome)));
        if (all.size() > NAMED) {
            box.getChildren().add(para(texts.get("places.more", all.size() - NAMED), "small", "muted"));
        }
        return box;
    }

    private Node place(Outcome outcome) {
        var link = Buttons.link(outcome.rule().id() + "  " + outcome.subject().label(), () -> actions.open(outcome));
        link.getStyleClass().addAll("code", "dense");
        return link;
    }

    /// Whoever asked is refused under the field at once, and by the engine anyway.
    private Node approval(ExceptionRow row) {
        var each = row.exception();
        var approver = new TextField(each.requested().sameWho(actions.who()) ? "" : actions.who());
        approver.setId("approver-name");
        var box = new FieldBox(texts.get("approve.who"), approver)
                .help(texts.get("approve.help", each.requested().who()))
                .check(() -> wrong(each, approver.getText()));
        var approve = Buttons.primary(
                texts.get(each.approval().isPresent() ? "approve.again" : "approve"), Feather.CHECK, () -> {
                    if (box.validate()) {
                        actions.approve(each.id(), approver.getText());
                    }
                });
        approve.setId("approve");
        approve.setMaxWidth(Double.MAX_VALUE);
        return new VBox(8, box, approve);
    }

    private Optional<String> wrong(ExceptionRecord each, String name) {
        if (name.isBlank()) {
            return Optional.of(texts.get("approve.missing"));
        }
        return each.requested().sameWho(name)
                ? Optional.of(texts.get("approve.same", each.requested().who()))
                : Optional.empty();
    }

    private static Label wrapped(String text) {
        var label = new Label(text);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }

    private static Label para(String text, String... styles) {
        var label = new Label(text);
        label.getStyleClass().add("para");
        label.getStyleClass().addAll(styles);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }
}
