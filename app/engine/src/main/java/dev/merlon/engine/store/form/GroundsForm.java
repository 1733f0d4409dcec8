package dev.merlon.engine.store.form;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.merlon.engine.model.governance.Grounds;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/// Many outcomes rest on the same facts: so these are written once, with the outcomes.
final class GroundsForm {

    private GroundsForm() {}

    static ArrayNode write(Grounds grounds) {
        var byFacts = new TreeMap<String, List<String>>();
        grounds.byOutcome()
                .forEach((outcome, facts) ->
                        byFacts.computeIfAbsent(facts, _ -> new ArrayList<>()).add(outcome));
        var array = JsonNodeFactory.instance.arrayNode();
        byFacts.forEach(
                (facts, outcomes) -> array.addObject().put("facts", facts).set("outcomes", Form.array(outcomes)));
        return array;
    }

    static Grounds read(Fields fields) {
        var byOutcome = new TreeMap<String, String>();
        for (var each : fields.list("grounds", Fields::new)) {
            each.texts("outcomes").forEach(outcome -> byOutcome.put(outcome, each.text("facts")));
        }
        return new Grounds(byOutcome);
    }
}
