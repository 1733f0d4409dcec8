package dev.merlon.engine.exchange.threatdragon;

import dev.merlon.engine.exchange.threatmodel.Titles;
import dev.merlon.engine.model.threatmodel.MeasureStatus;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Several mitigations in the one text that Threat Dragon has for them. Each begins with its id in brackets, so
/// that they are told apart when the file comes back:
///
/// ```
/// [CTL-AUTHZ-OBJECT] Object-level authorisation (implemented)
/// Each request checks that the object belongs to the caller.
/// ```
final class MitigationText {

    private static final String STATUS = " \\(("
            + Arrays.stream(MeasureStatus.values()).map(MeasureStatus::word).collect(Collectors.joining("|")) + ")\\)";

    private static final Pattern HEAD = Pattern.compile("\\[([^\\[\\]\\s]{1,100})](?!" + STATUS
            + "$)(?: (.{1,300}?))?(?:" + STATUS + ")?|" + "\\[([^\\[\\]\\s]{1,100})]" + STATUS);

    private MitigationText() {}

    /// One mitigation as it is written.
    ///
    /// @param name  not shown where it is only the beginning of the description
    record Entry(
            String id,
            String name,
            String description,
            @Nullable MeasureStatus status) {

        private String text() {
            var shown = name.equals(Titles.of(description)) ? "" : " " + name.replaceAll("\\s+", " ");
            var head = "[" + id + "]" + shown + (status == null ? "" : " (" + status.word() + ")");
            return description.isEmpty() ? head : head + "\n" + description;
        }
    }

    static String of(List<Entry> entries) {
        return entries.stream().map(Entry::text).collect(Collectors.joining("\n\n"));
    }

    /// What was written by [#of]; nothing for any other text.
    static List<Entry> parse(String text) {
        if (!text.startsWith("[")) {
            return List.of();
        }
        var entries = new ArrayList<Entry>();
        var begin = 0;
        while (begin < text.length()) {
            var end = nextHead(text, begin);
            entries.addAll(entry(text.substring(begin, end)));
            begin = end + 2;
        }
        return of(entries).equals(text) ? entries : List.of();
    }

    private static int nextHead(String text, int from) {
        for (var at = text.indexOf("\n\n[", from); at >= 0; at = text.indexOf("\n\n[", at + 1)) {
            var line = text.indexOf('\n', at + 2);
            var head = text.substring(at + 2, line < 0 ? text.length() : line);
            if (head.length() < 500 && HEAD.matcher(head).matches()) {
                return at;
            }
        }
        return text.length();
    }

    private static List<Entry> entry(String text) {
        var line = text.indexOf('\n');
        var head = line < 0 ? text : text.substring(0, line);
        var matcher = HEAD.matcher(head.length() < 500 ? head : "");
        if (!matcher.matches()) {
            return List.of();
        }
        var description = line < 0 ? "" : text.substring(line + 1);
        if (matcher.group(1) == null) {
            return List.of(new Entry(matcher.group(5), Titles.of(description), description, status(matcher.group(6))));
        }
        var name = matcher.group(3) == null ? Titles.of(description) : matcher.group(3);
        return List.of(new Entry(matcher.group(1), name, description, status(matcher.group(4))));
    }

    private static @Nullable MeasureStatus status(@Nullable String word) {
        for (var status : MeasureStatus.values()) {
            if (status.word().equals(word)) {
                return status;
            }
        }
        return null;
    }
}
