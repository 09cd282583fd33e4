package dev.datagen.sinks.kafka;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import javax.net.ssl.SSLSocketFactory;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.config.ConfigDef;
import org.apache.kafka.common.config.ConfigException;
import org.apache.kafka.common.config.SslConfigs;
import org.apache.kafka.common.security.ssl.DefaultSslEngineFactory;

/**
 * How a registry is to be convinced, and convinces: the settings that Confluent's clients know as
 * {@code basic.auth.user.info} and {@code schema.registry.ssl.…}, the latter with Kafka's own names behind the prefix.
 *
 * @param userInfo {@code user:password}, neither of them encoded
 * @param sockets that trust the certificates asked for; empty for those that Java trusts
 */
record RegistrySecurity(Optional<String> userInfo, Optional<SSLSocketFactory> sockets) {

    private static final String PREFIX = "schema.registry.";
    private static final String SSL_PREFIX = PREFIX + "ssl.";
    private static final String USER_INFO = "basic.auth.user.info";

    /** Whether a setting is for the registry, so that Kafka's clients need not see it. */
    static boolean isOurs(String setting) {
        return setting.startsWith(PREFIX) || setting.startsWith("basic.auth.");
    }

    /**
     * Takes them out of settings that may hold others.
     *
     * @throws IllegalArgumentException if certificates cannot be read; the message shows no password
     */
    static RegistrySecurity of(Map<String, String> settings) {
        Map<String, String> ssl = new HashMap<>();
        settings.forEach((name, value) -> {
            if (name.startsWith(SSL_PREFIX)) {
                ssl.put(name.substring(PREFIX.length()), value);
            }
        });
        return new RegistrySecurity(
                Optional.ofNullable(settings.getOrDefault(PREFIX + USER_INFO, settings.get(USER_INFO))),
                ssl.isEmpty() ? Optional.empty() : Optional.of(sockets(ssl)));
    }

    /** By Kafka's own reader of JKS, PKCS#12 and PEM stores, so that one store does for both. */
    private static SSLSocketFactory sockets(Map<String, String> ssl) {
        ConfigDef known = new ConfigDef();
        SslConfigs.addClientSslSupport(known);
        DefaultSslEngineFactory factory = new DefaultSslEngineFactory();
        try {
            factory.configure(known.parse(ssl));
        } catch (ConfigException e) {
            throw new IllegalArgumentException("the settings " + SSL_PREFIX + "* are wrong: " + e.getMessage(), e);
        } catch (KafkaException e) {
            throw new IllegalArgumentException(
                    "the certificates in the settings " + SSL_PREFIX + "* cannot be used: " + KafkaFailures.reason(e)
                            + "; check the file, its type and its password",
                    e);
        }
        return factory.sslContext().getSocketFactory();
    }

    /** Never what is in it. */
    @Override
    public String toString() {
        return "RegistrySecurity";
    }
}
