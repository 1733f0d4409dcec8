package dev.merlon.desktop.screen.work;

import dev.merlon.desktop.control.FieldBox;
import dev.merlon.desktop.recording.DayField;
import dev.merlon.desktop.recording.WordChoice;
import dev.merlon.desktop.text.Texts;
import dev.merlon.engine.model.Scope;
import dev.merlon.engine.model.Severity;
import dev.merlon.engine.model.Snapshot;
import dev.merlon.engine.model.control.AuditFinding;
import dev.merlon.engine.model.control.FindingState;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

final class FindingEditor implements Editor<AuditFinding> {

    private final TextField title = new TextField();
    private final WordChoice<Severity> severity = new WordChoice<>(List.of(Severity.values()), Severity::word);
    private final WordChoice<FindingState> state = new WordChoice<>(List.of(FindingState.values()), FindingState::word);
    private final ControlField control;
    private final ScopeText scope;
    private final TextField source = new TextField();
    private final DayField foundOn = new DayField();
    private final TextField owner = new TextField();
    private final DayField due = new DayField();
    private final TextArea condition = new TextArea();
    private final TextArea recommendation = new TextArea();
    private final TextArea response = new TextArea();
    private final FieldBox titleBox;
    private final VBox node;
    private @Nullable AuditFinding shown;

    FindingEditor(Texts texts) {
        title.setId("title");
        scope = new ScopeText(texts, texts.get("scope"), true);
        control = new ControlField(texts);
        for (var area : List.of(condition, recommendation, response)) {
            area.setPrefRowCount(2);
            area.setWrapText(true);
        }
        titleBox = new FieldBox(texts.get("finding.title"), title)
                .check(() -> title.getText().isBlank() ? Optional.of(texts.get("title.missing")) : Optional.empty());
        node = new VBox(
                12,
                titleBox,
                new FieldBox(texts.get("finding.severity"), severity),
                new FieldBox(texts.get("finding.state"), state),
                control,
                scope,
                new FieldBox(texts.get("finding.condition"), condition),
                new FieldBox(texts.get("finding.recommendation"), recommendation),
                new FieldBox(texts.get("finding.source"), source),
                new FieldBox(texts.get("finding.on"), foundOn),
                new FieldBox(texts.get("owner"), owner),
                new FieldBox(texts.get("due"), due),
                new FieldBox(texts.get("finding.response"), response));
    }

    @Override
    public Node node() {
        return node;
    }

    @Override
    public void show(AuditFinding finding, Snapshot now) {
        shown = finding;
        title.setText(finding.title());
        severity.setValue(finding.severity());
        state.setValue(finding.state());
        control.show(finding.control(), now);
        scope.show(finding.scope(), now);
        source.setText(finding.source());
        foundOn.setValue(finding.foundOn());
        owner.setText(finding.owner());
        due.setValue(finding.due());
        condition.setText(finding.condition());
        recommendation.setText(finding.recommendation());
        response.setText(finding.response());
    }

    @Override
    public AuditFinding blank(Snapshot now) {
        LocalDate today = now.at().atZone(ZoneOffset.UTC).toLocalDate();
        return AuditFinding.seen(
                WorkTab.FINDINGS.nextId(now), "", Severity.MEDIUM, "", new Scope.Organisation(), "", today);
    }

    @Override
    public Optional<AuditFinding> read() {
        titleBox.validate();
        var was = shown;
        if (was == null || title.getText().isBlank() || control.wrong()) {
            return Optional.empty();
        }
        var day = foundOn.getValue();
        return scope.read()
                .map(where -> new AuditFinding(
                        was.id(),
                        title.getText().strip(),
                        severity.getValue(),
                        state.getValue(),
                        control.text(),
                        where,
                        was.outcome(),
                        condition.getText().strip(),
                        was.criteria(),
                        was.effect(),
                        recommendation.getText().strip(),
                        source.getText().strip(),
                        day == null ? was.foundOn() : day,
                        owner.getText().strip(),
                        due.getValue(),
                        response.getText().strip(),
                        was.evidence()));
    }
}
