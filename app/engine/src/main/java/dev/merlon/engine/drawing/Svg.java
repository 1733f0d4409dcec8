package dev.merlon.engine.drawing;

import dev.merlon.engine.model.drawing.Drawing;
import dev.merlon.engine.model.drawing.Ink;
import dev.merlon.engine.model.drawing.Mark;
import java.util.Locale;
import java.util.stream.Collectors;

/// A drawing as SVG 1.1, on white, in the colours of the light theme. Self-contained: no script, no style sheet, no
/// address.
public final class Svg {

    private static final String FACES = "Inter, 'Segoe UI', 'Helvetica Neue', Arial, sans-serif";

    private Svg() {}

    public static String of(Drawing drawing) {
        var text = new StringBuilder();
        text.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
        text.append(
                "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"%s\" height=\"%s\" viewBox=\"0 0 %s %s\" role=\"img\">%n"
                        .formatted(
                                number(drawing.width()),
                                number(drawing.height()),
                                number(drawing.width()),
                                number(drawing.height())));
        text.append("<title>").append(escaped(drawing.title())).append("</title>\n");
        text.append("<rect width=\"100%\" height=\"100%\" fill=\"#ffffff\"/>\n");
        drawing.marks().forEach(mark -> text.append(element(mark)).append('\n'));
        return text.append("</svg>\n").toString();
    }

    private static String element(Mark mark) {
        var colours = Colours.of(mark.ink());
        return switch (mark) {
            case Mark.Box box ->
                "<rect x=\"%s\" y=\"%s\" width=\"%s\" height=\"%s\" rx=\"%s\" fill=\"%s\" stroke=\"%s\"%s/>"
                        .formatted(
                                number(box.x()),
                                number(box.y()),
                                number(box.width()),
                                number(box.height()),
                                number(box.corner()),
                                box.dashed() ? "none" : Colours.hex(colours.fill()),
                                Colours.hex(colours.stroke()),
                                width(box.ink()) + dash(box.dashed()));
            case Mark.Oval oval ->
                "<ellipse cx=\"%s\" cy=\"%s\" rx=\"%s\" ry=\"%s\" fill=\"%s\" stroke=\"%s\"%s/>"
                        .formatted(
                                number(oval.x() + oval.width() / 2),
                                number(oval.y() + oval.height() / 2),
                                number(oval.width() / 2),
                                number(oval.height() / 2),
                                Colours.hex(colours.fill()),
                                Colours.hex(colours.stroke()),
                                width(oval.ink()));
            case Mark.Drum drum -> drum(drum, colours);
            case Mark.Figure figure -> figure(figure, colours);
            case Mark.Line line -> line(line, colours);
            case Mark.Words words ->
                "<text x=\"%s\" y=\"%s\" font-family=\"%s\" font-size=\"%s\"%s%s fill=\"%s\">%s</text>"
                        .formatted(
                                number(words.x()),
                                number(words.y()),
                                FACES,
                                number(words.size()),
                                words.bold() ? " font-weight=\"600\"" : "",
                                words.centred() ? " text-anchor=\"middle\"" : "",
                                Colours.hex(colours.text()),
                                escaped(words.text()));
        };
    }

    private static String drum(Mark.Drum drum, Colours colours) {
        var lid = drum.height() / 8;
        var path = "M%1$s %2$s a%3$s %4$s 0 0 1 %5$s 0 v%6$s a%3$s %4$s 0 0 1 -%5$s 0 z m0 0 a%3$s %4$s 0 0 0 %5$s 0"
                .formatted(
                        number(drum.x()),
                        number(drum.y() + lid),
                        number(drum.width() / 2),
                        number(lid),
                        number(drum.width()),
                        number(drum.height() - 2 * lid));
        return "<path d=\"%s\" fill=\"%s\" stroke=\"%s\"/>"
                .formatted(path, Colours.hex(colours.fill()), Colours.hex(colours.stroke()));
    }

    private static String figure(Mark.Figure figure, Colours colours) {
        var middle = figure.x() + figure.width() / 2;
        var head = figure.height() / 6;
        var neck = figure.y() + 2 * head;
        var hip = figure.y() + figure.height() * 0.66;
        var path = "M%1$s %2$s V%3$s M%4$s %5$s H%6$s M%4$s %7$s L%1$s %3$s L%6$s %7$s"
                .formatted(
                        number(middle),
                        number(neck),
                        number(hip),
                        number(figure.x()),
                        number(neck + head),
                        number(figure.x() + figure.width()),
                        number(figure.y() + figure.height()));
        return "<g fill=\"%s\" stroke=\"%s\" stroke-width=\"2\"><circle cx=\"%s\" cy=\"%s\" r=\"%s\"/><path d=\"%s\" fill=\"none\"/></g>"
                .formatted(
                        Colours.hex(colours.fill()),
                        Colours.hex(colours.stroke()),
                        number(middle),
                        number(figure.y() + head),
                        number(head),
                        path);
    }

    private static String line(Mark.Line line, Colours colours) {
        var points = line.points().stream()
                .map(p -> number(p.x()) + "," + number(p.y()))
                .collect(Collectors.joining(" "));
        var drawn = "<polyline points=\"%s\" fill=\"none\" stroke=\"%s\"%s/>"
                .formatted(points, Colours.hex(colours.stroke()), width(line.ink()) + dash(line.dashed()));
        if (!line.arrow()) {
            return drawn;
        }
        var head = ArrowHead.of(line).stream()
                .map(p -> number(p.x()) + "," + number(p.y()))
                .collect(Collectors.joining(" "));
        return drawn + "<polygon points=\"%s\" fill=\"%s\"/>".formatted(head, Colours.hex(colours.stroke()));
    }

    private static String width(Ink ink) {
        return Colours.thickness(ink) > 1 ? " stroke-width=\"2.5\"" : "";
    }

    private static String dash(boolean dashed) {
        return dashed ? " stroke-dasharray=\"5 4\"" : "";
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }

    /// Text from contracts and people is text: no mark-up, and nothing that XML 1.0 has no place for.
    private static String escaped(String text) {
        var out = new StringBuilder(text.length());
        text.codePoints().forEach(c -> {
            switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                case '\'' -> out.append("&#39;");
                default -> out.appendCodePoint(allowed(c) ? c : ' ');
            }
        });
        return out.toString();
    }

    private static boolean allowed(int c) {
        return c >= ' ' && (c < 0xD800 || c > 0xDFFF) && c != 0xFFFE && c != 0xFFFF;
    }
}
