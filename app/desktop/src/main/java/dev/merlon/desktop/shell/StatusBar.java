package dev.merlon.desktop.shell;

import dev.merlon.desktop.control.Buttons;
import dev.merlon.desktop.control.Icons;
import dev.merlon.desktop.navigation.Navigator;
import dev.merlon.desktop.navigation.Route;
import dev.merlon.desktop.session.WorkspaceSession;
import dev.merlon.desktop.task.RunningTask;
import dev.merlon.desktop.task.TaskRunner;
import dev.merlon.desktop.text.Texts;
import dev.merlon.engine.model.Snapshot;
import dev.merlon.engine.model.control.Evidence;
import dev.merlon.engine.model.governance.ExceptionStanding;
import dev.merlon.engine.model.rule.OutcomeState;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// The truth about saving, open questions, what expires, work under way, and how much there is.
final class StatusBar extends HBox {

    private static final DateTimeFormatter CLOCK =
            DateTimeFormatter.ofPattern("HH:mm").withZone(ZoneId.systemDefault());
    private static final int SOON = 30;

    private final Texts texts = Texts.of(StatusBar.class);
    private final WorkspaceSession session;
    private final Label saved = label(Feather.CHECK, "held");
    private final Label questions = label(Feather.HELP_CIRCLE, "open");
    private final Label expiring = label(Feather.ALERT_CIRCLE, "none");
    private final Label exceptions = label(Feather.CLOCK, "none");
    private final HBox work = new HBox();
    private final Label apis = small();
    private final Label endpoints = small();
    private final Label product = small();

    StatusBar(WorkspaceSession session, TaskRunner tasks, Navigator navigator) {
        this.session = session;
        getStyleClass().add("status-bar");
        work.getStyleClass().add("work");
        var gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        var offline = label(Feather.LOCK, "none");
        offline.setText(texts.get("offline"));
        offline.setTooltip(new javafx.scene.control.Tooltip(texts.get("offline.about")));
        questions.setOnMouseClicked(_ -> navigator.go(new Route.Interview(null, null)));
        expiring.setOnMouseClicked(_ -> navigator.go(new Route.Controls(null)));
        exceptions.setOnMouseClicked(_ -> navigator.go(new Route.Exceptions(null)));
        getChildren().addAll(saved, questions, expiring, exceptions, work, gap, apis, endpoints, product, offline);
        getChildren().forEach(n -> n.managedProperty().bind(n.visibleProperty()));
        session.snapshotProperty().subscribe(this::show);
        session.savedAtProperty().subscribe(_ -> show(session.snapshotProperty().get()));
        tasks.running().addListener((ListChangeListener<RunningTask>) _ -> showWork(tasks));
        showWork(tasks);
    }

    private void show(@Nullable Snapshot snapshot) {
        var open = snapshot != null;
        for (var node : new Node[] {questions, expiring, exceptions, apis, endpoints}) {
            node.setVisible(open);
        }
        product.setVisible(!open);
        product.setText(texts.get("product.version", version()));
        saved.setText(savedText(open));
        if (snapshot == null) {
            return;
        }
        questions.setText(texts.get("questions", snapshot.judgement().count(OutcomeState.OPEN_QUESTION)));
        var lapsing = expiringBy(snapshot);
        expiring.setText(texts.get("expiring", lapsing));
        expiring.setVisible(lapsing > 0);
        var ending = endingBy(snapshot);
        exceptions.setText(texts.get("exceptions", ending));
        exceptions.setVisible(ending > 0);
        apis.setText(texts.get("apis", snapshot.apis().size()));
        endpoints.setText(texts.get("endpoints", snapshot.endpoints().count()));
    }

    private String savedText(boolean open) {
        if (!open) {
            return texts.get("ready");
        }
        Instant at = session.savedAtProperty().get();
        return at == null ? texts.get("notKept") : texts.get("saved", CLOCK.format(at));
    }

    /// Pieces of evidence that end within thirty days and that a record rests on.
    private static long expiringBy(Snapshot snapshot) {
        var today = LocalDate.ofInstant(snapshot.at(), ZoneOffset.UTC);
        return snapshot.state().records().stream()
                .filter(r -> r.evidence().stream()
                        .flatMap(id -> snapshot.state().evidence(id).stream())
                        .map(Evidence::expires)
                        .anyMatch(day -> day != null && !day.isBefore(today) && !day.isAfter(today.plusDays(SOON))))
                .count();
    }

    private static long endingBy(Snapshot snapshot) {
        var today = LocalDate.ofInstant(snapshot.at(), ZoneOffset.UTC);
        return snapshot.state().exceptions().stream()
                .filter(e -> e.standing(today) == ExceptionStanding.ENDING)
                .count();
    }

    private static String version() {
        var version = StatusBar.class.getPackage().getImplementationVersion();
        return version == null ? "1.0" : version.replace("-SNAPSHOT", "");
    }

    private void showWork(TaskRunner tasks) {
        work.getChildren().clear();
        work.setVisible(!tasks.running().isEmpty());
        if (tasks.running().isEmpty()) {
            return;
        }
        var task = tasks.running().getFirst();
        var more = tasks.running().size() - 1;
        var title = small();
        title.setText(more == 0 ? task.title() : texts.get("more", task.title(), more));
        var bar = new ProgressBar();
        bar.progressProperty().bind(task.progressProperty());
        bar.setAccessibleText(task.title());
        var percent = small();
        percent.textProperty()
                .bind(task.progressProperty()
                        .map(p -> p.doubleValue() < 0 ? "" : Math.round(p.doubleValue() * 100) + " %"));
        var cancel = Buttons.icon(Feather.X, texts.get("cancel", task.title()), task::cancel);
        cancel.getStyleClass().add("small-icon");
        work.getChildren().addAll(title, bar, percent, cancel);
    }

    private static Label small() {
        var label = new Label();
        label.getStyleClass().add("small");
        label.setAlignment(Pos.CENTER_LEFT);
        label.setMinWidth(USE_PREF_SIZE);
        return label;
    }

    private static Label label(Feather icon, String tone) {
        var label = small();
        FontIcon graphic = Icons.tiny(icon);
        graphic.getStyleClass().add("tone-text");
        label.setGraphic(graphic);
        label.getStyleClass().add("tone-" + tone);
        return label;
    }
}
