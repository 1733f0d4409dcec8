package dev.merlon.desktop.recording;

import dev.merlon.desktop.text.Texts;

/// Says how far scopes reach: "covers 158 endpoints of 6 APIs, 2 with a narrower record".
public final class ReachWords {

    private ReachWords() {}

    public static String of(Reach reach) {
        return of(Texts.of(ReachWords.class), reach, reach.endpoints() == 0 && reach.apis() == 0);
    }

    /// As it stands in a line of records: "42 endpoints, 1 with a narrower record".
    public static String brief(Reach reach) {
        var texts = Texts.of(ReachWords.class);
        var endpoints = texts.get("scope.count", reach.endpoints());
        return reach.own() == 0 ? endpoints : endpoints + texts.get("scope.reach.own", reach.own());
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
