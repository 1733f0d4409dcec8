package dev.merlon.engine.seal;

import dev.merlon.engine.report.ReportFormat;
import java.util.Optional;
import java.util.function.Function;

/// What the parts of a sealed file are called.
final class Parts {

    static final String README = "README.txt";
    static final String WORKSPACE = "workspace.json";
    static final String JOURNAL = "journal.jsonl";
    static final String FACTS = "facts.jsonl";
    static final String OUTCOMES = "outcomes.jsonl";
    static final String POSTURE = "posture.jsonl";
    static final String EVIDENCE = "evidence.jsonl";
    static final String CONTRACTS = "contracts/";
    static final String LIBRARY = "library/";
    static final String EVIDENCE_FILES = "evidence/";
    static final String REPORTS = "reports/";

    private Parts() {}

    /// Whether the fingerprint covers it: a report prints the fingerprint, so it cannot be part of what that is of.
    static boolean isContent(String name) {
        return !name.startsWith(REPORTS) && !name.equals(Manifest.CONTENTS) && !name.equals(README);
    }

    /// `reports/workbook.xlsx`, `reports/report.html`.
    static String report(ReportFormat format) {
        var id = format.ending().equals("." + format.id()) ? "report" : format.id();
        return REPORTS + id + format.ending();
    }

    /// The format that a report was written in.
    static Optional<ReportFormat> formatOf(String name, Function<String, Optional<ReportFormat>> byId) {
        var file = name.substring(REPORTS.length());
        var dot = file.lastIndexOf('.');
        var id = dot < 0 ? file : file.substring(0, dot);
        return byId.apply(id.equals("report") && dot >= 0 ? file.substring(dot + 1) : id)
                .filter(format -> report(format).equals(name));
    }
}
