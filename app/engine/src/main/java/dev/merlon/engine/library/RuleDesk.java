package dev.merlon.engine.library;

import dev.merlon.engine.library.yaml.Flaw;
import dev.merlon.engine.library.yaml.YamlException;
import dev.merlon.engine.library.yaml.YamlNode;
import dev.merlon.engine.library.yaml.YamlReader;
import dev.merlon.engine.model.Library;
import dev.merlon.engine.model.Location;
import dev.merlon.engine.model.rule.Origin;
import dev.merlon.engine.model.rule.Rule;
import dev.merlon.engine.problem.Problem;
import dev.merlon.engine.problem.WorkbenchException;
import dev.merlon.engine.rule.RuleBench;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Where rule files are written: reads a text as the library would, and keeps it in a folder of the
/// organisation's. A built-in file is never written to: an override with its id is made. Thread-safe.
public final class RuleDesk {

    private static final String OWN = "own";

    private final Library library;
    private final LibraryFolders folders;
    private final SchemaCheck schema;
    private final RuleCheck check;
    private final RuleBench bench;

    /// @param library  with the facts and controls that rules may name
    /// @param folders  that the library was loaded from
    public RuleDesk(Library library, LibraryFolders folders) {
        this.library = library;
        this.folders = folders;
        schema = new SchemaCheck("rule");
        check = new RuleCheck(library.facts(), library.controls());
        bench = new RuleBench(library.facts());
    }

    /// Everything that is wrong with the text, and the rule where it can be told. The limits are those of library
    /// files:
    /// 1 MiB, 20 levels, conditions of 2,100 characters.
    public RuleDraft read(String text) {
        try {
            var root = YamlReader.read(YamlReader.text(text.getBytes(StandardCharsets.UTF_8)));
            var misshapen = schema.flaws(root);
            return misshapen.isEmpty() ? read(text, root) : draft(text, null, misshapen, List.of());
        } catch (YamlException e) {
            return draft(text, null, List.of(e.flaw()), List.of());
        }
    }

    private RuleDraft read(String text, YamlNode root) throws YamlException {
        var bare = RuleFile.read(root, library.facts(), new Origin(Origin.Layer.ORGANISATION, ""));
        var rule = RuleFile.read(root, library.facts(), new Origin(Origin.Layer.ORGANISATION, file(bare.id())));
        var flaws = check.flaws(rule, text, root);
        var judgeable = flaws.stream().allMatch(f -> f.code().equals(RuleCheck.EXAMPLE));
        return draft(text, judgeable ? rule : null, flaws, flaws.isEmpty() ? bench.unnoticedMistakes(rule) : List.of());
    }

    private static RuleDraft draft(String text, @Nullable Rule rule, List<Flaw> flaws, List<String> unnoticed) {
        var problems = new ArrayList<Problem>();
        for (var flaw : flaws) {
            problems.add(Problem.error(flaw.code(), flaw.text(), new Location("rule", flaw.line(), flaw.column(), "")));
        }
        var examples = rule == null ? 0 : rule.fires().size() + rule.passes().size();
        return new RuleDraft(text, rule, problems, examples, unnoticed);
    }

    /// The text of the file that the rule comes from.
    ///
    /// @throws WorkbenchException where it can no longer be read
    public String text(Rule rule) throws WorkbenchException {
        var origin = rule.origin();
        try {
            return switch (origin.layer()) {
                case BUILT_IN -> LibraryFiles.builtInText(origin.file());
                case ORGANISATION -> text(folders.organisation(), origin.file());
                case WORKSPACE -> text(folders.workspace(), origin.file());
            };
        } catch (IOException e) {
            throw new WorkbenchException(
                    "RULE-UNREADABLE", "the rule's file cannot be read: " + e.getMessage(), origin.file(), e);
        }
    }

    private static String text(@Nullable Path folder, String file) throws IOException {
        if (folder == null) {
            throw new IOException("its folder is not in use");
        }
        return Files.readString(within(folder, file));
    }

    /// Whether there is a folder to keep rules in.
    public boolean canKeep() {
        return folders.organisation() != null;
    }

    /// Keeps the draft in the organisation's folder: in the place of the file there that has its id, else in a
    /// new one, in the same area as the rule that it overrides. The library takes it when it is loaded next.
    ///
    /// @return the file
    /// @throws WorkbenchException where it is not complete, where there is no folder, or it cannot be written
    public Path keep(RuleDraft draft) throws WorkbenchException {
        var folder = folders.organisation();
        if (folder == null || !draft.complete()) {
            throw new WorkbenchException(
                    "RULE-NOT-KEPT",
                    folder == null ? "choose the organisation's library folder first" : "the rule has problems left",
                    "rule",
                    null);
        }
        var file = file(Objects.requireNonNull(draft.rule()).id());
        try {
            var target = within(folder, file);
            Files.createDirectories(Objects.requireNonNull(target.getParent()));
            if (!target.getParent().toRealPath().startsWith(folder.toRealPath())) {
                throw new IOException("it lies outside of the library folder");
            }
            var beside = Files.createTempFile(target.getParent(), "rule", ".tmp");
            try {
                Files.writeString(beside, draft.text());
                Files.move(beside, target, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
            } finally {
                Files.deleteIfExists(beside);
            }
            return target;
        } catch (IOException e) {
            throw new WorkbenchException(
                    "RULE-NOT-KEPT", "the rule's file cannot be written: " + e.getMessage(), file, e);
        }
    }

    private static Path within(Path folder, String file) throws IOException {
        var root = folder.toAbsolutePath().normalize();
        var path = root.resolve(file).normalize();
        if (!path.startsWith(root)) {
            throw new IOException("it lies outside of the library folder");
        }
        return path;
    }

    /// Where the rule with that id lies, or would, relative to the organisation's folder.
    private String file(String id) {
        var known = library.rule(id);
        if (known.isPresent() && known.get().origin().layer() == Origin.Layer.ORGANISATION) {
            return known.get().origin().file();
        }
        return "rules/" + known.map(Rule::area).orElse(OWN) + "/" + id + ".yaml";
    }
}
