package dev.merlon.engine.fact.family;

import java.util.Locale;

/// What media types stand for.
final class Media {

    private Media() {}

    private static String plain(String type) {
        var semicolon = type.indexOf(';');
        return (semicolon < 0 ? type : type.substring(0, semicolon)).strip().toLowerCase(Locale.ROOT);
    }

    /// JSON, XML, YAML and forms: a schema tells what is inside.
    static boolean structured(String type) {
        var plain = plain(type);
        return plain.endsWith("json")
                || plain.endsWith("xml")
                || plain.endsWith("yaml")
                || plain.contains("form-")
                || plain.endsWith("form-data");
    }

    /// A file rather than text or a structure.
    static boolean file(String type) {
        var plain = plain(type);
        return plain.equals("application/octet-stream")
                || plain.equals("application/pdf")
                || plain.equals("text/csv")
                || plain.contains("zip")
                || plain.contains("tar")
                || plain.startsWith("image/")
                || plain.startsWith("audio/")
                || plain.startsWith("video/")
                || plain.startsWith("application/vnd.openxmlformats")
                || plain.startsWith("application/vnd.ms-")
                || plain.equals("application/msword");
    }

    static boolean html(String type) {
        return plain(type).equals("text/html");
    }

    static boolean stream(String type) {
        var plain = plain(type);
        return plain.equals("text/event-stream")
                || plain.endsWith("ndjson")
                || plain.endsWith("json-seq")
                || plain.endsWith("jsonl")
                || plain.startsWith("multipart/x-mixed-replace");
    }
}
