package com.kundresa.profile.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.kundresa.local.StackResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Doubtful pairs are shown to people, and merge nobody. */
@QuarkusTest
@QuarkusTestResource(
        value = StackResource.class,
        initArgs = @ResourceArg(name = "database", value = "profile"),
        restrictToAnnotatedClass = false)
class SuggestionStoryTest {
    private static final List<String> FIRST =
            List.of("astrid", "bertil", "cecilia", "david", "elin", "fredrik", "greta", "henrik");
    private static final List<String> LAST =
            List.of("lindqvist", "sandberg", "engstrom", "holmgren", "norberg");

    @Test
    void whoIsWrittenAlmostAlikeIsSuggestedAndStaysTwo() {
        // given
        List<Said> all = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            String birthday = "19%02d-%02d-%02d".formatted(40 + i, 1 + i % 12, 1 + i % 28);
            all.add(person("sug-" + i, FIRST.get(i % 8), LAST.get(i % 5), birthday));
            if (i % 4 == 0) {
                all.add(
                        person(
                                "sug-again-" + i,
                                FIRST.get(i % 8),
                                LAST.get(i % 5) + "n",
                                birthday));
            }
        }
        Topic.INTERACTIONS.send(all);
        for (int i = 0; i < 40; i++) {
            Desk.awaitInteractions("user_id", "sug-" + i, 1);
        }
        Desk.awaitInteractions("user_id", "sug-again-36", 1);
        // when
        JsonPath found =
                Desk.agent()
                        .contentType(ContentType.JSON)
                        .body(
                                """
                                {"fields":[{"trait":"sugFirst","kind":"NAME"},{"trait":"sugLast","kind":"NAME"},
                                           {"trait":"sugBirthday","kind":"DATE"}]}
                                """)
                        .post("/v1/identity/suggestions")
                        .then()
                        .statusCode(200)
                        .extract()
                        .jsonPath();
        // then
        Set<String> pair =
                Set.of(
                        Desk.node("user_id", "sug-0").toString(),
                        Desk.node("user_id", "sug-again-0").toString());
        assertThat(found.getInt("compared")).isEqualTo(50);
        assertThat(found.getList("pairs.one", String.class)).hasSizeBetween(10, 12);
        assertThat(found.<java.util.Map<String, Object>>getList("pairs"))
                .anySatisfy(each ->
                        assertThat(Set.of(each.get("one"), each.get("other"))).isEqualTo(pair));
        Desk.awaitInteractions("user_id", "sug-0", 1);
        Desk.agent()
                .contentType(ContentType.JSON)
                .body("{\"fields\":[]}")
                .post("/v1/identity/suggestions")
                .then()
                .statusCode(400);
    }

    private static Said person(String user, String first, String last, String birthday) {
        return Said.identified()
                .with("user_id", user)
                .saying("sugFirst", first)
                .saying("sugLast", last)
                .saying("sugBirthday", birthday);
    }
}
