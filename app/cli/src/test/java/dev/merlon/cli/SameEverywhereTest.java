package dev.merlon.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The same contracts give the same bytes in every format, whatever language, time zone and order of files.
class SameEverywhereTest {

    private static final List<String> REPORTS =
            List.of("r.xlsx", "r.html", "r.json", "r.sarif", "r.csv", "r.junit.xml", "r.md");

    @TempDir
    Path temp;

    @BeforeEach
    void writeContracts() throws IOException {
        Files.writeString(temp.resolve("first.yaml"), contract("Invoices İI", "listInvoices"));
        Files.writeString(temp.resolve("second.yaml"), contract("Invoices İI", "LISTINVOICES"));
        Files.writeString(temp.resolve("third.yaml"), contract("titles in ıt", "findIt"));
    }

    @Test
    void inAnyLanguageTimeZoneAndOrderOfFiles() throws Exception {
        var english =
                start("en", "-Duser.language=en -Duser.country=US -Duser.timezone=UTC", "first", "second", "third");
        var turkish = start(
                "tr", "-Duser.language=tr -Duser.country=TR -Duser.timezone=Asia/Kolkata", "third", "second", "first");
        var arabic = start(
                "ar",
                "-Duser.language=ar -Duser.country=EG -Duser.timezone=Pacific/Apia -Duser.extensions=u-nu-arab",
                "second",
                "third",
                "first");

        for (var process : List.of(english, turkish, arabic)) {
            assertThat(process.waitFor(180, TimeUnit.SECONDS)).isTrue();
            assertThat(process.exitValue()).isEqualTo(1);
        }
        for (var file : Stream.concat(REPORTS.stream(), Stream.of("baseline.json", "out"))
                .toList()) {
            assertThat(temp.resolve("tr").resolve(file))
                    .as(file)
                    .isNotEmptyFile()
                    .hasSameBinaryContentAs(temp.resolve("en").resolve(file));
            assertThat(temp.resolve("ar").resolve(file))
                    .as(file)
                    .hasSameBinaryContentAs(temp.resolve("en").resolve(file));
        }
    }

    private Process start(String name, String options, String... contracts) throws IOException {
        var folder = Files.createDirectories(temp.resolve(name));
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xmx400m"));
        command.addAll(List.of(options.split(" ")));
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), FixedClockMain.class.getName(), "assess"));
        Stream.of(contracts).map(c -> c + ".yaml").forEach(command::add);
        command.addAll(List.of("--fail-on", "low", "--write-baseline", name + "/baseline.json"));
        REPORTS.forEach(report -> command.addAll(List.of("--report", name + "/" + report)));
        return new ProcessBuilder(command)
                .directory(temp.toFile())
                .redirectOutput(folder.resolve("out").toFile())
                .redirectError(folder.resolve("err").toFile())
                .start();
    }

    private static String contract(String title, String operation) {
        return """
                openapi: 3.0.3
                info: {title: "%s", version: "1"}
                servers: [{url: "http://api.example.com"}]
                paths:
                  /INVOICES/{invoiceId}:
                    get:
                      operationId: %s
                      parameters:
                        - {name: invoiceId, in: path, required: true, schema: {type: integer}}
                        - {name: apiKey, in: query, schema: {type: string}}
                      responses: {"200": {description: ok}}
                    delete:
                      parameters: [{name: invoiceId, in: path, required: true, schema: {type: integer}}]
                      responses: {"204": {description: gone}}
                """.formatted(title, operation);
    }
}
