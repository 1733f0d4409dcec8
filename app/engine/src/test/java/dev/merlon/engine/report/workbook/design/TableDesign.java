package dev.merlon.engine.report.workbook.design;

import java.util.List;
import java.util.stream.Stream;

/// How a built-in template lays a table out: the choice, order and width of its columns.
///
/// @param name     of its sheet and, after `t_`, of its table
/// @param title    above it
/// @param frozen   columns that stay when one scrolls to the right
/// @param printed  columns that go on paper, from the left; the others are for the screen
record TableDesign(String name, String title, int frozen, int printed, List<Column> columns) {

    /// @param width  in characters
    record Column(String header, int width) {}

    /// @param columns  one a line: a header and a width
    static TableDesign of(String name, String title, int frozen, int printed, String columns) {
        return new TableDesign(
                name,
                title,
                frozen,
                printed,
                Stream.of(columns.strip().split("\n"))
                        .map(String::strip)
                        .map(l -> new Column(
                                l.substring(0, l.lastIndexOf(' ')).strip(),
                                Integer.parseInt(l.substring(l.lastIndexOf(' ') + 1))))
                        .toList());
    }

    static final TableDesign SCOPE_APIS = of("Scope_APIs", "APIs in scope", 2, 14, """
            API 24
            Name 28
            Version 11
            Class 11
            Exposure 17
            Owner 22
            Data 22
            Endpoints 11
            Score 8
            Fires 8
            Open 8
            Held 8
            Not applicable 12
            Considered 12
            Contract 30
            SHA-256 of the contract 34
            Files 8
            Imported at (UTC) 17
            How the score adds up 80
            Row id 20
            Row hash 20
            """);

    static final TableDesign ENDPOINTS = of("Endpoints", "Endpoints", 1, 13, """
            Endpoint 34
            API 20
            Method 9
            Path 40
            Score 8
            Worst 12
            Fires 8
            Open 8
            Held 8
            Not applicable 12
            Sign-in 18
            Scopes 22
            Data 20
            operationId 22
            Summary 50
            Tags 16
            Considered 12
            Anonymous 12
            Writes 9
            Deprecated 12
            File 34
            Line 8
            How the score adds up 80
            """);

    static final TableDesign OUTCOMES = of("Outcomes", "Every rule at every endpoint", 2, 0, """
            Endpoint 46
            Score 8
            Fires 8
            Open 8
            Held 8
            Not applicable 12
            each rule 11
            """);

    static final TableDesign CONTROL_MATRIX = of("Control_Matrix", "Endpoints by controls", 1, 0, """
            Endpoint 46
            API 22
            Score 8
            Recorded 10
            each control 11
            """);

    private static final String OUTCOME_COLUMNS = """
            Outcome 30
            State 15
            Severity 12
            Rule 13
            What 46
            Method 9
            Path 34
            Reason 60
            Decision 14
            Decision's reason 36
            Until 12
            Decided by 16
            Decided at 17
            Decided for 22
            Decision counts 12
            Counts 8
            API 20
            Endpoint 26
            Likelihood 11
            Impact 9
            Risk 8
            Residual risk 13
            How it was rated 72
            Facts that decided it 46
            Facts to ask for 26
            Held by 28
            Controls that hold it 28
            Proven 9
            """;

    static final TableDesign THREATS = of("Threats", "Threats", 1, 9, OUTCOME_COLUMNS + """
            Recommendation 50
            STRIDE 10
            OWASP API 2023 14
            LINDDUN 14
            CWE 16
            CAPEC 16
            File 34
            Line 8
            Column 9
            Place in the contract 44
            Row id 20
            Row hash 20
            """);

    static final TableDesign FINDINGS = of("Findings", "Findings", 1, 9, OUTCOME_COLUMNS + """
            Recommendation 50
            OWASP API 2023 14
            CWE 16
            File 34
            Line 8
            Column 9
            Place in the contract 44
            Row id 20
            Row hash 20
            """);

    static final TableDesign RULES = of("Rules", "Rules that were applied", 1, 11, """
            Rule 14
            Kind 10
            What 46
            Applies to 12
            Fires 8
            Open 8
            Held 8
            Not applicable 12
            Principle 22
            Held by 26
            What to do 50
            Condition 50
            Held when the contract shows 40
            Likelihood 11
            Impact 12
            STRIDE 10
            OWASP API 2023 14
            LINDDUN 14
            CWE 16
            CAPEC 16
            Where it may be wrong 36
            From 22
            """);

    static final TableDesign CONTROLS = of("Controls", "Catalogue of controls", 1, 9, """
            Control 14
            Title 32
            Statement 60
            Family 20
            Layer 12
            Stage 10
            Principle 22
            Records 10
            For APIs 18
            CWE 18
            Requirements served 50
            How to verify it 50
            A contract shows it 12
            By what 40
            From 22
            """);

    static final TableDesign CONTROL_STATUS = of("Control_Status", "Control status", 1, 15, """
            Status id 44
            Control 14
            Title 30
            Scope 42
            Applicability 15
            Reason 30
            Status 14
            Result 14
            Confidence 12
            Maturity 10
            Target 9
            Owner 20
            Due 12
            Next review 12
            Note 44
            Evidence 10
            Fresh 8
            Holds 8
            First evidence 28
            Evidence ids 30
            Row id 20
            Row hash 20
            """);

    static final TableDesign FRAMEWORK_COVERAGE = of("Framework_Coverage", "Coverage of frameworks", 3, 12, """
            Framework 24
            Requirement 16
            Label 44
            Result 15
            Controls 30
            Met 8
            Partly 8
            Not met 8
            Not assessed 12
            Not applicable 12
            Why 60
            Fires against it 12
            First rule against it 16
            Mapping 11
            Version 12
            """);

    static final TableDesign SOA = of("SoA", "Statement of applicability", 2, 9, """
            Requirement 14
            Label 46
            Applicable 12
            Justification 50
            Status 15
            Controls 32
            Owner 22
            Evidence 34
            Framework 18
            Row id 20
            Row hash 20
            """);

    static final TableDesign TOP_TEN = of("OWASP_API_Top10", "OWASP API Security Top 10, 2023", 2, 0, """
            Risk 9
            Name 46
            Worst 14
            Fires 8
            Open 8
            Held 8
            Decided 9
            Rules 34
            each API 16
            """);

    static final TableDesign TESTS = of("Tests", "Tests", 1, 18, """
            Test 46
            Control 14
            Scope 42
            Objective 46
            Procedure 46
            Method 12
            Tester 18
            Date 12
            Population 20
            Population size 11
            Sample drawn by 14
            Sample size 11
            Items failed 11
            Failure rate 11
            Result 14
            Conclusion 40
            Reviewer 18
            Reviewed on 12
            Evidence 30
            Record 44
            Row id 20
            Row hash 20
            """);

    static final TableDesign TEST_SAMPLES = of("Test_Samples", "Samples", 1, 11, """
            Sample 48
            Test 46
            Endpoint 34
            Method 9
            Path 36
            A 8
            B 8
            C 8
            D 8
            E 8
            Note 40
            Evidence 24
            Row id 20
            Row hash 20
            """);

    static final TableDesign AUDIT_FINDINGS = of("Audit_Findings", "Findings of audits and tests", 1, 14, """
            Finding 10
            Title 40
            Severity 12
            State 11
            Control 14
            Scope 42
            Condition 44
            Criteria 36
            Effect 36
            Recommendation 40
            Source 24
            Found on 12
            Owner 20
            Due 12
            Response 40
            Overdue 12
            Outcome 34
            Evidence 24
            Row id 20
            Row hash 20
            """);

    static final TableDesign POAM = of("POAM", "Plan of action and milestones", 1, 15, """
            Action 34
            Weakness 46
            Finding or record 40
            Found by 20
            Asset 36
            Places 9
            Status 13
            Owner 20
            Resources 24
            Planned finish 14
            Milestones 40
            Risk 12
            Since 12
            Days open 11
            Overdue 12
            Note 40
            Row id 20
            Row hash 20
            """);

    static final TableDesign TOOLS = of("Tools", "Tools and shared components", 1, 8, """
            Tool 24
            Name 30
            Type 20
            Layer 12
            Reach 42
            Endpoints 11
            Responsible 24
            Leaves to the APIs 44
            """);

    static final TableDesign EXCEPTIONS = of("Exceptions", "Exceptions", 1, 13, """
            Exception 12
            Lets pass 24
            Scope 42
            State 18
            Reason 44
            Protects meanwhile 40
            Requested by 18
            Requested at 17
            Approved by 18
            Approved at 17
            From 12
            Until 12
            Days left 10
            Closed by 18
            Row id 20
            Row hash 20
            """);

    static final TableDesign EVIDENCE = of("Evidence", "Evidence", 1, 13, """
            Evidence 24
            Title 36
            Kind 9
            SHA-256, link or note 44
            Bytes 12
            Captured on 13
            Added at (UTC) 17
            Collector 20
            Expires 12
            Days left 10
            State 12
            Used by 9
            First record 44
            Row id 20
            Row hash 20
            """);

    static final TableDesign CHANGE_LOG = of("Change_Log", "Change log", 1, 9, """
            Number 9
            When (UTC) 17
            Who 18
            What 40
            Kind 15
            Object 36
            Field 16
            Before 44
            After 44
            Takes back 12
            """);
}
