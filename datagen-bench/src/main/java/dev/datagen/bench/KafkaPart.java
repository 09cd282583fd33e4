package dev.datagen.bench;

import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.tools.ProducerPerformance;

/**
 * Kafka's own {@code ProducerPerformance}, several times in one JVM: once for each topic. Its start is paid once, as a load pays it once.
 *
 * <pre>
 * arguments  (topic records payloadFile)… -- name=value…
 * </pre>
 */
final class KafkaPart {

    private KafkaPart() {}

    public static void main(String[] arguments) throws Exception {
        List<String> all = List.of(arguments);
        int settings = all.indexOf("--");
        for (int i = 0; i < settings; i += 3) {
            List<String> call = new ArrayList<>(List.of(
                    "--topic",
                    all.get(i),
                    "--num-records",
                    all.get(i + 1),
                    "--payload-file",
                    all.get(i + 2),
                    "--throughput",
                    "-1",
                    "--producer-props"));
            call.addAll(all.subList(settings + 1, all.size()));
            ProducerPerformance.main(call.toArray(String[]::new));
        }
    }
}
