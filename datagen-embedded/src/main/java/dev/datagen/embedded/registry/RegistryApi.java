package dev.datagen.embedded.registry;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.apache.avro.Schema;
import org.jspecify.annotations.Nullable;

/** The routes, as Confluent Schema Registry documents them. */
final class RegistryApi {
    /** The only one here. */
    private static final String DEFAULT_CONTEXT = ".";

    private final Registry registry;
    private final List<Route> routes = new ArrayList<>();

    RegistryApi(Registry registry) {
        this.registry = registry;
        routes.add(Route.of("GET", "/", request -> about()));
        get("/contexts", request -> List.of(DEFAULT_CONTEXT));
        addSubjects();
        addSchemas();
        addCompatibility();
        addConfig();
        addMode();
    }

    Object answer(ApiRequest request) {
        List<Route> ofPath =
                routes.stream().filter(route -> route.matches(request.path())).toList();
        if (ofPath.isEmpty()) {
            throw RegistryException.notFound();
        }
        String method = request.method().equals("HEAD") ? "GET" : request.method();
        return ofPath.stream()
                .filter(route -> route.method().equals(method))
                .findFirst()
                .orElseThrow(() -> new RegistryException(405, "HTTP 405 Method Not Allowed"))
                .answer()
                .apply(request);
    }

    /** With its process, by which whoever started it knows it from another one on the same port. */
    private static Object about() {
        return Map.of(
                "name",
                "data-gen's schema registry",
                "use",
                "development only",
                "process",
                ProcessHandle.current().pid());
    }

    private void addSubjects() {
        get("/subjects", request -> request.page(registry.subjects(request.subjectPrefix(), request.include())));
        post("/subjects/*", request -> {
            String text = request.canonical(request.schema());
            return described(registry.lookUp(segment(request, 1), text, request.include()));
        });
        delete("/subjects/*", request -> registry.deleteSubject(segment(request, 1), request.deletion()));
        get("/subjects/*/versions", request -> request.page(registry.versions(segment(request, 1), request.include())));
        post("/subjects/*/versions", request -> {
            Schema schema = request.schema();
            return Map.of("id", registry.register(segment(request, 1), schema, request.canonical(schema)));
        });
        get("/subjects/*/versions/*", request -> described(version(request)));
        get(
                "/subjects/*/versions/*/schema",
                request -> new Route.RawJson(version(request).schema()));
        get("/subjects/*/versions/*/referencedby", request -> {
            version(request);
            return List.of();
        });
        delete(
                "/subjects/*/versions/*",
                request -> registry.deleteVersion(
                        segment(request, 1), VersionId.parse(segment(request, 3)), request.deletion()));
    }

    private void addSchemas() {
        get(
                "/schemas",
                request -> request.page(schemas(request)).stream()
                        .map(RegistryApi::described)
                        .toList());
        get("/schemas/types", request -> List.of("AVRO"));
        get("/schemas/ids/*", request -> {
            Map<String, Object> answer = new LinkedHashMap<>();
            answer.put("schema", registry.schema(id(request)));
            if (request.flag("fetchMaxId")) {
                answer.put("maxId", registry.maxId());
            }
            return answer;
        });
        get("/schemas/ids/*/schema", request -> new Route.RawJson(registry.schema(id(request))));
        get(
                "/schemas/ids/*/subjects",
                request -> request.page(uses(request).stream()
                        .map(StoredSchema::subject)
                        .distinct()
                        .toList()));
        get(
                "/schemas/ids/*/versions",
                request -> request.page(uses(request)).stream()
                        .map(schema -> Map.of("subject", schema.subject(), "version", schema.version()))
                        .toList());
    }

    private void addCompatibility() {
        post("/compatibility/subjects/*/versions", request -> compatibility(request, null));
        post(
                "/compatibility/subjects/*/versions/*",
                request -> compatibility(request, VersionId.parse(segment(request, 4))));
    }

    private Object compatibility(ApiRequest request, @Nullable VersionId version) {
        List<String> findings = registry.findings(segment(request, 2), request.schema(), version);
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("is_compatible", findings.isEmpty());
        if (request.flag("verbose")) {
            answer.put("messages", findings);
        }
        return answer;
    }

    private void addConfig() {
        get("/config", request -> level(registry.globalLevel()));
        put("/config", request -> changedLevel(null, request));
        delete("/config", request -> {
            CompatibilityLevel before = registry.globalLevel();
            registry.setLevel(null, null);
            return level(before);
        });
        get("/config/*", request -> level(effectiveLevel(request)));
        put("/config/*", request -> changedLevel(segment(request, 1), request));
        delete("/config/*", request -> {
            CompatibilityLevel before = ownLevel(segment(request, 1));
            registry.setLevel(segment(request, 1), null);
            return level(before);
        });
    }

    private void addMode() {
        get("/mode", request -> mode(registry.globalMode()));
        put("/mode", request -> changedMode(null, request));
        delete("/mode", request -> {
            Mode before = registry.globalMode();
            registry.setMode(null, null);
            return mode(before);
        });
        get("/mode/*", request -> mode(effectiveMode(request)));
        put("/mode/*", request -> changedMode(segment(request, 1), request));
        delete("/mode/*", request -> {
            Mode before = ownMode(segment(request, 1));
            registry.setMode(segment(request, 1), null);
            return mode(before);
        });
    }

    private Object changedLevel(@Nullable String subject, ApiRequest request) {
        String name = request.text("compatibility");
        // Confluent's client for JavaScript sends back what it was answered.
        name = name == null ? request.text("compatibilityLevel") : name;
        CompatibilityLevel level = CompatibilityLevel.named(String.valueOf(name));
        registry.setLevel(subject, level);
        return Map.of("compatibility", level);
    }

    private Object changedMode(@Nullable String subject, ApiRequest request) {
        Mode mode = Mode.named(String.valueOf(request.text("mode")));
        registry.setMode(subject, mode);
        return mode(mode);
    }

    private CompatibilityLevel effectiveLevel(ApiRequest request) {
        String subject = segment(request, 1);
        return request.flag("defaultToGlobal")
                ? registry.levelOf(subject).orElseGet(registry::globalLevel)
                : ownLevel(subject);
    }

    private Mode effectiveMode(ApiRequest request) {
        String subject = segment(request, 1);
        return request.flag("defaultToGlobal")
                ? registry.modeOf(subject).orElseGet(registry::globalMode)
                : ownMode(subject);
    }

    private CompatibilityLevel ownLevel(String subject) {
        return registry.levelOf(subject)
                .orElseThrow(() -> new RegistryException(
                        40408, "Subject '" + subject + "' does not have subject-level compatibility configured"));
    }

    private Mode ownMode(String subject) {
        return registry.modeOf(subject)
                .orElseThrow(() -> new RegistryException(
                        40409, "Subject '" + subject + "' does not have subject-level mode configured"));
    }

    private StoredSchema version(ApiRequest request) {
        return registry.version(segment(request, 1), VersionId.parse(segment(request, 3)), request.include());
    }

    private List<StoredSchema> schemas(ApiRequest request) {
        List<StoredSchema> schemas = registry.schemas(request.subjectPrefix(), request.include());
        if (!request.flag("latestOnly")) {
            return schemas;
        }
        Map<String, StoredSchema> latest = new LinkedHashMap<>();
        schemas.forEach(schema -> latest.put(schema.subject(), schema));
        return List.copyOf(latest.values());
    }

    private List<StoredSchema> uses(ApiRequest request) {
        return registry.uses(id(request), request.include());
    }

    private static int id(ApiRequest request) {
        try {
            return Integer.parseInt(segment(request, 2));
        } catch (NumberFormatException e) {
            throw RegistryException.notFound();
        }
    }

    private static Object described(StoredSchema schema) {
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("subject", schema.subject());
        answer.put("version", schema.version());
        answer.put("id", schema.id());
        answer.put("schema", schema.schema());
        return answer;
    }

    private static Object level(CompatibilityLevel level) {
        return Map.of("compatibilityLevel", level);
    }

    private static Object mode(Mode mode) {
        return Map.of("mode", mode);
    }

    private static String segment(ApiRequest request, int index) {
        return request.path().get(index);
    }

    private void get(String path, Function<ApiRequest, Object> answer) {
        routes.add(Route.of("GET", path, answer));
    }

    private void post(String path, Function<ApiRequest, Object> answer) {
        routes.add(Route.of("POST", path, answer));
    }

    private void put(String path, Function<ApiRequest, Object> answer) {
        routes.add(Route.of("PUT", path, answer));
    }

    private void delete(String path, Function<ApiRequest, Object> answer) {
        routes.add(Route.of("DELETE", path, answer));
    }
}
