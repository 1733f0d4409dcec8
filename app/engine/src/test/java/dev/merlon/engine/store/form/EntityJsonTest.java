package dev.merlon.engine.store.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.merlon.engine.model.change.Entity;
import dev.merlon.engine.model.change.EntityKind;
import dev.merlon.engine.store.ControlSamples;
import dev.merlon.engine.store.DiagramSamples;
import dev.merlon.engine.store.Samples;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class EntityJsonTest {

    private final EntityJson json = new EntityJson();

    @ParameterizedTest
    @MethodSource("samples")
    void readsBackWhatItWrote(Entity entity) {
        assertThat(json.read(entity.kind(), json.write(entity))).isEqualTo(entity);
    }

    static Stream<Entity> samples() {
        return Stream.of(Samples.all(), ControlSamples.all(), DiagramSamples.all())
                .flatMap(List::stream);
    }

    @Test
    void hasASampleOfEachKind() {
        assertThat(samples().map(Entity::kind)).contains(EntityKind.values());
    }

    /// What is on people's disks has this form: a failure here means that older workspaces cannot be read.
    @Test
    void keepsToTheFormOfFormat1() {
        assertThat(Samples.all().stream().map(json::write))
                .containsExactlyElementsOf(Stream.of(recorded(), flows(), frameworks(), governance())
                        .flatMap(List::stream)
                        .toList());
    }

    private static List<String> recorded() {
        return List.of(
                """
                {"id":"payments-api","name":"Payments \\"API\\" – Zahlungen","version":"2.1","class":"partner",\
                "exposure":"INTERNET","owner":"Kim","data":["FINANCIAL","PERSONAL"],"files":[{"path":"openapi.yaml",\
                "sha256":"4bf5122f344554c53bde2ebb8cd2b7e3d1600ad631c385a5d7cce23c7785459a","bytes":1}],\
                "importedAt":"2026-11-24T12:34:56.123456Z"}""",
                """
                {"id":"bare","name":"bare","version":"","class":"own","exposure":null,"owner":"","data":[],"files":[],\
                "importedAt":"2026-11-24T12:34:56.123456Z"}""",
                answer("a.bool", "organisation", "true"),
                answer("a.int", "api:payments-api", "9223372036854775807"),
                answer("a.text", "endpoint:payments-api@POST /transfers/{}", "\"with\\nline \\u0001 and 🔒\""),
                answer("a.texts", "organisation", "[\"a, b\",\"\"]"),
                answer("a.none", "organisation", "[]"),
                answer("a.unknown", "organisation", "null"),
                answer("a.inapplicable", "organisation", "{}"),
                answer("a.sourced", "organisation", "true").replace("}", ",\"source\":\"Code review\"}"),
                """
                {"id":"APC-RES-01@api:payments-api","control":"APC-RES-01","scope":"api:payments-api",\
                "applicability":"NOT_APPLICABLE","reason":"no uploads","status":"IN_PROGRESS","result":"PARTLY_MET",\
                "confidence":"AUDITED","owner":"Kim","due":"2027-02-28","nextReview":"2027-03-01","maturity":3,\
                "evidence":["E-1","E-2"],"note":"a note"}""",
                """
                {"id":"APC-RES-02@endpoint:payments-api@POST /transfers/{}","control":"APC-RES-02",\
                "scope":"endpoint:payments-api@POST /transfers/{}","applicability":"APPLIES","reason":"",\
                "status":"PLANNED","result":"NOT_ASSESSED","confidence":"DECLARED","owner":"","due":null,\
                "nextReview":null,"maturity":0,"evidence":[],"note":""}""",
                """
                {"id":"E-1","form":"FILE","title":"test.pdf",\
                "reference":"e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855","bytes":12,\
                "capturedOn":"2027-02-28","addedAt":"2026-11-24T12:34:56.123456Z","collector":"Kim",\
                "expires":"2027-02-28"}""",
                """
                {"id":"E-2","form":"LINK","title":"","reference":"https://example.org/a","bytes":0,\
                "capturedOn":"2027-02-28","addedAt":"2026-11-24T12:34:56.123456Z","collector":"","expires":null}""",
                """
                {"id":"BOLA-01@payments-api@x","decided":"WILL_FIX","reason":"why","who":"Kim",\
                "at":"2026-11-24T12:34:56.123456Z","until":"2027-02-28","facts":"endpoint.x=yes"}""",
                """
                {"id":"BOLA-02@payments-api","decided":"ACCEPT","reason":"","who":"Kim",\
                "at":"2026-11-24T12:34:56.123456Z","until":null,"facts":""}""",
                """
                {"rule":"BOLA-01","scope":"endpoint:payments-api@POST /transfers/{}",\
                "rating":"CVSS:4.0/AV:N/AC:L/AT:N/PR:L/UI:N/VC:H/VI:N/VA:N/SC:N/SI:N/SA:N","reason":"why",\
                "who":"Kim","at":"2026-11-24T12:34:56.123456Z"}""",
                """
                {"id":"inventory.columns","value":"[\\"path\\"]"}""",
                """
                {"api":"payments-api","key":"POST /transfers/{}","method":"POST","path":"/transfers/{id}",\
                "version":"2.1","removedAt":"2026-11-24T12:34:56.123456Z"}""",
                """
                {"api":"bare","key":"x","method":"","path":"x","version":"","removedAt":null}""");
    }

    private static List<String> flows() {
        return List.of("""
                {"id":"customer","name":"Customer","role":"CUSTOMER","description":"has an account"}""", """
                {"id":"clerk","name":"Clerk","role":"STAFF","description":"","attacker":"insider"}""", """
                {"id":"pay","name":"Pay somebody","description":"of one's own money","actors":["customer"],\
                "preconditions":["signed in"],"postconditions":["paid"],"mainFlow":[{"id":"s1",\
                "description":"Bank creates the transfer","actor":"customer",\
                "endpoints":[{"api":"payments-api","key":"POST /transfers/{}"}]}],\
                "alternativeFlows":[{"name":"By phone","condition":"no app","steps":[{"id":"s2",\
                "description":"Calls","actor":"","endpoints":[]}]}],"exceptions":[{"name":"No money",\
                "condition":"balance too low","handling":"refused"}]}""", """
                {"useCase":"pay","step":"s1","guideWord":"no","ruledOut":"cannot be left out","who":"Kim",\
                "at":"2026-11-24T12:34:56.123456Z"}""", """
                {"useCase":"pay","step":"s1","guideWord":"repeated","misuse":{"name":"Paid twice",\
                "description":"by a retry","abuser":"customer","realizes":["FLOW-03"],\
                "preconditions":["signed in"],"mainFlow":[{"id":"s1","description":"Sends it again",\
                "actor":"customer","endpoints":[{"api":"payments-api","key":"POST /transfers/{}"}]}],\
                "targets":[{"api":"payments-api","key":"POST /transfers/{}"}],\
                "detectionOpportunities":["two alike within a minute"],"mitigations":["APC-BIZ-03"],\
                "test":"replay"},"who":"Kim","at":"2026-11-24T12:34:56.123456Z"}""", """
                {"id":"read-a-statement","name":"Read a statement","description":"","goal":{"act":"READ",\
                "what":"a statement","endpoints":[{"api":"payments-api","key":"POST /transfers/{}"}]},\
                "root":"n1","nodes":[{"id":"n1","name":"Read a statement","description":"","operator":"AND",\
                "children":["n2"],"cost":"NEGLIGIBLE","skill":"NONE","detectability":"UNDETECTABLE",\
                "mitigations":[],"rule":"","endpoint":[]},{"id":"n2","name":"Changes the id","description":"",\
                "operator":"OR","children":[],"cost":"LOW","skill":"BASIC","detectability":"MODERATE",\
                "mitigations":["APC-AZN-02"],"rule":"BOLA-01",\
                "endpoint":[{"api":"payments-api","key":"POST /transfers/{}"}]}]}""");
    }

    private static List<String> frameworks() {
        return List.of("""
                {"framework":"owasp-asvs-5.0","level":"L2","why":"Contract with Kim"}""", """
                {"framework":"iso-27001-2022","requirement":"A.7.4","applicability":"NOT_APPLICABLE",\
                "reason":"no site","who":"Kim","at":"2026-11-24T12:34:56.123456Z"}""", """
                {"id":"own-1","short":"Own 1","name":"Own standard","version":"1","publisher":"Kim",\
                "source":"own.csv","licence":"internal","contains":"all","statement":true,\
                "levels":[{"id":"L1","name":"Level 1"}],"groups":[{"id":"1","label":"First","in":""},\
                {"id":"1.1","label":"Inner","in":"1"}],"requirements":[{"id":"1.1.1","label":"Label","in":"1.1",\
                "levels":["L1"],"text":"Text \\"quoted\\""},{"id":"2","label":"Bare","in":"","levels":[],"text":""}],\
                "mappings":[{"requirement":"1.1.1","control":"APC-RES-01","standing":"REVIEWED"},\
                {"requirement":"2","cwe":639,"standing":"PROPOSED"}],"file":"own.csv",\
                "sha256":"dbc1b4c900ffe48d575b5da5c638040125f65db0fe3e24494b76ea986457d986","who":"Kim",\
                "at":"2026-11-24T12:34:56.123456Z"}""");
    }

    private static List<String> governance() {
        return List.of("""
                {"rule":"BOLA-01","scope":"api:payments-api","decided":"FALSE_POSITIVE","reason":"why","who":"Kim",\
                "at":"2026-11-24T12:34:56.123456Z","until":"2027-02-28","grounds":[{"facts":"endpoint.x=yes",\
                "outcomes":["BOLA-01@payments-api@x","BOLA-01@payments-api@y"]}]}""", """
                {"id":"EX-1","rules":["BOLA-01"],"controls":["APC-RES-01"],"scope":"organisation","reason":"why",\
                "compensation":"a lock","requestedBy":"Robin","requestedAt":"2026-11-24T12:34:56.123456Z",\
                "from":"2027-02-19","until":"2027-02-28","approvedBy":"Kim",\
                "approvedAt":"2026-11-24T12:34:56.123456Z","closedBy":"Sam",\
                "closedAt":"2026-11-24T12:34:56.123456Z","grounds":[]}""", """
                {"id":"EX-2","rules":["BOLA-01"],"controls":[],"scope":"endpoint:payments-api@POST /transfers/{}",\
                "reason":"why","compensation":"a lock","requestedBy":"Robin",\
                "requestedAt":"2026-11-24T12:34:56.123456Z","from":"2027-02-28","until":"2027-02-28",\
                "approvedBy":null,"approvedAt":null,"closedBy":null,"closedAt":null,"grounds":[]}""", """
                {"id":"own","title":"Own","description":"For tests","behavesAs":"partner","exposure":"PARTNER",\
                "policies":[{"rules":"AUT-042","set":"AT_LEAST_HIGH","data":["FINANCIAL","HEALTH"]},\
                {"rules":"logging","set":"OFF","data":[]}]}""", """
                {"id":"public","title":"Public","description":"","behavesAs":null,"exposure":null,"policies":[]}""");
    }

    private static String answer(String fact, String scope, String value) {
        return "{\"id\":\"" + fact + "@" + scope + "\",\"fact\":\"" + fact + "\",\"scope\":\"" + scope + "\",\"value\":"
                + value + ",\"who\":\"Kim\",\"at\":\"2026-11-24T12:34:56.123456Z\",\"note\":\"asked\"}";
    }

    @Test
    void passesOverMembersThatALaterFormMayBring() {
        var later = "{\"id\":\"a\",\"value\":\"v\",\"colour\":{\"name\":\"red\"}}";

        assertThat(json.read(EntityKind.SETTING, later))
                .extracting("id", "value")
                .containsExactly("a", "v");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[]", "null", "{", "{}", "{\"id\":1,\"value\":\"v\"}", "{\"id\":\"a\",\"value\":null}"})
    void refusesWhatIsNotOfTheForm(String text) {
        assertThatThrownBy(() -> json.read(EntityKind.SETTING, text)).isInstanceOf(IllegalArgumentException.class);
    }
}
