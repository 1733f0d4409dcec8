package dev.merlon.engine.exchange.otm;

import dev.merlon.engine.exchange.threatmodel.Built;
import dev.merlon.engine.exchange.threatmodel.ModelWriter;
import dev.merlon.engine.model.threatmodel.Asset;
import dev.merlon.engine.model.threatmodel.Assumption;
import dev.merlon.engine.model.threatmodel.Diagram;
import dev.merlon.engine.model.threatmodel.Mitigation;
import dev.merlon.engine.model.threatmodel.Threat;
import dev.merlon.engine.model.threatmodel.ThreatModel;
import dev.merlon.engine.model.threatmodel.Value;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Writes models of version 0.2, as JSON.
final class OtmWriter implements ModelWriter {

    @Override
    public Value.Members write(ThreatModel model) {
        var kept = model.extras().of(OpenThreatModel.ID);
        var parts = new OtmPartWriter(model);
        var representations = new ArrayList<Value>();
        model.diagrams().forEach(d -> representations.add(diagram(d)));
        representations.addAll(kept.items("representations"));
        return new Built()
                .must("otmVersion", OpenThreatModel.VERSION)
                .must("project", project(model, parts))
                .items("representations", representations)
                .items("assets", model.assets().stream().map(OtmWriter::asset).toList())
                .must("trustZones", new Value.Items(parts.zones()))
                .must("components", new Value.Items(parts.components()))
                .must("dataflows", new Value.Items(parts.flows()))
                .must(
                        "threats",
                        new Value.Items(model.threats().stream()
                                .<Value>map(OtmWriter::threat)
                                .toList()))
                .must(
                        "mitigations",
                        new Value.Items(model.mitigations().stream()
                                .<Value>map(OtmWriter::mitigation)
                                .toList()))
                .fill(kept.without("representations").without("project"))
                .done();
    }

    private static Value.Members project(ThreatModel model, OtmPartWriter parts) {
        var about = model.about();
        var attributes = new Built()
                .put("reviewer", about.reviewer())
                .put("contributors", about.contributors())
                .put(OpenThreatModel.IDENTIFIED, model.id().isEmpty() ? false : null)
                .items("threats", parts.threats(""))
                .items(
                        "assumptions",
                        model.assumptions().stream().map(OtmWriter::assumption).toList());
        var project = new Built()
                .must("id", model.id().isEmpty() ? slug(about.name()) : model.id())
                .must("name", about.name())
                .put("description", about.description())
                .put("owner", about.owner());
        var own = model.extras()
                .and(OpenThreatModel.ID, model.extras().of(OpenThreatModel.ID).members("project"));
        return OtmExtras.filled(project, attributes, own);
    }

    private static String slug(String name) {
        var slug = name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
        return slug.isEmpty() ? "model" : slug;
    }

    private static Value.Members assumption(Assumption assumption) {
        return OtmExtras.filled(
                new Built()
                        .must("id", assumption.id())
                        .must("text", assumption.text())
                        .put("about", assumption.about())
                        .put("tags", assumption.tags()),
                null,
                assumption.extras());
    }

    private static Value.Members diagram(Diagram diagram) {
        return OtmExtras.filled(
                new Built()
                        .must("id", diagram.id())
                        .must("name", diagram.name())
                        .must("type", "diagram")
                        .put("description", diagram.description()),
                new Built().put("method", diagram.method()),
                diagram.extras());
    }

    private static Value.Members asset(Asset asset) {
        var attributes = new Built().put("tags", asset.tags());
        if (asset.confidentiality() == null && asset.integrity() == null && asset.availability() == null) {
            attributes.put(OpenThreatModel.RATED, false);
        }
        var risk = new Built()
                .put("confidentiality", number(asset.confidentiality()))
                .put("integrity", number(asset.integrity()))
                .put("availability", number(asset.availability()))
                .put("comment", asset.comment());
        return OtmExtras.filled(
                new Built()
                        .must("id", asset.id())
                        .must("name", asset.name())
                        .put("description", asset.description())
                        .must("risk", risk.done()),
                attributes,
                asset.extras());
    }

    static BigDecimal number(@Nullable BigDecimal number) {
        return Objects.requireNonNullElse(number, BigDecimal.ZERO);
    }

    private static Value.Members threat(Threat threat) {
        var attributes = new Built().put("method", threat.method());
        if (threat.severity() != null) {
            attributes.must("severity", threat.severity().word());
        }
        if (threat.impact() == null) {
            attributes.put(OpenThreatModel.RATED, false);
        }
        var risk = new Built()
                .must(
                        "likelihood",
                        threat.likelihood() == null ? new Value.Nothing() : new Value.Number(threat.likelihood()))
                .put("impact", impact(threat));
        return OtmExtras.filled(
                new Built()
                        .must("id", threat.id())
                        .must("name", threat.name())
                        .put("description", threat.description())
                        .put("categories", threat.categories())
                        .put("cwes", threat.weaknesses())
                        .must("risk", risk.done())
                        .put("tags", threat.tags()),
                attributes,
                threat.extras());
    }

    /// The format wants a number: where there is only a severity, a quarter for each step.
    private static BigDecimal impact(Threat threat) {
        if (threat.impact() != null) {
            return threat.impact();
        }
        return BigDecimal.valueOf(
                switch (threat.severity()) {
                    case null -> 0;
                    case LOW -> 25;
                    case MEDIUM -> 50;
                    case HIGH -> 75;
                    case CRITICAL -> 100;
                });
    }

    private static Value.Members mitigation(Mitigation mitigation) {
        var attributes = new Built()
                .put("owner", mitigation.owner())
                .put("date", mitigation.date() == null ? "" : mitigation.date().toString())
                .put("tags", mitigation.tags())
                .put("status", mitigation.status() == null ? "" : OtmWords.word(mitigation.status()));
        if (mitigation.riskReduction() == null) {
            attributes.put(OpenThreatModel.RATED, false);
        }
        return OtmExtras.filled(
                new Built()
                        .must("id", mitigation.id())
                        .must("name", mitigation.name())
                        .put("description", mitigation.description())
                        .put("riskReduction", number(mitigation.riskReduction())),
                attributes,
                mitigation.extras());
    }
}
