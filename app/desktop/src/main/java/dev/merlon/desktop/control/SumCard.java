package dev.merlon.desktop.control;

import dev.merlon.engine.model.posture.Contribution;
import dev.merlon.engine.model.posture.Score;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/// A score's sum, line by line, as the inspector shows it. The lines always add up to the score.
public final class SumCard {

    private static final int MOST = 12;

    private SumCard() {}

    /// @param score  whose sum it is
    /// @param rest   what the last line is called that stands for all that are too small to show
    /// @param total  what the sum's last line is called
    /// @param open   gets the reference of a line that was clicked
    public static Card of(Score score, String rest, String total, Consumer<String> open) {
        var lines = new VBox();
        if (score.start() != 0) {
            lines.getChildren().add(KeyValueRow.sum(new Label("Start"), new Label(number(score.start(), false))));
        }
        shown(score.sum(), rest)
                .forEach(line -> lines.getChildren()
                        .add(KeyValueRow.sum(words(line, open), figure(line.points(), score.start() != 0))));
        lines.getChildren().add(KeyValueRow.total(total, String.format(Locale.ROOT, "%.1f", score.value())));
        return new Card(lines);
    }

    private static Stream<Contribution> shown(List<Contribution> sum, String rest) {
        if (sum.size() <= MOST) {
            return sum.stream();
        }
        var others = sum.subList(MOST - 1, sum.size());
        var points = others.stream().mapToDouble(Contribution::points).sum();
        return Stream.concat(
                sum.stream().limit(MOST - 1), Stream.of(new Contribution(others.size() + " " + rest, points, "")));
    }

    private static Node words(Contribution line, Consumer<String> open) {
        if (line.ref().isEmpty()) {
            var label = new Label(line.label());
            label.setMinWidth(0);
            return label;
        }
        var link = new Hyperlink(line.label());
        link.getStyleClass().add("plain");
        link.setMinWidth(0);
        link.setOnAction(_ -> {
            link.setVisited(false);
            open.accept(line.ref());
        });
        return link;
    }

    private static Label figure(double points, boolean signed) {
        var label = new Label(number(points, signed));
        label.setMinWidth(javafx.scene.layout.Region.USE_PREF_SIZE);
        return label;
    }

    private static String number(double points, boolean signed) {
        var text = String.format(Locale.ROOT, "%.1f", Math.abs(points));
        if (!signed || text.equals("0.0")) {
            return text;
        }
        return (points < 0 ? "−" : "+") + text;
    }
}
