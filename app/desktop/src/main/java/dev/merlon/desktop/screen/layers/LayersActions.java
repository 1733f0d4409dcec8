package dev.merlon.desktop.screen.layers;

import dev.merlon.engine.model.EndpointId;

/// Where the layer map leads to.
interface LayersActions {

    void choose(EndpointId endpoint);

    void openEndpoint(EndpointId endpoint);

    void openControl(String control);

    /// Records a control at the endpoint.
    void record(String control, EndpointId endpoint);

    /// Tools, findings and the action plan.
    void openWork();
}
