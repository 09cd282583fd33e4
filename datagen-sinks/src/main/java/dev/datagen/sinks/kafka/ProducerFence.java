package dev.datagen.sinks.kafka;

import dev.datagen.sinks.SinkException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.clients.admin.TransactionListing;
import org.apache.kafka.common.errors.UnsupportedVersionException;

/** Keeps producers with transactions from writing more. */
final class ProducerFence {

    private final AdminConnection cluster;

    ProducerFence(AdminConnection cluster) {
        this.cluster = cluster;
    }

    /**
     * Those whose transactional ids begin like this: one by one, since of many at once Kafka's client takes a second for each.
     *
     * @return false if the brokers can't say which there are (before 3.0): their transactions end by themselves, within their timeout
     */
    boolean fence(String transactionalIds) {
        Optional<Collection<TransactionListing>> transactions = transactions();
        transactions.stream()
                .flatMap(Collection::stream)
                .map(TransactionListing::transactionalId)
                .filter(id -> id.startsWith(transactionalIds))
                .forEach(id -> cluster.await(
                        "ending the transactions of " + id,
                        cluster.admin().fenceProducers(List.of(id)).all()));
        return transactions.isPresent();
    }

    private Optional<Collection<TransactionListing>> transactions() {
        try {
            return Optional.of(cluster.await(
                    "looking for open transactions",
                    cluster.admin().listTransactions().all()));
        } catch (SinkException e) {
            if (e.getCause() instanceof UnsupportedVersionException) {
                return Optional.empty();
            }
            throw e;
        }
    }
}
