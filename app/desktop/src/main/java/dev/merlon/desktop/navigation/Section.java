package dev.merlon.desktop.navigation;

/// The places of the rail, in its order.
public enum Section {
    OVERVIEW,
    APIS,
    THREATS,
    USE_CASES,
    CONTROLS,
    COMPLIANCE,
    REPORTS,
    HISTORY;

    /// Where a click on the rail leads.
    public Route route() {
        return switch (this) {
            case OVERVIEW -> new Route.Overview();
            case APIS -> new Route.Inventory(null);
            case THREATS -> new Route.Threats(null);
            case USE_CASES -> new Route.UseCases(null);
            case CONTROLS -> new Route.Controls(null);
            case COMPLIANCE -> new Route.Compliance(null, null);
            case REPORTS -> new Route.Reports();
            case HISTORY -> new Route.History();
        };
    }
}
