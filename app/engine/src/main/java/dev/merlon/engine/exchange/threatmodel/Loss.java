package dev.merlon.engine.exchange.threatmodel;

import java.util.List;

/// What some of a model's parts lose in a format.
///
/// @param kind   what is lost
/// @param count  how many parts lose it
/// @param total  how many such parts the model has
/// @param part   what they are, for one and for many: `flow`, `flows`
/// @param what   the members that are lost or changed; none where the parts are left out
/// @param of     the title of the format that alone knows the members; empty where they are of the neutral form
public record Loss(Kind kind, int count, int total, Part part, List<String> what, String of) {

    /// How bad it is.
    public enum Kind {
        /// The part is not there any more.
        LEFT_OUT,
        /// Members are empty.
        LOST,
        /// Members say something else, as a text that had to be cut.
        CHANGED
    }

    /// Which parts.
    public enum Part {
        MODEL("model", "models"),
        DIAGRAM("diagram", "diagrams"),
        ZONE("trust zone", "trust zones"),
        ELEMENT("element", "elements"),
        FLOW("flow", "flows"),
        ASSET("asset", "assets"),
        THREAT("threat", "threats"),
        OCCURRENCE("place of a threat", "places of threats"),
        MEASURE("mitigation of a threat", "mitigations of threats"),
        MITIGATION("mitigation", "mitigations"),
        ASSUMPTION("assumption", "assumptions");

        private final String one;
        private final String many;

        Part(String one, String many) {
            this.one = one;
            this.many = many;
        }

        public String words(int number) {
            return number == 1 ? one : many;
        }
    }

    public Loss {
        what = List.copyOf(what);
    }

    /// `3 of 41 mitigations lose owner and date`
    public String sentence() {
        var who = part == Part.MODEL ? "the model" : count + " of " + total + " " + part.words(total);
        var one = count == 1 || part == Part.MODEL;
        return switch (kind) {
            case LEFT_OUT -> who + (one ? " is" : " are") + " left out";
            case LOST ->
                who + (one ? " loses " : " lose ") + (of.isEmpty() ? "" : "what only " + of + " knows: ") + list(what);
            case CHANGED -> who + (one ? " changes " : " change ") + list(what);
        };
    }

    private static String list(List<String> words) {
        if (words.size() < 2) {
            return String.join("", words);
        }
        return String.join(", ", words.subList(0, words.size() - 1)) + " and " + words.getLast();
    }
}
