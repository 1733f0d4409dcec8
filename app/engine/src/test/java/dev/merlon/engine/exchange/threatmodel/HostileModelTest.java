package dev.merlon.engine.exchange.threatmodel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.merlon.engine.exchange.convert.ModelFormats;
import dev.merlon.engine.problem.Problem;
import dev.merlon.engine.problem.WorkbenchException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HostileModelTest {

    @Test
    void refusesAnyDocumentType() {
        var problem = problem(
                "<?xml version=\"1.0\"?>\n  <!DOCTYPE ThreatModel [\n<!ENTITY a \"aaaa\">]><ThreatModel>&a;</ThreatModel>");

        assertThat(problem.code()).isEqualTo("MODEL-XML-DTD");
        assertThat(problem.place().line()).isBetween(2, 3);
    }

    @Test
    void refusesEntitiesThatXmlDoesNotKnow() {
        var problem = problem("<ThreatModel>\n&other;</ThreatModel>");

        assertThat(problem.code()).isIn("MODEL-XML-ENTITY", "MODEL-SYNTAX");
        assertThat(problem.place().line()).isEqualTo(2);
    }

    @Test
    void refusesDeepJsonYamlAndXml() {
        var json = problem("{\"otmVersion\": \"0.2.0\",\n \"x\": " + "[".repeat(50_000) + "]".repeat(50_000) + "}");
        var yaml = problem("otmVersion: 0.2.0\nx: " + "[".repeat(5_000));
        var xml = problem("<a>\n" + "<b>".repeat(5_000));

        assertThat(json.code()).isEqualTo("MODEL-LIMIT");
        assertThat(json.place().line()).isEqualTo(2);
        assertThat(yaml.code()).isEqualTo("MODEL-LIMIT");
        assertThat(yaml.place().line()).isEqualTo(2);
        assertThat(xml.code()).isEqualTo("MODEL-LIMIT");
        assertThat(xml.place().line()).isEqualTo(2);
    }

    @Test
    void refusesAliasesThatStandForMillions() {
        var bomb = new StringBuilder("otmVersion: 0.2.0\na0: &a0 [x, x, x, x, x, x, x, x, x, x]\n");
        for (var i = 1; i < 12; i++) {
            bomb.append("a").append(i).append(": &a").append(i).append(" [");
            bomb.append(String.join(", ", Collections.nCopies(10, "*a" + (i - 1))))
                    .append("]\n");
        }
        var problem = problem(bomb.toString());

        assertThat(problem.code()).isEqualTo("MODEL-LIMIT");
        assertThat(problem.place().line()).isPositive();
    }

    @Test
    void refusesMorePartsThanAnybodyDraws() {
        var flows = IntStream.range(0, 100_002)
                .mapToObj(i -> "{\"id\":\"f" + i + "\",\"source\":\"a\",\"destination\":\"b\"}")
                .collect(Collectors.joining(","));
        var problem = problem(
                "{\"otmVersion\":\"0.2.0\",\"project\":{\"id\":\"p\",\"name\":\"P\"},\n\"dataflows\":[" + flows + "]}");

        assertThat(problem.code()).isEqualTo("MODEL-LIMIT");
        assertThat(problem.place().line()).isEqualTo(2);
    }

    @Test
    void readsManyPartsWithTheSameIdInTime() throws Exception {
        var parts = IntStream.range(0, 20_000)
                .mapToObj(_ -> "{\"id\":\"same\",\"name\":\"x\",\"type\":\"y\",\"parent\":{\"trustZone\":\"z\"}}")
                .collect(Collectors.joining(","));
        var model = Samples.read("{\"otmVersion\":\"0.2.0\",\"project\":{\"id\":\"p\",\"name\":\"P\"},\"components\":["
                        + parts + "]}")
                .model();

        assertThat(model.elements().stream().map(e -> e.id()).distinct()).hasSize(20_000);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "   ",
                "{",
                "[]",
                "42",
                "null",
                "{\"a\": 1, \"a\": 2}",
                "<",
                "<a>",
                "<a/>",
                "!!javax.script.ScriptEngineManager []",
                "{\"summary\": {\"title\": 5}, \"detail\": []}",
                "\u0000\u0001\u0002"
            })
    void refusesWhatIsNoModelInOneSentence(String text) {
        assertThat(problem(text).code()).startsWith("MODEL-");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"otmVersion\": \"9\", \"project\": [], \"components\": {\"a\": 1}, \"threats\": \"x\", \"dataflows\": [null, 1, {}]}",
                "{\"summary\": {\"title\": {}}, \"detail\": {\"diagrams\": [1, {\"cells\": [{}, null, {\"shape\": 7, \"data\": []}]}]}}",
                "{\"summary\": {\"title\": \"\"}, \"detail\": {\"diagrams\": {\"x\": 1}}}",
                "{\"scope\": {\"title\": \"x\"}, \"trust_zones\": 7, \"threats\": [null, {\"a\": [{}]}], \"data_flows\": [{\"source\": 3}], \"risks\": {\"threats\": 1}}",
                "{\"bomFormat\": \"CycloneDX\", \"components\": [1, {\"type\": \"threat-model\", \"components\": [null, {\"properties\": [{\"name\": \"cdx:model:type\", \"value\": \"dataflow\"}, 3]}]}]}",
                "[{\"threatAction\": []}, {\"threatAction\": null, \"metadata\": {\"key\": 1}}]",
            })
    void readsNonsenseOfAKnownFormatWithoutFailing(String text) throws Exception {
        var read = Samples.read(text);

        for (var format : ModelFormats.written()) {
            assertThat(ModelFormats.write(read.model(), format).bytes()).isNotEmpty();
        }
    }

    private static Problem problem(String text) {
        var thrown = catchThrowableOfType(
                WorkbenchException.class,
                () -> ModelFormats.read(ModelContent.of("hostile", text.getBytes(StandardCharsets.UTF_8))));
        assertThat(thrown).isNotNull();
        return thrown.problems().getFirst();
    }
}
