package dev.merlon.engine.model;

/// How bad an outcome is; ordered from low to critical, so `compareTo` ranks.
public enum Severity {
    LOW("Low", "●"),
    MEDIUM("Medium", "◆"),
    HIGH("High", "▲"),
    CRITICAL("Critical", "⬢");

    private final String word;
    private final String glyph;

    Severity(String word, String glyph) {
        this.word = word;
        this.glyph = glyph;
    }

    public String word() {
        return word;
    }

    /// The shape that stands for it where there is only text, as in a workbook.
    public String glyph() {
        return glyph;
    }

    /// From likelihood × impact, each 1 to 5: 1–4 low, 5–9 medium, 10–16 high, 17–25 critical.
    public static Severity ofRisk(int likelihood, int impact) {
        return ofRisk(likelihood * impact);
    }

    /// @param risk  1 to 25
    public static Severity ofRisk(int risk) {
        if (risk >= 17) {
            return CRITICAL;
        }
        if (risk >= 10) {
            return HIGH;
        }
        return risk >= 5 ? MEDIUM : LOW;
    }
}
