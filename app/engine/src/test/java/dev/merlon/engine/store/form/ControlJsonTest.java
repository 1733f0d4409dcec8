package dev.merlon.engine.store.form;

import static org.assertj.core.api.Assertions.assertThat;

import dev.merlon.engine.store.ControlSamples;
import java.util.List;
import org.junit.jupiter.api.Test;

class ControlJsonTest {

    private final EntityJson json = new EntityJson();

    /// As in [EntityJsonTest]: a failure here means that older workspaces cannot be read.
    @Test
    void keepsToTheFormOfFormat1() {
        assertThat(ControlSamples.all().stream().map(json::write))
                .containsExactlyElementsOf(List.of("""
                {"id":"edge-gateway","name":"Edge gateway","type":"GATEWAY","layer":"GATEWAY",\
                "reach":"select:class:public & method:write","responsible":"Platform",\
                "leaves":"limits per account"}""", """
                {"id":"scanner","name":"Scanner","type":"DAST","layer":"PIPELINE","reach":"organisation",\
                "responsible":"","leaves":""}""", """
                {"id":"APC-RES-02@tool:edge-gateway","control":"APC-RES-02","scope":"tool:edge-gateway",\
                "applicability":"APPLIES","reason":"","status":"IN_PLACE","result":"NOT_ASSESSED",\
                "confidence":"DECLARED","owner":"","due":null,"nextReview":null,"maturity":0,"target":4,\
                "evidence":[],"note":""}""", """
                {"id":"E-3","form":"NOTE","title":"log","reference":"seen","bytes":0,"capturedOn":"2027-02-28",\
                "addedAt":"2026-11-24T12:34:56.123456Z","collector":"Kim","expires":null,\
                "coversFrom":"2026-11-28","coversTo":"2027-02-28"}""", """
                {"id":"F-1","title":"No limit","severity":"HIGH","state":"AGREED","control":"APC-RES-02",\
                "scope":"endpoint:payments-api@POST /transfers/{}",\
                "outcome":"LIM-01@payments-api@POST /transfers/{}",\
                "condition":"900 calls a second went through","criteria":"the design says 10",\
                "effect":"money moves unseen","recommendation":"limit at the gateway",\
                "source":"Penetration test","foundOn":"2027-02-28","owner":"Platform","due":"2027-03-30",\
                "response":"will be done","evidence":["E-3"]}""", """
                {"id":"F-2","title":"Open port","severity":"LOW","state":"OPEN","control":"",\
                "scope":"organisation","outcome":"","condition":"","criteria":"","effect":"",\
                "recommendation":"","source":"","foundOn":"2027-02-28","owner":"","due":null,"response":"",\
                "evidence":[]}""", """
                {"id":"A-1","title":"Limit calls","status":"UNDER_WAY","findings":["F-1"],\
                "control":"APC-RES-02","scope":"endpoint:payments-api@POST /transfers/{}",\
                "outcome":"LIM-01@payments-api@POST /transfers/{}","owner":"Platform",\
                "resources":"two weeks","due":"2027-02-28","milestones":[{"title":"Choose limits",\
                "due":"2027-02-19","doneOn":"2027-02-18"},{"title":"Switch on","due":"2027-02-28",\
                "doneOn":null}],"note":"with the vendor"}""", """
                {"id":"T-APC-RES-02@endpoint:payments-api@POST /transfers/{}","method":"test",\
                "tester":"Robin","date":"2027-02-28","sampling":"random","sampleSize":10,"failed":1,\
                "result":"PARTLY_MET","conclusion":"one of ten","reviewer":"Kim","reviewedOn":"2027-03-03"}""", """
                {"id":"T-APC-RES-02@organisation","method":"","tester":"","date":null,"sampling":"",\
                "sampleSize":null,"failed":null,"result":null,"conclusion":"","reviewer":"",\
                "reviewedOn":null}""", """
                {"test":"T-APC-RES-02@organisation","api":"payments-api","endpoint":"POST /transfers/{}",\
                "attributes":["pass","fail","n/a","",""],"note":"seen","evidence":"paper 7"}""", """
                {"id":"A-2","title":"Close the port","status":"PLANNED","findings":[],"control":"",\
                "scope":"organisation","outcome":"","owner":"","resources":"","due":null,"milestones":[],\
                "note":""}""", """
                {"id":"2a3f-9c01","at":"2026-11-24T12:34:56.123456Z","who":"Kim","key":"77aa-01bc",\
                "file":"bank.sealed.zip","entries":12}"""));
    }
}
