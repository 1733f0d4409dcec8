package dev.merlon.engine.report.document;

import dev.merlon.engine.report.view.Phrase;
import dev.merlon.engine.report.view.Tool;
import java.time.Instant;

/// What a report is, of what and of when; it stands on every page.
///
/// @param title      of the report: `Design review`
/// @param workspace  its name, with the part of it that is meant: `Retail bank, Payments API`
/// @param at         the moment of the snapshot
/// @param mark       what proves its origin, in the foot of each page; may be empty
public record Imprint(String title, String workspace, Instant at, String mark) {

    /// `23 Nov 2026, 14:02 UTC`.
    public String moment() {
        return Phrase.moment(at);
    }

    public String tool() {
        return Tool.MERLON.toString();
    }
}
