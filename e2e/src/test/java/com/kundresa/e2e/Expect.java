package com.kundresa.e2e;

import static org.assertj.core.api.Assertions.assertThat;

/** What every answer of one kind must be. */
final class Expect {
    private Expect() {}

    static void allAccepted(Answer answer, int count) {
        var body = answer.expect(200).json();
        assertThat(body.path("accepted").asInt() + body.path("duplicate").asInt())
                .as(body.toString())
                .isEqualTo(count);
        assertThat(body.path("rejected").asInt()).as(body.toString()).isZero();
    }

    /**
     * A problem of our own: its code, its status, words for the sender, and nothing from inside.
     */
    static void problem(Answer answer, int status, String code) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(status);
        assertThat(answer.mediaType()).isEqualTo("application/problem+json");
        var problem = answer.json();
        assertThat(problem.path("status").asInt()).isEqualTo(status);
        assertThat(problem.path("type").asText()).isEqualTo("/problems/" + code);
        assertThat(problem.path("title").asText()).isNotBlank();
        nothingFromInside(answer);
    }

    /** No stack trace, no class name, no SQL. */
    static void nothingFromInside(Answer answer) {
        assertThat(answer.text())
                .doesNotContain(
                        "\tat ", "at com.kundresa", "Exception", "java.lang", "io.quarkus", "SQL");
    }
}
