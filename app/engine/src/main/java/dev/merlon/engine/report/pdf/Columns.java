package dev.merlon.engine.report.pdf;

import dev.merlon.engine.report.document.Block;
import dev.merlon.engine.report.document.Text;
import java.util.Arrays;
import java.util.stream.Stream;

/// How wide the columns of a table are: what each needs where there is room for that, else what is left by weight.
///
/// @param sample  how many rows are looked at
record Columns(Typesetter typesetter, Block.Grid grid, int sample) {

    private static final double SHORTEST = 24;
    private static final double LONGEST_WORD = 110;

    /// @param room  for all of them
    /// @param pad   what each needs beside its text
    double[] widths(double room, double pad) {
        var count = grid.columns().size();
        var natural = new double[count];
        var least = new double[count];
        for (var i = 0; i < count; i++) {
            var column = i;
            var head = Text.of(grid.columns().get(i).title());
            natural[i] = pad
                    + Math.max(
                            typesetter.natural(head, Setting.HEAD),
                            texts(column)
                                    .mapToDouble(t -> typesetter.natural(t, Setting.CELL))
                                    .max()
                                    .orElse(0));
            least[i] = pad
                    + Math.clamp(
                            Math.max(
                                    typesetter.least(head, Setting.HEAD),
                                    texts(column)
                                            .mapToDouble(t -> typesetter.least(t, Setting.CELL))
                                            .max()
                                            .orElse(0)),
                            SHORTEST,
                            LONGEST_WORD);
        }
        return spread(room, natural, least);
    }

    private Stream<Text> texts(int column) {
        return grid.rows().stream().limit(sample).map(row -> row.get(column));
    }

    private double[] spread(double room, double[] natural, double[] least) {
        var widths = new double[natural.length];
        var total = Arrays.stream(natural).sum();
        if (total <= room) {
            var weights =
                    grid.columns().stream().mapToDouble(Block.Column::weight).sum();
            for (var i = 0; i < widths.length; i++) {
                var share = weights > 0 ? grid.columns().get(i).weight() / weights : 1.0 / widths.length;
                widths[i] = natural[i] + (room - total) * share;
            }
            return widths;
        }
        return narrow(room, natural, least);
    }

    /// Columns that need no more than their share get what they need, those whose share is too small the least that
    /// they need, and the others share the rest.
    private double[] narrow(double room, double[] natural, double[] least) {
        var widths = new double[natural.length];
        var left = room;
        for (var i = 0; i < widths.length; i++) {
            if (grid.columns().get(i).weight() == 0) {
                widths[i] = Math.min(natural[i], 150);
                left -= widths[i];
            }
        }
        while (true) {
            var column = next(widths, left, natural, least);
            if (column < 0) {
                break;
            }
            var share = left * grid.columns().get(column).weight() / weightsOfOpen(widths);
            widths[column] = natural[column] <= share ? natural[column] : Math.min(least[column], natural[column]);
            left -= widths[column];
        }
        var weights = weightsOfOpen(widths);
        for (var i = 0; i < widths.length; i++) {
            if (widths[i] == 0) {
                widths[i] = Math.max(SHORTEST, left * grid.columns().get(i).weight() / weights);
            }
        }
        return fitted(widths, room);
    }

    /// The column to settle next: one that needs no more than its share, else one whose share is too small.
    private int next(double[] widths, double left, double[] natural, double[] least) {
        var weights = weightsOfOpen(widths);
        var tight = -1;
        for (var i = 0; i < widths.length; i++) {
            if (widths[i] == 0) {
                var share = left * grid.columns().get(i).weight() / weights;
                if (natural[i] <= share) {
                    return i;
                }
                if (share < least[i] && tight < 0) {
                    tight = i;
                }
            }
        }
        return tight;
    }

    private double weightsOfOpen(double[] widths) {
        var sum = 0.0;
        for (var i = 0; i < widths.length; i++) {
            sum += widths[i] == 0 ? grid.columns().get(i).weight() : 0;
        }
        return sum;
    }

    /// Never beyond the page, however many columns there are.
    private static double[] fitted(double[] widths, double room) {
        var total = Arrays.stream(widths).sum();
        return Arrays.stream(widths).map(w -> w * room / total).toArray();
    }
}
