package dev.merlon.desktop.screen.contract.source;

import dev.merlon.engine.problem.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// Finds sections, paths, operations and components on the way through the tokens, whatever the dialect: by where keys
/// stand, and nothing else, so that it also works where the contract is broken.
public final class Outline implements TokenSink {

    private static final int MOST = 50_000;
    private static final int LONGEST = 200;
    private static final int DEEPEST = 4;
    private static final Set<String> METHODS =
            Set.of("get", "put", "post", "delete", "options", "head", "patch", "trace", "query");
    private static final Set<String> OF_PATHS = Set.of("paths", "webhooks", "x-webhooks");
    private static final Set<String> NAMED =
            Set.of("definitions", "parameters", "responses", "securityDefinitions", "x-components");

    private final SourceText source;
    private final String text;
    private final List<OutlineEntry> entries = new ArrayList<>();
    /// The keys that lead to where the scan is; no more than are looked at.
    private final String[] path = new String[DEEPEST];
    /// Columns of the block keys that are open, for YAML.
    private final int[] columns = new int[DEEPEST + 1];

    private int blocks;
    private int brackets;

    public Outline(SourceText source) {
        this.source = source;
        this.text = source.text();
        java.util.Arrays.fill(path, "");
    }

    /// In the order of the text.
    public List<OutlineEntry> entries() {
        return List.copyOf(entries);
    }

    @Override
    public void token(int start, int end, TokenKind kind) {
        if (kind == TokenKind.PUNCTUATION && end == start + 1) {
            switch (text.charAt(start)) {
                case '{', '[' -> brackets++;
                case '}', ']' -> brackets = Math.max(0, brackets - 1);
                default -> {}
            }
        } else if (kind == TokenKind.KEY) {
            var depth = brackets > 0 ? blocks + brackets - 1 : block(source.columnOf(start));
            if (depth < DEEPEST) {
                key(depth, name(start, end), start);
            }
        }
    }

    /// The depth of a key of YAML's block style.
    private int block(int column) {
        while (blocks > 0 && columns[blocks - 1] >= column) {
            blocks--;
        }
        var depth = blocks;
        if (blocks <= DEEPEST) {
            columns[blocks++] = column;
        }
        return depth;
    }

    private String name(int start, int end) {
        var quoted = end - start >= 2 && (text.charAt(start) == '"' || text.charAt(start) == '\'');
        var from = quoted ? start + 1 : start;
        var to = quoted ? end - 1 : end;
        return text.substring(from, Math.min(to, from + LONGEST));
    }

    private void key(int depth, String name, int offset) {
        path[depth] = name;
        var section = path[0];
        if (depth == 0) {
            add("", name, "", 0, offset);
        } else if (OF_PATHS.contains(section)) {
            if (depth == 1) {
                add("", name, "", 1, offset);
            } else if (depth == 2 && METHODS.contains(name.toLowerCase(Locale.ROOT))) {
                add(name.toUpperCase(Locale.ROOT), "", path[1], 2, offset);
            }
        } else if (section.equals("components") && depth <= 2) {
            add("", name, depth == 1 ? "" : path[1], depth, offset);
        } else if (NAMED.contains(section) && depth == 1) {
            add("", name, section, 1, offset);
        }
    }

    private void add(String method, String label, String inside, int depth, int offset) {
        if (entries.size() < MOST) {
            entries.add(new OutlineEntry(method, Words.printable(label), Words.printable(inside), depth, offset));
        }
    }
}
