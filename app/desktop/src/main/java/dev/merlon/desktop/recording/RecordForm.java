package dev.merlon.desktop.recording;

import dev.merlon.desktop.control.Card;
import dev.merlon.desktop.control.FieldBox;
import dev.merlon.desktop.text.Texts;
import dev.merlon.engine.model.Scope;
import dev.merlon.engine.model.control.Applicability;
import dev.merlon.engine.model.control.Confidence;
import dev.merlon.engine.model.control.Result;
import dev.merlon.engine.model.control.WorkStatus;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;

/// What is said of a control: four separate facts, who answers for it, dates, maturity, note, evidence. Control and
/// scopes are chosen beside it.
public final class RecordForm extends VBox {

    private static final int COLUMNS = 4;
    private static final double NARROW = 500;

    private final Texts texts = Texts.of(RecordForm.class);
    private final WordChoice<Applicability> applicability =
            new WordChoice<>(List.of(Applicability.values()), Applicability::word);
    private final WordChoice<WorkStatus> status = new WordChoice<>(List.of(WorkStatus.values()), WorkStatus::word);
    private final WordChoice<Result> result = new WordChoice<>(List.of(Result.values()), Result::word);
    private final WordChoice<Confidence> confidence = new WordChoice<>(List.of(Confidence.values()), Confidence::word);
    private final TextField reason = new TextField();
    private final TextField owner = new TextField();
    private final DayField due = new DayField();
    private final DayField review = new DayField();
    private final MaturityField maturity = new MaturityField();
    private final MaturityField target = new MaturityField();
    private final TextArea note = new TextArea();
    private final FieldBox reasonBox;
    private final FieldBox ownerBox;
    private final FieldBox noteBox;
    private final List<Node> facts;
    private final List<Node> duties;
    private final GridPane grid = new GridPane(8, 12);
    private final EvidenceCard evidence;
    private final ReadOnlyObjectWrapper<RecordDraft> draft =
            new ReadOnlyObjectWrapper<>(RecordDraft.blank("", List.of()));
    private List<Attachment> attachments = List.of();
    private boolean filling;
    private boolean complained;

    /// @param chooser  asks the user for files
    public RecordForm(Supplier<List<Path>> chooser) {
        getStyleClass().add("record-form");
        getStylesheets().add(RecordingStyle.sheet());
        evidence = new EvidenceCard(chooser, now -> {
            attachments = now;
            edited();
        });
        reasonBox = new FieldBox(texts.get("reason"), reason).check(() -> missing("reason"));
        ownerBox = new FieldBox(texts.get("owner"), owner).check(() -> missing("owner"));
        reasonBox.managedProperty().bind(reasonBox.visibleProperty());
        note.setPrefRowCount(2);
        note.setWrapText(true);
        note.setPromptText(texts.get("note.prompt"));
        for (var field : List.of(applicability, status, result, confidence, due, review, owner, reason)) {
            field.setMinWidth(0);
        }
        nameParts();
        facts = List.of(
                new FieldBox(texts.get("applicability"), applicability),
                new FieldBox(texts.get("status"), status),
                new FieldBox(texts.get("result"), result),
                new FieldBox(texts.get("confidence"), confidence));
        duties = List.of(
                ownerBox,
                new FieldBox(texts.get("due"), due),
                new FieldBox(texts.get("review"), review),
                new VBox(8, new FieldBox(texts.get("maturity"), maturity), new FieldBox(texts.get("target"), target)));
        noteBox = new FieldBox(texts.get("note"), note);
        place(COLUMNS);
        widthProperty().addListener((_, _, width) -> place(width.doubleValue() < NARROW ? COLUMNS / 2 : COLUMNS));
        getChildren().addAll(new Card(grid), evidence.node());
        listen();
    }

    /// Control and scopes stay empty or as they were shown; everything else is as the fields say.
    public ReadOnlyObjectProperty<RecordDraft> draftProperty() {
        return draft.getReadOnlyProperty();
    }

    public RecordDraft draft() {
        return draft.get();
    }

    /// Fills the form in.
    ///
    /// @param today  the day by which evidence counts
    public void show(RecordDraft shown, LocalDate today) {
        filling = true;
        applicability.setValue(shown.applicability());
        status.setValue(shown.status());
        result.setValue(shown.result());
        confidence.setValue(shown.confidence());
        reason.setText(shown.reason());
        owner.setText(shown.owner());
        due.setValue(shown.due());
        review.setValue(shown.nextReview());
        maturity.valueProperty().set(shown.maturity());
        target.valueProperty().set(shown.target());
        note.setText(shown.note());
        attachments = shown.evidence();
        evidence.show(attachments, today);
        reasonBox.setVisible(needsReason(shown.applicability(), shown.scopes()));
        filling = false;
        draft.set(shown);
        if (complained) {
            validate();
        }
    }

    /// What it is said of.
    public void aim(String control, List<Scope> scopes) {
        draft.set(draft.get().about(control, scopes));
        reasonBox.setVisible(needsReason(applicability.getValue(), scopes));
    }

    /// Shows under each field what is missing.
    ///
    /// @return the first thing that is; nothing where all of it is there
    public Optional<RecordDraft.Missing> complain() {
        validate();
        var first = draft.get().missing().stream().findFirst();
        complained = first.isPresent();
        first.ifPresent(m -> {
            switch (m.field()) {
                case "reason" -> reason.requestFocus();
                case "owner" -> owner.requestFocus();
                default -> {}
            }
        });
        return first;
    }

    /// Of what does not apply, and of a narrower scope, where it may override a wider record.
    private static boolean needsReason(Applicability applicability, List<Scope> scopes) {
        return applicability == Applicability.NOT_APPLICABLE
                || scopes.stream().anyMatch(scope -> !(scope instanceof Scope.Organisation));
    }

    private void validate() {
        reasonBox.validate();
        ownerBox.validate();
        evidence.complain(missing("evidence").orElse(""));
    }

    private Optional<String> missing(String field) {
        return draft.get().missing().stream()
                .filter(m -> m.field().equals(field))
                .map(RecordDraft.Missing::text)
                .findFirst();
    }

    /// So that journeys and style sheets find them.
    private void nameParts() {
        applicability.setId("applicability");
        status.setId("status");
        result.setId("result");
        confidence.setId("confidence");
        reason.setId("reason");
        owner.setId("owner");
        due.setId("due");
        review.setId("review");
        maturity.setId("maturity");
        target.setId("target");
        note.setId("note");
    }

    /// Four fields beside each other where there is room for them, else two.
    private void place(int columns) {
        if (columns == grid.getColumnConstraints().size()) {
            return;
        }
        grid.getChildren().clear();
        grid.getColumnConstraints().clear();
        for (var i = 0; i < columns; i++) {
            var column = new ColumnConstraints();
            column.setPercentWidth(100.0 / columns);
            grid.getColumnConstraints().add(column);
        }
        var row = place(facts, 0, columns);
        grid.add(reasonBox, 0, row, columns, 1);
        row = place(duties, row + 1, columns);
        grid.add(noteBox, 0, row, columns, 1);
    }

    private int place(List<? extends Node> boxes, int row, int columns) {
        for (var i = 0; i < boxes.size(); i++) {
            grid.add(boxes.get(i), i % columns, row + i / columns);
        }
        return row + boxes.size() / columns;
    }

    private void listen() {
        var parts = new ArrayList<ObservableValue<?>>(List.of(
                applicability.valueProperty(),
                status.valueProperty(),
                result.valueProperty(),
                confidence.valueProperty(),
                reason.textProperty(),
                owner.textProperty(),
                due.valueProperty(),
                review.valueProperty(),
                maturity.valueProperty(),
                target.valueProperty(),
                note.textProperty()));
        parts.forEach(part -> part.addListener((_, _, _) -> edited()));
    }

    private void edited() {
        if (filling) {
            return;
        }
        var was = draft.get();
        reasonBox.setVisible(needsReason(applicability.getValue(), was.scopes()));
        draft.set(new RecordDraft(
                was.control(),
                was.scopes(),
                applicability.getValue(),
                reason.getText(),
                status.getValue(),
                result.getValue(),
                confidence.getValue(),
                owner.getText(),
                due.getValue(),
                review.getValue(),
                maturity.valueProperty().get(),
                target.valueProperty().get(),
                attachments,
                note.getText()));
        if (complained) {
            validate();
        }
    }

    /// Where typing goes first.
    public Node firstField() {
        return status;
    }
}
