package dev.datagen.app.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What {@code ./datagen} hands to Maven and to Java: both are scripts here, which write down how they are started. */
class LauncherTest {

    private static final String TELL = """
            #!/bin/sh
            echo "$(basename "$0") LC_ALL=${LC_ALL:-} LANG=${LANG:-}" >>"$TOLD"
            echo "$*" >"$TOLD.words"
            """;

    @TempDir
    private Path place = Path.of("");

    private Path tools = Path.of("");
    private Path told = Path.of("");

    @BeforeEach
    void makeTools() throws IOException {
        assumeTrue(
                "UTF-8".equals(System.getProperty("sun.jnu.encoding")), "this test makes a directory with an accent");
        tools = Files.createDirectories(place.resolve("jdk/bin"));
        told = place.resolve("told");
        Files.writeString(place.resolve("jdk/release"), "JAVA_VERSION=\"17.0.1\"\n");
        script("java", TELL);
        script("javac", TELL);
        script("mvn", TELL + "mkdir -p datagen-app/target/lib && touch datagen-app/target/lib/datagen-app-1.jar\n");
    }

    private void script(String name, String text) throws IOException {
        Path file = Files.writeString(tools.resolve(name), text);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwx------"));
    }

    private Run launch(String project, Map<String, String> locale) throws Exception {
        return launch(project, locale, "preview");
    }

    private Run launch(String project, Map<String, String> locale, String command) throws Exception {
        Path root = place.resolve(project);
        copy("datagen", root);
        return run(root, locale, "./datagen " + command);
    }

    /** Makes a project of one script, and what it reads. */
    private static void copy(String script, Path root) throws IOException {
        for (String file : List.of(script, ".mvn/build.sh", ".mvn/module.sh")) {
            Path copy = root.resolve(file);
            Files.createDirectories(copy.resolveSibling("src/main"));
            Files.copy(Path.of("..").resolve(file), copy, StandardCopyOption.REPLACE_EXISTING);
            Files.writeString(copy.resolveSibling("pom.xml"), "<project/>");
        }
    }

    private Run run(Path root, Map<String, String> locale, String command) throws Exception {
        Path out = place.resolve("out");
        Path err = place.resolve("err");
        ProcessBuilder builder = new ProcessBuilder("/bin/sh", "-c", command)
                .directory(root.toFile())
                .redirectOutput(out.toFile())
                .redirectError(err.toFile());
        Map<String, String> environment = new HashMap<>(locale);
        environment.put("PATH", tools + ":" + System.getenv("PATH"));
        environment.put("JAVA_HOME", place.resolve("jdk").toString());
        environment.put("TOLD", told.toString());
        builder.environment().clear();
        builder.environment().putAll(environment);
        int code = builder.start().waitFor();
        return new Run(code, read(out), read(err));
    }

    private static String read(Path file) throws IOException {
        return Files.readString(file, StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @CsvSource({"LC_ALL, C", "LC_ALL, POSIX", "LANG, C", "TERM, dumb"})
    void inALocaleOfAsciiAloneMavenAndJavaAreStartedInOneOfUtf8(String variable, String value) throws Exception {
        Run run = launch("joão", Map.of(variable, value));

        assertThat(run.exitCode()).as(run.err()).isZero();
        List<String> starts = Files.readAllLines(told);
        assertThat(starts).anyMatch(line -> line.startsWith("mvn ")).anyMatch(line -> line.startsWith("java "));
        assertThat(starts).allMatch(line -> line.matches("\\w+ LC_ALL=(C|en_US|pt_BR)\\.UTF-8 LANG=.*"));
    }

    @Test
    void aLocaleOfUtf8IsLeftAsItIs() throws Exception {
        Run run = launch("joão", Map.of("LANG", "C.UTF-8"));

        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(Files.readAllLines(told)).isNotEmpty().allMatch(line -> line.endsWith(" LC_ALL= LANG=C.UTF-8"));
    }

    @Test
    void whereThereIsNoneOfUtf8APathWithAnAccentIsRefusedAndAnotherIsNot() throws Exception {
        script("locale", "#!/bin/sh\necho ANSI_X3.4-1968\n");

        Run refused = launch("joão", Map.of("LC_ALL", "C"));
        assertThat(refused.exitCode()).isOne();
        assertThat(refused.err())
                .startsWith("datagen: the path ")
                .endsWith(
                        "joão has characters that Java cannot read in this locale, and there is none with UTF-8 here (see"
                                + " locale -a): install one, or move the project to a path of plain letters.\n");
        assertThat(told).doesNotExist();

        Run plain = launch("joao", Map.of("LC_ALL", "C"));
        assertThat(plain.exitCode()).as(plain.err()).isZero();
        assertThat(Files.readAllLines(told)).isNotEmpty().allMatch(line -> line.contains(" LC_ALL=C "));
    }

    /** JDK 25 takes the packages of a sealed jar for broken into, if they come from an archive of such a path. */
    @ParameterizedTest
    @CsvSource({"17.0.1, joão, true", "25.0.3, joao, true", "25.0.3, joão, false"})
    void aNewerJavaIsNotPreparedForInAPathWithAnAccent(String version, String project, boolean prepared)
            throws Exception {
        Files.writeString(place.resolve("jdk/release"), "JAVA_VERSION=\"" + version + "\"\n");

        Run run = launch(project, Map.of("LC_ALL", "C.UTF-8"));

        assertThat(run.exitCode()).as(run.err()).isZero();
        long starts = Files.readAllLines(told).stream()
                .filter(line -> line.startsWith("java "))
                .count();
        assertThat(starts > 1).as(told.toString()).isEqualTo(prepared);
    }

    @Test
    void aBuildThatIsBrokenOffLeavesNothingHalfMade() throws Exception {
        script("java", TELL + "case $* in *DumpLoadedClassList*) kill -TERM $PPID ;; esac\n");

        assertThat(launch("project", Map.of("LANG", "C.UTF-8")).exitCode()).isEqualTo(143);

        assertThat(place.resolve("project/target/launcher").toFile().list())
                .containsExactlyInAnyOrder("build.log", "built");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "load",
                "load --customers=49999",
                "load --customers 2000 --activity 24.9",
                "load --customers 2000 --profile br2025 --activity=0.5",
                "load --customers 08 --activity -3 --from x --to today",
                "load --customers 99999999999999999999",
                "load --customers",
                "stream --rate 1000 --customers 1000000"
            })
    void whatIsShortRunsWithoutTheSecondCompiler(String command) throws Exception {
        assertThat(javaOptions(command)).contains("-XX:TieredStopAtLevel=1").doesNotContain("-XX:FreqInlineSize=80");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "load --customers=50000",
                "load --customers 50000",
                "load --customers 2000 --activity 25",
                "load --customers 2000 --activity=5 --profile br2025",
                "load --customers 10000 --from 2020-06-01 --to=2024-01-31",
                "stream --rate=unlimited",
                "stream --rate 10000",
                "stream --clock simulated",
                "verify"
            })
    void whatIsLongRunsWithTheSecondCompiler(String command) throws Exception {
        assertThat(javaOptions(command)).contains("-XX:FreqInlineSize=80").doesNotContain("-XX:TieredStopAtLevel=1");
    }

    /** It takes as long as several commands do, and a process that seems to do nothing is ended. */
    @Test
    void anotherJavaIsPreparedForOnceAndThatIsSaid() throws Exception {
        launch("plain", Map.of("LANG", "C.UTF-8"));
        Files.writeString(place.resolve("jdk/release"), "JAVA_VERSION=\"17.0.2\"\n");

        assertThat(launch("plain", Map.of("LANG", "C.UTF-8")).err())
                .isEqualTo("datagen: preparing quick starts with this Java, once; it takes some seconds\n");
        assertThat(launch("plain", Map.of("LANG", "C.UTF-8")).err()).isEmpty();
    }

    @Test
    void whatAPreparationThatWasStoppedHasLeftIsTakenAway() throws Exception {
        Path state = Files.createDirectories(place.resolve("plain/target/launcher"));
        Path training = Files.createDirectories(state.resolve("training.4711"));
        Path half = Files.writeString(state.resolve("java-17.0.1-1.jsa.4711"), "half an archive");

        launch("plain", Map.of("LANG", "C.UTF-8"));

        assertThat(training).doesNotExist();
        assertThat(half).doesNotExist();
    }

    /** In a container, whoever was killed had a small number, which the next one has as well. */
    @Test
    @EnabledOnOs(value = OS.LINUX, disabledReason = "only Linux tells when a process began without further ado")
    @Timeout(600) // it would wait for ever
    void theLockOfAKilledBuilderIsTakenOverThoughItsNumberIsInUse() throws Exception {
        Path lock = Files.createDirectories(place.resolve("plain/target/launcher/lock"));
        Files.writeString(lock.resolve("pid"), ProcessHandle.current().pid() + " 1\n");

        assertThat(launch("plain", Map.of("LANG", "C.UTF-8")).exitCode()).isZero();

        assertThat(Files.readAllLines(told)).anyMatch(line -> line.startsWith("mvn "));
        assertThat(lock).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(strings = {"datagen", "datagen-bench/run", "datagen-flink/run"})
    @EnabledOnOs(value = OS.LINUX, disabledReason = "only Linux tells when a process began without further ado")
    void aBuilderThatIsAtWorkIsWaitedFor(String script) throws Exception {
        copy(script, place.resolve("plain"));
        Path lock = Files.createDirectories(place.resolve("plain/target/launcher/lock"));
        Process builder = new ProcessBuilder("sleep", "600").start();
        String stat = Files.readString(Path.of("/proc", Long.toString(builder.pid()), "stat"));
        String birth = stat.substring(stat.lastIndexOf(") ") + 2).split(" ")[19];
        Files.writeString(lock.resolve("pid"), builder.pid() + " " + birth + "\n");
        // It ends once it has been found and waited for.
        CompletableFuture<Void> ended = CompletableFuture.runAsync(() -> endOnceWaitedFor(builder));

        Run run = run(place.resolve("plain"), Map.of("LANG", "C.UTF-8"), script.contains("/") ? script : "./" + script);

        ended.get();
        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(run.err()).contains("waiting for another build to end (process " + builder.pid() + ")");
    }

    /** A server that runs needs them for each new session. */
    @Test
    void cleaningLeavesTheProgramsOfServersAlone() throws Exception {
        Run run = launch("plain", Map.of("LANG", "C.UTF-8"));

        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(Files.readString(Path.of(told + ".words")))
                .contains(" -Ddatagen.programs=")
                .contains("/plain/.programs ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"datagen-bench", "datagen-flink"})
    void aModuleIsBuiltByAJdkThatIsNewEnough(String module) throws Exception {
        Files.writeString(place.resolve("jdk/release"), "JAVA_VERSION=\"11.0.2\"\n");
        copy(module + "/run", place.resolve("plain"));

        Run run = run(place.resolve("plain"), Map.of("LANG", "C.UTF-8"), module + "/run");

        assertThat(run.exitCode()).isOne();
        assertThat(run.err())
                .isEqualTo(module + ": " + place.resolve("jdk")
                        + " is Java 11.0.2, but data-gen needs a JDK 17 or newer: set JAVA_HOME to one.\n");
        assertThat(told).doesNotExist();
    }

    private void endOnceWaitedFor(Process builder) {
        try {
            Path err = place.resolve("err");
            Await.await(() -> Files.exists(err) && read(err).contains("waiting for another build"), Await.LIMIT);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        } finally {
            builder.destroyForcibly();
        }
    }

    /** Java alone would not look at it on Linux. */
    @Test
    void temporaryFilesGoWhereTheEnvironmentSays() throws Exception {
        Run run = launch("plain", Map.of("LANG", "C.UTF-8", "TMPDIR", "/tmp/meus arquivos"));

        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(Files.readString(Path.of(told + ".words")))
                .startsWith("-Djava.io.tmpdir=/tmp/meus arquivos -XX:TieredStopAtLevel=1");
        assertThat(javaOptions("preview")).noneMatch(option -> option.startsWith("-Djava.io.tmpdir"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"datagen-bench", "datagen-flink"})
    void aModuleThatRunsByItselfIsBuiltWhenASourceChanged(String module) throws Exception {
        script("mvn", TELL + "mkdir -p " + module + "/target/lib\n");
        Path root = place.resolve("joão's project");
        copy(module + "/run", root);
        String command = module + "/run --help";

        Run first = run(root, Map.of("LANG", "C.UTF-8"), command);
        assertThat(first.exitCode()).as(first.err()).isZero();
        assertThat(first.err()).startsWith(module + ": building").hasLineCount(1);
        assertThat(run(root, Map.of("LANG", "C.UTF-8"), command).err()).isEmpty();
        Files.writeString(root.resolve("pom.xml"), "<project></project>");
        run(root, Map.of("LANG", "C.UTF-8"), command);

        assertThat(Files.readAllLines(told))
                .extracting(line -> line.substring(0, line.indexOf(' ')))
                .containsExactly("mvn", "java", "java", "mvn", "java");
    }

    private List<String> javaOptions(String command) throws Exception {
        Run run = launch("plain", Map.of("LANG", "C.UTF-8"), command);
        assertThat(run.exitCode()).as(run.err()).isZero();
        return List.of(Files.readString(Path.of(told + ".words")).split(" "));
    }
}
