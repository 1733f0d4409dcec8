package dev.merlon.engine.model.framework;

import java.util.List;

/// What an organisation of one industry usually has to answer to: a choice of frameworks and of policy rules.
///
/// @param summary   for whom it is and why these, in a sentence or two
/// @param policies  ids of policy rules that the industry cannot do without
public record IndustryProfile(String id, String name, String summary, List<Choice> frameworks, List<String> policies) {

    public IndustryProfile {
        frameworks = List.copyOf(frameworks);
        policies = List.copyOf(policies);
    }

    /// One framework of a profile.
    ///
    /// @param level  empty for all of its requirements
    /// @param why    what makes it binding there
    public record Choice(String framework, String level, String why) {}
}
