package dev.merlon.desktop.screen.newapi;

import dev.merlon.desktop.control.Chip;
import dev.merlon.desktop.control.Icons;
import dev.merlon.desktop.control.Tone;
import dev.merlon.desktop.text.Texts;
import dev.merlon.engine.ImportPlan;
import dev.merlon.engine.problem.Level;
import dev.merlon.engine.spec.Contract;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// One contract of the plan: what it is, and what taking it does.
final class PlanCell extends ListCell<ImportPlan.Item> {

    private final Texts texts;
    private final NewApiViewModel model;

    PlanCell(Texts texts, NewApiViewModel model) {
        this.texts = texts;
        this.model = model;
        getStyleClass().add("plan-cell");
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(ImportPlan.@Nullable Item item, boolean empty) {
        super.updateItem(item, empty);
        setText(null);
        if (empty || item == null) {
            setGraphic(null);
            setAccessibleText(null);
            return;
        }
        var words = changes(texts, item);
        setGraphic(face(item, words));
        setAccessibleText(item.title() + ", " + words);
    }

    private HBox face(ImportPlan.Item item, String words) {
        var name = new Label(item.title());
        name.getStyleClass().add("strong");
        var title = new HBox(8, name, chip(item));
        title.setAlignment(Pos.CENTER_LEFT);
        var about = new Label(words);
        about.getStyleClass().addAll("small", "muted");
        var gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        var text = new VBox(2, title, about);
        text.setAlignment(Pos.CENTER_LEFT);
        var face = new HBox(12, Icons.of(Feather.FILE_TEXT), text, gap);
        face.setAlignment(Pos.CENTER_LEFT);
        var warnings = count(item, Level.WARNING);
        var notes = count(item, Level.NOTE);
        if (warnings > 0) {
            face.getChildren().add(remark(Feather.ALERT_TRIANGLE, Tone.MEDIUM, texts.get("warnings", warnings)));
        }
        if (notes > 0) {
            face.getChildren().add(remark(Feather.INFO, Tone.OPEN, texts.get("notes", notes)));
        }
        return face;
    }

    private Chip chip(ImportPlan.Item item) {
        if (!item.known()) {
            return Chip.outlined(texts.get("plan.new"));
        }
        return item.same() ? Chip.outlined(texts.get("plan.same")) : Chip.of(texts.get("plan.known"));
    }

    private long count(ImportPlan.Item item, Level level) {
        return model.problems(item).stream().filter(p -> p.level() == level).count();
    }

    private static Label remark(Feather icon, Tone tone, String text) {
        var graphic = Icons.inRow(icon);
        graphic.getStyleClass().add("tone-text");
        var label = new Label(text, graphic);
        label.getStyleClass().addAll("small", "tone-text");
        label.setMinWidth(Region.USE_PREF_SIZE);
        tone.wear(label);
        return label;
    }

    /// `12 endpoints`, or what a new version of a known API changes.
    static String changes(Texts texts, ImportPlan.Item item) {
        var endpoints = item.facts().endpoints().size();
        var version = item.version();
        var dialect = item.contract().map(Contract::dialect).orElse(item.title());
        var what = version.isEmpty() ? dialect : texts.get("plan.version", version, dialect);
        if (!item.known()) {
            return texts.get("plan.comes", what, endpoints);
        }
        return item.same()
                ? texts.get("plan.stays", what)
                : texts.get(
                        "plan.changes",
                        what,
                        item.added().size(),
                        item.removed().size(),
                        item.changed().size());
    }
}
