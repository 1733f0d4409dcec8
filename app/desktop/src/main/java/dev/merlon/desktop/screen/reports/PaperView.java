package dev.merlon.desktop.screen.reports;

import dev.merlon.desktop.text.Texts;
import dev.merlon.engine.report.Preview;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;

/// A report as it will be. Paper stays white, whatever the theme.
final class PaperView extends BorderPane {

    /// Room around a page, and for the bar that scrolls.
    private static final double MARGIN = 44;

    /// A page that is wider than this is larger than it prints.
    private static final double WIDEST = 820;

    private final Texts texts;
    private final ScrollPane scroll = new ScrollPane();
    private final HBox tabs = new HBox();
    private final ScrollPane tabScroll = new ScrollPane(tabs);
    private final Label foot = new Label();
    private final ReadOnlyIntegerWrapper sheet = new ReadOnlyIntegerWrapper();
    private final ImageView page = new ImageView();
    private List<Preview.Sheet> sheets = List.of();
    private int pageCount;

    PaperView(Texts texts) {
        this.texts = texts;
        getStyleClass().add("paper");
        scroll.getStyleClass().add("paper-scroll");
        tabs.getStyleClass().add("sheet-tabs");
        tabScroll.getStyleClass().add("tab-scroll");
        tabScroll.setVbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        tabScroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        tabScroll.setFitToHeight(true);
        foot.getStyleClass().add("paper-foot");
        foot.setMaxWidth(Double.MAX_VALUE);
        page.setId("page");
        page.setPreserveRatio(true);
        page.setSmooth(true);
        page.fitWidthProperty().bind(Bindings.min(scroll.widthProperty().subtract(MARGIN), WIDEST));
        setCenter(scroll);
    }

    void show(Preview preview) {
        switch (preview) {
            case Preview.Sheets(var all, var _) -> showSheets(all);
            case Preview.Lines lines -> showLines(lines);
            case Preview.Pages(var pages, var _, var _) -> showPages(pages.count());
        }
    }

    /// Shows a page that was drawn, if it is the one that is looked at.
    void show(ReportsViewModel.Drawn drawn) {
        if (drawn.number() != sheet.get() || sheets.size() > 0) {
            return;
        }
        var image = drawn.image();
        var pixels = new WritableImage(image.width(), image.height());
        pixels.getPixelWriter()
                .setPixels(
                        0,
                        0,
                        image.width(),
                        image.height(),
                        PixelFormat.getIntArgbInstance(),
                        image.argb(),
                        0,
                        image.width());
        page.setImage(pixels);
        page.setAccessibleText(texts.get("page.shown", drawn.number() + 1));
        scroll.setVvalue(0);
    }

    private void showPages(int count) {
        sheets = List.of();
        pageCount = count;
        page.setImage(null);
        var sheetOfPaper = new StackPane(page);
        sheetOfPaper.getStyleClass().add("printed-page");
        sheetOfPaper.setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        var ground = new StackPane(sheetOfPaper);
        ground.getStyleClass().add("printed-ground");
        scroll.setContent(ground);
        scroll.setFitToWidth(true);
        scroll.setFitToHeight(true);
        setBottom(null);
        sheet.set(0);
    }

    /// Which sheet is shown, 0-based.
    ReadOnlyIntegerProperty sheetProperty() {
        return sheet.getReadOnlyProperty();
    }

    /// The sheet that lies so many to the right, or the left where negative; stays where there is none.
    void turn(int by) {
        if (sheets.isEmpty() && pageCount > 0) {
            sheet.set(Math.clamp(sheet.get() + by, 0, pageCount - 1));
        } else {
            turnTo(sheet.get() + by);
        }
    }

    private void showSheets(List<Preview.Sheet> all) {
        sheets = all;
        pageCount = 0;
        scroll.setFitToWidth(false);
        scroll.setFitToHeight(false);
        var group = new ToggleGroup();
        var buttons = new ArrayList<ToggleButton>();
        for (var i = 0; i < all.size(); i++) {
            var index = i;
            var tab = new ToggleButton(all.get(i).name());
            tab.getStyleClass().add("sheet-tab");
            tab.setMnemonicParsing(false);
            tab.setMinWidth(USE_PREF_SIZE);
            tab.setToggleGroup(group);
            tab.setOnAction(_ -> turnTo(index));
            buttons.add(tab);
        }
        tabs.getChildren().setAll(buttons);
        setBottom(tabScroll);
        turnTo(Math.min(Math.max(1, sheet.get()), all.size() - 1));
    }

    private void turnTo(int index) {
        if (index < 0 || index >= sheets.size()) {
            return;
        }
        sheet.set(index);
        for (var i = 0; i < tabs.getChildren().size(); i++) {
            ((ToggleButton) tabs.getChildren().get(i)).setSelected(i == index);
        }
        var width = Math.max(1, tabs.getWidth() - tabScroll.getWidth());
        var tab = tabs.getChildren().get(index);
        tabScroll.setHvalue(Math.clamp((tab.getLayoutX() - tabScroll.getWidth() / 2) / width, 0, 1));
        var shown = sheets.get(index);
        scroll.setContent(new SheetGrid(shown, shown.whole() ? "" : texts.get("sheet.more")));
        scroll.setHvalue(0);
        scroll.setVvalue(0);
    }

    private void showLines(Preview.Lines lines) {
        sheets = List.of();
        pageCount = 0;
        sheet.set(0);
        scroll.setFitToWidth(false);
        scroll.setFitToHeight(false);
        var text = new Label(String.join("\n", lines.lines()));
        text.getStyleClass().addAll("code", "paper-text");
        scroll.setContent(text);
        scroll.setHvalue(0);
        scroll.setVvalue(0);
        foot.setText(
                lines.whole()
                        ? texts.get("lines.all")
                        : texts.get("lines.more", lines.lines().size()));
        setBottom(foot);
    }
}
