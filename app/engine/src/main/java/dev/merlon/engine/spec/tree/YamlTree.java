package dev.merlon.engine.spec.tree;

import dev.merlon.engine.spec.tree.ScalarNode.Kind;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.common.Anchor;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.ReaderException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlVersionException;
import org.snakeyaml.engine.v2.parser.ParserImpl;
import org.snakeyaml.engine.v2.scanner.StreamReader;

/// Reads one YAML 1.2 document into a tree, from the parser's events: no tag ever makes an object. Plain
/// scalars are resolved by the core schema, so that `NO`, `12:30` and `2024-01-01` stay the texts that they
/// are.
final class YamlTree {

    private static final String STANDARD = "tag:yaml.org,2002:";
    private static final Set<String> PLAIN_TAGS = Set.of("str", "int", "float", "bool", "null", "map", "seq");
    private static final Set<String> KNOWN_TAGS =
            Set.of("binary", "timestamp", "set", "omap", "pairs", "merge", "value", "yaml");

    /// YAML 1.2.2, section 7.4: a name without `?` before it may be this long.
    private static final int LONGEST_SIMPLE_KEY = 1024;

    /// Only what ends a line in YAML ends one here: between others, spaces are part of a text. Those that keep a
    /// carriage return and a line feed apart, which end two lines, stay.
    private static final Pattern SPACES_ONLY =
            Pattern.compile("(?<=\\A|\\n) ++(?=[\\r\\n]|\\z)|(?<=\\r) ++(?=\\r|\\z)");

    private static final Pattern BROKEN_ESCAPE =
            Pattern.compile("\\\\(x(?!\\p{XDigit}{2})|u(?!\\p{XDigit}{4})|U(?!00(0\\p{XDigit}|10)\\p{XDigit}{4}))");

    private final String text;
    private final Document document;
    private final TreeBuilder builder;
    private final Pool pool = new Pool();
    private int knownLine = -1;
    private int knownColumn;
    private int knownOffset;

    private YamlTree(String text, Document document, TreeBuilder builder) {
        this.text = text;
        this.document = document;
        this.builder = builder;
    }

    static void read(String text, Document document, TreeBuilder builder) throws UnreadableException {
        new YamlTree(text, document, builder).read();
    }

    /// A blank line may not have more spaces than the text that it begins (YAML 1.2.2, section 8.1.1.1), but
    /// contracts have such lines and other tools read them: their spaces are left out. Places are found by line
    /// and column, which this does not move.
    private void read() throws UnreadableException {
        var lines = SPACES_ONLY.matcher(text).replaceAll("");
        var settings = LoadSettings.builder()
                .setUseMarks(true)
                .setCodePointLimit(Integer.MAX_VALUE)
                .setBufferSize(1 << 14)
                .build();
        try {
            feed(new Events(new ParserImpl(settings, new StreamReader(settings, lines))));
        } catch (MarkedYamlEngineException e) {
            throw refused(e);
        } catch (ReaderException e) {
            var said = String.format("character U+%04X is not allowed in YAML", e.getCodePoint());
            throw builder.refused("SPEC-SYNTAX", said, offset(lines, e.getPosition()));
        } catch (StumbledException e) {
            throw stumbled(e.last == null ? 0 : offset(e.last));
        } catch (YamlVersionException e) {
            throw builder.refused(
                    "SPEC-SYNTAX", "the %YAML directive names a version that is not known: leave it out", 0);
        } catch (YamlEngineException e) {
            throw builder.refused("SPEC-SYNTAX", "not valid YAML: " + firstLine(String.valueOf(e.getMessage())), 0);
        }
    }

    /// The offset in the text of a character that was counted, in code points, where some lines have lost their
    /// spaces.
    private int offset(String lines, int codePoints) {
        int at = lines.offsetByCodePoints(0, codePoints);
        var place = new Document("", "", lines).place(at, "");
        return document.lineStart(place.line() - 1) + place.column() - 1;
    }

    private UnreadableException stumbled(int after) {
        var escape = BROKEN_ESCAPE.matcher(text);
        return escape.find(after)
                ? builder.refused("SPEC-SYNTAX", "not valid YAML: this escape names no character", escape.start())
                : builder.refused("SPEC-SYNTAX", "not valid YAML: what follows this place cannot be read", after);
    }

    private void feed(Events events) throws UnreadableException {
        int documents = 0;
        for (var event = events.next(); event.getEventId() != Event.ID.StreamEnd; event = events.next()) {
            switch (event.getEventId()) {
                case DocumentStart -> {
                    if (++documents > 1) {
                        throw builder.refused(
                                "SPEC-YAML-DOCUMENTS",
                                "a second YAML document begins here: put each contract into a file of its own",
                                offset(event));
                    }
                }
                case MappingStart, SequenceStart -> start((CollectionStartEvent) event, events);
                case MappingEnd, SequenceEnd -> builder.end();
                case Scalar -> scalar((ScalarEvent) event);
                case Alias -> alias((AliasEvent) event);
                case StreamStart, StreamEnd, DocumentEnd, Comment -> {}
            }
        }
    }

    private void start(CollectionStartEvent event, Events events) throws UnreadableException {
        int offset = offset(event);
        checkTag(event.getTag().orElse(""), offset);
        if (builder.wantsKey()) {
            oddKey(event, events, offset);
        } else if (event instanceof MappingStartEvent) {
            builder.startObject(offset, anchor(event));
        } else {
            builder.startArray(offset, anchor(event));
        }
    }

    /// A list or an object in place of a name: its text is the name, since a contract has no other.
    private void oddKey(Event first, Events events, int offset) throws UnreadableException {
        int depth = 1;
        Event event = first;
        while (depth > 0) {
            event = events.next();
            depth += switch (event.getEventId()) {
                case MappingStart, SequenceStart -> 1;
                case MappingEnd, SequenceEnd -> -1;
                default -> 0;
            };
            builder.checkDepth(depth, offset);
        }
        int end = event.getEndMark().map(this::offset).orElse(offset);
        var name = text.substring(offset, Math.max(offset, Math.min(end, offset + 200)))
                .strip();
        builder.remark("SPEC-ODD-KEY", "a list or an object is used as a name: it is read as the text " + name, offset);
        builder.key(name, offset);
    }

    private void alias(AliasEvent event) throws UnreadableException {
        var anchor = event.getAlias().getValue();
        int offset = offset(event);
        if (builder.wantsKey()) {
            builder.key(builder.aliasedText(anchor, offset), offset);
        } else {
            builder.alias(anchor, offset);
        }
    }

    private void scalar(ScalarEvent event) throws UnreadableException {
        int offset = offset(event);
        var value = pool.text(event.getValue());
        var tag = checkTag(event.getTag().orElse(""), offset);
        var kind = kind(event, value, tag);
        if (!builder.wantsKey()) {
            if (event.isPlain() && tag.isEmpty() && CoreSchema.otherwiseInYaml11(value)) {
                builder.note(
                        "SPEC-YAML-1.1",
                        value + " is read as a text or a decimal number, as YAML 1.2 says; tools of YAML 1.1 read true,"
                                + " false or another number: put it in quotes",
                        offset);
            }
            builder.scalar(kind, value, offset, anchor(event));
        } else if (event.isPlain() && value.equals(Merge.KEY)) {
            builder.remark(
                    "SPEC-YAML-MERGE",
                    "merge key <<: the members that it names are taken over where the object"
                            + " has none of its own; YAML 1.2 does not know it, other tools may ignore it",
                    offset);
            builder.mergeKey(offset);
        } else {
            var anchor = anchor(event);
            if (anchor != null) {
                builder.nameOf(anchor, kind, value, offset);
            }
            key(kind, value, offset);
        }
    }

    private void key(Kind kind, String value, int offset) throws UnreadableException {
        boolean status = kind == Kind.NUMBER && value.chars().allMatch(c -> c >= '0' && c <= '9');
        var name = kind == Kind.NULL && value.isEmpty() ? "null" : value;
        if (kind != Kind.STRING && !status) {
            builder.remark("SPEC-ODD-KEY", "a name is " + described(kind) + ": it is read as the text " + name, offset);
        }
        builder.key(name, offset);
    }

    private static String described(Kind kind) {
        return switch (kind) {
            case STRING -> "a string";
            case NUMBER -> "a number";
            case BOOLEAN -> "a boolean";
            case NULL -> "null";
        };
    }

    private static Kind kind(ScalarEvent event, String value, String tag) {
        return switch (tag) {
            case "" -> event.isPlain() ? CoreSchema.kind(value) : Kind.STRING;
            case "int", "float" -> Kind.NUMBER;
            case "bool" -> Kind.BOOLEAN;
            case "null" -> Kind.NULL;
            default -> Kind.STRING;
        };
    }

    /// The short name of a standard tag, `!` for any other, empty for none.
    /// @param tag  empty where none is given
    private String checkTag(String tag, int offset) throws UnreadableException {
        if (tag.isEmpty()) {
            return "";
        }
        if (tag.startsWith(STANDARD)) {
            var name = tag.substring(STANDARD.length());
            if (PLAIN_TAGS.contains(name)) {
                return name;
            }
            if (!KNOWN_TAGS.contains(name)) {
                throw builder.refused(
                        "SPEC-YAML-TAG",
                        "tag !!" + name + " asks for an object of a program: no contract needs it",
                        offset);
            }
        }
        if (!tag.equals("!")) {
            builder.remark(
                    "SPEC-YAML-TAG",
                    "tag " + tag.replace(STANDARD, "!!") + " is ignored: its value is read as it stands",
                    offset);
        }
        return "!";
    }

    /// The parser's events. Some mistakes in escapes make it fail as only programs do (NumberFormatException, as of
    /// 3.2).
    private static final class Events {

        private final ParserImpl parser;
        private @Nullable Mark last;

        Events(ParserImpl parser) {
            this.parser = parser;
        }

        Event next() throws StumbledException {
            try {
                var event = parser.next();
                last = event.getEndMark().orElse(last);
                return event;
            } catch (NumberFormatException | IndexOutOfBoundsException e) {
                throw new StumbledException(last, e);
            }
        }
    }

    private static final class StumbledException extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final transient @Nullable Mark last;

        StumbledException(@Nullable Mark last, RuntimeException cause) {
            super(cause);
            this.last = last;
        }
    }

    private static @Nullable String anchor(NodeEvent event) {
        return event.getAnchor().map(Anchor::getValue).orElse(null);
    }

    private int offset(Event event) {
        return event.getStartMark().map(this::offset).orElse(0);
    }

    /// Marks count code points, trees UTF-16 units. Marks come nearly in order, so each is found from the one
    /// before.
    private int offset(Mark mark) {
        if (mark.getLine() != knownLine) {
            knownLine = mark.getLine();
            knownColumn = 0;
            knownOffset = document.lineStart(knownLine);
        }
        int moved = mark.getColumn() - knownColumn;
        knownColumn = mark.getColumn();
        knownOffset =
                moved <= text.length() - knownOffset ? text.offsetByCodePoints(knownOffset, moved) : text.length();
        return knownOffset;
    }

    private UnreadableException refused(MarkedYamlEngineException e) {
        int offset = e.getProblemMark().or(e::getContextMark).map(this::offset).orElse(0);
        var problem = firstLine(e.getProblem() == null ? e.getContext() : e.getProblem());
        boolean cut = offset >= text.stripTrailing().length()
                && List.of("found unexpected end of stream", "<stream end>").stream()
                        .anyMatch(problem::contains);
        if (cut) {
            return builder.refused(
                    "SPEC-SYNTAX", "the file ends before its YAML is complete: it was cut short", offset);
        }
        if (offset < text.length() && text.charAt(offset) == '\t') {
            return builder.refused("SPEC-SYNTAX", "a tab is used for indentation: YAML takes spaces only", offset);
        }
        var context = e.getContext() == null ? "" : firstLine(e.getContext()) + ": ";
        boolean longName =
                problem.contains("mapping values are not allowed") && offset - lineStart(offset) > LONGEST_SIMPLE_KEY;
        return builder.refused(
                "SPEC-SYNTAX",
                "not valid YAML: " + (longName ? "a name is longer than 1024 characters" : context + problem),
                offset);
    }

    private int lineStart(int offset) {
        return text.lastIndexOf('\n', Math.max(0, offset - 1)) + 1;
    }

    private static String firstLine(String said) {
        int line = said.indexOf('\n');
        return line < 0 ? said : said.substring(0, line);
    }
}
