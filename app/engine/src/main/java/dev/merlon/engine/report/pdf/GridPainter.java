package dev.merlon.engine.report.pdf;

import dev.merlon.engine.report.document.Block;
import dev.merlon.engine.report.document.Text;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/// Sets a table: columns as wide as they need, the head again on each page, a row in two where no page would
/// hold it.
final class GridPainter {

    private static final double PAD = 4;
    private static final double ABOVE = 3;
    private static final int GROUND = 0xf6f8fa;
    private static final int RULE = 0xd0d7de;

    /// Widths are judged by so many rows.
    private static final int SAMPLE = 300;

    private final Flow flow;
    private final Typesetter typesetter;
    private final Block.Grid grid;
    private final double[] widths;

    GridPainter(Flow flow, Typesetter typesetter, Block.Grid grid) {
        this.flow = flow;
        this.typesetter = typesetter;
        this.grid = grid;
        widths = new Columns(typesetter, grid, SAMPLE).widths(flow.width(), 2 * PAD);
    }

    void draw() throws IOException {
        var head = set(grid.columns().stream().map(c -> Text.of(c.title())).toList(), Setting.HEAD);
        var first = grid.rows().isEmpty() ? 0 : height(set(grid.rows().getFirst(), Setting.CELL));
        if (!flow.makeRoom(height(head) + Math.min(first, 80))) {
            flow.leaveOut(grid.rows().size());
            return;
        }
        flow.within("Table", () -> {
            head(head);
            for (var i = 0; i < grid.rows().size(); i++) {
                if (!row(set(grid.rows().get(i), Setting.CELL), head)) {
                    flow.leaveOut(grid.rows().size() - i);
                    return;
                }
            }
        });
    }

    private void head(List<List<Line>> cells) throws IOException {
        var height = height(cells);
        flow.pen().artifact(() -> flow.pen().round(Flow.LEFT, flow.y(), flow.width(), height, 3, GROUND));
        cells(cells, "TH");
        flow.down(height);
    }

    /// @return false where it does not fit and may not go on on another page
    private boolean row(List<List<Line>> cells, List<List<Line>> head) throws IOException {
        var height = height(cells);
        if (height > flow.room()) {
            if (flow.onePage()) {
                return false;
            }
            var onNew = flow.pageRoom() - height(head);
            if (height <= onNew || flow.room() < onNew / 3) {
                flow.newPage();
                head(head);
            }
        }
        slices(cells, head);
        return true;
    }

    /// The row, or as much of it as has room, then the rest.
    private void slices(List<List<Line>> cells, List<List<Line>> head) throws IOException {
        var rest = cells;
        while (true) {
            var height = Math.min(height(rest), flow.room());
            var now = new ArrayList<List<Line>>();
            var later = new ArrayList<List<Line>>();
            for (var cell : rest) {
                var fit = (int) Math.max(1, Math.floor((height - 2 * ABOVE + 0.01) / Setting.CELL.leading()));
                now.add(cell.subList(0, Math.min(fit, cell.size())));
                later.add(cell.subList(Math.min(fit, cell.size()), cell.size()));
            }
            cells(now, "TD");
            flow.down(height(now));
            flow.pen()
                    .artifact(
                            () -> flow.pen().line(Flow.LEFT, flow.y(), Flow.LEFT + flow.width(), flow.y(), 0.5, RULE));
            if (later.stream().allMatch(List::isEmpty)) {
                return;
            }
            flow.newPage();
            head(head);
            rest = later;
        }
    }

    private void cells(List<List<Line>> cells, String type) throws IOException {
        flow.within("TR", () -> {
            var x = Flow.LEFT;
            for (var i = 0; i < cells.size(); i++) {
                var lines = cells.get(i);
                var at = x + PAD;
                var room = widths[i] - 2 * PAD;
                var right = grid.columns().get(i).align() == Block.Align.RIGHT;
                flow.within(type, () -> cell(lines, at, room, right));
                x += widths[i];
            }
        });
    }

    private void cell(List<Line> lines, double x, double room, boolean right) throws IOException {
        if (lines.isEmpty()) {
            return;
        }
        flow.pen().marked(flow.element(), () -> {
            var y = flow.y() + ABOVE;
            for (var line : lines) {
                line.draw(flow.pen(), flow.links(), right ? x + Math.max(0, room - line.width()) : x, y);
                y += line.height();
            }
        });
    }

    private List<List<Line>> set(List<Text> texts, Setting setting) {
        var cells = new ArrayList<List<Line>>();
        for (var i = 0; i < texts.size(); i++) {
            cells.add(
                    texts.get(i).isEmpty() ? List.of() : typesetter.lines(texts.get(i), setting, widths[i] - 2 * PAD));
        }
        return cells;
    }

    private static double height(List<List<Line>> cells) {
        return 2 * ABOVE
                + cells.stream()
                        .mapToDouble(c -> c.stream().mapToDouble(Line::height).sum())
                        .max()
                        .orElse(0);
    }
}
