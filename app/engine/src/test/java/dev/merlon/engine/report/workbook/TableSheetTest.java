package dev.merlon.engine.report.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.merlon.engine.report.workbook.xlsx.Cell;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TableSheetTest {

    private static final SheetPlan PLAN = new SheetPlan(
            "threats", "Threats", "Threats", "", "", "t_Threats", 1, 1, List.of(new SheetPlan.Column("id", "Id", 10)));
    private static final Cell.Anchor BACK = new Cell.Anchor("Cover", 1);

    @Test
    void moreItemsThanExcelHasRowsGoOnOnTheNextSheet() {
        var items = Collections.nCopies(2_200_000, "x");

        var sheets = TableSheet.of(PLAN, "w", BACK, items, Map.of("id", s -> Cell.text(s)));

        assertThat(sheets).extracting(TableSheet::name).containsExactly("Threats", "Threats 2", "Threats 3");
        assertThat(sheets).extracting(s -> s.plan().table()).containsExactly("t_Threats", "t_Threats2", "t_Threats3");
        assertThat(sheets.stream().mapToInt(s -> s.items().size()).sum()).isEqualTo(2_200_000);
        assertThat(sheets).allMatch(s -> s.items().size() + TableSheet.HEADER_ROW <= 1_048_576);
    }

    @Test
    void aFieldThatThereIsNotIsNamed() {
        assertThatThrownBy(() -> TableSheet.of(PLAN, "w", BACK, List.<String>of(), Map.of()))
                .hasMessage("sheet threats has no field id");
    }
}
