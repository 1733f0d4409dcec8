package dev.merlon.engine.report.workbook.formula;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EvaluationTest {

    /// Two columns of a table, three cells and a name.
    private static final class Sample implements Grid {

        private static final Map<String, List<@Nullable Object>> VALUES = Map.of(
                "t_Threats[State]", Arrays.asList("fires", "held", "Fires", null),
                "t_Threats[Risk]", Arrays.asList(16.0, 4.0, 9.0, null),
                "A1", Arrays.asList(2.0),
                "A1:A3", Arrays.asList(2.0, "text", 5.0),
                "merlon_day", Arrays.asList(46_000.0));

        private static List<@Nullable Object> find(String key) throws UnknownFormulaException {
            var values = VALUES.get(key);
            if (values == null) {
                throw new UnknownFormulaException("no " + key);
            }
            return values;
        }

        @Override
        public List<@Nullable Object> cells(@Nullable String sheet, String area) throws UnknownFormulaException {
            return find(area);
        }

        @Override
        public List<@Nullable Object> column(String table, String column) throws UnknownFormulaException {
            return find(table + "[" + column + "]");
        }

        @Override
        public @Nullable Object ofThisRow(String table, String column) throws UnknownFormulaException {
            return find(table + "[" + column + "]").get(2);
        }

        @Override
        public List<@Nullable Object> named(String name) throws UnknownFormulaException {
            return find(name);
        }

        @Override
        public double today() {
            return 46_000;
        }
    }

    private static @Nullable Object value(String formula) throws UnknownFormulaException {
        return new Evaluation(new Sample()).value(Formula.parse(formula));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            1+2*3                                                   | 7
            (1+2)*3                                                 | 9
            -2^2                                                    | 4
            10%                                                     | 0.1
            8/4/2                                                   | 1
            2-3-4                                                   | -5
            SUM(A1:A3)                                              | 7
            SUM(A1:A3,3)                                            | 10
            COUNTA(t_Threats[State])                                | 3
            COUNT(A1:A3)                                            | 2
            COUNTIFS(t_Threats[State],"fires")                      | 2
            COUNTIFS(t_Threats[State],"f*",t_Threats[Risk],">=16")  | 1
            COUNTIFS(t_Threats[Risk],"<"&A1+3)                      | 1
            COUNTIF(t_Threats[State],"<>held")                      | 3
            COUNTIF(t_Threats[State],"")                            | 1
            SUMIFS(t_Threats[Risk],t_Threats[State],"fires")        | 25
            SUMIF(t_Threats[Risk],">5")                             | 25
            MAX(t_Threats[Risk])                                    | 16
            MIN(t_Threats[Risk])                                    | 4
            AVERAGE(A1,4)                                           | 3
            SUBTOTAL(109,t_Threats[Risk])                           | 29
            ROUND(2.345,2)                                          | 2.35
            IF(A1=2,10,20)                                          | 10
            IFERROR(1/0,7)                                          | 7
            t_Threats[[#This Row],[Risk]]*2                         | 18
            t_Threats[@Risk]                                        | 9
            merlon_day+1                                            | 46001
            TODAY()-merlon_day                                      | 0
            ROWS(t_Threats[Risk])                                   | 4
            """)
    void worksOutWhatExcelDoes(String formula, double expected) throws UnknownFormulaException {
        assertThat((Double) value(formula)).isEqualTo(expected);
    }

    @Test
    void textsAndTruthsHaveTheirOwnRules() throws UnknownFormulaException {
        assertThat(value("\"in \"&A1&\" APIs\"")).isEqualTo("in 2 APIs");
        assertThat(value("\"say \"\"so\"\"\"")).isEqualTo("say \"so\"");
        assertThat(value("\"ABC\"=\"abc\"")).isEqualTo(true);
        assertThat(value("\"1\"=1")).isEqualTo(false);
        assertThat(value("AND(A1>1,NOT(A1>5))")).isEqualTo(true);
        assertThat(value("IF(OR(A1=1,A1=3),\"yes\",\"no\")")).isEqualTo("no");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "WEBSERVICE(\"http://example.org\")",
                "VLOOKUP(1,A1:A3,1)",
                "1/0",
                "t_Nobody[X]",
                "t_Threats[#Totals]",
                "SUM(A1:A3",
                "cmd|' /C calc'!A0",
                "{1,2}",
                "A1:A3+1",
                "",
                "1 2"
            })
    void leavesToExcelWhatItDoesNotKnow(String formula) {
        assertThatThrownBy(() -> value(formula)).isInstanceOf(UnknownFormulaException.class);
    }

    @Test
    void aFormulaThatIsNestedWithoutEndIsRefusedRatherThanFollowed() {
        assertThatThrownBy(() -> Formula.parse("(".repeat(5_000) + "1")).isInstanceOf(UnknownFormulaException.class);
        assertThatThrownBy(() -> Formula.parse("1+".repeat(8_000) + "1")).isInstanceOf(UnknownFormulaException.class);
    }
}
