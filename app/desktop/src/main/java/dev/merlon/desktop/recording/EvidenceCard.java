package dev.merlon.desktop.recording;

import dev.merlon.desktop.control.Buttons;
import dev.merlon.desktop.control.Card;
import dev.merlon.desktop.control.Chip;
import dev.merlon.desktop.control.DropZone;
import dev.merlon.desktop.control.Icons;
import dev.merlon.desktop.control.Tone;
import dev.merlon.desktop.text.Texts;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// The evidence of a record: files by drop or chooser, links, notes, each with the last day on which it counts.
final class EvidenceCard {

    private static final int SOON = EvidenceRow.SOON;
    private static final int NONE = -1;

    private final Texts texts = Texts.of(EvidenceCard.class);
    private final Supplier<List<Path>> chooser;
    private final Consumer<List<Attachment>> changed;
    private final VBox rows = new VBox();
    private final VBox adder = new VBox();
    private final Label message = new Label();
    private final Chip count = Chip.count(0);
    private final Label next = new Label();
    private final Card card;
    private List<Attachment> attachments = List.of();
    private LocalDate today = LocalDate.EPOCH;
    private int unfolded = NONE;

    /// @param chooser  asks the user for files
    EvidenceCard(Supplier<List<Path>> chooser, Consumer<List<Attachment>> changed) {
        this.chooser = chooser;
        this.changed = changed;
        var zone = new DropZone(texts.get("evidence.drop"), texts.get("evidence.drop.about"), waysToAdd());
        rows.getStyleClass().add("evidence-rows");
        next.getStyleClass().addAll("small", "strong");
        message.getStyleClass().addAll("small", "tone-critical", "tone-text");
        message.setGraphic(Icons.styled(Feather.ALERT_CIRCLE, "tiny", "tone-text"));
        message.managedProperty().bind(message.visibleProperty());
        message.setVisible(false);
        adder.managedProperty().bind(adder.visibleProperty());
        adder.setVisible(false);
        card = new Card(texts.get("evidence"), rows, adder, zone, message)
                .beside(count)
                .aside(next);
        card.getStyleClass().add("evidence-card");
        zone.takeFrom(card, this::take);
    }

    Card node() {
        return card;
    }

    /// @param day  by which evidence counts or does not
    void show(List<Attachment> evidence, LocalDate day) {
        if (!evidence.equals(attachments)) {
            unfolded = NONE;
        }
        attachments = evidence;
        today = day;
        adder.setVisible(false);
        message.setVisible(false);
        draw();
    }

    /// Says what is wrong; nothing where the text is empty.
    void complain(String text) {
        message.setText(text);
        message.setVisible(!text.isEmpty());
    }

    private HBox waysToAdd() {
        var ways = new HBox(
                8,
                Buttons.link(texts.get("evidence.choose"), () -> take(chooser.get())),
                Buttons.link(
                        texts.get("evidence.link"),
                        () -> ask(texts.get("evidence.link.prompt"), text -> new Attachment.OfLink(text, Stamp.NONE))),
                Buttons.link(
                        texts.get("evidence.note"),
                        () -> ask(texts.get("evidence.note.prompt"), text -> new Attachment.OfNote(text, Stamp.NONE))));
        ways.getStyleClass().add("ways");
        return ways;
    }

    private void take(List<Path> files) {
        files.stream()
                .filter(Files::isDirectory)
                .findFirst()
                .ifPresentOrElse(
                        folder -> complain(texts.get("evidence.folder", folder.getFileName())), () -> complain(""));
        var known = attachments.stream()
                .filter(Attachment.OfFile.class::isInstance)
                .map(a -> ((Attachment.OfFile) a).file())
                .toList();
        add(files.stream()
                .filter(f -> !Files.isDirectory(f) && !known.contains(f))
                .map(f -> (Attachment) new Attachment.OfFile(f, Stamp.NONE))
                .toList());
    }

    private void ask(String prompt, java.util.function.Function<String, Attachment> made) {
        var field = new TextField();
        field.setPromptText(prompt);
        field.setAccessibleText(prompt);
        HBox.setHgrow(field, Priority.ALWAYS);
        Runnable add = () -> {
            if (!field.getText().isBlank()) {
                adder.setVisible(false);
                add(List.of(made.apply(field.getText().strip())));
            }
        };
        field.setOnAction(_ -> add.run());
        adder.getChildren()
                .setAll(new HBox(
                        8,
                        field,
                        Buttons.standard(texts.get("evidence.add"), add),
                        Buttons.quiet(texts.get("evidence.cancel"), () -> adder.setVisible(false))));
        adder.setVisible(true);
        field.requestFocus();
    }

    private void add(List<Attachment> more) {
        if (!more.isEmpty()) {
            var all = new ArrayList<>(attachments);
            all.addAll(more);
            change(all);
        }
    }

    private void change(List<Attachment> now) {
        attachments = List.copyOf(now);
        complain("");
        draw();
        changed.accept(attachments);
    }

    private void draw() {
        count.setText(Integer.toString(attachments.size()));
        var drawn = new ArrayList<Node>();
        for (var i = 0; i < attachments.size(); i++) {
            drawn.add(row(i, attachments.get(i)));
        }
        rows.getChildren().setAll(drawn);
        rows.setManaged(!drawn.isEmpty());
        sayWhatEndsNext();
    }

    private void sayWhatEndsNext() {
        var expired = attachments.stream().filter(a -> !a.freshOn(today)).count();
        var days = attachments.stream()
                .map(Attachment::expires)
                .filter(Objects::nonNull)
                .filter(day -> !day.isBefore(today))
                .min(Comparator.naturalOrder())
                .map(day -> ChronoUnit.DAYS.between(today, day));
        next.setText(days.filter(d -> d <= SOON)
                .map(d -> d == 0 ? texts.get("evidence.today") : texts.get("evidence.next", d))
                .orElse(expired == 0 ? "" : texts.get("evidence.expired", expired)));
        Tone.MEDIUM.wear(next);
        next.getStyleClass().remove("tone-text");
        next.getStyleClass().add("tone-text");
        next.setGraphic(next.getText().isEmpty() ? null : Icons.styled(Feather.CLOCK, "tiny", "tone-text"));
    }

    private Node row(int index, Attachment attachment) {
        return new EvidenceRow(
                texts,
                attachment,
                today,
                unfolded == index,
                now -> put(index, now),
                () -> {
                    unfolded = unfolded == index ? NONE : index;
                    draw();
                },
                () -> {
                    var all = new ArrayList<>(attachments);
                    all.remove(index);
                    unfolded = NONE;
                    change(all);
                });
    }

    private void put(int index, Attachment now) {
        if (now.stamp().periodRuns()) {
            var all = new ArrayList<>(attachments);
            all.set(index, now);
            change(all);
        } else {
            draw();
            complain(texts.get("evidence.period", now.title()));
        }
    }
}
