package dev.merlon.desktop.screen.contract;

import dev.merlon.desktop.text.Texts;
import javafx.scene.control.ListCell;
import org.jspecify.annotations.Nullable;

/// One row of the text; what it draws is kept and filled anew.
final class SourceCell extends ListCell<Integer> {

    private final Texts texts;
    private final SourceRow row = new SourceRow();

    SourceCell(Texts texts) {
        this.texts = texts;
        getStyleClass().add("source-cell");
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(@Nullable Integer number, boolean empty) {
        super.updateItem(number, empty);
        if (empty
                || number == null
                || !(getListView().getUserData() instanceof SourcePage page)
                || number >= page.rows().size()) {
            setGraphic(null);
            setAccessibleText(null);
            return;
        }
        row.show(page, number);
        setAccessibleText(texts.get("row", page.rows().line(number), row.words()));
        if (getGraphic() == null) {
            setGraphic(row);
        }
    }
}
