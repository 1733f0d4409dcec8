package dev.merlon.desktop.screen.work;

import dev.merlon.desktop.control.FieldBox;
import dev.merlon.desktop.recording.DayField;
import dev.merlon.desktop.recording.WordChoice;
import dev.merlon.desktop.text.Texts;
import dev.merlon.engine.model.Scope;
import dev.merlon.engine.model.Snapshot;
import dev.merlon.engine.model.control.ActionStatus;
import dev.merlon.engine.model.control.PlannedAction;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

final class ActionEditor implements Editor<PlannedAction> {

    private final Texts texts;
    private final TextField title = new TextField();
    private final WordChoice<ActionStatus> status =
            new WordChoice<>(List.of(ActionStatus.values()), ActionStatus::word);
    private final TextField findings = new TextField();
    private final ControlField control;
    private final ScopeText scope;
    private final TextField owner = new TextField();
    private final TextField resources = new TextField();
    private final DayField due = new DayField();
    private final MilestonesField milestones;
    private final TextArea note = new TextArea();
    private final FieldBox titleBox;
    private final FieldBox findingsBox;
    private final VBox node;
    private @Nullable PlannedAction shown;
    private @Nullable Snapshot snapshot;

    ActionEditor(Texts texts) {
        this.texts = texts;
        title.setId("title");
        note.setPrefRowCount(2);
        note.setWrapText(true);
        scope = new ScopeText(texts, texts.get("scope"), true);
        control = new ControlField(texts);
        milestones = new MilestonesField(texts);
        titleBox = new FieldBox(texts.get("action.title"), title)
                .check(() -> title.getText().isBlank() ? Optional.of(texts.get("title.missing")) : Optional.empty());
        findingsBox = new FieldBox(texts.get("action.findings"), findings)
                .help(texts.get("action.findings.help"))
                .check(this::unknownFinding);
        node = new VBox(
                12,
                titleBox,
                new FieldBox(texts.get("action.status"), status),
                new FieldBox(texts.get("owner"), owner),
                new FieldBox(texts.get("due"), due),
                milestones,
                findingsBox,
                control,
                scope,
                new FieldBox(texts.get("action.resources"), resources),
                new FieldBox(texts.get("note"), note));
    }

    private Optional<String> unknownFinding() {
        var now = snapshot;
        if (now == null) {
            return Optional.empty();
        }
        var known = now.state().findings().stream().map(f -> f.id()).toList();
        return ids().stream().filter(id -> !known.contains(id)).findFirst().map(id -> texts.get("finding.unknown", id));
    }

    private List<String> ids() {
        return Arrays.stream(findings.getText().split("[,; ]+", -1))
                .filter(id -> !id.isBlank())
                .toList();
    }

    @Override
    public Node node() {
        return node;
    }

    @Override
    public void show(PlannedAction action, Snapshot now) {
        shown = action;
        snapshot = now;
        title.setText(action.title());
        status.setValue(action.status());
        findings.setText(String.join(", ", action.findings()));
        control.show(action.control(), now);
        scope.show(action.scope(), now);
        owner.setText(action.owner());
        resources.setText(action.resources());
        due.setValue(action.due());
        milestones.show(action.milestones());
        note.setText(action.note());
    }

    @Override
    public PlannedAction blank(Snapshot now) {
        return PlannedAction.planned(WorkTab.ACTIONS.nextId(now), "", "", new Scope.Organisation(), "");
    }

    @Override
    public Optional<PlannedAction> read() {
        titleBox.validate();
        findingsBox.validate();
        var was = shown;
        var steps = milestones.read();
        if (was == null
                || title.getText().isBlank()
                || control.wrong()
                || unknownFinding().isPresent()
                || steps.isEmpty()) {
            return Optional.empty();
        }
        return scope.read()
                .map(where -> new PlannedAction(
                        was.id(),
                        title.getText().strip(),
                        status.getValue(),
                        ids(),
                        control.text(),
                        where,
                        was.outcome(),
                        owner.getText().strip(),
                        resources.getText().strip(),
                        due.getValue(),
                        steps.get(),
                        note.getText().strip()));
    }
}
