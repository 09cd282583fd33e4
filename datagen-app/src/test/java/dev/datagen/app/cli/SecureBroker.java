package dev.datagen.app.cli;

import dev.datagen.embedded.Ports;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.acl.AccessControlEntry;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclBindingFilter;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.acl.AclPermissionType;
import org.apache.kafka.common.resource.PatternType;
import org.apache.kafka.common.resource.ResourcePattern;
import org.apache.kafka.common.resource.ResourceType;

/** A broker in a JVM of its own that speaks SASL_SSL and takes one user, by SCRAM, who may do what is not denied. */
final class SecureBroker implements AutoCloseable {

    static final String USER = "loader";
    static final String PASSWORD = "scram-secret";

    private final Process process;
    private final int port;
    private final int plain;

    private SecureBroker(Process process, int port, int plain) {
        this.process = process;
        this.port = port;
        this.plain = plain;
    }

    static SecureBroker start(Path directory, Certificates certificates) throws Exception {
        int port = Ports.free();
        int plain = Ports.free();
        Path settings = Files.writeString(
                directory.resolve("broker.properties"), settings(directory, certificates, port, plain, Ports.free()));
        Path log = directory.resolve("broker.log");
        Process format = java(
                        log,
                        "kafka.tools.StorageTool",
                        "format",
                        "-t",
                        Uuid.randomUuid().toString(),
                        "-c",
                        settings.toString(),
                        "--add-scram",
                        "SCRAM-SHA-512=[name=" + USER + ",password=" + PASSWORD + "]")
                .start();
        if (format.waitFor() != 0) {
            throw new IOException(Files.readString(log, StandardCharsets.UTF_8));
        }
        SecureBroker broker =
                new SecureBroker(java(log, "kafka.Kafka", settings.toString()).start(), port, plain);
        broker.awaitReady(log);
        return broker;
    }

    private static String settings(Path directory, Certificates certificates, int port, int plain, int controller) {
        return """
                process.roles=broker,controller
                node.id=1
                controller.quorum.voters=1@127.0.0.1:%3$d
                controller.listener.names=CONTROLLER
                inter.broker.listener.name=PLAIN
                listeners=SECURE://127.0.0.1:%1$d,PLAIN://127.0.0.1:%2$d,CONTROLLER://127.0.0.1:%3$d
                advertised.listeners=SECURE://localhost:%1$d,PLAIN://127.0.0.1:%2$d
                listener.security.protocol.map=SECURE:SASL_SSL,PLAIN:PLAINTEXT,CONTROLLER:PLAINTEXT
                listener.name.secure.sasl.enabled.mechanisms=SCRAM-SHA-512
                listener.name.secure.scram-sha-512.sasl.jaas.config=\
                org.apache.kafka.common.security.scram.ScramLoginModule required;
                ssl.keystore.type=PKCS12
                ssl.keystore.location=%4$s
                ssl.keystore.password=%5$s
                ssl.key.password=%5$s
                log.dirs=%6$s
                authorizer.class.name=org.apache.kafka.metadata.authorizer.StandardAuthorizer
                allow.everyone.if.no.acl.found=true
                super.users=User:ANONYMOUS
                offsets.topic.replication.factor=1
                transaction.state.log.replication.factor=1
                transaction.state.log.min.isr=1
                """.formatted(
                        port,
                        plain,
                        controller,
                        certificates.serverStore(),
                        Certificates.STORE_PASSWORD,
                        directory.resolve("broker"));
    }

    private static ProcessBuilder java(Path log, String mainClass, String... arguments) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                mainClass));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
    }

    private void awaitReady(Path log) throws Exception {
        try (Admin admin = admin()) {
            Await.await(
                    () -> {
                        if (!process.isAlive()) {
                            throw new IOException(Files.readString(log, StandardCharsets.UTF_8));
                        }
                        return knowsItself(admin);
                    },
                    Await.LIMIT);
        }
    }

    /** A client gives up after a minute, by which time a machine with far too much to do has not started a broker. */
    static boolean knowsItself(Admin admin) throws InterruptedException {
        try {
            return !admin.describeCluster().nodes().get().isEmpty();
        } catch (ExecutionException notYet) {
            return false;
        }
    }

    int port() {
        return port;
    }

    private Admin admin() {
        return Admin.create(Map.of("bootstrap.servers", "127.0.0.1:" + plain));
    }

    /** Denies the user all that can be done with a topic, and to know of it, until all is allowed again. */
    void deny(String topic) throws Exception {
        deny(ResourceType.TOPIC, topic, AclOperation.ALL);
    }

    /** Denies the user one thing, and nothing else, until all is allowed again. */
    void deny(ResourceType type, String name, AclOperation operation) throws Exception {
        ResourcePattern resource = new ResourcePattern(type, name, PatternType.LITERAL);
        List<AclBinding> bindings = List.of(
                // Once there is any rule for it, what no rule allows is denied.
                new AclBinding(resource, entry(AclOperation.ALL, AclPermissionType.ALLOW)),
                new AclBinding(resource, entry(operation, AclPermissionType.DENY)));
        try (Admin admin = admin()) {
            admin.createAcls(bindings).all().get(Await.LIMIT.toSeconds(), TimeUnit.SECONDS);
            awaitRules(admin, rules -> rules.containsAll(bindings));
        }
    }

    private static AccessControlEntry entry(AclOperation operation, AclPermissionType permission) {
        return new AccessControlEntry("User:" + USER, "*", operation, permission);
    }

    void allowAll() throws Exception {
        try (Admin admin = admin()) {
            admin.deleteAcls(List.of(AclBindingFilter.ANY)).all().get(Await.LIMIT.toSeconds(), TimeUnit.SECONDS);
            awaitRules(admin, Collection::isEmpty);
        }
    }

    /** The controller has them, and tells the broker in its own time. */
    private static void awaitRules(Admin admin, Predicate<Collection<AclBinding>> expected) throws Exception {
        Await.await(
                () -> expected.test(admin.describeAcls(AclBindingFilter.ANY)
                        .values()
                        .get(Await.LIMIT.toSeconds(), TimeUnit.SECONDS)),
                Await.LIMIT);
    }

    @Override
    public void close() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }
}
