package dev.datagen.embedded.registry;

import static org.assertj.core.api.Assertions.assertThat;

import dev.datagen.embedded.Part;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Routes and error codes after Confluent's "Schema Registry API Reference". Every test has subjects of its own. */
class RegistryRoutesTest {
    private static final String V1 =
            "{\"type\":\"record\",\"name\":\"R\",\"fields\":[{\"name\":\"a\",\"type\":\"int\"}]}";
    private static final String V2 =
            "{\"type\":\"record\",\"name\":\"R\",\"fields\":[{\"name\":\"a\",\"type\":\"int\"},"
                    + "{\"name\":\"b\",\"type\":\"int\",\"default\":0}]}";
    private static final String WITHOUT_DEFAULT =
            "{\"type\":\"record\",\"name\":\"R\",\"fields\":[{\"name\":\"a\",\"type\":\"int\"},"
                    + "{\"name\":\"c\",\"type\":\"int\"}]}";

    private final RegistryClient registry = SharedStack.client();

    @Test
    void saysWhatItIs() {
        assertThat(registry.tree(registry.get("/")).path("use").asText()).isEqualTo("development only");
        assertThat(registry.tree(registry.get("/")).path("process").asLong()).isPositive();
        assertThat(registry.get("/schemas/types")).isEqualTo("200 [\"AVRO\"]");
        assertThat(registry.get("/contexts")).isEqualTo("200 [\".\"]");
    }

    @Test
    void answersInConfluentsContentType() {
        HttpResponse<String> response = registry.send("GET", "/subjects", "");
        assertThat(response.headers().firstValue("content-type")).contains("application/vnd.schemaregistry.v1+json");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        application/json                                             | application/json
        application/json, application/vnd.schemaregistry+json; q=0.9 | application/vnd.schemaregistry.v1+json
        application/json, text/plain, */*                            | application/vnd.schemaregistry.v1+json
        text/html                                                    | application/vnd.schemaregistry.v1+json
        """)
    void whoTakesPlainJsonOnlyGetsIt(String accept, String type) {
        assertThat(registry.contentType("/subjects", accept)).contains(type);
    }

    @Test
    void aSchemaIsRegisteredOnceAndHasOneIdInAllSubjects() {
        String first = register("one-id-a", V1);
        assertThat(register("one-id-a", V1)).isEqualTo(first);
        assertThat(register("one-id-b", " " + V1 + "\n")).isEqualTo(first);
        int id = registry.tree(first).path("id").asInt();

        assertThat(registry.get("/subjects/one-id-a/versions")).isEqualTo("200 [1]");
        assertThat(registry.get("/schemas/ids/" + id + "/schema")).isEqualTo("200 " + V1);
        assertThat(registry.tree(registry.get("/schemas/ids/" + id))
                        .path("schema")
                        .asText())
                .isEqualTo(V1);
        assertThat(registry.get("/schemas/ids/" + id + "/subjects")).contains("\"one-id-a\"", "\"one-id-b\"");
        assertThat(registry.tree(registry.get("/schemas/ids/" + id + "/versions"))
                        .findValuesAsText("subject"))
                .contains("one-id-a", "one-id-b");
        assertThat(registry.get("/subjects?subjectPrefix=one-id-")).isEqualTo("200 [\"one-id-a\",\"one-id-b\"]");
        assertThat(registry.tree(registry.get("/subjects/one-id-b/versions/latest"))
                        .toString())
                .isEqualTo("{\"subject\":\"one-id-b\",\"version\":1,\"id\":" + id + ",\"schema\":"
                        + registry.tree(RegistryClient.schema(V1).replace("{\"schema\":", "x {\"schema\":"))
                                .path("schema")
                        + "}");
    }

    @Test
    void versionsAreCountedAndLookedUp() {
        register("versions", V1);
        register("versions", V2);
        assertThat(registry.get("/subjects/versions/versions")).isEqualTo("200 [1,2]");
        assertThat(registry.get("/subjects/versions/versions/2/schema")).isEqualTo("200 " + V2);
        assertThat(registry.get("/subjects/versions/versions/latest/schema")).isEqualTo("200 " + V2);
        assertThat(registry.get("/subjects/versions/versions/-1/schema")).isEqualTo("200 " + V2);
        assertThat(registry.get("/subjects/versions/versions/1/referencedby")).isEqualTo("200 []");
        assertThat(registry.tree(registry.post("/subjects/versions", RegistryClient.schema(V1)))
                        .path("version")
                        .asInt())
                .isEqualTo(1);
    }

    /** Clients that read lists in pages go on until one is empty. */
    @Test
    void listsComeInPages() {
        for (String subject : List.of("paged-a", "paged-b", "paged-c")) {
            register(subject, V1);
            register(subject, V2);
        }
        assertThat(registry.get("/subjects?subjectPrefix=paged-&offset=1&limit=1"))
                .isEqualTo("200 [\"paged-b\"]");
        assertThat(registry.get("/subjects?subjectPrefix=paged-&offset=2&limit=5"))
                .isEqualTo("200 [\"paged-c\"]");
        assertThat(registry.get("/subjects?subjectPrefix=paged-&offset=3&limit=5"))
                .isEqualTo("200 []");
        assertThat(registry.get("/subjects?subjectPrefix=paged-&offset=1&limit=-1"))
                .isEqualTo("200 [\"paged-b\",\"paged-c\"]");
        assertThat(registry.get("/subjects/paged-a/versions?limit=1")).isEqualTo("200 [1]");
        assertThat(brief(registry.get("/subjects?limit=many"))).isEqualTo("404 {404} HTTP 404 Not Found");

        String schemas = "/schemas?subjectPrefix=paged-";
        assertThat(registry.tree(registry.get(schemas)).findValuesAsText("version"))
                .containsExactly("1", "2", "1", "2", "1", "2");
        assertThat(registry.tree(registry.get(schemas + "&offset=3&limit=2")).findValuesAsText("version"))
                .containsExactly("2", "1");
        assertThat(registry.tree(registry.get(schemas + "&latestOnly=true")).findValuesAsText("version"))
                .containsExactly("2", "2", "2");

        int id = registry.tree(registry.get("/subjects/paged-a/versions/2"))
                .path("id")
                .asInt();
        assertThat(registry.get("/schemas/ids/" + id + "/subjects?offset=1000")).isEqualTo("200 []");
        assertThat(registry.get("/schemas/ids/" + id + "/versions?offset=1000")).isEqualTo("200 []");
    }

    @Test
    void headIsGetWithoutTheBody() {
        HttpResponse<String> there = registry.send("HEAD", "/subjects", "");
        assertThat(there.statusCode()).isEqualTo(200);
        assertThat(there.body()).isEmpty();
        assertThat(registry.send("HEAD", "/schemas/ids/999999", "").statusCode())
                .isEqualTo(404);
    }

    @Test
    void normalizingIgnoresTheOrderOfForeignAttributes() {
        String first = registry.post(
                "/subjects/normalized/versions?normalize=true",
                RegistryClient.schema("{\"type\":\"string\",\"z\":1,\"a\":2}"));
        String second = registry.post(
                "/subjects/normalized/versions?normalize=true",
                RegistryClient.schema("{\"a\":2,\"z\":1,\"type\":\"string\"}"));
        assertThat(second).isEqualTo(first);
        assertThat(registry.get("/subjects/normalized/versions")).isEqualTo("200 [1]");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        /subjects/none/versions            | 404 {40401} Subject 'none' not found.
        /subjects/none/versions/1          | 404 {40401} Subject 'none' not found.
        /subjects/none/versions/0          | 422 {42202} The specified version '0' is not a valid version id. Allowed values are between [1, 2^31-1] and the string "latest"
        /subjects/none/versions/next       | 422 {42202} The specified version 'next' is not a valid version id. Allowed values are between [1, 2^31-1] and the string "latest"
        /schemas/ids/999999                | 404 {40403} Schema 999999 not found
        /schemas/ids/999999/subjects       | 404 {40403} Schema 999999 not found
        /schemas/ids/nan                   | 404 {404} HTTP 404 Not Found
        /config/none                       | 404 {40408} Subject 'none' does not have subject-level compatibility configured
        /mode/none                         | 404 {40409} Subject 'none' does not have subject-level mode configured
        /nowhere                           | 404 {404} HTTP 404 Not Found
        /subjects/a%C3%28/versions         | 400 {400} The escapes in a%C3%28 are not UTF-8
        /subjects/none/versions/../../x    | 404 {404} HTTP 404 Not Found
        """)
    void whatIsNotThereIsToldWithConfluentsCode(String path, String expected) {
        assertThat(brief(registry.get(path))).isEqualTo(expected);
    }

    @Test
    void aMissingVersionOrSchemaOfAPresentSubjectHasItsOwnCode() {
        register("present", V1);
        assertThat(brief(registry.get("/subjects/present/versions/7"))).isEqualTo("404 {40402} Version 7 not found.");
        assertThat(brief(registry.post("/subjects/present", RegistryClient.schema("\"int\""))))
                .isEqualTo("404 {40403} Schema not found");
        assertThat(brief(registry.exchange("PATCH", "/subjects/present", "")))
                .isEqualTo("405 {405} HTTP 405 Method Not Allowed");
    }

    @Test
    void deletingIsSoftFirstAndThenForGood() {
        int id = registry.tree(register("deleted", V1)).path("id").asInt();
        register("deleted", V2);
        assertThat(brief(registry.delete("/subjects/deleted?permanent=true")))
                .isEqualTo("404 {40405} Subject 'deleted' was not deleted first before being permanently deleted");
        assertThat(brief(registry.delete("/subjects/deleted/versions/1?permanent=true")))
                .isEqualTo("404 {40407} Subject 'deleted' Version 1 was not deleted first before being permanently"
                        + " deleted");
        assertThat(registry.delete("/subjects/deleted/versions/1")).isEqualTo("200 1");
        assertThat(brief(registry.delete("/subjects/deleted/versions/1")))
                .isEqualTo("404 {40406} Subject 'deleted' Version 1 was soft deleted. Set permanent=true to delete"
                        + " permanently");
        assertThat(registry.get("/subjects/deleted/versions")).isEqualTo("200 [2]");
        assertThat(registry.get("/subjects/deleted/versions?deleted=true")).isEqualTo("200 [1,2]");
        assertThat(registry.get("/schemas/ids/" + id + "/schema")).isEqualTo("200 " + V1);

        assertThat(registry.delete("/subjects/deleted")).isEqualTo("200 [2]");
        assertThat(registry.get("/subjects?subjectPrefix=deleted")).isEqualTo("200 []");
        assertThat(registry.get("/subjects?subjectPrefix=deleted&deleted=true")).isEqualTo("200 [\"deleted\"]");
        assertThat(brief(registry.delete("/subjects/deleted")))
                .isEqualTo("404 {40404} Subject 'deleted' was soft deleted. Set permanent=true to delete permanently");

        assertThat(register("deleted", V1)).isEqualTo("200 {\"id\":" + id + "}");
        assertThat(registry.get("/subjects/deleted/versions")).isEqualTo("200 [3]");
        registry.delete("/subjects/deleted");
        assertThat(registry.delete("/subjects/deleted?permanent=true")).isEqualTo("200 [1,2,3]");
        assertThat(brief(registry.delete("/subjects/deleted"))).isEqualTo("404 {40401} Subject 'deleted' not found.");
    }

    @Test
    void theDefaultIsBackward() {
        assertThat(registry.get("/config")).isEqualTo("200 {\"compatibilityLevel\":\"BACKWARD\"}");
        assertThat(registry.get("/config/unknown?defaultToGlobal=true"))
                .isEqualTo("200 {\"compatibilityLevel\":\"BACKWARD\"}");
        register("backward", V1);
        assertThat(brief(registry.post("/subjects/backward/versions", RegistryClient.schema(WITHOUT_DEFAULT))))
                .isEqualTo("409 {409} Schema being registered is incompatible with an earlier schema for subject"
                        + " \"backward\", details: [{errorType:'READER_FIELD_MISSING_DEFAULT_VALUE', description:'The"
                        + " field 'c' at path '/fields/1' in the new schema has no default value and is missing in the"
                        + " old schema', additionalInfo:'c'}, {oldSchemaVersion: 1}, {oldSchema: '" + V1
                        + "'}, {compatibility: 'BACKWARD'}]");
        assertThat(registry.get("/subjects/backward/versions")).isEqualTo("200 [1]");
    }

    @ParameterizedTest
    @CsvSource({
        // Versions 1 {a}, 2 {a, b=0}; asked for {a, c without default}, {a}, {b}
        "NONE,                true, true, true",
        "BACKWARD,            false, true, true",
        "FORWARD,             true, true, false",
        "FULL,                false, true, false",
        "BACKWARD_TRANSITIVE, false, true, false",
        "FORWARD_TRANSITIVE,  true, true, false",
        "FULL_TRANSITIVE,     false, true, false"
    })
    void levelsDecideByAvrosRules(String level, boolean addsC, boolean onlyA, boolean onlyB) {
        String subject = "level-" + level;
        assertThat(registry.put("/config/" + subject, "{\"compatibility\":\"none\"}"))
                .isEqualTo("200 {\"compatibility\":\"NONE\"}");
        register(subject, V1);
        register(subject, V2);
        registry.put("/config/" + subject, "{\"compatibility\":\"" + level + "\"}");
        assertThat(registry.get("/config/" + subject)).isEqualTo("200 {\"compatibilityLevel\":\"" + level + "\"}");
        String withoutB = "{\"type\":\"record\",\"name\":\"R\",\"fields\":[{\"name\":\"b\",\"type\":\"int\"}]}";
        String path = "/compatibility/subjects/" + subject + "/versions";
        assertThat(compatible(path, WITHOUT_DEFAULT)).isEqualTo(addsC);
        assertThat(compatible(path, V1)).isEqualTo(onlyA);
        assertThat(compatible(path, withoutB)).isEqualTo(onlyB);
    }

    @Test
    void compatibilityWithOneVersionCanBeExplained() {
        register("explained", V1);
        String path = "/compatibility/subjects/explained/versions/";
        assertThat(registry.post(path + "latest", RegistryClient.schema(V2))).isEqualTo("200 {\"is_compatible\":true}");
        assertThat(registry.post(path + "1?verbose=true", RegistryClient.schema(V2)))
                .isEqualTo("200 {\"is_compatible\":true,\"messages\":[]}");
        assertThat(registry.tree(registry.post(path + "1?verbose=true", RegistryClient.schema("\"int\"")))
                        .path("messages")
                        .get(0)
                        .asText())
                .isEqualTo("{errorType:'TYPE_MISMATCH', description:'The type (at path '/' in the new schema ) does not"
                        + " match with the old schema', additionalInfo:'reader type: INT not compatible with writer"
                        + " type: RECORD'}");
        assertThat(brief(registry.post(path + "5", RegistryClient.schema(V2))))
                .isEqualTo("404 {40402} Version 5 not found.");
        assertThat(registry.post("/compatibility/subjects/never-seen/versions/latest", RegistryClient.schema(V2)))
                .isEqualTo("200 {\"is_compatible\":true}");
    }

    @Test
    void aSubjectsLevelCanBeTakenBack() {
        registry.put("/config/taken-back", "{\"compatibility\":\"FULL\"}");
        assertThat(registry.delete("/config/taken-back")).isEqualTo("200 {\"compatibilityLevel\":\"FULL\"}");
        assertThat(brief(registry.delete("/config/taken-back")))
                .isEqualTo("404 {40408} Subject 'taken-back' does not have subject-level compatibility configured");
        assertThat(brief(registry.put("/config", "{\"compatibility\":\"SOME\"}")))
                .isEqualTo("422 {42203} Invalid compatibility level. Valid values are none, backward, forward, full,"
                        + " backward_transitive, forward_transitive, and full_transitive");
    }

    @Test
    void aLevelMayBeSentAsItIsAnswered() {
        assertThat(registry.put("/config/sent-back", "{\"compatibilityLevel\":\"FULL\"}"))
                .isEqualTo("200 {\"compatibility\":\"FULL\"}");
        assertThat(registry.get("/config/sent-back")).isEqualTo("200 {\"compatibilityLevel\":\"FULL\"}");
    }

    @Test
    void aReadOnlySubjectTakesNothing() {
        assertThat(registry.get("/mode")).isEqualTo("200 {\"mode\":\"READWRITE\"}");
        register("read-only", V1);
        assertThat(registry.put("/mode/read-only", "{\"mode\":\"READONLY\"}")).isEqualTo("200 {\"mode\":\"READONLY\"}");
        assertThat(brief(register("read-only", V2))).isEqualTo("422 {42205} Subject read-only is in read-only mode");
        assertThat(registry.get("/mode/read-only")).isEqualTo("200 {\"mode\":\"READONLY\"}");
        assertThat(registry.delete("/mode/read-only")).isEqualTo("200 {\"mode\":\"READONLY\"}");
        assertThat(registry.get("/mode/read-only?defaultToGlobal=true")).isEqualTo("200 {\"mode\":\"READWRITE\"}");
        assertThat(brief(registry.put("/mode", "{\"mode\":\"IMPORT\"}")))
                .isEqualTo("422 {42204} Invalid mode. Valid values in this development registry are READWRITE and"
                        + " READONLY");
    }

    @Test
    void aNameMayHoldWhatAPathMustEscape() {
        assertThat(registry.post("/subjects/a%2Fb%20%C3%A7+%25/versions", RegistryClient.schema(V1)))
                .startsWith("200 ");
        assertThat(registry.get("/subjects?subjectPrefix=a%2Fb")).isEqualTo("200 [\"a/b ç+%\"]");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        {                                               | 400 {400} The body is not JSON from line 1, column 2
        []                                              | 400 {400} The body is not a JSON object
        {} {}                                           | 400 {400} The body is not JSON from line 1, column 4
        {}                                              | 422 {42201} Empty schema: the body needs a "schema" with the schema as a string
        {"schema":7}                                    | 422 {42201} Empty schema: the body needs a "schema" with the schema as a string
        {"schema":"{}","schemaType":"PROTOBUF"}         | 422 {42201} Invalid schema type PROTOBUF: this development registry knows AVRO only
        {"schema":"{}","schemaType":"JSON"}             | 422 {42201} Invalid schema type JSON: this development registry knows AVRO only
        {"schema":"{}","references":[{"name":"x"}]}     | 422 {42201} Schema references are not supported by this development registry: inline the types
        {"schema":"\\"int\\"","id":5}                   | 422 {42205} Subject hostile is not in import mode: leave out id and version
        """)
    void badBodiesAreRefused(String body, String expected) {
        assertThat(brief(registry.post("/subjects/hostile/versions", body))).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "[",
                "string",
                "[]x",
                "{\"type\":\"array\"}",
                "{\"type\":\"record\"}",
                "{\"type\":7}",
                "7",
                "null",
                "{\"type\":\"enum\",\"name\":\"E\"}",
                "{\"type\":\"fixed\",\"name\":\"F\",\"size\":\"x\"}",
                "{\"type\":\"record\",\"name\":\"R\",\"fields\":[{\"name\":\"a\",\"type\":\"Unknown\"}]}",
                "{\"type\":\"record\",\"name\":\"R\",\"fields\":[{\"name\":\"a\",\"type\":\"int\",\"default\":\"x\"}]}",
                "{\"type\":\"record\",\"name\":\"1 R\",\"fields\":[]}",
                "[\"int\",\"int\"]"
            })
    void badSchemasAreRefused(String schema) {
        assertThat(brief(registry.post("/subjects/hostile/versions", RegistryClient.schema(schema))))
                .startsWith("422 {42201} Invalid schema " + schema + " of type AVRO, details: ");
    }

    @Test
    void aSchemaNestedWithoutEndIsRefused() {
        String deep = "{\"type\":\"array\",\"items\":".repeat(20_000) + "\"int\"" + "}".repeat(20_000);
        assertThat(registry.post("/subjects/hostile/versions", RegistryClient.schema(deep)))
                .startsWith("422 {\"");
    }

    @Test
    void aHugeBodyIsRefused() throws IOException {
        String huge = " ".repeat((1 << 20) + 1);
        String head = "POST /subjects/hostile/versions HTTP/1.1\r\nHost: localhost\r\nContent-Length: " + huge.length()
                + "\r\n\r\n";
        assertThat(raw(head + huge)).startsWith("HTTP/1.1 413 ");
    }

    @Test
    void aBadEscapeIsRefused() throws IOException {
        assertThat(raw("GET /subjects/%zz HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"))
                .startsWith("HTTP/1.1 400 ");
        assertThat(raw("rubbish\r\n\r\n")).startsWith("HTTP/1.1 400 ");
    }

    @Test
    void aClientThatSendsNothingKeepsNobodyWaiting() throws IOException {
        Set<Socket> idle = new HashSet<>();
        try {
            for (int i = 0; i < 40; i++) {
                idle.add(socket());
            }
            assertThat(registry.get("/config")).startsWith("200 ");
        } finally {
            for (Socket socket : idle) {
                socket.close();
            }
        }
    }

    private String register(String subject, String avro) {
        return registry.post("/subjects/" + subject + "/versions", RegistryClient.schema(avro));
    }

    private boolean compatible(String path, String avro) {
        return registry.tree(registry.post(path, RegistryClient.schema(avro)))
                .path("is_compatible")
                .asBoolean();
    }

    /** Status, {code}, message. */
    private String brief(String answer) {
        return answer.substring(0, 4) + "{"
                + registry.tree(answer).path("error_code").asInt() + "} "
                + registry.tree(answer).path("message").asText();
    }

    private static String raw(String request) throws IOException {
        try (Socket socket = socket()) {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
            socket.getOutputStream().flush();
            InputStream in = socket.getInputStream();
            return new String(in.readNBytes(13), StandardCharsets.UTF_8);
        }
    }

    private static Socket socket() throws IOException {
        int port = SharedStack.stack().endpoints().port(Part.REGISTRY);
        Socket socket = new Socket("127.0.0.1", port);
        socket.setSoTimeout(20_000);
        return socket;
    }
}
