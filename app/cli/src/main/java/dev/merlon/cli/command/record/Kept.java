package dev.merlon.cli.command.record;

import dev.merlon.engine.exchange.csv.ActionSheet;
import dev.merlon.engine.exchange.csv.ControlRecordSheet;
import dev.merlon.engine.exchange.csv.CsvSheet;
import dev.merlon.engine.exchange.csv.FindingSheet;
import dev.merlon.engine.exchange.csv.ToolSheet;
import dev.merlon.engine.model.change.Entity;

/// What `merlon controls` lists, takes and gives out beside the catalogue. The names are what the option takes.
enum Kept {
    records("control record"),
    tools("tool"),
    findings("finding"),
    actions("action");

    private final String word;

    Kept(String word) {
        this.word = word;
    }

    String word() {
        return word;
    }

    CsvSheet<? extends Entity> sheet() {
        return switch (this) {
            case records -> new ControlRecordSheet();
            case tools -> new ToolSheet();
            case findings -> new FindingSheet();
            case actions -> new ActionSheet();
        };
    }
}
