package dev.merlon.desktop.screen.overview;

/// Where the overview leads.
public interface OverviewActions {

    void newReport();

    /// A sandbox in which classes and policies change without being kept.
    void whatIf();

    void openApi(String api);

    void openRule(String rule);

    void openControl(String control);

    /// Opens what ends: a control, an outcome that was accepted, or an exception.
    void openExpiry(Expiry expiry);

    void importContracts();
}
