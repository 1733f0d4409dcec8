package dev.merlon.desktop.attacker;

import dev.merlon.desktop.control.Icons;
import dev.merlon.desktop.text.Texts;
import dev.merlon.engine.model.attacker.Attacker;
import java.util.List;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.geometry.Side;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.ToggleGroup;
import org.kordamp.ikonli.feather.Feather;

/// Chooses whose eyes a screen is looked at with: anybody's, or one attacker's.
public final class SeenBy extends Button {

    private final Texts texts = Texts.of(SeenBy.class);
    private final ReadOnlyStringWrapper attacker = new ReadOnlyStringWrapper("");
    private final ContextMenu menu = new ContextMenu();
    private List<Attacker> offered = List.of();

    public SeenBy() {
        getStyleClass().addAll("filter-button", "toolbar");
        setId("seen-by");
        setMinWidth(USE_PREF_SIZE);
        setContentDisplay(ContentDisplay.RIGHT);
        setGraphic(Icons.inRow(Feather.CHEVRON_DOWN));
        setOnAction(_ -> menu.show(this, Side.BOTTOM, 0, 4));
        write();
    }

    /// The id of the chosen attacker; empty for nobody in particular.
    public ReadOnlyStringProperty attacker() {
        return attacker.getReadOnlyProperty();
    }

    /// Goes back to anybody where the chosen one is not among them.
    public void offer(List<Attacker> attackers) {
        if (attackers.equals(offered) && !menu.getItems().isEmpty()) {
            return;
        }
        offered = List.copyOf(attackers);
        if (offered.stream().map(Attacker::id).noneMatch(attacker.get()::equals)) {
            attacker.set("");
        }
        var one = new ToggleGroup();
        menu.getItems().setAll(item(one, "", texts.get("anybody")), new SeparatorMenuItem());
        offered.forEach(a -> menu.getItems().add(item(one, a.id(), a.name())));
        write();
    }

    private RadioMenuItem item(ToggleGroup one, String id, String name) {
        var item = new RadioMenuItem(name);
        item.setToggleGroup(one);
        item.setSelected(id.equals(attacker.get()));
        item.setOnAction(_ -> {
            attacker.set(id);
            write();
        });
        return item;
    }

    private void write() {
        var name = offered.stream()
                .filter(a -> a.id().equals(attacker.get()))
                .map(Attacker::name)
                .findFirst()
                .orElse("");
        getStyleClass().remove("active");
        if (!name.isEmpty()) {
            getStyleClass().add("active");
        }
        setText(texts.get("seen.by", name.isEmpty() ? texts.get("anybody") : name));
        setAccessibleText(getText());
    }
}
