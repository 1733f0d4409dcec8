package dev.merlon.engine.lens;

import dev.merlon.engine.model.rule.Rule;
import java.util.List;

/// One column: a rule, or a category with the rules that belong to it.
///
/// @param key    `01`, `S`, `API1`
/// @param title  what it stands for
/// @param group  what stands above its neighbours and it: `BOLA`; empty where columns have no groups
/// @param rules  at least one
/// @param places indexes of the rules among the outcomes at an endpoint
public record LensColumn(String key, String title, String group, List<Rule> rules, List<Integer> places) {

    public LensColumn {
        rules = List.copyOf(rules);
        places = List.copyOf(places);
    }
}
