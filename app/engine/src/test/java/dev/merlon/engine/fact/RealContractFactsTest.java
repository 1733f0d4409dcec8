package dev.merlon.engine.fact;

import static org.assertj.core.api.Assertions.assertThat;

import dev.merlon.engine.SharedFolder;
import dev.merlon.engine.problem.WorkbenchException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Facts of well-known contracts; those of crAPI and VAmPI were checked by reading the contract.
class RealContractFactsTest {

    @ParameterizedTest
    @CsvSource({
        "stripe-spec3-2022-04.json, 417",
        "github-api.github.com.json, 1223",
        "box.json, 296",
        "openai.yaml, 288",
        "crapi.json, 44",
        "vampi.yml, 14"
    })
    void findsFactsOfEveryEndpoint(String file, int endpoints) throws WorkbenchException {
        var facts = Contracts.facts(SharedFolder.require("corpus/specs/" + file));

        assertThat(facts.endpoints()).hasSize(endpoints);
        assertThat(facts.facts().values())
                .hasSize(endpoints)
                .allSatisfy(sheet -> assertThat(sheet.all())
                        .filteredOn(fact -> !fact.value().known()
                                && !List.of("api.class", "api.policyClass").contains(fact.name()))
                        .allSatisfy(fact -> assertThat(Contracts.CATALOGUE
                                        .find(fact.name())
                                        .orElseThrow()
                                        .question())
                                .isNotEmpty()));
    }

    @Test
    void knowsTheWeakPlacesOfCrapi() throws WorkbenchException {
        var facts = Contracts.facts(SharedFolder.require("corpus/specs/crapi.json"));
        var signup = Contracts.sheet(facts, "signup");
        var location = Contracts.sheet(facts, "get_location");
        var users = Contracts.sheet(facts, "get_workshop_users_all");

        assertThat(signup.is("endpoint.anonymous")).isTrue();
        assertThat(signup.texts("endpoint.flows")).contains("register");
        assertThat(signup.texts("endpoint.weakPasswordFields")).containsExactly("body.password");
        assertThat(Contracts.sheet(facts, "forgot_password").texts("endpoint.accountOracle"))
                .containsExactly("404");
        assertThat(Contracts.sheet(facts, "check_otp_v3").texts("endpoint.shortCodes"))
                .containsExactly("OtpForm.otp");
        assertThat(location.texts("endpoint.objectIdKinds")).containsExactly("uuid");
        assertThat(location.texts("endpoint.responseData")).contains("location");
        assertThat(users.texts("endpoint.flows")).contains("admin");
        assertThat(users.is("endpoint.sameAsUserEndpoints")).isTrue();
        assertThat(users.texts("endpoint.unboundedPageSizes")).containsExactly("limit");
        assertThat(users.is("endpoint.jwt")).isTrue();
        assertThat(users.is("endpoint.plainHttp")).isTrue();
        assertThat(Contracts.sheet(facts, "apply_coupon").texts("endpoint.flows"))
                .contains("redeem");
    }

    @Test
    void knowsTheWeakPlacesOfVampi() throws WorkbenchException {
        var facts = Contracts.facts(SharedFolder.require("corpus/specs/vampi.yml"));
        var debug = Contracts.sheet(facts, "GET /users/v1/_debug");
        var password = Contracts.sheet(facts, "PUT /users/v1/{username}/password");

        assertThat(debug.is("endpoint.anonymous")).isTrue();
        assertThat(debug.texts("endpoint.flows")).contains("debug");
        assertThat(debug.texts("endpoint.secretsInResponse")).containsExactly("response.users.password");
        assertThat(debug.is("endpoint.returnsList")).isTrue();
        assertThat(password.is("endpoint.authenticated")).isTrue();
        assertThat(password.texts("endpoint.objectIdKinds")).containsExactly("natural");
        assertThat(password.texts("endpoint.credentialsInBody")).containsExactly("body.password");
        assertThat(Contracts.sheet(facts, "POST /users/v1/login").texts("endpoint.flows"))
                .contains("login");
    }
}
