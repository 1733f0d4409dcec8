package dev.merlon.desktop.control;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// A dashed place to drop files on; the drop may be taken by a whole window or card around it.
public final class DropZone extends VBox {

    private static final PseudoClass OVER = PseudoClass.getPseudoClass("over");

    public DropZone(String title, String about, Node... more) {
        getStyleClass().add("drop-zone");
        var icon = Icons.styled(Feather.UPLOAD_CLOUD, "large", "accent");
        var heading = new Label(title);
        heading.getStyleClass().add("medium");
        var text = new Label(about);
        text.getStyleClass().addAll("small", "muted");
        text.setWrapText(true);
        text.setTextAlignment(javafx.scene.text.TextAlignment.CENTER);
        getChildren().addAll(icon, heading, text);
        getChildren().addAll(more);
    }

    /// Takes files dropped anywhere on the target, and shows on this zone that they may be.
    public void takeFrom(Node target, Consumer<List<Path>> taker) {
        target.addEventHandler(DragEvent.DRAG_OVER, e -> {
            if (e.getDragboard().hasFiles()) {
                e.acceptTransferModes(TransferMode.COPY);
                pseudoClassStateChanged(OVER, true);
                e.consume();
            }
        });
        target.addEventHandler(DragEvent.DRAG_EXITED, _ -> pseudoClassStateChanged(OVER, false));
        target.addEventHandler(DragEvent.DRAG_DROPPED, e -> {
            pseudoClassStateChanged(OVER, false);
            var files = e.getDragboard().getFiles();
            if (files != null && !files.isEmpty()) {
                taker.accept(files.stream().map(java.io.File::toPath).toList());
                e.setDropCompleted(true);
                e.consume();
            }
        });
    }
}
