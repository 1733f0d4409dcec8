package dev.merlon.engine.fact.word;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/// Splits names into words: `customerEMail`, `customer_email` and `CUSTOMER-EMAILS` all become `customer email`.
/// Words are in lower case and in the singular; digits are words of their own; run-together words are taken apart by
/// a list.
public final class WordSplitter {

    private final Map<String, List<String>> joined;

    /// @param joined  run-together words and short forms with what they stand for: `dob` → `date of birth`
    public WordSplitter(Map<String, String> joined) {
        this.joined = joined.entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(
                        Map.Entry::getKey, entry -> List.of(entry.getValue().split(" "))));
    }

    public List<String> words(String name) {
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
        if (apart == null) {
            words.add(word);
        } else {
            words.addAll(apart);
        }
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
