package dev.datagen.embedded.registry;

import java.util.List;
import java.util.function.Function;

/**
 * One operation of the interface.
 *
 * @param template the path's segments, {@code *} for any one
 * @param answer makes the value to send as JSON; a {@link RawJson} goes as it is
 */
record Route(String method, List<String> template, Function<ApiRequest, Object> answer) {
    /** JSON that is text already. */
    record RawJson(String text) {}

    static Route of(String method, String path, Function<ApiRequest, Object> answer) {
        List<String> template =
                path.equals("/") ? List.of() : List.of(path.substring(1).split("/", -1));
        return new Route(method, template, answer);
    }

    boolean matches(List<String> path) {
        if (path.size() != template.size()) {
            return false;
        }
        for (int i = 0; i < path.size(); i++) {
            if (!template.get(i).equals("*") && !template.get(i).equals(path.get(i))) {
                return false;
            }
        }
        return true;
    }
}
