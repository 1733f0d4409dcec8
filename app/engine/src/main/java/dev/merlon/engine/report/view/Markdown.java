package dev.merlon.engine.report.view;

import java.util.regex.Pattern;

/// Text from strangers inside Markdown (GitHub flavour): no link, picture, mark-up, mention or issue reference
/// comes of it.
public final class Markdown {

    private static final String PUNCTUATION = "\\`*_{}[]()#+-.!|~<>&=\"'$^:";
    private static final Pattern TICKS = Pattern.compile("`+");

    private Markdown() {}

    /// For running text and table cells, on one line.
    public static String text(String raw) {
        var clean = SafeText.visible(raw).replaceAll("\\s+", " ").strip();
        var out = new StringBuilder(clean.length() + 16);
        for (var i = 0; i < clean.length(); i++) {
            var c = clean.charAt(i);
            switch (c) {
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '&' -> out.append("&amp;");
                // A mention, an issue number and a bare address are found after mark-up is gone: only a comment
                // parts them.
                case '@' -> out.append("@<!-- -->");
                case '#' -> out.append("\\#<!-- -->");
                case ':' -> out.append(clean.startsWith("://", i) ? ":<!-- -->" : ":");
                case '.' -> out.append(wwwBefore(clean, i) ? ".<!-- -->" : ".");
                default -> {
                    if (PUNCTUATION.indexOf(c) >= 0) {
                        out.append('\\');
                    }
                    out.append(c);
                }
            }
        }
        return out.toString();
    }

    private static boolean wwwBefore(String text, int dot) {
        return dot >= 3 && text.regionMatches(true, dot - 3, "www", 0, 3);
    }

    /// For ids and paths: a code span whose fence is longer than any run of ticks within.
    public static String code(String raw) {
        var clean = SafeText.visible(raw).replaceAll("\\s+", " ").strip();
        var longest = TICKS.matcher(clean)
                .results()
                .mapToInt(r -> r.end() - r.start())
                .max()
                .orElse(0);
        var fence = "`".repeat(longest + 1);
        var pad = longest > 0 ? " " : "";
        return clean.isEmpty() ? "" : fence + pad + clean.replace("|", "\\|") + pad + fence;
    }
}
