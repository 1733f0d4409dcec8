package dev.merlon.engine.attacker;

import dev.merlon.engine.model.Library;
import dev.merlon.engine.model.Snapshot;
import dev.merlon.engine.model.attacker.Access;
import dev.merlon.engine.model.attacker.Attacker;
import dev.merlon.engine.rule.condition.Condition;
import dev.merlon.engine.rule.condition.ConditionCompiler;
import dev.merlon.engine.rule.condition.ConditionException;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The library's attackers, their conditions ready to be evaluated. Thread-safe; to make one compiles some twenty
/// conditions, so it is made once and not on a window's thread.
public final class AttackerBook {

    private final Map<String, Armed> byId;

    /// @param where  by what the attacker has; what it has everywhere has a condition without terms
    record Armed(Attacker attacker, Map<Access, Condition> where) {}

    private AttackerBook(Map<String, Armed> byId) {
        this.byId = byId;
    }

    /// @throws IllegalArgumentException where a condition is none over the library's facts: its loader has refused
    ///                                  such a one
    public static AttackerBook of(Library library) {
        var compiled = compiled(library);
        var byId = new LinkedHashMap<String, Armed>();
        for (var attacker : library.attackers()) {
            var where = new EnumMap<Access, Condition>(Access.class);
            attacker.access()
                    .forEach(
                            (access, text) -> where.put(access, compiled.getOrDefault(text, new Condition(List.of()))));
            byId.put(attacker.id(), new Armed(attacker, where));
        }
        return new AttackerBook(byId);
    }

    private static Map<String, Condition> compiled(Library library) {
        var texts = library.attackers().stream()
                .flatMap(a -> a.access().values().stream())
                .filter(text -> !text.isEmpty())
                .distinct()
                .toList();
        try {
            var conditions = new ConditionCompiler(library.facts()).compileAll(texts);
            var byText = new HashMap<String, Condition>();
            for (var i = 0; i < texts.size(); i++) {
                byText.put(texts.get(i), conditions.get(i));
            }
            return byText;
        } catch (ConditionException e) {
            throw new IllegalArgumentException("attackers: " + e.getMessage(), e);
        }
    }

    /// In the library's order.
    public List<Attacker> attackers() {
        return byId.values().stream().map(Armed::attacker).toList();
    }

    /// How the attacker sees the workspace; empty where the library has no such one.
    public Optional<AttackerView> seen(Snapshot now, String attacker) {
        return Optional.ofNullable(byId.get(attacker)).map(armed -> new AttackerView(now, armed));
    }
}
