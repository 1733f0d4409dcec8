package dev.merlon.engine.growth;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Map;

/// Writes maps, lists and values as JSON with an indent of two, or as YAML in block style.
final class TreeWriter {

    private final Writer out;
    private final boolean json;

    TreeWriter(Writer out, boolean json) {
        this.out = out;
        this.json = json;
    }

    /// One member of an object at a depth.
    void member(int depth, boolean first, String name, Object value) throws IOException {
        if (json) {
            out.append(first ? "\n" : ",\n")
                    .append("  ".repeat(depth))
                    .append(quoted(name))
                    .append(": ");
        } else {
            out.append("  ".repeat(depth))
                    .append(plain(name) ? name : quoted(name))
                    .append(':');
        }
        value(depth, value);
    }

    void open(int depth, boolean first, String name) throws IOException {
        if (json) {
            out.append(first ? "\n" : ",\n")
                    .append("  ".repeat(depth))
                    .append(quoted(name))
                    .append(": {");
        } else {
            out.append("  ".repeat(depth)).append(name).append(":\n");
        }
    }

    void close(int depth) throws IOException {
        if (json) {
            out.append('\n').append("  ".repeat(depth)).append('}');
        }
    }

    private void value(int depth, Object value) throws IOException {
        switch (value) {
            case Map<?, ?> map when !map.isEmpty() -> map(depth, map);
            case List<?> list when !list.isEmpty() -> list(depth, list);
            default -> out.append(json ? "" : " ").append(scalar(value)).append(json ? "" : "\n");
        }
    }

    private void map(int depth, Map<?, ?> map) throws IOException {
        out.append(json ? "{" : "\n");
        boolean first = true;
        for (var entry : map.entrySet()) {
            member(depth + 1, first, String.valueOf(entry.getKey()), entry.getValue());
            first = false;
        }
        close(depth);
    }

    private void list(int depth, List<?> list) throws IOException {
        out.append(json ? "[" : "\n");
        boolean first = true;
        for (var item : list) {
            if (json) {
                out.append(first ? "\n" : ",\n").append("  ".repeat(depth + 1));
            } else {
                out.append("  ".repeat(depth + 1)).append('-');
            }
            value(depth + 1, item);
            first = false;
        }
        if (json) {
            out.append('\n').append("  ".repeat(depth)).append(']');
        }
    }

    private static String scalar(Object value) {
        return switch (value) {
            case String text -> quoted(text);
            case Map<?, ?> _ -> "{}";
            case List<?> _ -> "[]";
            default -> value.toString();
        };
    }

    private static boolean plain(String name) {
        return name.matches("[A-Za-z_$][A-Za-z0-9_$-]*");
    }

    private static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n") + '"';
    }
}
