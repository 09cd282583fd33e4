package dev.datagen.flink;

import static org.assertj.core.api.Assertions.assertThat;

import dev.datagen.embedded.Ports;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A load on a cluster of several processes, to which it is submitted as {@code flink run} does it. */
class FlinkClusterTest extends OnOwnServers {

    private static final String CLASS_PATH = System.getProperty("java.class.path");
    private static final String JOB_MANAGER = "org.apache.flink.runtime.entrypoint.StandaloneSessionClusterEntrypoint";
    private static final String TASK_MANAGER = "org.apache.flink.runtime.taskexecutor.TaskManagerRunner";

    /** Flink has a setting for it, which does not get to where it counts; ten seconds are few on a machine with far too much to do. */
    private static final String PATIENT = "-Dpekko.remote.classic.startup-timeout=" + JavaRun.MOST.toSeconds() + "s";

    /** The sizes are those that Flink's scripts hand over when they start a process. */
    private static final String SETTINGS = """
            jobmanager.rpc.address: localhost
            jobmanager.rpc.port: %d
            jobmanager.bind-host: localhost
            rest.address: localhost
            rest.bind-address: localhost
            rest.port: %d
            taskmanager.host: localhost
            taskmanager.bind-host: localhost
            taskmanager.numberOfTaskSlots: 1
            taskmanager.cpu.cores: 1.0
            taskmanager.memory.task.heap.size: 256m
            taskmanager.memory.task.off-heap.size: 64m
            taskmanager.memory.managed.size: 8m
            taskmanager.memory.network.min: 64m
            taskmanager.memory.network.max: 64m
            taskmanager.memory.framework.heap.size: 128m
            taskmanager.memory.framework.off-heap.size: 128m
            taskmanager.memory.jvm-metaspace.size: 256m
            taskmanager.memory.jvm-overhead.min: 192m
            taskmanager.memory.jvm-overhead.max: 192m
            restart-strategy.type: fixed-delay
            restart-strategy.fixed-delay.attempts: 100
            restart-strategy.fixed-delay.delay: 1s
            heartbeat.interval: 1s
            heartbeat.timeout: 10s
            """;

    @TempDir
    private Path clusterPlace = Path.of("");

    private final List<JavaRun> cluster = new ArrayList<>();

    @BeforeEach
    void takeAwayWhatIsThere() throws Exception {
        reset();
    }

    /** Each test has a cluster of its own: a job whose records are no longer taken can end the process of a machine. */
    @AfterEach
    void stopCluster() throws InterruptedException {
        for (JavaRun process : cluster) {
            process.close();
        }
        cluster.clear();
    }

    @Test
    void aMachineThatIsLostLosesAndDoublesNothing() throws Exception {
        JavaRun jobManager = start(JOB_MANAGER);
        JavaRun lost = start(TASK_MANAGER);
        start(TASK_MANAGER);
        awaitTwoMachines(jobManager);
        JavaRun load = submit("--create-topics", "--customers", "3000");

        awaitParts(4, load);
        lost.kill();
        start(TASK_MANAGER);

        assertThat(load.exitCode()).as(load.said()).isZero();
        assertThat(jobManager.said()).contains("from state RUNNING to RESTARTING");
        assertProved(3_000);
    }

    @Test
    void aJobThatNobodyWaitsForIsResumed() throws Exception {
        JavaRun jobManager = start(JOB_MANAGER);
        start(TASK_MANAGER);
        start(TASK_MANAGER);
        awaitTwoMachines(jobManager);
        JavaRun lost = submit("--create-topics", "--customers", "10000");
        awaitParts(4, lost);
        lost.kill();

        JavaRun resumed = submit("--resume");

        assertThat(resumed.exitCode()).as(resumed.said()).isZero();
        await("it has been resumed, and is now another job's", jobManager);
        await("from state FAILING to FAILED", jobManager);
        assertProved(10_000);
    }

    @Test
    void aJobThatNobodyWaitsForWritesNothingMore() throws Exception {
        JavaRun jobManager = start(JOB_MANAGER);
        start(TASK_MANAGER);
        start(TASK_MANAGER);
        awaitTwoMachines(jobManager);

        JavaRun stopped = submit("--create-topics", "--customers", "20000");
        awaitParts(4, stopped);
        stopped.terminate();
        assertThat(stopped.exitCode()).as(stopped.said()).isEqualTo(143);
        await("from state CANCELLING to CANCELED", jobManager); // all of it, after each of its tasks
        JavaRun reset = servers().datagen("reset", "--yes");
        assertThat(reset.exitCode()).as(reset.said()).isZero();

        JavaRun lost = submit("--create-topics", "--customers", "20000");
        awaitParts(4, lost);
        lost.kill();
        JavaRun next = servers().datagen("load", "--truncate", "--recreate-topics", "--customers", "60");
        assertThat(next.exitCode()).as(next.said()).isZero();
        await("does not know that load", jobManager);
        await("from state FAILING to FAILED", jobManager);
        assertProved(60);
    }

    private void assertProved(long customers) throws Exception {
        JavaRun proof = servers().datagen("verify");
        assertThat(proof.exitCode()).as(proof.said()).isZero();
        assertThat(servers().count("customers")).isEqualTo(customers);
    }

    private void awaitParts(int parts, JavaRun load) throws Exception {
        while (servers().count("datagen_load_part") < parts) {
            assertThat(load.isAlive()).as(load.said()).isTrue();
            Thread.sleep(50);
        }
    }

    /** A job begins with one, and would not miss another that never came. */
    private void awaitTwoMachines(JavaRun jobManager) throws Exception {
        await("(?s)Registering task executor.*Registering task executor", jobManager, () -> {
            for (JavaRun process : cluster) {
                assertThat(process.isAlive()).as(process.said()).isTrue();
            }
        });
    }

    private static void await(String pattern, JavaRun process) throws Exception {
        await(pattern, process, () -> {});
    }

    /** Looks whether all is still well. */
    private interface Looking {
        void look() throws Exception;
    }

    /** @param meanwhile what has to hold until then */
    private static void await(String pattern, JavaRun process, Looking meanwhile) throws Exception {
        Pattern expected = Pattern.compile(pattern);
        long start = System.nanoTime();
        while (!expected.matcher(process.said()).find()) {
            meanwhile.look();
            assertThat(System.nanoTime() - start).as(process.said()).isLessThan(JavaRun.MOST.toNanos());
            Thread.sleep(50);
        }
    }

    private JavaRun start(String main) throws IOException {
        Path settings = clusterPlace.resolve("conf/config.yaml");
        if (!Files.exists(settings)) {
            Files.createDirectories(settings.getParent());
            Files.writeString(settings, String.format(SETTINGS, Ports.free(), Ports.free()));
        }
        JavaRun process = JavaRun.start(
                clusterPlace,
                CLASS_PATH,
                Map.of(),
                List.of(
                        "-Dorg.slf4j.simpleLogger.defaultLogLevel=info",
                        PATIENT,
                        "-Xmx600m",
                        main,
                        "--configDir",
                        "conf"));
        cluster.add(process);
        return process;
    }

    /** The processes of the cluster know all classes, so that the jar only has to name the one with the method main. */
    private JavaRun submit(String... args) throws IOException {
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().put(Attributes.Name.MAIN_CLASS, "dev.datagen.flink.Main");
        Path jar = clusterPlace.resolve("job.jar");
        new JarOutputStream(Files.newOutputStream(jar), manifest).close();
        Map<String, String> environment = new HashMap<>(servers().addresses());
        environment.put("FLINK_CONF_DIR", clusterPlace.resolve("conf").toString());
        List<String> words = new ArrayList<>(List.of(
                "--add-opens=java.base/java.util=ALL-UNNAMED", // as Flink's own script has it
                "org.apache.flink.client.cli.CliFrontend",
                "run",
                "-p",
                "2",
                jar.toString(),
                "--checkpoint-seconds",
                "1"));
        words.addAll(List.of(args));
        JavaRun client = JavaRun.start(clusterPlace, CLASS_PATH, environment, words);
        cluster.add(client);
        return client;
    }
}
