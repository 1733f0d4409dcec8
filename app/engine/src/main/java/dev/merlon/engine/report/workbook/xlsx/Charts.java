package dev.merlon.engine.report.workbook.xlsx;

import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
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
import org.apache.poi.xddf.usermodel.chart.XDDFCategoryAxis;
import org.apache.poi.xddf.usermodel.chart.XDDFDataSourcesFactory;
import org.apache.poi.xddf.usermodel.chart.XDDFValueAxis;
import org.apache.poi.xssf.usermodel.XSSFChart;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/// Excel's own charts, over ranges of the sheet and with their values cached.
public record Charts(XSSFSheet sheet) {

    private static final List<String> SEVERITY_COLOURS = List.of("B5154A", "C4480B", "946300", "69727C");
    private static final String BAR = "4F55CF";

    /// In cells, 0-based; the last are exclusive.
    public record Frame(int fromColumn, int fromRow, int toColumn, int toRow) {}

    /// Lying bars, the worst on top, each in its severity's colour.
    public void severities(Frame frame, String[] words, String wordRange, Double[] counts, String countRange) {
        var chart = chart(frame, "What fires, by severity");
        var categories = chart.createCategoryAxis(AxisPosition.LEFT);
        categories.setOrientation(AxisOrientation.MAX_MIN);
        var values = chart.createValueAxis(AxisPosition.BOTTOM);
        categories.setMajorTickMark(AxisTickMark.NONE);
        categories.getOrAddTextProperties().setFontSize(9d);
        values.setCrosses(AxisCrosses.AUTO_ZERO);
        values.setVisible(false);
        var series =
                bars(chart, categories, values, BarDirection.BAR, new Source(words, wordRange, counts, countRange));
        for (var i = 0; i < SEVERITY_COLOURS.size(); i++) {
            series.getDataPoint(i).setFillProperties(solid(SEVERITY_COLOURS.get(i)));
        }
    }

    /// Standing bars from 0 to 100.
    public void principles(Frame frame, String[] words, String wordRange, Double[] scores, String scoreRange) {
        var chart = chart(frame, "Posture by principle, 0 to 100");
        var categories = chart.createCategoryAxis(AxisPosition.BOTTOM);
        var values = chart.createValueAxis(AxisPosition.LEFT);
        values.setMinimum(0);
        values.setMaximum(100);
        values.setMajorUnit(20);
        values.setNumberFormat("0");
        quiet(categories, values);
        bars(chart, categories, values, BarDirection.COL, new Source(words, wordRange, scores, scoreRange));
    }

    private record Source(String[] words, String wordRange, Double[] values, String valueRange) {}

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

    private static void quiet(XDDFCategoryAxis categories, XDDFValueAxis values) {
        var line = new XDDFLineProperties(solid("E1E5EA"));
        values.getOrAddMajorGridProperties().setLineProperties(line);
        values.setCrosses(AxisCrosses.AUTO_ZERO);
        values.setMajorTickMark(AxisTickMark.NONE);
        categories.setMajorTickMark(AxisTickMark.NONE);
        categories.getOrAddTextProperties().setFontSize(9d);
        values.getOrAddTextProperties().setFontSize(9d);
    }

    private static XDDFBarChartData.Series bars(
            XSSFChart chart, XDDFCategoryAxis categories, XDDFValueAxis values, BarDirection direction, Source source) {
        var data = (XDDFBarChartData) chart.createData(ChartTypes.BAR, categories, values);
        data.setBarDirection(direction);
        data.setVaryColors(false);
        data.setGapWidth(60);
        var series = (XDDFBarChartData.Series) data.addSeries(
                XDDFDataSourcesFactory.fromArray(source.words(), source.wordRange()),
                XDDFDataSourcesFactory.fromArray(source.values(), source.valueRange()));
        series.setFillProperties(solid(BAR));
        chart.plot(data);
        var labels = series.getCTBarSer().isSetDLbls()
                ? series.getCTBarSer().getDLbls()
                : series.getCTBarSer().addNewDLbls();
        var format = labels.addNewNumFmt();
        format.setFormatCode("#,##0");
        format.setSourceLinked(false);
        labels.addNewShowLegendKey().setVal(false);
        labels.addNewShowVal().setVal(true);
        labels.addNewShowCatName().setVal(false);
        labels.addNewShowSerName().setVal(false);
        labels.addNewShowPercent().setVal(false);
        labels.addNewShowBubbleSize().setVal(false);
        return series;
    }

    private static XDDFSolidFillProperties solid(String rgb) {
        return new XDDFSolidFillProperties(XDDFColor.from(HexFormat.of().parseHex(rgb)));
    }
}
