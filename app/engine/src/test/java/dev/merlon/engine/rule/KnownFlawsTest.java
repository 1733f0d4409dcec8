package dev.merlon.engine.rule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.merlon.engine.SharedFolder;
import dev.merlon.engine.model.rule.Outcome;
import dev.merlon.engine.model.rule.OutcomeState;
import dev.merlon.engine.problem.WorkbenchException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// What Merlon says, from the contract alone, about flaws that are known to be there.
class KnownFlawsTest {

    private static final double ENOUGH = 0.8;
    private static final Map<String, Assessed> READ = new HashMap<>();

    private record Flaw(String id, String contract, String text, String method, String path, List<String> rules) {

        static Flaw of(String[] row) {
            return new Flaw(row[0], row[1], row[3], row[5], row[6], List.of(row[7].split(";")));
        }

        Stream<Outcome> outcomes() throws WorkbenchException {
            var assessed = assessed(contract);
            var endpoint = path.equals("-") ? null : assessed.endpoint(method, path);
            return rules.stream().flatMap(rule -> assessed.outcomes(rule, endpoint));
        }

        boolean found() throws WorkbenchException {
            return outcomes().anyMatch(o -> o.state() == OutcomeState.FIRES || o.state() == OutcomeState.OPEN_QUESTION);
        }
    }

    @TestFactory
    Stream<DynamicTest> callsNoFlawHeldOrNotApplicable() throws IOException {
        return flaws().map(flaw -> DynamicTest.dynamicTest(flaw.id() + " " + flaw.text(), () -> {
            var telling = flaw.rules().getFirst();
            assertThat(flaw.outcomes().filter(o -> o.rule().id().equals(telling)))
                    .as(telling + " at " + flaw.path())
                    .noneMatch(o -> o.state() == OutcomeState.HELD)
                    .anyMatch(o -> o.state() == OutcomeState.FIRES || o.state() == OutcomeState.OPEN_QUESTION);
        }));
    }

    @Test
    void firesOrAsksAtFourOfFiveFlaws() throws IOException, WorkbenchException {
        var found = 0;
        var all = flaws().toList();
        for (var flaw : all) {
            found += flaw.found() ? 1 : 0;
        }
        assertThat((double) found / all.size()).isGreaterThanOrEqualTo(ENOUGH);
    }

    @Test
    void showsAnArchitectFewRowsBeforeAnyAnswer() throws WorkbenchException {
        assertThat(assessed("crapi.json").rows()).isLessThanOrEqualTo(34);
        assertThat(assessed("vampi.yml").rows()).isLessThanOrEqualTo(26);
    }

    private static Assessed assessed(String contract) throws WorkbenchException {
        var known = READ.get(contract);
        if (known == null) {
            known = Assessed.of(SharedFolder.require("corpus/specs/" + contract));
            READ.put(contract, known);
        }
        return known;
    }

    private static Stream<Flaw> flaws() throws IOException {
        try (var in = Objects.requireNonNull(KnownFlawsTest.class.getResourceAsStream("known-flaws.csv"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                            .lines()
                            .filter(line -> !line.startsWith("#") && !line.startsWith("id,"))
                            .map(line -> Flaw.of(line.split(",", -1)))
                            .toList()
                            .stream();
        }
    }
}
