package dev.merlon.engine.report.workbook.design;

import static org.assertj.core.api.Assertions.assertThat;

import dev.merlon.engine.model.Library;
import dev.merlon.engine.model.fact.FactCatalogue;
import dev.merlon.engine.report.view.Template;
import dev.merlon.engine.report.workbook.WorkbookReport;
import dev.merlon.engine.report.workbook.data.AuditContent;
import dev.merlon.engine.report.workbook.xlsx.Filling;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BuiltInTemplatesTest {

    @Test
    void theFilesAreWhatTheDesignerWrites() throws IOException {
        for (var template : new BuiltInTemplates().all().entrySet()) {
            try (var kept = new Template(template.getKey()).open(WorkbookReport.FILE)) {
                assertThat(parts(kept))
                        .as("report-templates/" + template.getKey() + ": run BuiltInTemplates again")
                        .isEqualTo(parts(new ByteArrayInputStream(template.getValue())));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"workbook", "summary", "control-matrix", "soa", "owasp-api-top10"})
    void everythingThatTheyNameIsKnown(String id) throws IOException {
        var library = new Library(
                new FactCatalogue(java.util.List.of()), java.util.List.of(), java.util.List.of(), java.util.List.of());
        try (var in = new Template(id).open(WorkbookReport.FILE)) {
            assertThat(Filling.of(in).unknown(AuditContent.described(library))).isEmpty();
        }
    }

    private static Map<String, String> parts(InputStream file) throws IOException {
        var parts = new TreeMap<String, String>();
        try (var zip = new ZipInputStream(file)) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                parts.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return parts;
    }
}
