package dev.merlon.engine.spec.postman;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;

/// Draws the shape of bodies that are kept as text. Reads as a stream and keeps no value, so that the size of what is
/// kept is that of the names. Comments and variables outside of quotes, which Postman takes, are taken too.
final class ShapeReader {

    /// Deeper bodies are looked at down to here: the shape becomes a tree of schemas, which has its own limit.
    private static final int DEEPEST = 60;

    /// All bodies of one collection together; what comes after is not looked at.
    private static final int MOST_SHAPES = 1_000_000;

    private final JsonFactory factory;
    private final Variables variables;
    private int shapes;

    ShapeReader(Variables variables) {
        this.variables = variables;
        this.factory = JsonFactory.builder()
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(10_000)
                        .maxNameLength(50_000)
                        .maxStringLength(20_000_000)
                        .build())
                .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
                .build();
    }

    static boolean looksLikeJson(String text) {
        var start = text.stripLeading();
        return start.startsWith("{") || start.startsWith("[") || start.startsWith("//") || start.startsWith("/*");
    }

    /// Widens a shape by one more body.
    ///
    /// @return false where the text is no JSON; what was read up to there counts all the same
    boolean read(String text, Shape into) {
        try (var parser = factory.createParser(strict(text))) {
            if (parser.nextToken() == null) {
                return false;
            }
            value(parser, into);
            return parser.nextToken() == null;
        } catch (IOException e) {
            return false;
        }
    }

    /// Without recursion: the shapes of open objects and arrays lie in a stack.
    private void value(JsonParser parser, Shape root) throws IOException {
        Deque<Shape> open = new ArrayDeque<>();
        var target = root;
        for (var token = parser.currentToken(); token != null; token = parser.nextToken()) {
            switch (token) {
                case START_OBJECT -> {
                    target.object();
                    open.push(target);
                }
                case START_ARRAY -> {
                    target.items();
                    open.push(target);
                }
                case END_OBJECT, END_ARRAY -> open.pop();
                case FIELD_NAME -> target = property(open, parser.currentName());
                default -> scalar(parser, token, target);
            }
            if (open.isEmpty()) {
                return;
            }
            if (parser.getParsingContext().inArray()) {
                target = open.size() > DEEPEST ? new Shape() : open.element().items();
            }
        }
    }

    /// The shape of a property; one that nobody keeps where the depth or the number of shapes is used up.
    private Shape property(Deque<Shape> open, String name) {
        var holder = open.element();
        if (!holder.knows(name) && (open.size() > DEEPEST || ++shapes > MOST_SHAPES)) {
            return new Shape();
        }
        return holder.property(name);
    }

    private void scalar(JsonParser parser, JsonToken token, Shape shape) throws IOException {
        switch (token) {
            case VALUE_STRING -> {
                var text = parser.getText();
                shape.text(text.contains("{{") ? variables.resolved(text) : text);
            }
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> shape.number(parser.getText());
            case VALUE_TRUE, VALUE_FALSE -> shape.bool();
            default -> {}
        }
    }

    /// Outside of quotes: comments are left out, a variable becomes its value where that is a number or true or false,
    /// else null, which says nothing of its type.
    private String strict(String text) {
        if (!text.contains("{{") && !text.contains("//") && !text.contains("/*")) {
            return text;
        }
        var out = new StringBuilder(text.length());
        boolean quoted = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            int skipped = quoted ? i : skipped(text, i, out);
            if (skipped > i) {
                i = skipped - 1;
                continue;
            }
            if (quoted && c == '\\' && i + 1 < text.length()) {
                out.append(c).append(text.charAt(++i));
                continue;
            }
            quoted ^= c == '"';
            out.append(c);
        }
        return out.toString();
    }

    /// The index after a comment or variable that begins at an index, or that index.
    private int skipped(String text, int at, StringBuilder out) {
        if (text.startsWith("//", at)) {
            int end = text.indexOf('\n', at);
            return end < 0 ? text.length() : end;
        }
        if (text.startsWith("/*", at)) {
            int end = text.indexOf("*/", at + 2);
            return end < 0 ? text.length() : end + 2;
        }
        if (text.startsWith("{{", at)) {
            int end = text.indexOf("}}", at);
            if (end > 0 && end - at < Variables.LONGEST_NAME) {
                var value = variables.resolved(text.substring(at, end + 2)).strip();
                out.append(value.matches("true|false|-?(0|[1-9]\\d{0,17})(\\.\\d{1,18})?") ? value : "null");
                return end + 2;
            }
        }
        return at;
    }
}
