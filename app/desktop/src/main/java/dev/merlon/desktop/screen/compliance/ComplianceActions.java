package dev.merlon.desktop.screen.compliance;

import dev.merlon.engine.framework.RequirementCoverage;
import dev.merlon.engine.model.EndpointId;
import dev.merlon.engine.model.control.Applicability;
import dev.merlon.engine.model.framework.Framework;
import dev.merlon.engine.model.framework.IndustryProfile;
import java.util.List;

/// What the screen asks for.
interface ComplianceActions {

    /// @param level  empty for all requirements
    void use(Framework framework, String level);

    void dropUse(Framework framework);

    void answerTo(IndustryProfile profile);

    /// Says of requirements whether they apply.
    void rule(Framework framework, List<RequirementCoverage> requirements, Applicability applicability, String reason);

    /// Takes back what was said of requirements.
    void unrule(Framework framework, List<RequirementCoverage> requirements);

    void openControl(String control);

    void openRule(String rule);

    void openEndpoint(EndpointId endpoint);

    void importOfficial();

    void removeImported(Framework framework);
}
