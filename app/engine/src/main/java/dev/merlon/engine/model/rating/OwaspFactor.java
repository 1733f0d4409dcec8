package dev.merlon.engine.model.rating;

/// The sixteen factors of the OWASP Risk Rating Methodology, in its order, each 0 to 9; the short names are those that
/// calculators use.
public enum OwaspFactor {
    SL(Group.THREAT_AGENT, "skill level"),
    M(Group.THREAT_AGENT, "motive"),
    O(Group.THREAT_AGENT, "opportunity"),
    S(Group.THREAT_AGENT, "size"),
    ED(Group.VULNERABILITY, "ease of discovery"),
    EE(Group.VULNERABILITY, "ease of exploit"),
    A(Group.VULNERABILITY, "awareness"),
    ID(Group.VULNERABILITY, "intrusion detection"),
    LC(Group.TECHNICAL_IMPACT, "loss of confidentiality"),
    LI(Group.TECHNICAL_IMPACT, "loss of integrity"),
    LAV(Group.TECHNICAL_IMPACT, "loss of availability"),
    LAC(Group.TECHNICAL_IMPACT, "loss of accountability"),
    FD(Group.BUSINESS_IMPACT, "financial damage"),
    RD(Group.BUSINESS_IMPACT, "reputation damage"),
    NC(Group.BUSINESS_IMPACT, "non-compliance"),
    PV(Group.BUSINESS_IMPACT, "privacy violation");

    /// Four factors each.
    public enum Group {
        THREAT_AGENT("threat agent"),
        VULNERABILITY("vulnerability"),
        TECHNICAL_IMPACT("technical impact"),
        BUSINESS_IMPACT("business impact");

        private final String word;

        Group(String word) {
            this.word = word;
        }

        public String word() {
            return word;
        }
    }

    private final Group group;
    private final String title;

    OwaspFactor(Group group, String title) {
        this.group = group;
        this.title = title;
    }

    public Group group() {
        return group;
    }

    public String title() {
        return title;
    }
}
