package dev.merlon.engine.fact.family;

import dev.merlon.engine.spec.tree.Node;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// Looks once at every text of a contract for what should not be there: secrets, active markup.
final class Texts {

    private static final int MOST = 50;
    private static final int LONGEST = 20_000;

    /// How well-known secrets begin; each is looked for as plain text first, as a regular expression is slower.
    private static final List<String> BEGINNINGS = List.of(
            "AKIA",
            "ASIA",
            "ghp_",
            "gho_",
            "ghs_",
            "ghu_",
            "github_pat_",
            "sk_live_",
            "rk_live_",
            "xoxb-",
            "xoxp-",
            "xoxa-",
            "AIza",
            "glpat-",
            "-----BEGIN",
            "eyJ",
            "SG.",
            "sk-proj-",
            "shpat_",
            "npm_",
            "dop_v1_");

    private static final Pattern SECRET = Pattern.compile(
            "\\b(AKIA|ASIA)[0-9A-Z]{16}\\b|\\bgh[posu]_[A-Za-z0-9]{36}\\b|\\bgithub_pat_[A-Za-z0-9_]{60,}|\\b[sr]k_live_[A-Za-z0-9]{16,}"
                    + "|\\bxox[bpa]-[0-9A-Za-z-]{20,}|\\bAIza[0-9A-Za-z_-]{35}\\b|\\bglpat-[0-9A-Za-z_-]{20}\\b"
                    + "|-----BEGIN ([A-Z]+ )?PRIVATE KEY-----\\s*[A-Za-z0-9+/\\\\]{20,}"
                    + "|\\beyJ[A-Za-z0-9_-]{10,}\\.eyJ[A-Za-z0-9_-]{10,}\\.[A-Za-z0-9_-]{16,}|\\bSG\\.[A-Za-z0-9_-]{16,}\\.[A-Za-z0-9_-]{20,}"
                    + "|\\bsk-proj-[A-Za-z0-9_-]{20,}|\\bshpat_[0-9a-f]{32}\\b|\\bnpm_[A-Za-z0-9]{36}\\b|\\bdop_v1_[0-9a-f]{64}\\b");

    /// A name and a password before a host.
    private static final Pattern IN_ADDRESS = Pattern.compile("://[^/\\s:@]{1,64}:([^/\\s:@]{4,64})@[A-Za-z0-9\\[]");

    private static final Pattern NO_PASSWORD = Pattern.compile("(?i)pass(word|wd)?|pwd|secret|[<{$%].*");

    private static final Pattern PLACEHOLDER =
            Pattern.compile("(?i)example|x{6,}|\\*{3,}|0{8,}|12345678|abcdefgh|your|dummy|redacted");

    private static final Pattern MARKUP = Pattern.compile(
            "(?i)<\\s*(script|iframe|object|embed)\\b|<[a-z][^>]*\\son[a-z]+\\s*=|(href|src)\\s*=\\s*[\"']?\\s*javascript:|\\]\\(\\s*javascript:");

    private static final List<String> PROSE = List.of("description", "summary", "title");

    private final List<Node> secrets = new ArrayList<>();
    private final List<Node> markup = new ArrayList<>();

    private Texts() {}

    static Texts of(Node root) {
        var texts = new Texts();
        texts.walk(root);
        return texts;
    }

    List<Node> secrets() {
        return secrets;
    }

    List<Node> markup() {
        return markup;
    }

    private void walk(Node root) {
        var open = new ArrayDeque<Node>();
        open.push(root);
        while (!open.isEmpty()) {
            var node = open.pop();
            var members = node.members();
            for (var i = members.size() - 1; i >= 0; i--) {
                open.push(members.get(i).value());
            }
            var items = node.items();
            for (var i = items.size() - 1; i >= 0; i--) {
                open.push(items.get(i));
            }
            if (members.isEmpty() && items.isEmpty()) {
                node.text().filter(text -> text.length() >= 8).ifPresent(text -> look(node, text));
            }
        }
    }

    private void look(Node node, String whole) {
        var text = whole.length() > LONGEST ? whole.substring(0, LONGEST) : whole;
        if (secrets.size() < MOST && text.length() >= 20 && secret(text)) {
            secrets.add(node);
        }
        if (markup.size() < MOST
                && text.indexOf('<') + text.indexOf("javascript:") > -2
                && node.key().filter(PROSE::contains).isPresent()
                && MARKUP.matcher(text).find()) {
            markup.add(node);
        }
    }

    private static boolean secret(String text) {
        for (var beginning : BEGINNINGS) {
            if (text.contains(beginning)) {
                return realSecret(text);
            }
        }
        int address = text.indexOf("://");
        return address >= 0 && text.indexOf('@', address) > 0 && passwordInAddress(text);
    }

    private static boolean passwordInAddress(String text) {
        return IN_ADDRESS
                .matcher(text)
                .results()
                .anyMatch(found -> !NO_PASSWORD.matcher(found.group(1)).matches()
                        && !PLACEHOLDER.matcher(found.group(1)).find());
    }

    private static boolean realSecret(String text) {
        var matcher = SECRET.matcher(text);
        return matcher.find() && !PLACEHOLDER.matcher(matcher.group()).find();
    }
}
