package dev.merlon.engine.model.rating;

import java.util.List;
import java.util.Optional;

/// The metrics of CVSS 4.0 in the order of its vectors (FIRST, CVSS v4.0 specification, table 23). The values of a
/// metric that counts stand from the most severe to the least; `X`, not defined, is none of them.
public enum CvssMetric {
    AV(Group.BASE, "Attack Vector", "N", "A", "L", "P"),
    AC(Group.BASE, "Attack Complexity", "L", "H"),
    AT(Group.BASE, "Attack Requirements", "N", "P"),
    PR(Group.BASE, "Privileges Required", "N", "L", "H"),
    UI(Group.BASE, "User Interaction", "N", "P", "A"),
    VC(Group.BASE, "Vulnerable System Confidentiality", "H", "L", "N"),
    VI(Group.BASE, "Vulnerable System Integrity", "H", "L", "N"),
    VA(Group.BASE, "Vulnerable System Availability", "H", "L", "N"),
    SC(Group.BASE, "Subsequent System Confidentiality", "H", "L", "N"),
    SI(Group.BASE, "Subsequent System Integrity", "H", "L", "N"),
    SA(Group.BASE, "Subsequent System Availability", "H", "L", "N"),
    E(Group.THREAT, "Exploit Maturity", "A", "P", "U"),
    CR(Group.ENVIRONMENT, "Confidentiality Requirement", "H", "M", "L"),
    IR(Group.ENVIRONMENT, "Integrity Requirement", "H", "M", "L"),
    AR(Group.ENVIRONMENT, "Availability Requirement", "H", "M", "L"),
    MAV(Group.ENVIRONMENT, "Modified Attack Vector", "N", "A", "L", "P"),
    MAC(Group.ENVIRONMENT, "Modified Attack Complexity", "L", "H"),
    MAT(Group.ENVIRONMENT, "Modified Attack Requirements", "N", "P"),
    MPR(Group.ENVIRONMENT, "Modified Privileges Required", "N", "L", "H"),
    MUI(Group.ENVIRONMENT, "Modified User Interaction", "N", "P", "A"),
    MVC(Group.ENVIRONMENT, "Modified Vulnerable System Confidentiality", "H", "L", "N"),
    MVI(Group.ENVIRONMENT, "Modified Vulnerable System Integrity", "H", "L", "N"),
    MVA(Group.ENVIRONMENT, "Modified Vulnerable System Availability", "H", "L", "N"),
    MSC(Group.ENVIRONMENT, "Modified Subsequent System Confidentiality", "H", "L", "N"),
    MSI(Group.ENVIRONMENT, "Modified Subsequent System Integrity", "S", "H", "L", "N"),
    MSA(Group.ENVIRONMENT, "Modified Subsequent System Availability", "S", "H", "L", "N"),
    S(Group.SUPPLEMENT, "Safety", "N", "P"),
    AU(Group.SUPPLEMENT, "Automatable", "N", "Y"),
    R(Group.SUPPLEMENT, "Recovery", "A", "U", "I"),
    V(Group.SUPPLEMENT, "Value Density", "D", "C"),
    RE(Group.SUPPLEMENT, "Vulnerability Response Effort", "L", "M", "H"),
    U(Group.SUPPLEMENT, "Provider Urgency", "Clear", "Green", "Amber", "Red");

    /// Which score a metric counts in; a supplement counts in none.
    public enum Group {
        BASE,
        THREAT,
        ENVIRONMENT,
        SUPPLEMENT
    }

    static final String UNDEFINED = "X";

    private final Group group;
    private final String title;
    private final List<String> options;

    CvssMetric(Group group, String title, String... options) {
        this.group = group;
        this.title = title;
        this.options = List.of(options);
    }

    public Group group() {
        return group;
    }

    /// The name in the standard.
    public String title() {
        return title;
    }

    /// Without `X`.
    public List<String> options() {
        return options;
    }

    /// Base metrics have to be given.
    public boolean mandatory() {
        return group == Group.BASE;
    }

    boolean takes(String value) {
        return options.contains(value) || (!mandatory() && value.equals(UNDEFINED));
    }

    static Optional<CvssMetric> named(String name) {
        for (var metric : values()) {
            if (metric.name().equals(name)) {
                return Optional.of(metric);
            }
        }
        return Optional.empty();
    }
}
