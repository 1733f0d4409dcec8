package dev.merlon.engine.fact;

import static org.assertj.core.api.Assertions.assertThat;

import dev.merlon.engine.model.fact.FactSheet;
import dev.merlon.engine.problem.WorkbenchException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A collection shows what was asked and answered: what it shows becomes a fact, what it cannot deny stays unknown.
class CollectionFactsTest {

    private static final String ITEMS = """
            {"name": "List patients", "request": {"url": "https://api.clinic.dev/patients?limit=10"},
             "response": [{"code": 200, "header": [{"key": "Cache-Control", "value": "no-store"}],
                "body": "[{\\"id\\": 1, \\"email\\": \\"a@b.org\\", \\"diagnosis\\": \\"flu\\"}]"}]},
            {"name": "Get patient", "request": {"auth": {"type": "apikey", "apikey": [{"key": "in", "value": "query"},
                {"key": "key", "value": "api_key"}]}, "url": "http://api.clinic.dev/patients/4711?api_key=1"}},
            {"name": "Upload", "request": {"auth": {"type": "noauth"}, "method": "POST", "url": "https://api.clinic.dev/files",
                "body": {"mode": "formdata", "formdata": [{"key": "scan", "type": "file"}]}},
             "response": [{"code": 429, "header": [{"key": "Retry-After", "value": "3"}]}]}
            """;

    @TempDir
    Path home;

    private ContractFacts facts() throws IOException, WorkbenchException {
        var text =
                "{\"info\": {\"name\": \"Clinic\"}, \"variable\": [{\"key\": \"apiSecret\", \"value\": \"k93-dd81-20aa\"}],"
                        + " \"item\": [" + ITEMS + "]}";
        return Contracts.facts(Files.writeString(home.resolve("clinic.json"), text));
    }

    private FactSheet sheet(String label) throws IOException, WorkbenchException {
        return Contracts.sheet(facts(), label);
    }

    private static String value(FactSheet sheet, String fact) {
        return sheet.value("endpoint." + fact).text();
    }

    @Test
    void statesWhatExamplesShow() throws IOException, WorkbenchException {
        var list = sheet("GET /patients");
        assertThat(value(list, "responseData")).isEqualTo("personal, health");
        assertThat(value(list, "returnsList")).isEqualTo("yes");
        assertThat(value(list, "statuses")).isEqualTo("200");
        assertThat(value(list, "cacheControl")).isEqualTo("yes");
        assertThat(value(list, "paginated")).isEqualTo("yes");

        var get = sheet("GET /patients/{patientId}");
        assertThat(value(get, "objectIds")).isEqualTo("patientId");
        assertThat(value(get, "objectIdKinds")).isEqualTo("sequential");
        assertThat(value(get, "apiKeyIn")).isEqualTo("query");
        assertThat(value(get, "authenticated")).isEqualTo("yes");
        assertThat(value(get, "plainHttp")).isEqualTo("yes");

        var upload = sheet("POST /files");
        assertThat(value(upload, "uploads")).isEqualTo("body.scan");
        assertThat(value(upload, "anonymous")).isEqualTo("yes");
        assertThat(value(upload, "documents429")).isEqualTo("yes");
        assertThat(value(upload, "retryAfter")).isEqualTo("yes");
    }

    @Test
    void leavesUnknownWhatExamplesCannotDeny() throws IOException, WorkbenchException {
        var list = sheet("GET /patients");
        for (var fact : new String[] {
            "documents429",
            "documents401",
            "rateLimitHeaders",
            "openCors",
            "unboundedStrings",
            "openRequestObjects",
            "errorSchema",
            "deprecated",
            "authenticated",
            "anonymous",
            "schemes"
        }) {
            assertThat(value(list, fact)).as(fact).isEqualTo("unknown");
        }
        var get = sheet("GET /patients/{patientId}");
        for (var fact : new String[] {"statuses", "responseData", "returnsList", "responseProperties"}) {
            assertThat(value(get, fact)).as(fact).isEqualTo("unknown");
        }
    }

    @Test
    void findsSecretsInVariables() throws IOException, WorkbenchException {
        assertThat(facts().apiFacts().texts("api.secretsInExamples")).containsExactly("/variable/0/value");
    }
}
