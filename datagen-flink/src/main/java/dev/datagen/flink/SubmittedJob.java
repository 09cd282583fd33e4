package dev.datagen.flink;

import dev.datagen.app.load.plan.LoadException;
import dev.datagen.app.load.plan.LoadListener;
import dev.datagen.app.load.shared.SharedLoad;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.flink.api.common.JobExecutionResult;
import org.apache.flink.api.common.JobStatus;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.RestartStrategyOptions;
import org.apache.flink.core.execution.JobClient;
import org.apache.flink.streaming.api.environment.LocalStreamEnvironment;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.jspecify.annotations.Nullable;

/** The job of a load, from when Flink has taken it to its end: on the cluster that it is submitted to, or else within this process. */
final class SubmittedJob {

    private static final String RESTARTING =
            "The job has failed on the way, and Flink makes again what was not committed. Its log says why; in one process,"
                    + " LOG_LEVEL=DEBUG shows it.";

    /** So often what fails within one process is tried, in about half a minute, unless an hour has passed in between. */
    private static final int MOST_ATTEMPTS = 6;

    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(500);

    /** Until a cluster knows that a job is to end: less than who pressed Ctrl+C is made to wait. */
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final JobClient job;

    private SubmittedJob(JobClient job) {
        this.job = job;
    }

    /**
     * Submits a job.
     *
     * @param parallelism null for what the cluster says
     * @throws LoadException if Flink does not take it
     */
    static SubmittedJob of(SharedLoadJob job, @Nullable Integer parallelism) {
        StreamExecutionEnvironment flink = StreamExecutionEnvironment.getExecutionEnvironment();
        if (flink instanceof LocalStreamEnvironment) {
            flink.configure(ofOneProcess());
        }
        if (parallelism != null) {
            flink.setParallelism(parallelism);
        }
        job.build(flink);
        try {
            return new SubmittedJob(flink.executeAsync("data-gen, " + job.task()));
        } catch (Exception e) {
            throw new LoadException(
                    "Flink does not take the job: " + words(e) + ". Check its address and that it runs.", e);
        }
    }

    /** A cluster has been told how often it is to try. Here, nobody would see what is wrong while it tries for ever. */
    private static Configuration ofOneProcess() {
        Configuration configuration = new Configuration();
        configuration.set(RestartStrategyOptions.RESTART_STRATEGY, "exponential-delay");
        configuration.set(RestartStrategyOptions.RESTART_STRATEGY_EXPONENTIAL_DELAY_ATTEMPTS, MOST_ATTEMPTS);
        return configuration;
    }

    /**
     * Waits until all is made; who is interrupted cancels the job. Within one process, there is nobody to ask once the job has ended: its result is
     * asked for before.
     *
     * @throws LoadException if the job fails
     */
    void await(SharedLoad load, LoadListener listener) throws InterruptedException {
        CompletableFuture<JobExecutionResult> result = job.getJobExecutionResult();
        boolean restarting = false;
        try {
            while (!isDone(result)) {
                load.look();
                boolean before = restarting;
                restarting = isRestarting();
                if (restarting && !before) {
                    listener.warn(RESTARTING);
                }
            }
        } catch (ExecutionException e) {
            throw new LoadException(
                    "The job " + job.getJobID() + " has failed: " + words(e) + ". " + FlinkLoadCommand.REMEDY, e);
        } catch (RuntimeException | InterruptedException e) {
            cancel(e);
            throw e;
        }
    }

    private boolean isRestarting() throws InterruptedException {
        try {
            return job.getJobStatus().get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS) == JobStatus.RESTARTING;
        } catch (ExecutionException | TimeoutException | RuntimeException e) {
            return false; // it has ended, or the cluster is away
        }
    }

    private static boolean isDone(CompletableFuture<?> result) throws InterruptedException, ExecutionException {
        try {
            result.get(BETWEEN_LOOKS.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException running) {
            return false;
        }
    }

    /** A cluster goes on with a job that nobody waits for, so this process does not end before it was told. */
    private void cancel(Exception reason) {
        try {
            job.cancel().get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | TimeoutException | RuntimeException e) {
            reason.addSuppressed(e); // it has ended, or the cluster is away
        }
    }

    /** What the innermost cause says: those around it say that something has failed. */
    private static String words(Throwable failure) {
        Throwable cause = failure;
        while (cause.getCause() != null && cause.getCause() != cause) {
            cause = cause.getCause();
        }
        return String.valueOf(cause.getMessage())
                .strip()
                .replaceAll("\\s*\\R\\s*", " ")
                .replaceFirst("\\.$", "");
    }
}
