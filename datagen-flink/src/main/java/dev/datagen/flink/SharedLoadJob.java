package dev.datagen.flink;

import dev.datagen.app.load.shared.SharedEvent;
import dev.datagen.app.load.shared.SharedLoad;
import dev.datagen.app.load.shared.SharedTask;
import java.time.Duration;
import java.util.Properties;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.connector.source.lib.NumberSequenceSource;
import org.apache.flink.configuration.CheckpointingOptions;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.PipelineOptions;
import org.apache.flink.connector.base.DeliveryGuarantee;
import org.apache.flink.connector.kafka.sink.KafkaSink;
import org.apache.flink.core.execution.CheckpointingMode;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.kafka.clients.producer.ProducerConfig;

/**
 * The job.
 *
 * <pre>
 * places of parts that are left → rows into PostgreSQL, then events → Kafka, in transactions that end with checkpoints
 * </pre>
 *
 * <p>Nothing is exchanged between machines. After a failure, the parts since the last checkpoint are made again: their transactions in Kafka came
 * to nothing, and PostgreSQL knows which of them have their rows.
 */
final class SharedLoadJob {

    private final SharedTask task;
    private final dev.datagen.sinks.kafka.ProducerConfig producer;
    private final Duration betweenCheckpoints;

    /**
     * A job that has not been submitted.
     *
     * @param betweenCheckpoints after so long what was sent is committed
     */
    SharedLoadJob(SharedTask task, dev.datagen.sinks.kafka.ProducerConfig producer, Duration betweenCheckpoints) {
        this.task = task;
        this.producer = producer;
        this.betweenCheckpoints = betweenCheckpoints;
    }

    /** What it makes. */
    SharedTask task() {
        return task;
    }

    /** Puts the job together. */
    void build(StreamExecutionEnvironment environment) {
        environment.configure(wholeParts());
        environment.enableCheckpointing(betweenCheckpoints.toMillis(), CheckpointingMode.EXACTLY_ONCE);
        // Events are handed from hand to hand within a machine, and nobody changes them.
        environment.getConfig().enableObjectReuse();
        environment
                .fromSource(
                        new NumberSequenceSource(0, task.left().length - 1), WatermarkStrategy.noWatermarks(), "parts")
                .flatMap(new WriteParts(task))
                .returns(TypeInformation.of(SharedEvent.class))
                .name("rows")
                .sinkTo(kafka())
                .name("events");
    }

    /**
     * Whatever a cluster prefers: a part and the events that it becomes are one thread's work, so that no checkpoint, and no transaction, ends in the
     * middle of a part; and a part's rows are committed while the transaction is known to the brokers that its events go into. By both a load can be
     * resumed.
     */
    private static Configuration wholeParts() {
        Configuration configuration = new Configuration();
        configuration.set(PipelineOptions.OPERATOR_CHAINING, true);
        configuration.set(CheckpointingOptions.ENABLE_UNALIGNED, false);
        return configuration;
    }

    private KafkaSink<SharedEvent> kafka() {
        Properties properties = new Properties();
        properties.putAll(producer.producerProperties());
        // The sink has its own.
        properties.remove(ProducerConfig.KEY_SERIALIZER_CLASS_CONFIG);
        properties.remove(ProducerConfig.VALUE_SERIALIZER_CLASS_CONFIG);
        properties.put(
                ProducerConfig.TRANSACTION_TIMEOUT_CONFIG,
                String.valueOf(SharedLoad.transactionTimeout(producer).toMillis()));
        // Without these no transaction is to be had, whatever the preset says.
        properties.put(ProducerConfig.ACKS_CONFIG, "all");
        properties.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, "true");
        return KafkaSink.<SharedEvent>builder()
                .setBootstrapServers(producer.bootstrapServers())
                .setKafkaProducerConfig(properties)
                .setDeliveryGuarantee(DeliveryGuarantee.EXACTLY_ONCE)
                .setTransactionalIdPrefix(task.transactionalIds())
                .setRecordSerializer(new AsRecord())
                .build();
    }
}
