package dev.merlon.engine.report.workbook.xlsx;

import org.apache.poi.ss.usermodel.PaperSize;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/// How sheets print: landscape A4, one page wide, with page numbers.
public final class Paper {

    private static final int LONGEST_NAME = 60;

    private Paper() {}

    public static void landscape(XSSFSheet sheet, String workspace, boolean onePage) {
        setUp(sheet, workspace);
        sheet.setFitToPage(true);
        sheet.getPrintSetup().setFitWidth((short) 1);
        sheet.getPrintSetup().setFitHeight((short) (onePage ? 1 : 0));
    }

    /// As many pages wide as it takes, at half size.
    public static void tiled(XSSFSheet sheet, String workspace) {
        setUp(sheet, workspace);
        sheet.getPrintSetup().setScale((short) 55);
    }

    private static void setUp(XSSFSheet sheet, String workspace) {
        var setup = sheet.getPrintSetup();
        setup.setLandscape(true);
        setup.setPaperSize(PaperSize.A4_PAPER);
        sheet.setMargin(org.apache.poi.ss.usermodel.PageMargin.LEFT, 0.4);
        sheet.setMargin(org.apache.poi.ss.usermodel.PageMargin.RIGHT, 0.4);
        sheet.setMargin(org.apache.poi.ss.usermodel.PageMargin.TOP, 0.5);
        sheet.setMargin(org.apache.poi.ss.usermodel.PageMargin.BOTTOM, 0.6);
        var name = workspace.length() > LONGEST_NAME ? workspace.substring(0, LONGEST_NAME) + "…" : workspace;
        sheet.getFooter()
                .setLeft(dev.merlon.engine.report.view.SafeText.visible(name).replace("&", "&&"));
        sheet.getFooter().setCenter("&A");
        sheet.getFooter().setRight("page &P of &N");
    }
}
