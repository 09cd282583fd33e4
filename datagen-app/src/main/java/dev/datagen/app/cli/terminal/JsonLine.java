package dev.datagen.app.cli.terminal;

import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import java.util.stream.Collectors;

/** One JSON object on one line, from names and values: strings, numbers, and maps and lists of them. */
public final class JsonLine {

    private static final char FIRST_PRINTABLE = ' ';

    private JsonLine() {}

    /** An object on one line, members in their order; values may be text, numbers, truth values, lists, maps and null. */
    public static String of(Map<String, ?> members) {
        StringJoiner text = new StringJoiner(",", "{", "}");
        members.forEach((name, value) -> text.add("\"" + escaped(name) + "\":" + value(value)));
        return text.toString();
    }

    @SuppressWarnings("unchecked") // our maps have strings for names
    private static String value(Object value) {
        if (value instanceof Map<?, ?> map) {
            return of((Map<String, ?>) map);
        }
        if (value instanceof List<?> list) {
            return list.stream().map(JsonLine::value).collect(Collectors.joining(",", "[", "]"));
        }
        return value instanceof Number ? value.toString() : "\"" + escaped(value.toString()) + "\"";
    }

    /** As it stands between the quotes of a JSON string. */
    public static String escaped(String text) {
        StringBuilder escaped = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' || c == '\\') {
                escaped.append('\\').append(c);
            } else if (c < FIRST_PRINTABLE) {
                escaped.append("\\u00").append(Character.forDigit(c >> 4, 16)).append(Character.forDigit(c & 15, 16));
            } else {
                escaped.append(c);
            }
        }
        return escaped.toString();
    }
}
