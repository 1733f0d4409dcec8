package dev.merlon.engine.store.form;

import static org.assertj.core.api.Assertions.assertThat;

import dev.merlon.engine.store.ControlSamples;
import java.util.List;
import org.junit.jupiter.api.Test;

class ControlJsonTest {

    private final EntityJson json = new EntityJson();

    /// As in [EntityJsonTest]: a failure here means that older workspaces cannot be read.
    @Test
    void keepsToTheFormOfFormat1() {
        assertThat(ControlSamples.all().stream().map(json::write))
                .containsExactlyElementsOf(List.of(
                        """
                {"id":"edge-gateway","name":"Edge gateway","type":"GATEWAY","layer":"GATEWAY",\
                "reach":"select:class:public & method:write","responsible":"Platform",\
                "leaves":"limits per account"}""",
                        """
                {"id":"scanner","name":"Scanner","type":"DAST","layer":"PIPELINE","reach":"organisation",\
                "responsible":"","leaves":""}""",
                        """
                {"id":"APC-RES-02@tool:edge-gateway","control":"APC-RES-02","scope":"tool:edge-gateway",\
                "applicability":"APPLIES","reason":"","status":"IN_PLACE","result":"NOT_ASSESSED",\
                "confidence":"DECLARED","owner":"","due":null,"nextReview":null,"maturity":0,"evidence":[],\
                "note":""}"""));
    }
}
