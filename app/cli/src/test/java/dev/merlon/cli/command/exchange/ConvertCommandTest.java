package dev.merlon.cli.command.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import dev.merlon.cli.Cli;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConvertCommandTest {

    private static final String DRAGON_1 =
            """
            {"summary": {"title": "Shop"}, "detail": {"contributors": [], "reviewer": "", "diagrams": [{"id": 0, "title": "D",
              "diagramType": "STRIDE", "diagramJson": {"cells": [
                {"type": "tm.Process", "id": "p1", "angle": 0, "attrs": {"text": {"text": "Orders"}},
                 "position": {"x": 1, "y": 2}, "size": {"width": 100, "height": 100},
                 "threats": [{"title": "T", "type": "Tampering", "status": "Open", "severity": "Low"}]}]}}]}}
            """;

    @TempDir
    Path temp;

    private final Cli cli = Cli.withoutDisplay();

    @Test
    void writesTheOtherFormatAndSaysWhatIsLost() throws Exception {
        var in = Files.writeString(temp.resolve("in.txt"), DRAGON_1);
        var out = temp.resolve("out.json");

        var run = cli.run("convert", in, "--to", "threat-dragon", "-o", out);

        assertThat(run.exit()).as(run.err()).isZero();
        assertThat(run.out()).contains("1 of 1 element loses what only Threat Dragon 1 knows: angle and attrs");
        assertThat(run.err()).contains("1 elements").contains("Wrote ");
        assertThat(Files.readString(out)).contains("\"Orders\"");

        var again = cli.run("convert", out, "--to", "threat-dragon", "-o", temp.resolve("again.json"));
        assertThat(again.out()).contains("Nothing is lost in Threat Dragon");
        assertThat(temp.resolve("again.json")).hasSameTextualContentAs(out);
    }

    @Test
    void refusesWhatIsNoModelWithItsPlaceAndWritesNothing() throws Exception {
        var out = temp.resolve("out.json");
        var bad = Files.writeString(temp.resolve("bad.json"), "{\"summary\": {\n  \"title\": \"x\",,");
        var other = Files.writeString(temp.resolve("other.json"), "{\"openapi\": \"3.0.0\"}");
        var hostile = Files.writeString(
                temp.resolve("x.tm7"), "<?xml version=\"1.0\"?>\n<!DOCTYPE a [<!ENTITY e SYSTEM \"/etc/hostname\">]><a>&e;</a>");

        var syntax = cli.run("convert", bad, "--to", "threat-dragon", "-o", out);
        var none = cli.run("convert", other, "--to", "threat-dragon", "-o", out);
        var dtd = cli.run("convert", hostile, "--to", "threat-dragon", "-o", out);
        var format = cli.run("convert", other, "--to", "visio", "-o", out);

        assertThat(syntax.exit()).isEqualTo(3);
        assertThat(syntax.err()).contains("bad.json:2:").contains("error MODEL-SYNTAX");
        assertThat(none.exit()).isEqualTo(3);
        assertThat(none.err()).contains("MODEL-FORMAT");
        assertThat(dtd.exit()).isEqualTo(3);
        assertThat(dtd.err()).contains("x.tm7:2:").contains("error MODEL-XML-DTD");
        assertThat(format.exit()).isEqualTo(2);
        assertThat(format.err()).contains("there are threat-dragon");
        assertThat(out).doesNotExist();
    }
}
