package dev.merlon.cli.command.framework;

import dev.merlon.cli.command.Context;
import dev.merlon.cli.command.Workspaces;
import dev.merlon.cli.terminal.Count;
import dev.merlon.engine.Workspace;
import dev.merlon.engine.model.change.EntityKind;
import dev.merlon.engine.model.framework.FrameworkUse;
import dev.merlon.engine.model.framework.IndustryProfile;
import dev.merlon.engine.problem.WorkbenchException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/// Lets a workspace answer to frameworks, or no longer.
record FrameworkChoice(Context context, CommandLine line) {

    /// @param named    `FRAMEWORK` or `FRAMEWORK=LEVEL`
    /// @param profile  an industry's id, or null
    void take(Path workspace, List<String> named, @Nullable String profile, String why, boolean remove)
            throws WorkbenchException {
        try (var open = new Workspaces(context).open(workspace)) {
            if (remove) {
                open.remove("No longer answers to " + String.join(", ", named), EntityKind.FRAMEWORK_USE, named);
            } else {
                add(open, named, profile, why);
            }
        }
    }

    private void add(Workspace open, List<String> named, @Nullable String profile, String why)
            throws WorkbenchException {
        var uses = new ArrayList<FrameworkUse>();
        if (profile != null) {
            profile(profile).frameworks().forEach(c -> uses.add(new FrameworkUse(c.framework(), c.level(), c.why())));
        }
        for (var each : named) {
            var at = each.indexOf('=');
            var id = at < 0 ? each : each.substring(0, at);
            var level = at < 0 ? "" : each.substring(at + 1);
            FrameworkRows.require(FrameworkRows.framework(open.snapshot(), id, line), level, line);
            uses.add(new FrameworkUse(id, level, why));
        }
        var label = "Answers to " + Count.of(uses.size(), "framework");
        open.put(label, uses);
        context.terminal().message(label);
    }

    private IndustryProfile profile(String id) {
        var profiles = context.workbench().get().library().frameworks().profiles();
        return profiles.stream()
                .filter(p -> p.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new ParameterException(
                        line,
                        "no profile is called " + id + "; there are "
                                + profiles.stream().map(IndustryProfile::id).collect(Collectors.joining(", "))));
    }
}
