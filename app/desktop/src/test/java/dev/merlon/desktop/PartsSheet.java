package dev.merlon.desktop;

import dev.merlon.desktop.control.Buttons;
import dev.merlon.desktop.control.Card;
import dev.merlon.desktop.control.Chip;
import dev.merlon.desktop.control.DropZone;
import dev.merlon.desktop.control.EmptyState;
import dev.merlon.desktop.control.FieldBox;
import dev.merlon.desktop.control.FilterButton;
import dev.merlon.desktop.control.KeyValueRow;
import dev.merlon.desktop.control.MessageBox;
import dev.merlon.desktop.control.MethodBadge;
import dev.merlon.desktop.control.PageHeader;
import dev.merlon.desktop.control.ScoreBar;
import dev.merlon.desktop.control.SearchField;
import dev.merlon.desktop.control.Segmented;
import dev.merlon.desktop.control.SeverityCounts;
import dev.merlon.desktop.control.ShareBar;
import dev.merlon.desktop.control.Tone;
import dev.merlon.desktop.control.ToneBadge;
import dev.merlon.desktop.place.FactSourceLabel;
import dev.merlon.engine.model.ApiClass;
import dev.merlon.engine.model.Location;
import dev.merlon.engine.model.Severity;
import dev.merlon.engine.model.fact.FactSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.RadioButton;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// Every reusable part side by side, to be laid beside the design's sheet of parts.
final class PartsSheet extends VBox {

    PartsSheet() {
        getStyleClass().add("page");
        var body = new VBox(
                row(type(), states()), row(buttons(), table()), row(empty(), messages()), row(sums(), inputs()));
        body.getStyleClass().add("page-body");
        getChildren()
                .addAll(
                        new PageHeader("Merlon, parts", "4 px grid, contrast computed to WCAG 2.2")
                                .beside(Chip.of(ApiClass.PUBLIC)),
                        body);
    }

    private static HBox row(Card left, Card right) {
        left.setPrefWidth(496);
        left.setMinWidth(496);
        HBox.setHgrow(right, Priority.ALWAYS);
        return new HBox(12, left, right);
    }

    private static Card type() {
        var lines = new GridPane(12, 10);
        var samples = List.of(
                styled("71", "figure"),
                styled("Payments API", "title"),
                styled("Reads another customer's transfer", "heading"),
                styled("Limit calls by client, user and operation"),
                styled("Rate limits on every operation", "strong"),
                styled("re-opens 41 threats at 28 endpoints", "small"),
                styled("/transfers/{transferId} != <= ->", "code"));
        var names = List.of("Figure", "Title", "Heading", "Body", "Body strong", "Small", "Code");
        for (var i = 0; i < samples.size(); i++) {
            lines.addRow(i, styled(names.get(i), "small", "muted"), samples.get(i));
        }
        return new Card("Type", lines, styled("0123456789\n1111111111\n8888888888"));
    }

    private static Card states() {
        var severity = new HBox(8);
        var counts = new HBox(8);
        for (var tone : Tone.values()) {
            severity.getChildren().add(new ToneBadge(tone));
            counts.getChildren().add(ToneBadge.count(tone, 3));
        }
        var methods = new HBox(8);
        for (var method : List.of("GET", "POST", "PUT", "PATCH", "DELETE")) {
            methods.getChildren().addAll(new MethodBadge(method), MethodBadge.dense(method));
        }
        var chips = new HBox(
                8,
                Chip.of("financial"),
                Chip.of("personal"),
                Chip.of(ApiClass.PUBLIC),
                Chip.of(ApiClass.PARTNER),
                Chip.of(ApiClass.INTERNAL),
                Chip.count(41));
        var scores = new HBox(12, new ScoreBar(21), new ScoreBar(46), new ScoreBar(67), new ScoreBar(92));
        scores.setAlignment(Pos.CENTER_LEFT);
        var share = new ShareBar();
        share.show(0.5, 0.3, "5 of 10 proven, 3 declared");
        share.setPrefWidth(200);
        var shares = new HBox(12, share, ShareBar.plain(0.7, "70 of 100"));
        ((ShareBar) shares.getChildren().get(1)).setPrefWidth(200);
        return new Card("Severity, state, method, data", severity, counts, methods, chips, scores, shares);
    }

    private static Card buttons() {
        var disabled = Buttons.standard("Disabled", () -> {});
        disabled.setDisable(true);
        var kinds = new HBox(
                8,
                Buttons.primary("Record control", Feather.SHIELD, () -> {}),
                Buttons.standard("Export", Feather.DOWNLOAD, () -> {}),
                Buttons.danger("Delete", () -> {}),
                disabled);
        var quiet = new HBox(
                8,
                Buttons.quiet("Skip", () -> {}),
                Buttons.link("Open at line 212", () -> {}),
                Buttons.icon(Feather.CHEVRON_DOWN, "More", () -> {}));
        quiet.setAlignment(Pos.CENTER_LEFT);
        var filter = new FilterButton("Data", () -> List.of("financial", "personal"));
        filter.choose(Set.of("financial", "personal"));
        var filters = new HBox(8, new SearchField("Find a path"), new FilterButton("Method", List::of), filter);
        var on = new CheckBox("on");
        on.setSelected(true);
        var some = new CheckBox("some");
        some.setIndeterminate(true);
        var radio = new RadioButton("one");
        radio.setSelected(true);
        var toggle = new atlantafx.base.controls.ToggleSwitch();
        toggle.setSelected(true);
        toggle.setAccessibleText("on");
        var off = new atlantafx.base.controls.ToggleSwitch();
        off.setAccessibleText("off");
        var toggles = new HBox(12, toggle, off, on, new CheckBox("off"), some, radio, new RadioButton("other"));
        toggles.setAlignment(Pos.CENTER_LEFT);
        var expires = new TextField("1 Dec 2025");
        var wrong = new FieldBox("Expires", expires).check(() -> Optional.of("This date has passed"));
        wrong.validate();
        var owner = new FieldBox("Owner", new TextField("Platform team")).help("Confirms the record once a year");
        HBox.setHgrow(owner, Priority.ALWAYS);
        HBox.setHgrow(wrong, Priority.ALWAYS);
        return new Card(
                "Buttons and fields",
                kinds,
                quiet,
                new Segmented<>(List.of("All 14", "A selector", "One by one"), s -> s, "A selector"),
                filters,
                toggles,
                new HBox(12, owner, wrong));
    }

    private static Card table() {
        record Line(String method, String path, double score, int high, int medium) {}
        var view = new TableView<Line>();
        view.getItems()
                .setAll(List.of(
                        new Line("GET", "/payments/export", 19, 3, 3),
                        new Line("GET", "/customers/{customerId}/limits", 21, 2, 1),
                        new Line("POST", "/transfers/batch", 40, 2, 0),
                        new Line("PATCH", "/beneficiaries/{beneficiaryId}", 84, 0, 2),
                        new Line("DELETE", "/direct-debits/{mandateId}", 89, 0, 1)));
        view.setFixedCellSize(32);
        view.setAccessibleText("Endpoints");
        view.setPrefHeight(32 * 6 + 2);
        view.getStyleClass().add("framed");
        view.getColumns().add(column("Method", 80, (Line line) -> MethodBadge.dense(line.method())));
        view.getColumns().add(column("Path", 320, (Line line) -> styled(line.path(), "code")));
        view.getColumns().add(column("Outcomes that fire", 150, (Line line) -> {
            var counts = new SeverityCounts();
            counts.show(s -> s == Severity.HIGH ? line.high() : s == Severity.MEDIUM ? line.medium() : 0);
            return counts;
        }));
        view.getColumns().add(column("Score", 110, (Line line) -> new ScoreBar(line.score())));
        view.getSelectionModel().select(2);
        return new Card("Table", view);
    }

    private static <T> TableColumn<T, T> column(String name, double width, java.util.function.Function<T, Node> cell) {
        var column = new TableColumn<T, T>(name);
        column.setPrefWidth(width);
        column.setCellValueFactory(f -> new javafx.beans.property.SimpleObjectProperty<>(f.getValue()));
        column.setCellFactory(_ -> new javafx.scene.control.TableCell<>() {
            @Override
            protected void updateItem(T item, boolean empty) {
                super.updateItem(item, empty);
                setGraphic(empty ? null : cell.apply(item));
            }
        });
        return column;
    }

    private static Card empty() {
        return new Card(
                "Empty state",
                new EmptyState(
                        Feather.GIT_BRANCH,
                        "No use cases yet",
                        "Describe one flow that moves money or data. Merlon walks its steps with you and asks what could go wrong.",
                        Buttons.primary("First use case", Feather.PLUS, () -> {}),
                        Buttons.quiet("See the sample", () -> {})));
    }

    private static Card messages() {
        var bar = new ProgressBar(0.61);
        bar.setMaxWidth(Double.MAX_VALUE);
        bar.setAccessibleText("Importing");
        return new Card(
                "Message, error, toast, progress",
                MessageBox.error(
                        "payments.yaml is not a contract.",
                        "Line 212, column 7: paths must be a map. Nothing "
                                + "was imported. Correct the line and drop the file again.",
                        Buttons.link("Open at line 212", () -> {}),
                        Buttons.link("Copy details", () -> {})),
                MessageBox.warning("Evidence for rate limits expires in 8 days.", "", Buttons.link("Renew", () -> {})),
                MessageBox.note("Two questions are open.", "Answering them may add 6 points."),
                bar);
    }

    private static Card sums() {
        return new Card(
                        "Sum",
                        KeyValueRow.sum(new Label("FLOW-03 runs twice"), new Label("\u221216")),
                        KeyValueRow.sum(new Label("2 open questions, 3 each"), new Label("\u22126")),
                        KeyValueRow.total("Score", "78"),
                        KeyValueRow.of(
                                "Authentication",
                                "payments:write",
                                new FactSourceLabel(new FactSource.Contract(new Location("a.yaml", 412, 3, "")))),
                        KeyValueRow.of(
                                "Data",
                                "financial, personal",
                                new FactSourceLabel(new FactSource.Inferred("names", 0.93, Location.ofFile("a.yaml")))))
                .aside("opens from a score");
    }

    private static Card inputs() {
        var combo = new ComboBox<String>();
        combo.getItems().setAll("Applies", "Not applicable");
        combo.getSelectionModel().selectFirst();
        var date = new javafx.scene.control.DatePicker(java.time.LocalDate.of(2026, 12, 1));
        var area = new javafx.scene.control.TextArea("Gateway policy, reviewed each quarter");
        area.setPrefRowCount(2);
        var fields = new HBox(12, new FieldBox("Applicability", combo), new FieldBox("Next review", date));
        return new Card(
                "Inputs",
                fields,
                new FieldBox("Note", area),
                new DropZone("Drop files here", "or paste a link, choose a file, write a note"));
    }

    private static Label styled(String text, String... styles) {
        var label = new Label(text);
        label.getStyleClass().addAll(styles);
        return label;
    }
}
