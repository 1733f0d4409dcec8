package dev.merlon.engine.spec.tree;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.merlon.engine.problem.Problem;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TreeReaderTest {

    private final List<Problem> remarks = new ArrayList<>();

    private Node read(String name, String text) throws UnreadableException {
        return read(name, text.getBytes(StandardCharsets.UTF_8), Limits.standard());
    }

    private Node read(String name, byte[] bytes, Limits limits) throws UnreadableException {
        return new TreeReader(limits).read(name, name, bytes, remarks).root();
    }

    private static Node at(Node root, String pointer) {
        return Pointer.follow(root, pointer).orElseThrow();
    }

    @Test
    void knowsLineAndColumnOfEveryValueInJson() throws UnreadableException {
        var root = read("a.json", "{\n  \"a/b\": [1, {\"c\": \"x\"}],\r\n\"d\": null }");
        assertThat(at(root, "/a~1b").place()).hasToString("a.json:2:3");
        assertThat(at(root, "/a~1b").valuePlace()).hasToString("a.json:2:10");
        assertThat(at(root, "/a~1b/0").place()).hasToString("a.json:2:11");
        assertThat(at(root, "/a~1b/1/c").place()).hasToString("a.json:2:15");
        assertThat(at(root, "/a~1b/1/c").valuePlace()).hasToString("a.json:2:20");
        assertThat(at(root, "/d").place()).hasToString("a.json:3:1");
        assertThat(at(root, "/a~1b/1/c").pointer()).isEqualTo("/a~1b/1/c");
    }

    @Test
    void knowsLineAndColumnOfEveryValueInYaml() throws UnreadableException {
        var root = read("a.yaml", "a:\r\n  - 'x'\r\n  - \"\uD83D\uDE00\": y\r\nd: {e: f}\r\n");
        assertThat(at(root, "/a").place()).hasToString("a.yaml:1:1");
        assertThat(at(root, "/a/0").place()).hasToString("a.yaml:2:5");
        assertThat(at(root, "/a/1/\uD83D\uDE00").valuePlace()).hasToString("a.yaml:3:11");
        assertThat(at(root, "/d/e").place()).hasToString("a.yaml:4:5");
        assertThat(at(root, "/d/e").valuePlace()).hasToString("a.yaml:4:8");
    }

    @Test
    void findsTheSamePlacesWhateverEndsALine() throws UnreadableException {
        for (var end : List.of("\n", "\r\n", "\r")) {
            assertThat(at(read("a.yaml", "a: 1" + end + "b:" + end + "  c: 2" + end), "/b/c")
                            .place())
                    .hasToString("a.yaml:3:3");
            assertThat(at(read("a.json", "{\"a\": 1," + end + "\"b\":" + end + "  {\"c\": 2}}"), "/b/c")
                            .place())
                    .hasToString("a.json:3:4");
        }
    }

    @Test
    void readsTextInEveryEncodingThatSaysWhatItIs() throws UnreadableException {
        var text = "{\"name\": \"Zoë\"}";
        for (var charset : List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)) {
            var root = read("a.json", ("\uFEFF" + text).getBytes(charset), Limits.standard());
            assertThat(root.text("name")).contains("Zoë");
            assertThat(at(root, "/name").place()).hasToString("a.json:1:2");
        }
    }

    @Test
    void namesTheByteThatIsNoUtf8() {
        var bytes = "a: 1\nb: caf\u00E9\n".getBytes(Charset.forName("ISO-8859-1"));
        assertThatThrownBy(() -> read("a.yaml", bytes, Limits.standard()))
                .hasMessageStartingWith("a.yaml:2:7: error SPEC-ENCODING byte 12 (0xE9)");
    }

    @Test
    void keepsAReplacementCharacterThatTheFileReallyHolds() throws UnreadableException {
        assertThat(read("a.yaml", "a: \uFFFD").text("a")).contains("\uFFFD");
    }

    @Test
    void resolvesPlainScalarsByTheCoreSchema() throws UnreadableException {
        var root = read(
                "a.yaml",
                "[NO, on, 12:30, 2024-01-01, 1_000, 0777, 0x1F, 0o17, -1.5e3, .inf, ~, '', True, \"1\", +.5, ., -]\n"
                        .replace("., -]", "'.', '-']"));
        var kinds = root.items().stream()
                .map(n -> ((ScalarNode) n).scalarKind().name().substring(0, 2))
                .toList();
        assertThat(kinds)
                .containsExactly(
                        "ST", "ST", "ST", "ST", "ST", "NU", "NU", "NU", "NU", "NU", "NU", "ST", "BO", "ST", "NU", "ST",
                        "ST");
        assertThat(root.items().get(6).number().orElseThrow()).isEqualByComparingTo("31");
        assertThat(root.items().get(8).number().orElseThrow()).isEqualByComparingTo("-1500");
    }

    @Test
    void namesBothPlacesOfADuplicateName() {
        assertThatThrownBy(() -> read("a.yaml", "a: 1\nb: 2\n'a': 3\n"))
                .hasMessageStartingWith(
                        "a.yaml:3:1: error SPEC-DUPLICATE-KEY \"a\" is given twice, first in line 1, column 1");
        var many = IntStream.range(0, 40)
                .mapToObj(i -> "\"k" + i % 39 + "\": 1")
                .collect(Collectors.joining(",", "{", "}"));
        assertThatThrownBy(() -> read("a.json", many))
                .hasMessageContaining("\"k0\" is given twice, first in line 1, column 2");
    }

    @Test
    void findsEachMemberOfALargeObject() throws UnreadableException {
        var names = IntStream.range(0, 5_000).mapToObj(i -> "n" + i * 7).toList();
        var root = read(
                "a.json",
                names.stream().map(n -> "\"" + n + "\": \"" + n + "\"").collect(Collectors.joining(",", "{", "}")));
        assertThat(names).allMatch(n -> root.text(n).filter(n::equals).isPresent());
        assertThat(root.get("n1")).isEmpty();
    }

    @Test
    void sharesWhatAnAliasNamesAndCountsItEachTime() throws UnreadableException {
        var root = read("a.yaml", "a: &x {k: v}\nb: *x\n");
        assertThat(at(root, "/b")).isSameAs(at(root, "/a"));
        assertThat(root.document().isShared(at(root, "/a"))).isTrue();

        var standard = Limits.standard();
        var few = new Limits(standard.fileBytes(), standard.totalBytes(), 1, 1, 1, 10, standard.depth(), 100, 100, 1);
        var text = "a: &x [1, 2, 3]\nb: [*x, *x]\n".getBytes(StandardCharsets.UTF_8);
        assertThatThrownBy(() -> read("a.yaml", text, few)).hasMessageContaining("more than 10 values");
    }

    @Test
    void takesTheTextOfANameThatHasAnAnchor() throws UnreadableException {
        var root = read("a.yaml", "&id name: {*id : *id}\n&id other: *id\n");
        assertThat(at(root, "/name").text("name")).contains("name");
        assertThat(root.text("other")).contains("other");
    }

    @Test
    void takesTheNodeThatBeganLastWithAnAnchor() throws UnreadableException {
        var root = read("a.yaml", "a: &x {b: &x 1}\nd: *x\n");
        assertThat(root.text("d")).contains("1");
    }

    @Test
    void namesAnEscapeThatIsNoCharacter() {
        assertThatThrownBy(() -> read("a.yaml", "a: b\nc: \"x \\UFFFFFFFF\"\n"))
                .hasMessageStartingWith("a.yaml:2:7: error SPEC-SYNTAX not valid YAML: this escape");
        assertThatThrownBy(() -> read("a.yaml", "a: b\nc: [\"\\u"))
                .hasMessageStartingWith("a.yaml:2:6: error SPEC-SYNTAX not valid YAML: this escape");
    }

    @Test
    void refusesAChainOfAliasesThatNestsTooDeep() {
        var text = new StringBuilder("a0: &a0 [x]\n");
        IntStream.range(1, 300).forEach(i -> text.append("a%d: &a%d [*a%d]\n".formatted(i, i, i - 1)));
        assertThatThrownBy(() -> read("a.yaml", text.toString())).hasMessageContaining("nested deeper than 200 levels");
    }

    @Test
    void takesOverWhatAMergeKeyNamesButKeepsItsOwn() throws UnreadableException {
        var root = read(
                "a.yaml", "base: &b {x: 1, y: 2}\nuse:\n  first: 0\n  <<: [*b, {z: 3, x: 9}]\n  y: own\n  last: 4\n");
        var use = at(root, "/use");
        assertThat(use.members().stream().map(Node.Member::name)).containsExactly("first", "y", "last", "x", "z");
        assertThat(use.text("y")).contains("own");
        assertThat(use.text("x")).contains("1");
        assertThat(at(use, "/last").pointer()).isEqualTo("/use/last");
        assertThat(at(use, "/last").place().line()).isEqualTo(6);
        assertThat(at(use, "/x").place()).hasToString("a.yaml:1:11");
        assertThat(at(use, "/z").place()).hasToString("a.yaml:4:13");
        assertThat(remarks).singleElement().satisfies(p -> assertThat(p.code()).isEqualTo("SPEC-YAML-MERGE"));
    }

    @Test
    void forgivesSpacesInABlankLineAndKeepsPlacesRight() throws UnreadableException {
        var root = read("a.yaml", "a: |\n      \n  text\nb: 1\n");
        assertThat(root.text("a")).contains("\ntext\n");
        assertThat(at(root, "/b").place()).hasToString("a.yaml:4:1");
    }

    @Test
    void countsSpacesInABlankLineWhereACharacterIsNotAllowed() {
        assertThatThrownBy(() -> read("a.yaml", "a: |\n      \n  text\nb: \uD83D\uDE00\u0001\n"))
                .hasMessageStartingWith("a.yaml:4:6: error SPEC-SYNTAX character U+0001");
    }

    @Test
    void leavesSpacesWithinATextAlone() throws UnreadableException {
        assertThat(read("a.yaml", "{\"a\": \"x\u2028  \u2028y\"}").text("a")).contains("x\u2028  \u2028y");
    }

    @Test
    void saysWhereAFileWasCutShort() {
        assertThatThrownBy(() -> read("a.json", "{\"a\": [1,\n 2"))
                .hasMessageContaining("a.json:2:3: error SPEC-SYNTAX the file ends");
        assertThatThrownBy(() -> read("a.yaml", "a: [1,\n 2")).hasMessageContaining("error SPEC-SYNTAX the file ends");
        assertThatThrownBy(() -> read("a.json", "{} x")).hasMessageContaining("a.json:1:4");
    }

    @Test
    void neverComputesWithNumbersBeyondReason() throws UnreadableException {
        var root = read("a.json", "[1e400, 1e-400, 12345678901234567890123456, 0.5]");
        assertThat(root.items().get(0).number()).isEmpty();
        assertThat(root.items().get(1).number()).isEmpty();
        assertThat(root.items().get(2).number().orElseThrow()).isEqualByComparingTo("12345678901234567890123456");
        assertThat(root.items().get(3).number().orElseThrow()).isEqualByComparingTo("0.5");
    }
}
