package dev.merlon.engine.model.attacker;

import dev.merlon.engine.model.Exposure;
import dev.merlon.engine.model.rule.Origin;
import dev.merlon.engine.model.tree.Skill;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// A kind of attacker: what it has, what it is able to do and what it is after. Data of the library.
///
/// @param id           `stolen-device`
/// @param name         `Thief of a device or session`
/// @param networks     from where it sends calls
/// @param credentials  what it can show, in words
/// @param certificate  it can show a client certificate
/// @param motive       what it is after, in words
/// @param wants        what it is after, as letters of STRIDE
/// @param access       what it has of what rules take, each with the CEL condition over facts that says where;
///                     empty for everywhere
public record Attacker(
        String id,
        String name,
        String description,
        Set<Exposure> networks,
        String credentials,
        boolean certificate,
        Skill skill,
        String motive,
        List<String> wants,
        Map<Access, String> access,
        Origin origin) {

    public Attacker {
        networks = Set.copyOf(networks);
        wants = List.copyOf(wants);
        var byAccess = new EnumMap<Access, String>(Access.class);
        byAccess.putAll(access);
        access = Collections.unmodifiableMap(byAccess);
    }
}
