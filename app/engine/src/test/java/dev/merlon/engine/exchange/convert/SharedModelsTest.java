package dev.merlon.engine.exchange.convert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.merlon.engine.SharedFolder;
import dev.merlon.engine.exchange.threatmodel.ModelContent;
import dev.merlon.engine.exchange.threatmodel.ModelFormat;
import dev.merlon.engine.problem.Problem;
import dev.merlon.engine.problem.WorkbenchException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Other tools' own samples and schemas, where they lie beside the repository.
class SharedModelsTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    private static final Map<String, String> SCHEMAS = Map.of(
            "threat-dragon", "interop/threat-dragon/threat-dragon-v2.schema.json",
            "otm", "interop/otm/otm_schema.json",
            "threat-composer", "interop/threat-composer/threat-composer-v1.schema.json");

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "threat-dragon/v2-threat-model.json,    threat-dragon, 7, 10, 14",
        "threat-dragon/three-tier-web-app.json, threat-dragon, 4, 3, 2",
        "threat-dragon/v2-new-model.json,       threat-dragon, 0, 0, 0",
        "threat-dragon/enter-the-dragon-4.json, threat-dragon, 3, 4, 3",
        "threat-dragon/demo-threat-model.json,  threat-dragon, 7, 10, 14",
        "otm/EXAMPLE.json,                      otm, 4, 2, 1",
        "otm/EXAMPLE.yaml,                      otm, 4, 2, 1",
        "otm/manual_threat_model.yaml,          otm, 3, 2, 0",
        "otm/minimal_content.yaml,              otm, 0, 0, 0",
        "otm/mtmt_example.yaml,                 otm, 4, 6, 43",
        "otm/otm_file_example.otm,              otm, 22, 22, 0",
        "otm/tf_example.yaml,                   otm, 29, 22, 0",
        "threat-composer/ThreatComposer.tc.json, threat-composer, 0, 0, 20",
        "threat-composer/ThreatModelingForBuilders-Exercise4.tc.json, threat-composer, 0, 0, 10",
        "threat-composer/threatStatementExamples.json, threat-composer, 0, 0, 40",
        "ms-tmt/MTMT_example.tm7, tm7, 4, 6, 27",
        "ms-tmt/default.tb7, tm7, 0, 0, 47",
        "ms-tmt/MedicalDeviceTemplate.tb7, tm7, 0, 0, 125",
        "ms-tmt/AzureTemplate.v4.tb7, tm7, 0, 0, 136",
        "pytm/input.json, pytm, 3, 4, 0",
        "pytm/output.json, pytm, 5, 6, 0",
        "pytm/threats.json, pytm, 0, 0, 114",
        "threagile/threagile-example.yaml, threagile, 14, 20, 18",
        "threagile/threagile-stub.yaml, threagile, 2, 1, 2",
        "threagile/all.yaml, threagile, 14, 20, 17",
        "threagile/abuse_cases.yaml, threagile, 0, 0, 11",
        "threagile/risk_tracking.yaml, threagile, 0, 0, 6",
        "threagile/parsed-model.json, threagile, 14, 20, 17",
        "tm-bom/cryptocurrency-wallet-threat-model.json, tmbom, 14, 11, 3",
        "tm-bom/hashicorp-vault-threat-model.json, tmbom, 18, 24, 8",
        "tm-bom/huskyai.tmbom.json, tmbom, 17, 23, 9",
        "tm-bom/tmbom-multi-example.cdx.json, cyclonedx, 7, 7, 0",
        "tm-bom/tmbom-otm-example.cdx.json, cyclonedx, 3, 2, 0",
        "tm-bom/tmbom-pytm-example.cdx.json, cyclonedx, 4, 5, 0",
    })
    void readsEach(String file, String format, int elements, int flows, int threats) throws Exception {
        var read = ModelFormats.read(SharedFolder.require("interop/" + file));

        assertThat(read.format().id()).isEqualTo(format);
        assertThat(List.of(
                        read.model().elements().size(),
                        read.model().flows().size(),
                        read.model().threats().size()))
                .containsExactly(elements, flows, threats);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "tm-bom/threat-model.schema.json",
                "tm-bom/threat-model-format.schema.json",
                "tm-bom/threat-model-library.schema.json"
            })
    void takesNoSchemaForAModel(String file) {
        assertThatThrownBy(() -> ModelFormats.read(SharedFolder.require("interop/" + file)))
                .isInstanceOfSatisfying(
                        WorkbenchException.class,
                        e -> assertThat(e.problems()).extracting(Problem::code).containsExactly("MODEL-FORMAT"));
    }

    static Stream<Arguments> samplesInAllFormats() {
        return Stream.of(
                        "threat-dragon/v2-threat-model.json",
                        "threat-dragon/three-tier-web-app.json",
                        "threat-dragon/enter-the-dragon-4.json",
                        "threat-dragon/demo-threat-model.json",
                        "otm/EXAMPLE.json",
                        "otm/EXAMPLE.yaml",
                        "otm/mtmt_example.yaml",
                        "otm/otm_file_example.otm",
                        "otm/tf_example.yaml",
                        "threat-composer/ThreatComposer.tc.json",
                        "threat-composer/ThreatModelingForBuilders-Exercise4.tc.json",
                        "ms-tmt/MTMT_example.tm7",
                        "pytm/output.json",
                        "threagile/threagile-example.yaml",
                        "threat-composer/threatStatementExamples.json",
                        "tm-bom/huskyai.tmbom.json",
                        "tm-bom/tmbom-multi-example.cdx.json")
                .flatMap(file -> ModelFormats.written().stream().map(format -> Arguments.of(file, format)));
    }

    @ParameterizedTest(name = "{0} as {1}")
    @MethodSource("samplesInAllFormats")
    void writesEachInEveryFormatAsItsSchemaSays(String file, ModelFormat format) throws Exception {
        var model = ModelFormats.read(SharedFolder.require("interop/" + file)).model();
        var written = ModelFormats.write(model, format);

        var schema = SCHEMAS.get(format.id());
        if (schema != null) {
            assertThat(schema(schema).validate(new String(written.bytes(), StandardCharsets.UTF_8), InputFormat.JSON))
                    .isEmpty();
        }
        var back = ModelFormats.read(ModelContent.of("back", written.bytes())).model();
        var again = ModelFormats.write(back, format);
        assertThat(again.losses()).isEmpty();
        assertThat(JSON.readTree(again.bytes())).isEqualTo(JSON.readTree(written.bytes()));
    }

    private static Schema schema(String file) throws IOException {
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(Files.readString(SharedFolder.require(file)), InputFormat.JSON);
    }
}
