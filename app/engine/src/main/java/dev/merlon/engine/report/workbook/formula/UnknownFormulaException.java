package dev.merlon.engine.report.workbook.formula;

/// A formula that Excel has to work out itself: it uses more than is known here, or has no value but an error.
public final class UnknownFormulaException extends Exception {

    private static final long serialVersionUID = 1L;

    public UnknownFormulaException(String what) {
        super(what);
    }
}
