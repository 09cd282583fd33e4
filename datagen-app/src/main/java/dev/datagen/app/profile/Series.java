package dev.datagen.app.profile;

/** Statistics of returns, session by session. */
final class Series {

    private final double[] values;
    private final double mean;
    private final double variance;

    Series(double[] values) {
        this.values = values;
        mean = moment(1, 0);
        variance = moment(2, mean);
    }

    private double moment(int power, double around) {
        double sum = 0;
        for (double value : values) {
            sum += Math.pow(value - around, power);
        }
        return sum / values.length;
    }

    double deviation() {
        return Math.sqrt(variance);
    }

    /** 3 of a normal distribution. */
    double kurtosis() {
        return moment(4, mean) / (variance * variance);
    }

    double correlation(Series other) {
        return covariance(other, 0) / (deviation() * other.deviation());
    }

    /** What the series moves for each percent of another. */
    double beta(Series other) {
        return covariance(other, 0) / other.variance;
    }

    /** How much the size of a session's return says of the next one's. */
    double clustering() {
        double[] sizes = new double[values.length];
        for (int i = 0; i < sizes.length; i++) {
            sizes[i] = Math.abs(values[i] - mean);
        }
        Series size = new Series(sizes);
        return size.covariance(size, 1) / size.variance;
    }

    private double covariance(Series other, int lag) {
        double sum = 0;
        for (int i = lag; i < values.length; i++) {
            sum += (values[i] - mean) * (other.values[i - lag] - other.mean);
        }
        return sum / values.length;
    }
}
