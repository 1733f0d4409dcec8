package dev.merlon.engine.fact.word;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Splits names into words: `customerEMail`, `customer_email` and `CUSTOMER-EMAILS` all become `customer email`.
/// Words are in lower case and in the singular; digits are words of their own; run-together words are taken apart by
/// a list.
public final class WordSplitter {

    private static final char LAST_PLAIN = 127;
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");

    /// Shorter pieces than this make too many words by chance.
    private static final int SHORTEST_PIECE = 3;

    private static final int LONGEST_JOINED = 40;

    private final Map<String, List<String>> joined;
    private final Set<String> known;

    /// @param joined  run-together words and short forms with what they stand for: `dob` → `date of birth`
    public WordSplitter(Map<String, String> joined) {
        this(apart(joined), Set.of());
    }

    private WordSplitter(Map<String, List<String>> joined, Set<String> known) {
        this.joined = joined;
        this.known = known;
    }

    private static Map<String, List<String>> apart(Map<String, String> joined) {
        return joined.entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(
                        Map.Entry::getKey, entry -> List.of(entry.getValue().split(" "))));
    }

    /// The same, but a run-together word that is made of known words, and of nothing else, is taken apart as well:
    /// `consigneename`.
    public WordSplitter knowing(Set<String> words) {
        return new WordSplitter(joined, Set.copyOf(words));
    }

    public List<String> words(String given) {
        var name = plain(given);
        var words = new ArrayList<String>();
        var start = 0;
        for (var i = 1; i <= name.length(); i++) {
            if (i == name.length() || boundary(name, i)) {
                add(words, name, start, i);
                start = i;
            }
        }
        return List.copyOf(words);
    }

    /// Without accents: `prénom` is `prenom`, `Straße` is `Strasse`.
    private static String plain(String name) {
        for (var i = 0; i < name.length(); i++) {
            if (name.charAt(i) > LAST_PLAIN) {
                return MARKS.matcher(Normalizer.normalize(name.replace("ß", "ss"), Normalizer.Form.NFD))
                        .replaceAll("");
            }
        }
        return name;
    }

    /// True where a word ends before the character.
    private static boolean boundary(String name, int at) {
        var before = name.charAt(at - 1);
        var here = name.charAt(at);
        if (!Character.isLetterOrDigit(before) || !Character.isLetterOrDigit(here)) {
            return true;
        }
        if (Character.isDigit(before) != Character.isDigit(here)) {
            return true;
        }
        if (!Character.isUpperCase(here)) {
            return false;
        }
        // userID stays user|ID, IPAddress becomes IP|Address; the plural s of IDs starts no word
        var next = at + 1 < name.length() ? name.charAt(at + 1) : ' ';
        return !Character.isUpperCase(before)
                || (Character.isLowerCase(next) && !(next == 's' && at + 2 == name.length()));
    }

    private void add(List<String> words, String name, int start, int end) {
        if (!Character.isLetterOrDigit(name.charAt(start))) {
            return;
        }
        var word = name.substring(start, end).toLowerCase(Locale.ROOT);
        var apart = joined.get(word);
        if (apart == null) {
            word = singular(word);
            apart = joined.get(word);
        }
        words.addAll(apart == null ? pieces(word) : apart);
    }

    /// The fewest known words that make the word up; the word itself where there are none.
    private List<String> pieces(String word) {
        var length = word.length();
        if (length < 2 * SHORTEST_PIECE || length > LONGEST_JOINED || known.isEmpty() || known.contains(word)) {
            return List.of(word);
        }
        var best = new ArrayList<@Nullable List<String>>(Collections.nCopies(length + 1, null));
        best.set(0, List.of());
        for (var end = SHORTEST_PIECE; end <= length; end++) {
            for (var start = 0; start <= end - SHORTEST_PIECE; start++) {
                var before = best.get(start);
                var shortest = best.get(end);
                if (before != null
                        && (shortest == null || before.size() + 1 < shortest.size())
                        && known.contains(word.substring(start, end))) {
                    var pieces = new ArrayList<>(before);
                    pieces.add(word.substring(start, end));
                    best.set(end, pieces);
                }
            }
        }
        var all = best.get(length);
        return all == null ? List.of(word) : all;
    }

    /// Good enough for English nouns; a verb that loses its s does no harm, as phrases go the same way.
    static String singular(String word) {
        var length = word.length();
        if (word.equals("ids") || word.equals("ips")) {
            return word.substring(0, 2);
        }
        if (length < 4 || !word.endsWith("s") || word.endsWith("ss") || word.endsWith("us") || word.endsWith("is")) {
            return word;
        }
        if (word.endsWith("ies") && length > 4) {
            return word.substring(0, length - 3) + "y";
        }
        if (word.endsWith("sses") || word.endsWith("xes") || word.endsWith("ches") || word.endsWith("shes")) {
            return word.substring(0, length - 2);
        }
        return word.substring(0, length - 1);
    }
}
