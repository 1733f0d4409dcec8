package dev.merlon.engine.model.rule;

import java.util.List;

/// Where a rule stands in the field's lists of weaknesses.
///
/// @param stride    letters S, T, R, I, D, E
/// @param owaspApi  `API1` to `API10` of the OWASP API Security Top 10 2023
/// @param linddun   privacy threat names of LINDDUN
/// @param cwe       CWE numbers
/// @param capec     CAPEC numbers
public record Categories(
        List<String> stride, List<String> owaspApi, List<String> linddun, List<Integer> cwe, List<Integer> capec) {

    public Categories {
        stride = List.copyOf(stride);
        owaspApi = List.copyOf(owaspApi);
        linddun = List.copyOf(linddun);
        cwe = List.copyOf(cwe);
        capec = List.copyOf(capec);
    }
}
