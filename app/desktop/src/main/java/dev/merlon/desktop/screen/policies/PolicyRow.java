package dev.merlon.desktop.screen.policies;

import dev.merlon.engine.model.DataClass;
import dev.merlon.engine.model.policy.PolicyLine;
import dev.merlon.engine.model.policy.Treatment;
import dev.merlon.engine.model.rule.Rule;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A line of the matrix: all rules, an area, a rule, or one of these where certain data is handled.
///
/// @param rules   as a policy line names them
/// @param data    none where it is about everything
/// @param title   as it shows
/// @param sample  a rule that it is about, to ask policy sets; of an area or of all the first
/// @param size    how many rules it is about
record PolicyRow(
        String rules,
        List<DataClass> data,
        String title,
        @Nullable Rule sample,
        int size) {

    PolicyLine.Breadth breadth() {
        return PolicyLine.of(rules, Treatment.ON).breadth();
    }

    PolicyLine line(Treatment treatment) {
        return new PolicyLine(rules, data, treatment);
    }

    boolean isConditional() {
        return !data.isEmpty();
    }

    PolicyRow at(List<DataClass> some) {
        var condition = new PolicyLine(rules, some, Treatment.ON).condition().strip();
        return new PolicyRow(rules, some, condition, sample, size);
    }
}
