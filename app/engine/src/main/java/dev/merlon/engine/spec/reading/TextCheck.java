package dev.merlon.engine.spec.reading;

import dev.merlon.engine.spec.tree.Node;
import dev.merlon.engine.spec.tree.ScalarNode;
import java.util.Optional;
import java.util.Set;

/// Remarks on characters that are not what they seem on a screen, and on numbers that cannot be computed with.
public final class TextCheck {

    private static final int SURELY_A_NUMBER = 15;
    private static final Set<String> ONE_LINE = Set.of("title", "summary", "operationId", "name", "version", "url");

    private final Remarks remarks;

    public TextCheck(Remarks remarks) {
        this.remarks = remarks;
    }

    public void look(ScalarNode scalar) {
        switch (scalar.scalarKind()) {
            case STRING -> text(scalar);
            case NUMBER -> number(scalar);
            case BOOLEAN, NULL -> {}
        }
    }

    public void lookAtName(String name, Node value) {
        oddity(name).ifPresent(odd -> remarks.warn("SPEC-ODD-TEXT", "a name holds " + odd, value.place()));
    }

    private void text(ScalarNode scalar) {
        var text = scalar.raw();
        oddity(text).ifPresent(odd -> remarks.warn("SPEC-ODD-TEXT", "the text holds " + odd, scalar.place()));
        if (text.length() > 1) {
            hostile(scalar, text);
        }
        if (text.indexOf('\n') >= 0 || text.indexOf('\r') >= 0) {
            boolean broken = text.strip().chars().anyMatch(c -> c == '\n' || c == '\r');
            if (broken && scalar.key().filter(ONE_LINE::contains).isPresent()) {
                remarks.note("SPEC-LINE-BREAK", "a text that should be one line has line breaks", scalar.place());
            }
        }
    }

    private void hostile(ScalarNode scalar, String text) {
        var holder = scalar.key().or(() -> scalar.parent().flatMap(Node::key)).orElse("");
        HostileText.likeness(holder, text)
                .ifPresent(like -> remarks.note(
                        "SPEC-HOSTILE-TEXT",
                        "the text reads " + like + ": it is kept as it is, and shown and written as text only",
                        scalar.place()));
    }

    private void number(ScalarNode scalar) {
        var text = scalar.raw();
        boolean plain = text.length() <= SURELY_A_NUMBER
                && text.indexOf('e') < 0
                && text.indexOf('E') < 0
                && (text.length() < 4 || text.indexOf('.') < 0);
        if (!plain && scalar.number().isEmpty()) {
            remarks.warn(
                    "SPEC-NUMBER", text + " is no number that can be computed with: it is left out", scalar.place());
        }
    }

    /// What is odd about a text, in words.
    static Optional<String> oddity(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if ((c >= ' ' && c < 0x7F) || c == '\n' || c == '\r' || c == '\t') {
                continue;
            }
            var odd = oddity(text, i, c);
            if (odd.isPresent()) {
                return odd;
            }
            if (Character.isHighSurrogate(c)) {
                i++;
            }
        }
        return Optional.empty();
    }

    private static Optional<String> oddity(String text, int at, char c) {
        if (c < ' ' || (c >= 0x7F && c < 0xA0)) {
            return Optional.of(named("control character", c));
        }
        if ((c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069)) {
            return Optional.of(named("bidirectional control character", c) + ", which shows text in another order");
        }
        if (c == 0x200B || c == 0x2060 || c == 0xFEFF) {
            return Optional.of(named("invisible character", c));
        }
        boolean paired =
                Character.isHighSurrogate(c) && at + 1 < text.length() && Character.isLowSurrogate(text.charAt(at + 1));
        return Character.isSurrogate(c) && !paired ? Optional.of(named("lone surrogate", c)) : Optional.empty();
    }

    private static String named(String what, char c) {
        return String.format("the %s U+%04X", what, (int) c);
    }
}
