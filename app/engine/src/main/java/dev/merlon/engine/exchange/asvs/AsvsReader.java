package dev.merlon.engine.exchange.asvs;

import com.fasterxml.jackson.databind.JsonNode;
import dev.merlon.engine.framework.DraftBuilder;
import dev.merlon.engine.framework.FrameworkDraft;
import dev.merlon.engine.model.framework.Level;
import dev.merlon.engine.model.framework.Mapping;
import dev.merlon.engine.model.framework.Requirement;
import dev.merlon.engine.model.framework.RequirementGroup;
import dev.merlon.engine.model.framework.Standing;
import dev.merlon.engine.problem.WorkbenchException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/// Reads ASVS 4.0 and 5.0 as OWASP publishes them: JSON with chapters, flat JSON, or CSV. A requirement of a
/// level is one of the higher levels too.
public final class AsvsReader {

    private static final String PUBLISHER = "OWASP Foundation";
    private static final String TITLE = "Application Security Verification Standard";
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,6}");

    private final DraftBuilder builder;

    private AsvsReader(String file) {
        builder = new DraftBuilder(file);
        for (var i = 1; i <= 3; i++) {
            builder.level(new Level("L" + i, "Level " + i));
        }
    }

    public static boolean knows(JsonNode root) {
        return root.path("ShortName").asText().equals("ASVS")
                        && root.path("Requirements").isArray()
                || root.path("requirements").path(0).has("req_id");
    }

    /// @param header  of a CSV file
    public static boolean knows(List<String> header) {
        return header.contains("req_id") && header.contains("req_description") && header.contains("section_id");
    }

    /// @param file  as the user named it
    /// @throws WorkbenchException codes `IMPORT-SIZE`, `IMPORT-NOTHING`
    public static FrameworkDraft read(JsonNode root, String file) throws WorkbenchException {
        var reader = new AsvsReader(file);
        if (root.path("Requirements").isArray()) {
            for (var chapter : root.path("Requirements")) {
                reader.chapter(chapter);
            }
            return reader.builder.draft(TITLE, root.path("Version").asText(), PUBLISHER, true);
        }
        for (var item : root.path("requirements")) {
            var row = new HashMap<String, String>();
            item.fields().forEachRemaining(f -> row.put(f.getKey(), f.getValue().asText()));
            reader.row(row, 0);
        }
        return reader.builder.draft(TITLE, "", PUBLISHER, true);
    }

    /// @param rows  the header first
    /// @throws WorkbenchException codes `IMPORT-SIZE`, `IMPORT-NOTHING`
    public static FrameworkDraft read(List<List<String>> rows, String file) throws WorkbenchException {
        var reader = new AsvsReader(file);
        var header = rows.getFirst();
        for (var i = 1; i < rows.size(); i++) {
            var row = new HashMap<String, String>();
            for (var c = 0; c < Math.min(header.size(), rows.get(i).size()); c++) {
                row.put(header.get(c), rows.get(i).get(c));
            }
            if (row.values().stream().anyMatch(cell -> !cell.isBlank())) {
                reader.row(row, i + 1);
            }
        }
        return reader.builder.draft(TITLE, "", PUBLISHER, true);
    }

    private void chapter(JsonNode chapter) throws WorkbenchException {
        var id = number(chapter.path("Shortcode").asText());
        builder.group(new RequirementGroup(id, chapter.path("Name").asText(), ""));
        for (var section : chapter.path("Items")) {
            var inner = number(section.path("Shortcode").asText());
            builder.group(new RequirementGroup(inner, section.path("Name").asText(), id));
            for (var item : section.path("Items")) {
                var number = number(item.path("Shortcode").asText());
                var taken = builder.requirement(
                        new Requirement(
                                number,
                                number,
                                inner,
                                levels(item),
                                item.path("Description").asText()),
                        0);
                for (var cwe : item.path("CWE")) {
                    weakness(taken, number, cwe.asText());
                }
            }
        }
    }

    private static List<String> levels(JsonNode item) {
        if (item.has("L")) {
            return from(item.path("L").asText());
        }
        var levels = new ArrayList<String>();
        for (var i = 1; i <= 3; i++) {
            if (item.path("L" + i).path("Required").asBoolean()) {
                levels.add("L" + i);
            }
        }
        return levels;
    }

    private void row(Map<String, String> row, int line) throws WorkbenchException {
        var chapter = number(row.getOrDefault("chapter_id", ""));
        var section = number(row.getOrDefault("section_id", ""));
        if (!chapter.isEmpty()) {
            builder.group(new RequirementGroup(chapter, row.getOrDefault("chapter_name", ""), ""));
        }
        if (!section.isEmpty()) {
            builder.group(new RequirementGroup(section, row.getOrDefault("section_name", ""), chapter));
        }
        var number = number(row.getOrDefault("req_id", ""));
        var taken = builder.requirement(
                new Requirement(number, number, section, levels(row), row.getOrDefault("req_description", "")), line);
        for (var cwe : row.getOrDefault("cwe", "").split("[^0-9]+")) {
            weakness(taken, number, cwe);
        }
    }

    private static List<String> levels(Map<String, String> row) {
        var lowest = row.getOrDefault("L", row.getOrDefault("level", ""));
        if (!lowest.isEmpty()) {
            return from(lowest);
        }
        var levels = new ArrayList<String>();
        for (var i = 1; i <= 3; i++) {
            if (!row.getOrDefault("level" + i, "").isBlank()) {
                levels.add("L" + i);
            }
        }
        return levels;
    }

    private static List<String> from(String lowest) {
        return switch (lowest.strip()) {
            case "1" -> List.of("L1", "L2", "L3");
            case "2" -> List.of("L2", "L3");
            case "3" -> List.of("L3");
            default -> List.of();
        };
    }

    private void weakness(boolean taken, String number, String cwe) throws WorkbenchException {
        if (taken && NUMBER.matcher(cwe).matches()) {
            builder.mapping(new Mapping.OfWeakness(number, Integer.parseInt(cwe), Standing.REVIEWED));
        }
    }

    private static String number(String code) {
        return code.startsWith("V") ? code.substring(1) : code;
    }
}
