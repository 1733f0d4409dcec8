package dev.merlon.engine.lens;

import dev.merlon.engine.model.rule.Rule;
import java.util.List;
import java.util.Locale;

/// What the columns of the matrix stand for.
///
/// Sources: STRIDE (Microsoft, 1999), OWASP API Security Top 10 2023, LINDDUN's seven types of privacy threat.
public enum Lens {
    RULES(List.of()),
    STRIDE(List.of(
            new Category("S", "Spoofing"),
            new Category("T", "Tampering"),
            new Category("R", "Repudiation"),
            new Category("I", "Information disclosure"),
            new Category("D", "Denial of service"),
            new Category("E", "Elevation of privilege"))),
    OWASP(List.of(
            new Category("API1", "Broken object level authorisation"),
            new Category("API2", "Broken authentication"),
            new Category("API3", "Broken object property level authorisation"),
            new Category("API4", "Unrestricted resource consumption"),
            new Category("API5", "Broken function level authorisation"),
            new Category("API6", "Unrestricted access to sensitive business flows"),
            new Category("API7", "Server side request forgery"),
            new Category("API8", "Security misconfiguration"),
            new Category("API9", "Improper inventory management"),
            new Category("API10", "Unsafe consumption of APIs"))),
    LINDDUN(List.of(
            new Category("linking", "Linking"),
            new Category("identifying", "Identifying"),
            new Category("non-repudiation", "Non-repudiation"),
            new Category("detecting", "Detecting"),
            new Category("data disclosure", "Data disclosure"),
            new Category("unawareness", "Unawareness"),
            new Category("non-compliance", "Non-compliance")));

    private final List<Category> categories;

    /// @param key    as rules name it
    /// @param title  as people read it
    record Category(String key, String title) {}

    Lens(List<Category> categories) {
        this.categories = categories;
    }

    /// None where each rule has a column of its own.
    List<Category> categories() {
        return categories;
    }

    /// Whether the rule belongs to the category.
    boolean holds(Category category, Rule rule) {
        var of = rule.categories();
        return switch (this) {
            case RULES -> false;
            case STRIDE -> of.stride().contains(category.key());
            case OWASP -> of.owaspApi().contains(category.key());
            case LINDDUN ->
                of.linddun().stream().anyMatch(l -> l.toLowerCase(Locale.ROOT).equals(category.key()));
        };
    }
}
