package dev.merlon.desktop.screen.review;

import dev.merlon.desktop.control.Buttons;
import dev.merlon.desktop.control.EmptyState;
import dev.merlon.desktop.control.InspectorPane;
import dev.merlon.desktop.control.MessageBox;
import dev.merlon.desktop.control.PageHeader;
import dev.merlon.desktop.control.Segmented;
import dev.merlon.desktop.text.Texts;
import dev.merlon.engine.model.ApiClass;
import dev.merlon.engine.reimport.ApiReview;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// What an import would change: a summary, then endpoints, outcomes, records, remarks.
final class ReviewView {

    private static final double ROW = 46;

    private final Texts texts = Texts.of(ReviewView.class);
    private final ReviewViewModel model;
    private final ReviewInspector inspector;
    private final PageHeader header = new PageHeader("", "");
    private final Button cancel;
    private final Button accept;
    private final VBox trouble = new VBox();
    private final ComboBox<Integer> contracts = new ComboBox<>();
    private final Segmented<ReviewPart> parts;
    private final Label classLabel = new Label();
    private final Segmented<ApiClass> classes;
    private final ProgressBar working = new ProgressBar(-1);
    private final SummaryCard summary;
    private final ListView<ReviewRow> list = new ListView<>();
    private final EmptyState nothing;
    private final VBox body;
    private final VBox root = new VBox();
    private boolean filling;

    ReviewView(ReviewViewModel model, ReviewActions actions, InspectorPane pane) {
        this.model = model;
        inspector = new ReviewInspector(texts, pane, actions);
        cancel = Buttons.standard(texts.get("cancel"), Feather.X, model::cancel);
        accept = Buttons.primary(texts.get("accept"), Feather.CHECK, model::accept);
        accept.setId("review-accept");
        header.getStyleClass().add("page-head");
        header.actions(cancel, accept);
        parts = new Segmented<>(Arrays.asList(ReviewPart.values()), p -> texts.get(p.key(), 0), ReviewPart.ENDPOINTS);
        summary = new SummaryCard(texts, part -> parts.valueProperty().set(part));
        classes = new Segmented<>(
                List.of(ApiClass.PUBLIC, ApiClass.PARTNER, ApiClass.INTERNAL), ApiClass::id, ApiClass.PUBLIC);
        classLabel.setText(texts.get("class"));
        list.setFixedCellSize(ROW);
        list.getStyleClass().addAll("framed", "review-list");
        list.setAccessibleText(texts.get("list"));
        list.setCellFactory(_ -> new ReviewCell(texts, actions));
        nothing = new EmptyState(Feather.DOWNLOAD, texts.get("nothing"), texts.get("nothing.about"));
        var gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        var bar = new HBox(8, contracts, parts, gap, classLabel, classes);
        bar.getStyleClass().add("filter-bar");
        working.setMaxWidth(Double.MAX_VALUE);
        working.getStyleClass().add("thin");
        var shown = new StackPane(list, working);
        StackPane.setAlignment(working, Pos.TOP_CENTER);
        VBox.setVgrow(shown, Priority.ALWAYS);
        body = new VBox(12, trouble, summary.node(), bar, shown);
        VBox.setVgrow(body, Priority.ALWAYS);
        VBox.setVgrow(nothing, Priority.ALWAYS);
        root.getChildren().addAll(header, nothing);
        root.getStyleClass().addAll("page", "review-page");
        root.getStylesheets()
                .add(Objects.requireNonNull(ReviewView.class.getResource("review.css"))
                        .toExternalForm());
        bind();
    }

    Parent root() {
        return root;
    }

    /// The classes that new APIs can be given.
    void offer(List<ApiClass> known) {
        if (!known.isEmpty()) {
            classes.offer(known);
        }
    }

    Node list() {
        return list;
    }

    private void bind() {
        for (var node : List.of(contracts, classLabel, classes, trouble, summary.node())) {
            node.managedProperty().bind(node.visibleProperty());
        }
        contracts.getStyleClass().add("toolbar");
        contracts.setAccessibleText(texts.get("contracts"));
        contracts.setConverter(new StringConverter<>() {
            @Override
            public String toString(@Nullable Integer index) {
                return index == null ? "" : name(index);
            }

            @Override
            public @Nullable Integer fromString(String text) {
                return null;
            }
        });
        contracts.valueProperty().addListener((_, _, index) -> {
            if (index != null && !filling) {
                model.showContract(index);
            }
        });
        parts.valueProperty().addListener((_, _, part) -> model.show(part));
        classes.valueProperty().addListener((_, _, chosen) -> model.say(chosen));
        list.getSelectionModel().selectedItemProperty().addListener((_, _, _) -> explain());
        model.stateProperty().subscribe(this::show);
    }

    private String name(int index) {
        var review = model.state().review();
        return review == null || index >= review.apis().size()
                ? ""
                : review.apis().get(index).after().name();
    }

    private void show(ReviewViewModel.State state) {
        var any = state.plan() != null;
        cancel.setVisible(any);
        accept.setVisible(any);
        accept.setDisable(state.busy() || state.review() == null);
        root.getChildren().set(1, any ? body : nothing);
        working.setVisible(state.busy());
        trouble.setVisible(!state.failed().isEmpty());
        trouble.getChildren()
                .setAll(state.failed().stream()
                        .limit(1)
                        .map(p -> MessageBox.error(texts.get("failed"), p.text()))
                        .toList());
        classLabel.setVisible(state.bringsNew());
        classes.setVisible(state.bringsNew());
        head(state);
        contracts(state);
        state.shown().ifPresent(r -> summary.show(r, model.differences(r)));
        summary.node().setVisible(state.shown().isPresent());
        name(parts);
        rows();
        explain();
    }

    private void head(ReviewViewModel.State state) {
        var shown = state.shown();
        if (state.plan() == null) {
            header.show(texts.get("title"), "");
        } else {
            header.show(texts.get("title"), shown.map(this::versions).orElseGet(() -> texts.get("working")));
        }
        var count = state.plan() == null ? 0 : state.plan().items().size();
        accept.setText(count > 1 ? texts.get("accept.many", count) : texts.get("accept"));
    }

    /// `Payments API, v2.3 to v2.4`
    private String versions(ApiReview review) {
        var after = review.after();
        if (review.same()) {
            return texts.get("versions.same", after.name());
        }
        return review.was()
                .map(before -> before.version().equals(after.version())
                        ? texts.get("versions.equal", after.name(), after.version())
                        : texts.get("versions", after.name(), before.version(), after.version()))
                .orElseGet(() -> texts.get("versions.new", after.name(), after.version()));
    }

    private void contracts(ReviewViewModel.State state) {
        var review = state.review();
        filling = true;
        contracts.setVisible(review != null && review.apis().size() > 1);
        if (review != null && contracts.getItems().size() != review.apis().size()) {
            contracts.getItems().clear();
            for (var i = 0; i < review.apis().size(); i++) {
                contracts.getItems().add(i);
            }
        }
        contracts.setValue(review == null || review.apis().isEmpty() ? null : state.at());
        filling = false;
    }

    private void name(Segmented<ReviewPart> choice) {
        for (var node : choice.getChildren()) {
            if (node instanceof ToggleButton button && button.getUserData() instanceof ReviewPart part) {
                button.setText(texts.get(part.key(), model.count(part)));
            }
        }
    }

    private void rows() {
        var rows = model.rows();
        if (!list.getItems().equals(rows)) {
            var chosen = list.getSelectionModel().getSelectedIndex();
            list.getItems().setAll(rows);
            if (chosen >= 0 && chosen < rows.size()) {
                list.getSelectionModel().select(chosen);
            }
        }
        list.setPlaceholder(new Label(texts.get(
                model.state().busy()
                        ? "working"
                        : "none." + model.state().part().key())));
    }

    private void explain() {
        inspector.show(
                list.getSelectionModel().getSelectedItem(),
                model.state().shown().orElse(null),
                model.state().review());
    }
}
