package dev.merlon.engine.control;

import dev.merlon.engine.model.Api;
import dev.merlon.engine.model.EndpointId;
import dev.merlon.engine.model.Scope;
import dev.merlon.engine.model.Snapshot;
import dev.merlon.engine.model.control.Applicability;
import dev.merlon.engine.model.control.ControlRecord;
import dev.merlon.engine.model.control.Tool;
import java.util.List;

/// How an endpoint comes by a control: which record speaks, from where, who answers for it, and what it overrides.
///
/// @param speaks      the record that speaks
/// @param from        where it comes from
/// @param responsible who answers for it: its owner, else the tool's, else the API's; empty where nobody does
/// @param leaves      what a tool leaves to the API behind it; empty otherwise
/// @param overridden  wider records of the same control that say something else here, the narrowest first
/// @param standing    how far it protects the endpoint
public record Inheritance(
        ControlRecord speaks,
        From from,
        String responsible,
        String leaves,
        List<ControlRecord> overridden,
        Standing standing) {

    /// The kind of scope that a control comes from.
    public enum From {
        ORGANISATION("the organisation"),
        TOOL("a tool"),
        SELECTOR("a selector"),
        API("its API"),
        OWN("its own");

        private final String word;

        From(String word) {
            this.word = word;
        }

        public String word() {
            return word;
        }

        static From of(Scope scope) {
            return switch (scope) {
                case Scope.Organisation() -> ORGANISATION;
                case Scope.OfTool _ -> TOOL;
                case Scope.OfSelector _ -> SELECTOR;
                case Scope.OfApi _ -> API;
                case Scope.OfEndpoint _ -> OWN;
            };
        }
    }

    /// How far a control protects, from nothing to proven.
    public enum Standing {
        NOT_APPLICABLE("not applicable"),
        NONE("not in place"),
        DECLARED("declared"),
        PROVEN("proven");

        private final String word;

        Standing(String word) {
            this.word = word;
        }

        public String word() {
            return word;
        }
    }

    public Inheritance {
        overridden = List.copyOf(overridden);
    }

    /// Narrower than another record that says something else.
    public boolean overrides() {
        return !overridden.isEmpty();
    }

    /// It overrides, and nobody wrote down why.
    public boolean owesReason() {
        return overrides() && speaks.reason().isBlank();
    }

    /// Of every control that a record speaks for at the endpoint, in the order of the catalogue.
    public static List<Inheritance> at(EndpointId endpoint, Snapshot snapshot, Coverage coverage) {
        return snapshot.library().controls().stream()
                .map(control -> coverage.recordsAt(control.id(), endpoint))
                .filter(records -> !records.isEmpty())
                .map(records -> of(endpoint, records, snapshot, coverage))
                .toList();
    }

    private static Inheritance of(
            EndpointId endpoint, List<ControlRecord> records, Snapshot snapshot, Coverage coverage) {
        var speaks = records.getFirst();
        var tool = speaks.scope() instanceof Scope.OfTool(var id)
                ? snapshot.state().tools().stream()
                        .filter(t -> t.id().equals(id))
                        .toList()
                : List.<Tool>of();
        var overridden = records.stream()
                .skip(1)
                .filter(other -> other.applicability() != speaks.applicability()
                        || other.status() != speaks.status()
                        || other.result() != speaks.result())
                .toList();
        return new Inheritance(
                speaks,
                From.of(speaks.scope()),
                responsible(speaks, tool, endpoint, snapshot),
                tool.isEmpty() ? "" : tool.getFirst().leaves(),
                overridden,
                standing(speaks, coverage));
    }

    private static String responsible(ControlRecord speaks, List<Tool> tool, EndpointId endpoint, Snapshot snapshot) {
        if (!speaks.owner().isBlank()) {
            return speaks.owner();
        }
        if (!tool.isEmpty()) {
            return tool.getFirst().responsible();
        }
        return speaks.scope() instanceof Scope.Organisation
                ? ""
                : snapshot.state().api(endpoint.api()).map(Api::owner).orElse("");
    }

    static Standing standing(ControlRecord each, Coverage coverage) {
        if (each.applicability() == Applicability.NOT_APPLICABLE) {
            return Standing.NOT_APPLICABLE;
        }
        if (!coverage.holds(each)) {
            return Standing.NONE;
        }
        return coverage.proves(each) ? Standing.PROVEN : Standing.DECLARED;
    }
}
