package dev.merlon.engine.store.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.merlon.engine.model.change.EntityKind;
import dev.merlon.engine.store.DiagramSamples;
import java.util.List;
import org.junit.jupiter.api.Test;

class DiagramJsonTest {

    private final EntityJson json = new EntityJson();

    /// As in [EntityJsonTest]: a failure here means that older workspaces cannot be read.
    @Test
    void keepsToTheFormOfFormat1() {
        assertThat(DiagramSamples.all().stream().map(json::write))
                .containsExactlyElementsOf(List.of("""
                {"id":"payments-api","name":"Payments","apis":["payments-api"],"detail":"SERVICES",\
                "places":[{"id":"identity","x":-12,"y":900}],\
                "names":[{"id":"identity","name":"Sign-in \\"<b>\\""}],\
                "homes":[{"id":"gateway","boundary":""},{"id":"identity","boundary":"own:payments-api:2"}],\
                "hidden":["third:apis"],"elements":[{"id":"own:payments-api:1","kind":"STORE","name":"Backup",\
                "note":"nightly","boundary":"boundary:data"}],\
                "boundaries":[{"id":"own:payments-api:2","name":"Vault","parent":"boundary:data","kind":"TRUST"},\
                {"id":"own:payments-api:4","name":"Team","parent":"","kind":"GROUP"}],\
                "flows":[{"id":"own:payments-api:3","from":"store:payments-api","to":"own:payments-api:1",\
                "name":"copies","sends":["FINANCIAL"],"returns":[]}],"settled":["own:payments-api:1"]}""", """
                {"id":"bare","name":"Bare","apis":[],"detail":"APIS","places":[],"names":[],"homes":[],"hidden":[],\
                "elements":[],"boundaries":[],"flows":[],"settled":[]}""", """
                {"id":"T-1","element":"own:payments-api:1","elementName":"Backup",\
                "title":"A backup leaves the bank","stride":["I","T"],"likelihood":2,"impact":5,\
                "controls":["APC-RES-02"],"decision":"ACCEPT","reason":"encrypted"}""", """
                {"id":"model-shop","name":"Shop \\"<b>\\"","format":"otm","file":"shop.otm",\
                "document":"{\\"otmVersion\\": \\"0.2.0\\"}"}""", """
                {"id":"T-2","element":"identity","elementName":"Sign-in","title":"Forged","stride":[],\
                "likelihood":1,"impact":1,"controls":[],"decision":null,"reason":""}"""));
    }

    @Test
    void refusesAPlaceThatIsNowhere() {
        var far = json.write(DiagramSamples.all().getFirst()).replace("\"x\":-12", "\"x\":100001");

        assertThatThrownBy(() -> json.read(EntityKind.DATA_FLOW_DIAGRAM, far))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("too far");
    }
}
