package dev.merlon.engine.report.document;

import dev.merlon.engine.report.document.Span.Face;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// A line, a cell or a paragraph: pieces in a row. Immutable; what adds to it gives another one. A line feed in its
/// words begins a new line.
///
/// @param spans  in their order; none of them is empty
public record Text(List<Span> spans) {

    public static final Text EMPTY = new Text(List.of());

    public Text {
        spans = List.copyOf(spans);
    }

    public static Text of(String words) {
        return EMPTY.plain(words);
    }

    public static Text ofCode(String words) {
        return EMPTY.code(words);
    }

    public static Text ofNumber(long number) {
        return number == 0 ? EMPTY : of(String.format(java.util.Locale.ROOT, "%,d", number));
    }

    public Text plain(String words) {
        return words(words, Face.PLAIN, "");
    }

    public Text bold(String words) {
        return words(words, Face.BOLD, "");
    }

    public Text dim(String words) {
        return words(words, Face.DIM, "");
    }

    public Text code(String words) {
        return words(words, Face.CODE, "");
    }

    /// @param target  an anchor of the document; where it has no such place, the words stand without a link
    public Text link(String words, Face face, String target) {
        return words(words, face, target);
    }

    public Text sign(Tone tone, String word) {
        return with(new Span.Sign(tone, word));
    }

    public Text method(String method) {
        return with(new Span.Method(method));
    }

    /// A new line, unless this is the first.
    public Text line() {
        return isEmpty() ? this : plain("\n");
    }

    public Text with(Text other) {
        var all = new ArrayList<>(spans);
        all.addAll(other.spans);
        return new Text(all);
    }

    private Text words(String words, Face face, String target) {
        return words.isEmpty() ? this : with(new Span.Words(words, face, target));
    }

    private Text with(Span span) {
        var all = new ArrayList<>(spans);
        all.add(span);
        return new Text(all);
    }

    public boolean isEmpty() {
        return spans.isEmpty();
    }

    /// What is read, without how it looks.
    public String words() {
        return spans.stream().map(Span::text).collect(Collectors.joining());
    }
}
