package dev.merlon.desktop.screen.keeping;

import dev.merlon.desktop.control.Buttons;
import dev.merlon.desktop.control.Card;
import dev.merlon.desktop.control.FieldBox;
import dev.merlon.desktop.control.Icons;
import dev.merlon.desktop.control.KeyValueRow;
import dev.merlon.desktop.control.PageHeader;
import dev.merlon.desktop.control.Tone;
import dev.merlon.desktop.control.ToneBadge;
import dev.merlon.desktop.text.Texts;
import dev.merlon.engine.model.governance.SealRecord;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// Three cards: backups, what is sealed for audit, and sealed files of others.
final class KeepingView extends VBox {

    private static final double WIDTH = 760;
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofLocalizedDateTime(
                    FormatStyle.MEDIUM, FormatStyle.SHORT)
            .withLocale(Locale.ENGLISH);

    private final Texts texts;
    private final KeepingActions actions;
    private final TextField key = new TextField();
    private final VBox seals = new VBox(12);
    private final VBox findings = new VBox(6);
    private final Button freeze;

    KeepingView(Texts texts, KeepingViewModel model, KeepingActions actions, Runnable back) {
        this.texts = texts;
        this.actions = actions;
        getStyleClass().add("page");
        var withEvidence = new CheckBox(texts.get("freeze.evidence"));
        withEvidence.setId("with-evidence");
        freeze = Buttons.primary(texts.get("freeze"), Feather.LOCK, () -> actions.freeze(withEvidence.isSelected()));
        freeze.setId("freeze");
        var header = new PageHeader(texts.get("title"), texts.get("about"));
        header.actions(Buttons.standard(texts.get("back"), Feather.ARROW_LEFT, back));
        var cards = new VBox(12, backups(model), sealing(model, withEvidence), checking());
        cards.getStyleClass().add("page-body");
        var scroll = new ScrollPane(cards);
        scroll.setFitToWidth(true);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        getChildren().addAll(header, scroll);
        model.seals().subscribe(this::showSeals);
        model.findings().subscribe(this::showFindings);
    }

    private Card backups(KeepingViewModel model) {
        var backUp = Buttons.standard(texts.get("backup"), Feather.ARCHIVE, actions::backUp);
        var restore = Buttons.standard(texts.get("restore"), Feather.ROTATE_CCW, actions::restore);
        backUp.setId("back-up");
        restore.setId("restore");
        backUp.disableProperty().bind(model.kept().not());
        return sized(new Card(texts.get("backups"), text("backups.about"), new HBox(8, backUp, restore)));
    }

    private Card sealing(KeepingViewModel model, CheckBox withEvidence) {
        freeze.disableProperty().bind(model.kept().not());
        return sized(new Card(texts.get("sealing"), text("sealing.about"), withEvidence, new HBox(freeze), seals));
    }

    private Card checking() {
        var choose = Buttons.standard(texts.get("check"), Feather.CHECK_CIRCLE, actions::chooseSealed);
        choose.setId("check");
        key.setId("key");
        key.getStyleClass().add("code");
        key.setPromptText(texts.get("key.prompt"));
        return sized(new Card(
                texts.get("checking"),
                text("checking.about"),
                new FieldBox(texts.get("key"), key).help(texts.get("key.help")),
                new HBox(choose),
                findings));
    }

    private static Card sized(Card card) {
        card.setMaxWidth(WIDTH);
        card.setSpacing(12);
        return card;
    }

    private Label text(String name) {
        return wrapped(texts.get(name));
    }

    private static Label wrapped(String text) {
        var label = new Label(text);
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        return label;
    }

    /// As the reader was told; blank where nothing is.
    String key() {
        return key.getText();
    }

    private void showSeals(List<SealRecord> all) {
        seals.getChildren().setAll(all.stream().map(this::seal).toList());
    }

    private Node seal(SealRecord seal) {
        var when = MOMENT.format(seal.at().atZone(ZoneId.systemDefault()));
        return new VBox(
                4,
                KeyValueRow.of(texts.get("sealed"), texts.get("sealed.by", when, seal.who(), seal.file())),
                KeyValueRow.of(texts.get("content"), copyable(texts.get("content"), seal.id())),
                KeyValueRow.of(texts.get("key.of"), copyable(texts.get("key.of"), seal.key())));
    }

    /// A text that can be selected and copied, and not changed.
    private static TextField copyable(String name, String value) {
        var field = new TextField(value);
        field.setEditable(false);
        field.getStyleClass().add("code");
        field.setAccessibleText(name);
        return field;
    }

    private void showFindings(KeepingViewModel.@Nullable Findings found) {
        findings.getChildren().clear();
        if (found == null) {
            return;
        }
        var badge = found.identical()
                ? new ToneBadge(Tone.HELD, texts.get("identical"))
                : new ToneBadge(Tone.CRITICAL, texts.get("different"));
        var head = new HBox(8, badge, new Label(found.file()));
        head.setId("verdict");
        findings.getChildren().add(head);
        found.lines().forEach(line -> findings.getChildren().add(line(line)));
    }

    private Node line(KeepingViewModel.Line line) {
        var icon = switch (line.kind()) {
            case SAME -> Feather.CHECK;
            case NOTE -> Feather.INFO;
            case DIFFERENT -> Feather.ALERT_CIRCLE;
        };
        var label = wrapped(
                Character.toUpperCase(line.text().charAt(0)) + line.text().substring(1));
        label.setGraphic(Icons.inRow(icon));
        label.setAccessibleText(texts.get("line." + line.kind().name().toLowerCase(Locale.ROOT), line.text()));
        return label;
    }

    Node firstFocus() {
        return freeze.isDisabled() ? key : freeze;
    }
}
