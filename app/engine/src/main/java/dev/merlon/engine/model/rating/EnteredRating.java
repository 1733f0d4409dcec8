package dev.merlon.engine.model.rating;

import dev.merlon.engine.model.Severity;
import java.util.List;

/// A rating by an outside standard, entered by a person. Immutable.
public sealed interface EnteredRating permits CvssVector, OwaspRiskRating {

    int MOST_CHARACTERS = 400;

    /// Reads what [#text] wrote: a CVSS 4.0 vector, or the factors of OWASP Risk Rating.
    ///
    /// @throws RatingFormatException where it is neither, with the place
    static EnteredRating of(String text) {
        if (text.length() > MOST_CHARACTERS) {
            throw new RatingFormatException("a rating has at most " + MOST_CHARACTERS + " characters", MOST_CHARACTERS);
        }
        return text.startsWith("CVSS") ? CvssVector.of(text) : OwaspRiskRating.of(text);
    }

    /// `CVSS 4.0` or `OWASP Risk Rating`.
    String method();

    /// The standard's own notation, in its canonical form.
    String text();

    /// The score in words: `8.7 of 10`.
    String score();

    Severity severity();

    /// On the scale of likelihood × impact, 1 to 25, within the band of [#severity]: by it outcomes are ranked.
    int risk();

    /// How the score comes about, in order; the last line is the score.
    List<RatingStep> steps();

    /// Spreads a share over the risks of a severity's band.
    ///
    /// @param share  0 for the mildest of the band, 1 for the worst
    static int risk(Severity severity, double share) {
        var bounded = Math.clamp(share, 0, 1);
        return switch (severity) {
            case LOW -> 1 + (int) Math.round(bounded * 3);
            case MEDIUM -> 5 + (int) Math.round(bounded * 4);
            case HIGH -> 10 + (int) Math.round(bounded * 6);
            case CRITICAL -> 17 + (int) Math.round(bounded * 8);
        };
    }
}
