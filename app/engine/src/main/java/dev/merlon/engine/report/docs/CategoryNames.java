package dev.merlon.engine.report.docs;

import dev.merlon.engine.report.view.Markdown;
import dev.merlon.engine.report.view.Template;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;

/// What the numbers and letters of the field's lists are called.
record CategoryNames(Map<String, String> names) {

    static CategoryNames load() throws IOException {
        var names = new HashMap<String, String>();
        new Template("rules")
                .text("names.tsv")
                .lines()
                .filter(l -> !l.startsWith("#"))
                .forEach(line -> {
                    var tab = line.indexOf('\t');
                    names.put(line.substring(0, tab), line.substring(tab + 1));
                });
        return new CategoryNames(Map.copyOf(names));
    }

    /// `CWE-639 Authorization Bypass …` as Markdown; the key alone where it has no name.
    String named(String key) {
        return Markdown.text((key + " " + names.getOrDefault(key, "")).strip());
    }
}
