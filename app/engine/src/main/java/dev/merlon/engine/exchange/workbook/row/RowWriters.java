package dev.merlon.engine.exchange.workbook.row;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Which table becomes what.
public final class RowWriters {

    /// In the order in which they are taken: what others name comes first.
    private static final Map<String, RowWriter> ALL = all();

    private RowWriters() {}

    private static Map<String, RowWriter> all() {
        var all = new LinkedHashMap<String, RowWriter>();
        all.put("Scope_APIs", new ApiRows());
        all.put("Evidence", new EvidenceRows());
        all.put("Control_Status", new StatusRows());
        all.put("SoA", new StatementRows());
        all.put("Threats", new DecisionRows());
        all.put("Findings", new DecisionRows());
        all.put("Audit_Findings", new FindingRows());
        all.put("POAM", new ActionRows());
        all.put("Exceptions", new ExceptionRows());
        all.put("Tests", new TestRows());
        all.put("Test_Samples", new SampleRows());
        return java.util.Collections.unmodifiableMap(all);
    }

    /// The ids of the tables, in the order in which their rows are to be taken.
    public static List<String> order() {
        return List.copyOf(ALL.keySet());
    }

    public static Optional<RowWriter> of(String table) {
        return Optional.ofNullable(ALL.get(table));
    }
}
