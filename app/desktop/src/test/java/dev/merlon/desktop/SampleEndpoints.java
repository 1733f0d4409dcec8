package dev.merlon.desktop;

import java.util.Arrays;
import java.util.List;

/// The endpoints of [SampleSnapshot], one per line:
/// method, path, operationId, scope (`-` none, `key` an API key), classes of data, rules that fire, rules that are
/// open.
record SampleEndpoints(
        String method,
        String path,
        String operation,
        String scope,
        List<String> data,
        List<String> fires,
        List<String> open) {

    static final String PAYMENTS = """
            GET /payments/export exportPayments key financial,personal RES-02,FLOW-08,INJ-07,CONF-04,PROP-03 LOG-02,RES-09
            GET /customers/{customerId}/limits readLimits - personal,financial AUTHN-01,BOLA-01,BOLA-03,DAT-009 LOG-02
            POST /transfers/batch createTransferBatch payments:write financial,personal FLOW-03,RES-05,BOLA-08 INJ-01,LOG-02
            GET /transfers/{transferId} readTransfer payments:read financial,personal BOLA-01,BOLA-03,CONF-04 INJ-01,LOG-02
            POST /admin/payments/{paymentId}/release releasePayment payments:admin financial BFLA-01 LOG-02,FLOW-07
            POST /transfers createTransfer payments:write financial,personal FLOW-03,PROP-02 INJ-01,LOG-02
            POST /admin/payments/{paymentId}/reverse reversePayment payments:admin financial BFLA-01 LOG-02
            POST /instant-payments createInstantPayment payments:write financial,personal FLOW-03 INJ-01,LOG-02
            POST /transfers/{transferId}/confirm confirmTransfer payments:write financial,credential FLOW-04 LOG-02
            GET /accounts/{accountId}/payments listPayments payments:read financial,personal RES-02 INJ-01
            GET /international-payments/{paymentId} readInternationalPayment payments:read financial,personal BOLA-03 INJ-01
            PUT /standing-orders/{orderId} replaceStandingOrder payments:write financial PROP-05 INJ-01
            GET /transfers/{transferId}/receipt readReceipt payments:read financial,personal CONF-04 LOG-02
            PATCH /beneficiaries/{beneficiaryId} changeBeneficiary payments:write personal,financial PROP-05,INP-013 LOG-02
            POST /direct-debits/{mandateId}/refund refundDirectDebit payments:write financial . LOG-02,INJ-01
            POST /international-payments createInternationalPayment payments:write financial,personal INP-001 LOG-02
            GET /beneficiaries listBeneficiaries payments:read personal,financial RES-02,INP-001 .
            GET /fx-quotes/{quoteId} readQuote payments:read financial . INJ-01
            POST /beneficiaries/verify verifyBeneficiary payments:write personal AUTHN-08,INP-001 .
            DELETE /direct-debits/{mandateId} endDirectDebit payments:write financial BOLA-02,ERR-001 .
            """;
    static final String ACCOUNTS = """
            GET /accounts listAccounts accounts:read financial,personal RES-02 .
            GET /accounts/{accountId} readAccount accounts:read financial,personal BOLA-01 LOG-02
            GET /accounts/{accountId}/balance readBalance accounts:read financial CONF-04 .
            GET /accounts/{accountId}/transactions listTransactions accounts:read financial,personal RES-02,RES-03 INJ-01
            GET /accounts/{accountId}/statements/{statementId} readStatement accounts:read financial,personal BOLA-07 .
            PATCH /accounts/{accountId} renameAccount accounts:write personal PROP-05 .
            POST /accounts/{accountId}/close closeAccount accounts:write financial FLOW-07 .
            GET /products listProducts - . AUT-010 .
            POST /login login - credential,personal AUTHN-06,AUTHN-08 LOG-02
            POST /login/one-time-code confirmCode - credential AUTHN-07 .
            POST /logout logout accounts:read . . .
            GET /health readHealth - . BFLA-05 .
            """;
    static final String LEDGER = """
            GET /entries listEntries ledger:read financial RES-02 .
            POST /entries postEntry ledger:write financial FLOW-03 .
            GET /entries/{entryId} readEntry ledger:read financial . LOG-02
            POST /entries/{entryId}/reverse reverseEntry ledger:write financial . .
            GET /books listBooks ledger:read . . .
            POST /books createBook ledger:write . INP-001 .
            GET /books/{bookId} readBook ledger:read . . .
            DELETE /books/{bookId} deleteBook ledger:write . ERR-001 .
            POST /imports importEntries ledger:write financial RES-06,INJ-04 .
            GET /v1/entries listEntriesOld ledger:read financial INV-006 .
            """;

    static List<SampleEndpoints> of(String lines) {
        return lines.lines().map(SampleEndpoints::line).toList();
    }

    private static SampleEndpoints line(String line) {
        var parts = line.split(" ", -1);
        return new SampleEndpoints(
                parts[0], parts[1], parts[2], parts[3], items(parts[4]), items(parts[5]), items(parts[6]));
    }

    private static List<String> items(String text) {
        return text.equals(".") ? List.of() : Arrays.asList(text.split(",", -1));
    }
}
