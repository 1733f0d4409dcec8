package dev.merlon.engine.fact.word;

import java.util.ArrayList;
import java.util.List;

/// The phrases that a name's words make, written out once, so that many lists can be asked about them.
///
/// @param whole  all words
/// @param ends   the phrases at the end, the longest first
/// @param all    every phrase of up to six words
public record Grams(String whole, List<String> ends, List<String> all) {

    private static final int LONGEST = 6;

    public static Grams of(List<String> words) {
        var ends = new ArrayList<String>();
        var all = new ArrayList<String>();
        for (var from = 0; from < words.size(); from++) {
            var phrase = new StringBuilder();
            for (var to = from; to < Math.min(words.size(), from + LONGEST); to++) {
                phrase.append(to == from ? "" : " ").append(words.get(to));
                all.add(phrase.toString());
            }
            if (words.size() - from <= LONGEST) {
                ends.add(all.getLast());
            }
        }
        return new Grams(String.join(" ", words), ends, all);
    }

    boolean empty() {
        return all.isEmpty();
    }
}
