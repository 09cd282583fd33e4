package dev.datagen.app.docs;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.datagen.model.BankSchema;
import dev.datagen.model.schema.Entity;
import dev.datagen.model.schema.EventType;
import dev.datagen.model.schema.Field;
import dev.datagen.model.schema.Table;
import dev.datagen.sinks.encode.AvroSchema;
import dev.datagen.sinks.encode.Words;
import dev.datagen.sinks.postgres.Ddl;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The generated parts of {@code docs/data-catalog.md}. Prose is kept in the file; each part stands between
 * {@code <!-- catalogue NAME -->} and {@code <!-- end -->}.
 *
 * <p>Types are read from the very DDL and Avro schemas that a load uses, so that they cannot say anything else.
 */
final class DataCatalog {

    private static final Pattern PART =
            Pattern.compile("(<!-- catalogue (\\S+) -->\\n).*?(<!-- end -->)", Pattern.DOTALL);

    private static final Pattern COLUMN =
            Pattern.compile("^  \"(\\w+)\" (.+?)(?: NOT NULL)?(?: CONSTRAINT .*)?,?$", Pattern.MULTILINE);

    private final Portuguese portuguese;
    private final Map<String, String> parts = new LinkedHashMap<>();

    DataCatalog(Portuguese portuguese) {
        this.portuguese = portuguese;
        BankSchema.TABLES.forEach(table -> parts.put(table.collection(), table(table)));
        BankSchema.EVENTS.forEach(event -> parts.put(event.collection(), event(event)));
        parts.put("words", words());
    }

    /** The names of all parts, in the order of a load. */
    List<String> names() {
        return List.copyOf(parts.keySet());
    }

    /** The names of the parts that a page has, in its order. */
    static List<String> namesIn(String page) {
        return PART.matcher(page).results().map(part -> part.group(2)).toList();
    }

    /** The page with its parts made anew. */
    String render(String page) {
        return PART.matcher(page)
                .replaceAll(part -> Matcher.quoteReplacement(
                        part.group(1) + parts.getOrDefault(part.group(2), part.group()) + part.group(3)));
    }

    private String table(Table<?> table) {
        StringBuilder out = new StringBuilder("\n" + portuguese.text(table.collection()) + "\n\n");
        out.append("- Chave primária: ")
                .append(code(table.primaryKey().stream().map(Field::name).toList()))
                .append('\n');
        table.uniqueKeys()
                .forEach(
                        columns -> out.append("- Única: ").append(code(columns)).append('\n'));
        table.foreignKeys()
                .forEach(key -> out.append("- Estrangeira: `" + key.column() + "` → `" + key.table() + "`\n"));
        return out + fields(table, "tipo no PostgreSQL", columnTypes(table)) + "\n";
    }

    private String event(EventType<?> event) {
        return "\n" + portuguese.text(event.collection()) + "\n\n"
                + "- Chave do registro: `" + event.keyName() + "`\n"
                + "- Subject no registro de esquemas: `" + event.subject() + "`\n"
                + "- Registro Avro: `" + EventType.NAMESPACE + "." + event.recordName() + "`\n"
                + "- CloudEvents: `ce_type` `" + event.cloudEventType() + "`, `ce_source` `" + event.cloudEventSource()
                + "`\n"
                + fields(event, "tipo no Avro", avroTypes(event)) + "\n";
    }

    private String fields(Entity<?> entity, String typeTitle, Map<String, String> types) {
        StringBuilder out =
                new StringBuilder("\n| campo | " + typeTitle + " | pode faltar | o que é |\n|---|---|---|---|\n");
        for (Field field : entity.fields()) {
            out.append("| `")
                    .append(field.name())
                    .append("` | `")
                    .append(types.get(field.name()))
                    .append("` | ");
            out.append(field.nullable() ? "sim" : "").append(" | ");
            out.append(portuguese.text(entity.collection() + "/" + field.name()));
            if (field instanceof Field.Word word) {
                out.append(": ").append(code(Words.of(word)));
            }
            out.append(" |\n");
        }
        return out.toString();
    }

    /** Each closed set of words once, by name, with what each word means. */
    private String words() {
        Map<String, Field.Word> sets = new TreeMap<>();
        Map<String, List<String>> uses = new TreeMap<>();
        Stream.<Entity<?>>concat(BankSchema.TABLES.stream(), BankSchema.EVENTS.stream())
                .forEach(entity -> entity.fields().forEach(field -> {
                    if (field instanceof Field.Word word) {
                        String name = word.words().getSimpleName();
                        sets.put(name, word);
                        uses.computeIfAbsent(name, unused -> new ArrayList<>())
                                .add(entity.collection() + "." + field.name());
                    }
                }));
        StringBuilder out = new StringBuilder("\n| conjunto | palavra | quer dizer |\n|---|---|---|\n");
        sets.forEach((name, set) -> {
            String title = portuguese.text(name) + " (" + code(uses.getOrDefault(name, List.of())) + ")";
            for (String word : Words.of(set)) {
                out.append("| " + title + " | `" + word + "` | " + portuguese.text(name + "." + word) + " |\n");
                title = "";
            }
        });
        return out + "\n";
    }

    private static Map<String, String> columnTypes(Table<?> table) {
        return COLUMN.matcher(Ddl.createTableWithoutKeys(table))
                .results()
                .collect(Collectors.toMap(column -> column.group(1), column -> column.group(2)));
    }

    private static Map<String, String> avroTypes(EventType<?> event) {
        try {
            Map<String, String> types = new TreeMap<>();
            for (JsonNode field :
                    new ObjectMapper().readTree(AvroSchema.json(event)).get("fields")) {
                JsonNode type = field.get("type");
                types.put(field.get("name").asText(), avroType(type.isArray() ? type.get(1) : type));
            }
            return types;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String avroType(JsonNode type) {
        if (type.isTextual()) {
            return type.asText();
        }
        String logical = type.get("logicalType").asText();
        return logical.equals("decimal")
                ? "decimal(" + type.get("precision").asInt() + ","
                        + type.get("scale").asInt() + ")"
                : logical;
    }

    private static String code(List<String> names) {
        return names.stream().map(name -> "`" + name + "`").collect(Collectors.joining(", "));
    }
}
