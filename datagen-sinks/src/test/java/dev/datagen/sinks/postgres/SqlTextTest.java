package dev.datagen.sinks.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreeScanner;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * What SQL is put together from, read from the sources: literals, constants and names that {@link Ddl#quoted} has checked; never
 * from text that comes from outside.
 */
class SqlTextTest {

    private static final Path SOURCES = Path.of("src/main/java/dev/datagen/sinks/postgres");

    /** Words for people, which quote SQL that they should run themselves. */
    private static final String MESSAGES = "Failures.java";

    private static final Pattern SQL =
            Pattern.compile("\\b(SELECT|INSERT INTO|UPDATE|DELETE FROM|COPY|CREATE TABLE|CREATE"
                    + " TEMP|ALTER TABLE|DROP|TRUNCATE|COMMENT ON|FROM|WHERE|REFERENCES|PRIMARY KEY|UNIQUE|FOREIGN KEY|LIMIT|SET"
                    + "|CHECK|CONSTRAINT)\\b");

    private static final Pattern CONSTANT = Pattern.compile("[A-Z][A-Z0-9_]*(\\.[A-Z][A-Z0-9_]*)?");
    private static final Pattern QUOTED = Pattern.compile("(?s).*\\b(quoted\\(|Ddl::quoted).*|aside\\(table\\)");

    /** The other operands there are, and why they are safe. */
    private static final Map<String, String> KNOWN = Map.ofEntries(
            Map.entry("String.join(\",\\n  \", parts)", "columns and keys, made by the same rules"),
            Map.entry("holder()", "in words for people, which quote SQL that they should run themselves"),
            Map.entry("columns", "names joined that are quoted one by one"),
            Map.entry("tables", "names joined that are quoted one by one"),
            Map.entry("name", "quoted where it is declared"),
            Map.entry("list", "UUIDs by their own toString"),
            Map.entry("condition", "a literal, or put together by the same rules where it is passed"),
            Map.entry("most", "a number"),
            Map.entry("key", "a key's definition or its columns, made by the same rules"),
            Map.entry("parameters", "question marks"),
            Map.entry("values", "columns set to what was to be inserted, quoted one by one"),
            Map.entry("type(field)", "one of the types there are"),
            Map.entry("check(table, word)", "made by the same rules"),
            Map.entry("literal(table.doc())", "a literal with its apostrophes doubled"),
            Map.entry("literal(field.doc())", "a literal with its apostrophes doubled"),
            Map.entry("Words.of(field).stream().map(Ddl::literal).collect(Collectors.joining(\", \"))", "literals"),
            Map.entry("constraint(table, field.name(), \"check\")", "quoted"),
            Map.entry("constraint(table, String.join(\"_\", columns), \"key\")", "quoted"),
            Map.entry("constraint(table, key.column(), \"fkey\")", "quoted"));

    @Test
    void sqlIsMadeOfLiteralsConstantsAndQuotedNames() throws IOException {
        List<String> loose = new ArrayList<>();
        int read = 0;
        try (Stream<Path> files = Files.list(SOURCES)) {
            for (Path file : files.toList()) {
                if (!file.endsWith(MESSAGES)) {
                    loose.addAll(looseOperands(file.getFileName().toString(), Files.readString(file)));
                    read++;
                }
            }
        }
        assertThat(read).isGreaterThan(10);
        assertThat(loose).isEmpty();
    }

    @Test
    void aNameFromOutsideIsFound() throws IOException {
        String source = """
                class Loose {
                    private static final String TABLE = "customers";
                    String fine() { return "SELECT 1 FROM " + TABLE + " WHERE " + Ddl.quoted("a") + " = ?"; }
                    String loose(String table) { return "SELECT 1 FROM " + table; }
                    String looser(Input in) { return "UPDATE customers SET a = '" + in.text().strip() + "'"; }
                    String words(String name) { return "reading the table " + name; }
                }
                """;
        assertThat(looseOperands("Loose.java", source))
                .containsExactly("Loose.java: table", "Loose.java: in.text().strip()");
    }

    private static List<String> looseOperands(String file, String source) throws IOException {
        List<String> found = new ArrayList<>();
        JavacTask task = (JavacTask) ToolProvider.getSystemJavaCompiler()
                .getTask(null, null, null, null, null, List.of(new Source(file, source)));
        for (CompilationUnitTree unit : task.parse()) {
            unit.accept(
                    new TreeScanner<@Nullable Void, @Nullable Void>() {
                        @Override
                        public @Nullable Void visitBinary(BinaryTree tree, @Nullable Void nothing) {
                            List<ExpressionTree> operands = new ArrayList<>();
                            flatten(tree, operands);
                            if (operands.stream().anyMatch(SqlTextTest::isSql)) {
                                operands.stream()
                                        .filter(operand -> !isSafe(operand))
                                        .forEach(operand -> found.add(file + ": " + operand));
                            }
                            operands.forEach(operand -> operand.accept(this, null));
                            return null;
                        }
                    },
                    null);
        }
        return found;
    }

    private static void flatten(ExpressionTree tree, List<ExpressionTree> operands) {
        if (tree instanceof BinaryTree binary && tree.getKind() == Tree.Kind.PLUS) {
            flatten(binary.getLeftOperand(), operands);
            flatten(binary.getRightOperand(), operands);
        } else if (tree instanceof BinaryTree binary) {
            operands.add(binary.getLeftOperand());
            operands.add(binary.getRightOperand());
        } else {
            operands.add(tree);
        }
    }

    private static boolean isSql(ExpressionTree operand) {
        return operand instanceof LiteralTree literal
                && literal.getValue() instanceof String text
                && SQL.matcher(text).find();
    }

    private static boolean isSafe(ExpressionTree operand) {
        if (operand instanceof LiteralTree) {
            return true;
        }
        if (operand instanceof ParenthesizedTree inner) {
            return inner.getExpression() instanceof ConditionalExpressionTree choice
                    && isSafe(choice.getTrueExpression())
                    && isSafe(choice.getFalseExpression());
        }
        if (operand instanceof BinaryTree binary) {
            List<ExpressionTree> parts = new ArrayList<>();
            flatten(binary, parts);
            return parts.stream().allMatch(SqlTextTest::isSafe);
        }
        String text = operand.toString();
        boolean constant = operand instanceof IdentifierTree || operand.getKind() == Tree.Kind.MEMBER_SELECT;
        return constant && CONSTANT.matcher(text).matches()
                || QUOTED.matcher(text).matches()
                || KNOWN.containsKey(text);
    }

    private static final class Source extends SimpleJavaFileObject {

        private final String text;

        Source(String name, String text) {
            super(URI.create("string:///" + name), JavaFileObject.Kind.SOURCE);
            this.text = text;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }
    }
}
