package dev.merlon.desktop.screen.contract;

import dev.merlon.desktop.control.Chip;
import dev.merlon.desktop.control.EmptyState;
import dev.merlon.desktop.control.InspectorPane;
import dev.merlon.desktop.control.PageHeader;
import dev.merlon.desktop.navigation.ContractOrigin;
import dev.merlon.desktop.text.Texts;
import dev.merlon.engine.problem.Problem;
import java.util.Locale;
import java.util.Objects;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// The text of a contract: outline, search, lines.
public final class ContractView {

    private static final double OUTLINE = 0.27;

    private final Texts texts = Texts.of(ContractView.class);
    private final ContractViewModel model;
    private final LineInspector inspector;
    private final PageHeader header = new PageHeader("", "");
    private final SearchBar bar;
    private final OutlinePane outline;
    private final SourcePane source;
    private final StackPane body = new StackPane();
    private final SplitPane split;
    private final VBox waiting;
    private final VBox root;

    public ContractView(ContractViewModel model, ContractActions actions, InspectorPane pane) {
        this.model = model;
        inspector = new LineInspector(texts, pane, actions);
        bar = new SearchBar(texts, model);
        outline = new OutlinePane(texts, model::goTo);
        source = new SourcePane(texts, model::explain, actions::copied);
        split = new SplitPane(outline, source);
        split.setDividerPositions(OUTLINE);
        SplitPane.setResizableWithParent(outline, false);
        split.getStyleClass().add("contract-split");
        var turning = new ProgressIndicator();
        turning.setMaxSize(32, 32);
        var words = new Label(texts.get("reading"));
        words.getStyleClass().add("muted");
        waiting = new VBox(12, turning, words);
        waiting.getStyleClass().add("empty-state");
        header.getStyleClass().add("page-head");
        VBox.setVgrow(body, Priority.ALWAYS);
        root = new VBox(header, bar, body);
        root.getStyleClass().addAll("page", "contract-page");
        root.getStylesheets()
                .add(Objects.requireNonNull(ContractView.class.getResource("contract.css"))
                        .toExternalForm());
        bind();
    }

    public Parent root() {
        return root;
    }

    /// Where keys go when it opens.
    public Node lines() {
        return source.list();
    }

    public void search() {
        bar.searchField().requestFocus();
        bar.searchField().selectAll();
    }

    public void line() {
        bar.lineField().requestFocus();
        bar.lineField().selectAll();
    }

    public void jump() {
        outline.jumpField().requestFocus();
        outline.jumpField().selectAll();
    }

    private void bind() {
        model.openedProperty().subscribe(this::show);
        model.openingProperty().subscribe(_ -> place());
        model.refusedProperty().subscribe(_ -> place());
        model.targetProperty().subscribe(span -> {
            if (span != null) {
                source.aim(span);
            }
        });
        model.findsProperty().subscribe(_ -> finds());
        model.currentProperty().subscribe(_ -> finds());
        model.explainedProperty().subscribe(this::explain);
    }

    private void finds() {
        source.show(model.findsProperty().get(), model.currentProperty().get());
    }

    private void show(@Nullable OpenedContract opened) {
        place();
        source.show(opened);
        if (opened == null) {
            outline.show(java.util.List.of());
            inspector.showNothing();
            return;
        }
        outline.show(opened.outline());
        header.show(name(opened.file()), about(opened));
        header.beside(
                switch (opened.origin()) {
                    case ContractOrigin.Kept _ -> new Node[0];
                    case ContractOrigin.Planned _ -> new Node[] {Chip.tinted(texts.get("planned"))};
                    case ContractOrigin.Refused _ -> new Node[] {Chip.outlined(texts.get("refused"))};
                });
    }

    private static String name(String file) {
        return file.substring(file.lastIndexOf('/') + 1);
    }

    private String about(OpenedContract opened) {
        var about = opened.about();
        var title =
                about.version().isEmpty() ? about.title() : texts.get("about.version", about.title(), about.version());
        return texts.get("about", title, size(opened.bytes()), opened.source().lines());
    }

    private static String size(long bytes) {
        if (bytes < 10_000) {
            return String.format(Locale.ENGLISH, "%,d bytes", bytes);
        }
        return bytes < 1_000_000
                ? String.format(Locale.ENGLISH, "%,d kB", bytes / 1000)
                : String.format(Locale.ENGLISH, "%.1f MB", bytes / 1e6);
    }

    private void place() {
        var problem = model.refusedProperty().get();
        if (problem != null) {
            body.getChildren().setAll(refusal(problem));
        } else if (model.openedProperty().get() == null) {
            body.getChildren().setAll(model.openingProperty().get() ? waiting : new VBox());
        } else if (!body.getChildren().contains(split)) {
            body.getChildren().setAll(split);
        }
    }

    private EmptyState refusal(Problem problem) {
        return new EmptyState(Feather.FILE_MINUS, texts.get("unseen"), problem.text());
    }

    private void explain(@Nullable LineFindings found) {
        var opened = model.openedProperty().get();
        if (opened == null || found == null) {
            inspector.showNothing();
            return;
        }
        inspector.show(opened, found);
        var line = Math.min(found.line(), opened.source().lines());
        outline.follow(opened.within(opened.source().end(line)).orElse(null));
    }
}
