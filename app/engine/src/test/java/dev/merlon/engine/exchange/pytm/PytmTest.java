package dev.merlon.engine.exchange.pytm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.merlon.engine.exchange.threatmodel.Samples;
import dev.merlon.engine.model.Severity;
import dev.merlon.engine.model.threatmodel.Element;
import dev.merlon.engine.model.threatmodel.ElementKind;
import dev.merlon.engine.model.threatmodel.Flow;
import dev.merlon.engine.model.threatmodel.Occurrence;
import dev.merlon.engine.model.threatmodel.ThreatStatus;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class PytmTest {

    private static final String MODEL = """
            {"name": "Shop", "description": "d", "isOrdered": true,
             "boundaries": [{"name": "Internet"}, {"name": "Inside", "inBoundary": "Internet"}],
             "data": [{"name": "Cards", "classification": "Classification.SECRET", "isPII": true}],
             "elements": [
               {"__class__": "Actor", "name": "User", "inBoundary": "Internet", "inScope": false},
               {"__class__": "Datastore", "name": "Orders", "inBoundary": "Inside", "data": ["Cards"],
                "findings": [{"threat_id": "DS01", "id": "1", "description": "Read at rest", "severity": "Very High",
                  "mitigations": "Encrypt", "response": "accepted by the owner"}]}],
             "flows": [
               {"name": "Request", "source": "User", "sink": "Orders", "protocol": "HTTPS", "note": "Buys",
                "controls": {"isEncrypted": true}},
               {"name": "Request", "source": "Orders", "sink": "User"}]}
            """;

    @Test
    void readsPartsThatReferToEachOtherByName() throws Exception {
        var model = Samples.read(MODEL).model();

        assertThat(model.zones().get(1).parent()).isEqualTo("Internet");
        assertThat(model.elements())
                .extracting(Element::kind, Element::parent, Element::outOfScope)
                .containsExactly(tuple(ElementKind.ACTOR, "Internet", ""), tuple(ElementKind.STORE, "Inside", null));
        assertThat(model.flows())
                .extracting(Flow::id, Flow::source, Flow::target, Flow::encrypted, Flow::description)
                .containsExactly(
                        tuple("Request", "User", "Orders", true, "Buys"),
                        tuple("Request~2", "Orders", "User", null, ""));
        assertThat(model.assets().getFirst().confidentiality()).isEqualTo(BigDecimal.valueOf(75));
    }

    @Test
    void readsFindingsWithWhatWasAnswered() throws Exception {
        var threat = Samples.read(MODEL).model().threats().getFirst();

        assertThat(threat.id()).isEqualTo("DS01");
        assertThat(threat.severity()).isEqualTo(Severity.CRITICAL);
        assertThat(threat.occurrences())
                .extracting(Occurrence::at, Occurrence::status, Occurrence::reason)
                .containsExactly(tuple("Orders", ThreatStatus.ACCEPTED, "accepted by the owner"));
    }

    @Test
    void readsTheLibraryOfThreatsAsThreatsWithoutAPlace() throws Exception {
        var model = Samples.read("""
                        [{"SID": "INP01", "description": "Overflow", "details": "Long", "severity": "High", "mitigations": "Check",
                          "condition": "target.x"}]
                        """).model();

        assertThat(model.threats().getFirst().occurrences()).isEmpty();
        assertThat(model.threats().getFirst().extras().of("pytm").text("condition"))
                .isEqualTo("target.x");
        assertThat(model.mitigations()).hasSize(1);
    }
}
