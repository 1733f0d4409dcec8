package dev.merlon.engine.report.workbook.xlsx;

import dev.merlon.engine.job.Job;
import java.io.ByteArrayInputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.List;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/// Puts cells into the [Skeleton]: copies its parts and streams each sheet's rows into the place that is left
/// for them. POI's own streaming writer takes four to seven times as long for the same cells. Every entry has
/// the same time, so that the same snapshot gives the same bytes.
public record Assembly(List<Sheet> sheets, Job job) {

    /// Not the first moment that a zip can tell: Java takes that for one before, and adds a time of the local zone.
    private static final LocalDateTime EPOCH = LocalDateTime.of(1980, 2, 1, 0, 0);
    private static final Pattern SHEET = Pattern.compile("xl/worksheets/sheet(\\d+)\\.xml");
    private static final String STRINGS = "xl/sharedStrings.xml";
    private static final String NO_ROWS = "<sheetData/>";
    private static final int FAST = 3;

    public void write(byte[] skeleton, OutputStream out) throws IOException {
        var strings = new SharedStrings();
        try (var in = new ZipInputStream(new ByteArrayInputStream(skeleton));
                var zip = new ZipOutputStream(new Unclosed(out))) {
            zip.setLevel(FAST);
            for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                if (!entry.getName().equals(STRINGS)) {
                    begin(zip, entry.getName());
                    part(entry.getName(), in.readAllBytes(), zip, strings);
                    zip.closeEntry();
                }
            }
            begin(zip, STRINGS);
            strings.writeTo(new XmlOut(zip));
            zip.closeEntry();
        }
    }

    private static void begin(ZipOutputStream zip, String name) throws IOException {
        var entry = new ZipEntry(name);
        entry.setTimeLocal(EPOCH);
        zip.putNextEntry(entry);
    }

    private void part(String name, byte[] bytes, ZipOutputStream zip, SharedStrings strings) throws IOException {
        var matcher = SHEET.matcher(name);
        if (!matcher.matches()) {
            zip.write(bytes);
            return;
        }
        var index = Integer.parseInt(matcher.group(1)) - 1;
        var sheet = sheets.get(index);
        job.progress("writing sheet " + sheet.name(), (double) index / sheets.size());
        job.checkCancelled();
        var xml = new String(bytes, StandardCharsets.UTF_8);
        var rows = xml.indexOf(NO_ROWS);
        if (rows < 0) {
            throw new IOException("no place for the rows of sheet " + sheet.name());
        }
        var out = new XmlOut(zip);
        out.raw(xml.substring(0, rows));
        var cells = new SheetOut(out, strings);
        sheet.write(cells, job);
        var rest = xml.substring(rows + NO_ROWS.length());
        var links = placeOfLinks(rest);
        out.raw(rest.substring(0, links));
        out.raw(cells.links());
        out.raw(rest.substring(links));
    }

    /// `hyperlinks` comes before `printOptions` and `pageMargins` (ECMA-376 part 1, 18.3.1.99).
    private static int placeOfLinks(String rest) {
        var options = rest.indexOf("<printOptions");
        var margins = rest.indexOf("<pageMargins");
        return options >= 0 ? options : margins;
    }

    /// The report's file is closed by whoever opened it.
    private static final class Unclosed extends FilterOutputStream {

        Unclosed(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            out.write(bytes, offset, length);
        }

        @Override
        public void close() throws IOException {
            flush();
        }
    }
}
