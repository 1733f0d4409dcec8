package dev.merlon.engine.spec.tree;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import dev.merlon.engine.spec.tree.ScalarNode.Kind;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Reads strict JSON (RFC 8259) into a tree.
final class JsonTree {

    /// Longer numbers than any contract has; Jackson's own limit.
    private static final int LONGEST_NUMBER = 1_000;

    private final JsonFactory factory;
    private final Limits limits;

    JsonTree(Limits limits) {
        this.limits = limits;
        this.factory = JsonFactory.builder()
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(limits.depth())
                        .maxNameLength(limits.name())
                        .maxStringLength(limits.text())
                        .maxNumberLength(LONGEST_NUMBER)
                        .build())
                .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
                .build();
    }

    void read(String text, TreeBuilder builder) throws UnreadableException {
        try (var parser = factory.createParser(text)) {
            read(parser, text, builder);
        } catch (IOException e) {
            throw new UncheckedIOException("text in memory cannot fail to be read", e);
        }
    }

    private void read(JsonParser parser, String text, TreeBuilder builder) throws IOException, UnreadableException {
        try {
            feed(parser, builder);
            refuseMore(parser, builder);
        } catch (JsonEOFException e) {
            throw refused(builder, "the file ends before its JSON is complete: it was cut short", text.length());
        } catch (StreamConstraintsException e) {
            throw builder.refused("SPEC-LIMIT", limit(e), within(parser.currentLocation(), text));
        } catch (JsonProcessingException e) {
            throw refused(builder, said(e), within(e.getLocation(), text));
        }
    }

    private static void feed(JsonParser parser, TreeBuilder builder) throws IOException, UnreadableException {
        var pool = new Pool();
        int depth = 0;
        do {
            var token = parser.nextToken();
            if (token == null) {
                return;
            }
            int offset = (int) parser.currentTokenLocation().getCharOffset();
            switch (token) {
                case START_OBJECT -> {
                    builder.startObject(offset, null);
                    depth++;
                }
                case START_ARRAY -> {
                    builder.startArray(offset, null);
                    depth++;
                }
                case END_OBJECT, END_ARRAY -> {
                    builder.end();
                    depth--;
                }
                case FIELD_NAME -> builder.key(pool.text(parser.currentName()), offset);
                default -> builder.scalar(kind(token), text(parser, pool), offset, null);
            }
        } while (depth > 0);
    }

    private static Kind kind(com.fasterxml.jackson.core.JsonToken token) {
        return switch (token) {
            case VALUE_STRING -> Kind.STRING;
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> Kind.NUMBER;
            case VALUE_TRUE, VALUE_FALSE -> Kind.BOOLEAN;
            default -> Kind.NULL;
        };
    }

    private static String text(JsonParser parser, Pool pool) throws IOException {
        var buffer = parser.getTextCharacters();
        return pool.text(buffer, parser.getTextOffset(), parser.getTextLength());
    }

    private static void refuseMore(JsonParser parser, TreeBuilder builder) throws IOException, UnreadableException {
        if (parser.nextToken() != null) {
            int offset = (int) parser.currentTokenLocation().getCharOffset();
            throw refused(builder, "there is more after the end of the JSON value", offset);
        }
    }

    private String limit(StreamConstraintsException e) {
        var said = e.getOriginalMessage();
        if (said.contains("nesting depth")) {
            return "objects and arrays are nested deeper than " + limits.depth() + " levels";
        }
        if (said.contains("Name length")) {
            return "a name is longer than " + limits.name() + " characters";
        }
        return said.contains("Number")
                ? "a number has more than " + LONGEST_NUMBER + " digits"
                : "a text is longer than " + limits.text() + " characters";
    }

    /// Jackson's first sentence, without its advice to programmers.
    private static String said(JsonProcessingException e) {
        var said = e.getOriginalMessage();
        if (said.contains("maybe a (non-standard) comment")) {
            return "not valid JSON: comments are not allowed";
        }
        int end = Stream.of("\n", ": enable `", " (for ", " (valid JSON String")
                .mapToInt(said::indexOf)
                .filter(i -> i >= 0)
                .min()
                .orElse(said.length());
        return "not valid JSON: " + said.substring(0, end);
    }

    private static int within(@Nullable JsonLocation place, String text) {
        return place == null ? 0 : (int) Math.clamp(place.getCharOffset(), 0, text.length());
    }

    private static UnreadableException refused(TreeBuilder builder, String text, int offset) {
        return builder.refused("SPEC-SYNTAX", text, offset);
    }
}
