package com.kundresa.e2e.k8s;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every manifest is what Kubernetes 1.36 itself says such an object looks like, no field more. */
class KubernetesManifestsTest {

    private static final Path K8S = Path.of("../k8s");
    private static final Path SWAGGER = Path.of("../../shared/k8s-schemas/swagger.json");
    private static final ObjectMapper JSON = new ObjectMapper();
    private static JsonNode definitions = JSON.createObjectNode();

    @BeforeAll
    static void readTheSchemas() throws IOException {
        assumeTrue(Files.exists(SWAGGER), "no Kubernetes schemas beside the project: skipped");
        definitions = JSON.readTree(SWAGGER.toFile()).get("definitions");
        definitions.forEach(KubernetesManifestsTest::sharpen);
    }

    @TestFactory
    List<DynamicTest> everyManifestFitsItsSchema() throws IOException {
        var tests = new ArrayList<DynamicTest>();
        for (Manifest manifest : manifests()) {
            if (!manifest.apiVersion().startsWith("kustomize.")) {
                tests.add(
                        DynamicTest.dynamicTest(
                                manifest.file() + " " + manifest.kind(),
                                () ->
                                        assertThat(problemsOf(manifest))
                                                .as(manifest.file())
                                                .isEmpty()));
            }
        }
        assertThat(tests).hasSizeGreaterThan(10);
        return tests;
    }

    @Test
    void everyFileThatIsNamedExistsAndNoneIsForgotten() throws IOException {
        Set<Path> named = new TreeSet<>();
        Set<Path> present = new TreeSet<>();
        for (Manifest manifest : manifests()) {
            if (!manifest.apiVersion().startsWith("kustomize.")) {
                present.add(K8S.resolve(manifest.file()).normalize());
            } else {
                Path folder = K8S.resolve(manifest.file()).getParent();
                manifest.body()
                        .path("resources")
                        .forEach(r -> named.add(folder.resolve(r.asText()).normalize()));
                manifest.body()
                        .path("patches")
                        .forEach(
                                p -> named.add(folder.resolve(p.get("path").asText()).normalize()));
            }
        }
        assertThat(named).allMatch(Files::exists);
        assertThat(named).containsAll(present);
    }

    private static List<String> problemsOf(Manifest manifest) {
        String definition = definitionOf(manifest);
        ObjectNode schema = JSON.createObjectNode();
        schema.put("$ref", "#/definitions/" + definition);
        schema.set("definitions", definitions);
        // A patch is only a part of an object; what it must not do is name unknown fields.
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_4)
                .getSchema(schema.toString(), InputFormat.JSON)
                .validate(manifest.body().toString(), InputFormat.JSON)
                .stream()
                .filter(error -> !(manifest.isPatch() && "required".equals(error.getKeyword())))
                .map(Object::toString)
                .toList();
    }

    private static String definitionOf(Manifest manifest) {
        for (var fields = definitions.fields(); fields.hasNext(); ) {
            var entry = fields.next();
            for (JsonNode kind : entry.getValue().path("x-kubernetes-group-version-kind")) {
                String group = kind.path("group").asText();
                String version = kind.path("version").asText();
                String apiVersion = group.isEmpty() ? version : group + "/" + version;
                if (apiVersion.equals(manifest.apiVersion())
                        && kind.path("kind").asText().equals(manifest.kind())) {
                    return entry.getKey();
                }
            }
        }
        throw new AssertionError("Kubernetes knows no " + manifest);
    }

    /**
     * OpenAPI 2 leaves unknown fields open and cannot say "integer or string"; both are mended
     * here.
     */
    private static void sharpen(JsonNode definition) {
        if (definition instanceof ObjectNode number
                && number.path("format").asText().equals("int-or-string")) {
            number.remove("type");
        }
        if (definition instanceof ObjectNode object
                && object.has("properties")
                && !object.has("additionalProperties")) {
            object.put("additionalProperties", false);
        }
    }

    private static List<Manifest> manifests() throws IOException {
        var found = new ArrayList<Manifest>();
        var yaml = new YAMLFactory();
        try (var files = Files.walk(K8S)) {
            for (Path file : files.filter(f -> f.toString().endsWith(".yaml")).sorted().toList()) {
                try (var documents =
                        new ObjectMapper(yaml)
                                .readerFor(JsonNode.class)
                                .<JsonNode>readValues(file.toFile())) {
                    while (documents.hasNext()) {
                        JsonNode body = documents.next();
                        found.add(
                                new Manifest(
                                        K8S.relativize(file).toString(),
                                        body.path("apiVersion").asText(),
                                        body.path("kind").asText(),
                                        body));
                    }
                }
            }
        }
        return found;
    }

    private record Manifest(String file, String apiVersion, String kind, JsonNode body) {
        boolean isPatch() {
            return file.endsWith("every-deployment.yaml");
        }
    }
}
