package dev.merlon.cli.command.record;

import dev.merlon.engine.control.Extents;
import dev.merlon.engine.model.Scope;
import dev.merlon.engine.model.Snapshot;
import dev.merlon.engine.model.change.EntityKind;
import dev.merlon.engine.model.selector.SelectorSyntaxException;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/// Scopes as options name them: `organisation`, `api:ID`, `endpoint:ID@KEY`.
public final class Scopes {

    public static final String FORMS = "organisation|tool:ID|select:SELECTOR|api:ID|endpoint:ID@KEY";

    private Scopes() {}

    /// @throws ParameterException where a scope has another form, or the workspace has no such API or endpoint
    public static List<Scope> of(List<String> texts, Snapshot snapshot, CommandLine line) {
        return texts.stream().map(text -> of(text, snapshot, line)).toList();
    }

    private static Scope of(String text, Snapshot snapshot, CommandLine line) {
        Scope scope;
        try {
            scope = Scope.of(text);
        } catch (SelectorSyntaxException e) {
            throw new ParameterException(line, "in the selector " + text + ", " + e.getMessage(), e);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(line, "a scope is " + FORMS + ", not " + text, e);
        }
        var known = switch (scope) {
            case Scope.Organisation() -> true;
            case Scope.OfTool(var tool) ->
                snapshot.state().entity(EntityKind.TOOL, tool).isPresent();
            case Scope.OfSelector _ ->
                !Extents.of(snapshot).of(scope).list(snapshot.apis()).isEmpty();
            case Scope.OfApi(var api) -> snapshot.api(api).isPresent();
            case Scope.OfEndpoint(var endpoint) -> snapshot.endpoint(endpoint).isPresent();
        };
        if (!known) {
            throw new ParameterException(line, "the workspace has nothing called " + text);
        }
        return scope;
    }
}
