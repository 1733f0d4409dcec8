package dev.merlon.desktop.screen.newapi;

import dev.merlon.desktop.control.Buttons;
import dev.merlon.desktop.control.DropZone;
import dev.merlon.desktop.control.MessageBox;
import dev.merlon.desktop.screen.newapi.draft.Wizard;
import dev.merlon.desktop.task.RunningTask;
import dev.merlon.desktop.text.Texts;
import dev.merlon.engine.ImportPlan;
import dev.merlon.engine.problem.Problem;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// Which contracts to read, and what importing them would do.
final class ContractPage extends WizardPage {

    private static final double ROW = 56;
    private static final int MOST_ROWS = 6;

    private final Texts texts;
    private final NewApiViewModel model;
    private final VBox trouble = new VBox(8);
    private final DropZone drop;
    private final Button files;
    private final Label step = new Label();
    private final ProgressBar bar = new ProgressBar(-1);
    private final Button cancel;
    private final VBox progress = new VBox(8);
    private final Label sum = new Label();
    private final ListView<ImportPlan.Item> plan = new ListView<>();
    private final VBox alike = new VBox(8);
    private final VBox planned = new VBox(8, alike, sum, plan);

    ContractPage(Texts texts, NewApiViewModel model, Runnable chooseFiles, Runnable chooseFolder) {
        super(texts.get("contract.question"), texts.get("why"), texts.get("contract.why"));
        this.texts = texts;
        this.model = model;
        files = Buttons.standard(texts.get("contract.files"), Feather.FILE_TEXT, chooseFiles);
        var folder = Buttons.standard(texts.get("contract.folder"), Feather.FOLDER, chooseFolder);
        var buttons = new HBox(8, files, folder);
        buttons.getStyleClass().add("drop-buttons");
        drop = new DropZone(texts.get("contract.drop"), texts.get("contract.drop.about"), buttons);
        cancel = Buttons.standard(texts.get("contract.cancel"), Feather.X, () -> {});
        progress.getChildren().addAll(step, new HBox(12, bar, cancel));
        progress.getStyleClass().add("reading");
        bar.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(bar, Priority.ALWAYS);
        progress.managedProperty().bind(progress.visibleProperty());
        planned.managedProperty().bind(planned.visibleProperty());
        drop.managedProperty().bind(drop.visibleProperty());
        trouble.managedProperty().bind(trouble.visibleProperty());
        alike.managedProperty().bind(alike.visibleProperty());
        progress.setVisible(false);
        planned.setVisible(false);
        sum.getStyleClass().addAll("small", "muted");
        plan.setCellFactory(_ -> new PlanCell(texts, model));
        plan.setFixedCellSize(ROW);
        plan.setAccessibleText(texts.get("contract.plan"));
        plan.getStyleClass().addAll("framed", "plan");
        VBox.setVgrow(planned, Priority.ALWAYS);
        getChildren().addAll(trouble, drop, progress, planned);
    }

    /// Files dropped anywhere on the node are taken.
    void takeDropsFrom(Node node, Consumer<List<Path>> taker) {
        drop.takeFrom(node, taker);
    }

    /// Calls back with the contract that the inspector is to explain.
    void onSelect(Runnable select) {
        plan.getSelectionModel().selectedItemProperty().subscribe(_ -> select.run());
    }

    Optional<ImportPlan.Item> selected() {
        return Optional.ofNullable(plan.getSelectionModel().getSelectedItem());
    }

    /// Work under way, with its cancel.
    void follow(RunningTask task) {
        step.textProperty().unbind();
        bar.progressProperty().unbind();
        step.textProperty().bind(task.stepProperty().map(s -> s.isEmpty() ? task.title() : s));
        bar.progressProperty().bind(task.progressProperty());
        cancel.setOnAction(_ -> task.cancel());
    }

    @Override
    void show(Wizard wizard) {
        progress.setVisible(wizard.busy() == Wizard.Busy.READING || wizard.busy() == Wizard.Busy.TAKING);
        drop.setVisible(wizard.busy() == Wizard.Busy.NO);
        trouble.setVisible(!wizard.refused().isEmpty());
        trouble.getChildren().setAll(wizard.refused().isEmpty() ? List.of() : List.of(refusal(wizard.refused())));
        var items = wizard.draft().read().map(ImportPlan::items).orElse(List.of());
        planned.setVisible(!items.isEmpty());
        alike.getChildren().setAll(alike(wizard));
        alike.setVisible(!alike.getChildren().isEmpty());
        if (!plan.getItems().equals(items)) {
            plan.getItems().setAll(items);
            plan.getSelectionModel().selectFirst();
        }
        plan.refresh();
        var height = Math.min(items.size(), MOST_ROWS) * ROW + 2;
        plan.setPrefHeight(height);
        plan.setMinHeight(Math.min(height, 2 * ROW));
        sum.setText(items.isEmpty() ? "" : summary(wizard));
    }

    private String summary(Wizard wizard) {
        var items = wizard.draft().read().map(ImportPlan::items).orElse(List.of());
        var fresh = items.stream().filter(i -> !i.known()).count();
        if (wizard.imported()) {
            return texts.get("contract.taken", items.size());
        }
        return texts.get(
                "contract.sum", fresh, items.size() - fresh, wizard.draft().endpoints());
    }

    /// Only one contract at a time can be a new version of what has another title.
    private List<MessageBox> alike(Wizard wizard) {
        if (wizard.imported()) {
            return List.of();
        }
        return wizard.draft().read().stream()
                .filter(read -> read.items().size() == 1)
                .flatMap(read -> read.alike().stream())
                .map(each -> MessageBox.note(
                        texts.get("alike.what", each.title()),
                        texts.get("alike.more", each.shared(), each.endpoints()),
                        Buttons.link(texts.get("alike.take"), () -> model.chooseAs(each.known()))))
                .toList();
    }

    private MessageBox refusal(List<Problem> problems) {
        var first = problems.getFirst();
        var place = first.place();
        var file = place.file().substring(place.file().lastIndexOf('/') + 1);
        var where = place.line() > 0 ? texts.get("refused.place", place.line(), place.column()) + " " : "";
        var more = problems.size() > 1 ? " " + texts.get("refused.more", problems.size() - 1) : "";
        return MessageBox.error(
                texts.get("refused.what", file),
                where + ContractInspector.sentence(first.text()) + more + " " + texts.get("refused.nothing"));
    }

    @Override
    Optional<Node> first() {
        return Optional.of(model.wizard().draft().read().isPresent() ? plan : files);
    }
}
