package dev.merlon.engine.report.plan;

import dev.merlon.engine.model.Location;
import dev.merlon.engine.problem.Problem;
import dev.merlon.engine.problem.WorkbenchException;
import dev.merlon.engine.report.part.Part;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/// Reads a `report.yaml`. It may be a stranger's: it names parts and words, and nothing in it is run.
///
/// ```yaml
/// title: Design review
/// about: What a reviewer needs
/// forms: [docx, pdf, md]
/// contents: true
/// chapters:
///   - posture                                  # a part under its own title
///   - {title: Risks, text: "…", parts: [threats, findings], newPage: true}
/// ```
public final class PlanFile {

    private static final int MOST_LETTERS = 200_000;
    private static final int MOST_CHAPTERS = 100;
    private static final Set<String> KEYS = Set.of("title", "about", "forms", "contents", "chapters");
    private static final Set<String> OF_CHAPTER = Set.of("title", "text", "parts", "newPage");

    private final String file;

    private PlanFile(String file) {
        this.file = file;
    }

    /// @param file  for places
    /// @throws WorkbenchException where it is no plan, with the line
    public static Plan read(String yaml, String file) throws WorkbenchException {
        return new PlanFile(file).plan(yaml);
    }

    private Plan plan(String yaml) throws WorkbenchException {
        var settings = LoadSettings.builder()
                .setCodePointLimit(MOST_LETTERS)
                .setMaxAliasesForCollections(0)
                .setLabel(file)
                .build();
        Optional<Node> root;
        try {
            root = new Compose(settings).composeString(yaml);
        } catch (YamlEngineException e) {
            throw new WorkbenchException("PLAN-YAML", "is no YAML that can be read: " + firstLine(e), file, e);
        }
        if (root.isEmpty() || !(root.get() instanceof MappingNode map)) {
            throw new WorkbenchException("PLAN-FORM", "a report has title, about, forms and chapters", file, null);
        }
        known(map, KEYS);
        var chapters = new ArrayList<Plan.Chapter>();
        for (var each : list(map, "chapters")) {
            chapters.add(chapter(each));
        }
        var forms = new ArrayList<Form>();
        for (var each : list(map, "forms")) {
            forms.add(Form.of(text(each))
                    .orElseThrow(() -> wrong(
                            each,
                            "no form is called " + text(each) + "; there are "
                                    + Arrays.stream(Form.values())
                                            .map(f -> f.ending().substring(1))
                                            .collect(Collectors.joining(", ")))));
        }
        if (chapters.isEmpty() || chapters.size() > MOST_CHAPTERS || forms.isEmpty()) {
            throw wrong(
                    map, "a report has at least one form and one chapter, and at most " + MOST_CHAPTERS + " chapters");
        }
        return new Plan(
                required(map, "title"),
                optional(map, "about"),
                forms,
                optional(map, "contents").equals("true"),
                chapters);
    }

    private Plan.Chapter chapter(Node node) throws WorkbenchException {
        if (!(node instanceof MappingNode map)) {
            var part = part(node);
            return new Plan.Chapter(part.title(), "", false, List.of(part));
        }
        known(map, OF_CHAPTER);
        var parts = new ArrayList<Part>();
        for (var each : list(map, "parts")) {
            parts.add(part(each));
        }
        if (parts.isEmpty() && optional(map, "text").isEmpty()) {
            throw wrong(map, "a chapter has parts or text");
        }
        return new Plan.Chapter(
                optional(map, "title"),
                optional(map, "text").strip(),
                optional(map, "newPage").equals("true"),
                parts);
    }

    private Part part(Node node) throws WorkbenchException {
        return Part.of(text(node))
                .orElseThrow(() -> wrong(
                        node,
                        "no part is called " + text(node) + "; there are "
                                + Arrays.stream(Part.values()).map(Part::id).collect(Collectors.joining(", "))));
    }

    private void known(MappingNode map, Set<String> keys) throws WorkbenchException {
        for (var entry : map.getValue()) {
            if (!keys.contains(text(entry.getKeyNode()))) {
                throw wrong(entry.getKeyNode(), "not known: " + text(entry.getKeyNode()));
            }
        }
    }

    private static Optional<Node> value(MappingNode map, String key) {
        return map.getValue().stream()
                .filter(e -> text(e.getKeyNode()).equals(key))
                .map(e -> e.getValueNode())
                .findFirst();
    }

    private static List<Node> list(MappingNode map, String key) {
        return value(map, key)
                .map(node -> node instanceof SequenceNode sequence ? sequence.getValue() : List.of(node))
                .orElse(List.of());
    }

    private String required(MappingNode map, String key) throws WorkbenchException {
        var text = optional(map, key);
        if (text.isBlank()) {
            throw wrong(map, "missing: " + key);
        }
        return text;
    }

    private static String optional(MappingNode map, String key) {
        return value(map, key).map(PlanFile::text).orElse("");
    }

    private static String text(Node node) {
        return node instanceof ScalarNode scalar ? scalar.getValue() : "";
    }

    private WorkbenchException wrong(Node node, String text) {
        var line = node.getStartMark().map(Mark::getLine).orElse(0) + 1;
        var column = node.getStartMark().map(Mark::getColumn).orElse(0) + 1;
        return new WorkbenchException(Problem.error("PLAN-FORM", text, new Location(file, line, column, "")));
    }

    private static String firstLine(YamlEngineException e) {
        return String.valueOf(e.getMessage()).lines().findFirst().orElse("");
    }
}
