package dev.merlon.cli.command;

import dev.merlon.engine.ImportPlan;
import dev.merlon.engine.Workspace;
import dev.merlon.engine.job.Job;
import dev.merlon.engine.model.EndpointId;
import dev.merlon.engine.problem.WorkbenchException;
import dev.merlon.engine.reimport.Rename;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What `--as API` and `--rename OLD=NEW` say: an API and endpoints that are the same under another name.
///
/// @param api    the API that the contract is a new version of; null to go by titles
/// @param texts  `getAccount=readAccount`, `GET /a/{}=GET /b/{}`; with `api@` before OLD where two APIs of one
///               import have such endpoints
record Identities(@Nullable String api, List<String> texts) {

    /// What importing the contracts would do, with what was said.
    ///
    /// @throws WorkbenchException where there is no such API, or a rename does not name an endpoint that goes
    ///                            and one that comes
    ImportPlan plan(Workspace workspace, List<Path> specs, Job job) throws WorkbenchException {
        var plan = workspace.planImport(specs, api, job);
        if (texts.isEmpty()) {
            return plan;
        }
        var renames = new ArrayList<Rename>();
        for (var text : texts) {
            renames.add(rename(text, plan));
        }
        return plan.withRenames(renames);
    }

    private static Rename rename(String text, ImportPlan plan) throws WorkbenchException {
        var meant =
                plan.items().stream().flatMap(item -> in(item, text).stream()).toList();
        if (meant.size() == 1) {
            return meant.getFirst();
        }
        var why = meant.isEmpty()
                ? "it does not name an endpoint that goes and one that comes, as OLD=NEW"
                : "it can mean several endpoints; write API@OLD=NEW";
        throw new WorkbenchException("IMPORT-RENAME", why, "--rename " + text, null);
    }

    /// Keys may have equals signs of their own.
    private static List<Rename> in(ImportPlan.Item item, String text) {
        var renames = new ArrayList<Rename>();
        for (var at = text.indexOf('='); at >= 0; at = text.indexOf('=', at + 1)) {
            var old = text.substring(0, at);
            var api = item.apiId() + "@";
            var to = new EndpointId(item.apiId(), text.substring(at + 1));
            for (var key : old.startsWith(api) ? List.of(old, old.substring(api.length())) : List.of(old)) {
                var from = new EndpointId(item.apiId(), key);
                if (item.removed().contains(from) && item.added().contains(to)) {
                    renames.add(new Rename(from, to));
                }
            }
        }
        return renames;
    }
}
