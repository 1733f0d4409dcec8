package dev.merlon.cli.command.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import dev.merlon.cli.Cli;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConvertCommandTest {

    private static final String DRAGON_1 = """
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
        assertThat(run.err()).contains("1 element, 0 flows").contains("Wrote ");
        assertThat(Files.readString(out)).contains("\"Orders\"");

        var again = cli.run("convert", out, "--to", "threat-dragon", "-o", temp.resolve("again.json"));
        assertThat(again.out()).contains("Nothing is lost in Threat Dragon");
        assertThat(temp.resolve("again.json")).hasSameTextualContentAs(out);
    }

    @Test
    void bringsAModelIntoAWorkspaceBesideContractsAndOutAgain() throws Exception {
        var in = Files.writeString(temp.resolve("shop.json"), DRAGON_1);
        var contract = Files.writeString(temp.resolve("api.yaml"), """
                openapi: 3.0.0
                info: {title: Orders, version: "1"}
                paths:
                  /orders: {get: {responses: {"200": {description: ok}}}}
                """);
        var workspace = temp.resolve("shop.merlon");

        var dry = cli.run("import", in, "--workspace", workspace, "--dry-run");
        assertThat(dry.exit()).as(dry.err()).isZero();
        assertThat(workspace).doesNotExist();

        var run = cli.run("import", in, contract, "--workspace", workspace);
        assertThat(run.exit()).as(run.err()).isZero();
        assertThat(run.out())
                .contains("Imported shop.json from Threat Dragon as model-shop: 1 element,")
                .contains("1 threat at elements")
                .contains("orders: new, 1 endpoint");

        var own = temp.resolve("own.json");
        var back = cli.run("export", "threat-dragon", "--workspace", workspace, "--only", "model-shop", "--out", own);
        assertThat(back.exit()).as(back.err()).isZero();
        assertThat(Files.readString(own)).contains("\"p1\"", "Tampering");

        var all = temp.resolve("all.otm");
        var whole = cli.run("export", "otm", "--workspace", workspace, "--out", all);
        assertThat(whole.exit()).as(whole.err()).isZero();
        assertThat(whole.out()).contains("Nothing is lost in Open Threat Model");
        assertThat(Files.readString(all)).contains("GET /orders", "own:model-shop:p1");

        var missing = cli.run("export", "otm", "--workspace", workspace, "--only", "none", "--out", own);
        assertThat(missing.exit()).isEqualTo(3);
        assertThat(missing.err()).contains("there are model-shop");
    }

    @Test
    void takesNothingWhereOneModelIsBroken() throws Exception {
        var in = Files.writeString(temp.resolve("shop.json"), DRAGON_1);
        var cyclic = Files.writeString(temp.resolve("cyclic.otm"), """
                otmVersion: 0.2.0
                project: {name: P, id: p}
                trustZones:
                  - {id: a, name: A, risk: {trustRating: 1}, parent: {trustZone: a}}
                """);
        var workspace = temp.resolve("shop.merlon");

        var run = cli.run("import", in, cyclic, "--workspace", workspace);

        assertThat(run.exit()).isEqualTo(3);
        assertThat(run.err()).contains("cyclic.otm:4:").contains("error MODEL-CYCLE");
        assertThat(workspace).doesNotExist();
    }

    @Test
    void refusesWhatIsNoModelWithItsPlaceAndWritesNothing() throws Exception {
        var out = temp.resolve("out.json");
        var bad = Files.writeString(temp.resolve("bad.json"), "{\"summary\": {\n  \"title\": \"x\",,");
        var other = Files.writeString(temp.resolve("other.json"), "{\"openapi\": \"3.0.0\"}");
        var hostile = Files.writeString(
                temp.resolve("x.tm7"),
                "<?xml version=\"1.0\"?>\n<!DOCTYPE a [<!ENTITY e SYSTEM \"/etc/hostname\">]><a>&e;</a>");

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
