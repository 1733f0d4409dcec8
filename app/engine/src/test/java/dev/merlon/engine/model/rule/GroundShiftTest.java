package dev.merlon.engine.model.rule;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class GroundShiftTest {

    @Test
    void namesWhatChangedCameAndWent() {
        var shifts = GroundShift.between(
                "api.exposure=internet; endpoint.a=yes; schema.gone=1",
                "api.exposure=internet; endpoint.a=no; endpoint.new=x");

        assertThat(shifts)
                .extracting(GroundShift::text)
                .containsExactly(
                        "endpoint.a: yes → no", "schema.gone: 1 → not looked at", "endpoint.new: not looked at → x");
    }

    @Test
    void readsValuesThatHaveSignsOfTheirOwn() {
        var shifts = GroundShift.between("endpoint.text=a; b=c; endpoint.n=1", "endpoint.text=a; b=d; endpoint.n=1");

        assertThat(shifts).containsExactly(new GroundShift("endpoint.text", "a; b=c", "a; b=d"));
    }

    @Test
    void findsNothingWhereNothingIsSaid() {
        assertThat(GroundShift.between("", "")).isEmpty();
    }
}
