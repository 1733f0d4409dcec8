package dev.merlon.engine.exchange.threagile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import dev.merlon.engine.exchange.threatmodel.Samples;
import dev.merlon.engine.model.Severity;
import dev.merlon.engine.model.threatmodel.Asset;
import dev.merlon.engine.model.threatmodel.Element;
import dev.merlon.engine.model.threatmodel.ElementKind;
import dev.merlon.engine.model.threatmodel.Flow;
import dev.merlon.engine.model.threatmodel.Occurrence;
import dev.merlon.engine.model.threatmodel.Threat;
import dev.merlon.engine.model.threatmodel.ThreatStatus;
import dev.merlon.engine.problem.WorkbenchException;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

class ThreagileTest {

    private static final String MODEL = """
            threagile_version: 1.0.0
            title: Web shop
            author: {name: A person}
            business_criticality: important
            questions:
              Who runs it?: We do
              Who pays?: ""
            abuse_cases:
              Theft: Somebody takes orders
            security_requirements:
              Checks: Every input is checked
            data_assets:
              Orders: &orders
                id: orders
                confidentiality: strictly-confidential
                integrity: archive
              Drafts:
                <<: *orders
                id: drafts
                confidentiality: internal
            technical_assets:
              Browser:
                id: browser
                type: external-entity
                out_of_scope: true
                justification_out_of_scope: Not ours
                communication_links:
                  Buys at: {target: shop, protocol: https, data_assets_sent: [orders], data_assets_received: [drafts]}
              Shop:
                id: shop
                type: process
                technology: web-service-rest
                data_assets_processed: [orders]
            trust_boundaries:
              Cloud: {id: cloud, type: network-cloud-provider, trust_boundaries_nested: [inside]}
              Inside: {id: inside, technical_assets_inside: [shop]}
            individual_risk_categories:
              Odd orders:
                id: odd
                description: <b>Odd</b> ones
                stride: repudiation
                cwe: 778
                mitigation: Log
                risks_identified:
                  At the shop: {severity: elevated, exploitation_likelihood: frequent, exploitation_impact: high,
                    most_relevant_technical_asset: shop}
            risk_tracking:
              odd@shop: {status: mitigated, justification: Logged}
              missing-waf@browser@browser>buys-at: {status: accepted, justification: Small, ticket: T-1}
            """;

    @Test
    void readsAssetsLinksAndBoundaries() throws Exception {
        var model = Samples.read(MODEL).model();

        assertThat(model.elements())
                .extracting(Element::id, Element::kind, Element::parent, Element::outOfScope)
                .containsExactly(
                        tuple("browser", ElementKind.ACTOR, "", "Not ours"),
                        tuple("shop", ElementKind.PROCESS, "inside", null));
        assertThat(model.zones().get(1).parent()).isEqualTo("cloud");
        assertThat(model.flows())
                .extracting(Flow::id, Flow::source, Flow::target, Flow::encrypted, Flow::assets)
                .containsExactly(tuple("browser>buys-at", "browser", "shop", true, List.of("orders", "drafts")));
        assertThat(model.assets())
                .extracting(Asset::id, Asset::confidentiality, Asset::integrity)
                .containsExactly(
                        tuple("orders", BigDecimal.valueOf(100), BigDecimal.ZERO),
                        tuple("drafts", BigDecimal.valueOf(25), BigDecimal.ZERO));
    }

    @Test
    void readsRisksWithWhatBecameOfThem() throws Exception {
        var model = Samples.read(MODEL).model();

        assertThat(model.threats()).extracting(Threat::id).containsExactly("odd", "missing-waf", "Theft");
        var odd = model.threats().getFirst();
        assertThat(odd.severity()).isEqualTo(Severity.HIGH);
        assertThat(odd.weaknesses()).containsExactly("CWE-778");
        assertThat(odd.description()).isEqualTo("Odd ones");
        assertThat(odd.occurrences())
                .extracting(Occurrence::at, Occurrence::status, Occurrence::reason)
                .containsExactly(tuple("shop", ThreatStatus.MITIGATED, "Logged"));
        assertThat(model.threats().get(1).occurrences())
                .extracting(Occurrence::at, Occurrence::status)
                .containsExactly(tuple("browser>buys-at", ThreatStatus.ACCEPTED));
        assertThat(model.assumptions()).hasSize(1);
        assertThat(model.mitigations()).hasSize(2);
    }

    @Test
    void refusesBoundariesThatNestInEachOther() {
        assertThatExceptionOfType(WorkbenchException.class)
                .isThrownBy(() -> Samples.read("""
                        trust_boundaries:
                          A: {id: a, trust_boundaries_nested: [b]}
                          B: {id: b, trust_boundaries_nested: [a]}
                        """))
                .satisfies(e -> {
                    assertThat(e.problems().getFirst().code()).isEqualTo("MODEL-CYCLE");
                    assertThat(e.problems().getFirst().place().line()).isBetween(2, 3);
                });
    }
}
