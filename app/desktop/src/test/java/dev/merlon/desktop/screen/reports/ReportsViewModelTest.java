package dev.merlon.desktop.screen.reports;

import static org.assertj.core.api.Assertions.assertThat;

import dev.merlon.desktop.SampleSnapshot;
import dev.merlon.engine.model.Scope;
import dev.merlon.engine.model.Snapshot;
import dev.merlon.engine.model.change.Change;
import dev.merlon.engine.model.change.Edit;
import dev.merlon.engine.model.change.JournalEntry;
import dev.merlon.engine.model.change.Setting;
import dev.merlon.engine.report.Preview;
import dev.merlon.engine.report.ReportFormat;
import dev.merlon.engine.report.Reports;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ReportsViewModelTest {

    private static final Preview.Lines LINES = new Preview.Lines(List.of("{}"), true, 2);

    private static final Scope ALL = new Scope.Organisation();

    private final Snapshot bank = SampleSnapshot.bank();
    private final ReportsViewModel model = new ReportsViewModel(new Reports().formats());

    private ReportFormat format(String id) {
        return new Reports().byId(id).orElseThrow();
    }

    /// The bank after one more entry of the journal.
    private Snapshot after(Edit edit) {
        var entry = new JournalEntry(
                bank.journal().size() + 1000L, Instant.EPOCH, "Architect", new Change("Changed", List.of(edit)), null);
        return new Snapshot(
                bank.state().with(List.of(edit)),
                bank.apis(),
                bank.judgement(),
                bank.posture(),
                bank.library(),
                Stream.concat(Stream.of(entry), bank.journal().stream()).toList(),
                bank.at());
    }

    @Test
    void partsReportsForPeopleFromFormatsForMachines() {
        assertThat(model.templates())
                .extracting(ReportFormat::id)
                .contains("workbook", "summary", "design-review", "threat-model", "dossier", "html");
        assertThat(model.plain()).extracting(ReportFormat::id).contains("json", "sarif", "csv", "md");
        assertThat(model.chosen().get().id()).isEqualTo("workbook");
    }

    @Test
    void showsAReportOnceAndOffersItsForms() {
        assertThat(model.templates()).extracting(ReportFormat::id).doesNotHaveDuplicates();
        model.choose(format("design-review"));
        assertThat(model.forms()).extracting(ReportFormat::ending).containsExactly(".pdf", ".docx", ".md");
    }

    @Test
    void keepsAPreviewOfEachScopeApart() {
        model.show(bank);
        var part = new Scope.OfApi(bank.apis().getFirst().api().id());
        model.choose(format("json"));
        model.previewed(format("json"), ALL, bank, LINES);
        model.choose(part);
        assertThat(model.preview().get()).isNull();
        model.previewed(format("json"), ALL, bank, LINES);
        assertThat(model.preview().get()).isNull();
        model.choose(ALL);
        assertThat(model.preview().get()).isEqualTo(LINES);
    }

    @Test
    void goesBackToAllWhereItsScopeIsGone() {
        model.show(bank);
        model.choose(new Scope.OfApi("no-longer"));
        model.show(bank);
        assertThat(model.scope().get()).isEqualTo(ALL);
    }

    @Test
    void showsAPreviewAgainWithoutMakingItTwice() {
        model.show(bank);
        model.choose(format("json"));
        model.previewed(format("json"), ALL, bank, LINES);
        model.choose(format("csv"));
        assertThat(model.preview().get()).isNull();
        model.choose(format("json"));
        assertThat(model.preview().get()).isEqualTo(LINES);
    }

    @Test
    void dropsPreviewsWhenTheWorkspaceChangesButNotForAChoiceOfView() {
        model.show(bank);
        model.choose(format("json"));
        model.previewed(format("json"), ALL, bank, LINES);
        model.show(after(Edit.put(null, new Setting("inventory.columns", "path"))));
        assertThat(model.preview().get()).isEqualTo(LINES);
        model.show(after(Edit.remove(bank.state().records().getFirst())));
        assertThat(model.preview().get()).isNull();
    }

    @Test
    void passesOverAPreviewThatComesTooLate() {
        model.show(bank);
        model.choose(format("json"));
        model.show(after(Edit.remove(bank.state().records().getFirst())));
        model.previewed(format("json"), ALL, bank, LINES);
        assertThat(model.preview().get()).isNull();
    }

    @Test
    void namesTheFileAfterWorkspaceAndDay() {
        model.show(bank);
        assertThat(model.fileName()).matches("[a-z-]+-2026-11-2[34]\\.xlsx");
    }

    @Test
    void givesAFileTheEndingOfItsFormatWhereItIsMissing() {
        assertThat(ReportsViewModel.withEnding(Path.of("q3"), format("workbook")))
                .isEqualTo(Path.of("q3.xlsx"));
        assertThat(ReportsViewModel.withEnding(Path.of("q3.XLSX"), format("workbook")))
                .isEqualTo(Path.of("q3.XLSX"));
    }

    @Test
    void remembersExportsAndReadsThemBack() {
        var one = new Exported(
                Instant.parse("2026-11-23T14:02:00Z"), "workbook", "Full audit workbook", Path.of("/a.xlsx"));
        var two = new Exported(Instant.parse("2026-11-24T14:02:00Z"), "json", "JSON", Path.of("/b.json"));
        assertThat(Exported.read(Exported.write(List.of(two, one)))).containsExactly(two, one);
        assertThat(Exported.read("nonsense\nyesterday\tjson\tJSON\t/b.json\n" + Exported.write(List.of(one))))
                .containsExactly(one);

        model.show(after(Edit.put(null, new Setting(Exported.SETTING, Exported.write(List.of(two, one))))));
        assertThat(model.exported().get()).containsExactly(two, one);
    }

    @Test
    void remembersAFileOnceAndNoMoreThanADozen() {
        var many = IntStream.range(0, 12)
                .mapToObj(i -> new Exported(Instant.EPOCH, "json", "JSON", Path.of("/" + i + ".json")))
                .toList();
        var again = new Exported(Instant.parse("2026-11-24T14:02:00Z"), "json", "JSON", Path.of("/3.json"));
        assertThat(Exported.with(again, many))
                .hasSize(12)
                .startsWith(again)
                .filteredOn(e -> e.file().equals(again.file()))
                .hasSize(1);
        var fresh = new Exported(Instant.EPOCH, "json", "JSON", Path.of("/new.json"));
        assertThat(Exported.with(fresh, many)).hasSize(12).startsWith(fresh);
    }
}
