package dev.merlon.engine.library.yaml;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.events.SequenceStartEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/// Reads one YAML document under limits that a file written by hand never meets. Aliases and merge keys are
/// refused: library files have no need of them, and they are how a small file becomes a large one.
public final class YamlReader {

    public static final int MOST_BYTES = 1 << 20;
    private static final int MOST_DEPTH = 20;

    private final Iterator<Event> events;

    private YamlReader(Iterator<Event> events) {
        this.events = events;
    }

    /// @throws YamlException codes `YAML-SYNTAX`, `YAML-DEPTH`, `YAML-ALIAS`, `YAML-KEY`
    public static YamlNode read(String text) throws YamlException {
        var settings = LoadSettings.builder().setCodePointLimit(MOST_BYTES).build();
        try {
            return new YamlReader(new Parse(settings).parseString(ended(text)).iterator()).document();
        } catch (MarkedYamlEngineException e) {
            var mark = e.getProblemMark();
            throw new YamlException(
                    "YAML-SYNTAX",
                    "not YAML: " + e.getProblem(),
                    mark.map(Mark::getLine).orElse(-1) + 1,
                    mark.map(Mark::getColumn).orElse(-1) + 1);
        } catch (YamlEngineException e) {
            throw new YamlException("YAML-SYNTAX", "not YAML: " + e.getMessage(), 0, 0);
        }
    }

    /// A carriage return at the very end counts as a column for the parser and not as a line: with a line feed
    /// it is one.
    private static String ended(String text) {
        return text.endsWith("\r") ? text + "\n" : text;
    }

    /// @throws YamlException codes `YAML-SIZE`, `YAML-ENCODING`
    public static String text(byte[] bytes) throws YamlException {
        if (bytes.length > MOST_BYTES) {
            throw new YamlException("YAML-SIZE", "larger than 1 MiB; split it", 0, 0);
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException _) {
            throw new YamlException("YAML-ENCODING", "not UTF-8; save it as UTF-8", 0, 0);
        }
    }

    private YamlNode document() throws YamlException {
        events.next();
        var first = events.next();
        if (first.getEventId() == Event.ID.StreamEnd) {
            throw new YamlException("YAML-SYNTAX", "empty", 0, 0);
        }
        var root = node(events.next(), 0);
        events.next();
        var last = events.next();
        if (last.getEventId() != Event.ID.StreamEnd) {
            throw new YamlException("YAML-SYNTAX", "more than one document in the file", line(last), column(last));
        }
        return root;
    }

    private YamlNode node(Event event, int depth) throws YamlException {
        if (depth > MOST_DEPTH) {
            throw new YamlException("YAML-DEPTH", "nested too deeply", line(event), column(event));
        }
        return switch (event) {
            case ScalarEvent scalar -> scalar(scalar);
            case SequenceStartEvent start -> sequence(start, depth);
            case MappingStartEvent start -> mapping(start, depth);
            case AliasEvent alias ->
                throw new YamlException(
                        "YAML-ALIAS", "aliases are not read here; write the value out", line(alias), column(alias));
            default -> throw new IllegalStateException("unexpected " + event);
        };
    }

    private YamlNode sequence(SequenceStartEvent start, int depth) throws YamlException {
        List<YamlNode> items = new ArrayList<>();
        for (var next = events.next(); next.getEventId() != Event.ID.SequenceEnd; next = events.next()) {
            items.add(node(next, depth + 1));
        }
        return new YamlNode.Sequence(items, line(start), column(start));
    }

    private YamlNode mapping(MappingStartEvent start, int depth) throws YamlException {
        Map<String, YamlNode.Entry> entries = new LinkedHashMap<>();
        for (var next = events.next(); next.getEventId() != Event.ID.MappingEnd; next = events.next()) {
            if (!(next instanceof ScalarEvent scalar)) {
                throw new YamlException("YAML-KEY", "a key has to be a word", line(next), column(next));
            }
            var key = scalar(scalar);
            var entry = new YamlNode.Entry(key, node(events.next(), depth + 1));
            if (entries.put(key.text(), entry) != null) {
                throw new YamlException("YAML-KEY", "key twice: " + key.text(), key);
            }
        }
        return new YamlNode.Mapping(entries, line(start), column(start));
    }

    private static YamlNode.Scalar scalar(ScalarEvent event) {
        return new YamlNode.Scalar(event.getValue(), event.isPlain(), line(event), column(event));
    }

    private static int line(Event event) {
        return event.getStartMark().map(Mark::getLine).orElse(-1) + 1;
    }

    private static int column(Event event) {
        return event.getStartMark().map(Mark::getColumn).orElse(-1) + 1;
    }
}
