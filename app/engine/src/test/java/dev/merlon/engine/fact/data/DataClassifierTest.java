package dev.merlon.engine.fact.data;

import static org.assertj.core.api.Assertions.assertThat;

import dev.merlon.engine.model.DataClass;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DataClassifierTest {

    private final DataClassifier classifier = DataClassifier.standard();

    private List<String> classes(Described value) {
        return classifier.classify(value).stream()
                .map(guess -> guess.dataClass().word())
                .toList();
    }

    @ParameterizedTest
    @CsvSource({
        "email, , personal",
        "customerPhoneNumber, , personal",
        "dob, , personal",
        "name, Customer, personal",
        "line1, billing_address, personal",
        "client_ip, , personal",
        "iban, , financial",
        "wallet_address, , financial",
        "cardNumber, , financial",
        "accountNumber, , financial",
        "number, card, financial",
        "balance, , financial",
        "diagnosis, , health",
        "bloodType, , health",
        "password, , credential",
        "x-api-key, , credential",
        "refreshToken, , credential",
        "otp, , credential",
        "latitude, , location",
        "location, vehicle, location",
        "childName, , children",
        "parentalConsent, , children"
    })
    void knowsTheClass(String name, String holder, String dataClass) {
        var value = holder == null ? Described.named(name) : Described.named(name, holder);
        assertThat(classes(value)).contains(dataClass);
    }

    @ParameterizedTest
    @CsvSource({
        "name, file",
        "name, Event",
        "full_name, repository",
        "ip_address, server",
        "email_template, ",
        "email_verified_at, ",
        "account_id, ",
        "next_page_token, ",
        "token, pagination",
        "max_tokens, ",
        "token_type, ",
        "state, order",
        "key, map",
        "card, ",
        "location, header",
        "secret_name, ",
        "minor_version, ",
        "child_count, ",
        "health, service",
        "password_reset_url, ",
        "public_key, ",
        "zip, download"
    })
    void isNotMisledByFalseFriends(String name, String holder) {
        var value = holder == null ? Described.named(name) : Described.named(name, holder);
        assertThat(classes(value)).isEmpty();
    }

    @Test
    void seesNoDataInAYesOrNoOrAFixedChoice() {
        assertThat(classes(Described.named("password").ofType("boolean"))).isEmpty();
        assertThat(classes(new Described("email", "string", "", "", "", "", true, List.of())))
                .isEmpty();
        assertThat(classes(Described.named("pregnant").ofType("boolean"))).containsExactly("health");
    }

    @Test
    void goesByFormatExampleAndDescriptionWhereTheNameSaysNothing() {
        assertThat(classes(new Described("x", "string", "email", "", "", "", false, List.of())))
                .containsExactly("personal");
        assertThat(classes(new Described("x", "string", "", "", "ann@mail.test", "", false, List.of())))
                .containsExactly("personal");
        assertThat(classes(new Described("x", "string", "", "", "DE89 3704 0044 0532 0130 00", "", false, List.of())))
                .containsExactly("financial");
        assertThat(classes(new Described("x", "string", "", "", "", "The customer's date of birth", false, List.of())))
                .containsExactly("personal");
    }

    @Test
    void carriesTheClassOfThePersonWhoseDataItIs() {
        assertThat(classes(Described.named("email", "patient"))).containsExactly("personal", "health");
        assertThat(classes(Described.named("firstName", "Pupil"))).containsExactly("personal", "children");
    }

    @Test
    void saysByWhatAndHowSureItIs() {
        assertThat(classifier.classify(Described.named("iban"))).singleElement().satisfies(guess -> {
            assertThat(guess.dataClass()).isEqualTo(DataClass.FINANCIAL);
            assertThat(guess.says()).isEqualTo("bank account");
            assertThat(guess.confidence()).isBetween(0.9, 1.0);
        });
    }

    @Test
    void readsDottedNamesAsSurroundings() {
        assertThat(Stream.of("airline.passenger.name", "product.name")
                        .map(name -> classes(Described.named(name)))
                        .toList())
                .containsExactly(List.of("personal"), List.of());
    }

    @Test
    void knowsWhoseValueItIs() {
        assertThat(classes(Described.named("customerCity"))).containsExactly("personal");
        assertThat(classes(Described.named("warehouseCity", "customer"))).isEmpty();
        assertThat(classes(Described.named("uploaderName", "file"))).containsExactly("personal");
    }

    @Test
    void takesWhatHasABirthDateForAPerson() {
        var run = classifier.run();
        var around = run.surroundings(List.of("Form"), List.of("name", "birthDate"));

        assertThat(around).containsExactly("Form", "person");
        assertThat(run.classify(Described.named("name", around.toArray(String[]::new))))
                .extracting(DataGuess::dataClass)
                .containsExactly(DataClass.PERSONAL);
        assertThat(run.surroundings(List.of("Form"), List.of("name", "price"))).containsExactly("Form");
    }

    @ParameterizedTest
    @CsvSource({
        "numeroCompte, financial",
        "motDePasse, credential",
        "kontonummer, financial",
        "correoElectronico, personal"
    })
    void readsNamesOfOtherLanguages(String name, String dataClass) {
        assertThat(classes(Described.named(name))).containsExactly(dataClass);
    }

    @Test
    void takesReferencesForNoData() {
        var value = new Described("bankAccount", "string", "", "", "", "The ID of the account.", false, List.of());
        assertThat(classes(value)).isEmpty();
    }
}
