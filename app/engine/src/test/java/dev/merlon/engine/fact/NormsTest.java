package dev.merlon.engine.fact;

import static org.assertj.core.api.Assertions.assertThat;

import dev.merlon.engine.problem.WorkbenchException;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// What the API's other endpoints do is a norm where it is strong enough, and only then.
class NormsTest {

    private static final String COMPONENTS = """
            components:
              securitySchemes:
                oauth:
                  type: oauth2
                  flows: {clientCredentials: {tokenUrl: https://x.example/t, scopes: {w: write, r: read}}}
            """;

    private static final String WRITES = "{security: [{oauth: [w]}], responses: {'200': {description: ok}, "
            + "'409': {description: no}, '429': {description: no}}}";

    private static String writes(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> "  /orders/part" + i + ":\n    post: " + WRITES + "\n")
                .collect(Collectors.joining("", "paths:\n", ""));
    }

    @Test
    void namesTheOnlyWriterWithoutTheScopeAndWhoHasIt() throws WorkbenchException {
        var facts = Contracts.facts(writes(6)
                + "  /orders/odd:\n    post: {security: [{oauth: [r]}], responses: {'200': {description: ok}}}\n"
                + COMPONENTS);
        var odd = Contracts.sheet(facts, "POST /orders/odd");

        assertThat(odd.text("endpoint.unlikeInScopes"))
                .isEqualTo("w as 6 of 6 others, such as POST /orders/part0, POST /orders/part1, POST /orders/part2");
        assertThat(odd.text("endpoint.unlikeInLimits")).startsWith("6 of 6 others");
        assertThat(odd.text("endpoint.unlikeInErrors")).startsWith("409 as 6 of 6 others");
        assertThat(odd.text("endpoint.unlikeInAuthentication")).isEmpty();
        assertThat(Contracts.sheet(facts, "POST /orders/part0").text("endpoint.unlikeInScopes"))
                .isEmpty();
    }

    @Test
    void namesTheOnlyOpenWriter() throws WorkbenchException {
        var facts = Contracts.facts(writes(5)
                + "  /orders/odd:\n    post: {security: [], responses: {'200': {description: ok}}}\n" + COMPONENTS);

        assertThat(Contracts.sheet(facts, "POST /orders/odd").text("endpoint.unlikeInAuthentication"))
                .startsWith("5 of 5 others, such as POST /orders/part0");
    }

    @Test
    void takesFourOthersForNoNorm() throws WorkbenchException {
        var facts = Contracts.facts(writes(4)
                + "  /orders/odd:\n    post: {security: [], responses: {'200': {description: ok}}}\n" + COMPONENTS);

        assertThat(Contracts.sheet(facts, "POST /orders/odd").text("endpoint.unlikeInAuthentication"))
                .isEmpty();
    }

    @Test
    void takesAWeakMajorityForNoNorm() throws WorkbenchException {
        var facts = Contracts.facts(writes(6)
                + "  /orders/odd:\n    post: {security: [], responses: {'200': {description: ok}}}\n"
                + "  /orders/free:\n    post: {security: [], responses: {'200': {description: ok}}}\n"
                + "  /orders/open:\n    post: {security: [], responses: {'200': {description: ok}}}\n" + COMPONENTS);

        assertThat(Contracts.sheet(facts, "POST /orders/odd").text("endpoint.unlikeInAuthentication"))
                .isEmpty();
    }

    @Test
    void comparesReadersWithReadersAndSparesSigningIn() throws WorkbenchException {
        var facts = Contracts.facts(writes(6)
                + "  /orders/list:\n    get: {security: [], responses: {'200': {description: ok}}}\n"
                + "  /orders/login:\n    post: {security: [], responses: {'200': {description: ok}}}\n" + COMPONENTS);

        assertThat(Contracts.sheet(facts, "GET /orders/list").text("endpoint.unlikeInAuthentication"))
                .isEmpty();
        assertThat(Contracts.sheet(facts, "POST /orders/login").text("endpoint.unlikeInAuthentication"))
                .isEmpty();
    }
}
