package dev.merlon.engine.policy;

import dev.merlon.engine.model.DataClass;
import dev.merlon.engine.model.policy.ClassDefinition;
import java.util.stream.Collectors;

/// Writes a class as a file for `classes/` of the organisation's library folder, in the form that the library
/// reads. Same class, same bytes.
public final class ClassYaml {

    private ClassYaml() {}

    /// The name that the file should have: `open-banking.yaml`.
    public static String fileName(ClassDefinition each) {
        return each.id() + ".yaml";
    }

    public static String text(ClassDefinition each) {
        var yaml = new StringBuilder();
        yaml.append("id: ").append(each.id()).append('\n');
        yaml.append("title: ").append(quoted(each.title())).append('\n');
        yaml.append("description: ").append(quoted(each.description())).append('\n');
        if (!each.behavesAs().equals(each.apiClass())) {
            yaml.append("behavesAs: ").append(each.behavesAs()).append('\n');
        }
        each.defaultExposure()
                .ifPresent(e -> yaml.append("exposure: ").append(e.word()).append('\n'));
        yaml.append(each.lines().isEmpty() ? "policies: []\n" : "policies:\n");
        for (var line : each.lines()) {
            var data = line.data().isEmpty()
                    ? ""
                    : ", data: "
                            + line.data().stream().map(DataClass::word).collect(Collectors.joining(", ", "[", "]"));
            yaml.append("  - {rules: ")
                    .append(line.rules())
                    .append(data)
                    .append(", set: ")
                    .append(quoted(line.treatment().word()))
                    .append("}\n");
        }
        return yaml.toString();
    }

    /// In double quotes, which every text can stand in: `on` and `off` would else be true and false to older
    /// readers.
    private static String quoted(String text) {
        var out = new StringBuilder("\"");
        for (var c : text.toCharArray()) {
            if (c == '"' || c == '\\') {
                out.append('\\').append(c);
            } else if (c < ' ' || c == '\u007f' || c == '\u0085' || c == '\u2028' || c == '\u2029') {
                out.append("\\u%04x".formatted((int) c));
            } else {
                out.append(c);
            }
        }
        return out.append('"').toString();
    }
}
