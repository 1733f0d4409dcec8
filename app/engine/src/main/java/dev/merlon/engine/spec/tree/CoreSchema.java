package dev.merlon.engine.spec.tree;

import dev.merlon.engine.spec.tree.ScalarNode.Kind;

/// What a plain scalar is by the core schema of YAML 1.2.2, section 10.3.2.
final class CoreSchema {

    private CoreSchema() {}

    static Kind kind(String value) {
        if (value.isEmpty()) {
            return Kind.NULL;
        }
        return switch (value) {
            case "~", "null", "Null", "NULL" -> Kind.NULL;
            case "true", "True", "TRUE", "false", "False", "FALSE" -> Kind.BOOLEAN;
            default -> number(value) ? Kind.NUMBER : Kind.STRING;
        };
    }

    /// Whether YAML 1.1 reads a plain scalar as another value than YAML 1.2 does: the words for yes and no, numbers
    /// to the base of 8 and of 60, digits with underscores.
    static boolean otherwiseInYaml11(String value) {
        return switch (value) {
            case "yes", "Yes", "YES", "no", "No", "NO", "on", "On", "ON", "off", "Off", "OFF" -> true;
            default -> digitsOf11(value);
        };
    }

    private static boolean digitsOf11(String value) {
        int length = value.length();
        if (length < 2 || length > 30 || value.charAt(0) < '0' || value.charAt(0) > '9') {
            return false;
        }
        boolean plain = value.charAt(0) != '0' && value.indexOf(':') < 0 && value.indexOf('_') < 0;
        return !plain && value.matches("0[0-7]+|[1-9]\\d*_[\\d_]+|[1-9]\\d*(:[0-5]?\\d)+");
    }

    private static boolean number(String value) {
        char first = value.charAt(0);
        if (first > '9' || (first < '0' && first != '-' && first != '+' && first != '.')) {
            return false;
        }
        if (value.startsWith("0x")) {
            return digits(value, 2, 16) == value.length() && value.length() > 2;
        }
        if (value.startsWith("0o")) {
            return digits(value, 2, 8) == value.length() && value.length() > 2;
        }
        return decimal(value, first == '-' || first == '+' ? 1 : 0);
    }

    private static boolean decimal(String value, int begin) {
        var unsigned = value.substring(begin);
        if (unsigned.equals(".inf") || unsigned.equals(".Inf") || unsigned.equals(".INF")) {
            return true;
        }
        if (begin == 0 && (value.equals(".nan") || value.equals(".NaN") || value.equals(".NAN"))) {
            return true;
        }
        int at = digits(value, begin, 10);
        int seen = at - begin;
        if (at < value.length() && value.charAt(at) == '.') {
            int fraction = digits(value, at + 1, 10);
            seen += fraction - at - 1;
            at = fraction;
        }
        if (seen == 0) {
            return false;
        }
        return at == value.length() || exponent(value, at);
    }

    private static boolean exponent(String value, int at) {
        if (value.charAt(at) != 'e' && value.charAt(at) != 'E') {
            return false;
        }
        int begin = at + 1;
        if (begin < value.length() && (value.charAt(begin) == '-' || value.charAt(begin) == '+')) {
            begin++;
        }
        return begin < value.length() && digits(value, begin, 10) == value.length();
    }

    /// The index after the digits that begin at an index.
    private static int digits(String value, int begin, int radix) {
        int at = begin;
        while (at < value.length() && value.charAt(at) < 128 && Character.digit(value.charAt(at), radix) >= 0) {
            at++;
        }
        return at;
    }
}
