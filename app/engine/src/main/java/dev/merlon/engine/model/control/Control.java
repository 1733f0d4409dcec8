package dev.merlon.engine.model.control;

import dev.merlon.engine.model.ApiClass;
import dev.merlon.engine.model.Layer;
import dev.merlon.engine.model.Principle;
import dev.merlon.engine.model.Stage;
import dev.merlon.engine.model.rule.Origin;
import java.util.List;

/// Something that holds threats: one line of the catalogue. Which requirements it serves, frameworks know.
///
/// @param id             `APC-RES-01`
/// @param family         groups the catalogue: `Resources`
/// @param applyTo        API classes that it is meant for
/// @param verification   how to check that it works
/// @param inferable      `yes`, `partial` or `no`: whether a contract can show that it is declared
/// @param signal         what in a contract shows it; empty where nothing does
public record Control(
        String id,
        String title,
        String statement,
        String family,
        Layer layer,
        Stage stage,
        Principle principle,
        List<ApiClass> applyTo,
        List<Integer> cwe,
        String verification,
        String inferable,
        String signal,
        Origin origin) {

    public Control {
        applyTo = List.copyOf(applyTo);
        cwe = List.copyOf(cwe);
    }
}
