package dev.merlon.engine.exchange.otm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.merlon.engine.exchange.convert.ModelFormats;
import dev.merlon.engine.exchange.threatdragon.ThreatDragon;
import dev.merlon.engine.exchange.threatmodel.Loss;
import dev.merlon.engine.exchange.threatmodel.Losses;
import dev.merlon.engine.exchange.threatmodel.Samples;
import dev.merlon.engine.model.Severity;
import dev.merlon.engine.model.threatmodel.Box;
import dev.merlon.engine.model.threatmodel.Element;
import dev.merlon.engine.model.threatmodel.ElementKind;
import dev.merlon.engine.model.threatmodel.Flow;
import dev.merlon.engine.model.threatmodel.Measure;
import dev.merlon.engine.model.threatmodel.MeasureStatus;
import dev.merlon.engine.model.threatmodel.Mitigation;
import dev.merlon.engine.model.threatmodel.Occurrence;
import dev.merlon.engine.model.threatmodel.ThreatStatus;
import dev.merlon.engine.model.threatmodel.Zone;
import dev.merlon.engine.problem.WorkbenchException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

class OpenThreatModelTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    void readsWhatIsDefinedAndWhereItOccurs() throws Exception {
        var model = Samples.read(getClass(), "shop.yaml").model();

        assertThat(model.zones())
                .extracting(Zone::id, Zone::parent)
                .containsExactly(tuple("internet", ""), tuple("inside", "internet"));
        assertThat(model.elements())
                .extracting(Element::id, Element::kind, Element::parent)
                .containsExactly(
                        tuple("browser", ElementKind.ACTOR, "internet"),
                        tuple("orders", ElementKind.PROCESS, "inside"),
                        tuple("db", ElementKind.STORE, "orders"));
        assertThat(model.elements().get(1).box()).isEqualTo(Box.of(100, 80, 50, 40));
        assertThat(model.elements().get(1).diagram()).isEqualTo("picture");
        assertThat(model.flows())
                .as("a component and a flow may have the same id")
                .extracting(Flow::id, Flow::source, Flow::target)
                .containsExactly(tuple("order", "browser", "orders"), tuple("db~2", "orders", "db"));
        var threat = model.threats().getFirst();
        assertThat(threat.rated()).isEqualTo(Severity.HIGH);
        assertThat(threat.occurrences())
                .extracting(Occurrence::at, Occurrence::status)
                .containsExactly(tuple("orders", ThreatStatus.OPEN));
        assertThat(threat.occurrences().getFirst().measures())
                .extracting(Measure::mitigation, Measure::status)
                .containsExactly(tuple("check", MeasureStatus.IMPLEMENTED), tuple("log", null));
        assertThat(model.mitigations().get(1))
                .extracting(Mitigation::owner, Mitigation::date)
                .containsExactly("Team A", LocalDate.of(2026, 1, 2));
    }

    @Test
    void losesNothingOfItsOwn() throws Exception {
        var read = Samples.read(getClass(), "shop.yaml");
        var written = ModelFormats.write(read.model(), read.format());
        var json = JSON.readTree(written.bytes());

        assertThat(written.losses()).isEmpty();
        assertThat(Samples.read(written.bytes()).model()).isEqualTo(read.model());
        assertThat(json.at("/otmVersion").textValue()).isEqualTo("0.2.0");
        assertThat(json.at("/project/ownerContact").textValue()).isEqualTo("shop@example.test");
        assertThat(json.at("/trustZones/1/colour").textValue()).isEqualTo("blue");
        assertThat(json.at("/representations/1/repository/url").textValue()).isEqualTo("https://example.test/shop");
        assertThat(json.at("/components/1/representations/1/package").textValue())
                .isEqualTo("test.orders");
        assertThat(json.at("/components/1/threats/0/mitigations/1/state").textValue())
                .isEqualTo("half done");
        assertThat(json.at("/dataflows/1/id").textValue()).isEqualTo("db");
    }

    @Test
    void carriesWhatOnlyAnotherFormatKnowsAndGivesItBack() throws Exception {
        var dragon = Samples.read(ThreatDragon.class, "shop.json").model();
        var asOtm = ModelFormats.write(dragon, OpenThreatModel.format());
        var back = Samples.read(asOtm.bytes()).model();
        var asDragon = ModelFormats.write(back, ThreatDragon.format());
        var again = Samples.read(asDragon.bytes()).model();

        assertThat(asOtm.losses()).isEmpty();
        assertThat(Losses.between(dragon, again, UnaryOperator.identity())).isEmpty();
        assertThat(new String(asDragon.bytes(), StandardCharsets.UTF_8)).contains("pen test", "port");
    }

    @Test
    void saysWhatThreatDragonHasNoRoomFor() throws Exception {
        var model = Samples.read(getClass(), "shop.yaml").model();
        var losses = ModelFormats.write(model, ThreatDragon.format()).losses();

        assertThat(losses)
                .extracting(Loss::sentence)
                .contains(
                        "1 of 1 asset is left out",
                        "1 of 1 threat loses weaknesses, likelihood, impact and tags",
                        "1 of 2 mitigations loses risk reduction, owner and date",
                        "1 of 3 elements changes parent");
    }

    @Test
    void refusesParentsThatGoInACircleWithTheirPlace() {
        assertThatExceptionOfType(WorkbenchException.class)
                .isThrownBy(() -> Samples.read("""
                        otmVersion: 0.2.0
                        project: {name: P, id: p}
                        trustZones:
                          - {id: a, name: A, risk: {trustRating: 1}, parent: {component: c}}
                        components:
                          - {id: b, name: B, type: x, parent: {trustZone: a}}
                          - {id: c, name: C, type: x, parent: {component: b}}
                        """))
                .satisfies(e -> {
                    var problem = e.problems().getFirst();
                    assertThat(problem.code()).isEqualTo("MODEL-CYCLE");
                    assertThat(problem.place().line()).isBetween(4, 7);
                });
    }

    @Test
    void keepsAThreatThatNobodyDefined() throws Exception {
        var model = Samples.read("""
                        {"otmVersion": "0.2.0", "project": {"name": "P", "id": "p"}, "components": [
                          {"id": "c", "name": "C", "type": "x", "parent": {"trustZone": "nowhere"},
                           "threats": [{"threat": "T-9", "state": "accepted"}]}]}
                        """).model();

        assertThat(model.threats().getFirst().name()).isEqualTo("T-9");
        assertThat(model.threats().getFirst().occurrences().getFirst().status()).isEqualTo(ThreatStatus.ACCEPTED);
        assertThat(model.elements().getFirst().parent()).isEqualTo("nowhere");
    }
}
