package dev.merlon.desktop.navigation;

import dev.merlon.engine.model.EndpointId;
import dev.merlon.engine.model.Location;
import dev.merlon.engine.model.Scope;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A place to go to, with what it is to show there.
public sealed interface Route {

    /// Without a workspace.
    record Welcome() implements Route {}

    record Overview() implements Route {}

    /// The endpoints of an API, or of all where `api` is null.
    record Inventory(@Nullable String api) implements Route {}

    record OfEndpoint(EndpointId endpoint) implements Route {}

    /// Outcomes that fire, grouped by rule; one rule's where `rule` is not null.
    record Threats(@Nullable String rule) implements Route {}

    /// Every rule at every endpoint.
    ///
    /// @param api  whose endpoints; null for all
    record Matrix(@Nullable String api) implements Route {}

    /// The threat interview.
    ///
    /// @param api   whose questions; null for all
    /// @param fact  the question to begin with; null for the best one
    record Interview(@Nullable String api, @Nullable String fact) implements Route {}

    /// Data-flow diagrams.
    ///
    /// @param diagram  one of them; null for the one that was shown last
    /// @param element  what is chosen on it; null for nothing
    record DataFlows(@Nullable String diagram, @Nullable String element) implements Route {}

    /// Use cases and how they are abused; one use case where `useCase` is not null.
    record UseCases(@Nullable String useCase) implements Route {}

    /// Attack trees; one of them where `tree` is not null.
    record AttackTrees(@Nullable String tree) implements Route {}

    /// The catalogue; one control's record where `control` is not null.
    record Controls(@Nullable String control) implements Route {}

    /// The layers of an endpoint; of the first where `endpoint` is null.
    record Layers(@Nullable EndpointId endpoint) implements Route {}

    /// Tools, findings of audits and tests, and the action plan.
    record ControlWork() implements Route {}

    /// Records a control in scopes that were chosen elsewhere; the control is still to be chosen where it is null.
    record RecordControl(@Nullable String control, List<Scope> scopes) implements Route {

        public RecordControl {
            scopes = List.copyOf(scopes);
        }
    }

    /// The exceptions; one of them where `id` is not null.
    record Exceptions(@Nullable String id) implements Route {}

    /// Asks for an exception, with what is known of it already.
    ///
    /// @param rule     the rule that it waives, or null
    /// @param control  the control that it waives, or null
    /// @param scope    where, or null
    record AskException(
            @Nullable String rule,
            @Nullable String control,
            @Nullable Scope scope) implements Route {}

    /// Rates a rule's outcomes by an outside standard.
    ///
    /// @param scope  where it is begun
    record Rate(String rule, Scope scope) implements Route {}

    /// Frameworks and how far they are met; one requirement where `requirement` is not null.
    record Compliance(@Nullable String framework, @Nullable String requirement) implements Route {}

    /// Reads official content of a standard.
    ///
    /// @param files  to begin with
    record OfficialContent(List<Path> files) implements Route {

        public OfficialContent {
            files = List.copyOf(files);
        }
    }

    /// Policies by classes; the class of an API, to give it another, where `api` is not null.
    record Policies(@Nullable String api) implements Route {}

    /// The library's rules; one of them on the bench where `rule` is not null.
    record Rules(@Nullable String rule) implements Route {}

    record Reports() implements Route {}

    /// Reads a workbook back that somebody filled in.
    ///
    /// @param files  to begin with
    record FilledWorkbook(List<Path> files) implements Route {

        public FilledWorkbook {
            files = List.copyOf(files);
        }
    }

    record History() implements Route {}

    /// The wizard for new APIs.
    ///
    /// @param contracts  files and folders to begin with; none to go on where one was
    record NewApi(List<Path> contracts) implements Route {

        public NewApi {
            contracts = List.copyOf(contracts);
        }

        public NewApi() {
            this(List.of());
        }
    }

    /// What the contracts that were read would change: the review before they are taken.
    record ReviewImport() implements Route {}

    /// The text of a contract.
    ///
    /// @param file    path within the contract, or as a place names it; empty for its first file
    /// @param line    1-based; 0 where the file as a whole is meant
    /// @param column  1-based; 0 where the line as a whole is meant
    record ContractText(ContractOrigin origin, String file, int line, int column) implements Route {

        public ContractText(ContractOrigin origin, Location place) {
            this(origin, place.file(), place.line(), place.column());
        }

        /// A place in a contract that the workspace keeps.
        public static ContractText kept(String api, Location place) {
            return new ContractText(new ContractOrigin.Kept(api), place);
        }
    }

    record Settings() implements Route {}

    /// Backups, and what is sealed for audit.
    record Keeping() implements Route {}

    /// The place in the rail that it belongs to.
    default Optional<Section> section() {
        return switch (this) {
            case Overview() -> Optional.of(Section.OVERVIEW);
            case Inventory _, OfEndpoint _, NewApi _, ReviewImport(), ContractText _ -> Optional.of(Section.APIS);
            case Threats _, DataFlows _, Rules _, Interview _, Matrix _, Exceptions _, AskException _, Rate _ ->
                Optional.of(Section.THREATS);
            case UseCases _, AttackTrees _ -> Optional.of(Section.USE_CASES);
            case Controls _, RecordControl _, Policies _, Layers _, ControlWork() -> Optional.of(Section.CONTROLS);
            case Compliance _, OfficialContent _ -> Optional.of(Section.COMPLIANCE);
            case Reports(), FilledWorkbook _ -> Optional.of(Section.REPORTS);
            case History() -> Optional.of(Section.HISTORY);
            case Welcome(), Settings(), Keeping() -> Optional.empty();
        };
    }

    /// Whether it shows something of a workspace.
    default boolean needsWorkspace() {
        return !(this instanceof Welcome) && !(this instanceof Settings) && !(this instanceof Keeping);
    }
}
