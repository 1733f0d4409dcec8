package dev.merlon.desktop.recording;

import dev.merlon.desktop.control.Buttons;
import dev.merlon.desktop.control.Chip;
import dev.merlon.desktop.control.FieldBox;
import dev.merlon.desktop.control.Icons;
import dev.merlon.desktop.text.Texts;
import dev.merlon.engine.model.control.EvidenceKind;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// One piece of evidence: what it is and the last day on which it counts; below, once it is unfolded, when it
/// was made, which days it speaks of and who brought it.
final class EvidenceRow extends VBox {

    static final int SOON = 30;

    private final Texts texts;
    private final Attachment attachment;
    private final Consumer<Attachment> changed;

    /// @param today    by which it counts or does not
    /// @param changed  gets it with another stamp
    /// @param fold     unfolds its details, or folds them away
    EvidenceRow(
            Texts texts,
            Attachment attachment,
            LocalDate today,
            boolean unfolded,
            Consumer<Attachment> changed,
            Runnable fold,
            Runnable off) {
        this.texts = texts;
        this.attachment = attachment;
        this.changed = changed;
        var details = Buttons.icon(
                unfolded ? Feather.CHEVRON_UP : Feather.CHEVRON_DOWN,
                texts.get("evidence.details", attachment.title()),
                fold);
        details.getStyleClass().add("small-icon");
        var remove = Buttons.icon(Feather.X, texts.get("evidence.off", attachment.title()), off);
        remove.getStyleClass().add("small-icon");
        var buttons = new HBox(details, remove);
        buttons.setAlignment(Pos.CENTER);
        var row = new HBox(12, Icons.inRow(icon(attachment.form())), words(), kind(), expiry(today), buttons);
        row.getStyleClass().add("evidence-row");
        getChildren().add(row);
        if (unfolded) {
            getChildren().add(details());
        }
    }

    private VBox words() {
        var title = new Label(attachment.title());
        title.setMinWidth(0);
        var about = new Label(about());
        about.getStyleClass().addAll("code", "dense", "muted");
        var words = new VBox(title, about);
        words.getStyleClass().add("words");
        words.setMinWidth(0);
        HBox.setHgrow(words, Priority.ALWAYS);
        return words;
    }

    private DayField expiry(LocalDate today) {
        var day = field(attachment.expires(), texts.get("evidence.expires", attachment.title()), Stamp::withExpires);
        day.setPromptText(texts.get("evidence.forever"));
        day.setMinWidth(Region.USE_PREF_SIZE);
        var ends = attachment.expires();
        if (ends != null && ChronoUnit.DAYS.between(today, ends) <= SOON) {
            day.getStyleClass().add("soon");
        }
        return day;
    }

    private Node details() {
        var stamp = attachment.stamp();
        var collector = new TextField(stamp.collector());
        collector.setPromptText(texts.get("evidence.collector.prompt"));
        collector.focusedProperty().addListener((_, _, focused) -> {
            if (!focused && !collector.getText().strip().equals(stamp.collector())) {
                changed.accept(attachment.stamped(
                        stamp.withCollector(collector.getText().strip())));
            }
        });
        var captured = field(stamp.capturedOn(), texts.get("evidence.captured"), Stamp::withCapturedOn);
        captured.setPromptText(texts.get("evidence.captured.prompt"));
        var pane = new FlowPane(
                12,
                8,
                new FieldBox(texts.get("evidence.captured"), captured),
                new FieldBox(
                        texts.get("evidence.from"), field(stamp.from(), texts.get("evidence.from"), Stamp::withFrom)),
                new FieldBox(texts.get("evidence.to"), field(stamp.to(), texts.get("evidence.to"), Stamp::withTo)),
                new FieldBox(texts.get("evidence.collector"), collector));
        pane.getStyleClass().add("evidence-details");
        return pane;
    }

    private DayField field(@Nullable LocalDate value, String name, BiFunction<Stamp, @Nullable LocalDate, Stamp> with) {
        var day = new DayField();
        day.setValue(value);
        day.setAccessibleText(name);
        day.valueProperty()
                .addListener((_, _, now) -> changed.accept(attachment.stamped(with.apply(attachment.stamp(), now))));
        return day;
    }

    private Chip kind() {
        return attachment instanceof Attachment.Kept
                ? Chip.of(attachment.form().word())
                : Chip.tinted(texts.get("evidence.new"));
    }

    private String about() {
        return switch (attachment) {
            case Attachment.Kept(var evidence, var _) ->
                evidence.form() == EvidenceKind.FILE && evidence.reference().length() > 12
                        ? evidence.reference().substring(0, 4)
                                + "…"
                                + evidence.reference()
                                        .substring(evidence.reference().length() - 4)
                        : evidence.capturedOn().toString();
            case Attachment.OfFile(var file, var _) ->
                String.valueOf(file.toAbsolutePath().getParent());
            case Attachment.OfLink _, Attachment.OfNote _ -> attachment.form().word();
        };
    }

    private static Feather icon(EvidenceKind kind) {
        return switch (kind) {
            case FILE -> Feather.FILE_TEXT;
            case LINK -> Feather.LINK;
            case NOTE -> Feather.EDIT_2;
        };
    }
}
