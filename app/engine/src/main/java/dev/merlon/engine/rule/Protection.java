package dev.merlon.engine.rule;

import dev.merlon.engine.control.Coverage;
import dev.merlon.engine.model.control.Applicability;
import dev.merlon.engine.model.control.ControlRecord;
import dev.merlon.engine.model.control.Result;
import dev.merlon.engine.model.control.WorkStatus;
import java.util.List;

/// The control records that speak for the controls of one rule at one endpoint.
///
/// @param records  in the order of the rule's controls
record Protection(List<ControlRecord> records, Coverage coverage) {

    Protection {
        records = List.copyOf(records);
    }

    /// Those that hold.
    List<ControlRecord> holding() {
        return records.stream().filter(coverage::holds).toList();
    }

    /// Why those that do not hold do not: a sentence each.
    List<String> lapses() {
        return records.stream()
                .filter(r -> !coverage.holds(r))
                .map(r -> r.control() + " " + lapse(r) + ".")
                .toList();
    }

    private static String lapse(ControlRecord each) {
        if (each.applicability() == Applicability.NOT_APPLICABLE) {
            return "is recorded as not applicable, which holds nothing";
        }
        if (each.status() != WorkStatus.IN_PLACE) {
            return "is recorded as " + each.status().word();
        }
        if (each.result() == Result.NOT_MET || each.result() == Result.PARTLY_MET) {
            return "is recorded in place but was found " + each.result().word();
        }
        return "is recorded in place but has no fresh evidence";
    }
}
