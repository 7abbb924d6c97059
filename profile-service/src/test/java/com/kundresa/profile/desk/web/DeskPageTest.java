package com.kundresa.profile.desk.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.kundresa.local.StackResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayDeque;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The desk as a browser fetches it, before any script runs. */
@QuarkusTest
@QuarkusTestResource(
        value = StackResource.class,
        initArgs = @ResourceArg(name = "database", value = "profile"),
        restrictToAnnotatedClass = false)
class DeskPageTest {
    private static final Pattern IMPORT_MAP =
            Pattern.compile("<script type=\"importmap\">(.*?)</script>", Pattern.DOTALL);
    private static final Pattern IMPORT =
            Pattern.compile(
                    "(?:import|export)\\s*(?:[\\w*{}$\\s,]+?\\s*from\\s*)?[\"']([^\"']+)[\"']");

    @Test
    void theShortAddressLeadsToThePage() {
        given().redirects()
                .follow(false)
                .get("/desk")
                .then()
                .statusCode(308)
                .header("Location", equalTo("/desk/"));
        given().get("/desk/").then().statusCode(200).contentType("text/html");
    }

    @Test
    void theSettingsSayWhereTheNextStepComesFrom() {
        var url =
                given().get("/desk/config.json")
                        .then()
                        .statusCode(200)
                        .extract()
                        .path("recommendationUrl");

        assertThat((String) url).isEqualTo("http://127.0.0.1:8703");
    }

    @Test
    void theSecurityPolicyAllowsTheImportMapAndNoOtherInlineScript() throws Exception {
        var page = given().get("/desk/");
        var importMap = importMapOf(page.asString());

        var hash =
                MessageDigest.getInstance("SHA-256")
                        .digest(importMap.getBytes(StandardCharsets.UTF_8));
        var policy = page.header("Content-Security-Policy");

        assertThat(policy)
                .contains("'sha256-" + Base64.getEncoder().encodeToString(hash) + "'")
                .contains("default-src 'none'")
                .doesNotContain("unsafe");
        assertThat(page.header("Cache-Control")).isEqualTo("no-cache");
    }

    @Test
    void everyModuleThatThePageImportsIsServedFromHere() throws Exception {
        var imports =
                new ObjectMapper()
                        .readTree(importMapOf(given().get("/desk/").asString()))
                        .get("imports");
        var open = new ArrayDeque<>(List.of("/desk/desk.js"));
        Set<String> seen = new HashSet<>();

        while (!open.isEmpty()) {
            var path = open.remove();
            if (seen.add(path)) {
                var module = given().get(path);
                assertThat(module.statusCode()).as(path).isEqualTo(200);
                assertThat(module.contentType()).as(path).contains("javascript");
                IMPORT.matcher(module.asString())
                        .results()
                        .map(found -> resolve(imports, path, found.group(1)))
                        .forEach(open::add);
            }
        }

        assertThat(seen)
                .contains(
                        "/components/customer-timeline.js", "/_static/lit-html/3.3.1/lit-html.js");
    }

    private static String importMapOf(String html) {
        var found = IMPORT_MAP.matcher(html);
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    private static String resolve(JsonNode imports, String from, String name) {
        if (name.startsWith("/")) {
            return name;
        }
        if (name.startsWith(".")) {
            return URI.create(from).resolve(name).getPath();
        }
        if (imports.has(name)) {
            return imports.get(name).asText();
        }
        var prefix =
                imports.properties().stream()
                        .filter(entry ->
                                entry.getKey().endsWith("/") && name.startsWith(entry.getKey()))
                        .findFirst()
                        .orElseThrow(
                                () -> new AssertionError(name + " in " + from + " is not mapped"));
        return prefix.getValue().asText() + name.substring(prefix.getKey().length());
    }
}
