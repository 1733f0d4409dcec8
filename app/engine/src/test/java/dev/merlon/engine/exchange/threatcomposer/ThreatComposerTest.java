package dev.merlon.engine.exchange.threatcomposer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.merlon.engine.exchange.convert.ModelFormats;
import dev.merlon.engine.exchange.otm.OpenThreatModel;
import dev.merlon.engine.exchange.threatdragon.ThreatDragon;
import dev.merlon.engine.exchange.threatmodel.Loss;
import dev.merlon.engine.exchange.threatmodel.Losses;
import dev.merlon.engine.exchange.threatmodel.Samples;
import dev.merlon.engine.model.Severity;
import dev.merlon.engine.model.threatmodel.Measure;
import dev.merlon.engine.model.threatmodel.MeasureStatus;
import dev.merlon.engine.model.threatmodel.Threat;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

class ThreatComposerTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    void readsThreatsWithTheirMitigationsAndAssumptions() throws Exception {
        var model = Samples.read(getClass(), "shop.tc.json").model();

        var threat = model.threats().getFirst();
        assertThat(threat.severity()).isEqualTo(Severity.HIGH);
        assertThat(threat.categories()).containsExactly("Spoofing", "Tampering");
        assertThat(threat.occurrences().getFirst().measures())
                .extracting(Measure::mitigation, Measure::status)
                .containsExactly(
                        tuple("22222222-2222-4222-8222-222222222222", MeasureStatus.IMPLEMENTED),
                        tuple("22222222-2222-4222-8222-333333333333", MeasureStatus.RECOMMENDED));
        assertThat(model.threats().get(1).name())
                .isEqualTo("A insider with a shell can read orders, which leads to a leak");
        assertThat(model.assumptions().getFirst().about()).containsExactly(threat.id());
    }

    @Test
    void givesBackEveryMemberItReadTheUnknownAmongThem() throws Exception {
        var read = Samples.read(getClass(), "shop.tc.json");
        var written = ModelFormats.write(read.model(), read.format());
        var before = JSON.readTree(Samples.bytes(getClass(), "shop.tc.json"));
        var after = JSON.readTree(written.bytes());

        assertThat(written.losses()).isEmpty();
        for (var list :
                List.of("mitigations", "assumptions", "mitigationLinks", "assumptionLinks", "later", "architecture")) {
            assertThat(after.get(list)).as(list).isEqualTo(before.get(list));
        }
        assertThat(after.at("/threats/0")).isEqualTo(before.at("/threats/0"));
    }

    @Test
    void survivesTheWayThroughOpenThreatModel() throws Exception {
        var model = Samples.read(getClass(), "shop.tc.json").model();
        var otm = ModelFormats.write(model, OpenThreatModel.format());
        var back = ModelFormats.write(Samples.read(otm.bytes()).model(), ThreatComposer.format());

        assertThat(otm.losses()).isEmpty();
        assertThat(Losses.between(model, Samples.read(back.bytes()).model(), UnaryOperator.identity()))
                .isEmpty();
    }

    @Test
    void holdsThreatsOfADiagramWithTheirPlaces() throws Exception {
        var model = Samples.read(ThreatDragon.class, "shop.json").model();
        var written = ModelFormats.write(model, ThreatComposer.format());
        var back = Samples.read(written.bytes()).model();

        assertThat(back.threats())
                .extracting(Threat::id, Threat::name)
                .containsExactly(tuple("threat-1", "Forged order"));
        assertThat(back.threats().getFirst().occurrences().getFirst().at()).isEqualTo("orders");
        assertThat(JSON.readTree(written.bytes()).at("/threats/0/id").textValue())
                .hasSize(36);
        assertThat(written.losses())
                .extracting(Loss::sentence)
                .contains("2 of 2 elements are left out", "the model loses owner, reviewer and contributors");
    }

    @Test
    void cutsTextsWhereTheSchemaEndsThemAndSaysSo() throws Exception {
        var model = Samples.read("""
                        {"otmVersion": "0.2.0", "project": {"name": "P", "id": "p"},
                         "mitigations": [{"id": "m", "name": "M", "riskReduction": 10, "description": "%s"}]}
                        """.formatted("long ".repeat(300))).model();
        var written = ModelFormats.write(model, ThreatComposer.format());

        assertThat(JSON.readTree(written.bytes()).at("/mitigations/0/content").textValue())
                .hasSize(1000);
        assertThat(written.losses()).extracting(Loss::sentence).contains("1 of 1 mitigation changes description");
    }

    @Test
    void readsAListOfStatementsAsAModelOfThreatsOnly() throws Exception {
        var model = Samples.read("""
                        [{"id": "E1", "numericId": -1, "threatSource": "insider", "prerequisites": "with a shell",
                          "threatAction": "read orders", "threatImpact": "a leak", "impactedAssets": ["orders"],
                          "metadata": [{"key": "STRIDE", "value": ["I"]}]}]
                        """).model();

        var threat = model.threats().getFirst();
        assertThat(threat.description()).isEqualTo("A insider with a shell can read orders, which leads to a leak");
        assertThat(threat.categories()).containsExactly("Information disclosure");
        assertThat(threat.extras().of("threat-composer").items("impactedAssets"))
                .hasSize(1);
        assertThat(model.elements()).isEmpty();
    }
}
