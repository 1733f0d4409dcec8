package dev.merlon.desktop.screen.endpoint;

import dev.merlon.engine.model.Snapshot;
import dev.merlon.engine.model.control.Evidence;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalLong;

/// One piece of evidence behind a control at an endpoint, with the time that it has left.
///
/// @param control  id of the control that it speaks for
/// @param today    the day that it is looked at
public record EvidenceRow(Evidence evidence, String control, LocalDate today) {

    /// Of the controls that speak for the endpoint, what expires first on top.
    static List<EvidenceRow> of(List<LayerControls> layers, Snapshot snapshot) {
        var today = snapshot.at().atZone(ZoneOffset.UTC).toLocalDate();
        var rows = new ArrayList<EvidenceRow>();
        for (var layer : layers) {
            for (var chip : layer.chips()) {
                for (var id : chip.entry().evidence()) {
                    snapshot.state()
                            .evidence(id)
                            .ifPresent(e ->
                                    rows.add(new EvidenceRow(e, chip.control().id(), today)));
                }
            }
        }
        rows.sort(Comparator.comparing((EvidenceRow row) -> row.daysLeft().orElse(Long.MAX_VALUE))
                .thenComparing(r -> r.evidence().id()));
        return rows;
    }

    /// Negative where it has expired; nothing where it does not expire.
    public OptionalLong daysLeft() {
        var expires = evidence.expires();
        return expires == null ? OptionalLong.empty() : OptionalLong.of(ChronoUnit.DAYS.between(today, expires));
    }

    /// Share of its life that has passed, 0 to 1; 0 where it does not expire.
    public double used() {
        var expires = evidence.expires();
        if (expires == null) {
            return 0;
        }
        var life = Math.max(1, ChronoUnit.DAYS.between(evidence.capturedOn(), expires));
        return (double) Math.clamp(ChronoUnit.DAYS.between(evidence.capturedOn(), today), 0, life) / life;
    }

    /// "in 8 days", "today", "expired 3 days ago", "no expiry".
    public String left() {
        var left = daysLeft();
        if (left.isEmpty()) {
            return "no expiry";
        }
        var days = left.getAsLong();
        if (days == 0) {
            return "today";
        }
        var count = Math.abs(days) == 1 ? "1 day" : Math.abs(days) + " days";
        return days > 0 ? "in " + count : "expired " + count + " ago";
    }
}
