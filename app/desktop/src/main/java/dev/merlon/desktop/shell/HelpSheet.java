package dev.merlon.desktop.shell;

import dev.merlon.desktop.command.Command;
import dev.merlon.desktop.control.Buttons;
import dev.merlon.desktop.control.SectionTitle;
import dev.merlon.desktop.text.Texts;
import java.util.List;
import java.util.Locale;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// All shortcuts, by group.
final class HelpSheet extends VBox {

    private final Button closer;

    HelpSheet(List<Command> commands, Runnable close) {
        var texts = Texts.of(HelpSheet.class);
        getStyleClass().add("help-sheet");
        setMaxHeight(USE_PREF_SIZE);
        var title = new Label(texts.get("help.title"));
        title.getStyleClass().add("heading");
        var gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        closer = Buttons.icon(Feather.X, texts.get("close"), close);
        var head = new HBox(title, gap, closer);
        head.getStyleClass().add("sheet-head");
        var columns = new FlowPane(32, 8);
        for (var group : Command.Group.values()) {
            var ofGroup = commands.stream()
                    .filter(c -> c.group() == group && !c.keys().isEmpty())
                    .toList();
            if (!ofGroup.isEmpty()) {
                var box = new VBox(
                        new SectionTitle(texts.get("group." + group.name().toLowerCase(Locale.ROOT))));
                box.getStyleClass().add("help-group");
                ofGroup.forEach(c -> box.getChildren().add(line(c.title().get(), c.keys())));
                columns.getChildren().add(box);
            }
        }
        var everywhere = new VBox(new SectionTitle(texts.get("group.everywhere")));
        everywhere.getStyleClass().add("help-group");
        for (var key : List.of("back", "open", "next", "list")) {
            everywhere.getChildren().add(line(texts.get("keys." + key), texts.get("keys." + key + ".keys")));
        }
        columns.getChildren().add(everywhere);
        getChildren().addAll(head, columns);
    }

    @Override
    public void requestFocus() {
        closer.requestFocus();
    }

    private static HBox line(String what, String keys) {
        var gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        var cap = new Label(keys);
        cap.getStyleClass().add("key-cap");
        cap.setMinWidth(USE_PREF_SIZE);
        var line = new HBox(8, new Label(what), gap, cap);
        line.getStyleClass().add("help-line");
        return line;
    }
}
