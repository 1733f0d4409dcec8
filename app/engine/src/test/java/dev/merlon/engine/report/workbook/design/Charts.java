package dev.merlon.engine.report.workbook.design;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.apache.poi.xddf.usermodel.XDDFColor;
import org.apache.poi.xddf.usermodel.XDDFLineProperties;
import org.apache.poi.xddf.usermodel.XDDFSolidFillProperties;
import org.apache.poi.xddf.usermodel.chart.AxisCrosses;
import org.apache.poi.xddf.usermodel.chart.AxisOrientation;
import org.apache.poi.xddf.usermodel.chart.AxisPosition;
import org.apache.poi.xddf.usermodel.chart.AxisTickMark;
import org.apache.poi.xddf.usermodel.chart.BarDirection;
import org.apache.poi.xddf.usermodel.chart.ChartTypes;
import org.apache.poi.xddf.usermodel.chart.XDDFBarChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFDataSourcesFactory;
import org.apache.poi.xssf.usermodel.XSSFChart;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/// Excel's own charts over cells of a page. Merlon gives them their values when it fills the template.
record Charts(XSSFSheet sheet) {

    private static final List<String> SEVERITY_COLOURS = List.of("B5154A", "C4480B", "946300", "69727C");

    /// In cells, 0-based; the last are exclusive.
    record Frame(int fromColumn, int fromRow, int toColumn, int toRow) {}

    /// @param words   `$B$11:$B$14`
    /// @param values  `$E$11:$E$14`
    record Source(String sheet, String words, String values, int size) {}

    /// @param lying  bars from left to right, the first on top
    /// @param most   100 for a scale from 0 to 100; 0 for bars in the colours of severities; less for neither
    void bars(String title, Frame frame, Source source, boolean lying, int most) {
        var chart = chart(frame, title);
        var categories = chart.createCategoryAxis(lying ? AxisPosition.LEFT : AxisPosition.BOTTOM);
        var values = chart.createValueAxis(lying ? AxisPosition.BOTTOM : AxisPosition.LEFT);
        categories.setMajorTickMark(AxisTickMark.NONE);
        categories.getOrAddTextProperties().setFontSize(9d);
        values.setCrosses(AxisCrosses.AUTO_ZERO);
        if (lying) {
            categories.setOrientation(AxisOrientation.MAX_MIN);
            values.setVisible(false);
        } else {
            values.setMinimum(0);
            values.setMaximum(most);
            values.setMajorUnit(20);
            values.setNumberFormat("0");
            values.getOrAddMajorGridProperties().setLineProperties(new XDDFLineProperties(solid("E1E5EA")));
            values.setMajorTickMark(AxisTickMark.NONE);
            values.getOrAddTextProperties().setFontSize(9d);
        }
        var data = (XDDFBarChartData) chart.createData(ChartTypes.BAR, categories, values);
        data.setBarDirection(lying ? BarDirection.BAR : BarDirection.COL);
        data.setVaryColors(false);
        data.setGapWidth(60);
        var series = (XDDFBarChartData.Series) data.addSeries(
                XDDFDataSourcesFactory.fromArray(
                        IntStream.range(0, source.size())
                                .mapToObj(i -> "word " + i)
                                .toArray(String[]::new),
                        "'" + source.sheet() + "'!" + source.words()),
                XDDFDataSourcesFactory.fromArray(
                        IntStream.range(0, source.size())
                                .mapToObj(Double::valueOf)
                                .toArray(Double[]::new),
                        "'" + source.sheet() + "'!" + source.values()));
        series.setFillProperties(solid(Looks.ACCENT));
        chart.plot(data);
        labels(series);
        for (var i = 0; most == 0 && i < SEVERITY_COLOURS.size(); i++) {
            series.getDataPoint(i).setFillProperties(solid(SEVERITY_COLOURS.get(i)));
        }
    }

    private XSSFChart chart(Frame frame, String title) {
        var drawing = sheet.createDrawingPatriarch();
        var anchor =
                drawing.createAnchor(0, 0, 0, 0, frame.fromColumn(), frame.fromRow(), frame.toColumn(), frame.toRow());
        var chart = drawing.createChart(anchor);
        chart.setTitleText(title);
        chart.setTitleOverlay(false);
        var run = chart.getTitle().getBody().getParagraph(0).getTextRuns().getFirst();
        run.setFontSize(11d);
        run.setBold(true);
        // POI would take the language of whoever runs it.
        run.setLanguage(Locale.US);
        chart.getCTChartSpace().addNewRoundedCorners().setVal(false);
        return chart;
    }

    private static void labels(XDDFBarChartData.Series series) {
        var bar = series.getCTBarSer();
        var labels = bar.isSetDLbls() ? bar.getDLbls() : bar.addNewDLbls();
        var format = labels.addNewNumFmt();
        format.setFormatCode("#,##0");
        format.setSourceLinked(false);
        labels.addNewShowLegendKey().setVal(false);
        labels.addNewShowVal().setVal(true);
        labels.addNewShowCatName().setVal(false);
        labels.addNewShowSerName().setVal(false);
        labels.addNewShowPercent().setVal(false);
        labels.addNewShowBubbleSize().setVal(false);
    }

    private static XDDFSolidFillProperties solid(String rgb) {
        return new XDDFSolidFillProperties(
                XDDFColor.from(java.util.HexFormat.of().parseHex(rgb)));
    }
}
