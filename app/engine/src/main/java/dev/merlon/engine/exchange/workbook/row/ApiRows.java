package dev.merlon.engine.exchange.workbook.row;

import dev.merlon.engine.model.Api;
import dev.merlon.engine.model.ApiClass;
import dev.merlon.engine.model.Exposure;
import dev.merlon.engine.model.change.EntityKind;

/// Class, exposure and owner of APIs.
final class ApiRows implements RowWriter {

    @Override
    public void change(String id, RowCells cells, Draft draft) {
        draft.find(EntityKind.API, id, Api.class).ifPresent(before -> {
            var apiClass = cells.text("class", before.apiClass().id());
            if (apiClass.isEmpty()) {
                cells.refuse("class", "it cannot be empty");
            }
            var exposure = cells.text("exposure", "x").isEmpty()
                    ? null
                    : cells.has("exposure")
                            ? cells.word("exposure", Exposure.values(), Exposure::word, Exposure.values()[0])
                            : before.exposure();
            if (cells.refused().isEmpty()) {
                draft.put(before.withProfile(
                        new ApiClass(apiClass), exposure, cells.text("owner", before.owner()), before.data()));
            }
        });
    }
}
