package dev.merlon.engine.exchange.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import dev.merlon.engine.model.Snapshot;
import dev.merlon.engine.report.workbook.data.AuditContent;
import dev.merlon.engine.report.workbook.data.Field;
import dev.merlon.engine.report.workbook.data.RowHash;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row.MissingCellPolicy;
import org.apache.poi.xssf.usermodel.XSSFCell;

/// Edits open cells of a workbook at random, as well as people do and worse, and checks that none of it is lost.
final class RandomEdits {

    private static final List<String> TEXTS = List.of(
            "Seen on site",
            "two\nlines",
            "=SUM(A1)",
            "'quoted",
            "שלום עולם",
            "😀 fine",
            "  padded  ",
            "a\tb",
            "<b>&amp;",
            "_x0041_",
            "hidden\u200bhere",
            "\u202ereversed",
            "2026",
            "TRUE",
            "api:payments",
            "E-1, E-2",
            "F-1",
            "2027-01-31 Done");

    private final SampleBook book;
    private final AuditContent content;
    private final Random random;

    /// What was typed, by address.
    private final Map<String, Typing> typed = new TreeMap<>();

    /// @param table  whose fields the cell is one of
    record Typing(String table, String row, Field field) {}

    RandomEdits(SampleBook book, Snapshot snapshot, long seed) {
        this.book = book;
        this.content = new AuditContent(snapshot);
        this.random = new Random(seed);
    }

    /// Edits so many cells so that each of them says something else than before.
    RandomEdits make(int count) {
        var tables = content.tables().stream()
                .filter(t -> book.sheet(t) != null)
                .filter(t ->
                        content.described(t).orElseThrow().field(Field.ROW_ID).isPresent())
                .filter(t -> content.described(t).orElseThrow().size() > 0)
                .toList();
        for (var tries = 0; typed.size() < count && tries < count * 20; tries++) {
            edit(tables.get(random.nextInt(tables.size())));
        }
        assertThat(typed).hasSize(count);
        return this;
    }

    private void edit(String name) {
        var table = content.described(name).orElseThrow();
        var inputs = table.fields().stream().filter(Field::input).toList();
        var field = inputs.get(random.nextInt(inputs.size()));
        var row = SampleBook.HEADER + 1 + random.nextInt(table.size());
        var cell = book.sheet(name)
                .getRow(row)
                .getCell(book.column(name, field.title()), MissingCellPolicy.CREATE_NULL_AS_BLANK);
        var id = book.sheet(name)
                .getRow(row)
                .getCell(book.column(name, "Row id"))
                .getStringCellValue();
        if (typed.containsKey(SampleBook.address(cell))) {
            return;
        }
        var before = text(cell, field);
        type(cell, field);
        if (!text(cell, field).equals(before)) {
            typed.put(SampleBook.address(cell), new Typing(name, id, field));
        }
    }

    private static String text(XSSFCell cell, Field field) {
        if (cell.getCellType() == CellType.BOOLEAN && field.list().equals("yes_no")) {
            return cell.getBooleanCellValue() ? "yes" : "no";
        }
        return cell.getCellType() == CellType.NUMERIC
                ? RowHash.plain(cell.getNumericCellValue())
                : RowHash.plain(cell.toString());
    }

    private void type(XSSFCell cell, Field field) {
        var words = field.list().isEmpty()
                ? List.<String>of()
                : content.list(field.list()).orElse(List.of());
        switch (random.nextInt(10)) {
            case 0 -> cell.setBlank();
            case 1 -> cell.setCellValue(random.nextBoolean());
            case 2 -> cell.setCellValue(random.nextInt(9));
            case 3 -> cell.setCellFormula("1+" + random.nextInt(9));
            case 4 -> cell.setCellValue(TEXTS.get(random.nextInt(TEXTS.size())));
            default -> {
                if (!words.isEmpty()) {
                    cell.setCellValue(words.get(random.nextInt(words.size())));
                } else if (field.kind() == Field.Kind.DAY) {
                    var day = LocalDate.of(2027, 1, 1).plusDays(random.nextInt(300));
                    if (random.nextBoolean()) {
                        cell.setCellValue(day);
                    } else {
                        cell.setCellValue(day.toString());
                    }
                } else if (field.kind() == Field.Kind.NUMBER) {
                    cell.setCellValue(random.nextInt(6));
                } else {
                    cell.setCellValue("Text " + random.nextInt(1_000));
                }
            }
        }
    }

    /// Each edit is taken, in conflict or refused, with its address; and nothing else is.
    ///
    /// @return how many of each kind
    Map<CellLine.Kind, Integer> allAreFoundIn(ReadBack read) {
        var lines = new HashMap<String, CellLine>();
        read.lines()
                .forEach(l ->
                        assertThat(lines.put(l.address(), l)).as(l.address()).isNull());
        var counts = new TreeMap<CellLine.Kind, Integer>();
        typed.forEach((address, typing) -> {
            var line = Objects.requireNonNull(lines.remove(address), address + " " + typing);
            assertThat(line.kind())
                    .as(address + " " + line)
                    .isIn(CellLine.Kind.THEIRS, CellLine.Kind.CONFLICT, CellLine.Kind.REFUSED);
            assertThat(line.row()).isEqualTo(typing.row());
            counts.merge(line.kind(), 1, Integer::sum);
        });
        assertThat(lines.values())
                .as("lines that nobody typed")
                .allMatch(l -> l.kind() == CellLine.Kind.OURS || l.kind() == CellLine.Kind.IGNORED);
        return counts;
    }

    /// What was taken stands in the workspace as it was typed.
    void allThatWasTakenIsIn(Snapshot after, ReadBack read) {
        var now = new AuditContent(after);
        var wrong = new ArrayList<String>();
        for (var line : read.lines()) {
            var typing = typed.get(line.address());
            var taken = line.kind() == CellLine.Kind.THEIRS
                    || (line.kind() == CellLine.Kind.CONFLICT && line.side() == Side.THEIRS);
            if (typing != null && taken) {
                var table = now.described(typing.table()).orElseThrow();
                var row = table.find(typing.row());
                if (row.isEmpty()) {
                    // what no longer applies is not tested, but kept
                    assertThat(after.state().entities()).extracting(e -> e.id()).contains(typing.row());
                    continue;
                }
                var cell = table.column(typing.field().title()).orElseThrow().at(row.getAsInt());
                var shown = CellText.shown(typing.field(), RowHash.plain(cell));
                if (!shown.equals(line.theirs())) {
                    wrong.add(shown + " instead of " + line);
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    /// Forgets edits that say what the workspace says by now.
    void sameOnBothSides(Snapshot now) {
        var content = new AuditContent(now);
        typed.entrySet().removeIf(each -> {
            var typing = each.getValue();
            var table = content.described(typing.table()).orElseThrow();
            var row = table.find(typing.row());
            var address = each.getKey();
            var cell = book.sheet(typing.table())
                    .getRow(Integer.parseInt(address.replaceAll(".*!\\D+", "")) - 1)
                    .getCell(book.column(typing.table(), typing.field().title()));
            return row.isPresent()
                    && cell.getCellType() != CellType.FORMULA
                    && RowHash.plain(table.column(typing.field().title())
                                    .orElseThrow()
                                    .at(row.getAsInt()))
                            .equals(text(cell, typing.field()));
        });
    }
}
