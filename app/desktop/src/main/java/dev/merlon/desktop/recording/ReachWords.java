package dev.merlon.desktop.recording;

import dev.merlon.desktop.text.Texts;

/// Says how far scopes reach: "covers 158 endpoints of 6 APIs, 2 with a narrower record".
public final class ReachWords {

    private ReachWords() {}

    public static String of(Reach reach) {
        return of(Texts.of(ReachWords.class), reach, reach.endpoints() == 0 && reach.apis() == 0);
    }

    static String of(Texts texts, Reach reach, boolean none) {
        if (none) {
            return texts.get("scope.reach.none");
        }
        var words = new StringBuilder(texts.get("scope.reach", reach.endpoints(), reach.apis()));
        if (reach.own() > 0) {
            words.append(texts.get("scope.reach.own", reach.own()));
        }
        if (reach.replaced() > 0) {
            words.append(texts.get("scope.reach.replaced", reach.replaced()));
        }
        return words.toString();
    }
}
