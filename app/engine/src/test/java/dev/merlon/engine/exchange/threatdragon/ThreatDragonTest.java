package dev.merlon.engine.exchange.threatdragon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.merlon.engine.exchange.convert.ModelFormats;
import dev.merlon.engine.exchange.threatmodel.Loss;
import dev.merlon.engine.exchange.threatmodel.Samples;
import dev.merlon.engine.model.Severity;
import dev.merlon.engine.model.threatmodel.About;
import dev.merlon.engine.model.threatmodel.Element;
import dev.merlon.engine.model.threatmodel.ElementKind;
import dev.merlon.engine.model.threatmodel.Extras;
import dev.merlon.engine.model.threatmodel.Flow;
import dev.merlon.engine.model.threatmodel.Measure;
import dev.merlon.engine.model.threatmodel.MeasureStatus;
import dev.merlon.engine.model.threatmodel.Mitigation;
import dev.merlon.engine.model.threatmodel.Occurrence;
import dev.merlon.engine.model.threatmodel.Threat;
import dev.merlon.engine.model.threatmodel.ThreatModel;
import dev.merlon.engine.model.threatmodel.ThreatStatus;
import dev.merlon.engine.model.threatmodel.Zone;
import dev.merlon.engine.model.threatmodel.ZoneForm;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ThreatDragonTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    void readsWhatIsDrawnAndWhatThreatensIt() throws Exception {
        var model = Samples.read(getClass(), "shop.json").model();

        assertThat(model.about())
                .isEqualTo(new About(
                        "Web shop",
                        "Orders and payments",
                        "Shop team",
                        "Security",
                        List.of("A person", "Another person")));
        assertThat(model.elements())
                .extracting(Element::name, Element::kind, Element::parent, Element::outOfScope)
                .containsExactly(
                        tuple("Customer", ElementKind.ACTOR, "", "Not ours"),
                        tuple("Order service", ElementKind.PROCESS, "zone-1", null));
        var flow = model.flows().getFirst();
        assertThat(flow.source()).isEqualTo("customer");
        assertThat(flow.target()).isEqualTo("orders");
        assertThat(flow.encrypted()).isTrue();
        var threat = model.threats().getFirst();
        assertThat(model.threats()).hasSize(1);
        assertThat(threat.severity()).isEqualTo(Severity.HIGH);
        assertThat(threat.occurrences())
                .extracting(Occurrence::at, Occurrence::status)
                .containsExactly(tuple("orders", ThreatStatus.OPEN), tuple("flow-1", ThreatStatus.MITIGATED));
        assertThat(model.mitigations().getFirst().description()).isEqualTo("Check who orders.\n\nLog it.");
    }

    @Test
    void givesBackEveryMemberItReadTheUnknownAmongThem() throws Exception {
        var read = Samples.read(getClass(), "shop.json");
        var written = ModelFormats.write(read.model(), read.format());

        assertThat(written.losses()).isEmpty();
        var before = JSON.readTree(new String(Samples.bytes(getClass(), "shop.json"), StandardCharsets.UTF_8)
                .replace("\"strokeDasharray\": null", "\"strokeDasharray\": \"none\""));
        assertContains(JSON.readTree(written.bytes()), before, "");
        var back = Samples.read(written.bytes()).model();
        assertThat(ModelFormats.write(back, read.format()).bytes()).isEqualTo(written.bytes());
    }

    /// Cells may come in another order, and there may be more members.
    private static void assertContains(JsonNode whole, JsonNode part, String at) {
        if (part.isObject()) {
            part.properties().forEach(each -> {
                assertThat(whole.has(each.getKey()))
                        .as(at + "/" + each.getKey())
                        .isTrue();
                assertContains(whole.get(each.getKey()), each.getValue(), at + "/" + each.getKey());
            });
        } else if (part.isArray()) {
            assertThat(whole.size()).as(at).isEqualTo(part.size());
            for (var i = 0; i < part.size(); i++) {
                var item = part.get(i);
                assertContains(item.has("shape") ? byId(whole, item) : whole.get(i), item, at + "/" + i);
            }
        } else if (part.isNumber()) {
            assertThat(whole.decimalValue()).as(at).isEqualByComparingTo(part.decimalValue());
        } else {
            assertThat(whole).as(at).isEqualTo(part);
        }
    }

    private static JsonNode byId(JsonNode cells, JsonNode cell) {
        for (var each : cells) {
            if (each.get("id").equals(cell.get("id"))) {
                return each;
            }
        }
        throw new AssertionError("no cell " + cell.get("id"));
    }

    @Test
    void readsVersion1AndWritesItAsVersion2() throws Exception {
        var read = Samples.read(getClass(), "shop-1.json");
        var model = read.model();

        assertThat(model.elements()).extracting(Element::name).containsExactly("Orders", "Order service");
        assertThat(model.flows().getFirst().name()).isEqualTo("Query");
        assertThat(model.flows().getFirst().target()).isEqualTo("orders-db");
        assertThat(model.threats().get(1).occurrences().getFirst().status()).isEqualTo(ThreatStatus.NOT_APPLICABLE);

        var written = ModelFormats.write(model, read.format());
        var cells = JSON.readTree(written.bytes()).at("/detail/diagrams/0/cells");
        var store = byId(cells, JSON.readTree("{\"id\": \"orders-db\"}"));
        assertThat(store.at("/data/storesCredentials").booleanValue()).isTrue();
        assertThat(store.at("/data/threats")).hasSize(2);
        assertThat(written.losses())
                .isNotEmpty()
                .allSatisfy(loss -> assertThat(loss.of()).isEqualTo("Threat Dragon 1"));
        assertThat(written.losses())
                .extracting(Loss::sentence)
                .contains("2 of 2 elements lose what only Threat Dragon 1 knows: angle, attrs and z");
    }

    @Test
    void readsThreatsWhereTheSchemaPutsThemToo() throws Exception {
        var model = Samples.read("""
                        {"version": "2.0", "summary": {"title": "T"}, "detail": {"diagrams": [{"id": 0, "title": "D", "cells": [
                          {"id": "p1", "shape": "process", "data": {"type": "tm.Process", "name": "P"},
                           "threats": [{"threatId": "t1", "title": "On the cell", "status": "Accepted"}]}]}]}}
                        """).model();

        assertThat(model.threats()).extracting(Threat::id).containsExactly("t1");
        assertThat(model.threats().getFirst().occurrences().getFirst().status()).isEqualTo(ThreatStatus.ACCEPTED);
    }

    @Test
    void drawsWhatHasNoPlaceSoThatZonesHoldWhatTheyHeld() throws Exception {
        var model = undrawn();
        var written = ModelFormats.write(model, ThreatDragon.format());
        var back = Samples.read(written.bytes()).model();

        assertThat(back.elements())
                .extracting(Element::id, Element::parent)
                .containsExactlyElementsOf(model.elements().stream()
                        .map(e -> tuple(e.id(), e.parent()))
                        .toList());
        assertThat(back.zones()).extracting(Zone::id, Zone::parent).contains(tuple("inner", "outer"));
        assertThat(back.threats()).hasSize(2);
        assertThat(back.threats().get(1).occurrences().getFirst().at()).isEmpty();
    }

    @Test
    void keepsSeveralMitigationsApartInTheOneTextThatThereIs() throws Exception {
        var written = ModelFormats.write(undrawn(), ThreatDragon.format());
        var back = Samples.read(written.bytes()).model();

        assertThat(back.threats().getFirst().occurrences().getFirst().measures())
                .containsExactly(
                        Measure.of("CTL-1", MeasureStatus.IMPLEMENTED), Measure.of("CTL-2", MeasureStatus.RECOMMENDED));
        assertThat(back.mitigations())
                .containsExactly(
                        Mitigation.of("CTL-1", "Object-level authorisation", "Each request checks.\n\nAlways."),
                        Mitigation.of("CTL-2", "Audit log", ""));
        assertThat(written.losses()).extracting(Loss::sentence).contains("1 of 2 mitigations loses owner and date");
    }

    private static ThreatModel undrawn() {
        var elements = new ArrayList<Element>();
        for (var zone : List.of("", "outer", "inner")) {
            for (var i = 0; i < 7; i++) {
                elements.add(Element.of(zone + "e" + i, "E" + i, ElementKind.PROCESS, zone));
            }
        }
        var occurrence = new Occurrence(
                "f1",
                ThreatStatus.OPEN,
                "",
                List.of(Measure.of("CTL-1", MeasureStatus.IMPLEMENTED), Measure.of("CTL-2", MeasureStatus.RECOMMENDED)),
                Extras.NONE);
        var threats =
                List.of(threat("t1", List.of(occurrence)), threat("t2", List.of(Occurrence.of("", ThreatStatus.OPEN))));
        return new ThreatModel(
                "",
                About.named("Bank", ""),
                List.of(),
                List.of(zone("outer", ""), zone("inner", "outer")),
                elements,
                List.of(Flow.of("f1", "GET /x", "e0", "innere1")),
                List.of(),
                threats,
                List.of(
                        new Mitigation(
                                "CTL-1",
                                "Object-level authorisation",
                                "Each request checks.\n\nAlways.",
                                null,
                                null,
                                "Payments",
                                LocalDate.of(2026, 1, 2),
                                List.of(),
                                Extras.NONE),
                        Mitigation.of("CTL-2", "Audit log", "")),
                List.of(),
                Extras.NONE);
    }

    private static Threat threat(String id, List<Occurrence> occurrences) {
        return new Threat(
                id,
                "Threat " + id,
                "",
                "STRIDE",
                List.of("Tampering"),
                List.of(),
                null,
                null,
                null,
                occurrences,
                List.of(),
                Extras.NONE);
    }

    private static Zone zone(String id, String parent) {
        return new Zone(id, id, "", "", ZoneForm.BOX, parent, null, "", null, List.of(), Extras.NONE);
    }
}
