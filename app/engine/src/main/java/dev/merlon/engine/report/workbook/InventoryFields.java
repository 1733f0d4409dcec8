package dev.merlon.engine.report.workbook;

import dev.merlon.engine.model.ApiInventory;
import dev.merlon.engine.model.ContractFile;
import dev.merlon.engine.model.DataClass;
import dev.merlon.engine.model.Endpoint;
import dev.merlon.engine.model.EndpointId;
import dev.merlon.engine.model.Exposure;
import dev.merlon.engine.model.Snapshot;
import dev.merlon.engine.model.posture.Score;
import dev.merlon.engine.report.view.Phrase;
import dev.merlon.engine.report.workbook.Register.Kind;
import dev.merlon.engine.report.workbook.xlsx.Cell;
import dev.merlon.engine.report.workbook.xlsx.Tone;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// What a row of APIs or of Endpoints can show.
record InventoryFields(Snapshot snapshot, Map<EndpointId, Tally> tallies, Register register) {

    /// An endpoint with the API that it belongs to.
    record Row(ApiInventory inventory, Endpoint endpoint) {}

    Map<String, Function<ApiInventory, Cell>> ofApis() {
        var fields = new LinkedHashMap<String, Function<ApiInventory, Cell>>();
        fields.put(
                "api_id",
                a -> Cell.link(
                        a.api().id(), register.find(Kind.FIRST_ENDPOINT, a.api().id())));
        fields.put("name", a -> Cell.text(a.api().name()));
        fields.put("version", a -> Cell.text(a.api().version()));
        fields.put("class", a -> Cell.text(a.api().apiClass().id()));
        fields.put(
                "exposure",
                a -> Cell.text(a.api().statedExposure().map(Exposure::word).orElse("unknown")));
        fields.put(
                "owner",
                a -> Cell.text(a.api().owner().isEmpty() ? "nobody" : a.api().owner()));
        fields.put(
                "data",
                a -> Cell.text(
                        Phrase.list(a.api().data().stream().map(DataClass::word).toList())));
        fields.put(
                "endpoints",
                a -> Cell.number(
                        a.endpoints().size(),
                        register.find(Kind.FIRST_ENDPOINT, a.api().id())));
        fields.put("score", a -> score(snapshot.posture().ofApi().get(a.api().id())));
        fields.put("sum", a -> sum(snapshot.posture().ofApi().get(a.api().id())));
        counts(
                fields,
                a -> Tally.of(snapshot.judgement().at(a.api().id())),
                a -> register.find(Kind.MATRIX_ROW, a.api().id()));
        fields.put(
                "file",
                a -> a.api().files().isEmpty()
                        ? Cell.EMPTY
                        : Cell.text(a.api().files().getFirst().path()));
        fields.put(
                "sha256",
                a -> a.api().files().stream()
                        .findFirst()
                        .map(ContractFile::sha256)
                        .map(h -> Cell.text(h, Tone.MONO))
                        .orElse(Cell.EMPTY));
        fields.put("files", a -> Cell.number(a.api().files().size()));
        fields.put("imported_at", a -> new Cell.Moment(a.api().importedAt()));
        return fields;
    }

    /// A field `fact:NAME` shows any fact of the catalogue.
    Map<String, Function<Row, Cell>> ofEndpoints() {
        var fields = new LinkedHashMap<String, Function<Row, Cell>>();
        fields.put("endpoint_id", r -> Cell.text(r.endpoint().id().toString()));
        fields.put(
                "api",
                r -> Cell.link(
                        r.inventory().api().name(),
                        register.find(Kind.API, r.inventory().api().id())));
        fields.put(
                "method",
                r -> Cell.text(r.endpoint().method(), Tone.ofMethod(r.endpoint().method())));
        fields.put("path", r -> Cell.text(r.endpoint().path(), Tone.MONO));
        fields.put(
                "operation_id", r -> Cell.text(r.endpoint().givenOperationId().orElse("")));
        fields.put("summary", r -> Cell.text(r.endpoint().summary()));
        fields.put("tags", r -> Cell.text(Phrase.list(r.endpoint().tags())));
        fields.put(
                "score",
                r -> score(snapshot.posture().ofEndpoint().get(r.endpoint().id())));
        fields.put(
                "sum", r -> sum(snapshot.posture().ofEndpoint().get(r.endpoint().id())));
        fields.put("worst", r -> {
            var worst = tally(r).worst();
            return worst == null ? Cell.EMPTY : Cell.text(Phrase.mark(worst), Tone.of(worst));
        });
        counts(
                fields,
                this::tally,
                r -> register.find(Kind.MATRIX_ROW, r.endpoint().id().toString()));
        fields.put("deprecated", r -> Cell.yesNo(r.endpoint().deprecated()));
        fields.put("file", r -> Cell.text(r.endpoint().place().file()));
        fields.put("line", r -> Cell.number(r.endpoint().place().line()));
        for (var definition : snapshot.library().facts().definitions()) {
            fields.put("fact:" + definition.name(), r -> fact(r, definition.name()));
        }
        return fields;
    }

    private Tally tally(Row row) {
        return tallies.getOrDefault(row.endpoint().id(), Tally.NONE);
    }

    private static Cell fact(Row row, String name) {
        return Cell.text(
                row.inventory().factsOf(row.endpoint().id()).value(name).text());
    }

    private static <T> void counts(
            Map<String, Function<T, Cell>> fields,
            Function<T, Tally> tally,
            Function<T, Cell.@Nullable Anchor> matrix) {
        fields.put("fires", t -> Cell.number(tally.apply(t).fires(), matrix.apply(t)));
        fields.put("open", t -> Cell.number(tally.apply(t).open(), matrix.apply(t)));
        fields.put("held", t -> Cell.number(tally.apply(t).held(), matrix.apply(t)));
        fields.put("not_applicable", t -> Cell.number(tally.apply(t).notApplicable()));
        fields.put("considered", t -> Cell.number(tally.apply(t).considered()));
    }

    private static Cell score(@Nullable Score score) {
        return score == null ? Cell.EMPTY : Cell.score(score.value());
    }

    private static Cell sum(@Nullable Score score) {
        return score == null ? Cell.EMPTY : Cell.text(Phrase.sum(score), Tone.LINE);
    }
}
