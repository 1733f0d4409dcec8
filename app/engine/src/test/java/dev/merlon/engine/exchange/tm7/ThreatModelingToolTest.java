package dev.merlon.engine.exchange.tm7;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.merlon.engine.exchange.convert.ModelFormats;
import dev.merlon.engine.exchange.otm.OpenThreatModel;
import dev.merlon.engine.exchange.threatmodel.Samples;
import dev.merlon.engine.model.Severity;
import dev.merlon.engine.model.threatmodel.About;
import dev.merlon.engine.model.threatmodel.Element;
import dev.merlon.engine.model.threatmodel.ElementKind;
import dev.merlon.engine.model.threatmodel.Occurrence;
import dev.merlon.engine.model.threatmodel.ThreatStatus;
import dev.merlon.engine.model.threatmodel.Zone;
import dev.merlon.engine.model.threatmodel.ZoneForm;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class ThreatModelingToolTest {

    @Test
    void readsThePictureAndItsProperties() throws Exception {
        var model = Samples.read(getClass(), "shop.tm7").model();

        assertThat(model.about())
                .isEqualTo(new About("Web shop", "A shop", "Shop team", "", List.of("A person", "Another person")));
        assertThat(model.zones())
                .extracting(Zone::name, Zone::form, Zone::type)
                .containsExactly(tuple("Inside", ZoneForm.BOX, "Cloud Boundary"), tuple("", ZoneForm.LINE, ""));
        assertThat(model.elements())
                .extracting(Element::name, Element::kind, Element::parent, Element::outOfScope)
                .containsExactly(
                        tuple("Order service", ElementKind.PROCESS, "z1", null),
                        tuple("Customer", ElementKind.ACTOR, "", "Not ours"));
        assertThat(model.elements()
                        .getFirst()
                        .extras()
                        .of("tm7")
                        .members("properties")
                        .text("Running As"))
                .isEqualTo("Local User");
        assertThat(model.flows().getFirst())
                .extracting(f -> f.source(), f -> f.target())
                .containsExactly("u1", "p1");
        assertThat(model.assumptions().getFirst().text()).isEqualTo("Staff is trained");
    }

    @Test
    void readsAThreatOfOneTypeOnceWithEachOfItsFlows() throws Exception {
        var model = Samples.read(getClass(), "shop.tm7").model();

        assertThat(model.threats()).hasSize(1);
        var threat = model.threats().getFirst();
        assertThat(threat.severity()).isEqualTo(Severity.HIGH);
        assertThat(threat.occurrences())
                .extracting(Occurrence::at, Occurrence::status, Occurrence::reason)
                .containsExactly(
                        tuple("f1", ThreatStatus.MITIGATED, "Done in 1.2"), tuple("f2", ThreatStatus.IN_PROGRESS, ""));
        assertThat(model.mitigations().getFirst().description()).isEqualTo("Check who orders. Refer: here");
    }

    @Test
    void becomesAnOpenThreatModelThatLosesNothing() throws Exception {
        var model = Samples.read(getClass(), "shop.tm7").model();

        assertThat(ModelFormats.write(model, OpenThreatModel.format()).losses()).isEmpty();
    }

    @Test
    void readsTheThreatsThatATemplateKnows() throws Exception {
        var model = Samples.read("""
                        <?xml version="1.0" encoding="utf-16"?><KnowledgeBase><Manifest name="Ours" id="k1" version="1"/>
                        <ThreatCategories><ThreatCategory><Name>Tampering</Name><Id>T</Id></ThreatCategory></ThreatCategories>
                        <ThreatTypes><ThreatType><Id>T1</Id><ShortTitle>Changed {source.Name}</ShortTitle><Category>T</Category>
                        <Description>A &lt;b&gt;change&lt;/b&gt;</Description></ThreatType></ThreatTypes></KnowledgeBase>
                        """.getBytes(StandardCharsets.UTF_16)).model();

        assertThat(model.about().name()).isEqualTo("Ours");
        assertThat(model.threats().getFirst().categories()).containsExactly("Tampering");
        assertThat(model.threats().getFirst().description()).isEqualTo("A change");
        assertThat(model.threats().getFirst().occurrences()).isEmpty();
    }
}
