package dev.merlon.engine.usecase.misuse;

import dev.merlon.engine.fact.word.WordFile;
import dev.merlon.engine.model.usecase.Actor;
import dev.merlon.engine.model.usecase.ActorRole;
import dev.merlon.engine.model.usecase.GuideWord;
import dev.merlon.engine.model.usecase.GuideWords;
import dev.merlon.engine.model.usecase.TestPattern;
import java.util.Locale;

/// Reads `interviews/guide-words.yaml` of the built-in library. A fault in it is a bug of ours.
final class GuideWordFile {

    private GuideWordFile() {}

    static GuideWords builtIn() {
        var file = WordFile.builtIn("interviews/guide-words.yaml");
        return new GuideWords(
                file.children("guideWords").stream().map(GuideWordFile::word).toList(),
                file.children("attackers").stream().map(GuideWordFile::attacker).toList(),
                file.children("tests").stream().map(GuideWordFile::test).toList());
    }

    private static GuideWord word(WordFile node) {
        return new GuideWord(
                node.text("id"),
                node.text("word"),
                node.text("meaning"),
                node.children("prompts").stream().map(GuideWordFile::prompt).toList());
    }

    private static GuideWord.Prompt prompt(WordFile node) {
        return new GuideWord.Prompt(
                node.text("when"),
                node.text("ask"),
                node.text("because"),
                node.text("name"),
                node.text("attacker"),
                node.texts("rules"),
                node.texts("detect"),
                node.text("test"));
    }

    private static Actor attacker(WordFile node) {
        return new Actor(node.text("id"), node.text("name"), ActorRole.ATTACKER, node.text("about"));
    }

    private static TestPattern test(WordFile node) {
        return new TestPattern(
                node.text("id"),
                node.text("word"),
                node.texts("given"),
                node.texts("when"),
                node.texts("then"),
                node.children("calls").stream().map(GuideWordFile::call).toList());
    }

    private static TestPattern.Call call(WordFile node) {
        return new TestPattern.Call(
                TestPattern.Caller.valueOf(constant(node, "by", "actor")),
                TestPattern.Place.valueOf(constant(node, "to", "step")),
                TestPattern.Twist.valueOf(constant(node, "twist", "none")),
                node.text("note"));
    }

    private static String constant(WordFile node, String key, String otherwise) {
        var text = node.text(key);
        return (text.isEmpty() ? otherwise : text).toUpperCase(Locale.ROOT);
    }
}
