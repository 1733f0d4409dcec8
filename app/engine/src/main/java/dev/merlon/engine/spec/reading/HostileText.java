package dev.merlon.engine.spec.reading;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// Recognises texts that mean something to a program that might read them later: a spreadsheet, a file system, a
/// database, a template, a log, a language model. Merlon keeps and shows them as text; whoever reads a report elsewhere
/// should know that they are there.
final class HostileText {

    private static final int LOOKED_AT = 20_000;

    /// What becomes a cell, a line or a file's name.
    private static final Set<String> NAMES = Set.of("title", "summary", "operationId", "version", "tags");

    private static final String FORMULA = "like a formula of a spreadsheet";
    private static final Pattern FILE =
            Pattern.compile("(?s).*\\.\\.[/\\\\].*|(?i)(con|prn|aux|nul|com[1-9]|lpt[1-9])(\\..*)?|(?s).*\\x00.*");
    private static final Pattern SQL = Pattern.compile(
            "(?i)['\"]\\s{0,9}\\)?\\s{0,9};\\s{0,9}(drop|delete|insert|update|alter|truncate|exec)\\s|'\\s{0,9}or\\s{1,9}'?1'?\\s{0,9}=\\s{0,9}'?1");
    private static final Pattern LOOKUP = Pattern.compile(
            "\\$\\{(jndi|env|sys|java|lower|upper|ctx|main|script):|[#$]\\{\\s{0,9}\\d{1,9}\\s{0,9}\\*\\s{0,9}\\d{1,9}\\s{0,9}}|\\{\\{\\s{0,9}\\d{1,9}\\s{0,9}\\*\\s{0,9}\\d{1,9}\\s{0,9}}}|<%=");
    private static final Pattern PROMPT = Pattern.compile(
            "(?i)\\b(ignore|disregard|forget)\\s(all|any|every|the|your|previous|prior|above|these)\\b[^.\\n]{0,30}\\b(rules|instructions|prompts?|guidelines)\\b");
    private static final List<String> PROMPT_WORDS = List.of("gnore ", "isregard ", "orget ");

    private HostileText() {}

    /// What a text reads like, in words.
    ///
    /// @param holder  the name under which it stands, or its list does
    static Optional<String> likeness(String holder, String whole) {
        var text = whole.length() > LOOKED_AT ? whole.substring(0, LOOKED_AT) : whole;
        if (NAMES.contains(holder)) {
            if (formula(text)) {
                return Optional.of(FORMULA);
            }
            if (!holder.equals("summary") && FILE.matcher(text).matches()) {
                return Optional.of("like a path or a device where it names a file");
            }
        }
        if (text.indexOf(';') >= 0 && SQL.matcher(text).find()) {
            return Optional.of("like a command to a database");
        }
        if ((text.indexOf('{') >= 0 || text.indexOf('%') >= 0)
                && LOOKUP.matcher(text).find()) {
            return Optional.of("like a look-up that a template or a log would carry out");
        }
        return PROMPT_WORDS.stream().anyMatch(text::contains)
                        && PROMPT.matcher(text).find()
                ? Optional.of("like an instruction to a language model")
                : Optional.empty();
    }

    /// Spreadsheets take a cell for a formula that begins with one of these signs (OWASP, CSV Injection).
    private static boolean formula(String text) {
        var start = text.isEmpty() ? ' ' : text.charAt(0);
        return switch (start) {
            case '=', '+', '-', '@', '\uFF1D', '\uFF0B', '\uFF0D', '\uFF20' -> text.length() > 1;
            case '\t', '\r' -> true;
            default -> false;
        };
    }
}
