package dev.merlon.desktop.screen.usecases;

import dev.merlon.desktop.control.Buttons;
import dev.merlon.desktop.control.EmptyState;
import dev.merlon.desktop.control.InspectorPane;
import dev.merlon.desktop.control.PageHeader;
import dev.merlon.desktop.control.Segmented;
import dev.merlon.desktop.drawing.DrawingPane;
import dev.merlon.desktop.text.Texts;
import dev.merlon.engine.model.change.EntityKind;
import dev.merlon.engine.model.usecase.UseCase;
import dev.merlon.engine.usecase.UseCaseDiagram;
import java.util.List;
import java.util.Objects;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// The list at the left; the chosen use case as steps, as the misuse wizard, or as a diagram.
final class UseCasesView extends BorderPane {

    private static final double NARROW = 900;

    private final Texts texts = Texts.of(UseCasesView.class);
    private final UseCasesModel model;
    private final UseCasesActions actions;
    private final UseCaseList list;
    private final StepsEditor steps;
    private final GuideWordMatrix matrix;
    private final QuestionCard question;
    private final UseCaseInspector inspector;
    private final DrawingPane drawing = new DrawingPane();
    private final PageHeader header = new PageHeader("", "");
    private final Segmented<Mode> modes;
    private final StackPane body = new StackPane();
    private final ScrollPane wizard;
    private final VBox diagram;

    UseCasesView(UseCasesModel model, UseCasesActions actions, InspectorPane pane) {
        this.model = model;
        this.actions = actions;
        getStyleClass().add("use-cases");
        var sheet = Objects.requireNonNull(UseCasesView.class.getResource("usecases.css"))
                .toExternalForm();
        getStylesheets().add(sheet);
        pane.getStylesheets().add(sheet);
        list = new UseCaseList(texts, model, actions);
        steps = new StepsEditor(texts, model, actions);
        matrix = new GuideWordMatrix(texts, model, actions);
        question = new QuestionCard(texts, model, actions);
        inspector = new UseCaseInspector(texts, model, actions, pane);
        modes = new Segmented<>(List.of(Mode.values()), m -> texts.get("mode." + m.name()), Mode.STEPS);
        modes.valueProperty().addListener((_, _, mode) -> {
            if (mode != model.mode()) {
                model.show(mode);
                actions.changed();
            }
        });
        var page = new VBox(12, matrix.node(), question);
        page.getStyleClass().add("steps-page");
        wizard = new ScrollPane(page);
        wizard.setFitToWidth(true);
        wizard.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        VBox.setVgrow(drawing, Priority.ALWAYS);
        diagram = new VBox(8, tools(), drawing);
        diagram.getStyleClass().add("diagram-page");
        setLeft(list);
        widthProperty().addListener((_, _, width) -> {
            list.getStyleClass().remove("narrow");
            if (width.doubleValue() < NARROW) {
                list.getStyleClass().add("narrow");
            }
        });
    }

    private HBox tools() {
        return new HBox(
                4,
                Buttons.icon(Feather.ZOOM_OUT, texts.get("zoom.out"), () -> drawing.zoomBy(1 / 1.2)),
                Buttons.icon(Feather.ZOOM_IN, texts.get("zoom.in"), () -> drawing.zoomBy(1.2)),
                Buttons.icon(Feather.MAXIMIZE, texts.get("zoom.fit"), drawing::fit),
                Buttons.standard(texts.get("export.picture"), Feather.DOWNLOAD, actions::exportDiagram));
    }

    DrawingPane drawing() {
        return drawing;
    }

    UseCaseList list() {
        return list;
    }

    /// What was typed in the question is not wanted any more.
    void considered() {
        question.reset();
    }

    void show() {
        list.show();
        inspector.show();
        modes.valueProperty().set(model.mode());
        model.chosen().ifPresentOrElse(this::show, () -> setCenter(empty()));
    }

    private Node empty() {
        return new EmptyState(
                Feather.GIT_BRANCH,
                texts.get("empty.title"),
                texts.get("empty.about"),
                Buttons.standard(
                        texts.get("empty.begin"),
                        Feather.PLUS,
                        () -> list.lookup("#new-use-case").requestFocus()));
    }

    private void show(UseCase useCase) {
        header.show(
                useCase.name(),
                getWidth() < NARROW
                        ? ""
                        : texts.get("header", useCase.mainFlow().size()));
        header.actions(
                Buttons.icon(
                        Feather.TRASH_2,
                        texts.get("remove"),
                        () -> actions.remove(
                                texts.get("removed", useCase.name()), EntityKind.USE_CASE, List.of(useCase.id()))),
                modes);
        switch (model.mode()) {
            case STEPS -> {
                body.getChildren().setAll(steps);
                steps.show(useCase);
            }
            case MISUSE -> {
                body.getChildren().setAll(useCase.mainFlow().isEmpty() ? noSteps() : wizard);
                matrix.show(useCase);
                model.ready().ifPresent(ready -> question.show(useCase, ready));
            }
            case DIAGRAM -> {
                body.getChildren().setAll(diagram);
                model.ready().ifPresent(ready -> drawing.show(UseCaseDiagram.of(ready.now(), model.useCases())));
            }
        }
        VBox.setVgrow(body, Priority.ALWAYS);
        setCenter(new VBox(header, body));
    }

    private Node noSteps() {
        return new EmptyState(
                Feather.LIST,
                texts.get("nosteps.title"),
                texts.get("nosteps.about"),
                Buttons.standard(texts.get("nosteps.write"), Feather.EDIT_2, () -> {
                    model.show(Mode.STEPS);
                    actions.changed();
                }));
    }
}
