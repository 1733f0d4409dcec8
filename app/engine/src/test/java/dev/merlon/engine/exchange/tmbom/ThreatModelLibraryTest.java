package dev.merlon.engine.exchange.tmbom;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.merlon.engine.exchange.convert.ModelFormats;
import dev.merlon.engine.exchange.otm.OpenThreatModel;
import dev.merlon.engine.exchange.threatmodel.Samples;
import dev.merlon.engine.model.Severity;
import dev.merlon.engine.model.threatmodel.Element;
import dev.merlon.engine.model.threatmodel.ElementKind;
import dev.merlon.engine.model.threatmodel.Flow;
import dev.merlon.engine.model.threatmodel.Measure;
import dev.merlon.engine.model.threatmodel.MeasureStatus;
import dev.merlon.engine.model.threatmodel.Occurrence;
import dev.merlon.engine.model.threatmodel.ThreatModel;
import dev.merlon.engine.model.threatmodel.ThreatStatus;
import dev.merlon.engine.model.threatmodel.Value;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

class ThreatModelLibraryTest {

    private static ThreatModel shop() throws Exception {
        return Samples.read(ThreatModelLibraryTest.class, "shop.tmbom.json").model();
    }

    @Test
    void readsWhatLiesInWhichZone() throws Exception {
        var model = shop();

        assertThat(model.about().name()).isEqualTo("Shop");
        assertThat(model.about().description()).isEqualTo("A shop on the web.\n\nOrders and payments.");
        assertThat(model.elements())
                .extracting(Element::id, Element::name, Element::kind, Element::type, Element::parent)
                .containsExactly(
                        tuple("orders", "Customer", ElementKind.ACTOR, "user", "internet"),
                        tuple("partner", "Partner", ElementKind.ACTOR, "third_party", ""),
                        tuple("api", "Orders API", ElementKind.PROCESS, "", "inside"),
                        tuple("basket", "Basket", ElementKind.PROCESS, "", "api"),
                        tuple("orders~2", "Orders", ElementKind.STORE, "sql", "inside"));
        assertThat(model.elements().getLast().stored()).containsExactly("addresses");
        assertThat(model.assets().getFirst().tags()).containsExactly("pii");
    }

    @Test
    void tellsFlowsEndsApartByTheirTypeWhereNamesAreTheSame() throws Exception {
        assertThat(shop().flows())
                .extracting(Flow::source, Flow::target, Flow::encrypted)
                .containsExactly(tuple("orders", "api", true), tuple("api", "orders~2", false));
    }

    @Test
    void ratesAThreatAsTheWorstRiskThatItIsPartOf() throws Exception {
        var threats = shop().threats();

        var rated = threats.getFirst();
        assertThat(rated.severity()).isEqualTo(Severity.CRITICAL);
        assertThat(rated.likelihood()).isEqualTo(BigDecimal.valueOf(60));
        assertThat(rated.impact()).isEqualTo(BigDecimal.valueOf(100));
        assertThat(rated.weaknesses()).containsExactly("CWE-639");
        assertThat(threats.getLast().rated()).isNull();
    }

    @Test
    void leavesThreatsOpenWhateverIsClaimedAgainstThem() throws Exception {
        var threats = shop().threats();

        assertThat(threats.getFirst().occurrences())
                .extracting(Occurrence::at, Occurrence::status)
                .containsExactly(tuple("api", ThreatStatus.OPEN), tuple("basket", ThreatStatus.OPEN));
        assertThat(threats.getFirst().occurrences().getFirst().measures())
                .extracting(Measure::mitigation, Measure::status)
                .containsExactly(tuple("owner-check", MeasureStatus.IMPLEMENTED), tuple("firewall", null));
        assertThat(threats.getLast().occurrences()).containsExactly(Occurrence.of("", ThreatStatus.OPEN));
        assertThat(shop().assumptions().getFirst().about()).containsExactly("foreign-order");
    }

    @Test
    void keepsWhatTheModelHasNoPlaceFor() throws Exception {
        var model = shop();

        assertThat(model.extras().of("tmbom").all())
                .containsOnlyKeys("$schema", "version", "scope", "trust_boundaries", "threat_personas", "risks");
        assertThat(model.elements().get(1).extras().of("tmbom").text("trust_zone"))
                .isEqualTo("partners");
        assertThat(model.mitigations().getLast().extras().of("tmbom").items("threats"))
                .isEqualTo(Value.Items.ofTexts(List.of("foreign-order", "gone")).all());
        assertThat(model.threats().getFirst().extras().of("tmbom").text("threat_persona"))
                .isEqualTo("thief");
    }

    @Test
    void losesNothingOnTheWayThroughOpenThreatModel() throws Exception {
        var written = ModelFormats.write(shop(), OpenThreatModel.format());

        assertThat(written.losses()).isEmpty();
    }
}
