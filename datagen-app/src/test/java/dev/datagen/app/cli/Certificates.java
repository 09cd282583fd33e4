package dev.datagen.app.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/** A server's certificate for {@code localhost} and for no other name, signed by an authority made for it; and a stranger. */
final class Certificates {

    static final String STORE_PASSWORD = "store-secret";

    private static final String SERVER = "server";
    private static final String AUTHORITY = "authority";
    private static final String STRANGER = "stranger";

    private final Path directory;
    private final KeyStore store;

    private Certificates(Path directory, KeyStore store) {
        this.directory = directory;
        this.store = store;
    }

    static Certificates in(Path directory) throws Exception {
        Path file = directory.resolve("server.p12");
        make(file, AUTHORITY, "-ext", "bc:c");
        make(file, STRANGER, "-ext", "bc:c");
        make(file, SERVER, "-signer", AUTHORITY, "-ext", "san=dns:localhost");
        KeyStore store = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(file)) {
            store.load(in, STORE_PASSWORD.toCharArray());
        }
        // A server must have one key to choose from.
        store.deleteEntry(STRANGER);
        Certificates made = new Certificates(directory, store);
        made.exportAuthorities(file);
        return made;
    }

    private static void make(Path store, String alias, String... more) throws Exception {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString()));
        command.addAll(List.of("-genkeypair", "-alias", alias, "-dname", "CN=" + alias, "-keyalg", "EC"));
        command.addAll(List.of("-validity", "2", "-keystore", store.toString(), "-storepass", STORE_PASSWORD));
        command.addAll(List.of(more));
        Process keytool = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(keytool.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (keytool.waitFor() != 0) {
            throw new IOException(said);
        }
    }

    private void exportAuthorities(Path all) throws Exception {
        KeyStore both = KeyStore.getInstance(all.toFile(), STORE_PASSWORD.toCharArray());
        for (String alias : List.of(AUTHORITY, STRANGER)) {
            Files.writeString(
                    authority(alias),
                    pem("CERTIFICATE", both.getCertificate(alias).getEncoded()));
        }
        store.deleteEntry(AUTHORITY);
        try (var out = Files.newOutputStream(serverStore())) {
            store.store(out, STORE_PASSWORD.toCharArray());
        }
    }

    private Path authority(String alias) {
        return directory.resolve(alias + ".pem");
    }

    /** Whom to trust. */
    Path authority() {
        return authority(AUTHORITY);
    }

    /** Who signed nothing. */
    Path stranger() {
        return authority(STRANGER);
    }

    /** The server's key and certificate, as PKCS#12 under {@link #STORE_PASSWORD}. */
    Path serverStore() {
        return directory.resolve("server-only.p12");
    }

    String serverCertificate() throws GeneralSecurityException {
        return pem("CERTIFICATE", store.getCertificate(SERVER).getEncoded());
    }

    String serverKey() throws GeneralSecurityException {
        return pem(
                "PRIVATE KEY",
                store.getKey(SERVER, STORE_PASSWORD.toCharArray()).getEncoded());
    }

    SSLContext serverContext() throws GeneralSecurityException {
        KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keys.init(store, STORE_PASSWORD.toCharArray());
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(keys.getKeyManagers(), null, new SecureRandom());
        return context;
    }

    private static String pem(String what, byte[] der) {
        return "-----BEGIN " + what + "-----\n"
                + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(der) + "\n-----END " + what + "-----\n";
    }
}
