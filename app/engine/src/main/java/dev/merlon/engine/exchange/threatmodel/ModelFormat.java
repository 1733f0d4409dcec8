package dev.merlon.engine.exchange.threatmodel;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A format of another tool.
///
/// @param id       on the command line, and for [dev.merlon.engine.model.threatmodel.Extras]: `threat-dragon`
/// @param title    `Threat Dragon 2`
/// @param ending   of the files that are written, with its dot
/// @param preview  whether its standard is still in the making
/// @param in       null where it is only written
/// @param out      null where it is only read
public record ModelFormat(
        String id,
        String title,
        String ending,
        boolean preview,
        @Nullable ModelReader in,
        @Nullable ModelWriter out) {

    public Optional<ModelReader> reader() {
        return Optional.ofNullable(in);
    }

    public Optional<ModelWriter> writer() {
        return Optional.ofNullable(out);
    }
}
