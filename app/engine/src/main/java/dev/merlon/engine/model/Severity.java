package dev.merlon.engine.model;

/// How bad an outcome is; ordered from low to critical, so `compareTo` ranks.
public enum Severity {
    LOW("Low", "●", 1, 4),
    MEDIUM("Medium", "◆", 5, 9),
    HIGH("High", "▲", 10, 16),
    CRITICAL("Critical", "⬢", 17, 25);

    private final String word;
    private final String glyph;
    private final int leastRisk;
    private final int mostRisk;

    Severity(String word, String glyph, int leastRisk, int mostRisk) {
        this.word = word;
        this.glyph = glyph;
        this.leastRisk = leastRisk;
        this.mostRisk = mostRisk;
    }

    public String word() {
        return word;
    }

    /// The shape that stands for it where there is only text, as in a workbook.
    public String glyph() {
        return glyph;
    }

    /// The lowest risk that is as bad.
    public int leastRisk() {
        return leastRisk;
    }

    /// The highest risk that is no worse.
    public int mostRisk() {
        return mostRisk;
    }

    /// From likelihood × impact, each 1 to 5: 1–4 low, 5–9 medium, 10–16 high, 17–25 critical.
    public static Severity ofRisk(int likelihood, int impact) {
        return ofRisk(likelihood * impact);
    }

    /// @param risk  1 to 25
    public static Severity ofRisk(int risk) {
        if (risk >= CRITICAL.leastRisk) {
            return CRITICAL;
        }
        if (risk >= HIGH.leastRisk) {
            return HIGH;
        }
        return risk >= MEDIUM.leastRisk ? MEDIUM : LOW;
    }
}
