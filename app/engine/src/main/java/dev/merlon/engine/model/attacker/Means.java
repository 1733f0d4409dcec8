package dev.merlon.engine.model.attacker;

import dev.merlon.engine.model.tree.Skill;
import java.util.List;

/// What it takes to bring about what a rule tells of.
///
/// @param access  one of them is enough; none where it takes no attacker: a duty that is missed, or untidiness
/// @param skill   whoever has less is less likely to succeed
public record Means(List<Access> access, Skill skill) {

    /// What a rule takes that says nothing of it.
    public static final Means USUAL = new Means(List.of(Access.CALL), Skill.BASIC);

    public Means {
        access = List.copyOf(access);
    }
}
