package dev.merlon.desktop.screen.contract;

import dev.merlon.desktop.control.ShapeIcon;
import dev.merlon.desktop.control.Tone;
import dev.merlon.desktop.screen.contract.source.RowFace;
import dev.merlon.desktop.screen.contract.source.TokenKind;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import javafx.geometry.VPos;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;
import org.jspecify.annotations.Nullable;

/// Draws a row: mark, number, highlights, and every piece of text at its own cell. Nodes are kept by their style, so
/// that scrolling makes none and styles none anew.
final class SourceRow extends Region {

    private static final double MARK_AT = 5;
    private static final double MARK_SIZE = 12;

    private final ShapeIcon mark = new ShapeIcon(Tone.NONE);
    private final Region dot = new Region();
    private final Text number = text("source-number");
    private final List<Region> highlights = new ArrayList<>();
    private final Map<TokenKind, List<Text>> pieces = new EnumMap<>(TokenKind.class);
    private final Map<TokenKind, Integer> used = new EnumMap<>(TokenKind.class);
    private int lit;
    private String words = "";
    private @Nullable SourcePage shown;
    private int shownRow;

    SourceRow() {
        getStyleClass().add("source-row");
        dot.getStyleClass().add("source-dot");
        dot.setManaged(false);
        mark.setManaged(false);
        getChildren().addAll(mark, dot, number);
    }

    /// The row's text as it is read out.
    String words() {
        return words;
    }

    void show(SourcePage page, int row) {
        if (page == shown && row == shownRow) {
            return;
        }
        shown = page;
        shownRow = row;
        var rows = page.rows();
        var from = rows.start(row);
        var to = rows.end(row);
        var line = rows.line(row);
        var face = RowFace.of(page.opened().source(), page.opened().colours(), from, to);
        words = page.opened().source().text().substring(from, to);
        used.clear();
        lit = 0;
        setPrefHeight(page.grid().height());
        margin(page, line, rows.goesOn(row), from);
        var left = page.grid().textStart() + rows.hanging(row) * page.grid().advance();
        highlight(page, face, from, to, left);
        for (var piece : face.pieces()) {
            draw(page.grid(), piece, left);
        }
        hideRest();
    }

    private void margin(SourcePage page, int line, boolean goesOn, int from) {
        var grid = page.grid();
        var shown = goesOn ? null : page.opened().mark(line).orElse(null);
        mark.setVisible(shown != null && shown != Mark.FACT);
        dot.setVisible(shown == Mark.FACT);
        if (shown != null && shown != Mark.FACT) {
            mark.show(shown.tone());
            mark.resizeRelocate(MARK_AT, (grid.height() - MARK_SIZE) / 2, MARK_SIZE, MARK_SIZE);
        }
        dot.resizeRelocate(MARK_AT + 4, (grid.height() - 4) / 2, 4, 4);
        number.setText(goesOn ? ":" + page.opened().source().columnOf(from) : Integer.toString(line));
        place(number, grid, grid.numberEnd() - number.getText().length() * grid.advance());
    }

    private void highlight(SourcePage page, RowFace face, int from, int to, double left) {
        var target = page.target();
        if (target.length() > 0) {
            light(page, face, Math.max(from, target.offset()), Math.min(to, target.end()), left, "target");
        }
        var finds = page.finds();
        for (var i = finds.touching(from); i < finds.size() && finds.offsets()[i] < to; i++) {
            var at = finds.offsets()[i];
            var style = i == page.current() ? "current-find" : "find";
            light(page, face, Math.max(from, at), Math.min(to, at + finds.length()), left, style);
        }
        for (var piece : face.pieces()) {
            if (piece.kind() == TokenKind.HIDDEN) {
                light(page.grid(), piece.cell(), piece.cell() + piece.cells(), left, "hidden-ground");
            }
        }
    }

    private void light(SourcePage page, RowFace face, int start, int end, double left, String style) {
        if (end > start) {
            light(page.grid(), face.cellOf(start), face.cellOf(end), left, style);
        }
    }

    private void light(SourcePage.Grid grid, int fromCell, int toCell, double left, String style) {
        if (lit == highlights.size()) {
            var fresh = new Region();
            fresh.setManaged(false);
            fresh.setMouseTransparent(true);
            highlights.add(fresh);
            getChildren().add(lit, fresh);
        }
        var light = highlights.get(lit++);
        if (!light.getStyleClass().contains(style)) {
            light.getStyleClass().setAll("source-light", style);
        }
        light.setVisible(true);
        light.resizeRelocate(
                left + fromCell * grid.advance() - 1, 1, (toCell - fromCell) * grid.advance() + 2, grid.height() - 2);
    }

    private void draw(SourcePage.Grid grid, RowFace.Piece piece, double left) {
        var kept = pieces.computeIfAbsent(piece.kind(), _ -> new ArrayList<>());
        var index = used.merge(piece.kind(), 1, Integer::sum) - 1;
        if (index == kept.size()) {
            var fresh = text(piece.kind().styleClass());
            kept.add(fresh);
            getChildren().add(fresh);
        }
        var text = kept.get(index);
        text.setText(piece.text());
        text.setVisible(true);
        place(text, grid, left + piece.cell() * grid.advance());
    }

    private void hideRest() {
        pieces.forEach((kind, kept) ->
                kept.subList(used.getOrDefault(kind, 0), kept.size()).forEach(t -> t.setVisible(false)));
        highlights.subList(lit, highlights.size()).forEach(l -> l.setVisible(false));
    }

    private static void place(Text text, SourcePage.Grid grid, double x) {
        text.setX(x);
        text.setY(grid.height() / 2);
    }

    private static Text text(String style) {
        var text = new Text();
        text.getStyleClass().addAll("code", style);
        text.setTextOrigin(VPos.CENTER);
        text.setManaged(false);
        text.setMouseTransparent(true);
        return text;
    }
}
