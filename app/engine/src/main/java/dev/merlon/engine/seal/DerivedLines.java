package dev.merlon.engine.seal;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.merlon.engine.model.Snapshot;
import dev.merlon.engine.model.fact.FactSheet;
import dev.merlon.engine.model.fact.FactSource;
import dev.merlon.engine.model.fact.FactTarget;
import dev.merlon.engine.model.fact.FactValue;
import dev.merlon.engine.model.rule.Outcome;
import dev.merlon.engine.model.rule.OutcomeState;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/// What was worked out, as JSON lines: one for each thing that facts or rules are about, in the order of the
/// contracts. Each begins with `at`, the thing's id.
final class DerivedLines {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private DerivedLines() {}

    /// Facts that are known, of each API, component and endpoint. Where a fact comes from is told unless that
    /// is the contract itself.
    static Stream<String> facts(Snapshot snapshot) {
        return snapshot.apis().stream()
                .flatMap(inventory -> Stream.of(
                                Stream.of(facts(inventory.api().id(), inventory.apiFacts(), FactTarget.API)),
                                inventory.components().stream().map(c -> facts(c.id(), c.facts(), FactTarget.SCHEMA)),
                                inventory.endpoints().stream()
                                        .map(e -> facts(
                                                e.id().toString(), inventory.factsOf(e.id()), FactTarget.ENDPOINT)))
                        .flatMap(lines -> lines));
    }

    private static String facts(String at, FactSheet sheet, FactTarget target) {
        var line = JSON.objectNode().put("at", at);
        var values = line.putObject("facts");
        var sources = JSON.objectNode();
        for (var fact : sheet.about(target)) {
            if (fact.value().known()) {
                put(values, fact.name(), fact.value());
                if (!(fact.source() instanceof FactSource.Contract)) {
                    sources.put(fact.name(), fact.source().word());
                }
            }
        }
        line.set("sources", sources);
        return line.toString();
    }

    private static void put(ObjectNode in, String name, FactValue value) {
        switch (value) {
            case FactValue.Bool(var bool) -> in.put(name, bool);
            case FactValue.Int(var number) -> in.put(name, number);
            case FactValue.Text(var text) -> in.put(name, text);
            case FactValue.Texts(var texts) -> texts.forEach(in.putArray(name)::add);
            case FactValue.NotApplicable() -> in.putNull(name);
            case FactValue.Unknown() -> {}
        }
    }

    /// What came of every rule at each of them.
    static Stream<String> outcomes(Snapshot snapshot) {
        return snapshot.judgement().bySubject().stream().flatMap(DerivedLines::bySubject);
    }

    /// Outcomes at the components of an API lie in one list.
    private static Stream<String> bySubject(List<Outcome> outcomes) {
        var lines = Stream.<String>builder();
        ObjectNode line = null;
        var at = "";
        for (var outcome : outcomes) {
            var subject = outcome.subject().id();
            if (line == null || !subject.equals(at)) {
                if (line != null) {
                    lines.add(line.toString());
                }
                at = subject;
                line = JSON.objectNode().put("at", at);
                line.putObject("outcomes");
            }
            put((ObjectNode) line.get("outcomes"), outcome);
        }
        if (line != null) {
            lines.add(line.toString());
        }
        return lines.build();
    }

    private static void put(ObjectNode in, Outcome outcome) {
        var rule = outcome.rule().id();
        if (outcome.state() == OutcomeState.NOT_APPLICABLE) {
            in.put(rule, outcome.state().word());
            return;
        }
        var json = in.putObject(rule)
                .put("state", outcome.state().word())
                .put("severity", outcome.severity().name().toLowerCase(Locale.ROOT))
                .put("risk", outcome.rating().risk())
                .put("reason", outcome.reason());
        if (!outcome.verdict().heldBy().isEmpty()) {
            outcome.verdict().heldBy().forEach(json.putArray("heldBy")::add);
            json.put("proven", outcome.verdict().proven());
        }
        outcome.determination()
                .ifPresent(d -> json.putObject("decision")
                        .put("decided", d.decision().decided().word())
                        .put("by", d.decision().who())
                        .put("counts", d.force().name().toLowerCase(Locale.ROOT)));
    }

    /// The scores, to the last digit.
    static Stream<String> posture(Snapshot snapshot) {
        var posture = snapshot.posture();
        return Stream.of(
                        Stream.of(score("total", posture.total().value())),
                        posture.byPrinciple().entrySet().stream()
                                .sorted(Map.Entry.comparingByKey())
                                .map(p -> score(
                                        "principle " + p.getKey().number(),
                                        p.getValue().value())),
                        posture.ofApi().entrySet().stream()
                                .sorted(Map.Entry.comparingByKey())
                                .map(a ->
                                        score("api " + a.getKey(), a.getValue().value())),
                        posture.ofEndpoint().entrySet().stream()
                                .sorted(Map.Entry.comparingByKey())
                                .map(e -> score(
                                        "endpoint " + e.getKey(), e.getValue().value())))
                .flatMap(lines -> lines);
    }

    private static String score(String at, double value) {
        return JSON.objectNode().put("at", at).put("score", value).toString();
    }
}
