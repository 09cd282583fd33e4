package dev.datagen.bank;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ModifiersTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePath;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What users of the library can call is documented. The compiler's own check would also ask for tags that only repeat the text. */
class JavadocTest {

    /** Sources by how deep they are looked at: what is below the world's own package is its own affair. */
    private static final Map<String, Integer> SOURCES = Map.of(
            "datagen-model/src/main/java/dev/datagen/model", Integer.MAX_VALUE,
            "datagen-sinks/src/main/java/dev/datagen/sinks", Integer.MAX_VALUE,
            "datagen-library/src/main/java/dev/datagen/bank", Integer.MAX_VALUE,
            "datagen-world/src/main/java/dev/datagen/world", 1);

    @TempDir
    Path directory;

    private final JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();

    @Test
    void everyPublicMemberSaysWhatItIs() throws IOException {
        List<String> bare = new ArrayList<>();
        for (Map.Entry<String, Integer> source : SOURCES.entrySet()) {
            bare.addAll(undocumented(files(Path.of("..").resolve(source.getKey()), source.getValue())));
        }

        assertThat(bare).isEmpty();
    }

    @Test
    void aMemberWithoutAWordIsFound() throws IOException {
        Path file = directory.resolve("Bare.java");
        Files.writeString(file, """
                /** Said. */
                public class Bare {
                    /** Said. */
                    public enum Word { /** Said. */ A, B }
                    /** Said. */
                    public interface Face { void asked(); }
                    public int count() { return 0; }
                    int hidden() { return 0; }
                    @Override public String toString() { return ""; }
                }
                """);

        assertThat(undocumented(List.of(file)))
                .containsExactly("Bare.java: Bare.Word.B", "Bare.java: Bare.Face.asked", "Bare.java: Bare.count");
    }

    private static List<Path> files(Path directory, int depth) throws IOException {
        try (Stream<Path> files = Files.walk(directory, depth)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .sorted()
                    .toList();
        }
    }

    private List<String> undocumented(List<Path> files) throws IOException {
        List<String> bare = new ArrayList<>();
        try (StandardJavaFileManager manager = compiler.getStandardFileManager(null, null, null)) {
            JavacTask task = (JavacTask) compiler.getTask(
                    null, manager, null, List.of("-proc:none"), null, manager.getJavaFileObjectsFromPaths(files));
            DocTrees docs = DocTrees.instance(task);
            for (CompilationUnitTree unit : task.parse()) {
                String file =
                        Path.of(unit.getSourceFile().getName()).getFileName().toString();
                TreePath root = new TreePath(unit);
                for (Tree type : unit.getTypeDecls()) {
                    if (type instanceof ClassTree top && isPublic(top.getModifiers())) {
                        look(new TreePath(root, top), top, file + ": " + top.getSimpleName(), docs, bare);
                    }
                }
            }
        }
        return bare;
    }

    private static void look(TreePath path, ClassTree type, String name, DocTrees docs, List<String> bare) {
        if (docs.getDocComment(path) == null) {
            bare.add(name);
        }
        boolean open = type.getKind() == Tree.Kind.INTERFACE;
        for (Tree member : type.getMembers()) {
            TreePath place = new TreePath(path, member);
            if (member instanceof ClassTree inner && (open || isPublic(inner.getModifiers()))) {
                look(place, inner, name + "." + inner.getSimpleName(), docs, bare);
            } else if (isBare(member, open) && docs.getDocComment(place) == null) {
                bare.add(name + "." + name(member));
            }
        }
    }

    private static boolean isBare(Tree member, boolean open) {
        if (member instanceof MethodTree method) {
            boolean replaces = method.getModifiers().getAnnotations().stream()
                    .anyMatch(annotation ->
                            annotation.getAnnotationType().toString().equals("Override"));
            return !replaces && (open || isPublic(method.getModifiers()));
        }
        return member instanceof VariableTree field && (open || isPublic(field.getModifiers()));
    }

    private static String name(Tree member) {
        return member instanceof MethodTree method
                ? method.getName().toString()
                : ((VariableTree) member).getName().toString();
    }

    private static boolean isPublic(ModifiersTree modifiers) {
        Set<Modifier> flags = modifiers.getFlags();
        return flags.contains(Modifier.PUBLIC) || flags.contains(Modifier.PROTECTED);
    }
}
