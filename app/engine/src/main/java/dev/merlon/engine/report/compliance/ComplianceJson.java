package dev.merlon.engine.report.compliance;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.merlon.engine.framework.Against;
import dev.merlon.engine.framework.FrameworkCoverage;
import dev.merlon.engine.framework.Places;
import dev.merlon.engine.framework.RequirementCoverage;
import dev.merlon.engine.model.framework.Framework;
import dev.merlon.engine.model.framework.FrameworkUse;
import dev.merlon.engine.model.framework.RequirementStatus;
import dev.merlon.engine.report.plain.JsonParts;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Frameworks and their coverage as JSON. Official text that a user imported is never written: it is licensed
/// to them. The JSON is ASCII, so that it can be printed on any terminal.
public final class ComplianceJson {

    private ComplianceJson() {}

    /// @param uses  which of them the workspace answers to
    public static void list(OutputStream out, List<Framework> frameworks, List<FrameworkUse> uses) throws IOException {
        var used = uses.stream().collect(Collectors.toMap(FrameworkUse::framework, Function.identity()));
        JsonParts.document(out, "merlon-frameworks-1", json -> {
            json.setHighestNonEscapedChar(126);
            json.writeArrayFieldStart("frameworks");
            for (var framework : frameworks) {
                json.writeStartObject();
                head(json, framework);
                json.writeNumberField("requirements", framework.requirements().size());
                json.writeArrayFieldStart("levels");
                for (var level : framework.levels()) {
                    json.writeString(level.id());
                }
                json.writeEndArray();
                json.writeStringField("publisher", framework.provenance().publisher());
                json.writeStringField("source", framework.provenance().source());
                json.writeStringField("licence", framework.provenance().licence());
                json.writeStringField("contains", framework.provenance().contains());
                json.writeBooleanField("used", used.containsKey(framework.id()));
                json.writeEndObject();
            }
            json.writeEndArray();
        });
    }

    public static void coverage(OutputStream out, List<FrameworkCoverage> coverages) throws IOException {
        JsonParts.document(out, "merlon-coverage-1", json -> {
            json.setHighestNonEscapedChar(126);
            json.writeArrayFieldStart("frameworks");
            for (var coverage : coverages) {
                json.writeStartObject();
                head(json, coverage.framework());
                json.writeStringField("level", coverage.level());
                json.writeObjectFieldStart("counts");
                for (var count : counts(coverage).entrySet()) {
                    json.writeNumberField(name(count.getKey()), count.getValue());
                }
                json.writeEndObject();
                json.writeNumberField("percentMet", coverage.percentMet());
                json.writeArrayFieldStart("requirements");
                for (var requirement : coverage.requirements()) {
                    requirement(json, requirement);
                }
                json.writeEndArray();
                json.writeEndObject();
            }
            json.writeEndArray();
        });
    }

    private static Map<RequirementStatus, Integer> counts(FrameworkCoverage coverage) {
        return Arrays.stream(RequirementStatus.values())
                .collect(Collectors.toMap(Function.identity(), coverage::count, (a, _) -> a, LinkedHashMap::new));
    }

    private static void head(JsonGenerator json, Framework framework) throws IOException {
        json.writeStringField("id", framework.id());
        json.writeStringField("name", framework.name());
        json.writeStringField("version", framework.version());
    }

    private static void requirement(JsonGenerator json, RequirementCoverage coverage) throws IOException {
        json.writeStartObject();
        json.writeStringField("id", coverage.requirement().id());
        json.writeStringField("label", coverage.requirement().label());
        json.writeStringField("status", name(coverage.status()));
        json.writeStringField("reason", coverage.reason());
        json.writeArrayFieldStart("controls");
        for (var serving : coverage.serving()) {
            json.writeStartObject();
            json.writeStringField("id", serving.coverage().control().id());
            json.writeStringField("mapping", serving.standing().word());
            json.writeStringField("status", name(serving.coverage().places().status()));
            places(json, serving.coverage().places());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeArrayFieldStart("against");
        for (Against against : coverage.against()) {
            json.writeStartObject();
            json.writeStringField("rule", against.rule().id());
            json.writeNumberField("outcomes", against.outcomes());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void places(JsonGenerator json, Places places) throws IOException {
        json.writeObjectFieldStart("places");
        json.writeNumberField("met", places.met());
        json.writeNumberField("partlyMet", places.partlyMet());
        json.writeNumberField("notMet", places.notMet());
        json.writeNumberField("notAssessed", places.notAssessed());
        json.writeNumberField("notApplicable", places.notApplicable());
        json.writeEndObject();
    }

    /// `partlyMet`.
    private static String name(RequirementStatus status) {
        return switch (status) {
            case MET -> "met";
            case PARTLY_MET -> "partlyMet";
            case NOT_MET -> "notMet";
            case NOT_ASSESSED -> "notAssessed";
            case NOT_APPLICABLE -> "notApplicable";
        };
    }
}
