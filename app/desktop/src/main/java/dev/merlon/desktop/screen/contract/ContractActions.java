package dev.merlon.desktop.screen.contract;

import dev.merlon.engine.model.EndpointId;

/// Where the viewer leads.
public interface ContractActions {

    void openEndpoint(EndpointId endpoint);

    void openApi(String api);

    void openRule(String rule);

    void copied(int lines);
}
