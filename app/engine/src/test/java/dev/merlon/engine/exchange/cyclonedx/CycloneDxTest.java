package dev.merlon.engine.exchange.cyclonedx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.merlon.engine.exchange.convert.ModelFormats;
import dev.merlon.engine.exchange.otm.OpenThreatModel;
import dev.merlon.engine.exchange.threatdragon.ThreatDragon;
import dev.merlon.engine.exchange.threatmodel.Loss;
import dev.merlon.engine.exchange.threatmodel.Losses;
import dev.merlon.engine.exchange.threatmodel.Samples;
import dev.merlon.engine.model.threatmodel.Diagram;
import dev.merlon.engine.model.threatmodel.Element;
import dev.merlon.engine.model.threatmodel.ElementKind;
import dev.merlon.engine.model.threatmodel.Flow;
import dev.merlon.engine.model.threatmodel.Occurrence;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

class CycloneDxTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    void isMarkedAsAPreview() {
        assertThat(CycloneDx.format().preview()).isTrue();
    }

    @Test
    void writesABlueprintThreatsScenariosAndControlsThatReferToEachOther() throws Exception {
        var model = Samples.read(OpenThreatModel.class, "shop.yaml").model();
        var json = JSON.readTree(ModelFormats.write(model, CycloneDx.format()).bytes());

        assertThat(json.at("/specFormat").textValue()).isEqualTo("CycloneDX");
        assertThat(json.at("/specVersion").textValue()).isEqualTo("2.0");
        assertThat(json.at("/blueprints/0/assets/1/zone").textValue()).isEqualTo("part:inside");
        assertThat(json.at("/blueprints/0/flows/0/destination").textValue()).isEqualTo("part:orders");
        assertThat(json.at("/threats/threats/0/weaknesses/0/cweId").intValue()).isEqualTo(639);
        assertThat(json.at("/threats/threats/0/categories/0/category").textValue())
                .isEqualTo("spoofing");
        assertThat(json.at("/threats/scenarios/0/affectedAssets/0").textValue()).isEqualTo("part:orders");
        assertThat(json.at("/controls/0/effectiveness/percentage").decimalValue())
                .isEqualByComparingTo("0.8");

        var declared = new HashSet<String>();
        collect(json, "bom-ref", declared);
        var referred = new HashSet<String>();
        for (var name : new String[] {"zone", "parent", "source", "destination", "affectedAssets", "mitigations"}) {
            collect(json, name, referred);
        }
        assertThat(declared).containsAll(referred);
    }

    private static void collect(JsonNode node, String name, HashSet<String> found) {
        if (node.has(name)) {
            var value = node.get(name);
            if (value.isTextual()) {
                found.add(value.textValue());
            }
            value.forEach(item -> found.add(item.asText()));
        }
        node.forEach(child -> collect(child, name, found));
    }

    @Test
    void measuresWhatItLosesByReadingItBack() throws Exception {
        var model = Samples.read(ThreatDragon.class, "shop.json").model();
        var written = ModelFormats.write(model, CycloneDx.format());
        var back = Samples.read(written.bytes()).model();

        assertThat(written.losses())
                .extracting(Loss::sentence)
                .contains("2 of 2 elements lose diagram and position")
                .noneMatch(s -> s.contains("threats are left out") || s.contains("mitigations are left out"));
        assertThat(back.threats().getFirst().occurrences().stream()
                        .map(Occurrence::at)
                        .toList())
                .containsExactly("orders", "flow-1");
        var again = ModelFormats.write(back, CycloneDx.format());
        assertThat(Losses.between(back, Samples.read(again.bytes()).model(), UnaryOperator.identity()))
                .isEmpty();
        assertThat(again.bytes()).isEqualTo(written.bytes());
    }

    @Test
    void readsABillWhoseComponentsAreThreatModels() throws Exception {
        var model = Samples.read("""
                        {"bomFormat": "CycloneDX", "specVersion": "1.6",
                         "metadata": {"component": {"name": "Shop"}, "authors": [{"name": "The team"}]},
                         "components": [
                           {"type": "threat-model", "bom-ref": "d", "name": "Orders", "components": [
                             {"bom-ref": "z", "name": "Inside", "properties": [
                               {"name": "cdx:model:type", "value": "boundary"},
                               {"name": "cdx:model:risk:trustRating", "value": "80"}]},
                             {"bom-ref": "a", "name": "Addresses", "properties": [
                               {"name": "cdx:model:type", "value": "asset"},
                               {"name": "cdx:model:storedBy", "value": "s"}]},
                             {"bom-ref": "u", "name": "User", "properties": [
                               {"name": "cdx:model:type", "value": "actor"},
                               {"name": "cdx:model:inScope", "value": "false"}]},
                             {"bom-ref": "s", "name": "Store", "properties": [
                               {"name": "cdx:model:type", "value": "datastore"},
                               {"name": "cdx:model:inBoundary", "value": "z"}]},
                             {"bom-ref": "f", "name": "Save", "properties": [
                               {"name": "cdx:model:type", "value": "dataflow"},
                               {"name": "cdx:model:dataflow:source", "value": "u"},
                               {"name": "cdx:model:dataflow:destination", "value": "s"},
                               {"name": "cdx:model:dataflow:data", "value": "a"},
                               {"name": "cdx:model:dataflow:data", "value": "In words"}]}]},
                           {"type": "threat-model", "bom-ref": "r", "name": "Repository", "components": [
                             {"bom-ref": "c", "name": "Code", "properties": [
                               {"name": "cdx:model:type", "value": "code"}]}]},
                           {"type": "library", "name": "json"}]}
                        """).model();

        assertThat(model.about().contributors()).containsExactly("The team");
        assertThat(model.diagrams()).extracting(Diagram::name).containsExactly("Orders");
        assertThat(model.zones().getFirst().trust()).isEqualTo(BigDecimal.valueOf(80));
        assertThat(model.elements())
                .extracting(Element::id, Element::kind, Element::parent, Element::outOfScope, Element::stored)
                .containsExactly(
                        tuple("u", ElementKind.ACTOR, "", "", List.of()),
                        tuple("s", ElementKind.STORE, "z", null, List.of("a")));
        assertThat(model.flows())
                .extracting(Flow::source, Flow::target, Flow::assets)
                .containsExactly(tuple("u", "s", List.of("a")));
        assertThat(model.extras().of("cyclonedx").items("components")).hasSize(2);
    }
}
