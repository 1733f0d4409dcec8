package dev.merlon.engine.report.workbook.data;

import dev.merlon.engine.model.ApiInventory;
import dev.merlon.engine.model.ContractFile;
import dev.merlon.engine.model.DataClass;
import dev.merlon.engine.model.Endpoint;
import dev.merlon.engine.model.EndpointId;
import dev.merlon.engine.model.Exposure;
import dev.merlon.engine.model.Snapshot;
import dev.merlon.engine.model.posture.Score;
import dev.merlon.engine.report.view.Phrase;
import dev.merlon.engine.report.workbook.xlsx.Cell;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// What rows of Scope_APIs and of Endpoints can show.
final class InventoryTables {

    static final String APIS = "Scope_APIs";
    static final String ENDPOINTS = "Endpoints";

    private final Snapshot snapshot;
    private final Map<EndpointId, Tally> tallies = new HashMap<>();

    InventoryTables(Snapshot snapshot) {
        this.snapshot = snapshot;
    }

    /// An endpoint with the API that it belongs to.
    record Row(ApiInventory inventory, Endpoint endpoint) {}

    Table<ApiInventory> apis() {
        var about = new Table.About(
                APIS,
                "One row per API with its contract, owner, score and what came of the rules about the API as a whole",
                "Auditor, architect",
                "Fires, open, held and not applicable count the rules about the API as a whole; those of its endpoints"
                        + " stand on the sheet Endpoints. Tinted cells are for you to fill in.",
                "No API is in scope yet: import a contract first.");
        var table = Table.of(about, snapshot::apis, (ApiInventory a) -> a.api().id())
                .cell("api_id", "API", a -> Cell.link(a.api().id(), ENDPOINTS, firstEndpoint(a)))
                .text("name", "Name", a -> a.api().name())
                .text("version", "Version", a -> a.api().version())
                .choice("class", "Class", "class", a -> a.api().apiClass().id())
                .choice(
                        "exposure",
                        "Exposure",
                        "exposure",
                        a -> a.api().statedExposure().map(Exposure::word).orElse(""))
                .input("owner", "Owner", a -> a.api().owner())
                .text(
                        "data",
                        "Data",
                        a -> Phrase.list(
                                a.api().data().stream().map(DataClass::word).toList()))
                .number(
                        "endpoints",
                        "Endpoints",
                        a -> Cell.number(a.endpoints().size(), new Cell.Link(ENDPOINTS, firstEndpoint(a))))
                .number(
                        "score",
                        "Score",
                        a -> score(snapshot.posture().ofApi().get(a.api().id())));
        counts(
                table,
                a -> Tally.of(snapshot.judgement().at(a.api().id())),
                a -> a.api().id());
        contract(table);
        return table.cell(
                        "sum",
                        "How the score adds up",
                        a -> sum(snapshot.posture().ofApi().get(a.api().id())))
                .build();
    }

    private static void contract(Table.Builder<ApiInventory> table) {
        table.text(
                        "file",
                        "Contract",
                        a -> a.api().files().stream()
                                .findFirst()
                                .map(ContractFile::path)
                                .orElse(""))
                .text(
                        "sha256",
                        "SHA-256 of the contract",
                        a -> a.api().files().stream()
                                .findFirst()
                                .map(ContractFile::sha256)
                                .orElse(""))
                .count("files", "Files", a -> a.api().files().size())
                .moment(
                        "imported_at",
                        "Imported at (UTC)",
                        a -> Cell.moment(a.api().importedAt()));
    }

    private static String firstEndpoint(ApiInventory inventory) {
        return inventory.endpoints().isEmpty()
                ? ""
                : inventory.endpoints().getFirst().id().toString();
    }

    List<Row> rows() {
        return snapshot.apis().stream()
                .flatMap(a -> a.endpoints().stream().map(e -> new Row(a, e)))
                .toList();
    }

    /// A field `fact:NAME` shows any fact of the catalogue.
    Table<Row> endpoints() {
        var about = new Table.About(
                ENDPOINTS,
                "The inventory: one row per endpoint with its facts, score and outcomes",
                "Auditor, architect",
                "The counts open the endpoint's row of the outcomes. Unknown means that nobody has said so yet.",
                "No endpoint is known yet: import a contract first.");
        var table = Table.of(about, this::rows, (Row r) -> r.endpoint().id().toString())
                .text("endpoint_id", "Endpoint", r -> r.endpoint().id().toString())
                .cell(
                        "api",
                        "API",
                        r -> Cell.link(
                                r.inventory().api().name(),
                                APIS,
                                r.inventory().api().id()))
                .text("method", "Method", r -> r.endpoint().method())
                .text("path", "Path", r -> r.endpoint().path())
                .text(
                        "operation_id",
                        "operationId",
                        r -> r.endpoint().givenOperationId().orElse(""))
                .text("summary", "Summary", r -> r.endpoint().summary())
                .text("tags", "Tags", r -> Phrase.list(r.endpoint().tags()))
                .number(
                        "score",
                        "Score",
                        r -> score(
                                snapshot.posture().ofEndpoint().get(r.endpoint().id())))
                .text("worst", "Worst", r -> {
                    var worst = tally(r).worst();
                    return worst == null ? "" : Phrase.mark(worst);
                });
        counts(table, this::tally, r -> r.endpoint().id().toString());
        table.text("sign_in", "Sign-in", r -> fact(r, "endpoint.schemes"))
                .text("scopes", "Scopes", r -> fact(r, "endpoint.scopes"))
                .text("data", "Data", r -> fact(r, "endpoint.dataClass"))
                .text("anonymous", "Anonymous", r -> fact(r, "endpoint.anonymous"))
                .text("writes", "Writes", r -> fact(r, "endpoint.write"));
        table.yesNo("deprecated", "Deprecated", r -> r.endpoint().deprecated())
                .text("file", "File", r -> r.endpoint().place().file())
                .count("line", "Line", r -> r.endpoint().place().line())
                .cell(
                        "sum",
                        "How the score adds up",
                        r -> sum(
                                snapshot.posture().ofEndpoint().get(r.endpoint().id())));
        for (var definition : snapshot.library().facts().definitions()) {
            table.text("fact:" + definition.name(), "fact:" + definition.name(), r -> fact(r, definition.name()));
        }
        return table.build();
    }

    private Tally tally(Row row) {
        return tallies.computeIfAbsent(
                row.endpoint().id(), id -> Tally.of(snapshot.judgement().at(id)));
    }

    private static String fact(Row row, String name) {
        return row.inventory().factsOf(row.endpoint().id()).value(name).text();
    }

    private static <T> void counts(Table.Builder<T> table, Function<T, Tally> tally, Function<T, String> subject) {
        Function<T, Cell.Link> matrix = t -> new Cell.Link(OutcomeTables.OUTCOMES, subject.apply(t));
        table.number("fires", "Fires", t -> Cell.number(tally.apply(t).fires(), matrix.apply(t)))
                .number("open", "Open", t -> Cell.number(tally.apply(t).open(), matrix.apply(t)))
                .number("held", "Held", t -> Cell.number(tally.apply(t).held(), matrix.apply(t)))
                .count("not_applicable", "Not applicable", t -> tally.apply(t).notApplicable())
                .count("considered", "Considered", t -> tally.apply(t).considered());
    }

    static Cell score(@Nullable Score score) {
        return score == null ? Cell.EMPTY : Cell.number(Math.round(score.value()));
    }

    private static Cell sum(@Nullable Score score) {
        return score == null ? Cell.EMPTY : Cell.text(Phrase.sum(score));
    }
}
