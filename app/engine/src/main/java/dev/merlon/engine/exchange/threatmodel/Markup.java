package dev.merlon.engine.exchange.threatmodel;

import java.util.regex.Pattern;

/// Text out of the little HTML that some tools put into theirs. What it links to stays, as text.
public final class Markup {

    private static final Pattern BREAK = Pattern.compile("(?i)<\\s{0,9}(br|/p|/li|/div)\\b[^<>]{0,200}>");
    private static final Pattern TAG = Pattern.compile("<\\s{0,9}/?[A-Za-z][^<>]{0,2000}>");

    private Markup() {}

    public static String text(String html) {
        if (html.indexOf('<') < 0 && html.indexOf('&') < 0) {
            return html.strip();
        }
        var plain = TAG.matcher(BREAK.matcher(html).replaceAll("\n")).replaceAll("");
        return plain.replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&nbsp;", " ")
                .replace("&amp;", "&")
                .strip();
    }
}
