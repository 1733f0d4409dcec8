package dev.merlon.engine.exchange.threatcomposer;

import dev.merlon.engine.exchange.threatmodel.Built;
import dev.merlon.engine.exchange.threatmodel.ModelWriter;
import dev.merlon.engine.exchange.threatmodel.Stride;
import dev.merlon.engine.exchange.threatmodel.Titles;
import dev.merlon.engine.model.Severity;
import dev.merlon.engine.model.threatmodel.Assumption;
import dev.merlon.engine.model.threatmodel.MeasureStatus;
import dev.merlon.engine.model.threatmodel.Mitigation;
import dev.merlon.engine.model.threatmodel.Occurrence;
import dev.merlon.engine.model.threatmodel.Threat;
import dev.merlon.engine.model.threatmodel.ThreatModel;
import dev.merlon.engine.model.threatmodel.ThreatStatus;
import dev.merlon.engine.model.threatmodel.Value;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Writes models. Texts are cut where the schema ends them.
final class ComposerWriter implements ModelWriter {

    private static final String THREAT = "threat";
    private static final String MITIGATION = "mitigation";
    private static final String ASSUMPTION = "assumption";

    private static final int NAME = 200;
    private static final int CONTENT = 1_000;
    private static final int STATEMENT = 1_400;
    private static final int DESCRIPTION = 100_000;
    private static final int TAG = 30;

    @Override
    public Value.Members write(ThreatModel model) {
        return new OneModel(model).written();
    }

    private static final class OneModel {

        private final ThreatModel model;
        private final Value.Members kept;
        private final ComposerIds ids = new ComposerIds();

        OneModel(ThreatModel model) {
            this.model = model;
            this.kept = model.extras().of(ThreatComposer.ID);
            model.threats().forEach(t -> ids.give(THREAT, t.id(), t.extras().of(ThreatComposer.ID)));
            model.mitigations()
                    .forEach(m -> ids.give(MITIGATION, m.id(), m.extras().of(ThreatComposer.ID)));
            model.assumptions()
                    .forEach(a -> ids.give(ASSUMPTION, a.id(), a.extras().of(ThreatComposer.ID)));
        }

        Value.Members written() {
            var info = new Built()
                    .must("name", cut(model.about().name(), NAME))
                    .put("description", cut(model.about().description(), DESCRIPTION));
            return new Built()
                    .put("schema", 1)
                    .must("applicationInfo", info.done())
                    .must(
                            "assumptions",
                            list(model.assumptions().stream()
                                    .map(this::assumption)
                                    .toList()))
                    .must(
                            "mitigations",
                            list(model.mitigations().stream()
                                    .map(this::mitigation)
                                    .toList()))
                    .must("assumptionLinks", list(withLoose("assumptionLinks", assumptionLinks())))
                    .must("mitigationLinks", list(withLoose("mitigationLinks", mitigationLinks())))
                    .must(
                            "threats",
                            list(model.threats().stream().map(this::threat).toList()))
                    .fill(kept.without("assumptionLinks").without("mitigationLinks"))
                    .done();
        }

        private static Value list(List<? extends Value> items) {
            return new Value.Items(List.copyOf(items));
        }

        /// With those that lead nowhere, as the file had them.
        private List<Value> withLoose(String name, Set<Value> links) {
            links.addAll(kept.items(name));
            return List.copyOf(links);
        }

        private Set<Value> mitigationLinks() {
            var links = new LinkedHashSet<Value>();
            for (var threat : model.threats()) {
                for (var occurrence : threat.occurrences()) {
                    for (var measure : occurrence.measures()) {
                        if (ids.has(MITIGATION, measure.mitigation())) {
                            links.add(new Built()
                                    .must("mitigationId", ids.of(MITIGATION, measure.mitigation()))
                                    .must("linkedId", ids.of(THREAT, threat.id()))
                                    .done());
                        }
                    }
                }
            }
            return links;
        }

        private Set<Value> assumptionLinks() {
            var links = new LinkedHashSet<Value>();
            for (var assumption : model.assumptions()) {
                for (var about : assumption.about()) {
                    var threat = ids.has(THREAT, about);
                    if (threat || ids.has(MITIGATION, about)) {
                        links.add(new Built()
                                .must("type", threat ? "Threat" : "Mitigation")
                                .must("assumptionId", ids.of(ASSUMPTION, assumption.id()))
                                .must("linkedId", ids.of(threat ? THREAT : MITIGATION, about))
                                .done());
                    }
                }
            }
            return links;
        }

        private Value.Members assumption(Assumption assumption) {
            var own = assumption.extras().of(ThreatComposer.ID);
            return part(ASSUMPTION, assumption.id(), own, Metadata.of(own), assumption.tags())
                    .must("content", cut(assumption.text(), CONTENT))
                    .fill(own)
                    .done();
        }

        private Value.Members mitigation(Mitigation mitigation) {
            var own = mitigation.extras().of(ThreatComposer.ID);
            var text = cut(mitigation.description().isBlank() ? mitigation.name() : mitigation.description(), CONTENT);
            var status = mitigation.status() == null ? statusWhereUsed(mitigation.id()) : mitigation.status();
            var metadata = Metadata.of(own)
                    .put("custom:title", mitigation.name().equals(Titles.of(text)) ? "" : mitigation.name())
                    .put("custom:status", status == MeasureStatus.REQUIRED ? status.word() : "")
                    .put("custom:owner", mitigation.owner())
                    .put(
                            "custom:date",
                            mitigation.date() == null ? "" : mitigation.date().toString())
                    .put("custom:riskReduction", mitigation.riskReduction());
            return part(MITIGATION, mitigation.id(), own, metadata, mitigation.tags())
                    .must("content", text)
                    .put("status", ComposerWords.word(status))
                    .fill(own)
                    .done();
        }

        /// The tool has one status for a mitigation wherever it is used: that which is the least done.
        private @Nullable MeasureStatus statusWhereUsed(String id) {
            return model.threats().stream()
                    .flatMap(t -> t.occurrences().stream())
                    .flatMap(o -> o.measures().stream())
                    .filter(m -> m.mitigation().equals(id))
                    .map(m -> m.status())
                    .filter(Objects::nonNull)
                    .min(MeasureStatus::compareTo)
                    .orElse(null);
        }

        private Value.Members threat(Threat threat) {
            var own = threat.extras().of(ThreatComposer.ID);
            var text = cut(threat.description().isBlank() ? threat.name() : threat.description(), STATEMENT);
            return part(THREAT, threat.id(), own, metadata(threat, own, text), threat.tags())
                    .put("statement", text)
                    .must("status", ComposerWords.word(status(threat)))
                    .fill(own.without("status"))
                    .done();
        }

        private static Metadata metadata(Threat threat, Value.Members own, String text) {
            var severity = threat.rated();
            var stride = Stride.letters(threat.categories());
            var sameWords = stride.stream().map(Stride::name).toList().equals(threat.categories());
            var single = threat.occurrences().size() == 1 ? threat.occurrences().getFirst() : null;
            return Metadata.of(own)
                    .put("Priority", priority(severity))
                    .put(Stride.NAME, stride)
                    .put("custom:severity", severity == Severity.CRITICAL ? severity.word() : "")
                    .put("custom:categories", sameWords ? List.of() : threat.categories())
                    .put(
                            "custom:method",
                            threat.method().equals(Stride.NAME) && !stride.isEmpty() ? "" : threat.method())
                    .put("custom:title", threat.name().equals(Titles.of(text)) ? "" : threat.name())
                    .put("custom:weaknesses", threat.weaknesses())
                    .put("custom:likelihood", threat.likelihood())
                    .put("custom:impact", threat.impact())
                    .put("custom:reason", single == null ? "" : single.reason())
                    .put("custom:at", places(threat));
        }

        private static String priority(@Nullable Severity severity) {
            return switch (severity) {
                case null -> "";
                case LOW, MEDIUM, HIGH -> severity.word();
                case CRITICAL -> Severity.HIGH.word();
            };
        }

        /// Nothing where the tool's own status says it all.
        private static List<String> places(Threat threat) {
            var plain = threat.occurrences().size() == 1
                    && threat.occurrences().getFirst().at().isEmpty()
                    && ComposerWords.threat(ComposerWords.word(status(threat))) == status(threat);
            return plain
                    ? List.of()
                    : threat.occurrences().stream()
                            .map(o -> o.status().word() + ": " + o.at())
                            .toList();
        }

        /// The tool has one status for a threat wherever it occurs: open as long as it is so anywhere.
        private static ThreatStatus status(Threat threat) {
            return threat.occurrences().stream()
                    .map(Occurrence::status)
                    .min(ThreatStatus::compareTo)
                    .orElse(ThreatStatus.OPEN);
        }

        private Built part(String kind, String id, Value.Members own, Metadata metadata, List<String> tags) {
            var inFile = ids.of(kind, id);
            metadata.put("custom:id", inFile.equals(id) ? "" : id);
            var built = new Built().must("id", inFile);
            if (own.get("numericId").isEmpty()) {
                var number = ids.next();
                built.put("numericId", number).put("displayOrder", number);
            }
            var shown = new ArrayList<String>();
            tags.stream().filter(t -> !t.isBlank()).map(t -> cut(t, TAG)).forEach(shown::add);
            return built.items("metadata", metadata.items(own)).put("tags", shown);
        }

        private static String cut(String text, int longest) {
            if (text.length() <= longest) {
                return text;
            }
            var end = Character.isHighSurrogate(text.charAt(longest - 2)) ? longest - 2 : longest - 1;
            return text.substring(0, end) + "…";
        }
    }
}
