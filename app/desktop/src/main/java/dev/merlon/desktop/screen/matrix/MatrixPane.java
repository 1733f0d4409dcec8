package dev.merlon.desktop.screen.matrix;

import dev.merlon.desktop.control.Tone;
import dev.merlon.engine.lens.LensColumn;
import dev.merlon.engine.lens.LensGrid;
import dev.merlon.engine.lens.LensRow;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.geometry.Orientation;
import javafx.geometry.VPos;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.control.ScrollBar;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Region;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;

/// The matrix as one picture: only the cells in sight are read and painted, so that 22,000 rows scroll. Walked
/// by keys; what is in focus is read out.
final class MatrixPane extends Region {

    private static final double NAMES = 300;
    private static final double METHOD = 56;
    private static final double ROW = 20;
    private static final double HEAD = 58;
    private static final double RULE = 22;
    private static final double CATEGORY = 60;
    private static final double WIDE = 120;
    private static final double BAR = 12;
    private static final double LETTER = 6.62;

    private final MatrixViewModel model;
    private final Canvas canvas = new Canvas();
    private final ScrollBar down = new ScrollBar();
    private final ScrollBar across = new ScrollBar();
    private final Palette palette = new Palette();
    private final Runnable reason;
    private double scale = 1;

    /// @param reason  Enter was pressed, or a cell clicked
    MatrixPane(MatrixViewModel model, Runnable reason) {
        this.model = model;
        this.reason = reason;
        getStyleClass().add("matrix-pane");
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.TEXT);
        down.setOrientation(Orientation.VERTICAL);
        down.setFocusTraversable(false);
        across.setFocusTraversable(false);
        getChildren().addAll(canvas, down, across);
        palette.addTo(getChildren()::add);
        palette.onChange(this::paint);
        canvas.setMouseTransparent(true);
        down.valueProperty().addListener((_, _, _) -> paint());
        across.valueProperty().addListener((_, _, _) -> paint());
        focusedProperty().addListener((_, _, _) -> paint());
        model.grid().addListener((_, _, _) -> requestLayout());
        model.focus().addListener((_, _, now) -> {
            reveal(now);
            paint();
        });
        setOnMousePressed(this::pressed);
        addEventHandler(ScrollEvent.SCROLL, this::scrolled);
        addEventHandler(KeyEvent.KEY_PRESSED, this::key);
        setMinSize(200, 120);
    }

    /// Rules are narrow; categories, of which there are few, share the room.
    private double cellWidth() {
        var grid = model.grid().get();
        if (grid == null || !categories(grid)) {
            return scale * RULE;
        }
        return Math.clamp((getWidth() - BAR - names()) / grid.columns().size(), CATEGORY * scale, WIDE * scale);
    }

    private static boolean categories(LensGrid grid) {
        return grid.columns().stream().anyMatch(c -> c.rules().size() > 1);
    }

    private double names() {
        return Math.min(NAMES * scale, getWidth() * 0.45);
    }

    private int rowsInSight() {
        return (int) Math.max(1, Math.floor((getHeight() - BAR - HEAD * scale) / (ROW * scale)));
    }

    private int columnsInSight() {
        return (int) Math.max(1, Math.floor((getWidth() - BAR - names()) / cellWidth()));
    }

    @Override
    protected void layoutChildren() {
        var grid = model.grid().get();
        canvas.setWidth(Math.max(1, getWidth() - BAR));
        canvas.setHeight(Math.max(1, getHeight() - BAR));
        layoutInArea(down, getWidth() - BAR, HEAD * scale, BAR, getHeight() - BAR - HEAD * scale);
        layoutInArea(across, names(), getHeight() - BAR, getWidth() - BAR - names(), BAR);
        if (grid != null) {
            range(down, grid.rows().size(), rowsInSight());
            range(across, grid.columns().size(), columnsInSight());
        }
        paint();
    }

    private static void layoutInArea(ScrollBar bar, double x, double y, double width, double height) {
        bar.resizeRelocate(x, y, Math.max(0, width), Math.max(0, height));
    }

    private static void range(ScrollBar bar, int all, int sight) {
        var beyond = Math.max(0, all - sight);
        bar.setMax(beyond);
        bar.setVisibleAmount(all == 0 ? 1 : (double) beyond * sight / Math.max(sight, all));
        bar.setBlockIncrement(sight);
        bar.setUnitIncrement(1);
        bar.setValue(Math.min(bar.getValue(), beyond));
        bar.setVisible(beyond > 0);
    }

    /// Follows the size of the text.
    void scale(double now) {
        scale = now;
        requestLayout();
    }

    private void reveal(Spot spot) {
        reveal(down, spot.row(), rowsInSight());
        reveal(across, spot.column(), columnsInSight());
    }

    private static void reveal(ScrollBar bar, int at, int sight) {
        var first = (int) Math.round(bar.getValue());
        if (at < first) {
            bar.setValue(at);
        } else if (at >= first + sight) {
            bar.setValue(Math.min(bar.getMax(), at - sight + 1));
        }
    }

    // --- painting ---

    private void paint() {
        var grid = model.grid().get();
        var to = canvas.getGraphicsContext2D();
        to.clearRect(0, 0, canvas.getWidth(), canvas.getHeight());
        if (grid == null || grid.rows().isEmpty() || grid.columns().isEmpty()) {
            return;
        }
        var firstRow = (int) Math.round(down.getValue());
        var firstColumn = (int) Math.round(across.getValue());
        var rows = Math.min(grid.rows().size() - firstRow, rowsInSight() + 1);
        var columns = Math.min(grid.columns().size() - firstColumn, columnsInSight());
        bands(to, firstRow, firstColumn, columns);
        head(to, grid, firstColumn, columns);
        var painter = new CellPainter(to, palette, scale);
        for (var r = 0; r < rows; r++) {
            var middle = HEAD * scale + (r + 0.5) * ROW * scale;
            name(to, grid.rows().get(firstRow + r), middle);
            for (var c = 0; c < columns; c++) {
                cell(to, painter, grid, new Spot(firstRow + r, firstColumn + c), x(c), middle);
            }
        }
        frame(to, firstRow, firstColumn);
    }

    private double x(int column) {
        return names() + (column + 0.5) * cellWidth();
    }

    private void cell(GraphicsContext to, CellPainter painter, LensGrid grid, Spot at, double x, double middle) {
        var cell = grid.cell(at.row(), at.column());
        var tone = Tone.of(cell.state(), cell.severity());
        if (cellWidth() < CATEGORY * scale || tone == Tone.NONE) {
            painter.paint(tone, x, middle);
            return;
        }
        painter.paint(tone, x - 12 * scale, middle);
        to.setFill(palette.base(Palette.Base.TEXT));
        to.setFont(Font.font("Merlon Sans", 11 * scale));
        to.setTextAlign(TextAlignment.LEFT);
        to.setTextBaseline(VPos.CENTER);
        to.fillText(Integer.toString(cell.count(cell.state())), x + 4 * scale, middle);
    }

    /// Row and column of the cell in focus light up.
    private void bands(GraphicsContext to, int firstRow, int firstColumn, int columns) {
        var at = model.focus().get();
        to.setFill(palette.base(Palette.Base.BAND));
        if (at.row() >= firstRow) {
            to.fillRect(
                    0,
                    HEAD * scale + (at.row() - firstRow) * ROW * scale,
                    names() + columns * cellWidth(),
                    ROW * scale);
        }
        if (at.column() >= firstColumn && at.column() < firstColumn + columns) {
            to.fillRect(x(at.column() - firstColumn) - cellWidth() / 2, 0, cellWidth(), canvas.getHeight());
        }
    }

    private void frame(GraphicsContext to, int firstRow, int firstColumn) {
        var at = model.focus().get();
        if (at.row() < firstRow || at.column() < firstColumn) {
            return;
        }
        to.setStroke(palette.base(isFocused() ? Palette.Base.ACCENT : Palette.Base.MUTED));
        to.setLineWidth(isFocused() ? 2 : 1);
        to.strokeRoundRect(
                x(at.column() - firstColumn) - cellWidth() / 2 + 1,
                HEAD * scale + (at.row() - firstRow) * ROW * scale,
                cellWidth() - 2,
                ROW * scale,
                6,
                6);
    }

    private void name(GraphicsContext to, LensRow row, double middle) {
        var endpoint = row.endpoint();
        to.setTextAlign(TextAlignment.LEFT);
        to.setTextBaseline(VPos.CENTER);
        to.setFont(Font.font("JetBrains Mono NL", 11 * scale));
        var left = 4 * scale;
        if (endpoint != null) {
            to.setFill(palette.base(Palette.Base.MUTED));
            to.fillText(endpoint.method().equals("DELETE") ? "DEL" : endpoint.method(), left, middle);
            left = METHOD * scale;
        }
        to.setFill(palette.base(Palette.Base.TEXT));
        to.fillText(
                cut(endpoint == null ? row.label() : endpoint.path(), names() - left - 8 * scale, LETTER * scale),
                left,
                middle);
    }

    private static String cut(String text, double room, double letter) {
        var most = (int) Math.max(4, room / letter);
        return text.length() <= most ? text : text.substring(0, most - 1) + "…";
    }

    private void head(GraphicsContext to, LensGrid grid, int firstColumn, int columns) {
        to.setTextBaseline(VPos.CENTER);
        var group = "";
        for (var c = 0; c < columns; c++) {
            var column = grid.columns().get(firstColumn + c);
            if (cellWidth() >= CATEGORY * scale) {
                category(to, column, x(c));
            } else {
                to.setFont(Font.font("JetBrains Mono NL", 11 * scale));
                to.setFill(palette.base(Palette.Base.MUTED));
                to.setTextAlign(TextAlignment.CENTER);
                upright(to, column.key(), x(c));
                if (!column.group().equals(group)) {
                    group = column.group();
                    group(to, grid, firstColumn + c, x(c) - cellWidth() / 2);
                }
            }
        }
        to.setStroke(palette.base(Palette.Base.LINE));
        to.setLineWidth(1);
        to.strokeLine(0, HEAD * scale - 1.5, names() + columns * cellWidth(), HEAD * scale - 1.5);
    }

    /// Keys of two letters stand level, longer ones upright.
    private void upright(GraphicsContext to, String key, double x) {
        if (key.length() <= 2) {
            to.fillText(key, x, 44 * scale);
            return;
        }
        to.save();
        to.translate(x, 42 * scale);
        to.rotate(-90);
        to.fillText(cut(key, 28 * scale, LETTER * scale), 0, 0);
        to.restore();
    }

    /// Cut where the next group begins.
    private void group(GraphicsContext to, LensGrid grid, int first, double left) {
        var name = grid.columns().get(first).group();
        var wide = 0;
        while (first + wide < grid.columns().size()
                && grid.columns().get(first + wide).group().equals(name)) {
            wide++;
        }
        to.setFont(Font.font("Merlon Sans Medium", 11 * scale));
        to.setFill(palette.base(Palette.Base.TEXT));
        to.setTextAlign(TextAlignment.LEFT);
        var room = wide * cellWidth() - 2 * scale;
        if (room >= name.length() * 7.6 * scale) {
            to.fillText(name, left + 2 * scale, 14 * scale);
        } else if (wide * cellWidth() >= 20 * scale) {
            to.fillText(cut(name, room, 8.4 * scale), left + 2 * scale, 14 * scale, room);
        }
        to.setStroke(palette.base(Palette.Base.LINE));
        to.setLineWidth(1);
        to.strokeLine(left + 2 * scale, 25 * scale, left + wide * cellWidth() - 2 * scale, 25 * scale);
    }

    private void category(GraphicsContext to, LensColumn column, double x) {
        to.setTextAlign(TextAlignment.CENTER);
        to.setFill(palette.base(Palette.Base.TEXT));
        to.setFont(Font.font("Merlon Sans Medium", 11 * scale));
        var known = column.key().length() <= 5;
        to.fillText(known ? column.key() : column.title(), x, 20 * scale, cellWidth() - 6 * scale);
        if (known) {
            to.setFill(palette.base(Palette.Base.MUTED));
            to.setFont(Font.font("Merlon Sans", 10 * scale));
            to.fillText(cut(column.title(), cellWidth() - 6 * scale, 5.4 * scale), x, 40 * scale);
        }
    }

    // --- walking ---

    private void pressed(MouseEvent event) {
        requestFocus();
        var grid = model.grid().get();
        if (grid == null || event.getButton() != MouseButton.PRIMARY || event.getY() < HEAD * scale) {
            return;
        }
        var row = (int) (Math.round(down.getValue()) + Math.floor((event.getY() - HEAD * scale) / (ROW * scale)));
        var column = event.getX() < names()
                ? model.focus().get().column()
                : (int) (Math.round(across.getValue()) + Math.floor((event.getX() - names()) / cellWidth()));
        if (row < grid.rows().size() && column < grid.columns().size()) {
            model.focus(new Spot(row, column));
            reason.run();
        }
        event.consume();
    }

    private void scrolled(ScrollEvent event) {
        down.setValue(Math.clamp(down.getValue() - event.getDeltaY() / (ROW * scale), 0, down.getMax()));
        across.setValue(Math.clamp(across.getValue() - event.getDeltaX() / cellWidth(), 0, across.getMax()));
        event.consume();
    }

    private void key(KeyEvent event) {
        var grid = model.grid().get();
        if (grid == null || event.isShortcutDown() || event.isAltDown()) {
            return;
        }
        var known = true;
        switch (event.getCode()) {
            case UP -> model.move(-1, 0);
            case DOWN -> model.move(1, 0);
            case LEFT -> model.move(0, -1);
            case RIGHT -> model.move(0, 1);
            case PAGE_UP -> model.move(-rowsInSight(), 0);
            case PAGE_DOWN -> model.move(rowsInSight(), 0);
            case HOME -> model.move(0, -grid.columns().size());
            case END -> model.move(0, grid.columns().size());
            case ENTER, SPACE -> reason.run();
            case N -> model.nextOpen();
            default -> known = false;
        }
        if (known) {
            event.consume();
        }
    }

    /// Where the cell in focus is, on the screen.
    Bounds focusOnScreen() {
        var at = model.focus().get();
        var x = x(at.column() - (int) Math.round(across.getValue()));
        var y = HEAD * scale + (at.row() - (int) Math.round(down.getValue()) + 0.5) * ROW * scale;
        return localToScreen(new BoundingBox(x - 9, y - 9, 18, 18));
    }
}
